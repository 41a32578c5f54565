// A refusal is an answer, not an accident: it carries a code that one table turns into a status and
// words for people. Faults are thrown (the caller retries); bugs are asserts.

/** Why a request was not carried out; `detail` fills the words that the code stands for. */
export type Refusal = {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly RefusalError[];
};

/** One place in the input that is wrong; in a file also its line and the name of its column. */
export type RefusalError = {
  readonly pointer: string;
  readonly line?: number;
  readonly column?: string;
  readonly found?: string;
  readonly expected: string;
};

export type Done<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Done<T> | Refusal;

export type RefusalCode = `${string}.${string}`;

export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  detail?: Readonly<Record<string, string | number>>,
  errors?: readonly RefusalError[],
): Refusal {
  return { ok: false, code, ...(detail && { detail }), ...(errors && { errors }) };
}

/** The single faults of a refusal; none where it names none, or nothing was refused. */
export function errorsOf(outcome: Outcome<unknown>): readonly RefusalError[] {
  return outcome.ok ? [] : (outcome.errors ?? []);
}
