// When an offer closes by itself: after its last day, never on it.
import { expect, test } from 'vitest';
import { lapseOffers } from '../../shared/commands/lapse-offers.ts';
import { newWorld, offeredFirm, stateOf } from './world.ts';

test('an offer stays open to the end of its last day in Shanghai, and closes on the next', async () => {
  const world = await newWorld();
  const offered = await offeredFirm(world.deps, 1);
  const stateAt = async (at: string) => {
    world.setClock(at);
    await lapseOffers(world.deps);
    return (await stateOf(world.deps, offered)).instalment.state;
  };
  expect(await stateAt('2027-01-22T15:59:59.000Z')).toBe('noticed');
  expect(await stateAt('2027-01-22T16:00:00.000Z')).toBe('lapsed');
});
