// Promises of the trace page about an audit chain that somebody cut.
import { expect, test } from 'vitest';
import { EntitlementId } from '../../shared/domain/ids.ts';
import { commit, remove } from '../../shared/store/commit.ts';
import { makeOffer } from './offers.ts';
import { makeWorld } from './world.ts';

test('a last row that is gone, and then all rows, are found missing', async () => {
  const world = await makeWorld();
  const { deps } = world;
  const id = EntitlementId.parse((await makeOffer(deps)).entitlementId);
  const auditor = await world.signedIn('auditor', { role: 'auditor', division: '450000' });
  const page = async () => (await auditor.get(`/entitlements/${id}`)).text();
  const rows = await deps.entitlements.audit(id);
  expect(await page()).toContain(`${rows.length} 条，逐条相连`);
  for (const row of rows.toReversed()) {
    expect(await commit(deps.table, [remove('auditRow', row)])).toBe('done');
    expect(await page()).toContain(`第 ${row.sequence} 条与前一条不相连！`);
  }
});
