// `zhida docs`: draws the pages of docs/ that come from tables in the code, so that they cannot drift.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { budgetMoves } from '../shared/domain/budget.ts';
import { instalmentEdges, InstalmentState } from '../shared/domain/instalment-states.ts';
import { say } from './report.ts';

const statesFile = fileURLToPath(new URL('../docs/states.md', import.meta.url));

export function registerDocs(program: Command): void {
  program
    .command('docs')
    .description('由代码中的表重画文档 Draw the pages of docs/ from the tables in the code')
    .action(async () => {
      await writeFile(statesFile, statesPage());
      say('docs/states.md');
    });
}

/** The page of states, as Markdown. */
export function statesPage(): string {
  const edges = Object.entries(instalmentEdges).flatMap(([action, ends]) =>
    Object.entries(ends).map(([from, to]) => ({ action, from, to })),
  );
  const reached = new Set(edges.map(({ to }) => to as string));
  const starts = InstalmentState.options.filter((state) => !reached.has(state));
  return [
    '# States',
    '',
    'Drawn by `npm run -s zhida -- docs` from `shared/domain/instalment-states.ts` and `shared/domain/budget.ts`.',
    '',
    '## An instalment',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...starts.map((state) => `  [*] --> ${state}`),
    ...edges.map(({ action, from, to }) => `  ${from} --> ${to}: ${action}`),
    '```',
    '',
    '| from | action | to |',
    '| --- | --- | --- |',
    ...edges.map(({ action, from, to }) => `| ${from} | ${action} | ${to} |`),
    '',
    '## The money behind it',
    '',
    '| move | from | to |',
    '| --- | --- | --- |',
    ...Object.entries(budgetMoves).map(([move, [from, to]]) => `| ${move} | ${from} | ${to} |`),
    '',
  ].join('\n');
}
