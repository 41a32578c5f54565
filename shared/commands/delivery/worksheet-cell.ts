// One cell of a worksheet as the text a CSV file would hold. A number is taken as it is shown, to the
// fifteen digits a worksheet keeps; what has lost digits, or is an error, is a fault and no value.
import { noValue } from './worksheet-xml.ts';

export type CellText = { readonly text: string } | { readonly found: string; expected: string };

/** From here on a worksheet's numbers may have lost their last digits. */
const numberMax = 1e15;
const digitsKept = 15;

/** The text of a cell's value under its number format. */
export function cellText(value: unknown, format = ''): CellText {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value.trim() };
  if (typeof value === 'boolean') return { text: String(value) };
  if (typeof value === 'number') return numberText(value, format);
  if (value instanceof Date) return { text: dateText(value, format) };
  const parts = new Map<string, unknown>(Object.entries(value));
  if (parts.has('richText')) return { text: richText(parts.get('richText')) };
  const error = String(parts.get('error'));
  if (error !== noValue) return fault(error, 'a value, not an error');
  return fault(error, 'a value: open the file, let it calculate, and save it');
}

function fault(found: string, expected: string): CellText {
  return { found, expected };
}

function numberText(value: number, format: string): CellText {
  if (Number.isNaN(value)) return fault('', 'a value, not an error');
  if (!Number.isFinite(value) || Math.abs(value) >= numberMax)
    return fault(String(value), 'a number this long as text, or its last digits are lost');
  const isPercent = format.includes('%');
  const text = String(Number((isPercent ? value * 100 : value).toPrecision(digitsKept)));
  if (text.includes('e')) return fault(text, 'a number that can be written out');
  return { text: isPercent ? `${text}%` : text };
}

/** A date as it is shown: a day, a month or a year; with a time, an instant in Shanghai. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const shown = plainFormat(format);
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 8);
  if (shown.includes('h') && clock !== '00:00:00') return `${day}T${clock}+08:00`;
  if (shown.includes('d') || shown.includes('h')) return day;
  return shown.includes('m') ? day.slice(0, 7) : day.slice(0, 4);
}

/** The format without quoted words and bracketed conditions. */
function plainFormat(format: string): string {
  return format
    .toLowerCase()
    .replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '')
    .replace('general', '');
}

function richText(runs: unknown): string {
  if (!Array.isArray(runs)) return '';
  const texts = runs.map((run: unknown) =>
    typeof run === 'object' && run !== null
      ? new Map<string, unknown>(Object.entries(run)).get('text')
      : '',
  );
  return texts
    .map((text) => (typeof text === 'string' ? text : ''))
    .join('')
    .trim();
}
