// Words for workbooks that cannot be read, large files on their way, and headings of a source's own.
import type { RefusalTable } from '../refusals.ts';

const notAccepted = ['文件没有接收', 'The file was not accepted'] as const;

export const fileRefusals = {
  'delivery.workbook': {
    status: 422,
    what: notAccepted,
    why: [
      '{fileName} 不是可以读取的 XLSX 工作簿，或者已经损坏。',
      '{fileName} is no XLSX workbook that can be read, or it is damaged.',
    ],
    todo: [
      '请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (.xlsx)”后再交付；也可以另存为 CSV。',
      'Open it in Excel or WPS and save it as an Excel workbook (.xlsx), or as CSV.',
    ],
  },
  'delivery.workbook-old': {
    status: 422,
    what: notAccepted,
    why: [
      '{fileName} 是旧版 .xls，或者设了打开密码。',
      '{fileName} is an old .xls workbook, or one with a password.',
    ],
    todo: [
      '请去掉密码，另存为“Excel 工作簿 (.xlsx)”后再交付。',
      'Take the password off and save it as an Excel workbook (.xlsx).',
    ],
  },
  'delivery.workbook-size': {
    status: 422,
    what: notAccepted,
    why: [
      '{fileName} 解压后过大，没有读取。',
      '{fileName} grows too large when unpacked and was not read.',
    ],
    todo: ['请改为交付 CSV 或 NDJSON 文件。', 'Deliver it as CSV or NDJSON instead.'],
  },
  'delivery.workbook-rows': {
    status: 422,
    what: notAccepted,
    why: [
      '{fileName} 的第一张工作表超过 {rowsMax} 行。',
      'The first sheet of {fileName} has more than {rowsMax} rows.',
    ],
    todo: [
      '请改为交付 CSV（“另存为 CSV”）或 NDJSON 文件，这两种不限行数；或者分成几个工作簿。',
      'Deliver it as CSV (save as CSV) or NDJSON, which have no such limit, or as several workbooks.',
    ],
  },
  'delivery.workbook-merged': {
    status: 422,
    what: notAccepted,
    why: [
      '{fileName} 的第一张工作表里有合并单元格（{range}），分不清内容属于哪一行。',
      'The first sheet of {fileName} has merged cells ({range}); which row they belong to cannot be told.',
    ],
    todo: [
      '请取消合并，把内容填到每一行；第一行应为列名，不要放标题。',
      'Unmerge them and fill in every row; the first row holds the column names and no title.',
    ],
  },
  'delivery.firm-size': {
    status: 422,
    what: notAccepted,
    why: [
      '{fileName} 第 {line} 行起的一家企业内容过多，或者引号不成对。',
      'From line {line} of {fileName} on, one enterprise has too many rows, or quotes do not pair.',
    ],
    todo: [
      '请核对引号；确实很长的名单请用 NDJSON 按企业分行交付。',
      'Check the quotes; deliver very long lists as NDJSON, one line per enterprise.',
    ],
  },
  'delivery.scattered': {
    status: 422,
    what: notAccepted,
    why: [
      '{fileName} 没有按企业排列：超过 {scatteredMax} 家企业的行分在几处。',
      '{fileName} is not grouped by enterprise: the rows of more than {scatteredMax} lie apart.',
    ],
    todo: [
      '请按统一社会信用代码排序后再交付。',
      'Sort it by the credit code and deliver it again.',
    ],
  },
  'upload.size': {
    status: 422,
    what: ['这个文件不能上传', 'This file cannot be uploaded'],
    why: [
      '{fileName} 是空的，或者超过 {limitText}。',
      '{fileName} is empty or larger than {limitText}.',
    ],
    todo: ['请分成几个文件。', 'Split it into several files.'],
  },
  'columns.malformed': {
    status: 422,
    what: ['列名对照没有保存', 'The meanings of headings were not saved'],
    why: [
      '有 {errorCount} 处不对，没有保存任何内容。',
      '{errorCount} are wrong; nothing was saved.',
    ],
    todo: ['请按下面所列改正后再提交。', 'Correct what is listed below and send it again.'],
  },
} as const satisfies RefusalTable;
