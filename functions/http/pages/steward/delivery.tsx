// One delivery, or one upload on its way to being one: how far it is, what was found, who brought it,
// and what to do next. While it goes on the page asks for itself anew, without any script.
import type { FC } from 'hono/jsx';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { divisionName } from '../../../../shared/domain/division.ts';
import { faultsShownMax, plainFault, type Upload } from '../../../../shared/domain/upload.ts';
import type { Ask } from '../../context.ts';
import type { NameOf } from '../../names-of-actors.ts';
import { spokenRefusal } from '../../refusals.ts';
import { viewOf, type View } from '../../view.ts';
import { registerWords } from '../../words/register-words.ts';
import { uploadWords as words } from '../../words/upload-words.ts';
import { sourceText } from '../enterprises/fact-table.tsx';
import { page } from '../layout.tsx';
import { Facts, Tiles } from '../parts.tsx';
import { ErrorList, RefusalText } from '../refusal.tsx';
import { timeText } from '../texts.ts';
import {
  type DeliveredThing,
  FixLink,
  isGoingOn,
  isUpload,
  nextOf,
  progressText,
  StateTag,
} from './delivery-state.tsx';
import { titleOf } from './delivery-title.ts';

const refreshSeconds = '5';
type OfThing = { view: View; thing: DeliveredThing };

export function deliveryPage(c: Ask, thing: DeliveredThing, nameOf: NameOf): Response {
  const view = viewOf(c);
  if (isGoingOn(thing)) c.header('refresh', refreshSeconds);
  const body = (
    <>
      <Progress view={view} thing={thing} />
      <Next view={view} thing={thing} />
      <Findings view={view} thing={thing} />
      <Head view={view} thing={thing} nameOf={nameOf} />
    </>
  );
  const crumbs = [{ href: '/deliveries', label: view.say(registerWords.deliveriesTitle) }];
  const actions = (
    <a class="button" href={`/deliveries/${thing.id}`}>
      {view.say(words.refresh)}
    </a>
  );
  return page(c, { title: titleOf(view, thing), crumbs, actions, body });
}

const Progress: FC<OfThing> = ({ view, thing }) => (
  <Tiles
    view={view}
    tiles={[
      [registerWords.state, <StateTag view={view} thing={thing} />],
      ...(isUpload(thing) ? [[words.progress, progressText(view, thing) || '—'] as const] : []),
      [words.rows, thing.rows],
      [registerWords.firms, thing.firms],
      [registerWords.changed, thing.firmsChanged],
      isUpload(thing) ? [words.refused, thing.errorCount] : [words.rowsLeft, thing.rowsLeft],
    ]}
  />
);

const Next: FC<OfThing> = ({ view, thing }) => {
  const next = nextOf(thing);
  const refusal = isUpload(thing) ? thing.refusal : null;
  if (refusal)
    return (
      <RefusalText
        view={view}
        spoken={spokenRefusal(view.lang, { ok: false, ...refusal })}
        heading
      />
    );
  return next ? (
    <section class="card">
      <h2>{view.say(words.next)}</h2>
      <p>{view.say(next)}</p>
      {isGoingOn(thing) ? <p class="soft">{view.say(words.refreshes)}</p> : null}
      <p>
        <FixLink view={view} thing={thing} />
      </p>
    </section>
  ) : null;
};

const Findings: FC<OfThing> = ({ view, thing }) => {
  if (!isUpload(thing))
    return thing.rowsLeft === 0 ? null : <p>{view.say(words.findingsInFile)}</p>;
  if (thing.errors.length === 0) return null;
  const errors = thing.errors.slice(0, faultsShownMax).map(plainFault);
  const fill = { n: errors.length, m: thing.errorCount };
  return (
    <section class="card">
      <h2>{view.say(words.findings, fill)}</h2>
      {thing.scattered.length > 0 ? (
        <p>{view.say(words.scattered, { n: thing.scattered.length })}</p>
      ) : null}
      <ErrorList view={view} errors={errors} />
    </section>
  );
};

const Head: FC<OfThing & { nameOf: NameOf }> = ({ view, thing, nameOf }) => {
  const { source, asOfAt, divisions, accept, rowsLeft, firmsLeft, finishedAt } = thing;
  const hash = isUpload(thing) ? thing.content?.hash : thing.contentHash;
  const chosen = accept === 'good' ? registerWords.acceptGood : registerWords.acceptAll;
  return (
    <section class="card">
      <Facts
        view={view}
        rows={[
          [registerWords.source, sourceText(view, source)],
          [registerWords.asOf, asOfAt && timeText(asOfAt)],
          [words.by, nameOf(broughtBy(thing))],
          [registerWords.division, divisions.map(divisionName).join(' · ')],
          [registerWords.receivedAt, isUpload(thing) ? null : timeText(thing.receivedAt)],
          [words.requestedAt, isUpload(thing) ? timeText(thing.requestedAt) : null],
          [words.finishedAt, finishedAt && timeText(finishedAt)],
          [words.acceptAsked, view.say(chosen)],
          [words.rowsLeft, rowsLeft],
          [words.firmsLeft, firmsLeft],
          [words.only, isUpload(thing) && thing.dryRun ? view.say(words.isDryRun) : null],
          [words.deliveryId, isUpload(thing) ? deliveryLink(thing) : null],
          [words.contentHash, hash && <span class="hash">{hash}</span>],
        ]}
      />
    </section>
  );
};

/** Who brought it. */
export function broughtBy(thing: DeliveredThing): Actor {
  return isUpload(thing) ? thing.requestedBy : thing.receivedBy;
}

/** To the delivery, once facts may point at it; a dry run never becomes one. */
function deliveryLink({ deliveryId, dryRun, phase }: Upload) {
  if (deliveryId === null || dryRun || (phase !== 'taking' && phase !== 'done')) return null;
  return (
    <a class="hash" href={`/deliveries/${deliveryId}`}>
      {deliveryId}
    </a>
  );
}
