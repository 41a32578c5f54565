// The stage that tests of verbs play on: the real local cloud, a clock that stands where the test puts
// it, and a fictional firm with an offer. Mail is kept in a list instead of being sent.
import { saveFacts } from '../../shared/commands/save-facts.ts';
import { type Deps, makeDeps } from '../../shared/deps.ts';
import type { Entitlement, Instalment } from '../../shared/domain/entitlement.ts';
import type { EntitlementId } from '../../shared/domain/ids.ts';
import { takeStep } from '../../shared/domain/instalment.ts';
import { fen } from '../../shared/domain/money.ts';
import { followVerdict } from '../../shared/domain/offer.ts';
import { usccCheck } from '../../shared/domain/uscc-check.ts';
import type { Mail } from '../../shared/gateway/mail.ts';
import { commit, put, putStep } from '../../shared/store/commit.ts';
import { localCloud } from '../cloud/local-cloud.ts';
import { exampleFinding } from '../domain/examples.ts';

export type World = { deps: Deps; mails: Mail[]; setClock: (at: string) => void };

export const accountNumber = '6222020000000004321';
export const lastFour = '4321';

/** A world of its own: nothing in it but what the test puts there. */
export async function newWorld(): Promise<World> {
  const { env } = await localCloud();
  const mails: Mail[] = [];
  let now = '2026-11-23T01:00:00.000Z';
  const deps: Deps = {
    ...makeDeps(env),
    clock: { now: () => now },
    mail: {
      async send(mail) {
        mails.push(mail);
        return `mail-${mails.length}`;
      },
    },
  };
  return {
    deps,
    mails,
    setClock: (at) => {
      now = at;
    },
  };
}

/** A valid, fictional credit code in Nanning, by number. */
export function usccOf(number: number): string {
  const body = `91450100${String(number).padStart(8, '0')}X`;
  return `${body}${usccCheck(body)}`;
}

/** A firm with register facts, an address and an account. */
export async function addFirm(deps: Deps, number: number): Promise<string> {
  const uscc = usccOf(number);
  const name = `示例·南宁第${number}公司`;
  await accepted(deps, uscc, 'SAMR', {
    'reg.name': name,
    'reg.kind': 'enterprise',
    'reg.status': 'active',
    'reg.divisionCode': '450103',
    'reg.industryCode': 'H6210',
    'reg.abnormalList': false,
    'reg.seriouslyIllegal': false,
    contact: { mail: `firm${number}@zhida.example`, phone: null, secondMail: null },
  });
  await accepted(deps, uscc, 'COURT', { 'credit.dishonestExecutee': false });
  await accepted(deps, uscc, 'STA', {
    account: {
      holderName: name,
      number: accountNumber,
      bankCode: '102611000018',
      verifiedOn: '2026-01-05',
      verifiedBy: 'STA',
    },
  });
  const head = await deps.enterprises.enterprise(uscc);
  if (!head) throw new Error('the firm was not kept');
  await commit(deps.table, [put('enterprise', { ...head, matchedVersion: head.factsVersion })]);
  return uscc;
}

export async function accepted(
  deps: Deps,
  uscc: string,
  source: string,
  facts: Record<string, unknown>,
): Promise<void> {
  const wish = { uscc, source, facts, withdrawn: [] } as unknown as Parameters<typeof saveFacts>[1];
  const saved = await saveFacts(deps, wish, 'system:test');
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

export type Offered = { uscc: string; id: EntitlementId; n: number; offer: number };

/** A firm with an open offer of that sum, told about it. */
export async function offeredFirm(
  deps: Deps,
  number: number,
  amountFen = 150_000,
  people: readonly string[] = [`p${number}`],
): Promise<Offered> {
  const uscc = await addFirm(deps, number);
  const members = people.map((id) => ({
    group: 'HIRE-LUMP',
    id,
    amountFen: fen(Math.floor(amountFen / people.length)),
  }));
  const finding = exampleFinding({ uscc, amountFen: fen(amountFen), members });
  const at = deps.clock.now();
  const follow = followVerdict(undefined, [], finding, at);
  const step =
    follow?.instalment &&
    takeStep(
      follow.entitlement,
      follow.instalment,
      'notice',
      { at, actor: 'system:test' },
      {
        deadlineOn: '2027-01-22',
        noticedAt: at,
      },
    );
  if (!follow || !step) throw new Error('no offer');
  const done = await commit(deps.table, [...putStep(step), put('auditRow', follow.audit)]);
  if (done !== 'done') throw new Error('the offer was not kept');
  return { uscc, id: follow.entitlement.id, n: 1, offer: 1 };
}

export async function stateOf(
  deps: Deps,
  { id, n }: Offered,
): Promise<{ entitlement: Entitlement; instalment: Instalment }> {
  const file = await deps.entitlements.file(id);
  const instalment = file?.instalments.find((one) => one.n === n);
  if (!file || !instalment) throw new Error('no such instalment');
  return { entitlement: file.entitlement, instalment };
}
