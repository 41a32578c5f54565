// What a delivery is called on pages: its file's name, or that a program brought it in a call.
import type { View } from '../../view.ts';
import { historyWords as words } from '../../words/history-words.ts';

/** The file's name; a call has none. */
export function titleOf(view: View, { fileName }: { readonly fileName: string }): string {
  return fileName || view.say(words.call);
}
