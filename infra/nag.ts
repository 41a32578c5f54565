// The rule packs that judge the template, and how we say that we do something otherwise: on the
// thing itself, with its reason. A finding that nobody accepted stops the synthesis.
import { Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';
import type { Construct } from 'constructs';

/** Adds the three packs to the app. */
export function addRulePacks(app: App): void {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new ServerlessChecks(app),
    new NIST80053R5Checks(app),
  );
}

/** Accepts findings on one thing: for each rule, as the packs print it, why it does not hold here. */
export function accept(on: Construct, reasons: Readonly<Record<string, string>>): void {
  const given = Object.entries(reasons).map(([id, reason]) => ({ id: packed(id), reason }));
  Validations.of(on).acknowledge(...given);
}

function packed(id: string): string {
  const pack = id.startsWith('NIST') ? 'NIST.800.53.R5' : (id.split('-')[0] ?? '');
  return `${pack}::${id}`;
}
