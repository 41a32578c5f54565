// The one route of the API: every path goes to one function, which knows who may ask for what.
import {
  type HttpApi,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { accept } from './nag.ts';

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
