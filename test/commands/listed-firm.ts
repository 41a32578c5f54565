// A firm whose offer stands on the public list: the hiring subsidy as a policy that pays by itself.
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import type { Deps } from '../../shared/deps.ts';
import { type EntitlementId, entitlementId } from '../../shared/domain/ids.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { graduate } from '../journey/graduate.ts';
import { publishBuiltIn } from './published.ts';
import { accepted, accountNumber, addFirm } from './world.ts';

export const policyKey = 'ui.hiring-expansion';

export type ListedFirm = { uscc: string; entitlementId: EntitlementId; n: number; offer: number };

/** Puts the subsidy in force, which confirms by itself. */
export async function publishAutomatic(deps: Deps): Promise<void> {
  await publishBuiltIn(deps, policyKey);
}

/** A firm of that number with one graduate, told about its offer; paid before unless said otherwise. */
export async function listedFirm(
  deps: Deps,
  number: number,
  { isPaidBefore = true } = {},
): Promise<ListedFirm> {
  const uscc = await addFirm(deps, number);
  await accepted(deps, uscc, 'MOHRSS', { 'hr.hires': [graduate(`listed-${number}`)] });
  if (isPaidBefore) await payOnce(deps, uscc, `示例·南宁第${number}公司`);
  await matchEnterprise(deps, { uscc });
  const key = { entitlementId: entitlementId(policyKey, uscc, '2025'), n: 1, offer: 1 };
  const sent = await sendNotice(deps, key);
  if (sent !== 'sent') throw new Error(`the notice was ${sent}`);
  return { uscc, ...key };
}

/** The account of the firm has had money before. */
export async function payOnce(deps: Deps, uscc: string, holderName: string): Promise<void> {
  const accountHash = hashOf({ holderName, number: accountNumber, bankCode: '102611000018' });
  const firstPaidAt = deps.clock.now();
  await commit(deps.table, [put('paidAccount', { uscc, accountHash, firstPaidAt, version: 0 })]);
}
