// The whole deployment in the order things depend on each other: read top to bottom, it is the map
// of the cloud side.
import { Stack, type App } from 'aws-cdk-lib';
import { env } from '../shared/names.ts';
import { makeAlarms } from './alarms.ts';
import type { Choices } from './choices.ts';
import { makeFiles } from './files.ts';
import { makeFunctions } from './functions.ts';
import { makeIdentity } from './identity.ts';
import { makeKey } from './key.ts';
import { makeLinkSecret } from './link-secret.ts';
import { makeMail } from './mail.ts';
import { makeOutputs } from './outputs.ts';
import { makeParameters } from './parameters.ts';
import { baseUrlOr } from './base-url.ts';
import { makeQueues } from './queues.ts';
import type { Shelves } from './shelves.ts';
import { settings } from './settings.ts';
import { makeTable } from './table.ts';
import { makeTriggers } from './triggers.ts';
import { makeApi } from './web.ts';
import { makeWorkflow, workflowArn } from './workflow.ts';
import { routeAll } from './every-route.ts';

/** One stack; nothing in it runs while nobody uses it. */
export class ZhidaStack extends Stack {
  constructor(app: App, id: string, choices: Choices) {
    super(app, id, { description: 'Zhida: subsidies that find the firm' });
    const parameters = makeParameters(this);
    const key = makeKey(this);
    const api = makeApi(this, key);
    const baseUrl = baseUrlOr(this, parameters.baseUrl, api.apiEndpoint);
    const shelves: Shelves = {
      stage: choices.stage,
      key,
      table: makeTable(this, key),
      files: makeFiles(this, key),
      queues: makeQueues(this, key, parameters),
      sweepWorkflowArn: workflowArn(this),
      linkSecret: makeLinkSecret(this, key),
      identity: makeIdentity(this, choices, baseUrl),
      mailArns: makeMail(this, parameters),
      mailFrom: parameters.mailFrom.valueAsString,
      baseUrl,
    };
    const functions = makeFunctions(this, shelves);
    const workflow = makeWorkflow(this, shelves, functions);
    makeTriggers(this, shelves, functions);
    routeAll(api, functions.http);
    makeAlarms(this, key, parameters, {
      queues: shelves.queues,
      functions,
      workflow,
    });
    const pool = shelves.identity.userPoolId;
    makeOutputs(
      this,
      { ...settings(shelves), ...(pool !== undefined && { [env.userPoolId]: pool }) },
      api.apiEndpoint,
    );
  }
}
