// `zhida seed`: what `npm start` loads into a new local cloud: demo people, the built-in policies
// (proposed by one demo person and published by another), budgets, and the demo registry.
import type { Command } from 'commander';
import { builtInPolicies } from '../rules/catalog.ts';
import { fundBudget } from '../shared/commands/fund-budget.ts';
import { importDelivery } from '../shared/commands/import-delivery.ts';
import { reviewPolicy } from '../shared/commands/review-policy.ts';
import { submitPolicy } from '../shared/commands/submit-policy.ts';
import { makeDirectory, type Deps } from '../shared/deps.ts';
import { fen } from '../shared/domain/money.ts';
import type { PersonId } from '../shared/domain/person.ts';
import { fiscalYearOf } from '../shared/domain/fiscal-year.ts';
import { seededFiles } from './demo/seeded-files.ts';
import { seedDemoPeople } from './demo/seed-people.ts';
import { defaultAsOf } from './demo/files/registry.ts';
import { commandDeps } from './environment.ts';
import { CommandFault, say } from './report.ts';

const capFen = fen(1_000_000_000);
const budgetDivisions = ['450000', '420000'];

export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('载入示例人员、政策、预算与企业 Load demo people, policies, budgets and firms')
    .option('--firms <count>', '企业数 firms', '300')
    .option('--seed <number>', '随机种子 random seed', '1')
    .action(async (options: { firms: string; seed: string }) => {
      const deps = commandDeps();
      const people = await seedDemoPeople(deps, makeDirectory(process.env));
      say('  示例人员 demo people');
      await seedPolicies(deps, personOf(people, 'author'), personOf(people, 'reviewer'));
      await seedBudgets(deps);
      await seedRegistry(deps, Number(options.firms), Number(options.seed));
    });
}

async function seedPolicies(deps: Deps, author: PersonId, reviewer: PersonId): Promise<void> {
  for (const { key: policyKey, ...rest } of builtInPolicies) {
    const text = JSON.stringify({ key: policyKey, ...rest });
    const note = '内置政策 built in';
    const submitted = await submitPolicy(deps, { text, note, actor: author });
    if (!submitted.ok && submitted.code !== 'policy.unchanged') {
      throw new CommandFault(`${policyKey}：${submitted.code}`, policyKey);
    }
    const latest = (await deps.policies.versions(policyKey)).at(-1);
    if (latest?.state !== 'submitted') continue;
    const { number, textHash } = latest;
    const review = { policyKey, number, textHash, verdict: 'publish', note } as const;
    const published = await reviewPolicy(deps, { ...review, actor: reviewer });
    if (!published.ok) throw new CommandFault(`${policyKey}：${published.code}`, policyKey);
  }
  say(`  政策 policies ${builtInPolicies.length}`);
}

function personOf(people: ReadonlyMap<string, PersonId>, userName: string): PersonId {
  const id = people.get(userName);
  if (!id) throw new CommandFault(`没有示例人员 ${userName}`, `no demo person ${userName}`);
  return id;
}

async function seedBudgets(deps: Deps): Promise<void> {
  const fiscalYear = fiscalYearOf(deps.clock.now());
  const paying = builtInPolicies.filter((policy) => policy.budget !== 'none');
  for (const { key: policyKey } of paying) {
    for (const divisionCode of budgetDivisions) {
      const known = await deps.budgets.nearest(policyKey, fiscalYear, divisionCode);
      const place = { policyKey, fiscalYear, divisionCode };
      if (!known) await fundBudget(deps, { ...place, amountFen: capFen, actor: 'system:seed' });
    }
  }
  say(`  预算 budgets ${paying.length * budgetDivisions.length}`);
}

async function seedRegistry(deps: Deps, firms: number, seed: number): Promise<void> {
  for (const { source, fileName, text } of seededFiles(firms, seed)) {
    const bytes = new TextEncoder().encode(text);
    const delivery = { source, fileName, bytes, asOf: defaultAsOf };
    const imported = await importDelivery(deps, delivery, 'system:seed');
    if (!imported.ok) throw new CommandFault(`${fileName}：${imported.code}`, fileName);
    say(`  ${fileName}  ${imported.value.firmsChanged} / ${imported.value.firms}`);
  }
}
