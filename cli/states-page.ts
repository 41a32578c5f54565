// The page docs/states.md: the life of an instalment and the moves of its money, drawn from their
// tables.
import { budgetMoves } from '../shared/domain/budget.ts';
import { instalmentEdges, InstalmentState } from '../shared/domain/instalment-states.ts';

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
