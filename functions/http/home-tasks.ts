// What waits for the people who open the first page: for each of their roles and divisions, how many
// things, for how much, where to go, and what to do there. Counts are of the index as it is now.
import type { Batch } from '../../shared/domain/batch.ts';
import type { Fen } from '../../shared/domain/money.ts';
import type { InstalmentState } from '../../shared/domain/instalment-states.ts';
import { type Grant, reaches, type Role } from '../../shared/domain/role.ts';
import type { SignedIn } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { listPolicies } from './policy-file.ts';
import type { taskWords } from './words/task-words.ts';

export type Task = {
  readonly name: keyof typeof taskWords;
  readonly role: Role;
  readonly division: string;
  readonly n: number;
  readonly isMore: boolean;
  readonly sumFen?: Fen;
  readonly href: string;
};

const batchesMax = 200;
const deliveriesMax = 50;

/** The tasks of everything the person may do, the ones that wait before the empty ones. */
export async function tasksOf(deps: HttpDeps, { grants, person }: SignedIn): Promise<Task[]> {
  const asked = grants.flatMap((grant) =>
    tasksBy[grant.role].map((task) => task(deps, grant, person.id)),
  );
  const tasks = await Promise.all(asked);
  return tasks.toSorted((a, b) => Number(b.n > 0) - Number(a.n > 0));
}

type OfGrant = (deps: HttpDeps, grant: Grant, personId: string) => Promise<Task>;

/** What may wait for each role, the most pressing first. */
const tasksBy: Readonly<Record<Role, readonly OfGrant[]>> = {
  author: [(deps, grant, id) => policies(deps, grant, 'refused', id), undelivered],
  reviewer: [(deps, grant, id) => policies(deps, grant, 'submitted', id), undelivered],
  steward: [deliveries],
  'finance-preparer': [
    (deps, grant) => instalments(deps, grant, 'confirmed', '/payouts'),
    (deps, grant) => instalments(deps, grant, 'returned'),
    (deps, grant) => batches(deps, grant, 'approved'),
  ],
  'finance-approver': [
    (deps, grant) => batches(deps, grant, 'frozen'),
    (deps, grant) => instalments(deps, grant, 'waiting'),
  ],
  auditor: [
    (deps, grant) => instalments(deps, grant, 'returned'),
    (deps, grant) => instalments(deps, grant, 'waiting'),
    undelivered,
  ],
};

async function instalments(
  deps: HttpDeps,
  { role, division }: Grant,
  state: InstalmentState & keyof typeof taskWords,
  place?: string,
): Promise<Task> {
  const asked = { limit: 1, sumOf: (row: { amountFen: Fen }) => row.amountFen };
  const { total } = await deps.entitlements.listed([state], division, asked);
  const href = place ?? `/entitlements?state=${state}&division=${division}`;
  return { name: state, role, division, href, ...total };
}

async function undelivered(deps: HttpDeps, { role, division }: Grant): Promise<Task> {
  const { total } = await deps.entitlements.undelivered(division, { limit: 1 });
  const { n, isMore } = total;
  return { name: 'undelivered', role, division, n, isMore, href: `/notices?division=${division}` };
}

async function batches(
  deps: HttpDeps,
  { role, division }: Grant,
  state: Batch['state'] & keyof typeof taskWords,
): Promise<Task> {
  const isSeen = (batch: Batch) =>
    batch.state === state && reaches(division, batch.divisionCode, 'own-or-below');
  const { rows, next } = await deps.batches.list(isSeen, { limit: batchesMax });
  const isMore = next !== undefined;
  return { name: state, role, division, n: rows.length, isMore, href: '/batches' };
}

/** Versions that wait for a second person, or that came back to whoever wrote them. */
async function policies(
  deps: HttpDeps,
  { role, division }: Grant,
  state: 'submitted' | 'refused',
  personId: string,
): Promise<Task> {
  const all = await listPolicies(deps);
  const mine = all.filter(
    ({ latest, divisions }) =>
      latest.state === state &&
      (latest.author === personId) === (state === 'refused') &&
      divisions.some((place) => reaches(division, place, 'own-above-or-below')),
  );
  const href = `/policies?state=${state}`;
  return { name: state, role, division, n: mine.length, isMore: false, href };
}

/** Files whose taking in was cut off. */
async function deliveries(deps: HttpDeps, { role, division, source }: Grant): Promise<Task> {
  const { rows } = await deps.deliveries.ofSource(source ?? '', { limit: deliveriesMax });
  const n = rows.filter((one) => one.state === 'running').length;
  return { name: 'running', role, division, n, isMore: false, href: '/deliveries' };
}
