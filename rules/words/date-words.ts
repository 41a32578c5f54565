// Days, months, quarters and years as people write them.

import { type Language, either } from './language.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day, month, quarter or year: 2025 年 3 月 16 日 / 16 March 2025. */
export function dateWords(text: string, lang: Language): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(text);
  if (quarter) {
    const [, year = '', number = ''] = quarter;
    const ordinal = '一二三四'.charAt(Number(number) - 1);
    return either(lang, `${year} 年第${ordinal}季度`, `quarter ${number} of ${year}`);
  }
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return text;
  const [, year = '', month, day] = match;
  if (month === undefined) return either(lang, `${year} 年`, year);
  const name = `${monthNames[Number(month) - 1] ?? month} ${year}`;
  const zh = `${year} 年 ${Number(month)} 月`;
  if (day === undefined) return either(lang, zh, name);
  return either(lang, `${zh} ${Number(day)} 日`, `${Number(day)} ${name}`);
}
