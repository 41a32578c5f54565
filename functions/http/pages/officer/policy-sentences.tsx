// A policy in sentences made from its own JSON: conditions, lists, amount, each with its clause.
import type { FC } from 'hono/jsx';
import type { Policy } from '../../../../rules/policy.ts';
import { policyInWords, type PolicyWords } from '../../../../rules/words.ts';
import type { View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';
import { PolicyClauses } from './policy-content.tsx';

type OfPolicy = { view: View; policy: Policy };

export const PolicySentences: FC<OfPolicy> = ({ view, policy }) => {
  const said = policyInWords(policy, view.lang);
  return (
    <>
      <section class="card">
        <h2>{view.say(words.conditions)}</h2>
        <Conditions policy={policy} view={view} conditions={said.conditions} />
        {said.lists.map((list) => (
          <>
            <h3>{`${view.say(words.members)} · ${list.over}`}</h3>
            <Conditions policy={policy} view={view} conditions={list.conditions} />
          </>
        ))}
        <h3>{view.say(words.amount)}</h3>
        <ul class="sentences">
          {said.amount.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <PolicyClauses view={view} policy={policy} />
    </>
  );
};

const Conditions: FC<OfPolicy & { conditions: PolicyWords['conditions'] }> = ({
  view,
  policy,
  conditions,
}) => (
  <ul class="sentences">
    {conditions.map(({ text, clause }) => (
      <li>
        {text}
        <span class="clause">{clauseText(view, policy, clause)}</span>
      </li>
    ))}
  </ul>
);

function clauseText(view: View, policy: Policy, id: string): string {
  const clause = policy.clauses.find((one) => one.id === id);
  return clause ? `${clause.source}：${clause.text[view.lang]}` : '';
}
