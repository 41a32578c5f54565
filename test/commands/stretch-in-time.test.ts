// A stretch of a large file that takes longer than a worker has: it is gone through in parts, each
// run gets on, and what it leaves is what one run would.
import { expect, test } from 'vitest';
import { advanceUpload } from '../../shared/commands/advance-upload.ts';
import { beginUpload, type UploadToBegin } from '../../shared/commands/begin-upload.ts';
import { encode } from '../../shared/commands/delivery/encoding.ts';
import type { Deps } from '../../shared/deps.ts';
import type { UploadId } from '../../shared/domain/ids.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { type Desk, factsDesk, steward } from './facts-desk.ts';
import { usccOf } from './world.ts';

const [early, late] = ['2026-11-23T08:00:00.000Z', '2026-11-23T08:00:35.000Z'];
const never = '9999-12-31T00:00:00.000Z';
const firmsCount = 60;

/** Every seventh firm lies out of reach. */
const isOut = (number: number) => number % 7 === 3;
const rows = Array.from({ length: firmsCount }, (_, number) =>
  [usccOf(number), `示例${number}`, isOut(number) ? '420106' : '450103'].join(','),
);
const file = encode(['统一社会信用代码,企业名称,所在区划', ...rows].join('\n'), 'gb18030');
const firmsOut = rows.filter((_, number) => isOut(number)).length;

async function begin(desk: Desk, own: Partial<UploadToBegin> = {}): Promise<UploadId> {
  const deps: Deps = { ...desk.deps, secretText: () => 'always the same' };
  const wish = {
    source: 'SAMR',
    fileName: 'a.csv',
    divisions: ['450000'],
    accept: 'good',
  } as const;
  const begun = await beginUpload(deps, { ...wish, sizeBytes: file.length, ...own }, steward);
  if (!begun.ok) throw new Error(begun.code);
  const { id, place } = begun.value.upload;
  await desk.deps.files.put(place, file, 'application/octet-stream');
  return id;
}

/** One run whose clock runs out when it was asked so many times. */
function runOf(desk: Desk, id: UploadId, looks: number) {
  let left = looks;
  const clock = {
    now: () => {
      left -= 1;
      return left < 0 ? late : early;
    },
  };
  return advanceUpload({ ...desk.deps, clock }, id, late);
}

async function uploadOf(desk: Desk, id: UploadId): Promise<Upload> {
  const upload = await desk.deps.deliveries.upload(id);
  if (!upload) throw new Error('the upload is gone');
  return upload;
}

/** Runs until it is settled; where each run left it. */
async function inManyRuns(desk: Desk, id: UploadId, looks: number): Promise<Upload[]> {
  const left: Upload[] = [];
  for (let runs = 0; runs < 60; runs += 1) {
    const answer = await runOf(desk, id, looks);
    left.push(await uploadOf(desk, id));
    if (answer === 'settled') return left;
  }
  throw new Error('it never ends');
}

/** What the table holds, whatever the moment it was written at. */
async function tableOf(desk: Desk): Promise<string[]> {
  const kept = (await desk.everything()).filter(({ kind }) => kind !== 'upload');
  return kept.map((one) => JSON.stringify(one).replaceAll(late, early));
}

function countsOf({ phase, rows: all, firms, firmsDone, firmsChanged, ...rest }: Upload) {
  const { rowsLeft, firmsLeft, errorCount, errors } = rest;
  return { phase, all, firms, firmsDone, firmsChanged, rowsLeft, firmsLeft, errorCount, errors };
}

async function dies(): Promise<void> {
  throw new Error('killed');
}

/** How far inside a stretch each run came. */
function stepsOf(left: readonly Upload[]) {
  return left.map(({ phase, cursor }) =>
    [phase, cursor.stretch, cursor.looked, cursor.taken].join(' '),
  );
}

async function inOneRun(own: Partial<UploadToBegin> = {}) {
  const desk = await factsDesk();
  const id = await begin(desk, own);
  expect(await advanceUpload(desk.deps, id, never)).toBe('settled');
  return { desk, upload: await uploadOf(desk, id) };
}

