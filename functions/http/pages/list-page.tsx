// The page that every list is: filter bar, total, table, pager, and words where nothing is found. The
// same columns make the file, so that both always say the same.
import type { Child } from 'hono/jsx';
import { type Fen, yuanText } from '../../../shared/domain/money.ts';
import type { Ask } from '../context.ts';
import { csvAnswer, textCell } from '../csv-file.ts';
import { exportMax, hrefWith, isExport } from '../list-query.ts';
import { viewOf, type View } from '../view.ts';
import { listWords as words } from '../words/list-words.ts';
import type { Text } from '../words/words.ts';
import { FilterBar, type Filter } from './filter-bar.tsx';
import type { Crumb } from './crumbs.tsx';
import { page } from './layout.tsx';
import { List } from './list.tsx';
import { Empty } from './parts.tsx';

/** A column of the page and of the file; the page may show more than the text. */
export type ListColumn<T> = {
  readonly label: Text;
  readonly text: (row: T) => string;
  readonly cell?: (row: T) => Child;
  readonly isNumber?: boolean;
};

export type ListTotal = {
  readonly n: number;
  readonly isMore: boolean;
  /** Where the rows are money. */
  readonly sumFen?: Fen;
};

export type ListOf<T> = {
  readonly title: Text;
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly lead?: Text;
  readonly filters: readonly Filter[];
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
  readonly total: ListTotal;
  /** The cursor of the next page, if there is one. */
  readonly next: string | undefined;
  /** What to say where there is nothing, whatever was asked for. */
  readonly empty: { readonly title: Text; readonly why: Text };
  /** What to say where the filters let nothing through, if there is something better to say. */
  readonly nothing?: { readonly title: Text; readonly why: Text };
  readonly actions?: Child;
  readonly crumbs?: readonly Crumb[];
  readonly above?: Child;
};

/** The list as a page or, where it is asked for, as a file. */
export function listAnswer<T>(c: Ask, list: ListOf<T>): Response {
  const view = viewOf(c);
  if (isExport(c)) return fileOf(c, view, list);
  const { title, lead, filters, actions, above, crumbs = [] } = list;
  const body = (
    <>
      {lead ? <p class="lead">{view.say(lead)}</p> : null}
      {above ?? null}
      <FilterBar c={c} view={view} filters={filters} />
      <Rows c={c} view={view} list={list} />
    </>
  );
  return page(c, { title: view.say(title), body, crumbs, ...(actions && { actions }) });
}

/** `共 n 条`, with its sum where there is one, or how far it was counted. */
export function listTotalText(view: View, { n, isMore, sumFen }: ListTotal): string {
  const count = view.say(isMore ? words.more : words.total, { n: n.toLocaleString('en-US') });
  if (sumFen === undefined || n === 0) return count;
  const fill = { n: n.toLocaleString('en-US'), sum: yuanText(sumFen) };
  const sum = view.say(isMore ? words.sumMore : words.sum, fill);
  return `${count}${view.lang === 'zh' ? '，' : ', '}${sum}`;
}

function Rows<T>({ c, view, list }: { c: Ask; view: View; list: ListOf<T> }) {
  const { rows, total, columns } = list;
  if (rows.length === 0) {
    return (
      <>
        <Empty view={view} {...emptyWords(c, list)} />
        <Pager c={c} view={view} next={list.next} />
      </>
    );
  }
  return (
    <div class="card">
      <List
        view={view}
        caption={listTotalText(view, total)}
        rows={rows}
        columns={columns.map(({ label, text, cell, isNumber }) => ({
          label,
          cell: cell ?? text,
          ...(isNumber && { isNumber }),
        }))}
      />
      <Pager c={c} view={view} next={list.next} />
    </div>
  );
}

/** Nothing at all, nothing that the filters let through, or nothing in the stretch that was read. */
function emptyWords<T>(
  c: Ask,
  { next, empty, nothing, filters }: ListOf<T>,
): { title: Text; why: Text } {
  if (next !== undefined) return { title: words.nothingHere, why: words.nothingHereTodo };
  const isFiltered = filters.some(({ name }) => (c.req.query(name) ?? '') !== '');
  if (!isFiltered) return empty;
  return nothing ?? { title: words.nothing, why: words.nothingTodo };
}

function Pager({ c, view, next }: { c: Ask; view: View; next: string | undefined }) {
  const isFirst = c.req.query('cursor') === undefined;
  if (isFirst && next === undefined) return null;
  return (
    <p class="pager">
      {isFirst ? null : (
        <a class="button" href={hrefWith(c, { cursor: undefined })}>
          {view.say(words.first)}
        </a>
      )}
      {next === undefined ? null : (
        <a class="button" rel="next" href={hrefWith(c, { cursor: next })}>
          {view.say(words.next)}
        </a>
      )}
    </p>
  );
}

function fileOf<T>(c: Ask, view: View, { name, columns, rows, next }: ListOf<T>): Response {
  const cells = rows
    .slice(0, exportMax)
    .map((row) =>
      columns.map(({ text, isNumber }) => (isNumber ? text(row) : textCell(text(row)))),
    );
  const isCut = next !== undefined || rows.length > exportMax;
  const note = isCut ? view.say(words.cut, { n: cells.length.toLocaleString('en-US') }) : undefined;
  const head = columns.map(({ label }) => view.say(label));
  return csvAnswer(c, name, { head, rows: cells, note });
}
