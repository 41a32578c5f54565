// Finance: what waits, batches, and their life. Preparing, approving, sending and answering are each a
// noun that is posted; who may do which is declared beside it.
import { sendBatch } from '../../shared/commands/send-batch.ts';
import type { Batch } from '../../shared/domain/batch.ts';
import { BatchId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/role.ts';
import { pathPart, type Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { payoutsPage } from './pages/finance/payouts.tsx';
import { readPayables } from './payables.ts';
import type { Placed } from './reach.ts';
import type { Routes } from './route.ts';
import { afterAct, list, show } from './batch-answers.ts';
import { approve, file, freeze, importReturn, prepare } from './batch-acts.ts';

type PlacedBatch = Placed & { readonly batch: Batch };

const readers: readonly Role[] = ['finance-preparer', 'finance-approver', 'auditor'];
const finance: readonly Role[] = ['finance-preparer', 'finance-approver'];

export function financeRoutes(routes: Routes, deps: HttpDeps): void {
  const ofBatch = (roles: readonly Role[]) =>
    ({ roles, division: 'own-or-below', find: (c: Ask) => findBatch(c, deps) }) as const;

  routes.eachRow('get', '/payouts', { roles: ['finance-preparer'] }, async (c, reach) => {
    const payables = await readPayables(deps, reach.divisions);
    return payoutsPage(c, payables, () => deps.secretText(16));
  });
  routes.eachRow('get', '/batches', { roles: readers }, (c, reach) => list(c, deps, reach));
  routes.eachRow('post', '/batches', { roles: ['finance-preparer'] }, (c, reach) =>
    prepare(c, deps, reach),
  );
  routes.one('get', '/batches/:id', ofBatch(readers), (c, { batch }) => show(c, deps, batch));
  routes.one('post', '/batches/:id/freezing', ofBatch(['finance-preparer']), (c, thing, reach) =>
    freeze(c, deps, thing.batch, reach),
  );
  routes.one('post', '/batches/:id/approval', ofBatch(['finance-approver']), (c, thing, reach) =>
    approve(c, deps, thing.batch, reach),
  );
  routes.one('post', '/batches/:id/sending', ofBatch(finance), async (c, { batch }, reach) => {
    const actor = reach.signedIn.person.id;
    return afterAct(c, deps, batch, await sendBatch(deps, { batchId: batch.id, actor }));
  });
  routes.one('get', '/batches/:id/file', ofBatch(finance), (c, { batch }) => file(c, deps, batch));
  routes.one('post', '/batches/:id/returns', ofBatch(finance), (c, { batch }, reach) =>
    importReturn(c, deps, batch, reach),
  );
}

async function findBatch(c: Ask, deps: HttpDeps): Promise<PlacedBatch | undefined> {
  const id = BatchId.safeParse(pathPart(c, 'id'));
  const batch = id.success ? await deps.batches.batch(id.data) : undefined;
  return batch && { batch, divisions: [batch.divisionCode] };
}
