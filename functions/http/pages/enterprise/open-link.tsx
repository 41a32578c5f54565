// Where a notice's link leads first. With script the token behind the # is handed over at once; the
// page that follows only shows. Without script a person types the code of the notice.
import type { FC } from 'hono/jsx';
import type { SpokenRefusal } from '../../refusals.ts';
import { assets } from '../../assets/assets.ts';
import type { Ask } from '../../context.ts';
import { viewOf, type View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { RefusalText } from '../refusal.tsx';
import { phonePage } from '../phone.tsx';

/** The page at `/e`, also after a code that is not known; drawing it changes nothing. */
export function openLinkPage(c: Ask, refused?: SpokenRefusal): Response {
  const view = viewOf(c);
  const body = (
    <>
      {refused ? <RefusalText view={view} spoken={refused} heading /> : null}
      <OpenLink view={view} />
    </>
  );
  const title = view.say(words.openTitle);
  return phonePage(c, { title, body, ...(refused && { status: refused.status }) });
}

const OpenLink: FC<{ view: View }> = ({ view }) => (
  <>
    <form method="post" action="/e/openings" data-open-link hidden>
      <input type="hidden" name="token" />
    </form>
    <section class="card">
      <p>{view.say(words.openLead)}</p>
      <form method="post" action="/e/openings">
        <div class="field">
          <label for="code">
            {view.say(words.code)}
            <span class="hint">{view.say(words.codeHint)}</span>
          </label>
          <input
            id="code"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxlength={24}
            required
          />
        </div>
        <button class="primary">{view.say(words.open)}</button>
      </form>
    </section>
    <script src={assets.openLink.path} defer></script>
  </>
);
