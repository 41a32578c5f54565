// The shards of a sweep that are not finished although they have met trouble or the sweep has ended:
// which, what happened last, and the button that goes on.
import type { FC } from 'hono/jsx';
import type { SweepFile } from '../../sweep-file.ts';
import { holds, type View } from '../../view.ts';
import { sweepWords as words } from '../../words/sweep-words.ts';
import { List, totalText } from '../list.tsx';
import { timeText } from '../texts.ts';

type Troubled = { segment: number; trouble: string; seen: number; movedAt: string | undefined };

export const TroubledShards: FC<{ view: View; file: SweepFile }> = ({ view, file }) => {
  const rows = troubledOf(view, file);
  if (rows.length === 0 && file.sweep.state !== 'failed') return null;
  return (
    <section class="card">
      <h2>{view.say(words.troubled, { n: rows.length })}</h2>
      <p class="note bad">{view.say(words.failedTodo)}</p>
      <List
        view={view}
        caption={totalText(view, rows.length)}
        rows={rows}
        columns={[
          { label: words.segment, cell: (one) => one.segment, isNumber: true },
          { label: words.trouble, cell: (one) => one.trouble },
          { label: words.seen, cell: (one) => one.seen, isNumber: true },
          {
            label: words.movedAt,
            cell: (one) => (one.movedAt === undefined ? '—' : timeText(one.movedAt)),
          },
        ]}
      />
      <RestartForm view={view} file={file} />
    </section>
  );
};

const RestartForm: FC<{ view: View; file: SweepFile }> = ({ view, file: { sweep } }) =>
  sweep.state === 'failed' && holds(view, ['reviewer']) ? (
    <form method="post" action={`/sweeps/${sweep.id}/restart`}>
      <input type="hidden" name="attempt" value={sweep.attempt} />
      <button class="primary">{view.say(words.restart)}</button>
    </form>
  ) : null;

function troubledOf(view: View, { sweep, shards }: SweepFile): Troubled[] {
  const known = new Map(shards.map((shard) => [shard.segment, shard]));
  const named = shards.filter(({ trouble }) => trouble !== undefined).map((one) => one.segment);
  const segments = [...new Set([...sweep.failedShards, ...named])].toSorted((a, b) => a - b);
  return segments.map((segment) => {
    const shard = known.get(segment);
    return {
      segment,
      trouble: shard ? (shard.trouble ?? '—') : view.say(words.notBegun),
      seen: shard?.tally.firms ?? 0,
      movedAt: shard?.movedAt,
    };
  });
}
