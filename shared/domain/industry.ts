// The national classification of industries, GB/T 4754-2017: 20 sections and 97 divisions with
// their names. A firm's code is its section's letter and four digits, e.g. `C3525`.
import type { Outcome } from './outcome.ts';
import { done, refuse } from './outcome.ts';

/** A section's letter and a class of four digits. */
export type IndustryCode = string;

type Section = { name: string; first: number; divisions: readonly string[] };

/** Each section: its name, its first division's number, and its divisions in order. */
const sections: Readonly<Record<string, Section>> = {
  A: section('农、林、牧、渔业', 1, '农业 林业 畜牧业 渔业 农、林、牧、渔专业及辅助性活动'),
  B: section(
    '采矿业',
    6,
    '煤炭开采和洗选业 石油和天然气开采业 黑色金属矿采选业 有色金属矿采选业 非金属矿采选业 开采专业及辅助性活动 其他采矿业',
  ),
  C: section(
    '制造业',
    13,
    [
      '农副食品加工业 食品制造业 酒、饮料和精制茶制造业 烟草制品业 纺织业 纺织服装、服饰业',
      '皮革、毛皮、羽毛及其制品和制鞋业 木材加工和木、竹、藤、棕、草制品业 家具制造业 造纸和纸制品业',
      '印刷和记录媒介复制业 文教、工美、体育和娱乐用品制造业 石油、煤炭及其他燃料加工业',
      '化学原料和化学制品制造业 医药制造业 化学纤维制造业 橡胶和塑料制品业 非金属矿物制品业',
      '黑色金属冶炼和压延加工业 有色金属冶炼和压延加工业 金属制品业 通用设备制造业 专用设备制造业',
      '汽车制造业 铁路、船舶、航空航天和其他运输设备制造业 电气机械和器材制造业',
      '计算机、通信和其他电子设备制造业 仪器仪表制造业 其他制造业 废弃资源综合利用业',
      '金属制品、机械和设备修理业',
    ].join(' '),
  ),
  D: section(
    '电力、热力、燃气及水生产和供应业',
    44,
    '电力、热力生产和供应业 燃气生产和供应业 水的生产和供应业',
  ),
  E: section('建筑业', 47, '房屋建筑业 土木工程建筑业 建筑安装业 建筑装饰、装修和其他建筑业'),
  F: section('批发和零售业', 51, '批发业 零售业'),
  G: section(
    '交通运输、仓储和邮政业',
    53,
    '铁路运输业 道路运输业 水上运输业 航空运输业 管道运输业 多式联运和运输代理业 装卸搬运和仓储业 邮政业',
  ),
  H: section('住宿和餐饮业', 61, '住宿业 餐饮业'),
  I: section(
    '信息传输、软件和信息技术服务业',
    63,
    '电信、广播电视和卫星传输服务 互联网和相关服务 软件和信息技术服务业',
  ),
  J: section('金融业', 66, '货币金融服务 资本市场服务 保险业 其他金融业'),
  K: section('房地产业', 70, '房地产业'),
  L: section('租赁和商务服务业', 71, '租赁业 商务服务业'),
  M: section('科学研究和技术服务业', 73, '研究和试验发展 专业技术服务业 科技推广和应用服务业'),
  N: section(
    '水利、环境和公共设施管理业',
    76,
    '水利管理业 生态保护和环境治理业 公共设施管理业 土地管理业',
  ),
  O: section(
    '居民服务、修理和其他服务业',
    80,
    '居民服务业 机动车、电子产品和日用产品修理业 其他服务业',
  ),
  P: section('教育', 83, '教育'),
  Q: section('卫生和社会工作', 84, '卫生 社会工作'),
  R: section(
    '文化、体育和娱乐业',
    86,
    '新闻和出版业 广播、电视、电影和录音制作业 文化艺术业 体育 娱乐业',
  ),
  S: section(
    '公共管理、社会保障和社会组织',
    91,
    '中国共产党机关 国家机构 人民政协、民主党派 社会保障 群众团体、社会团体和其他成员组织 基层群众自治组织及其他组织',
  ),
  T: section('国际组织', 97, '国际组织'),
};

/** Sections in the order of their letters. */
export const industrySections: readonly string[] = Object.keys(sections);

/**
 * A code with all four digits whose division belongs to its section. Refuses `industry.format`,
 * `industry.section` (no such letter) or `industry.division` (another section's number).
 */
export function parseIndustry(text: string): Outcome<IndustryCode> {
  const code = text.normalize('NFKC').trim().toUpperCase();
  const shape = /^[A-Z](\d\d)\d\d$/.exec(code);
  if (!shape) return refused('format', code, '门类字母加四位数字,如 C3525');
  const section = sectionOf(code);
  if (!section) return refused('section', code, '门类字母 A-T');
  if (!nameIn(section, Number(shape[1]))) return refused('division', code, rangeOf(code, section));
  return done(code);
}

/** The name of the division a code belongs to, else of its section, else the code itself. */
export function industryName(code: string): string {
  const section = sectionOf(code);
  if (!section) return code;
  return nameIn(section, Number(code.slice(1, 3))) ?? section.name;
}

/** The name of a section by its letter. */
export function sectionName(letter: string): string {
  return sections[letter]?.name ?? letter;
}

/** The numbers of a section's divisions, as the two digits that follow the letter. */
export function divisionsOfSection(letter: string): string[] {
  const section = sections[letter];
  return section?.divisions.map((_, index) => pad(section.first + index)) ?? [];
}

function section(name: string, first: number, divisions: string): Section {
  return { name, first, divisions: divisions.split(' ') };
}

function sectionOf(code: string): Section | undefined {
  return sections[code.charAt(0)];
}

function nameIn(section: Section, division: number): string | undefined {
  return section.divisions[division - section.first];
}

function rangeOf(code: string, section: Section): string {
  const last = section.first + section.divisions.length - 1;
  return `${code.charAt(0)} 门类的大类 ${pad(section.first)}-${pad(last)}`;
}

function pad(division: number): string {
  return String(division).padStart(2, '0');
}

function refused(rule: string, found: string, expected: string): Outcome<never> {
  const shown = found.slice(0, 20);
  return refuse(`industry.${rule}`, { code: shown }, [{ pointer: '', found: shown, expected }]);
}
