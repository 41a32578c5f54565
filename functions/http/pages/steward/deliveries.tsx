// A department's deliveries: the form that checks and accepts a file, and what was accepted before.
import type { FC } from 'hono/jsx';
import type { Delivery } from '../../../../shared/domain/delivery.ts';
import type { RefusalError } from '../../../../shared/domain/outcome.ts';
import type { Upload } from '../../../../shared/domain/upload.ts';
import type { Ask } from '../../context.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { sourceText } from '../enterprises/fact-table.tsx';
import { page } from '../layout.tsx';
import { Empty } from '../parts.tsx';
import { List, NextPage, totalText } from '../list.tsx';
import { ErrorList, RefusalText } from '../refusal.tsx';
import { timeText } from '../texts.ts';
import { FixLink, StateTag } from './delivery-state.tsx';
import { LargeFiles, Uploads } from './uploads.tsx';
import { titleOf } from './delivery-title.ts';

export type DeliveriesShown = {
  /** The departments that the reader delivers for. */
  readonly sources: readonly string[];
  /** Large files that are no delivery yet, or became none. */
  readonly uploads: readonly Upload[];
  readonly deliveries: readonly Delivery[];
  readonly next: string | undefined;
  /** A sentence about the file that was just checked or accepted. */
  readonly news?: string;
  /** Faults of the rows that were left out. */
  readonly faults?: readonly RefusalError[];
  readonly refused?: SpokenRefusal;
};

export function deliveriesPage(c: Ask, shown: DeliveriesShown): Response {
  const view = viewOf(c);
  const { refused, news } = shown;
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      {news ? (
        <p class="note good" role="status">
          {news}
        </p>
      ) : null}
      {shown.faults ? <ErrorList view={view} errors={shown.faults} /> : null}
      <DeliverForm view={view} sources={shown.sources} />
      <LargeFiles view={view} />
      <Uploads view={view} uploads={shown.uploads} />
      <Deliveries view={view} shown={shown} />
    </>
  );
  const title = view.say(words.deliveriesTitle);
  return page(c, { title, body, ...(refused && { status: refused.status }) });
}

const DeliverForm: FC<{ view: View; sources: readonly string[] }> = ({ view, sources }) => (
  <form class="card" method="post" action="/deliveries" enctype="multipart/form-data">
    <h2>{view.say(words.deliverTitle)}</h2>
    <p>{view.say(words.deliverLead)}</p>
    <div class="field">
      <label for="source">{view.say(words.source)}</label>
      <select id="source" name="source">
        {sources.map((source) => (
          <option value={source}>{sourceText(view, source)}</option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="file">{view.say(words.file)}</label>
      <input id="file" type="file" name="file" accept=".csv,.xlsx,.ndjson,.jsonl" required />
    </div>
    <div class="field">
      <label for="asOf">
        {view.say(words.asOfLabel)}
        <span class="hint">{view.say(words.asOfHint)}</span>
      </label>
      <input id="asOf" name="asOf" maxlength={30} autocomplete="off" />
    </div>
    <div class="field">
      <label for="accept">{view.say(words.acceptLabel)}</label>
      <select id="accept" name="accept">
        <option value="all">{view.say(words.acceptAll)}</option>
        <option value="good">{view.say(words.acceptGood)}</option>
      </select>
    </div>
    <div class="row">
      <button name="act" value="check">
        {view.say(words.check)}
      </button>
      <button class="primary" name="act" value="accept">
        {view.say(words.accept)}
      </button>
    </div>
  </form>
);

const Deliveries: FC<{ view: View; shown: DeliveriesShown }> = ({ view, shown }) =>
  shown.deliveries.length === 0 ? (
    <Empty view={view} title={words.deliveriesNone} why={words.deliveriesNoneWhy} />
  ) : (
    <section class="card">
      <List
        view={view}
        caption={totalText(view, shown.deliveries.length)}
        rows={shown.deliveries}
        columns={[
          { label: words.receivedAt, cell: (one) => timeText(one.receivedAt) },
          {
            label: words.fileName,
            cell: (one) => <a href={`/deliveries/${one.id}`}>{titleOf(view, one)}</a>,
          },
          { label: words.source, cell: (one) => sourceText(view, one.source) },
          { label: words.asOf, cell: (one) => timeText(one.asOfAt) },
          { label: words.firms, cell: (one) => one.firms, isNumber: true },
          { label: words.changed, cell: (one) => one.firmsChanged, isNumber: true },
          { label: words.toFix, cell: (one) => <FixLink view={view} thing={one} /> },
          { label: words.state, cell: (one) => <StateTag view={view} thing={one} /> },
        ]}
      />
      <NextPage view={view} href={shown.next} />
    </section>
  );
