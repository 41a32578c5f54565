// The public address of the pages: the one that was given at deployment, otherwise the API's own.
import { type CfnParameter, CfnCondition, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The public address: the parameter where it is given, otherwise the API's own. */
export function baseUrlOr(scope: Construct, given: CfnParameter, apiEndpoint: string): string {
  const isGiven = new CfnCondition(scope, 'BaseUrlGiven', {
    expression: Fn.conditionNot(Fn.conditionEquals(given.valueAsString, '')),
  });
  return Fn.conditionIf(isGiven.logicalId, given.valueAsString, apiEndpoint).toString();
}
