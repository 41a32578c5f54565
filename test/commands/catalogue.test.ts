// Every policy of the catalogue in the product: a firm of its own cases is delivered by the departments,
// matched by the verb that the workers call, and offered something; cash can be confirmed.
import { beforeAll, expect, test } from 'vitest';
import { builtInPolicies } from '../../rules/catalog.ts';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { factsOfCase } from '../../rules/cases.ts';
import { factOf, sourcesOf } from '../../rules/facts/catalogue.ts';
import { occasions } from '../../rules/occasions.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide } from '../../rules/verdict.ts';
import { commitmentOf } from '../../shared/commands/confirm/commitment.ts';
import { confirmEntitlement } from '../../shared/commands/confirm-entitlement.ts';
import { matchEnterprise } from '../../shared/commands/match-enterprise.ts';
import { sendNotice } from '../../shared/commands/send-notice.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';
import { publishBuiltIn } from './published.ts';
import { accepted, addFirm, lastFour, newWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await newWorld();
  for (const { key } of builtInPolicies) await publishBuiltIn(world.deps, key);
}, 60_000);

test.each(builtInPolicies.map((policy, index) => [policy.key, policy, index] as const))(
  '%s is matched, told, and where it pays confirmed',
  async (key, policy, index) => {
    const { facts, today } = await eligibleCase(policy);
    world.setClock(`${today}T04:00:00.000Z`);
    const uscc = await addFirm(world.deps, 500 + index);
    for (const [source, said] of bySource(ownMembers(facts, index)))
      await accepted(world.deps, uscc, source, said);
    await matchEnterprise(world.deps, { uscc, policyKeys: [key] });
    const firm = await world.deps.enterprises.file(uscc);
    const files = await Promise.all(
      (firm?.entitlements ?? []).map((id) => world.deps.entitlements.file(id)),
    );
    const file = files.find((one) => one?.entitlement.policyKey === key);
    const instalment = file?.instalments.at(-1);
    if (!file || !instalment) throw new Error(`${key}: nothing offered on ${today}`);
    expect(file.entitlement.dueFen).toBeGreaterThan(0);
    const { entitlementId, n, offer } = instalment;
    expect(await sendNotice(world.deps, { entitlementId, n, offer })).toBe('sent');
    if (!file.entitlement.pays) return;
    const promised = await commitmentOf(world.deps, file.entitlement, instalment);
    const answer = await confirmEntitlement(world.deps, {
      entitlementId,
      n,
      offer,
      lastFour,
      ...(promised && { commitmentHash: promised.hash }),
      actor: `enterprise:${uscc}`,
    });
    expect(answer).toMatchObject({ ok: true, value: { state: 'waiting' } });
  },
);

type Facts = Record<string, unknown>;

/** Facts that qualify, and a day on which matching asks about them. */
async function eligibleCase(policy: Policy): Promise<{ facts: Facts; today: Day }> {
  const cases = builtInCases.get(policy.key);
  for (const row of cases?.cases ?? []) {
    if (!cases || !row.expected.eligible) continue;
    const facts: Facts = { ...factsOfCase(cases, row) };
    for (const today of [row.asOf, addDays(row.asOf, 1), addDays(row.asOf, 95)]) {
      for (const occasion of occasions(policy, today, facts)) {
        const { answer } = await decide(policy, facts, occasion);
        if (answer === 'eligible') return { facts, today };
      }
    }
  }
  throw new Error(`${policy.key} has no case that matching asks about`);
}

/** The same facts with persons and loans of the firm's own: nobody is served twice. */
function ownMembers(facts: Facts, index: number): Facts {
  const text = JSON.stringify(facts).replaceAll(/"(pid|loanId)":"([^"]*)"/g, `"$1":"$2-${index}"`);
  return JSON.parse(text) as Facts;
}

/** The facts by a department that delivers them; what the firm of the test has already stays. */
function bySource(facts: Facts): Map<string, Facts> {
  const grouped = new Map<string, Facts>();
  for (const [key, value] of Object.entries(facts)) {
    const source = sourcesOf(key)[0];
    if (!source || !factOf(key)) continue;
    grouped.set(source, { ...grouped.get(source), [key]: value });
  }
  return grouped;
}
