// The list of enterprises: all of a division, or those whose name, pinyin or code was typed.
import type { Enterprise } from '../../shared/domain/enterprise.ts';
import { industrySections } from '../../shared/domain/industry.ts';
import { looksFor } from '../../shared/domain/search-look.ts';
import { parseUscc } from '../../shared/domain/uscc.ts';
import type { Ask } from './context.ts';
import type { HttpDeps } from './deps.ts';
import { choiceAsked, divisionAsked, pageAsked, textAsked } from './list-query.ts';
import { type EnterpriseList, enterprisesPage } from './pages/enterprises/enterprises.tsx';
import type { Reach } from './reach.ts';

const firmsPerPage = 50;
const readAtOnce = 50;

/** The list as it is asked for; a whole credit code leads straight to its firm. */
export async function listEnterprises(c: Ask, deps: HttpDeps, reach: Reach): Promise<Response> {
  const typed = textAsked(c, 'q');
  const code = parseUscc(typed);
  if (code.ok) return c.redirect(`/enterprises/${code.value}`, 303);
  const division = divisionAsked(c, reach);
  const industry = choiceAsked(c, 'industry', industrySections);
  const keep = industry && ((firm: Enterprise) => firm.industryCode.startsWith(industry));
  const asked = { ...pageAsked(c, firmsPerPage), ...(keep && { keep }) };
  const list = typed
    ? await found(deps, typed, division, asked)
    : await deps.enterprises.listed(division, asked);
  return enterprisesPage(c, { ...list, typed, division, reach });
}

type Asked = { limit: number; cursor?: string; keep?: (firm: Enterprise) => boolean };

/** What was found, one page of it; the cursor is the last firm of the page before. */
async function found(
  deps: HttpDeps,
  typed: string,
  division: string,
  { limit, cursor, keep }: Asked,
): Promise<Pick<EnterpriseList, 'rows' | 'next' | 'total'>> {
  const { terms, isCut } = await deps.search(looksFor(typed), division);
  const all = terms.map(({ uscc }) => uscc);
  const codes = keep ? (await headsOf(deps, all)).filter(keep).map(({ uscc }) => uscc) : all;
  const start = cursor === undefined ? 0 : codes.indexOf(cursor) + 1;
  const asked = codes.slice(start, start + limit);
  const next = start + limit < codes.length ? asked.at(-1) : undefined;
  return {
    rows: await headsOf(deps, asked),
    total: { n: codes.length, isMore: isCut },
    ...(next !== undefined && { next }),
  };
}

/** The firms of those codes as they are now, so many at a time. */
async function headsOf(deps: HttpDeps, codes: readonly string[]): Promise<Enterprise[]> {
  const heads: Enterprise[] = [];
  for (let place = 0; place < codes.length; place += readAtOnce) {
    const now = codes.slice(place, place + readAtOnce);
    const read = await Promise.all(now.map((uscc) => deps.enterprises.enterprise(uscc)));
    heads.push(...read.filter((firm) => firm !== undefined));
  }
  return heads;
}
