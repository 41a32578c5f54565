// The demo registry: files that departments could have sent, the same for everybody, of firms that
// do not exist, on both sides of every limit.
import { expect, test } from 'vitest';
import { demoRegistry, defaultAsOf } from '../../cli/demo/registry.ts';
import { builtInPolicies } from '../../rules/catalog.ts';
import { occasions } from '../../rules/occasions.ts';
import { decide } from '../../rules/verdict.ts';
import { readFile } from '../commands/delivery/read-whole.ts';
import type { Json } from '../../shared/domain/hash.ts';
import { parseUscc } from '../../shared/domain/uscc.ts';

type Facts = Record<string, Json>;

const size = { firms: 300, seed: 1, asOf: defaultAsOf };
const files = demoRegistry(size);
const firms = new Map<string, Facts>();
for (const { source, fileName, text } of files) {
  const bytes = new TextEncoder().encode(text);
  const read = await readFile({ source, fileName, bytes }, '2026-11-23T00:00:00.000Z');
  if (!read.ok) throw new Error(`${fileName}: ${JSON.stringify(read.errors)}`);
  for (const firm of read.value.firms)
    firms.set(firm.uscc, { ...firms.get(firm.uscc), ...firm.facts });
}

test('there are 300 firms, each with a sound code, marked as an example', () => {
  expect(firms.size).toBe(300);
  for (const [uscc, facts] of firms) {
    expect(parseUscc(uscc).ok).toBe(true);
    expect(uscc.slice(8, 10)).toBe('YL');
    expect(facts['reg.name']).toContain('示例');
    expect(uscc.slice(2, 4)).toMatch(/45|42/);
  }
});

test('the same seed gives the same bytes, and a larger registry begins like a smaller one', () => {
  expect(demoRegistry(size)).toEqual(files);
  expect(demoRegistry({ ...size, seed: 2 })).not.toEqual(files);
  for (const [index, { text }] of demoRegistry({ ...size, firms: 30 }).entries())
    expect(files[index]?.text.startsWith(text.trimEnd())).toBe(true);
});

test('mail goes to the example domain only', () => {
  const mails = [...firms.values()].map(({ contact }) => JSON.stringify(contact));
  const addresses = mails.flatMap((text) => text.match(/[\w.]+@[\w.]+/g) ?? []);
  expect(addresses.length).toBeGreaterThan(280);
  expect(addresses.filter((address) => !address.endsWith('@zhida.example'))).toEqual([]);
});

test('about a third of the firms qualify, under each policy some, and some lack a fact', async () => {
  const answers = new Map<string, string[]>();
  const helped = new Set<string>();
  const own = builtInPolicies.filter(({ key }) =>
    ['cit.small-low-profit', 'ui.hiring-expansion', 'loan.service-sector'].includes(key),
  );
  for (const [uscc, facts] of firms)
    for (const policy of own)
      for (const occasion of occasions(policy, '2026-11-23', facts)) {
        const { answer } = await decide(policy, facts, occasion);
        answers.set(policy.key, [...(answers.get(policy.key) ?? []), answer]);
        if (answer === 'eligible') helped.add(uscc);
      }
  const kinds = [...answers.values()].map((each) => [...new Set(each)].toSorted());
  expect(kinds).toEqual([...own].map(() => ['eligible', 'ineligible', 'unknown']));
  expect(helped.size).toBeGreaterThan(75);
  expect(helped.size).toBeLessThan(150);
});
