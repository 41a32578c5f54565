// One entry of the public list, and the form by which anybody objects to it.
import type { FC } from 'hono/jsx';
import { objectionContactMax, objectionTextMax } from '../../../../shared/domain/objection.ts';
import type { PublicEntry } from '../../../../shared/domain/public-entry.ts';
import type { Ask } from '../../context.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { publicListWords as words } from '../../words/public-list-words.ts';
import { page } from '../layout.tsx';
import { Facts } from '../parts.tsx';
import { RefusalText } from '../refusal.tsx';
import { dayText, moneyText } from '../texts.ts';
import { entryPath } from './public-list.tsx';

type Told = { isReceived: boolean; refused?: SpokenRefusal };

/** The page of one entry; after an objection it says that it was received. */
export function publicEntryPage(
  c: Ask,
  entry: PublicEntry,
  { isReceived, refused }: Told,
): Response {
  const view = viewOf(c);
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      {isReceived ? (
        <div class="note good" role="status">
          <strong>{view.say(words.received)}</strong>
          <p>{view.say(words.receivedWhy)}</p>
        </div>
      ) : null}
      <section class="card">
        <Facts
          view={view}
          rows={[
            [words.policy, entry.policyTitle],
            [words.firm, entry.enterpriseName],
            [words.code, entry.uscc],
            [words.amount, moneyText(view, entry.amountFen)],
            [words.from, dayText(view, entry.fromOn)],
            [words.until, dayText(view, entry.untilOn)],
          ]}
        />
      </section>
      {isReceived ? null : <ObjectForm view={view} entry={entry} />}
    </>
  );
  const crumbs = [
    { href: '/public-list', label: view.say(words.title) },
    { href: `/public-list/${entry.policyKey}`, label: entry.policyTitle },
  ];
  const title = view.say(words.object);
  return page(c, { title, crumbs, body, ...(refused && { status: refused.status }) });
}

const ObjectForm: FC<{ view: View; entry: PublicEntry }> = ({ view, entry }) => (
  <form class="card" method="post" action={`${entryPath(entry)}/objections`}>
    <p>{view.say(words.objectLead)}</p>
    <div class="field">
      <label for="text">{view.say(words.text)}</label>
      <textarea id="text" name="text" maxlength={objectionTextMax} required></textarea>
    </div>
    <div class="field">
      <label for="contact">
        {view.say(words.contact)}
        <span class="hint">{view.say(words.contactHint)}</span>
      </label>
      <input id="contact" name="contact" maxlength={objectionContactMax} autocomplete="off" />
    </div>
    <button class="primary">{view.say(words.send)}</button>
  </form>
);
