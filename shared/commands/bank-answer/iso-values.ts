// Values as ISO 20022 writes them: sums of money, days, and counts.
import { type Day, dayOf, isDay } from '../../domain/day.ts';
import { type Fen, parseYuan } from '../../domain/money.ts';
import type { XmlNode } from './xml-tree.ts';

/** A sum in yuan; noughts behind the fen are allowed, anything else there is not. */
export function isoSum(text: string | undefined): Fen | undefined {
  const parts = /^(\d{1,13})(?:\.(\d{1,2})0{0,3})?$/.exec(text ?? '');
  return parts ? parseYuan(`${parts[1]}.${parts[2] ?? '0'}`) : undefined;
}

/** An element of a sum with its currency, where that is not yuan. */
export function isoAmount(node: XmlNode | undefined): { amountFen?: Fen; currency?: string } {
  if (!node) return {};
  const amountFen = isoSum(node.text.trim());
  const { Ccy: currency = 'CNY' } = node.attributes;
  return { ...(amountFen !== undefined && { amountFen }), ...(currency !== 'CNY' && { currency }) };
}

/** The day of a date or of a moment; a moment without a zone is on its own day. */
export function isoDay(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const hasZone = /T.*(Z|[+-]\d{2}:\d{2})$/.test(text);
  if (hasZone && !Number.isNaN(Date.parse(text))) return dayOf(text);
  const day = text.slice(0, 10);
  return isDay(day) ? day : undefined;
}

/** A count. */
export function isoCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
