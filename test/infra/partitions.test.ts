// Promises that hold for any partition, and for the three rule packs.
import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { choicesOf } from '../../infra/choices.ts';
import { templateOf } from './template.ts';

test('no address or name of one partition is written into the template', () => {
  const text = JSON.stringify(templateOf().toJSON());
  const fixed = text.match(/arn:aws[a-z-]*:|[a-z0-9-]+\.amazonaws\.com(?:\.cn)?/g) ?? [];
  const principals =
    /^(lambda|scheduler|cloudwatch|logging\.s3|s3|apigateway|states)\.amazonaws\.com$/;
  expect(fixed.filter((found) => !principals.test(found))).toEqual([]);
});

test('an unknown choice is refused with the words that are known', () => {
  const app = new App({ context: { identity: 'ldap' } });
  expect(() => choicesOf(app.node)).toThrow('-c identity=ldap: expected cognito or external');
});

test('without a choice it is the real cloud with a user pool', () => {
  expect(choicesOf(new App().node)).toEqual({ stage: 'cloud', identity: 'cognito' });
});
