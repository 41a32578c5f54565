// One objection with what it is about, and the two ways to decide it, each with a reason.
import type { FC } from 'hono/jsx';
import type { Objection } from '../../../../shared/domain/objection.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { objectionWords as words, publicListWords } from '../../words/public-list-words.ts';
import { page } from '../layout.tsx';
import { Facts } from '../parts.tsx';
import { RefusalText } from '../refusal.tsx';
import { timeText } from '../texts.ts';

export type ShownObjection = {
  readonly objection: Objection;
  readonly nameOf: NameOf;
  /** Whether the reader may decide it. */
  readonly isReviewer: boolean;
};

/** The page of one objection; a refusal of the last act is told first. */
export function objectionPage(
  c: Ask,
  { objection, nameOf, isReviewer }: ShownObjection,
  refused?: SpokenRefusal,
): Response {
  const view = viewOf(c);
  const isOpen = objection.state === 'open';
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      <section class="card">
        <Facts
          view={view}
          rows={[
            [publicListWords.firm, `${objection.enterpriseName}（${objection.uscc}）`],
            [publicListWords.policy, objection.policyTitle],
            [words.at, timeText(objection.at)],
            [words.by, view.say(objection.by === 'public' ? words.byPublic : words.byEnterprise)],
            [publicListWords.text, objection.text],
            [publicListWords.contact, isReviewer ? objection.contact : undefined],
            [words.state, view.say(words[objection.state])],
            [words.reviewer, nameOf(objection.reviewer)],
            [words.reason, objection.reason],
          ]}
        />
        <p>
          <a href={`/entitlements/${objection.entitlementId}`}>{view.say(words.trace)}</a>
        </p>
      </section>
      {isOpen && isReviewer ? <DecideForm view={view} id={objection.id} /> : null}
    </>
  );
  const crumbs = [{ href: '/objections', label: view.say(words.title) }];
  const title = view.say(publicListWords.text);
  return page(c, { title, crumbs, body, ...(refused && { status: refused.status }) });
}

const DecideForm: FC<{ view: View; id: string }> = ({ view, id }) => (
  <form class="card" method="post" action={`/objections/${id}/decision`}>
    <p>{view.say(words.decideLead)}</p>
    <div class="field">
      <label for="reason">{view.say(words.reason)}</label>
      <textarea class="short" id="reason" name="reason" maxlength={1000} required></textarea>
    </div>
    <button class="primary" name="verdict" value="dismissed">
      {view.say(words.dismiss)}
    </button>
    <button name="verdict" value="upheld">
      {view.say(words.uphold)}
    </button>
  </form>
);
