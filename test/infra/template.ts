// The template the tests of the stack look at: made once, without bundling the functions.
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import type { Choices } from '../../infra/choices.ts';
import { ZhidaStack } from '../../infra/stack.ts';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});

export type Resource = z.infer<typeof resourceSchema>;

const usual: Choices = { stage: 'cloud', identity: 'cognito' };

/** An app whose stacks are not bundled, so that it is made in a second. */
export function makeApp(): App {
  return new App({ context: { 'aws:cdk:bundling-stacks': [] } });
}

/** The template under the choices. */
export function templateOf(choices: Partial<Choices> = {}): Template {
  return Template.fromStack(new ZhidaStack(makeApp(), 'Zhida', { ...usual, ...choices }));
}

/** Every resource of the type, by its logical id; throws when there is none to judge. */
export function resourcesOf(template: Template, type: string): [string, Resource][] {
  const found = Object.entries(template.findResources(type));
  if (found.length === 0) throw new Error(`the template has no ${type}`);
  return found.map(([id, resource]) => [id, resourceSchema.parse(resource)]);
}
