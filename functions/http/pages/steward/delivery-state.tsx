// Where an upload or a delivery stands, for lists and for the page of one: the word, its mood, how far
// it is, and the way to the rows that were left out.
import type { FC } from 'hono/jsx';
import type { Delivery } from '../../../../shared/domain/delivery.ts';
import { isSettled, progressOf, type Upload } from '../../../../shared/domain/upload.ts';
import type { View } from '../../view.ts';
import { registerWords } from '../../words/register-words.ts';
import { nextWords, phaseWords, uploadWords as words } from '../../words/upload-words.ts';
import type { Text } from '../../words/words.ts';
import { Tag } from '../parts.tsx';

/** An upload on its way, or a delivery. */
export type DeliveredThing = Upload | Delivery;

export function isUpload(thing: DeliveredThing): thing is Upload {
  return 'phase' in thing;
}

/** Whether it may still change by itself. */
export function isGoingOn(thing: DeliveredThing): boolean {
  return isUpload(thing) ? !isSettled(thing) : thing.state === 'running';
}

function stateOf(thing: DeliveredThing): keyof typeof phaseWords {
  if (!isUpload(thing)) return thing.state;
  return thing.phase === 'done' ? (thing.result ?? 'imported') : thing.phase;
}

export const StateTag: FC<{ view: View; thing: DeliveredThing }> = ({ view, thing }) => {
  const state = stateOf(thing);
  const mood = state === 'refused' ? 'bad' : isGoingOn(thing) ? 'wait' : 'good';
  return <Tag mood={mood}>{view.say(phaseWords[state])}</Tag>;
};

/** How far an upload is, in what its phase goes through; nothing before its file has come. */
export function progressText(view: View, upload: Upload): string {
  const { done, total } = progressOf(upload);
  if (total === 0) return '';
  const bytes = view.say(words.nOfM, { n: megabytes(done), m: megabytes(total) });
  if (upload.phase !== 'taking') return bytes;
  const { firmsDone: n, firms: m } = upload;
  return `${bytes} · ${view.say(words.firmsOfM, { n, m })}`;
}

/** To a tenth, and never 0 of what has begun. */
function megabytes(bytes: number): string {
  return String(Math.ceil((bytes * 10) / 1024 / 1024) / 10);
}

/** What its bringer does next; where it was refused, the refusal says so itself. */
export function nextOf(thing: DeliveredThing): Text | undefined {
  const state = stateOf(thing);
  if (state === 'refused') return undefined;
  if (state === 'dry-run' && isUpload(thing) && thing.errorCount > 0) return nextWords.dryRunFaults;
  if (state !== 'imported' && state !== 'finished') return nextWords[state];
  return thing.fixFile === null ? nextWords.imported : nextWords.mend;
}

export const FixLink: FC<{ view: View; thing: DeliveredThing }> = ({ view, thing }) =>
  thing.fixFile === null ? null : (
    <a href={`/deliveries/${thing.id}/file-to-fix`}>
      {view.say(registerWords.fixLink, { rowsLeft: thing.rowsLeft })}
    </a>
  );
