// Finds firms by what somebody typed. Each look is a prefix query in each city of the asker's division,
// so that the cost follows what is found and not how many firms there are; both are bounded.
import {
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { citiesOf, divisionCovers } from '../domain/division.ts';
import type { Look } from '../domain/search-look.ts';
import type { SearchTerm } from '../domain/search-term.ts';
import type { Table } from './commit.ts';
import { parseItem } from './read.ts';
import { searchPartition } from './search-kinds.ts';

/** The terms that were found, one a firm; `isCut` says that there may be more. */
export type Found = { readonly terms: readonly SearchTerm[]; readonly isCut: boolean };

/** So many firms one search finds at most, and so many rows it reads for each look and city. */
export const foundMax = 1000;
const rowsMax = 4000;
const citiesAtOnce = 16;

export type SearchReader = (looks: readonly Look[], division: string) => Promise<Found>;

/** A reader of the search terms in this table; it sees firms of that division and below alone. */
export function searchReader(table: Table): SearchReader {
  return async (looks, division) => {
    const found = new Map<string, SearchTerm>();
    let isCut = false;
    for (const look of looks) {
      const cities = citiesOf(division);
      while (cities.length > 0 && found.size <= foundMax) {
        const now = cities.splice(0, citiesAtOnce);
        const answers = await Promise.all(now.map((city) => lookInto(table, look, city, division)));
        for (const answer of answers) {
          isCut ||= answer.isCut;
          for (const term of answer.terms) if (!found.has(term.uscc)) found.set(term.uscc, term);
        }
      }
    }
    const terms = [...found.values()].toSorted(byPlace);
    return { terms: terms.slice(0, foundMax), isCut: isCut || terms.length > foundMax };
  };
}

async function lookInto(table: Table, look: Look, city: string, division: string): Promise<Found> {
  const terms: SearchTerm[] = [];
  let [from, read]: [QueryCommandInput['ExclusiveStartKey'], number] = [undefined, 0];
  do {
    const query = new QueryCommand(queryOf(table, look, city, from));
    const page: QueryCommandOutput = await table.client.send(query);
    const rows = (page.Items ?? []).map((item) => parseItem('searchTerm', item));
    terms.push(...rows.filter((row) => divisionCovers(division, row.divisionCode)));
    read += rows.length;
    from = page.LastEvaluatedKey;
  } while (from && read < rowsMax);
  return { terms: terms.filter(look.finds), isCut: from !== undefined };
}

function queryOf(
  table: Table,
  { by, prefix }: Look,
  city: string,
  from: QueryCommandInput['ExclusiveStartKey'],
): QueryCommandInput {
  const [pk, sk] = by === 'text' ? ['pk', 'sk'] : ['gsi1pk', 'gsi1sk'];
  return {
    TableName: table.name,
    ...(by === 'initials' && { IndexName: 'gsi1' }),
    KeyConditionExpression: `${pk} = :pk AND begins_with(${sk}, :sk)`,
    ExpressionAttributeValues: { ':pk': searchPartition(city), ':sk': prefix },
    Limit: 1000,
    ...(from && { ExclusiveStartKey: from }),
  };
}

/** Names that begin with what was typed come first; else in the order of the names. */
function byPlace(a: SearchTerm, b: SearchTerm): number {
  const order = Math.sign(a.start) - Math.sign(b.start);
  if (order !== 0) return order;
  return `${a.text}#${a.uscc}` < `${b.text}#${b.uscc}` ? -1 : 1;
}
