// The few things that a form under an offer's page can do.
import type { Actor } from '../../shared/domain/actor.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { declineEntitlement } from '../../shared/commands/decline-entitlement.ts';
import { objectToEntry } from '../../shared/commands/object-to-entry.ts';
import { reopenEntitlement } from '../../shared/commands/reopen-entitlement.ts';
import { renewConsent } from '../../shared/commands/renew-consent.ts';
import { statePassedOn } from '../../shared/commands/state-passed-on.ts';
import { undoConfirmation } from '../../shared/commands/undo-confirmation.ts';
import type { HttpDeps } from './deps.ts';
import type { OpenLink } from './enterprise-link.ts';

type Form = Readonly<Record<string, unknown>>;
export type Act = (link: OpenLink, form: Form, actor: Actor) => Promise<Outcome<unknown>>;

/** What a form under the offer's page does. */
export function actsOf(deps: HttpDeps): Record<string, Act> {
  return {
    confirmation: ({ entitlementId, n }, form, actor) => {
      const lastFour = text(form.lastFour).normalize('NFKC').trim();
      const offer = Number(text(form.offer));
      const commitmentHash = text(form.commitment);
      const typed = { offer, lastFour, commitmentHash };
      return confirmEntitlement(deps, { entitlementId, n, ...typed, actor });
    },
    declination: ({ entitlementId, n }, form, actor) => {
      const [offer, reason] = [Number(text(form.offer)), text(form.reason).trim()];
      return declineEntitlement(deps, { entitlementId, n, offer, reason, actor });
    },
    'account-consent': ({ entitlementId, n }, form, actor) => {
      const lastFour = text(form.lastFour).normalize('NFKC').trim();
      return renewConsent(deps, { entitlementId, n, lastFour, actor });
    },
    objection: ({ entitlementId, n }, form) =>
      objectToEntry(deps, { entitlementId, n, by: 'enterprise', text: text(form.text) }),
    'passing-on': ({ entitlementId, n }, form, actor) => {
      const isCommitted = form.commitment === 'yes';
      return statePassedOn(deps, { entitlementId, n, isCommitted, actor });
    },
    undoing: ({ entitlementId, n }, _form, actor) =>
      undoConfirmation(deps, { entitlementId, n, actor }),
    reopening: ({ entitlementId, n }, _form, actor) =>
      reopenEntitlement(deps, { entitlementId, n, actor }),
  };
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
