// Promises about the exact sentences for a firm that hires: how many, what for, and nobody's name.
import { describe, expect, test } from 'vitest';
import { policyInWords } from '../../rules/words.ts';
import { whyInWords } from '../../rules/words/why-words.ts';
import { judgedCase } from './worded.ts';

async function why(key: string, name: string, lang: 'zh' | 'en', change = {}): Promise<string[]> {
  const { policy, verdict } = await judgedCase(key, name, change);
  return whyInWords(policy, verdict, lang);
}

describe('the lump sum for hiring', () => {
  const key = 'ui.hiring-expansion';
  const graduate = {
    category: 'graduate',
    graduatedOn: '2025-06-30',
    unemployedSinceGraduation: false,
    contractStart: '2025-07-01',
    stillInsured: true,
    usedFor: [],
    paidMonths: { unemployment: 3, injury: 3, pension: 3 },
  };

  test('a yes counts those who qualify and names nobody', async () => {
    const hires = [
      { ...graduate, pid: 'secret-1' },
      { ...graduate, pid: 'secret-2', stillInsured: false },
    ];
    const name = '招用一名当年毕业生';
    expect(await why(key, name, 'zh', { 'hr.hires': hires })).toEqual([
      '登记存续，无严重违法失信、经营异常、失信被执行记录',
      '主体类型：企业',
      '招用人员共 2 人，其中 1 人符合条件',
      '扩岗补助：1 人 × 1,500.00 元 = 1,500.00 元',
    ]);
    expect(await why(key, name, 'en', { 'hr.hires': hires })).toEqual([
      'Registration active; no record of serious violations, abnormal operation or dishonest judgment debt',
      'Kind of entity: enterprise',
      'Hire: 2 persons, 1 qualifies',
      'Lump sums: 1 person × CNY 1,500.00 = CNY 1,500.00',
    ]);
  });

  test('a no says of how many persons what is lacking', async () => {
    expect(await why(key, '2025年工伤保险只缴两个月', 'zh')).toEqual([
      '招用人员共 1 人，不符合条件',
      '1 人：工伤保险已缴月数 2 个月，须不低于 3 个月，还差 1 个月',
    ]);
    expect((await why(key, '其他类别人员', 'zh')).at(-1)).toBe(
      '1 人：人员类别：自主就业退役士兵，须为高校毕业生或登记失业青年',
    );
    expect((await why(key, '已经用于扩岗补助', 'en')).at(-1)).toBe(
      '1 person: used before for this policy, which excludes it',
    );
  });

  test('a registration that has ended is said with what it must be', async () => {
    expect(await why(key, '登记状态不是存续的', 'zh')).toEqual(['登记状态：吊销，须为存续']);
  });

  test('an open one names the field that a person lacks', async () => {
    const [line] = await why(key, '缺少工伤保险月数', 'zh');
    expect(line).toMatch(/^缺少招用人员的工伤保险已缴月数，由人力资源社会保障部门/);
  });

  test('the policy says its sum for each person', async () => {
    const { policy } = await judgedCase(key, '招用一名当年毕业生');
    expect(policyInWords(policy, 'zh').amount).toEqual([
      '扩岗补助：每名符合条件的招用人员 1,500.00 元',
    ]);
    expect(policyInWords(policy, 'en').amount).toEqual([
      'Lump sums: CNY 1,500.00, for each person that qualifies',
    ]);
  });
});
