// How a command that takes a while shows n of m.
import { SingleBar } from 'cli-progress';

/** A bar for a person; nothing where the output goes to a file or a program. */
export function progressOf(fileName: string, isJson: boolean) {
  if (isJson || !process.stderr.isTTY) return { report: () => {}, stop: () => {} };
  const bar = new SingleBar({ format: `${fileName} {bar} {value}/{total}  {eta} s` });
  let started = false;
  return {
    report: (count: number, total: number) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(count);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
