// What looking a policy over finds before anybody publishes it: contradictions, gaps, dead branches,
// each with its place in the text.
import type { FC } from 'hono/jsx';
import { type Finding, findingWords } from '../../../../rules/lint/finding.ts';
import type { View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';
import { Tag } from '../parts.tsx';

export const PolicyFindings: FC<{ view: View; findings: readonly Finding[] }> = ({
  view,
  findings,
}) => (
  <section class="card">
    <h2>{view.say(words.findings)}</h2>
    {findings.length === 0 ? <p class="note good">{view.say(words.findingsNone)}</p> : null}
    <ul class="sentences">
      {findings.map(({ severity, pointer, code, found }) => (
        <li>
          <Tag mood={severity === 'error' ? 'bad' : 'wait'}>{view.say(words[severity])}</Tag>{' '}
          {findingWords[code][view.lang]}
          <span class="clause">
            <code>{pointer}</code> {found}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
