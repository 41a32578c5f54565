// Promises about single sentences: limits that exclude themselves, choices, places, exactness.
import { describe, expect, test } from 'vitest';
import { policyInWords, verdictInWords } from '../../rules/words.ts';
import { whyInWords } from '../../rules/words/why-words.ts';
import { judgedCase } from './worded.ts';

async function why(key: string, name: string): Promise<string[]> {
  const { policy, verdict } = await judgedCase(key, name);
  return whyInWords(policy, verdict, 'zh');
}

describe('a limit', () => {
  const key = 'vat.small-scale.exempt';

  test('is 低于 from the day on which it excludes itself, and 不超过 before', async () => {
    expect(await why(key, '2019年首月销售额恰好10万元')).toContain(
      '全部销售额 100,000.00 元，不超过 100,000.00 元',
    );
    expect(await why(key, '2026年1月差一分到10万元')).toContain(
      '全部销售额 99,999.99 元，低于 100,000.00 元',
    );
  });

  test('that is missed by nearly nothing is never shown as met', async () => {
    const [line] = await why('cit.west-15', '鼓励类收入差一分到60%');
    expect(line).toMatch(/^鼓励类收入占比 59\.9{5,}\d*%，须不低于 60%$/);
  });
});

describe('a choice', () => {
  test('that holds is told by the way that holds', async () => {
    const lines = await why('vat.small-scale.exempt', '扣除不动产后未超标准');
    expect(lines).toContain('扣除不动产后的销售额 80,000.00 元，不超过 100,000.00 元');
    expect(lines.join()).not.toContain('全部销售额');
  });

  test('that fails leaves out a way that the policy has closed', async () => {
    expect(await why('vat.small-scale.exempt', '2026年不再扣除不动产')).toEqual([
      '全部销售额 580,000.00 元，须低于 100,000.00 元，超出 480,000.00 元',
    ]);
  });

  test('that fails tells the way meant for the firm, or else all that would do', async () => {
    expect(await why('emp.startup-grant.hubei', '毕业超过五年一天')).toEqual([
      '成立日期 2025 年 1 月 10 日，须不晚于 2025 年 1 月 9 日',
    ]);
    expect(await why('loan.inclusive-cut-2022q4', '中型企业不享受')).toEqual([
      '须满足其一：主体类型：企业，须为个体工商户；2021 年企业规模：中型，须为小型或微型',
    ]);
  });
});

test('a kind that alone brings a condition is said before it', async () => {
  expect(await why('emp.startup-grant.hubei', '返乡创业只带动两人')).toEqual([
    '创业者类别为返乡创业人员的，现有就业人数 2 人，须不低于 3 人，还差 1 人',
  ]);
});

test('a place is said by its name', async () => {
  expect(await why('emp.startup-grant.hubei', '不在湖北')).toEqual([
    '位于湖南省长沙市芙蓉区，须位于湖北省',
  ]);
});

test('a sum that no data gives is said so', async () => {
  expect(await why('cit.high-tech-15', '职工总数为零')).toEqual([
    '现有数据无法算出结果，例如除数为零，需要人工核对',
  ]);
});

test('a capped sum says what the cap leaves', async () => {
  expect((await why('loan.guihui', '当年已付的占用上限')).at(-1)).toBe(
    '贷款贴息：本金 10,000,000.00 元 × 贴息率 3% × 365 天 ÷ 365 = 300,000.00 元，按上限并减去已兑付的，为 50,000.00 元',
  );
});

test('a table of a policy is said row by row, and a changed value with its day', async () => {
  const grant = await judgedCase('emp.startup-grant.hubei', '首次创业');
  expect(policyInWords(grant.policy, 'zh').amount).toEqual([
    '创业补贴：高校毕业生 5,000.00 元、返乡创业人员 5,000.00 元、就业困难人员 2,000.00 元',
  ]);
  const west = await judgedCase('cit.west-15', '2020年须达到70%');
  expect(policyInWords(west.policy, 'zh').conditions.at(-1)?.text).toBe(
    '鼓励类收入占比不低于 60%（2021 年 1 月 1 日起）',
  );
});

test('staff see every member with its sum or its reason, and the clause', async () => {
  const { policy, verdict } = await judgedCase('ui.hiring-expansion', '一名确定、一名资料不全');
  const lines = verdictInWords(policy, verdict, 'zh');
  expect(lines[0]).toBe('符合条件，金额 1,500.00 元');
  expect(lines).toContain(
    '✓ 招用人员共 2 人，其中 1 人符合条件，1 人资料不全（依据：人力资源社会保障部等部门2022—2025年通知）',
  );
  const shown = verdict.members.map((member) => member.id);
  for (const id of shown) expect(lines.some((line) => line.includes(`${id}：`))).toBe(true);
});
