// Promises about every sentence of every built-in policy and case: nothing in it is code.
import { describe, expect, test } from 'vitest';
import { builtInCases } from '../../rules/catalog-cases.ts';
import { builtInPolicies } from '../../rules/catalog.ts';
import { factsOfCase } from '../../rules/cases.ts';
import { factCatalogue } from '../../rules/facts/catalogue.ts';
import { occasionOn } from '../../rules/occasion.ts';
import type { Policy } from '../../rules/policy.ts';
import { decide, type Verdict } from '../../rules/verdict.ts';
import { policyInWords, verdictInWords, verdictWords } from '../../rules/words.ts';
import { whyInWords } from '../../rules/words/why-words.ts';

const languages = ['zh', 'en'] as const;
const keys = [...factCatalogue.keys()].filter((key) => key.includes('.'));
const policyKeys = builtInPolicies.map((policy) => policy.key);
const code = /param\.|value\.|\bit\.|[[\]{}]|Fen|undefined|NaN|null|[a-z][A-Z]|有关数据|the figure/;

function codeIn(sentence: string): string | undefined {
  const named = [...keys, ...policyKeys].find((key) => sentence.includes(key));
  return named ?? code.exec(sentence.replaceAll('kWh', ''))?.[0];
}

function faults(sentences: readonly string[]): string[] {
  return sentences.filter((text) => codeIn(text) !== undefined || /^\s*$/.test(text));
}

async function verdictsOf(policy: Policy): Promise<Verdict[]> {
  const cases = builtInCases.get(policy.key);
  if (!cases) return [];
  return Promise.all(
    cases.cases.map((row) => {
      const facts = factsOfCase(cases, row);
      return decide(policy, facts, occasionOn(policy, row.asOf, facts));
    }),
  );
}

describe.each(builtInPolicies)('$key', (policy) => {
  test.each(languages)('its own sentences are without code, in %s', (lang) => {
    const { summary, conditions, lists, amount } = policyInWords(policy, lang);
    const inLists = lists.flatMap((list) => [list.over, ...list.conditions.map((one) => one.text)]);
    const texts = [summary, ...conditions.map((one) => one.text), ...inLists, ...amount];
    expect(faults(texts)).toEqual([]);
  });

  test('what is said of its cases is without code', async () => {
    const verdicts = await verdictsOf(policy);
    const texts = verdicts.flatMap((verdict) =>
      languages.flatMap((lang) => {
        const { members } = verdictWords(policy, verdict, lang);
        return [
          ...whyInWords(policy, verdict, lang),
          ...members.map((member) => member.text),
          ...verdictInWords({ ...policy, clauses: [] }, { ...verdict, members: [] }, lang),
        ];
      }),
    );
    expect(faults(texts)).toEqual([]);
  });

  test('every case has a reason, and a firm reads nobody’s pseudonym', async () => {
    for (const verdict of await verdictsOf(policy)) {
      const why = whyInWords(policy, verdict, 'zh');
      expect(why.length, JSON.stringify(verdict.reasons)).toBeGreaterThan(0);
      const ids = verdict.members.map((member) => member.id).filter((id) => /^[a-z]\d$/i.test(id));
      for (const id of ids) expect(why.join('\n')).not.toMatch(new RegExp(`\\b${id}\\b`));
    }
  });
});
