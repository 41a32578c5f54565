// What may be done with a batch in its present state by the person who is looking.
import type { FC } from 'hono/jsx';
import type { Batch } from '../../../../shared/domain/batch.ts';
import { holds, type View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { FormatChoice } from './format-choice.tsx';
import { formatText } from './format-text.ts';

type Act = { view: View; batch: Batch };

/** The one form that comes next, or nothing. */
export const BatchActs: FC<Act> = ({ view, batch }) => {
  if (batch.state === 'collecting') return <Freezing view={view} batch={batch} />;
  if (batch.state === 'frozen') return <Approval view={view} batch={batch} />;
  if (!holds(view, ['finance-preparer', 'finance-approver'])) return null;
  if (batch.state === 'approved') return <Sending view={view} batch={batch} />;
  if (batch.state === 'sent' || batch.state === 'closed')
    return <Answer view={view} batch={batch} />;
  return null;
};

const Freezing: FC<Act> = ({ view, batch }) =>
  holds(view, ['finance-preparer']) ? (
    <form class="card" method="post" action={`/batches/${batch.id}/freezing`}>
      <p>{view.say(words.goOnLead)}</p>
      <FormatChoice view={view} division={batch.divisionCode} chosen={batch.format} />
      <button class="primary">{view.say(words.goOn)}</button>
    </form>
  ) : null;

const Approval: FC<Act> = ({ view, batch }) => {
  if (!holds(view, ['finance-approver'])) return null;
  if (view.signedIn?.person.id === batch.preparer) {
    return <p class="note wait">{view.say(words.ownBatch)}</p>;
  }
  return (
    <form class="card" method="post" action={`/batches/${batch.id}/approval`}>
      <h2>{view.say(words.approveTitle)}</h2>
      <p>{view.say(words.approveLead)}</p>
      <input type="hidden" name="fileHash" value={batch.fileHash} />
      <div class="field">
        <label for="sum">
          {view.say(words.typedSum)}
          <span class="hint">{view.say(words.typedSumHint)}</span>
        </label>
        <input id="sum" name="sum" inputmode="decimal" autocomplete="off" required />
      </div>
      <button class="primary">{view.say(words.approve)}</button>
    </form>
  );
};

const Sending: FC<Act> = ({ view, batch }) => (
  <form class="card" method="post" action={`/batches/${batch.id}/sending`}>
    <h2>{view.say(words.sendTitle)}</h2>
    <p>{view.say(words.sendLead)}</p>
    <button class="primary">{view.say(words.send)}</button>
  </form>
);

const Answer: FC<Act> = ({ view, batch }) => (
  <div class="two">
    <section class="card">
      <h2>{view.say(words.sendTitle)}</h2>
      <p>{view.say(words.sendLead)}</p>
      <p>{view.say(words.downloadFormat, { format: formatText(view, batch.format) })}</p>
      <a class="button" href={`/batches/${batch.id}/file`}>
        {view.say(words.download)}
      </a>
    </section>
    <form
      class="card"
      method="post"
      action={`/batches/${batch.id}/returns`}
      enctype="multipart/form-data"
    >
      <h2>{view.say(words.returnTitle)}</h2>
      <p>{view.say(words.returnLead)}</p>
      <div class="field">
        <label for="file">{view.say(words.returnFile)}</label>
        <input id="file" type="file" name="file" accept=".csv,.txt,.xml" required />
      </div>
      <button class="primary">{view.say(words.import)}</button>
    </form>
  </div>
);
