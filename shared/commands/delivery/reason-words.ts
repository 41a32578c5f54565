// What is wrong with a row, in Chinese, for the person who mends it. Faults are made in English terms
// of the catalogue; each of those terms has its sentence here.
import type { RefusalError } from '../../domain/outcome.ts';

type Saying = readonly [pattern: RegExp, words: (parts: readonly string[]) => string];

const units: Readonly<Record<string, string>> = {
  fen: '分',
  bp: '基点（万分之一）',
  persons: '人',
  months: '个月',
  kWh: '千瓦时',
  m2: '平方米',
  fenPerM2: '分/平方米',
  fenPerMonth: '分/月',
  fenPerPerson: '分/人',
};
const periods: Readonly<Record<string, string>> = {
  month: '月份，如 2025-03',
  quarter: '季度，如 2025Q1',
  year: '年份，如 2025',
};

const sayings: readonly Saying[] = [
  [/^a whole number of (\w+)$/, ([unit = '']) => `应为整数，单位${units[unit] ?? unit}`],
  [/^(\w+), not below zero$/, () => '不能小于零'],
  [
    /^a number in (.+) that comes out in whole (fen|bp)$/,
    ([unit = '', base = '']) => `应为以${unit}计的数，折合后须为整${base === 'bp' ? '基点' : '分'}`,
  ],
  [/^one of (.+)$/, ([codes = '']) => `应为以下之一：${codes}`],
  [/^a day, YYYY-MM-DD$/, () => '应为日期，如 2026-11-01'],
  [/^a month, YYYY-MM$/, () => '应为月份，如 2025-03'],
  [/^a year as a number, YYYY$/, () => '应为年份，如 2025'],
  [/^true or false$/, () => '应为 是 或 否'],
  [/^text$/, () => '应为文字，不超过 300 字'],
  [/^a six-digit division code$/, () => '应为六位区划代码'],
  [/^an industry code such as (\w+)$/, ([code = '']) => `应为行业代码，如 ${code}`],
  [/^a unified credit code of 18 characters$/, () => '应为 18 位统一社会信用代码'],
  [/^an instant in UTC$/, () => '应为世界时时刻'],
  [/^a policy key, or \{.*\}$/, () => '应为政策代码'],
  [/^a list(?: of (\d+))?$/, ([count]) => (count ? `应为 ${count} 项的列表` : '应为列表')],
  [/^a record$/, () => '应为一组字段'],
  [/^a map (from|of) .*$/, () => '应按期间给出'],
  [/^each member once$/, () => '同一成员出现了两次'],
  [/^the field that tells members apart$/, () => '不能为空：靠它区分成员'],
  [/^at most (\d+) characters$/, ([count = '']) => `内容过长，最多 ${count} 个字符`],
  [/^the firm's own code (\w+)$/, ([code = '']) => `应为本企业的代码 ${code}`],
  [/^delivered by (.+)$/, ([who = '']) => `这一项由 ${who} 交付`],
  [/^a fact key of the catalogue$/, () => '不是已知的数据项'],
  [/^not after (.+)$/, ([at = '']) => `不能晚于 ${at}`],
  [/^YYYY-MM-DD or an instant with its zone$/, () => '应为日期或带时区的时刻'],
  [/^one time per firm: (.+)$/, ([at = '']) => `同一企业只能有一个截至时间，前面是 ${at}`],
  [/^said once; line (\d+) says it already$/, ([line = '']) => `与第 ${line} 行重复`],
  [/^each firm on one line$/, () => '同一企业只能有一行'],
  [/^one JSON object on each line$/, () => '每行应为一个 JSON 对象'],
  [/^\{"uscc": text.*$/, () => '字段应为 uscc、asOf、facts、withdrawn'],
  [/^(\d+) cells$/, ([count = '']) => `应有 ${count} 列`],
  [/^a firm of (.+)$/, ([where = '']) => `只能交付这些区划的企业：${where}`],
  [/^rows of one firm together$/, () => '同一企业的行应放在一起，本文件里分在了几处'],
  [/^a value, not an error$/, () => '公式有错，应填数值'],
  [/^a value: open the file.*$/, () => '公式没有结果：请打开文件计算后保存'],
  [/^a number this long as text.*$/, () => '长数字应存为文本，否则末位会丢失'],
  [/^a number that can be written out$/, () => '应为可以写全的数'],
  [
    /^a ((?:month|quarter|year)(?: or (?:month|quarter|year))*)$/,
    ([kinds = '']) =>
      `应为${kinds
        .split(' or ')
        .map((kind) => periods[kind] ?? kind)
        .join('，或')}`,
  ],
  [/^\/key, .*$/, () => '应为 /数据项、/数据项/字段 或 /数据项/期间'],
];

/** One expectation in Chinese; those that name a rule of codes are Chinese already. */
export function expectedInChinese(expected: string): string {
  for (const [pattern, words] of sayings) {
    const found = pattern.exec(expected);
    if (found) return words(found.slice(1));
  }
  return expected;
}

/** Every fault of a row in one cell; a row without any waits for others of its firm. */
export function reasonText(errors: readonly RefusalError[]): string {
  if (errors.length === 0) return '本行无误；同一企业（或相邻行）有错，须一并重送';
  return errors.map(faultText).join('；');
}

function faultText({ column = '', found = '', expected }: RefusalError): string {
  const where = column === '' ? '' : `${column}：`;
  const value = found.replace(/^"(.*)"$/, '$1');
  return `${where}${expectedInChinese(expected)}，现为“${value}”`;
}
