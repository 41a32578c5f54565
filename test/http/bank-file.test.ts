// The bank file as Lambda hands it over: the gateway carries text or base64, and only one of the two
// keeps every byte.
import { type APIGatewayProxyResult, handle, type LambdaContext } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import { isContentTypeBinary } from '../../functions/http/carried-bytes.ts';
import { paymentFormats } from '../../shared/commands/bank-file/formats.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { place, putBatch } from './objects.ts';
import { idOf, makeWorld } from './world.ts';

test.each(paymentFormats)(
  '$key leaves through Lambda with the hash that two people signed',
  async (format) => {
    const world = await makeWorld();
    const preparer = await world.signedIn('preparer', {
      role: 'finance-preparer',
      division: place,
    });
    const batch = await putBatch(world.deps, idOf('preparer'), {
      state: 'sent',
      moved: 2,
      format: format.key,
    });
    const cookies = [`zhida_session=${preparer.cookie('zhida_session')}`];
    const event = eventFor(`/batches/${batch.id}/file`, cookies);
    const carry = handle(world.app, { isContentTypeBinary });
    const answer: APIGatewayProxyResult = await carry(event, context);
    expect(answer.statusCode).toBe(200);
    expect(answer.isBase64Encoded).toBe(true);
    expect(answer.headers?.['content-type']).toBe(format.contentType);
    const name = `filename="${batch.id}.${format.extension}"`;
    expect(answer.headers?.['content-disposition']).toBe(`attachment; ${name}`);
    expect(sha256(Buffer.from(answer.body, 'base64'))).toBe(batch.fileHash);
  },
);

type LambdaEvent = Parameters<ReturnType<typeof handle>>[0];

function eventFor(path: string, cookies: string[]): LambdaEvent {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    cookies,
    headers: { host: 'localhost' },
    body: null,
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      authentication: null,
      authorizer: {},
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: 'request',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  };
}

const context: LambdaContext = {
  awsRequestId: 'request',
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'web',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '512',
  logGroupName: 'group',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 1000,
};
