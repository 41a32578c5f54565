// The one place that turns a refusal code into a status and into words: what happened, why, and what
// to do. Nothing a library says about an error is ever shown to people.
import { fen, yuanText } from '../../shared/domain/money.ts';
import type { Refusal } from '../../shared/domain/outcome.ts';
import { fileRefusals } from './words/file-refusals.ts';
import { financeRefusals } from './words/finance-refusals.ts';
import { enterpriseRefusals } from './words/enterprise-refusals.ts';
import { payeeRefusals } from './words/payee-refusals.ts';
import { largeFileRefusals } from './words/upload-words.ts';
import { peopleRefusals } from './words/people-refusals.ts';
import { policyRefusals } from './words/policy-refusals.ts';
import { publicListRefusals } from './words/public-list-refusals.ts';
import { registerRefusals } from './words/register-refusals.ts';
import { requestRefusals } from './words/request-refusals.ts';
import { sweepRefusals } from './words/sweep-refusals.ts';
import { say, type Fill, type Lang, type Text } from './words/words.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;

/** How one code is answered. */
export type RefusalWords = {
  readonly status: RefusalStatus;
  readonly what: Text;
  readonly why: Text;
  readonly todo: Text;
};

export type RefusalTable = Readonly<Record<string, RefusalWords>>;

/** Every code that this application can answer with. */
export const refusalTable: RefusalTable = {
  ...requestRefusals,
  ...peopleRefusals,
  ...enterpriseRefusals,
  ...financeRefusals,
  ...registerRefusals,
  ...fileRefusals,
  ...largeFileRefusals,
  ...policyRefusals,
  ...sweepRefusals,
  ...publicListRefusals,
  ...payeeRefusals,
};

export type SpokenRefusal = {
  readonly status: RefusalStatus;
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly errors: NonNullable<Refusal['errors']>;
};

/** The refusal in the reader's language. A code without words is a bug and is thrown as one. */
export function spokenRefusal(lang: Lang, refusal: Refusal): SpokenRefusal {
  const words = refusalTable[refusal.code];
  if (!words) throw new Error(`no words for the refusal ${refusal.code}`);
  const fill = filled(refusal.detail ?? {});
  return {
    status: words.status,
    code: refusal.code,
    what: say(lang, words.what, fill),
    why: say(lang, words.why, fill),
    todo: say(lang, words.todo, fill),
    errors: refusal.errors ?? [],
  };
}

/** The details, and each sum of fen also as text: `amountFen` gives `amountText`, in yuan. */
export function filled(detail: Fill): Fill {
  const sums = Object.entries(detail).flatMap(([name, value]) =>
    name.endsWith('Fen') && typeof value === 'number'
      ? [[`${name.slice(0, -3)}Text`, yuanText(fen(value))] as const]
      : [],
  );
  return { ...detail, ...Object.fromEntries<string>(sums) };
}
