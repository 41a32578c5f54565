// Who the firms of the demo registry are: names marked as examples, codes that pass every check but
// carry the letters YL, places in Guangxi and Hubei, trades of all kinds.
import { divisionName, divisionsBelow, parentDivision } from '../../shared/domain/division.ts';
import { demoUscc } from './demo-uscc.ts';
import { type Random, randomOf } from './random.ts';
import { socialTrades, trades } from './trades.ts';

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

const kindWeights = {
  enterprise: 82,
  individualBusiness: 10,
  cooperative: 4,
  socialOrg: 4,
} as const;
const sizeWeights = { micro: 40, small: 40, medium: 14, large: 6 } as const;
const endings: Record<FirmKind, string> = {
  enterprise: '有限公司',
  individualBusiness: '经营部',
  cooperative: '专业合作社',
  socialOrg: '服务中心',
};
const syllables = ['瑞', '丰', '恒', '泰', '华', '盛', '嘉', '禾', '远', '景', '新', '安'] as const;

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
    uscc: demoUscc(kind, divisionCode, index),
    name: `${placeWord(divisionCode)}示例${nameWord(random)}${word}${endings[kind]}`,
    kind,
    divisionCode,
    industryCode: code,
    field,
    size: kind === 'enterprise' ? random.weighted(sizeWeights) : 'micro',
  };
}

/** `南宁` for a county of 南宁市, `仙桃` for a county under the province. */
function placeWord(divisionCode: string): string {
  const city = divisionCode.slice(2, 4) === '90' ? divisionCode : parentDivision(divisionCode);
  return divisionName(city ?? divisionCode).replace(/(市|林区|土家族苗族自治州)$/, '');
}

function nameWord(random: Random): string {
  return `${random.pick(syllables)}${random.pick(syllables)}`;
}
