// Ending a policy: one person's reason, then another person's two buttons.
import type { FC } from 'hono/jsx';
import { standingVersion } from '../../../../shared/domain/policy-withdrawal.ts';
import type { NameOf } from '../../names-of-actors.ts';
import type { PolicyFile } from '../../policy-file.ts';
import { holds, type View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';
import { timeText } from '../texts.ts';

type OfFile = { view: View; file: PolicyFile; nameOf: NameOf };

export const WithdrawalForm: FC<OfFile> = ({ view, file, nameOf }) => {
  const version = standingVersion(file.versions);
  if (!version || !holds(view, ['author', 'reviewer'])) return null;
  const { withdrawal, policyKey } = version;
  if (!withdrawal) return <ProposeForm view={view} policyKey={policyKey} />;
  const { proposer, proposedAt, reason } = withdrawal;
  const said = { name: nameOf(proposer), at: timeText(proposedAt), reason };
  const isOwn = view.signedIn?.person.id === proposer;
  return (
    <form class="card" method="post" action={`/policies/${policyKey}/withdrawal`}>
      <h2>{view.say(words.withdrawTitle)}</h2>
      <p class="note wait">{view.say(words.withdrawalProposed, said)}</p>
      <p>{view.say(isOwn ? words.ownProposal : words.withdrawLead)}</p>
      {isOwn || !holds(view, ['reviewer']) ? null : (
        <div class="row">
          <button class="danger">{view.say(words.withdraw)}</button>
          <button formaction={`/policies/${policyKey}/withdrawal-refusal`}>
            {view.say(words.keepInForce)}
          </button>
        </div>
      )}
    </form>
  );
};

const ProposeForm: FC<{ view: View; policyKey: string }> = ({ view, policyKey }) => (
  <details class="card">
    <summary>{view.say(words.withdrawTitle)}</summary>
    <form method="post" action={`/policies/${policyKey}/withdrawal-proposal`}>
      <p>{view.say(words.withdrawLead)}</p>
      <div class="field">
        <label for="reason">{view.say(words.withdrawReason)}</label>
        <textarea class="short" id="reason" name="reason" maxlength={1000} required></textarea>
      </div>
      <button>{view.say(words.proposeWithdrawal)}</button>
    </form>
  </details>
);
