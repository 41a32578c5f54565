// Who the firms of the demo registry are: names marked as examples, codes that pass every check but
// carry the letters YL, places in Guangxi and Hubei, trades of all kinds.
import { divisionName, divisionsBelow, parentDivision } from '../../shared/domain/division.ts';
import { usccCheck } from '../../shared/domain/uscc.ts';
import { type Random, randomOf } from './random.ts';

export type FirmKind = 'enterprise' | 'individualBusiness' | 'cooperative' | 'socialOrg';
export type Size = 'micro' | 'small' | 'medium' | 'large';

export type DemoFirm = {
  readonly index: number;
  readonly uscc: string;
  readonly name: string;
  readonly kind: FirmKind;
  readonly divisionCode: string;
  readonly industryCode: string;
  /** The field of service-sector loans that the trade belongs to, if it does. */
  readonly field: string | null;
  readonly size: Size;
};

type Trade = { readonly code: string; readonly word: string; readonly field: string | null };

const kindWeights = {
  enterprise: 82,
  individualBusiness: 10,
  cooperative: 4,
  socialOrg: 4,
} as const;
const sizeWeights = { micro: 40, small: 40, medium: 14, large: 6 } as const;
/** Department and kind of GB 32100: market regulation's firms, businesses, cooperatives; civil affairs. */
const codeStarts: Record<FirmKind, string> = {
  enterprise: '91',
  individualBusiness: '92',
  cooperative: '93',
  socialOrg: '52',
};
const endings: Record<FirmKind, string> = {
  enterprise: '有限公司',
  individualBusiness: '经营部',
  cooperative: '专业合作社',
  socialOrg: '服务中心',
};
const syllables = ['瑞', '丰', '恒', '泰', '华', '盛', '嘉', '禾', '远', '景', '新', '安'] as const;

const trades: readonly [Trade, ...Trade[]] = [
  trade('C3525', '模具'),
  trade('C1411', '食品'),
  trade('C2110', '家具'),
  trade('C3360', '五金'),
  trade('C3670', '汽配'),
  trade('C2710', '医药'),
  trade('C2629', '化工'),
  trade('A0141', '果蔬'),
  trade('E4920', '安装'),
  trade('F5121', '农产品批发'),
  trade('F5211', '百货', 'retail'),
  trade('F5299', '便利店', 'retail'),
  trade('G5431', '货运'),
  trade('G5990', '仓储'),
  trade('H6110', '酒店', 'catering-lodging'),
  trade('H6210', '餐饮', 'catering-lodging'),
  trade('I6513', '软件', 'digital'),
  trade('I6450', '数据', 'digital'),
  trade('L7291', '旅行社', 'tourism'),
  trade('M7320', '研发'),
  trade('N7786', '景区', 'tourism'),
  trade('O8010', '家政', 'housekeeping'),
  trade('Q8514', '养老', 'elderly-care'),
  trade('Q8521', '托育', 'childcare'),
  trade('R8810', '文化', 'culture'),
  trade('R8930', '健身', 'sports'),
];

const socialTrades: readonly [Trade, ...Trade[]] = [
  trade('Q8514', '养老', 'elderly-care'),
  trade('P8399', '培训'),
  trade('R8810', '文化', 'culture'),
];

const counties = ['450000', '420000'].map((province) =>
  divisionsBelow(province).flatMap((city) => (city.endsWith('00') ? divisionsBelow(city) : [city])),
);

/** The firm of that number; the same for every registry of the seed. */
export function demoFirm(seed: number, index: number): DemoFirm {
  const random = randomOf(seed, 'firm', index);
  const kind = random.weighted(kindWeights);
  const province = counties[random.percent(60) ? 0 : 1] ?? [];
  const divisionCode = province[random.whole(0, province.length - 1)] ?? '450103';
  const { code, word, field } = random.pick(kind === 'socialOrg' ? socialTrades : trades);
  return {
    index,
    uscc: usccOf(kind, divisionCode, index),
    name: `${placeWord(divisionCode)}示例${nameWord(random)}${word}${endings[kind]}`,
    kind,
    divisionCode,
    industryCode: code,
    field,
    size: kind === 'enterprise' ? random.weighted(sizeWeights) : 'micro',
  };
}

function trade(code: string, word: string, field: string | null = null): Trade {
  return { code, word, field };
}

/** `南宁` for a county of 南宁市, `仙桃` for a county under the province. */
function placeWord(divisionCode: string): string {
  const city = divisionCode.slice(2, 4) === '90' ? divisionCode : parentDivision(divisionCode);
  return divisionName(city ?? divisionCode).replace(/(市|林区|土家族苗族自治州)$/, '');
}

function nameWord(random: Random): string {
  return `${random.pick(syllables)}${random.pick(syllables)}`;
}

function usccOf(kind: FirmKind, divisionCode: string, index: number): string {
  const organisation = `YL${String(index).padStart(6, '0')}`;
  const body = `${codeStarts[kind]}${divisionCode}${organisation}${organisationCheck(organisation)}`;
  return `${body}${usccCheck(body)}`;
}

/** The check character of an organisation code (GB 11714-1997). */
function organisationCheck(organisation: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(organisation.charAt(place), 36),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : String(rest % 11);
}
