// The firms of the year as they stand in the register before it begins.
import type { Deps } from '../../../shared/deps.ts';
import { accepted, accountNumber, addFirm, usccOf } from '../world.ts';
import type { Said, Story } from './stories.ts';

export const correctedNumber = '6222020000000008765';

/** Everything that is known of a firm beside its story; number 15 has no account yet. */
export async function register(deps: Deps, { number, division }: Story): Promise<void> {
  const uscc = await addFirm(deps, number);
  if (division) await accepted(deps, uscc, 'SAMR', { 'reg.divisionCode': division });
  await accepted(deps, uscc, 'STAT', { 'stat.annual': { 2024: figures, 2025: figures } });
  await accepted(deps, uscc, 'MOF', { 'fin.paid': [] });
  if (number === 15) await accepted(deps, uscc, 'STA', { account: null });
}

const figures = { staff: 30, revenueFen: 500_000_000, assetsFen: 400_000_000 };

/** What departments say in that month beside the story: year figures, and corrected accounts. */
export function saidOfAll({ number }: Story, month: string): Said[] {
  const isJanuary = month === '2027-01';
  // Sichuan's figures of 2026 are late: what was paid stays, and nothing new is decided.
  const stat: Said[] =
    isJanuary && number !== 7 ? [['STAT', { 'stat.annual': { 2026: figures } }]] : [];
  if (month !== '2026-05') return stat;
  if (number === 14) return [['STA', { account: accountOf(number, correctedNumber) }]];
  return number === 15 ? [['STA', { account: accountOf(number, accountNumber) }]] : [];
}

function accountOf(number: number, account: string) {
  return {
    holderName: `示例·南宁第${number}公司`,
    number: account,
    bankCode: '102611000018',
    verifiedOn: '2026-04-28',
    verifiedBy: 'STA',
  };
}

export { usccOf };
