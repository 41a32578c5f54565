// Why one firm does or does not qualify for one policy on one day, worked out from files alone.
import { occasionOn } from '../rules/occasion.ts';
import { decide } from '../rules/verdict.ts';
import { verdictInWords } from '../rules/words.ts';
import { isDay } from '../shared/domain/day.ts';
import { factsIn, policyNamed } from './explain-files.ts';
import { sayFault } from './report.ts';

export type Wish = {
  readonly policy: string;
  readonly facts: string;
  readonly asOf: string;
  readonly lang: string;
  readonly json?: boolean;
};

/** Prints the verdict with its reasons; answers the exit code. */
export async function explain(wish: Wish): Promise<number> {
  const { asOf } = wish;
  if (!isDay(asOf)) return sayFault(`--as-of ${asOf}：应为日期 a day, YYYY-MM-DD`);
  const policy = await policyNamed(wish.policy);
  const facts = policy && (await factsIn(wish.facts));
  if (!policy || !facts) return 1;
  const verdict = await decide(policy, facts, occasionOn(policy, asOf, facts));
  const lang = wish.lang === 'en' ? 'en' : 'zh';
  const words = verdictInWords(policy, verdict, lang);
  console.log(
    wish.json ? JSON.stringify(verdict, null, 2) : [policy.title[lang], ...words].join('\n'),
  );
  return 0;
}
