// Promises of the first page and the overview: what waits is counted for whom it waits, figures tie to
// the instalments behind them, and nobody sees another division's.
import { beforeEach, expect, test } from 'vitest';
import { entitlementId } from '../../shared/domain/ids.ts';
import type { InstalmentState } from '../../shared/domain/instalment-states.ts';
import { fen } from '../../shared/domain/money.ts';
import type { Role } from '../../shared/domain/role.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { exampleEntitlement, exampleInstalment } from '../domain/examples.ts';
import { codeOf } from './firms.ts';
import { place, putBatch, putPolicy } from './objects.ts';
import { idOf, makeWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await makeWorld();
});

async function putState(number: number, state: InstalmentState, yuan: number, division = '450103') {
  const uscc = codeOf(number);
  const id = entitlementId('ui.hiring-expansion', uscc, '2025');
  const here = { uscc, divisionCode: division, version: 0 };
  const instalment = { ...here, entitlementId: id, state, amountFen: fen(yuan * 100) };
  await commit(world.deps.table, [
    put('entitlement', exampleEntitlement({ ...here, id })),
    put('instalment', exampleInstalment(instalment)),
  ]);
}

async function homeOf(role: Role, division = place): Promise<string> {
  const person = await world.signedIn(`${role} of ${division}`, { role, division });
  return (await person.get('/')).text();
}

/** The row of the table that holds the words, as its cells. */
function rowWith(page: string, words: string): string[] {
  const row = page.match(/<tr>.*?<\/tr>/gs)?.find((one) => one.includes(words)) ?? '';
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell.replaceAll(/<[^>]+>/g, ''),
  );
}

test('a preparer sees what is confirmed with its sum, and an approver what is frozen', async () => {
  await putState(1, 'confirmed', 100);
  await putState(2, 'confirmed', 50);
  await putState(3, 'confirmed', 7, '420102');
  await putBatch(world.deps, idOf('somebody'));
  const prepared = rowWith(await homeOf('finance-preparer'), '等待编制批次');
  expect(prepared.slice(1, 3)).toEqual(['2', '150.00']);
  expect(rowWith(await homeOf('finance-approver'), '等待您审批的批次')[1]).toBe('1');
});

test('a reviewer sees versions of others that wait, and their author does not', async () => {
  await putPolicy(world.deps, idOf('somebody'));
  expect(rowWith(await homeOf('reviewer'), '待复核的政策版本')[1]).toBe('1');
  expect(await homeOf('author')).toContain('现在没有等您处理的事项');
});

test('whoever has nothing to do is told so', async () => {
  await putState(1, 'confirmed', 100, '420102');
  expect(await homeOf('finance-preparer')).toContain('现在没有等您处理的事项');
});

test('the overview counts each stage by policy and division, and says who is waited for', async () => {
  await putState(1, 'matched', 1);
  await putState(2, 'noticed', 10);
  await putState(3, 'waiting', 100);
  await putState(4, 'paid', 1000, '450102');
  await putState(5, 'withdrawn', 5000);
  const auditor = await world.signedIn('auditor', { role: 'auditor', division: place });
  const page = await (await auditor.get('/overview')).text();
  const figures = ['1,111.00 元4 期', '1,110.00 元3 期', '1,100.00 元2 期', '1,000.00 元1 期'];
  expect(rowWith(page, 'policy=ui.hiring-expansion').slice(1)).toEqual(figures);
  expect(rowWith(page, 'division=450102').slice(1, 2)).toEqual(['1,000.00 元1 期']);
  expect(rowWith(page, 'state=waiting')).toEqual([
    '排队等预算',
    '财政（预算资金）',
    '2026年11月23日',
    '1 期',
    '100.00 元',
  ]);
  expect(page).toContain('截至 2026-11-23 10:00');
});

test('the overview of a county holds nothing of the county beside it', async () => {
  await putState(1, 'paid', 1000, '450102');
  const county = await world.signedIn('county', { role: 'auditor', division: '450103' });
  for (const query of ['', '?division=450102', '?division=450100']) {
    const page = await (await county.get(`/overview${query}`)).text();
    expect(page).toContain('本区划还没有应享');
    expect(page).not.toContain('1,000.00');
  }
});
