// What payment formats and formats of answers are called, in the reader's language.
import { formatOf } from '../../../../shared/commands/bank-file/formats.ts';
import type { View } from '../../view.ts';

/** The name of the payment format; a key that is no longer configured stands for itself. */
export function formatText(view: View, key: string | undefined): string {
  const format = formatOf(key);
  return format ? view.say([format.title.zh, format.title.en]) : (key ?? '');
}

/** The name of what an answer was read as: a bank's own layout, or a message of ISO 20022. */
export function answerFormatText(view: View, key: string): string {
  return formatOf(key) ? formatText(view, key) : `ISO 20022 ${key}`;
}
