// Promises about who sees what leads to a person.
import { beforeEach, expect, test } from 'vitest';
import { roles } from '../../shared/domain/role.ts';
import { firmUscc, makeOffer } from './offers.ts';
import { type GivenRole, makeWorld, type World } from './world.ts';

const division = '450100';
const mail = 'firm@zhida.example';
const birthday = '2003-05-01';
const pseudonym = /人员代号 p1/;

let world: World;

beforeEach(async () => {
  world = await makeWorld();
  await makeOffer(world.deps);
});

async function pageFor(part: string, ...given: readonly GivenRole[]): Promise<string> {
  const browser = await world.signedIn(JSON.stringify(given), ...given);
  const answer = await browser.get(`/enterprises/${firmUscc}${part}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

test('an auditor sees contacts and pseudonyms', async () => {
  const page = await pageFor('', { role: 'auditor', division });
  expect(page).toContain(mail);
  expect(page).toMatch(pseudonym);
  expect(page).toContain(birthday);
  expect(await pageFor('/verdicts', { role: 'auditor', division })).toContain('p1 ·');
});

const others = roles.filter((role) => role !== 'auditor' && role !== 'steward');

test.each(others)(
  'a %s sees the firm without addresses, pseudonyms and birthdays',
  async (role) => {
    const page = await pageFor('', { role, division });
    expect(page).toContain('示例·南宁甲公司');
    expect(page).toContain('2025-07-01');
    for (const hidden of [mail, birthday]) expect(page).not.toContain(hidden);
    expect(page).not.toMatch(pseudonym);
    const verdicts = await pageFor('/verdicts', { role, division });
    expect(verdicts).toContain('**** ·');
    expect(verdicts).not.toContain('p1 ·');
  },
);

test('a steward sees the persons of their own department and no contact of another', async () => {
  const page = await pageFor('', { role: 'steward', division, source: 'MOHRSS' });
  expect(page).toMatch(pseudonym);
  expect(page).not.toContain(mail);
  const register = await pageFor('', { role: 'steward', division, source: 'SAMR' });
  expect(register).toContain(mail);
  expect(register).not.toMatch(pseudonym);
});

test('a right to see persons in one city shows none in another', async () => {
  const page = await pageFor(
    '',
    { role: 'auditor', division: '450200' },
    { role: 'author', division },
  );
  expect(page).not.toContain(mail);
});
