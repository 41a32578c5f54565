// Every pair of state and action, against a table written by hand from the rules of the flow.
import { describe, expect, test } from 'vitest';
import {
  type InstalmentAction,
  InstalmentState,
  instalmentEdges,
  isCovering,
  isOpen,
  nextState,
} from '../../shared/domain/instalment-states.ts';

const states = InstalmentState.options;
const actions = Object.keys(instalmentEdges) as InstalmentAction[];

/** Rows are actions; each cell is the state after it, in the order of the columns, or a dot. */
const columns =
  'matched noticed informed waiting confirmed batched approved sent paid returned declined lapsed withdrawn';
const table: Record<InstalmentAction, string> = {
  notice: 'noticed . . . . . . . . . . . .',
  inform: 'informed . . . . . . . . . . . .',
  revise: 'matched matched matched . . . . . . . . . .',
  withdraw: 'withdrawn withdrawn withdrawn . . . . . . . . . .',
  confirm: 'confirmed confirmed . . . . . . . . . . .',
  queue: 'waiting waiting . . . . . . . . . . .',
  reserve: '. . . confirmed . . . . . . . . .',
  undo: '. . . noticed noticed . . . . . . . .',
  decline: 'declined declined . . . . . . . . . . .',
  lapse: '. lapsed . . . . . . . . . . .',
  reopen: '. . . . . . . . . . noticed noticed .',
  renew: '. . . waiting confirmed . . . . confirmed . . .',
  batch: '. . . . batched . . . . . . . .',
  approve: '. . . . . approved . . . . . . .',
  send: '. . . . . . sent . . . . . .',
  pay: '. . . . . . . paid . . . . .',
  return: '. . . . . . . returned . . . . .',
};

describe('the life of an instalment', () => {
  test('the hand-written table names every state and every action', () => {
    expect(columns.split(' ')).toEqual([...states]);
    expect(Object.keys(table).toSorted()).toEqual(actions.toSorted());
  });

  for (const action of actions) {
    const cells = table[action].split(' ');
    test.each(states.map((state, index) => [state, cells[index] ?? '?'] as const))(
      `${action} from %s leads to %s`,
      (state, after) => {
        expect(nextState(state, action) ?? '.').toBe(after);
      },
    );
  }

  test('money that was sent, paid or returned can never be confirmed or undone again', () => {
    for (const state of ['sent', 'paid', 'returned'] as const) {
      for (const action of ['confirm', 'queue', 'undo', 'decline', 'revise', 'withdraw'] as const) {
        expect(nextState(state, action)).toBeUndefined();
      }
    }
  });

  test('only what nobody confirmed yet follows the verdict', () => {
    expect(states.filter((state) => isOpen(state))).toEqual(['matched', 'noticed', 'informed']);
  });

  test('declined, lapsed and withdrawn instalments cover nothing; all others do', () => {
    const empty = states.filter((state) => !isCovering(state));
    expect(empty).toEqual(['declined', 'lapsed', 'withdrawn']);
  });
});
