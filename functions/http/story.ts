// The story of one entitlement: what was decided, said, answered and paid, from several records, in the
// order in which it happened.
import { type AuditRow } from '../../shared/domain/audit.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { fen, yuanText } from '../../shared/domain/money.ts';
import type { Trace } from './trace.ts';
import { holds, type View } from './view.ts';
import { historyWords as words } from './words/history-words.ts';
import { actionWords } from './words/trace-words.ts';

export type StoryLine = {
  readonly at: string;
  readonly text: string;
  /** Which instalment and which sum, where there is one. */
  readonly about: string;
  readonly actor: Actor | undefined;
};

/** Every line, the oldest first; what happened at one instant stays in the order of its records. */
export function storyOf(view: View, trace: Trace): StoryLine[] {
  const lines = [
    ...trace.audit.map((row) => actLine(view, row)),
    ...trace.notices.flatMap((notice) => noticeLine(view, notice)),
    ...trace.instalments.flatMap((one) => bankLine(view, one, trace.lines)),
  ];
  return lines.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function actLine(view: View, row: AuditRow): StoryLine {
  const { instalment, offerFen, dueFen } = row.detail;
  const due = typeof dueFen === 'number' ? yuanText(fen(dueFen)) : '?';
  const text = view.say(actionWords[row.action] ?? [row.action, row.action], { due });
  const parts = [
    typeof instalment === 'number' ? view.say(words.instalment, { n: instalment }) : '',
    typeof offerFen === 'number' ? view.say(words.sum, { sum: yuanText(fen(offerFen)) }) : '',
  ];
  return { at: row.at, text, about: parts.filter(Boolean).join(' · '), actor: row.actor };
}

function noticeLine(view: View, notice: Trace['notices'][number]): StoryLine[] {
  const about = view.say(words.instalment, { n: notice.n });
  const of = { about, actor: undefined };
  if (notice.state === 'sent' && notice.sentAt) {
    return [
      { ...of, at: notice.sentAt, text: view.say(words.mail, { to: addressFor(view, notice) }) },
    ];
  }
  if (notice.state === 'unreachable') {
    const why = notice.refusedBecause ?? view.say(words.noAddress);
    return [{ ...of, at: notice.queuedAt, text: view.say(words.mailFailed, { why }) }];
  }
  if (notice.state !== 'queued') return [];
  return [{ ...of, at: notice.queuedAt, text: view.say(words.mailQueued) }];
}

/** Addresses lead to persons: auditors alone read them. */
export function addressFor(view: View, { sentTo }: Trace['notices'][number]): string {
  return sentTo !== undefined && !holds(view, ['auditor']) ? '****' : (sentTo ?? '');
}

/** What the bank said of the latest attempt; it is dated by the change that it led to. */
function bankLine(
  view: View,
  one: Trace['instalments'][number],
  lines: Trace['lines'],
): StoryLine[] {
  const line = lines.findLast(({ n, batchId }) => n === one.n && batchId === one.batchId);
  if (!line || line.result === 'none') return [];
  const fill = { reference: line.reference, why: line.resultReason ?? '' };
  const text = view.say(line.result === 'paid' ? words.bankPaid : words.bankReturned, fill);
  const sum = view.say(words.sum, { sum: yuanText(line.amountFen) });
  const about = `${view.say(words.instalment, { n: one.n })} · ${sum}`;
  return [{ at: one.changedAt, text, about, actor: undefined }];
}
