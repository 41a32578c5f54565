// What changed between two versions of a policy, in the words that people sign: sentences that came and
// went, parameters by day and place, and what stands in its head. Nothing is compared but what the
// pages say; where the text differs and no words do, that is said too.
import { type Policy, type Parameter } from '../../rules/policy.ts';
import { policyInWords } from '../../rules/words.ts';
import { divisionsText, parameterText, validityText } from './pages/officer/policy-texts.ts';
import type { View } from './view.ts';
import { budgetModeWords, payeeWords, settleWords, termWords } from './words/term-words.ts';
import { deliveryWords, kindWords, periodWords, policyWords } from './words/policy-words.ts';

export type PolicyChange = {
  readonly part: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** One thing that a policy says, under the name by which two versions are compared. */
type Saying = { readonly part: string; readonly name: string; readonly text: string };

/** Every difference, in the order in which a policy is read. */
export function policyChanges(view: View, before: Policy, after: Policy): PolicyChange[] {
  const [old, now] = [sayingsOf(view, before), sayingsOf(view, after)];
  const oldBy = new Map(old.map((one) => [`${one.part} ${one.name}`, one]));
  const nowBy = new Map(now.map((one) => [`${one.part} ${one.name}`, one]));
  const names = [...new Set([...oldBy.keys(), ...nowBy.keys()])];
  return names.flatMap((name) => {
    const [was, is] = [oldBy.get(name), nowBy.get(name)];
    if (was?.text === is?.text) return [];
    const part = is?.part ?? was?.part ?? '';
    return [{ part, before: was?.text, after: is?.text }];
  });
}

function sayingsOf(view: View, policy: Policy): Saying[] {
  const said = policyInWords(policy, view.lang);
  return [
    ...headOf(view, policy),
    ...sentences(view.say(policyWords.conditions), said.conditions),
    ...said.lists.flatMap(({ over, conditions }) =>
      sentences(`${view.say(policyWords.members)} · ${over}`, conditions),
    ),
    ...said.amount.map((text) => ({ part: view.say(policyWords.amount), name: text, text })),
    ...Object.entries(policy.parameters).flatMap(([name, one]) =>
      parameterSayings(view, name, one),
    ),
    ...policy.clauses.map(({ id, text, source }) => ({
      part: view.say(policyWords.clauses),
      name: id,
      text: `${id}：${text[view.lang]}（${source}）`,
    })),
  ];
}

function headOf(view: View, policy: Policy): Saying[] {
  const rows = [
    [policyWords.policy, policy.title[view.lang]],
    [policyWords.summary, policy.summary[view.lang]],
    [policyWords.kind, view.say(kindWords[policy.kind] ?? ['', ''])],
    [policyWords.issuer, policy.issuer[view.lang]],
    [policyWords.documents, policy.documents.map(({ number }) => number).join('；')],
    [policyWords.validity, validityText(view, policy)],
    [policyWords.period, view.say(periodWords[policy.period] ?? ['', ''])],
    [policyWords.divisions, divisionsText(view, policy.divisions)],
    [policyWords.delivery, view.say(deliveryWords[policy.delivery] ?? ['', ''])],
    [policyWords.verifiedBy, policy.verifiedBy.join('、')],
    [termWords.lookBack, String(policy.lookBack ?? 1)],
    [termWords.settle, policy.settle ? view.say(settleWords[policy.settle]) : ''],
    [termWords.payee, payeesText(view, policy)],
    [termWords.budget, view.say(budgetModeWords[policy.budget])],
    [termWords.groups, policy.groups.join('、')],
    [termWords.recovery, policy.recovery[view.lang]],
  ] as const;
  return rows.map(([label, text]) => ({ part: view.say(label), name: '', text }));
}

/** Who gets the money, and where it is somebody else. */
function payeesText(view: View, { payee: { to, places = [] } }: Policy): string {
  const others = places.map(
    (place) => `${divisionsText(view, place.divisions)}：${view.say(payeeWords[place.to])}`,
  );
  return [view.say(payeeWords[to]), ...others].join('；');
}

/** A sentence is known by its own words: one that is put otherwise went, and another came. */
function sentences(part: string, said: readonly { readonly text: string }[]): Saying[] {
  return said.map(({ text }) => ({ part, name: text, text }));
}

function parameterSayings(view: View, name: string, parameter: Parameter): Saying[] {
  return parameter.dated.map((dated) => {
    const place = divisionsText(view, dated.divisions);
    const key = dated.key === undefined ? '' : ` ${dated.key}`;
    const until = dated.to ?? view.say(policyWords.open);
    const value = parameterText(view, parameter, dated);
    return {
      part: view.say(policyWords.parameters),
      name: `${name} ${dated.from} ${place}${key}`,
      text: `${parameter.label[view.lang]}${key}：${value}（${place}，${dated.from} – ${until}，${dated.citation}）`,
    };
  });
}
