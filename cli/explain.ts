// `zhida explain`: one firm, one policy, one day, as a person reads it and as JSON.

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { builtInByKey } from '../rules/catalog.ts';
import { parseFacts } from '../rules/facts/parse.ts';
import { isFields } from '../rules/facts/read.ts';
import { occasionOn } from '../rules/occasion.ts';
import type { Policy } from '../rules/policy.ts';
import { policyFromText } from '../rules/policy-text.ts';
import { decide } from '../rules/verdict.ts';
import { verdictInWords } from '../rules/words.ts';
import { isDay } from '../shared/domain/day.ts';

type Wish = {
  readonly policy: string;
  readonly facts: string;
  readonly asOf: string;
  readonly lang: string;
  readonly json?: boolean;
};

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('说明企业为什么符合或不符合一项政策 why a firm does or does not qualify')
    .requiredOption('--policy <key>', '政策编号或政策文件 policy key, or a policy file')
    .requiredOption('--facts <file>', '企业事实 JSON the firm’s facts as JSON')
    .requiredOption('--as-of <day>', '判断日期 day of the decision, YYYY-MM-DD')
    .option('--lang <lang>', 'zh 或 or en', 'zh')
    .option('--json', '输出 JSON print the verdict as JSON')
    .action(async (wish: Wish) => {
      process.exitCode = await explain(wish);
    });
}

async function explain(wish: Wish): Promise<number> {
  const { asOf } = wish;
  if (!isDay(asOf)) return fault(`--as-of ${asOf}：应为日期 a day, YYYY-MM-DD`);
  const policy = await policyOf(wish.policy);
  if (!policy)
    return fault(`没有政策 no policy ${wish.policy}：${[...builtInByKey.keys()].join(', ')}`);
  const read: unknown = JSON.parse(await readFile(wish.facts, 'utf8'));
  const facts = isFields(read) && isFields(read['facts']) ? read['facts'] : read;
  const errors = parseFacts(facts);
  for (const { pointer, found, expected } of errors)
    fault(`${wish.facts}${pointer} 发现 found ${found ?? '-'}；应为 expected ${expected}`);
  if (errors.length > 0 || !isFields(facts)) return 1;
  const verdict = await decide(policy, facts, occasionOn(policy, asOf, facts));
  const lang = wish.lang === 'en' ? 'en' : 'zh';
  const words = verdictInWords(policy, verdict, lang);
  console.log(
    wish.json ? JSON.stringify(verdict, null, 2) : [policy.title[lang], ...words].join('\n'),
  );
  return 0;
}

async function policyOf(name: string): Promise<Policy | undefined> {
  const known = builtInByKey.get(name);
  if (known || !name.endsWith('.json')) return known;
  return policyFromText(await readFile(name, 'utf8'));
}

function fault(text: string): number {
  console.error(`✗ ${text}`);
  return 1;
}
