// Promises about the mail of an offer: short, exact, and safe to show.
import { describe, expect, test } from 'vitest';
import { noticeWords } from '../../shared/commands/notice/notice-words.ts';
import { fen } from '../../shared/domain/money.ts';
import { judgedCase } from '../rules/worded.ts';

const offered = {
  enterpriseName: '示例机械有限公司',
  uscc: '91450100MA5K00000X',
  reference: 'ent_00000000000000000000000000-1',
  pays: true,
  amountFen: fen(150_000),
  deadlineOn: '2026-12-23',
  url: 'https://example.test/e#token',
  codeUrl: 'https://example.test/e',
  code: 'ABCD2345EFGH',
};

describe('a notice', () => {
  test('of money to confirm is this text and nothing more', async () => {
    const { policy, verdict } = await judgedCase('ui.hiring-expansion', '招用一名当年毕业生');
    const { subject, text } = noticeWords(offered, policy, verdict);
    expect(subject).toBe('【直达】一次性扩岗补助：1,500.00 元待您确认');
    expect(text.split('\n\n')).toEqual([
      '示例机械有限公司（91450100MA5K00000X）：',
      '根据「一次性扩岗补助」，贵单位可领取 1,500.00 元。请于 2026 年 12 月 23 日前确认，确认后拨付，无需提交材料。',
      '查看并确认：https://example.test/e#token',
      '为什么：\n登记存续，无严重违法失信、经营异常、失信被执行记录\n主体类型：企业\n招用人员共 1 人，符合条件\n扩岗补助：1 人 × 1,500.00 元 = 1,500.00 元',
      '政策发布单位：人力资源社会保障部 教育部 财政部\n政策依据：就业促进法、失业保险条例、人力资源社会保障部等部门2022—2025年通知',
      '打不开链接时，请访问 https://example.test/e 并输入通知码 ABCD-2345-EFGH。',
      '办理编号：ent_00000000000000000000000000-1\n我们不会通过电话或短信索要密码、验证码或要求转账。',
    ]);
  });

  test('of a relief asks for nothing', async () => {
    const { policy, verdict } = await judgedCase('cit.small-low-profit', '应纳税所得额恰好300万元');
    const relief = { ...offered, pays: false, amountFen: fen(60_000_000) };
    const { subject, text } = noticeWords(relief, policy, verdict);
    expect(subject).toBe('【直达】小型微利企业所得税减免：可减免 600,000.00 元，无需申请');
    expect(text).toContain('申报时自动享受，无需申请，也无需确认。');
    expect(text).not.toContain('前确认');
  });

  test('of a deferral promises time and not money', async () => {
    const { policy, verdict } = await judgedCase('loan.deferral-2020', '延期本金100万元');
    const { subject } = noticeWords({ ...offered, pays: false }, policy, verdict);
    expect(subject).toContain('可延期');
  });

  test('keeps to one screen in text, and says the same in HTML with names escaped', async () => {
    const { policy, verdict } = await judgedCase('loan.service-sector', '两个年度的规模上限');
    const words = noticeWords({ ...offered, enterpriseName: '<b>示例</b>' }, policy, verdict);
    expect(words.text.split('\n').filter((line) => line !== '').length).toBeLessThan(18);
    expect(words.html).toContain('&lt;b&gt;示例&lt;/b&gt;（');
    expect(words.html).toContain('本金 2,000,000.00 元 × 1.00% × 364 天 ÷ 365 = 19,945.21 元');
  });
});
