// Names of demo firms: a place, the mark of an example, two syllables, a trade and an ending.
import { divisionName, nation, parentDivision } from '../../../shared/domain/division.ts';
import type { Draws } from '../draws.ts';
import type { FirmKind } from './firm.ts';

const endings: Record<FirmKind, string> = {
  enterprise: '有限公司',
  individualBusiness: '经营部',
  cooperative: '专业合作社',
  socialOrg: '服务中心',
  lawFirm: '律师事务所',
  accountingFirm: '会计师事务所',
  publicInstitution: '服务站',
};
const syllables = '瑞丰恒泰华盛嘉禾远景新安宏达信诚康宁鼎源茂林博雅';
const places = new Map<string, string>();

/** The firm's name; `word` is that of its trade, which offices of a profession go without. */
export function firmName(draws: Draws, kind: FirmKind, division: string, word: string): string {
  const own = `${syllable(draws)}${syllable(draws)}`;
  const trade = kind === 'lawFirm' || kind === 'accountingFirm' ? '' : word;
  return `${placeWord(division)}示例${own}${trade}${endings[kind]}`;
}

function syllable(draws: Draws): string {
  return syllables.charAt(draws.whole(0, syllables.length - 1));
}

/** `南宁` for a county of 南宁市, `仙桃` for a county under the province, `北京` in 北京市. */
function placeWord(division: string): string {
  const known = places.get(division);
  if (known !== undefined) return known;
  const parent = parentDivision(division) ?? nation;
  const isDirect = parent.endsWith('0000') && !/^(11|12|31|50)/.test(parent);
  const word = divisionName(isDirect ? division : parent)
    .replace(
      /(?:[藏羌彝回苗侗白傣壮]|土家|布依|景颇|傈僳|哈尼|朝鲜|蒙古|哈萨克|柯尔克孜)族?.*自治州$/,
      '',
    )
    .replace(/(?:市|地区|盟|林区)$/, '');
  places.set(division, word);
  return word;
}
