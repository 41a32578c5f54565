// The life of one instalment as a table: every legal edge stands here and nowhere else.
// docs/states.md is drawn from it; a test walks all pairs of state and action.
import { z } from 'zod';

export const InstalmentState = z.enum([
  'matched',
  'noticed',
  'informed',
  'waiting',
  'confirmed',
  'batched',
  'approved',
  'sent',
  'paid',
  'returned',
  'declined',
  'lapsed',
  'withdrawn',
]);
export type InstalmentState = z.infer<typeof InstalmentState>;

/** action -> { state it may start from: state it ends in }. */
export const instalmentEdges = {
  notice: { matched: 'noticed' },
  inform: { matched: 'informed' },
  revise: { matched: 'matched', noticed: 'matched', informed: 'matched' },
  withdraw: { matched: 'withdrawn', noticed: 'withdrawn', informed: 'withdrawn' },
  // An offer may be answered from its page before the mail about its last change has left.
  confirm: { matched: 'confirmed', noticed: 'confirmed' },
  queue: { matched: 'waiting', noticed: 'waiting' },
  reserve: { waiting: 'confirmed' },
  undo: { confirmed: 'noticed', waiting: 'noticed' },
  decline: { matched: 'declined', noticed: 'declined' },
  lapse: { noticed: 'lapsed' },
  reopen: { declined: 'noticed', lapsed: 'noticed' },
  // The firm consents to a corrected account; only then is what came back paid again.
  renew: { confirmed: 'confirmed', waiting: 'waiting', returned: 'confirmed' },
  batch: { confirmed: 'batched' },
  approve: { batched: 'approved' },
  send: { approved: 'sent' },
  pay: { sent: 'paid' },
  return: { sent: 'returned' },
} as const satisfies Record<string, Partial<Record<InstalmentState, InstalmentState>>>;

export type InstalmentAction = keyof typeof instalmentEdges;

/** The state after the action, or undefined where the table has no such edge. */
export function nextState(
  state: InstalmentState,
  action: InstalmentAction,
): InstalmentState | undefined {
  const edges: Partial<Record<InstalmentState, InstalmentState>> = instalmentEdges[action];
  return edges[state];
}

/** Not yet confirmed, and so still following the verdict. */
export function isOpen(state: InstalmentState): boolean {
  return nextState(state, 'revise') !== undefined;
}

/** Whether the instalment's amount counts as covered: all but the ones that came to nothing. */
export function isCovering(state: InstalmentState): boolean {
  return state !== 'declined' && state !== 'lapsed' && state !== 'withdrawn';
}
