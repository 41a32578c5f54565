// `zhida docs`: draws the pages of docs/ that come from tables in the code, so that they cannot drift.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { policyJsonSchema } from '../rules/policy-json-schema.ts';
import { say } from './report.ts';
import { statesPage } from './states-page.ts';

const pages = { 'states.md': statesPage, 'policy.schema.json': policyJsonSchema };

export function registerDocs(program: Command): void {
  program
    .command('docs')
    .description('由代码中的表重画文档 Draw the pages of docs/ from the tables in the code')
    .action(async () => {
      for (const [name, draw] of Object.entries(pages)) {
        await writeFile(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), draw());
        say(`docs/${name}`);
      }
    });
}
