// Names of demo firms: a place, the mark of an example, two syllables, a trade and an ending.
import { divisionName, parentDivision } from '../../shared/domain/division.ts';
import type { Random } from './random.ts';
import type { FirmKind } from './firm.ts';

const endings: Record<FirmKind, string> = {
  enterprise: '有限公司',
  individualBusiness: '经营部',
  cooperative: '专业合作社',
  socialOrg: '服务中心',
};
const syllables = ['瑞', '丰', '恒', '泰', '华', '盛', '嘉', '禾', '远', '景', '新', '安'] as const;

/** The firm's name; `word` is that of its trade. */
export function firmName(
  random: Random,
  kind: FirmKind,
  divisionCode: string,
  word: string,
): string {
  const own = `${random.pick(syllables)}${random.pick(syllables)}`;
  return `${placeWord(divisionCode)}示例${own}${word}${endings[kind]}`;
}

/** `南宁` for a county of 南宁市, `仙桃` for a county under the province. */
function placeWord(divisionCode: string): string {
  const city = divisionCode.slice(2, 4) === '90' ? divisionCode : parentDivision(divisionCode);
  return divisionName(city ?? divisionCode).replace(/(市|林区|土家族苗族自治州)$/, '');
}
