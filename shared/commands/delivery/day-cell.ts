// Days and periods as departments write them (`2026/3/1`, `2026年3月`, `202603`), turned into the one
// form that facts are kept in. A text that is no date in any of these forms is left for the check.

const day = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/;
const month = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月|(\d{2}))$/;
const quarter = /^(\d{4})(?:[-/]?[Qq]([1-4])|年第?([1-4一二三四])季度)$/;

/** `YYYY-MM-DD`, if the text is a day. */
export function dayOf(text: string): string | undefined {
  const [, year, ...rest] = day.exec(text) ?? [];
  const [monthText, dayText] = rest.filter((part) => part !== undefined);
  return year && monthText && dayText ? `${year}-${two(monthText)}-${two(dayText)}` : undefined;
}

/** `YYYY-MM`, if the text is a month. */
export function monthOf(text: string): string | undefined {
  const [, year, ...rest] = month.exec(text) ?? [];
  const found = rest.find((part) => part !== undefined);
  return year && found ? `${year}-${two(found)}` : undefined;
}

/** `YYYY`, if the text is a year. */
export function yearOf(text: string): string | undefined {
  return /^(\d{4})年?$/.exec(text)?.[1];
}

/** `2025Q1`, if the text is a quarter. */
export function quarterOf(text: string): string | undefined {
  const [, year, digit, word] = quarter.exec(text) ?? [];
  const number = digit ?? (word && ('一二三四'.indexOf(word) + 1 || word));
  return year && number ? `${year}Q${number}` : undefined;
}

/** A period of any kind in its one form; other text as it is. */
export function periodOf(text: string): string {
  return quarterOf(text) ?? yearOf(text) ?? monthOf(text) ?? text;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
