// Names of codes that stand in free text: fields and products of loans, policies by their keys,
// places and industries by their codes.

import { divisionPath } from '../../shared/domain/division.ts';
import { industryName, sectionName } from '../../shared/domain/industry.ts';
import { builtInByKey } from '../catalog.ts';
import type { Label } from '../facts/shape.ts';
import type { Policy } from '../policy.ts';
import { type Language, either } from './language.ts';

const fields: Readonly<Record<string, Label>> = {
  'catering-lodging': { zh: '餐饮住宿', en: 'catering and lodging' },
  health: { zh: '健康', en: 'health' },
  'elderly-care': { zh: '养老', en: 'care of the elderly' },
  childcare: { zh: '托育', en: 'childcare' },
  housekeeping: { zh: '家政', en: 'housekeeping' },
  culture: { zh: '文化娱乐', en: 'culture and entertainment' },
  tourism: { zh: '旅游', en: 'tourism' },
  sports: { zh: '体育', en: 'sports' },
  digital: { zh: '数字', en: 'digital' },
  green: { zh: '绿色', en: 'green' },
  retail: { zh: '零售', en: 'retail' },
};
const products: Readonly<Record<string, Label>> = {
  standard2021: { zh: '桂惠贷（一般）', en: 'Guihui loan, standard' },
  priority2021: { zh: '桂惠贷（重点）', en: 'Guihui loan, priority' },
  individual2023: { zh: '个体贷', en: 'loan to individual businesses' },
  operating2023: { zh: '经营贷', en: 'operating loan' },
  listed2025: { zh: '名单贷款', en: 'listed loan' },
  suizhouTech: { zh: '科技创新贷', en: 'technology innovation loan' },
};

/** The names for texts of a field, where its texts are codes. */
export const textNames: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  field: fields,
  product: products,
};

/** A policy's title in quotes; the policy at hand is "this policy". */
export function policyName(key: string, here: Policy, lang: Language): string {
  if (key === here.key) return either(lang, '本政策', 'this policy');
  const policy = builtInByKey.get(key);
  if (!policy) return either(lang, '另一项政策', 'another policy');
  return either(lang, `「${policy.title.zh}」`, `"${policy.title.en}"`);
}

/** A place by the leading digits of its code: 45 is 广西壮族自治区. */
export function placeName(code: string): string {
  return divisionPath(code.padEnd(6, '0'));
}

/** An industry by a section's letter, a division or a finer class. */
export function industryWords(code: string, lang: Language): string {
  const letter = code.charAt(0);
  const section = sectionsInEnglish[letter];
  if (lang === 'en' && section !== undefined)
    return code.length === 1 ? section : `${section} (${code})`;
  if (code.length === 1) return sectionName(letter);
  return code.length === 4 ? `${industryName(code)}（${code}）` : industryName(code);
}

const sectionsInEnglish: Readonly<Record<string, string>> = {
  A: 'agriculture, forestry and fishing',
  B: 'mining',
  C: 'manufacturing',
  D: 'electricity, heat, gas and water',
  E: 'construction',
  F: 'wholesale and retail',
  G: 'transport, storage and post',
  H: 'lodging and catering',
  I: 'information and software',
  J: 'finance',
  K: 'real estate',
  L: 'leasing and business services',
  M: 'research and technical services',
  N: 'water, environment and public facilities',
  O: 'household and repair services',
  P: 'education',
  Q: 'health and social work',
  R: 'culture, sports and entertainment',
  S: 'public administration',
  T: 'international organisations',
};
