// The trades of demo firms. How common each is, what one person turns over in a year and what they
// earn are assumptions.
import type { Draws } from '../draws.ts';

export type Trade = {
  readonly code: string;
  /** The word in the firm's name. */
  readonly word: string;
  /** How many firms in about two hundred. */
  readonly weight: number;
  /** Revenue a head and year, in 10,000 yuan. */
  readonly turnover: number;
  /** The average wage, in percent of that of all trades. */
  readonly wage: number;
  /** The field under which a bank files loans. */
  readonly field: string;
};

/** What firms of the demo do. */
const trades: readonly Trade[] = [
  trade('A0141', '果蔬', 6, 30, 70, 'agriculture'),
  trade('A0511', '农机服务', 2, 25, 70, 'agriculture'),
  trade('B1011', '石材', 1, 60, 100, 'mining'),
  trade('C1411', '食品', 6, 70, 85, 'manufacturing'),
  trade('C1711', '纺织', 3, 55, 80, 'manufacturing'),
  trade('C2110', '家具', 4, 60, 85, 'manufacturing'),
  trade('C2629', '化工', 3, 130, 105, 'manufacturing'),
  trade('C2710', '医药', 2, 100, 115, 'manufacturing'),
  trade('C3031', '建材', 3, 90, 90, 'manufacturing'),
  trade('C3360', '五金', 5, 60, 90, 'manufacturing'),
  trade('C3525', '模具', 6, 60, 100, 'manufacturing'),
  trade('C3670', '汽配', 5, 110, 110, 'manufacturing'),
  trade('C3985', '电子材料', 3, 95, 110, 'manufacturing'),
  trade('D4415', '新能源', 1, 150, 130, 'green'),
  trade('E4790', '建筑', 7, 75, 95, 'construction'),
  trade('E4920', '安装', 6, 60, 95, 'construction'),
  trade('F5121', '农产品批发', 10, 220, 85, 'wholesale'),
  trade('F5178', '机械批发', 16, 260, 95, 'wholesale'),
  trade('F5211', '百货', 14, 80, 75, 'retail'),
  trade('F5299', '便利店', 16, 55, 65, 'retail'),
  trade('G5431', '货运', 8, 60, 90, 'transport'),
  trade('G5990', '仓储', 2, 70, 90, 'transport'),
  trade('H6110', '酒店', 4, 22, 70, 'catering-lodging'),
  trade('H6210', '餐饮', 12, 18, 65, 'catering-lodging'),
  trade('I6450', '数据', 3, 60, 150, 'digital'),
  trade('I6513', '软件', 7, 45, 170, 'digital'),
  trade('J6633', '小额贷款', 1, 120, 150, 'finance'),
  trade('K7010', '置业', 2, 150, 120, 'real-estate'),
  trade('K7020', '物业', 3, 15, 70, 'property'),
  trade('L7111', '租赁', 4, 60, 95, 'leasing'),
  trade('L7291', '旅行社', 3, 50, 80, 'tourism'),
  trade('L7261', '人力资源', 5, 40, 95, 'business'),
  trade('M7320', '研发', 3, 40, 150, 'technology'),
  trade('M7481', '工程设计', 4, 35, 130, 'technology'),
  trade('N7786', '景区', 1, 30, 75, 'tourism'),
  trade('O8010', '家政', 4, 12, 65, 'housekeeping'),
  trade('O8111', '汽修', 6, 25, 80, 'repair'),
  trade('P8391', '培训', 2, 15, 85, 'education'),
  trade('Q8416', '诊所', 1, 30, 110, 'health'),
  trade('Q8514', '养老', 1, 12, 75, 'elderly-care'),
  trade('Q8521', '托育', 1, 10, 75, 'childcare'),
  trade('R8810', '文化', 3, 25, 95, 'culture'),
  trade('R8930', '健身', 2, 18, 80, 'sports'),
];

const social = ['P8391', 'Q8514', 'R8810'];
const professions: Readonly<Record<string, Trade>> = {
  lawFirm: trade('L7231', '法律', 0, 35, 140, 'business'),
  accountingFirm: trade('L7241', '会计', 0, 30, 130, 'business'),
};
const urns = new Map<string, readonly [Trade, ...Trade[]]>();

/** The trade of a firm of that kind; with `within`, one whose industry code begins so. */
export function tradeOf(chance: Draws, kind: string, within: string | undefined): Trade {
  const profession = professions[kind];
  if (profession) return profession;
  if (kind === 'cooperative') return chance.pick(urnOf(['A']));
  const isSocial = kind === 'socialOrg' || kind === 'publicInstitution';
  return chance.pick(urnOf(isSocial ? social : [within ?? '']));
}

/** The trades whose code begins with one of these, each as often as its weight says. */
function urnOf(industries: readonly string[]): readonly [Trade, ...Trade[]] {
  const name = industries.join();
  const known = urns.get(name);
  if (known) return known;
  const [first, ...rest] = trades
    .filter(({ code }) => industries.some((industry) => code.startsWith(industry)))
    .flatMap((one) => Array.from({ length: one.weight }, () => one));
  if (!first) throw new Error(`no trade in ${name}`);
  const urn = [first, ...rest] as const;
  urns.set(name, urn);
  return urn;
}

function trade(
  code: string,
  word: string,
  weight: number,
  turnover: number,
  wage: number,
  field: string,
): Trade {
  return { code, word, weight, turnover, wage, field };
}
