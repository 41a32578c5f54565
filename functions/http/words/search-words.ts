// Words of the search of enterprises.
import type { Text } from './words.ts';

export const searchWords = {
  label: ['名称、拼音或信用代码', 'Name, pinyin or credit code'],
  hint: ['名称的一部分、拼音首字母…', 'part of the name, initials …'],
  notFound: ['没有找到“{typed}”', 'Nothing was found for “{typed}”'],
  notFoundTodo: [
    '可以输入名称里连续的几个字（不用输“有限公司”）、拼音或拼音首字母、信用代码的前几位。只在所选区划内查找：请核对区划，或换少一些的字再试。刚交付的企业要等几秒才能查到。',
    'Type some successive characters of the name (without its legal form), its pinyin or initials, or the beginning of the credit code. Only the chosen division is searched: check it, or try fewer characters. A firm that was just delivered appears after some seconds.',
  ],
} as const satisfies Record<string, Text>;
