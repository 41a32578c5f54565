// Tells a firm about one offer, once. The mail is handed over first and recorded after: a kill between
// the two may repeat the mail, never the money.
import type { Instalment } from '../domain/entitlement.ts';
import { sha256 } from '../domain/hash.ts';
import type { EntitlementId } from '../domain/ids.ts';
import { takeStep } from '../domain/instalment.ts';
import { deadlineFrom } from '../domain/answer-deadline.ts';
import type { Notice, NoticeCode } from '../domain/notice.ts';
import { commitDecision, put, putStep, type Decision } from '../store/commit.ts';
import type { Deps } from '../deps.ts';
import type { EntitlementFile } from '../store/entitlements.ts';
import { composeNotice } from './notice/compose.ts';

export type NoticeKey = { entitlementId: EntitlementId; n: number; offer: number };
export type Sent = 'sent' | 'done-before' | 'superseded' | 'unreachable';

/** Sends the notice if it still waits and its offer still stands. */
export async function sendNotice(deps: Deps, key: NoticeKey): Promise<Sent> {
  const file = await deps.entitlements.file(key.entitlementId);
  const notice = file?.notices.find((one) => one.n === key.n && one.offer === key.offer);
  if (!file || !notice) throw new Error(`no notice ${key.entitlementId} ${key.n} ${key.offer}`);
  if (notice.state !== 'queued') return 'done-before';
  const instalment = standing(file, notice);
  if (!instalment) return record(deps, key, 'superseded');
  const at = deps.clock.now();
  const firm = await deps.enterprises.file(notice.uscc);
  const to = mailOf(firm?.facts.contact);
  if (!to) return record(deps, key, 'unreachable');
  const link = { ...key, expiresOn: deadlineFrom(at) };
  const code = await deps.tokens.codeFor(link);
  const url = `${deps.baseUrl}/e#${await deps.tokens.sign(link)}`;
  const mail = await composeNotice(deps, {
    file,
    instalment,
    url,
    code,
    deadlineOn: link.expiresOn,
  });
  const mailReference = await deps.mail.send({ ...mail, to });
  return record(deps, key, 'sent', { to, code, mailReference });
}

type Handed = { to: string; code: string; mailReference: string };

/** The instalment, if this notice's offer is still the one it makes. */
function standing(file: EntitlementFile, notice: Notice): Instalment | undefined {
  const instalment = file.instalments.find((one) => one.n === notice.n);
  const stands = instalment?.offer === notice.offer && instalment.state === 'matched';
  return stands ? instalment : undefined;
}

async function record(deps: Deps, key: NoticeKey, result: Sent, handed?: Handed): Promise<Sent> {
  const at = deps.clock.now();
  const outcome = await commitDecision<Sent>(deps.table, async () => {
    const file = await deps.entitlements.file(key.entitlementId);
    const notice = file?.notices.find((one) => one.n === key.n && one.offer === key.offer);
    if (!file || !notice) throw new Error(`no notice ${key.entitlementId} ${key.n} ${key.offer}`);
    if (notice.state !== 'queued') return { ok: true, change: [], value: 'done-before' };
    const instalment = standing(file, notice);
    if (!handed || !instalment) {
      const state = result === 'unreachable' ? 'unreachable' : 'superseded';
      return { ok: true, change: [put('notice', { ...notice, state })], value: result };
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
  { to, code, mailReference }: Handed,
  at: string,
): Decision<Sent> {
  const { entitlementId, n, offer } = notice;
  const deadlineOn = deadlineFrom(at);
  const { pays } = file.entitlement;
  const act = { at, actor: 'system:notify', detail: { offer, mailReference } } as const;
  const changes = { noticedAt: at, ...(pays && { deadlineOn }) };
  const step = takeStep(file.entitlement, instalment, pays ? 'notice' : 'inform', act, changes);
  if (!step) throw new Error(`no edge to notice from ${instalment.state}`);
  const noticeCode: NoticeCode = {
    codeHash: sha256(code),
    entitlementId,
    n,
    offer,
    expiresOn: deadlineOn,
    version: 0,
  };
  const sent: Notice = { ...notice, state: 'sent', sentAt: at, sentTo: to, mailReference };
  const change = [...putStep(step), put('notice', sent), put('noticeCode', noticeCode)];
  return { ok: true, change, value: 'sent' };
}

function mailOf(contact: unknown): string | undefined {
  if (typeof contact !== 'object' || contact === null || !('mail' in contact)) return undefined;
  return typeof contact.mail === 'string' && contact.mail.includes('@') ? contact.mail : undefined;
}
