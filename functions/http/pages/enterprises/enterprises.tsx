// The list of enterprises in one of the reader's divisions, by code.
import type { FC } from 'hono/jsx';
import { divisionName, divisionPath } from '../../../../shared/domain/division.ts';
import type { Enterprise } from '../../../../shared/domain/enterprise.ts';
import { industryName } from '../../../../shared/domain/industry.ts';
import type { Ask } from '../../context.ts';
import { viewOf, type View } from '../../view.ts';
import { registerWords as words } from '../../words/register-words.ts';
import { page } from '../layout.tsx';
import { Empty } from '../parts.tsx';
import { List, NextPage, totalText } from '../list.tsx';

export type EnterpriseList = {
  readonly division: string;
  /** The divisions the reader may choose from. */
  readonly choices: readonly string[];
  readonly rows: readonly Enterprise[];
  readonly next: string | undefined;
  readonly isFirstPage: boolean;
  /** What was typed and is no credit code; empty where nothing was. */
  readonly notFound: string;
};

export function enterprisesPage(c: Ask, list: EnterpriseList): Response {
  const view = viewOf(c);
  const body = (
    <>
      <Filters view={view} list={list} />
      {list.notFound ? (
        <p class="note bad" role="status">
          {view.say(words.codeUnknown, { typed: list.notFound })}
        </p>
      ) : null}
      {list.rows.length === 0 ? (
        <Empty view={view} title={words.firmsNone} why={words.firmsNoneWhy} />
      ) : (
        <div class="card">
          <Enterprises view={view} list={list} />
          <NextPage view={view} href={list.next} />
        </div>
      )}
    </>
  );
  return page(c, { title: view.say(words.firmsTitle), body });
}

const Filters: FC<{ view: View; list: EnterpriseList }> = ({ view, list }) => (
  <form class="card filters" method="get">
    <div class="field">
      <label for="division">{view.say(words.division)}</label>
      <select id="division" name="division">
        {list.choices.map((code) => (
          <option value={code} selected={code === list.division}>
            {divisionPath(code)}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="uscc">{view.say(words.find)}</label>
      <input id="uscc" name="uscc" maxlength={24} autocomplete="off" />
    </div>
    <button class="primary">{view.say(words.findButton)}</button>
  </form>
);

const Enterprises: FC<{ view: View; list: EnterpriseList }> = ({ view, list }) => (
  <List
    view={view}
    caption={captionOf(view, list)}
    rows={list.rows}
    columns={[
      {
        label: words.name,
        cell: (firm) => <a href={`/enterprises/${firm.uscc}`}>{firm.name}</a>,
      },
      { label: words.uscc, cell: (firm) => <span class="hash">{firm.uscc}</span> },
      { label: words.division, cell: (firm) => divisionName(firm.divisionCode) },
      { label: words.industry, cell: (firm) => industryText(firm.industryCode) },
    ]}
  />
);

/** The total where the list ends on this page; otherwise how many are on it. */
function captionOf(view: View, { rows, next, isFirstPage }: EnterpriseList): string {
  if (isFirstPage && next === undefined) return totalText(view, rows.length);
  return next === undefined
    ? totalText(view, rows.length)
    : view.say(words.pageOf, { n: rows.length });
}

export function industryText(code: string): string {
  return `${code} ${industryName(code) ?? ''}`.trim();
}
