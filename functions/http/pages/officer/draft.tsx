// Writing a policy as JSON. What was typed comes back with every fault beside it; nothing is lost.
import type { FC } from 'hono/jsx';
import type { Ask } from '../../context.ts';
import type { SpokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';
import { page } from '../layout.tsx';
import { RefusalText } from '../refusal.tsx';

export type Draft = { readonly text: string; readonly note: string };

export function draftPage(c: Ask, draft: Draft, refused?: SpokenRefusal): Response {
  const view = viewOf(c);
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      <DraftForm view={view} draft={draft} isWrong={refused !== undefined} />
    </>
  );
  const crumbs = [{ href: '/policies', label: view.say(words.title) }];
  const title = view.say(words.draftTitle);
  return page(c, { title, crumbs, body, ...(refused && { status: refused.status }) });
}

const DraftForm: FC<{ view: View; draft: Draft; isWrong: boolean }> = ({
  view,
  draft,
  isWrong,
}) => (
  <form class="card" method="post" action="/policies">
    <p>{view.say(words.draftLead)}</p>
    <div class="field">
      <label for="text">{view.say(words.json)}</label>
      <textarea
        id="text"
        name="text"
        spellcheck={false}
        required
        aria-invalid={isWrong ? 'true' : undefined}
      >
        {draft.text}
      </textarea>
    </div>
    <div class="field">
      <label for="note">{view.say(words.draftNote)}</label>
      <textarea class="short" id="note" name="note" maxlength={1000} required>
        {draft.note}
      </textarea>
    </div>
    <button class="primary">{view.say(words.submit)}</button>
  </form>
);
