// A table whose client dies at one call, as a killed process would, and stays dead.
import { type Deps, makeReaders } from '../../shared/deps.ts';

export type Kill = { at: number; when: 'before' | 'after' };
export type Killed = { deps: Deps; calls: () => number; fired: () => boolean };

/** Dependencies that die at that call of the table: before it, or after it with the answer lost. */
export function killedAt(deps: Deps, kill: Kill | undefined): Killed {
  let [calls, isDead] = [0, false];
  const { client } = deps.table;
  const dying = Object.create(client) as typeof client;
  dying.send = (async (command: Parameters<typeof client.send>[0]) => {
    calls += 1;
    if (isDead) throw new Error('killed');
    isDead = calls === kill?.at;
    if (isDead && kill?.when === 'before') throw new Error('killed');
    const answer = await client.send(command);
    if (isDead) throw new Error('killed');
    return answer;
  }) as typeof client.send;
  const table = { ...deps.table, client: dying };
  const made = { ...deps, table, ...makeReaders(table) };
  return { deps: made, calls: () => calls, fired: () => isDead };
}
