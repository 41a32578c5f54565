// Which kinds the arguments of a function may have: one check for each form of call.

import { type Kind, kindText, sameKind, sameUnit } from './kind.ts';

/** A wrong call, in words for the policy's author. */
export class CallError extends Error {}

export function accrueKind(args: readonly Kind[]): Kind {
  const [principal, rate, from, to, years, basis] = args;
  const numbers = [rate, years, basis].every((kind) => kind?.is === 'number');
  const days = from?.is === 'day' && to?.is === 'day';
  if (args.length !== 6 || principal?.is !== 'number' || !numbers || !days)
    throw new CallError('takes principal, rate, first day, end day, years, days of a year');
  if (rate?.is === 'number' && !sameUnit(rate.unit, {}))
    throw new CallError(`takes a ratio as its rate, not ${kindText(rate)}`);
  return principal;
}

export function alike(args: readonly Kind[]): Kind {
  const plain = args.map((kind) => (kind.is === 'list' ? elementOf(kind) : kind));
  const model = plain.find((kind) => !(kind.is === 'number' && kind.literal)) ?? plain[0];
  if (!model) throw new CallError('takes at least one value');
  const odd = plain.find((kind) => !sameKind(kind, model));
  if (odd)
    throw new CallError(`takes values of one kind, not ${kindText(model)} and ${kindText(odd)}`);
  if (!['number', 'day', 'month', 'year'].includes(model.is))
    throw new CallError(`takes numbers or dates, not ${kindText(model)}`);
  return model;
}

export function elementOf(kind: Kind): Kind {
  return kind.is === 'list' ? elementOf(kind.of) : kind;
}

export function numberOf(kind: Kind): Kind {
  if (kind.is !== 'number') throw new CallError(`takes numbers, not ${kindText(kind)}`);
  return kind;
}

export function tiered(args: readonly Kind[], result: Kind): Kind {
  const [amount, tiers] = args;
  if (args.length !== 2 || amount?.is !== 'number' || tiers?.is !== 'tiers')
    throw new CallError('takes an amount and a scale');
  if (!sameUnit(amount.unit, tiers.by)) throw new CallError('the scale is in another unit');
  return result;
}

export function moved(args: readonly Kind[]): Kind {
  const [from, count] = args;
  if (args.length !== 2 || !from || !isDated(from) || count?.is !== 'number')
    throw new CallError('takes a day or month and a number');
  return from;
}

export function isDated(kind: Kind): boolean {
  return kind.is === 'day' || kind.is === 'month';
}

export function need(
  args: readonly Kind[],
  count: number,
  fits: (kind: Kind) => boolean,
  words: string,
  result: Kind,
): Kind {
  if (args.length !== count || !args.every(fits)) throw new CallError(`takes ${words}`);
  return result;
}

export function kinds(args: readonly Kind[], expected: readonly Kind['is'][], result: Kind): Kind {
  if (args.length !== expected.length || args.some((kind, at) => kind.is !== expected[at]))
    throw new CallError(`takes ${expected.join(', ')}`);
  return result;
}
