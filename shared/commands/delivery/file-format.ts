// The formats that facts are delivered in, by the ending of the file's name.

export type Format = 'csv' | 'ndjson' | 'xlsx';

const endings: Readonly<Record<string, Format>> = {
  csv: 'csv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  xlsx: 'xlsx',
};

/** The format of a file of that name; undefined for any other ending. */
export function formatOf(fileName: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}
