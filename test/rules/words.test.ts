// Promises about the exact sentences for the firm, of a tax relief and an interest subsidy, in both
// languages.
import { describe, expect, test } from 'vitest';
import { whyInWords } from '../../rules/words/why-words.ts';
import { judgedCase } from './worded.ts';

async function why(key: string, name: string, lang: 'zh' | 'en', change = {}): Promise<string[]> {
  const { policy, verdict } = await judgedCase(key, name, change);
  return whyInWords(policy, verdict, lang);
}

describe('income tax of a small firm', () => {
  const key = 'cit.small-low-profit';

  test('a yes shows each figure with its limit and the calculation with labels', async () => {
    expect(await why(key, '应纳税所得额恰好300万元', 'zh')).toEqual([
      '主体类型：企业',
      '2025 年限制或禁止行业：否',
      '2025 年应纳税所得额 3,000,000.00 元，不超过 3,000,000.00 元',
      '全年平均从业人数 50 人，不超过 300 人',
      '全年平均资产总额 12,000,000.00 元，不超过 50,000,000.00 元',
      '减免税额：2025 年应纳税所得额 3,000,000.00 元 × 25% − 2025 年应纳税所得额 3,000,000.00 元 × 5% = 600,000.00 元',
    ]);
  });

  test('a scale of several rates is said with its tiers', async () => {
    expect((await why(key, '2022年超过100万元', 'zh')).at(-1)).toBe(
      '减免税额：2022 年应纳税所得额 3,000,000.00 元 × 25% − 按实际税负（1,000,000.00 元以内 2.5%，以上 5%）计算的 125,000.00 元 = 625,000.00 元',
    );
  });

  test('a no says by how much', async () => {
    const name = '应纳税所得额超过300万元一分';
    expect(await why(key, name, 'zh')).toEqual([
      '2025 年应纳税所得额 3,000,000.01 元，须不超过 3,000,000.00 元，超出 0.01 元',
    ]);
    expect(await why(key, name, 'en')).toEqual([
      'Taxable income in 2025: CNY 3,000,000.01; must be at most CNY 3,000,000.00, CNY 0.01 over',
    ]);
  });

  test('an open one says which fact is missing and who has it', async () => {
    const name = '没有应纳税所得额时';
    expect(await why(key, name, 'zh')).toEqual(['缺少 2025 年应纳税所得额，由税务部门提供']);
    expect(await why(key, name, 'en')).toEqual([
      'Missing: taxable income in 2025, to come from taxation',
    ]);
  });
});

describe('interest on a loan', () => {
  const key = 'loan.service-sector';

  test('a yes multiplies principal, rate and days', async () => {
    expect((await why(key, '提前还清的', 'zh')).slice(1)).toEqual([
      '贷款共 1 笔，符合条件',
      '贷款贴息：本金 1,000,000.00 元 × 1.00% × 100 天 ÷ 365 = 2,739.73 元',
    ]);
    expect((await why(key, '提前还清的', 'en')).at(-1)).toBe(
      'Interest subsidy: principal CNY 1,000,000.00 × 1.00% × 100 days ÷ 365 = CNY 2,739.73',
    );
  });

  test('several loans have a line each below their sum', async () => {
    expect((await why(key, '两个年度的规模上限', 'zh')).slice(-3)).toEqual([
      '贷款贴息：共 2 笔，合计 29,945.21 元',
      '本金 1,000,000.00 元 × 1.00% × 365 天 ÷ 365 = 10,000.00 元',
      '本金 2,000,000.00 元 × 1.00% × 364 天 ÷ 365 = 19,945.21 元',
    ]);
  });

  test('a no names the codes by their names', async () => {
    expect((await why(key, '2025年数字领域', 'zh')).at(-1)).toBe(
      '1 笔：投放领域：数字，须为餐饮住宿、健康、养老、托育、家政、文化娱乐、旅游或体育',
    );
  });

  test('an open one asks for the field of the loan', async () => {
    expect(await why(key, '唯一的贷款缺少投放领域', 'zh')).toEqual([
      '缺少贷款的投放领域，由金融监管部门、贷款银行提供',
    ]);
  });
});
