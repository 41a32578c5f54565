// How a command that takes minutes shows how far it is, how fast, and how long it will take: a bar at
// a terminal, a line every few seconds where the output goes to a file or a program.
import { SingleBar } from 'cli-progress';

export type Pace = {
  readonly report: (done: number, total: number) => void;
  readonly stop: () => void;
};

const lineEveryMs = 5000;

export function paceOf(label: string, isQuiet: boolean): Pace {
  if (isQuiet) return { report: () => {}, stop: () => {} };
  return process.stderr.isTTY ? bar(label) : lines(label);
}

/** Done in each second since the start. */
export function perSecond(done: number, startedMs: number, nowMs: number): number {
  return Math.round((done * 1000) / Math.max(1, nowMs - startedMs));
}

function bar(label: string): Pace {
  const format = `${label} {bar} {value}/{total}  {rate}/s  {eta_formatted}`;
  const shown = new SingleBar({ format, etaBuffer: 40 });
  const startedMs = performance.now();
  let isStarted = false;
  return {
    report: (done, total) => {
      if (!isStarted) shown.start(total, 0, { rate: '-' });
      isStarted = true;
      shown.update(done, { rate: String(perSecond(done, startedMs, performance.now())) });
    },
    stop: () => {
      if (isStarted) shown.stop();
    },
  };
}

/** A short run says nothing on the way. */
function lines(label: string): Pace {
  const startedMs = performance.now();
  let toldMs = startedMs;
  return {
    report: (done, total) => {
      const nowMs = performance.now();
      if (nowMs - toldMs < lineEveryMs) return;
      toldMs = nowMs;
      process.stderr.write(
        `${paceLine(label, { done, total }, perSecond(done, startedMs, nowMs))}\n`,
      );
    },
    stop: () => {},
  };
}

/** `企业 firms 120000/1000000  6500/s  还需 left 135 s`. */
export function paceLine(
  label: string,
  { done, total }: { done: number; total: number },
  rate: number,
): string {
  const left = rate > 0 ? `${Math.ceil((total - done) / rate)} s` : '-';
  return `${label} ${done}/${total}  ${rate}/s  还需 left ${left}`;
}