test.each([3, 9, 30])(
  'a clock that runs out inside the stretch (after %d looks) ends with the same table',
  async (looks) => {
    const whole = await inOneRun();
    expect(whole.upload).toMatchObject({ phase: 'done', firmsDone: firmsCount - firmsOut });
    const desk = await factsDesk();
    const left = await inManyRuns(desk, await begin(desk), looks);
    const last = left.at(-1);
    expect(last && countsOf(last)).toEqual(countsOf(whole.upload));
    expect(await tableOf(desk)).toEqual(await tableOf(whole.desk));
    const fixes = [last, whole.upload].map((one) => one?.fixFile ?? '');
    expect(await desk.deps.files.get(fixes[0] ?? '')).toEqual(
      await whole.desk.deps.files.get(fixes[1] ?? ''),
    );
    // It did stop inside the one stretch there is, in both phases, and never twice in one place.
    const steps = stepsOf(left);
    expect(steps.filter((step) => /^checking 0 [1-9]/.test(step)).length).toBeGreaterThan(0);
    expect(steps.filter((step) => /^taking 0 \d+ [1-9]/.test(step)).length).toBeGreaterThan(0);
    expect(new Set(steps).size).toBe(steps.length);
  },
);

test('a run that begins when it is already late inside a stretch still gets on', async () => {
  const desk = await factsDesk();
  const left = await inManyRuns(desk, await begin(desk), 1);
  const steps = stepsOf(left);
  expect(new Set(steps).size).toBe(steps.length);
  expect(left.at(-1)).toMatchObject({ phase: 'done', firmsDone: firmsCount - firmsOut });
});

test('a dry run that is stopped counts each firm that would change once', async () => {
  const whole = await inOneRun({ dryRun: true });
  const desk = await factsDesk();
  const left = await inManyRuns(desk, await begin(desk, { dryRun: true }), 9);
  const last = left.at(-1);
  expect(last && countsOf(last)).toEqual(countsOf(whole.upload));
  expect(last?.firmsChanged).toBe(firmsCount - firmsOut);
  expect(stepsOf(left).filter((step) => /^checking 0 60 [1-9]/.test(step)).length).toBeGreaterThan(
    0,
  );
});

test('a firm that is moved while a stretch waits is neither lost nor taken against its check', async () => {
  const desk = await factsDesk();
  const id = await begin(desk);
  let upload = await uploadOf(desk, id);
  while (upload.cursor.taken === 0) {
    await runOf(desk, id, 9);
    upload = await uploadOf(desk, id);
  }
  // It was found out of reach, was passed, and now comes into reach.
  const facts = { 'reg.divisionCode': '450103' };
  await desk.save({ uscc: usccOf(3), source: 'SAMR', asOf: '2026-11-22', facts });
  await advanceUpload(desk.deps, id, never);
  upload = await uploadOf(desk, id);
  expect(upload).toMatchObject({ firmsDone: firmsCount - firmsOut, rowsLeft: firmsOut });
  const fix = new TextDecoder('gb18030').decode(await desk.deps.files.get(upload.fixFile ?? ''));
  expect(fix).toContain(usccOf(3));
});

test('killed after a part of a stretch was saved and before that was kept, it counts no firm twice', async () => {
  const desk = await factsDesk();
  const id = await begin(desk);
  let upload = await uploadOf(desk, id);
  while (upload.phase !== 'taking') {
    await runOf(desk, id, 30);
    upload = await uploadOf(desk, id);
  }
  const files = { ...desk.deps.files, put: dies };
  await expect(runOf({ ...desk, deps: { ...desk.deps, files } }, id, 30)).rejects.toThrow('killed');
  await advanceUpload(desk.deps, id, never);
  const firms = firmsCount - firmsOut;
  expect(await uploadOf(desk, id)).toMatchObject({ firmsDone: firms, firmsChanged: firms });
});
