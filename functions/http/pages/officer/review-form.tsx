// The second person's two buttons: publish, or send back with a reason. Both are bound to the hash of
// the text above them.
import type { FC } from 'hono/jsx';
import { isDoubtful, type PolicyFile } from '../../policy-file.ts';
import { holds, type View } from '../../view.ts';
import { policyWords as words } from '../../words/policy-words.ts';

export const ReviewForm: FC<{ view: View; file: PolicyFile }> = ({ view, file }) => {
  const { version } = file;
  const doubtful = isDoubtful(file);
  if (version.state !== 'submitted' || !holds(view, ['reviewer'])) return null;
  if (view.signedIn?.person.id === version.author) {
    return <p class="note wait">{view.say(words.ownPolicy)}</p>;
  }
  const path = `/policies/${version.policyKey}/versions/${version.number}`;
  return (
    <form class="card" method="post" action={`${path}/publication`}>
      <h2>{view.say(words.reviewTitle)}</h2>
      <p>{view.say(words.reviewLead)}</p>
      {doubtful ? <p class="note bad">{view.say(words.reviewDoubtful)}</p> : null}
      <input type="hidden" name="textHash" value={version.textHash} />
      <div class="field">
        <label for="note">{view.say(words.reviewNote)}</label>
        <textarea
          class="short"
          id="note"
          name="note"
          maxlength={1000}
          required={doubtful}
        ></textarea>
      </div>
      <div class="field">
        <label for="decidesFrom">
          {view.say(words.decidesFrom)}
          <span class="hint">{view.say(words.decidesFromHint)}</span>
        </label>
        <input id="decidesFrom" type="date" name="decidesFrom" autocomplete="off" />
      </div>
      <div class="row">
        <button class="primary">{view.say(words.publish)}</button>
        <button class="danger" formaction={`${path}/refusal`}>
          {view.say(words.sendBack)}
        </button>
      </div>
    </form>
  );
};
