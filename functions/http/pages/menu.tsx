// The masthead and the menu of the reader's roles.
import type { FC } from 'hono/jsx';
import type { Role } from '../../../shared/domain/role.ts';
import { holds, type View } from '../view.ts';
import { budgetWords } from '../words/budget-words.ts';
import { historyWords } from '../words/history-words.ts';
import { entitlementWords } from '../words/entitlement-words.ts';
import { overviewWords } from '../words/overview-words.ts';
import { shellWords as words } from '../words/shell-words.ts';
import type { Text } from '../words/words.ts';

/** The places of the menu and the roles that see them. */
export const menu: readonly { path: string; label: Text; roles: readonly Role[] }[] = [
  {
    path: '/overview',
    label: overviewWords.title,
    roles: ['auditor', 'reviewer', 'finance-approver'],
  },
  { path: '/policies', label: words.policies, roles: ['author', 'reviewer', 'auditor'] },
  { path: '/sweeps', label: words.sweeps, roles: ['author', 'reviewer', 'auditor'] },
  {
    path: '/enterprises',
    label: words.firms,
    roles: ['author', 'reviewer', 'steward', 'finance-preparer', 'finance-approver', 'auditor'],
  },
  {
    path: '/entitlements',
    label: entitlementWords.title,
    roles: ['auditor', 'reviewer', 'finance-preparer', 'finance-approver'],
  },
  {
    path: '/notices',
    label: entitlementWords.undelivered,
    roles: ['author', 'reviewer', 'auditor'],
  },
  { path: '/deliveries', label: words.deliveries, roles: ['steward'] },
  { path: '/objections', label: words.objections, roles: ['reviewer', 'auditor'] },
  { path: '/payouts', label: words.payouts, roles: ['finance-preparer'] },
  {
    path: '/payees',
    label: words.payees,
    roles: ['finance-preparer', 'finance-approver', 'auditor'],
  },
  {
    path: '/pass-ons',
    label: words.passOns,
    roles: ['finance-preparer', 'finance-approver', 'auditor'],
  },
  {
    path: '/batches',
    label: words.batches,
    roles: ['finance-preparer', 'finance-approver', 'auditor'],
  },
  {
    path: '/budgets',
    label: budgetWords.title,
    roles: ['finance-preparer', 'finance-approver', 'auditor', 'reviewer'],
  },
  { path: '/audit', label: historyWords.auditTitle, roles: ['auditor'] },
];

export const Masthead: FC<{ view: View }> = ({ view }) => (
  <header class="masthead">
    <a class="brand" href="/">
      {view.say(words.brand)}
      <small>{view.say(words.slogan)}</small>
    </a>
    <div class="who">
      {view.signedIn ? <span>{view.signedIn.person.name}</span> : null}
      <a href={view.otherHref}>{view.say(words.otherLanguage)}</a>
      {view.signedIn ? (
        <form method="post" action="/session/end">
          <button class="link">{view.say(words.signOut)}</button>
        </form>
      ) : null}
    </div>
  </header>
);

export const Menu: FC<{ view: View }> = ({ view }) => (
  <nav class="menu" aria-label={view.say(words.menu)}>
    <MenuLink view={view} path="/" label={words.home} />
    {menu
      .filter((place) => holds(view, place.roles))
      .map((place) => (
        <MenuLink view={view} path={place.path} label={place.label} />
      ))}
  </nav>
);

const MenuLink: FC<{ view: View; path: string; label: Text }> = ({ view, path, label }) => {
  const here = path === '/' ? view.path === '/' : view.path.startsWith(path);
  return (
    <a href={path} aria-current={here ? 'page' : undefined}>
      {view.say(label)}
    </a>
  );
};
