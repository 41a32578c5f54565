// Every route is declared, and answers each role in each division exactly as it declares. The grid is
// made from the declarations, so that a new route is in it by itself.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Declaration } from '../../functions/http/route.ts';
import { roles, type Role } from '../../shared/domain/role.ts';
import type { Browser } from './browser.ts';
import {
  place,
  putBatch,
  putBudget,
  putDelivery,
  putFirm,
  putObjection,
  putPolicy,
  putSweep,
} from './objects.ts';
import { exampleEntitlement, exampleUscc } from '../domain/examples.ts';
import { idOf, makeWorld, type World } from './world.ts';

/** How the division of the asker lies to the one that everything here lies in. */
const relations = {
  own: place,
  province: '450000',
  nation: '000000',
  county: '450103',
  sibling: '450200',
  foreign: '420100',
} as const;
type Relation = keyof typeof relations;

const above: readonly Relation[] = ['own', 'province', 'nation'];
const reachedBy: Record<Declaration['division'], readonly Relation[]> = {
  'own-or-below': above,
  'own-above-or-below': [...above, 'county'],
  'each-row': Object.keys(relations).filter((one): one is Relation => one in relations),
  none: [],
};

let world: World;
let paths: Record<string, string>;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  world = await makeWorld();
  await putFirm(world.deps);
  const batch = await putBatch(world.deps, idOf('somebody-else'));
  const delivery = await putDelivery(world.deps);
  const policy = await putPolicy(world.deps, idOf('somebody-else'));
  const sweep = await putSweep(world.deps);
  await putPolicy(world.deps, idOf('somebody-else'), 2);
  const pot = await putBudget(world.deps);
  paths = {
    '/sweeps/:id': `/sweeps/${sweep.id}`,
    '/people/:id': `/people/${idOf('auditor own')}`,
    '/policies/:key/versions/:number/changes': `/policies/${policy.policyKey}/versions/2/changes`,
    '/budgets/:id': `/budgets/${pot}`,
    '/policies/:key/versions/:number': `/policies/${policy.policyKey}/versions/1`,
    '/policies/:key': `/policies/${policy.policyKey}`,
    '/batches/:id': `/batches/${batch.id}`,
    '/enterprises/:uscc': `/enterprises/${exampleUscc}`,
    '/deliveries/:id': `/deliveries/${delivery.id}`,
    '/v1/deliveries/:id': `/v1/deliveries/${delivery.id}`,
    '/v1/facts/:uscc': `/v1/facts/${exampleUscc}`,
    '/entitlements/:id': `/entitlements/${exampleEntitlement().id}`,
    '/objections/:id': `/objections/${await putObjection(world.deps)}`,
  };
  for (const role of roles) {
    for (const [relation, division] of Object.entries(relations)) {
      const given = { role, division, ...(role === 'steward' && { source: 'STA' }) };
      browsers.set(`${role} ${relation}`, await world.signedIn(`${role} ${relation}`, given));
    }
  }
});

test('no route is there that nobody declared', () => {
  const served = world.app.routes
    .filter((route) => route.method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  const declared = world.declared.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(served.toSorted()).toEqual(declared.toSorted());
});

test('a stranger reaches only what is declared for anyone', async () => {
  for (const route of world.declared) {
    const answer = await ask(world.open(), route);
    const turnedAway = answer.status === 401 || isSignIn(answer);
    const isOpen = route.roles === 'anyone' || route.roles === 'link';
    expect([name(route), turnedAway]).toEqual([name(route), !isOpen]);
  }
});

test('a person without a role reaches nothing that asks for one', async () => {
  const browser = await world.signedIn('without a role');
  for (const route of staffRoutes()) {
    expect([name(route), (await ask(browser, route)).status]).toEqual([name(route), 404]);
  }
});

describe.each(roles)('%s', (role) => {
  test.each(Object.keys(relations))(
    'of the %s division reaches what is declared',
    async (relation) => {
      const browser = browsers.get(`${role} ${relation}`);
      if (!browser) throw new Error(`nobody is ${role} of ${relation}`);
      for (const route of staffRoutes()) {
        const answer = await ask(browser, route);
        expect([name(route), await isHidden(answer)]).toEqual([
          name(route),
          !isReached(route, role, relation),
        ]);
      }
    },
  );
});

function isReached(route: Declaration, role: Role, relation: string): boolean {
  const mayAct = typeof route.roles !== 'string' && route.roles.includes(role);
  return mayAct && reachedBy[route.division].some((one) => one === relation);
}

function staffRoutes(): Declaration[] {
  return world.declared.filter((route) => typeof route.roles !== 'string');
}

/** Asks for the route about the things of this world; forms are empty and change nothing. */
function ask(browser: Browser, { method, path }: Declaration): Promise<Response> {
  const pattern = Object.keys(paths).find((one) => path.startsWith(one)) ?? path;
  const real = (paths[pattern] ?? path) + path.slice(pattern.length);
  if (method === 'put') return browser.put(real, {});
  return method === 'get' ? browser.get(real) : browser.post(real, {});
}

async function isHidden(answer: Response): Promise<boolean> {
  return answer.status === 404 && (await answer.text()).includes('request.not-found');
}

function isSignIn(answer: Response): boolean {
  return answer.headers.get('location')?.startsWith('/?returnTo=') ?? false;
}

function name({ method, path }: Declaration): string {
  return `${method} ${path}`;
}
