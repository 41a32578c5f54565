// The offer's page has words and the right buttons for every state an instalment can be in.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Instalment } from '../../shared/domain/entitlement.ts';
import { InstalmentState } from '../../shared/domain/instalment-states.ts';
import { commit, put } from '../../shared/store/commit.ts';
import { makeOffer } from './offers.ts';
import { makeWorld, type World } from './world.ts';

const buttons: Partial<Record<InstalmentState, readonly string[]>> = {
  matched: ['confirmation', 'declination'],
  noticed: ['confirmation', 'declination'],
  waiting: ['undoing'],
  confirmed: ['undoing'],
  declined: ['reopening'],
  lapsed: ['reopening'],
};
const acts = ['confirmation', 'declination', 'undoing', 'reopening'];

let world: World;
let offer: Awaited<ReturnType<typeof makeOffer>>;

beforeAll(async () => {
  world = await makeWorld();
  offer = await makeOffer(world.deps);
});

/** The page after the instalment was put into that state. */
async function pageIn(changes: Partial<Instalment>, lang = 'zh'): Promise<string> {
  const { deps } = world;
  const now = await deps.entitlements.instalment(offer.entitlementId, offer.n);
  if (!now) throw new Error('the offer is gone');
  await commit(deps.table, [put('instalment', { ...now, ...changes })]);
  const browser = world.open();
  const opened = await browser.post('/e/openings', { token: offer.token });
  const answer = await browser.get(`${opened.headers.get('location')}?lang=${lang}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe.each(InstalmentState.options)('%s', (state) => {
  test('offers exactly the acts that are open', async () => {
    const page = await pageIn({ state });
    const offered = acts.filter((act) => page.includes(`/${act}"`));
    expect(offered).toEqual(buttons[state] ?? []);
    expect(page).toContain('role="status"');
  });

  test('reads in English too, all but the names and documents', async () => {
    const page = await pageIn({ state }, 'en');
    const status = /role="status"[^>]*>(.*?)<\/div>/s.exec(page)?.[1] ?? '';
    expect(status).toMatch(/[a-z]/);
    expect(status).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

test('a returned payment says why, in the words of the bank', async () => {
  expect(await pageIn({ state: 'returned', returnReason: '户名不符' })).toContain(
    '银行说明：户名不符',
  );
});
