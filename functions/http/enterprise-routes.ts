// The enterprise's side: open a link, see the offer, and the four things that can be done about it.
// A GET shows and changes nothing; every act is a form that a person sends.
import type { Actor } from '../../shared/domain/actor.ts';
import type { Instalment } from '../../shared/domain/entitlement.ts';
import { done, refuse, type Outcome } from '../../shared/domain/outcome.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { declineEntitlement } from '../../shared/commands/decline-entitlement.ts';
import { reopenEntitlement } from '../../shared/commands/reopen-entitlement.ts';
import { undoConfirmation } from '../../shared/commands/undo-confirmation.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import {
  keepLink,
  keptLink,
  offerPath,
  openToken,
  tokenForCode,
  type OpenLink,
} from './enterprise-link.ts';
import { answerRefusal } from './errors.ts';
import { readOffer } from './offer.ts';
import { offerPage } from './pages/enterprise/offer-page.tsx';
import { openLinkPage } from './pages/enterprise/open-link.tsx';
import { spokenRefusal } from './refusals.ts';
import type { Routes } from './route.ts';

type Form = Readonly<Record<string, unknown>>;
type Act = (link: OpenLink, form: Form, actor: Actor) => Promise<Outcome<Instalment>>;

export function enterpriseRoutes(routes: Routes, deps: HttpDeps): void {
  routes.anyone('get', '/e', (c) => openLinkPage(c));
  routes.anyone('post', '/e/openings', (c) => openLink(c, deps));
  routes.link('get', '/e/:page', (c) => showOffer(c, deps));
  for (const [path, act] of Object.entries(actsOf(deps))) {
    routes.link('post', `/e/:page/${path}`, (c) => doAct(c, deps, act));
  }
}

/** What a form under the offer's page does. */
function actsOf(deps: HttpDeps): Record<string, Act> {
  return {
    confirmation: ({ entitlementId, n }, form, actor) => {
      const lastFour = text(form.lastFour).normalize('NFKC').trim();
      const offer = Number(text(form.offer));
      return confirmEntitlement(deps, { entitlementId, n, offer, lastFour, actor });
    },
    declination: ({ entitlementId, n }, form, actor) => {
      const [offer, reason] = [Number(text(form.offer)), text(form.reason).trim()];
      return declineEntitlement(deps, { entitlementId, n, offer, reason, actor });
    },
    undoing: ({ entitlementId, n }, _form, actor) =>
      undoConfirmation(deps, { entitlementId, n, actor }),
    reopening: ({ entitlementId, n }, _form, actor) =>
      reopenEntitlement(deps, { entitlementId, n, actor }),
  };
}

async function openLink(c: Ask, deps: HttpDeps): Promise<Response> {
  const form = await c.req.parseBody();
  const typed = text(form.code);
  const token = typed ? await tokenForCode(deps, typed) : done(text(form.token));
  if (!token.ok) return answerRefusal(c, token);
  const link = await openToken(deps, token.value);
  if (!link.ok) return answerRefusal(c, link);
  const path = offerPath(link.value);
  keepLink(c, deps, token.value, path);
  return c.redirect(path, 303);
}

async function showOffer(c: Ask, deps: HttpDeps): Promise<Response> {
  const link = await keptLink(c, deps);
  if (!link.ok) return answerRefusal(c, link);
  const offer = await readOffer(deps, link.value);
  return offer ? offerPage(c, offer) : answerRefusal(c, refuse('link.unknown'));
}

async function doAct(c: Ask, deps: HttpDeps, act: Act): Promise<Response> {
  const link = await keptLink(c, deps);
  if (!link.ok) return answerRefusal(c, link);
  const before = await readOffer(deps, link.value);
  if (!before) return answerRefusal(c, refuse('link.unknown'));
  const actor: Actor = `enterprise:${before.entitlement.uscc}`;
  const outcome = await act(link.value, await c.req.parseBody(), actor);
  if (outcome.ok) return c.redirect(offerPath(link.value), 303);
  const now = (await readOffer(deps, link.value)) ?? before;
  return offerPage(c, now, spokenRefusal(c.get('lang'), outcome));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
