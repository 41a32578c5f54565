// What a batch comes to, how far it has come, and who signed what.
import type { FC } from 'hono/jsx';
import type { BankAnswer } from '../../../../shared/domain/bank-answer.ts';
import type { Batch } from '../../../../shared/domain/batch.ts';
import type { BatchLine, SuspenseLine } from '../../../../shared/domain/batch-line.ts';
import { divisionPath } from '../../../../shared/domain/division.ts';
import { yuanText } from '../../../../shared/domain/money.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { View } from '../../view.ts';
import { financeWords as words } from '../../words/finance-words.ts';
import { Facts, Tiles } from '../parts.tsx';
import { maskedAccount, timeText } from '../texts.ts';
import { BatchStateTag } from './batches.tsx';
import { formatText } from './format-text.ts';

export type BatchView = {
  readonly batch: Batch;
  readonly lines: readonly BatchLine[];
  readonly suspense: readonly SuspenseLine[];
  readonly answers: readonly BankAnswer[];
  readonly nameOf: NameOf;
  /** A sentence about what was just done. */
  readonly news?: string;
};

export const Moving: FC<{ view: View; batch: Batch }> = ({ view, batch }) => {
  const follows = batch.state === 'approved' || batch.state === 'sent';
  if (!follows || batch.moved >= batch.lineCount) return null;
  return (
    <p class="note wait" role="status">
      {view.say(words.moving, { n: batch.moved, m: batch.lineCount })}
    </p>
  );
};

export const Sums: FC<{ view: View; batch: Batch }> = ({ view, batch }) => (
  <Tiles
    view={view}
    tiles={[
      [words.state, <BatchStateTag view={view} batch={batch} />],
      [words.count, batch.lineCount],
      [words.sum, yuanText(batch.sumFen)],
      [
        words.paidSum,
        <>
          {yuanText(batch.paidFen)} <small>({batch.paidCount})</small>
        </>,
      ],
      [
        words.returnedSum,
        <>
          {yuanText(batch.returnedFen)} <small>({batch.returnedCount})</small>
        </>,
      ],
    ]}
  />
);

export const Signatures: FC<{ view: View; shown: BatchView }> = ({
  view,
  shown: { batch, nameOf },
}) => (
  <section class="card">
    <Facts
      view={view}
      rows={[
        [words.division, divisionPath(batch.divisionCode)],
        [words.format, formatText(view, batch.format)],
        [
          words.payer,
          batch.payer && `${batch.payer.name} · ${maskedAccount(batch.payer.accountNumber)}`,
        ],
        [words.hash, batch.fileHash && <span class="hash">{batch.fileHash}</span>],
        [words.preparer, `${nameOf(batch.preparer)} · ${timeText(batch.preparedAt)}`],
        [
          words.approver,
          batch.approvedAt && `${nameOf(batch.approver)} · ${timeText(batch.approvedAt)}`,
        ],
        [words.sender, batch.sentAt && `${nameOf(batch.sender)} · ${timeText(batch.sentAt)}`],
      ]}
    />
  </section>
);
