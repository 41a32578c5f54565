// Sections and divisions of industries, and their names.
import { expect, test } from 'vitest';
import {
  divisionsOfSection,
  industryName,
  industrySections,
  sectionName,
} from '../../shared/domain/industry.ts';
import { parseIndustry } from '../../shared/domain/industry-code.ts';

test('there are 20 sections with 97 divisions, numbered 01 to 97 without a gap', () => {
  const numbers = industrySections.flatMap(divisionsOfSection);
  expect(industrySections.join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  expect(numbers).toHaveLength(97);
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(2, '0')));
});

test.each([
  ['C3525', '专用设备制造业'],
  ['A0511', '农、林、牧、渔专业及辅助性活动'],
  ['C4310', '金属制品、机械和设备修理业'],
  ['H6210', '餐饮业'],
  ['I6513', '软件和信息技术服务业'],
  ['K7010', '房地产业'],
  ['L7291', '商务服务业'],
  ['Q8511', '社会工作'],
  ['S9600', '基层群众自治组织及其他组织'],
])('%s belongs to %s', (code, name) => {
  expect(parseIndustry(code)).toEqual({ ok: true, value: code });
  expect(industryName(code)).toBe(name);
});

test('a section alone, and a code that does not exist, still have something to show', () => {
  expect(industryName('C')).toBe('制造业');
  expect(sectionName('R')).toBe('文化、体育和娱乐业');
  expect(industryName('Z9999')).toBe('Z9999');
});
