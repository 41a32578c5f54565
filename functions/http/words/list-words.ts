// Words of every list: its filters, its total, its paging, its file.
import type { Text } from './words.ts';

export const listWords = {
  total: ['共 {n} 条', '{n} in all'],
  more: [
    '超过 {n} 条，只数到这里；请用筛选条件缩小范围',
    'more than {n}, counted no further; narrow it by the filters',
  ],
  sum: ['合计 {sum} 元', 'CNY {sum} in all'],
  sumMore: ['前 {n} 条合计 {sum} 元', 'CNY {sum} for the first {n}'],
  next: ['下一页', 'Next page'],
  first: ['回到第一页', 'First page'],
  apply: ['筛选', 'Apply'],
  clear: ['清除条件', 'Clear'],
  all: ['全部', 'all'],
  export: ['导出 CSV', 'Export CSV'],
  filters: ['筛选条件', 'Filters'],
  nothing: ['没有符合条件的记录', 'Nothing matches these filters'],
  nothingTodo: [
    '请放宽或清除筛选条件，或换一个区划。',
    'Loosen or clear the filters, or choose another division.',
  ],
  nothingHere: ['这一页没有符合条件的记录', 'Nothing on this page matches'],
  nothingHereTodo: [
    '已看过 2,000 条。请继续看下一页，或缩小区划范围。',
    '2,000 rows were looked at. Go on to the next page, or choose a smaller division.',
  ],
  cut: [
    '只导出了前 {n} 条，后面还有。请缩小筛选范围后分几次导出。',
    'Only the first {n} rows are here, more follow. Narrow the filters and export in parts.',
  ],
  division: ['区划', 'Division'],
  search: ['查找', 'Find'],
} as const satisfies Record<string, Text>;
