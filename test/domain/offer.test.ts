// How an offer follows the verdict: example by example, and then under random histories.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entitlement, Instalment } from '../../shared/domain/entitlement.ts';
import { takeStep } from '../../shared/domain/instalment.ts';
import { isCovering, isOpen } from '../../shared/domain/instalment-states.ts';
import { fen } from '../../shared/domain/money.ts';
import { followVerdict } from '../../shared/domain/offer.ts';
import {
  exampleAt as at,
  exampleEntitlement,
  exampleFinding,
  exampleInstalment,
} from './examples.ts';

const actor = 'system:test' as const;
const person = (id: string) => ({ group: 'HIRE-LUMP', id, amountFen: fen(150_000) });

describe('an offer', () => {
  test('is made when a firm becomes eligible, with a notice to be sent', () => {
    const follow = followVerdict(undefined, [], exampleFinding(), at);
    expect(follow).toMatchObject({
      action: 'offered',
      entitlement: { dueFen: 150_000, coveredFen: 150_000, lastInstalment: 1 },
      instalment: { n: 1, state: 'matched', amountFen: 150_000, offer: 1 },
      notice: { n: 1, offer: 1, state: 'queued' },
    });
  });

  test('is not made to a firm that never was eligible, nor twice for the same inputs', () => {
    const not = exampleFinding({ answer: 'ineligible', amountFen: fen(0), members: [] });
    expect(followVerdict(undefined, [], not, at)).toBeUndefined();
    expect(
      followVerdict(exampleEntitlement(), [exampleInstalment()], exampleFinding(), at),
    ).toBeUndefined();
  });

  test('follows a changed sum with a new offer and a new notice while nobody confirmed', () => {
    const more = exampleFinding({
      amountFen: fen(300_000),
      members: [person('p1'), person('p2')],
      inputsHash: 'inputs-2',
    });
    expect(followVerdict(exampleEntitlement(), [exampleInstalment()], more, at)).toMatchObject({
      action: 'revised',
      entitlement: { dueFen: 300_000, coveredFen: 300_000, lastInstalment: 1 },
      instalment: { n: 1, state: 'matched', amountFen: 300_000, offer: 2 },
      notice: { offer: 2 },
    });
  });

  test('is withdrawn when the firm is not eligible any more, and also when that is unknown', () => {
    for (const answer of ['ineligible', 'unknown'] as const) {
      const gone = exampleFinding({ answer, amountFen: fen(0), members: [], inputsHash: 'i2' });
      expect(followVerdict(exampleEntitlement(), [exampleInstalment()], gone, at)).toMatchObject({
        action: 'withdrawn',
        entitlement: { coveredFen: 0 },
        instalment: { state: 'withdrawn' },
      });
    }
  });

  test('never changes once confirmed: only the difference is offered, to the new person', () => {
    const confirmed = exampleInstalment({ state: 'confirmed' });
    const more = exampleFinding({
      amountFen: fen(300_000),
      members: [person('p1'), person('p2')],
      inputsHash: 'inputs-2',
    });
    const follow = followVerdict(exampleEntitlement(), [confirmed], more, at);
    expect(follow).toMatchObject({
      action: 'offered',
      instalment: { n: 2, amountFen: 150_000, members: [{ id: 'p2', amountFen: 150_000 }] },
    });
  });

  test('of a sum that was declined is not made again; a larger one is', () => {
    const declined = exampleInstalment({ state: 'declined' });
    const known = exampleEntitlement({ coveredFen: fen(0), declinedFen: fen(150_000) });
    const same = exampleFinding({ inputsHash: 'inputs-2' });
    expect(followVerdict(known, [declined], same, at)).toMatchObject({ action: 'noted' });
    const larger = exampleFinding({ amountFen: fen(150_001), inputsHash: 'inputs-3' });
    expect(followVerdict(known, [declined], larger, at)).toMatchObject({
      action: 'offered',
      entitlement: { declinedFen: 0 },
      instalment: { n: 2, amountFen: 150_001 },
    });
  });

  test('through any history covers what stands, keeps one offer open, and offers what is due', () => {
    const event = fc.record({
      answer: fc.constantFrom('eligible' as const, 'ineligible' as const, 'unknown' as const),
      amount: fc.integer({ min: 1, max: 50 }),
      act: fc.constantFrom('none' as const, 'confirm' as const, 'decline' as const),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        let entitlement: Entitlement | undefined;
        let instalments: Instalment[] = [];
        events.forEach(({ answer, amount, act }, index) => {
          const amountFen = fen(answer === 'eligible' ? amount * 100 : 0);
          const inputsHash = `inputs-${index}-${answer}-${amountFen}`;
          const finding = exampleFinding({ answer, amountFen, members: [], inputsHash });
          const follow = followVerdict(entitlement, instalments, finding, at);
          if (follow) {
            entitlement = follow.entitlement;
            instalments = replaced(instalments, follow.instalment);
            checkSums(entitlement, instalments);
          }
          const open = instalments.find((one) => isOpen(one.state));
          if (!entitlement || !open || act === 'none') return;
          const noticed = takeStep(entitlement, { ...open, state: 'matched' }, 'notice', {
            at,
            actor,
          });
          const step =
            noticed && takeStep(noticed.entitlement, noticed.instalment, act, { at, actor });
          if (!step) throw new Error('an open offer can be answered');
          entitlement = step.entitlement;
          instalments = replaced(instalments, step.instalment);
          checkSums(entitlement, instalments);
        });
      }),
    );
  });
});

function replaced(instalments: Instalment[], changed: Instalment | undefined): Instalment[] {
  if (!changed) return instalments;
  return [...instalments.filter((one) => one.n !== changed.n), changed];
}

function checkSums(entitlement: Entitlement, instalments: Instalment[]): void {
  const standing = instalments.filter((one) => isCovering(one.state));
  expect(entitlement.coveredFen).toBe(standing.reduce((sum, one) => sum + one.amountFen, 0));
  expect(instalments.filter((one) => isOpen(one.state)).length).toBeLessThanOrEqual(1);
  if (entitlement.answer === 'eligible' && instalments.some((one) => isOpen(one.state))) {
    expect(entitlement.coveredFen).toBe(entitlement.dueFen);
  }
}
