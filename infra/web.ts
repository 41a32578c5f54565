// The address that people and departments reach: an HTTP API that hands every request to one
// function, with a limit on the rate and a log of who asked for what.
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { accept } from './nag.ts';
import { makeLog } from './worker.ts';

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

/** Sends every request to the function: it knows the routes, their roles and divisions. */
export function routeAll(api: HttpApi, handler: IFunction): void {
  const everything = new HttpRoute(api, 'Everything', {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration('HttpIntegration', handler),
    authorizer: new HttpNoneAuthorizer(),
  });
  accept(everything, {
    'AwsSolutions-APIG4': 'Every route declares its role; the function checks the session itself.',
  });
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
