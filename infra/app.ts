// The CDK app: reads the few choices that shape the template, adds the rule packs that judge it,
// and makes the one stack. `npx cdk deploy` starts here.
import { App } from 'aws-cdk-lib';
import { choicesOf } from './choices.ts';
import { addRulePacks } from './nag.ts';
import { ZhidaStack } from './stack.ts';

const app = new App();
const choices = choicesOf(app.node);
if (choices.stage === 'cloud') addRulePacks(app);
new ZhidaStack(app, 'Zhida', choices);
