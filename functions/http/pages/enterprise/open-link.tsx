// Where a notice's link leads first. With script the token behind the # is handed over at once; the
// page that follows only shows. Without script a person types the code of the notice.
import type { FC } from 'hono/jsx';
import { assets } from '../../assets/assets.ts';
import type { Ask } from '../../context.ts';
import { viewOf, type View } from '../../view.ts';
import { enterpriseWords as words } from '../../words/enterprise-words.ts';
import { phonePage } from '../phone.tsx';

/** The page at `/e`; drawing it changes nothing and needs no session. */
export function openLinkPage(c: Ask): Response {
  const view = viewOf(c);
  return phonePage(c, { title: view.say(words.openTitle), body: <OpenLink view={view} /> });
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
