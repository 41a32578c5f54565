// Looking changes nothing: every route that is asked with GET or HEAD, by somebody who may see
// everything, leaves each record of the table as it was.
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Declaration } from '../../functions/http/route.ts';
import { signInCallbackPath } from '../../shared/names.ts';
import { canonicalJson } from '../../shared/domain/hash.ts';
import { budgetId } from '../../shared/domain/ids.ts';
import { roles } from '../../shared/domain/role.ts';
import { putBatch, putDelivery, putObjection, putSweep } from './objects.ts';
import { firmUscc, makeOffer, submitAnother } from './offers.ts';
import { idOf, makeWorld, type World } from './world.ts';

async function everyRecord({ deps }: World): Promise<string[]> {
  const scan = new ScanCommand({ TableName: deps.table.name, ConsistentRead: true });
  const { Items = [] } = await deps.table.client.send(scan);
  return Items.map((item) => canonicalJson(item)).toSorted();
}

test('no GET and no HEAD changes a single record', async () => {
  const world = await makeWorld();
  const offer = await makeOffer(world.deps);
  await submitAnother(world.deps);
  const batch = await putBatch(world.deps, idOf('other'), { state: 'sent', moved: 2 });
  const sweep = await putSweep(world.deps);
  const delivery = await putDelivery(world.deps);
  const objection = await putObjection(world.deps);
  const given = roles.map((role) => ({
    role,
    division: '000000',
    ...(role === 'steward' && { source: 'STA' }),
  }));
  const browser = await world.signedIn('everything', ...given);
  const opened = await browser.post('/e/openings', { token: offer.token });
  const listed = `/public-list/ui.hiring-expansion/${offer.entitlementId}/1`;
  const before = await everyRecord(world);
  for (const path of world.declared.filter(isRead).map((route) => realPath(route.path))) {
    const real = path === '/e/:page' ? (opened.headers.get('location') ?? '') : path;
    const { status } = await browser.get(real);
    expect([real, status]).toEqual([real, path.startsWith('/e/:page/') ? 303 : 200]);
    await world.app.request(real, { method: 'HEAD' });
  }
  expect(await everyRecord(world)).toEqual(before);

  function realPath(path: string): string {
    return path
      .replace('/batches/:id', `/batches/${batch.id}`)
      .replace('/deliveries/:id', `/deliveries/${delivery.id}`)
      .replace('/objections/:id', `/objections/${objection}`)
      .replace('/public-list/:policyKey/:id/:n', listed)
      .replace(':policyKey', 'ui.hiring-expansion')
      .replace('/sweeps/:id', `/sweeps/${sweep.id}`)
      .replace('/entitlements/:id', `/entitlements/${offer.entitlementId}`)
      .replace('/budgets/:id', `/budgets/${budgetId('ui.hiring-expansion', 2026, '450000')}`)
      .replace('/people/:id', `/people/${idOf('everything')}`)
      .replace(':uscc', firmUscc)
      .replace(':key', 'ui.hiring-expansion')
      .replace(':number', '2');
  }
});

/** All but the identity provider's way back, which OIDC makes a GET; it works once, see sign-in. */
function isRead({ method, path }: Declaration): boolean {
  return method === 'get' && path !== signInCallbackPath;
}
