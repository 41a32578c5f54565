// The first page: for strangers the way in, for staff their roles and where to start.
import type { FC } from 'hono/jsx';
import { divisionPath } from '../../../shared/domain/division.ts';
import type { Grant } from '../../../shared/domain/role.ts';
import type { Ask, SignedIn } from '../context.ts';
import type { HttpDeps } from '../deps.ts';
import { type Task, tasksOf } from '../home-tasks.ts';
import { holds, viewOf, type View } from '../view.ts';
import { roleWords, shellWords, signInWords as words } from '../words/shell-words.ts';
import { menu } from './menu.tsx';
import { page } from './layout.tsx';
import { Tasks } from './tasks.tsx';
import { dayText } from './texts.ts';

/** The landing page or, with a session, the start page. */
export async function homePage(c: Ask, deps: HttpDeps): Promise<Response> {
  const view = viewOf(c);
  if (!view.signedIn) {
    const body = <Landing view={view} returnTo={c.req.query('returnTo') ?? '/'} />;
    return page(c, { title: view.say(words.welcome), body });
  }
  const tasks = await tasksOf(deps, view.signedIn);
  const body = <Start view={view} signedIn={view.signedIn} tasks={tasks} />;
  return page(c, { title: view.say(shellWords.home), body });
}

const Landing: FC<{ view: View; returnTo: string }> = ({ view, returnTo }) => (
  <>
    <p class="lead">{view.say(words.welcomeLead)}</p>
    <div class="two">
      <section class="card">
        <h2>{view.say(words.title)}</h2>
        <p>{view.say(words.lead)}</p>
        <form method="post" action="/session/beginning">
          <input type="hidden" name="returnTo" value={returnTo} />
          <button class="primary">{view.say(words.button)}</button>
        </form>
      </section>
      <section class="card">
        <h2>{view.say(words.firmTitle)}</h2>
        <p>{view.say(words.firmLead)}</p>
        <a class="button" href="/e">
          {view.say(words.firmButton)}
        </a>
      </section>
    </div>
  </>
);

const Start: FC<{ view: View; signedIn: SignedIn; tasks: readonly Task[] }> = ({
  view,
  signedIn,
  tasks,
}) =>
  signedIn.grants.length === 0 ? (
    <NoGrants view={view} id={signedIn.person.id} />
  ) : (
    <>
      <Tasks view={view} tasks={tasks} />
      <div class="two">
        <section class="card">
          <h2>{view.say(words.startWith)}</h2>
          <ul>
            {menu
              .filter((place) => holds(view, place.roles))
              .map((place) => (
                <li>
                  <a href={place.path}>{view.say(place.label)}</a>
                </li>
              ))}
          </ul>
        </section>
        <section class="card">
          <h2>{view.say(words.yourRoles)}</h2>
          <Roles view={view} grants={signedIn.grants} />
          <p class="soft">
            {`${view.say(words.personId)} `}
            <span class="hash">{signedIn.person.id}</span>
          </p>
        </section>
      </div>
    </>
  );

const Roles: FC<{ view: View; grants: readonly Grant[] }> = ({ view, grants }) => (
  <ul>
    {grants.map((grant) => (
      <li>
        {`${view.say(roleWords[grant.role])} · ${divisionPath(grant.division)} · `}
        <span class="soft">
          {grant.untilAt
            ? `${view.say(words.until)} ${dayText(view, grant.untilAt)}`
            : view.say(words.untilRevoked)}
        </span>
      </li>
    ))}
  </ul>
);

const NoGrants: FC<{ view: View; id: string }> = ({ view, id }) => (
  <div class="note wait">
    <strong>{view.say(words.noGrants)}</strong>
    <p>{view.say(words.noGrantsWhy)}</p>
    <p class="hash">{id}</p>
  </div>
);
