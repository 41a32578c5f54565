// A terminal as far as the commands need one: it runs a command line in this process, on a cloud of
// its own, and hands back what was printed and the exit code.
import { Command } from 'commander';
import { type Deps, makeDeps } from '../../shared/deps.ts';
import { localCloud } from '../cloud/local-cloud.ts';

export type Terminal = {
  readonly deps: Deps;
  run(...words: string[]): Promise<{ readonly text: string; readonly exitCode: number }>;
};

export async function terminal(register: (program: Command) => void): Promise<Terminal> {
  const { env } = await localCloud();
  Object.assign(process.env, env);
  return {
    deps: makeDeps(env),
    async run(...words) {
      const printed: string[] = [];
      const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (text) => printed.push(String(text)) > 0;
      process.exitCode = 0;
      try {
        const program = new Command();
        register(program);
        await program.parseAsync(words, { from: 'user' });
        return { text: printed.join(''), exitCode: process.exitCode };
      } finally {
        process.stdout.write = write;
        process.exitCode = 0;
      }
    },
  };
}
