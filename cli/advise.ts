// `zhida advise`: the fewest facts that would have to be different for a firm to qualify.
import type { Command } from 'commander';
import { advise } from '../rules/advice/advise.ts';
import { occasionOn } from '../rules/occasion.ts';
import { decide } from '../rules/verdict.ts';
import { adviceInWords } from '../rules/words/advice-words.ts';
import { verdictInWords } from '../rules/words.ts';
import { isDay } from '../shared/domain/day.ts';
import { factsIn, policyNamed } from './explain-files.ts';
import type { Wish } from './explain-firm.ts';
import { sayFault } from './report.ts';

export function registerAdvise(program: Command): void {
  program
    .command('advise')
    .description('企业还差什么 what a firm would need for a policy')
    .requiredOption('--policy <key>', '政策编号或政策文件 policy key, or a policy file')
    .requiredOption('--facts <file>', '企业事实 JSON the firm’s facts as JSON')
    .requiredOption('--as-of <day>', '判断日期 day of the decision, YYYY-MM-DD')
    .option('--lang <lang>', 'zh 或 or en', 'zh')
    .option('--json', '输出 JSON print the advice as JSON')
    .action(async (wish: Wish) => {
      process.exitCode = await run(wish);
    });
}

async function run(wish: Wish): Promise<number> {
  const { asOf } = wish;
  if (!isDay(asOf)) return sayFault(`--as-of ${asOf}：应为日期 a day, YYYY-MM-DD`);
  const policy = await policyNamed(wish.policy);
  const facts = policy && (await factsIn(wish.facts));
  if (!policy || !facts) return 1;
  const occasion = occasionOn(policy, asOf, facts);
  const verdict = await decide(policy, facts, occasion);
  const advice = await advise(policy, facts, occasion);
  const lang = wish.lang === 'en' ? 'en' : 'zh';
  const needed = verdict.answer === 'eligible' ? [] : adviceInWords(advice, lang);
  const lines = [policy.title[lang], ...verdictInWords(policy, verdict, lang), ...needed];
  console.log(wish.json ? JSON.stringify({ verdict, advice: advice ?? null }) : lines.join('\n'));
  return 0;
}
