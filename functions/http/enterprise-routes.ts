// The enterprise's side: open a link, see the offer, and the four things that can be done about it.
// A GET shows and changes nothing; every act is a form that a person sends.
import type { Actor } from '../../shared/domain/actor.ts';
import { done, refuse, type Refusal } from '../../shared/domain/outcome.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { keepLink, keptLink, offerPath, openToken, tokenForCode } from './enterprise-link.ts';
import { answerRefusal } from './errors.ts';
import { readOffer } from './offer.ts';
import { offerPage } from './pages/enterprise/offer-page.tsx';
import { openLinkPage } from './pages/enterprise/open-link.tsx';
import { spokenRefusal } from './refusals.ts';
import type { Routes } from './route.ts';
import { type Act, actsOf, text } from './enterprise-acts.ts';

export function enterpriseRoutes(routes: Routes, deps: HttpDeps): void {
  routes.anyone('get', '/e', (c) => openLinkPage(c));
  routes.anyone('post', '/e/openings', (c) => openLink(c, deps));
  routes.link('get', '/e/:page', (c) => showOffer(c, deps));
  for (const [path, act] of Object.entries(actsOf(deps))) {
    routes.link('post', `/e/:page/${path}`, (c) => doAct(c, deps, act));
    // After an act the address may be reloaded or kept: it leads back to the page.
    routes.link('get', `/e/:page/${path}`, (c) =>
      c.redirect(c.req.path.slice(0, c.req.path.lastIndexOf('/')), 303),
    );
  }
}

async function openLink(c: Ask, deps: HttpDeps): Promise<Response> {
  const form = await c.req.parseBody();
  const typed = text(form.code);
  const token = typed ? await tokenForCode(deps, typed) : done(text(form.token));
  if (!token.ok) return openLinkPage(c, spokenRefusal(c.get('lang'), token));
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
  return offerPage(c, now, spokenRefusal(c.get('lang'), lastTry(outcome)));
}

/** The last wrong answer of a day is told as what it is: the door is closed until tomorrow. */
function lastTry(refusal: Refusal): Refusal {
  const isLast = refusal.code === 'confirm.digits-wrong' && refusal.detail?.triesLeft === 0;
  return isLast ? refuse('confirm.digits-locked') : refusal;
}
