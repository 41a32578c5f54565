// Tells a firm about one offer, once. The mail is handed over first and recorded after: a kill between
// the two may repeat the mail, never the money.
import type { Instalment } from '../domain/entitlement.ts';
import { sha256 } from '../domain/hash.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { deadlineFrom, linkUntil } from '../domain/answer-deadline.ts';
import { mailAddresses } from '../domain/mail-address.ts';
import type { Notice, NoticeCode } from '../domain/notice.ts';
import type { PublicEntry } from '../domain/public-entry.ts';
import { commitDecision, put, putStep, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';
import { listingOf } from './notice/listing-of.ts';
import { composeNotice } from './notice/compose.ts';
import { supersede, unreachable } from './notice/settle-unsent.ts';

export type NoticeKey = { entitlementId: EntitlementId; n: number; offer: number };
export type Sent = 'sent' | 'done-before' | 'superseded' | 'unreachable';

/** Sends the notice if it still waits and its offer still stands. */
export async function sendNotice(deps: Deps, key: NoticeKey): Promise<Sent> {
  const file = await deps.entitlements.file(key.entitlementId);
  const notice = file?.notices.find((one) => one.n === key.n && one.offer === key.offer);
  if (!file || !notice) throw new Error(`no notice ${key.entitlementId} ${key.n} ${key.offer}`);
  if (notice.state !== 'queued') return 'done-before';
  const instalment = standing(file, notice);
  if (!instalment) return supersede(deps, notice);
  const firm = await deps.enterprises.file(notice.uscc);
  const addresses = mailAddresses(firm?.facts.contact);
  const handed = await handOver(deps, { file, instalment, addresses });
  if ('code' in handed) return record(deps, key, handed);
  const ended = await unreachable(deps, notice, { addresses, ...handed });
  return ended === 'has-address' ? sendNotice(deps, key) : ended;
}

type Handing = { file: EntitlementFile; instalment: Instalment; addresses: readonly string[] };

/** Hands the mail over to the first address that is not refused for good. */
async function handOver(
  deps: Deps,
  { file, instalment, addresses }: Handing,
): Promise<Handed | { refusedBecause: string | undefined }> {
  const { entitlementId, n, offer } = instalment;
  const at = deps.clock.now();
  const deadlineOn = deadlineFrom(at);
  const expiresOn = linkUntil(at, file.entitlement.paidTo);
  const link = { entitlementId, n, offer, expiresOn };
  const listing = await listingOf(deps, file, instalment);
  let refusedBecause: string | undefined;
  for (const to of addresses) {
    const code = await deps.tokens.codeFor(link);
    const url = `${deps.baseUrl}/e#${await deps.tokens.sign(link)}`;
    const composition = { file, instalment, url, code, deadlineOn, listing };
    const mail = await composeNotice(deps, composition);
    const answer = await deps.mail.send({ ...mail, to });
    if (typeof answer === 'string') return { to, code, mailReference: answer, listing };
    ({ refusedBecause } = answer);
  }
  return { refusedBecause };
}

type Handed = {
  to: string;
  code: string;
  mailReference: string;
  /** What the mail said about the public list. */
  listing: PublicEntry | undefined;
};

/** The instalment, if this notice's offer is still the one it makes. */
function standing(file: EntitlementFile, notice: Notice): Instalment | undefined {
  const instalment = file.instalments.find((one) => one.n === notice.n);
  const stands = instalment?.offer === notice.offer && instalment.state === 'matched';
  return stands ? instalment : undefined;
}

async function record(deps: Deps, key: NoticeKey, handed: Handed): Promise<Sent> {
  const at = deps.clock.now();
  const outcome = await commitDecision<Sent>(deps.table, async () => {
    const file = await deps.entitlements.file(key.entitlementId);
    const notice = file?.notices.find((one) => one.n === key.n && one.offer === key.offer);
    if (!file || !notice) throw new Error(`no notice ${key.entitlementId} ${key.n} ${key.offer}`);
    if (notice.state !== 'queued') return { ok: true, change: [], value: 'done-before' };
    const instalment = standing(file, notice);
    if (!instalment) {
      // The mail is out, and its link leads to what is offered now.
      const change = [put('notice', { ...notice, state: 'superseded' })];
      return { ok: true, change, value: 'superseded' };
    }
    return noticed(file, instalment, notice, handed, at);
  });
  if (!outcome.ok) throw new Error(`a notice cannot be refused: ${outcome.code}`);
  return outcome.value;
}

function noticed(
  file: EntitlementFile,
  instalment: Instalment,
  notice: Notice,
  { to, code, mailReference, listing }: Handed,
  at: string,
): Decision<Sent> {
  const { entitlementId, n, offer } = notice;
  const deadlineOn = deadlineFrom(at);
  const { pays } = file.entitlement;
  const listed = listing && { publicUntilOn: listing.untilOn };
  const act = { at, actor: 'system:notify', detail: { offer, mailReference, ...listed } } as const;
  const changes = { noticedAt: at, ...(pays && { deadlineOn }) };
  const step = takeStep(file.entitlement, instalment, pays ? 'notice' : 'inform', act, changes);
  if (!step) throw new Error(`no edge to notice from ${instalment.state}`);
  const noticeCode: NoticeCode = {
    codeHash: sha256(code),
    entitlementId,
    n,
    offer,
    expiresOn: linkUntil(at, file.entitlement.paidTo),
    version: 0,
  };
  const sent: Notice = { ...notice, state: 'sent', sentAt: at, sentTo: to, mailReference };
  const change = [
    ...putStep(step),
    put('notice', sent),
    put('noticeCode', noticeCode),
    ...(listing ? [put('publicEntry', listing)] : []),
  ];
  return { ok: true, change, value: 'sent' };
}
