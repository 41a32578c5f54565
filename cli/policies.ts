// `zhida policies check [FILE]`: the built-in catalogue, or one policy file, checked whole.

import type { Command } from 'commander';
import { builtInCases } from '../rules/catalog-cases.ts';
import { builtInByKey, builtInPolicies } from '../rules/catalog.ts';
import { type Cases, parseCases } from '../rules/cases.ts';
import { type Finding, findingWords } from '../rules/lint/finding.ts';
import { type Lint, lintWithCases } from '../rules/lint/lint.ts';
import { listedPolicies } from '../rules/listed.ts';
import type { Policy } from '../rules/policy.ts';
import { parsePolicyText } from '../rules/policy-text.ts';
import { jsonIn, textIn } from './read-input.ts';
import { sayErrors } from './say-errors.ts';
import type { Refusal } from '../shared/domain/outcome.ts';

type Wish = { readonly cases?: string; readonly json?: boolean };

export function registerPolicies(program: Command): void {
  const policies = program.command('policies').description('政策 policies');
  policies
    .command('check')
    .description('检查政策文件、算例和覆盖率 check policies, their cases and coverage')
    .argument(
      '[file]',
      '政策文件，缺省为内置政策库 a policy file; the built-in catalogue without one',
    )
    .option('--cases <file>', '该政策的算例文件 the cases of that policy')
    .option('--json', '输出 JSON 行 print JSON lines')
    .action(async (file: string | undefined, wish: Wish) => {
      process.exitCode =
        file === undefined ? await checkCatalogue(wish) : await checkFile(file, wish);
    });
}

async function checkCatalogue(wish: Wish): Promise<number> {
  const refused = builtInPolicies.flatMap((policy) =>
    refusalOf(policy.key, JSON.stringify(policy)),
  );
  if (refused.length > 0) return 1;
  const exitCode = print(await lintWithCases(builtInPolicies, builtInCases, builtInByKey), wish);
  if (!wish.json)
    for (const { key, why } of listedPolicies)
      console.log(`○ ${key} 仅收录 listed only: ${why.zh} ${why.en}`);
  return exitCode;
}

async function checkFile(file: string, wish: Wish): Promise<number> {
  const parsed = parsePolicyText(await textIn(file));
  if (!parsed.ok) return sayErrors(file, parsed.errors ?? [], 'docs/policy.schema.json');
  const policy: Policy = parsed.value;
  const cases = new Map<string, Cases>();
  if (wish.cases !== undefined) {
    const read = parseCases(await jsonIn(wish.cases));
    if (!read.ok) return sayErrors(wish.cases, read.errors ?? [], 'docs/policy.schema.json');
    cases.set(policy.key, read.value);
  }
  const related = new Map([...builtInByKey, [policy.key, policy]]);
  return print(await lintWithCases([policy], cases, related), wish);
}

function refusalOf(name: string, text: string): Refusal[] {
  const parsed = parsePolicyText(text);
  if (!parsed.ok) sayErrors(name, parsed.errors ?? [], 'docs/policy.schema.json');
  return parsed.ok ? [] : [parsed];
}

function print(lints: ReadonlyMap<string, Lint>, wish: Wish): number {
  let [cases, passed, leaves, errors, notices] = [0, 0, 0, 0, 0];
  for (const [key, lint] of lints) {
    cases += lint.cases;
    passed += lint.passed;
    leaves += lint.leaves;
    errors += lint.findings.filter((finding) => finding.severity === 'error').length;
    notices += lint.findings.filter((finding) => finding.severity === 'notice').length;
    if (wish.json) console.log(JSON.stringify({ policyKey: key, ...lint }));
    else for (const finding of lint.findings) console.log(line(finding));
  }
  if (!wish.json)
    console.log(
      `${lints.size} 项政策 policies，${passed}/${cases} 个算例通过 cases passed，` +
        `${leaves} 个条件 conditions，${errors} 个错误 errors，${notices} 个提示 notices`,
    );
  return errors > 0 ? 1 : 0;
}

function line({ policyKey, pointer, code, found, severity }: Finding): string {
  const { zh, en } = findingWords[code];
  return `${severity === 'error' ? '✗' : '·'} ${policyKey}${pointer} ${zh} ${en}: ${found}`;
}
