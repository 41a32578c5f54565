// The address that people and departments reach: an HTTP API with a limit on the rate and a
// log of who asked for what.
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { makeLog } from './log.ts';

/** Makes the API and its stage; routes come later, since functions want its address first. */
export function makeApi(scope: Construct, key: Key): HttpApi {
  const api = new HttpApi(scope, 'Api', { createDefaultStage: false });
  new HttpStage(scope, 'ApiStage', {
    httpApi: api,
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(makeLog(scope, 'ApiLog', key)),
      format: AccessLogFormat.custom(JSON.stringify(accessLine)),
    },
  });
  return api;
}

const accessLine = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  from: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  delayMilliseconds: '$context.responseLatency',
};
