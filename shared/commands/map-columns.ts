// A source says once what its own headings mean; every later file of it is read by that. What is said
// again replaces what was said before, heading by heading.
import { departments } from '../../rules/facts/department.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../domain/actor.ts';
import { appendAudit, emptyChain } from '../domain/audit.ts';
import { columnsEntity, type ColumnMap, type ColumnMeanings } from '../domain/column-map.ts';
import type { Instant } from '../domain/day.ts';
import { hashOf } from '../domain/hash.ts';
import { type Outcome, refuse, type RefusalError } from '../domain/outcome.ts';
import { type Change, commitDecision } from '../store/commit.ts';
import { nameCells } from './delivery/heading-names.ts';
import { departmentOf } from './delivery/source.ts';

type Needs = Pick<Deps, 'table' | 'deliveries' | 'clock'>;

export type ColumnsToMap = {
  readonly source: string;
  /** By heading: `uscc`, `asOf`, `period`, a fact column, or null for one to pass over. */
  readonly columns: ColumnMeanings;
};

const headingsMax = 500;
const headingLengthMax = 100;

/** Refuses `columns.malformed` with every meaning that is unknown, or that the source may not deliver. */
export async function mapColumns(
  deps: Needs,
  { source, columns }: ColumnsToMap,
  actor: Actor,
): Promise<Outcome<ColumnMap>> {
  const errors = [...wrongSource(source), ...wrongMeanings(source, columns)];
  if (errors.length > 0) return refuse('columns.malformed', { errorCount: errors.length }, errors);
  return commitDecision<ColumnMap>(deps.table, async () => {
    const known = await deps.deliveries.columns(source);
    const at = deps.clock.now();
    const before = known ?? newMap(source, actor, at);
    const said = { ...before.columns, ...columns };
    if (Object.keys(said).length > headingsMax)
      return refuse('columns.malformed', { errorCount: 1 }, [tooMany]);
    if (known && hashOf(said) === hashOf(known.columns))
      return { ok: true, change: [], value: known };
    const value = { ...before, columns: said, changedAt: at, changedBy: actor };
    return { ok: true, change: audited(value, Object.keys(columns).length), value };
  });
}

const tooMany = { pointer: '/columns', expected: `at most ${headingsMax} headings` };

function newMap(source: string, changedBy: Actor, changedAt: Instant): ColumnMap {
  return { source, columns: {}, changedAt, changedBy, audit: emptyChain, version: 0 };
}

function audited(map: ColumnMap, headings: number): Change {
  const { source, changedAt: at, changedBy: actor } = map;
  const detail = { source, headings, columnsHash: hashOf(map.columns) };
  const act = { at, actor, action: 'map-columns', detail };
  const { head, row } = appendAudit(columnsEntity(source), map.audit, act);
  return [
    { verb: 'put', kind: 'columnMap', record: { ...map, audit: head } },
    { verb: 'put', kind: 'auditRow', record: row },
  ];
}

function wrongSource(source: string): RefusalError[] {
  const expected = Object.keys(departments).join(', ');
  return departmentOf(source) ? [] : [{ pointer: '/source', found: source, expected }];
}

/** Each meaning has to be one by itself, as if a file were headed by it. */
function wrongMeanings(source: string, columns: ColumnMeanings): RefusalError[] {
  return Object.entries(columns).flatMap(([heading, target]) => {
    const pointer = `/columns/${heading.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (heading.trim() === '' || heading.length > headingLengthMax)
      return [
        { pointer, found: heading.slice(0, 40), expected: 'a heading of 1 to 100 characters' },
      ];
    if (target === null) return [];
    const [named] = nameCells([target], source, {});
    const { found = target, expected = '' } = named?.use === 'wrong' ? named.fault : {};
    return named?.use === 'wrong' ? [{ pointer, found, expected }] : [];
  });
}
