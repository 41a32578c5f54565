// Words for facts and files that cannot be accepted.
import type { RefusalTable } from '../refusals.ts';

export const registerRefusals = {
  'delivery.encoding': {
    status: 422,
    what: ['文件没有接收', 'The file was not accepted'],
    why: [
      '{fileName} 既不是 UTF-8 编码，也不是 GB18030 编码，或者在中途断开。',
      '{fileName} is neither UTF-8 nor GB18030, or it breaks off.',
    ],
    todo: ['请另存为“CSV UTF-8”后再交付。', 'Save it as “CSV UTF-8” and deliver it again.'],
  },
  'delivery.format': {
    status: 422,
    what: ['文件没有接收', 'The file was not accepted'],
    why: [
      '{fileName} 不是 CSV、XLSX，也不是 NDJSON。',
      '{fileName} is no CSV, no XLSX and no NDJSON.',
    ],
    todo: [
      '文件名应以 .csv、.xlsx、.ndjson 或 .jsonl 结尾；旧版 .xls 请另存为 .xlsx。',
      'Its name should end in .csv, .xlsx, .ndjson or .jsonl; save an old .xls as .xlsx.',
    ],
  },
  'delivery.empty': {
    status: 422,
    what: ['文件没有接收', 'The file was not accepted'],
    why: ['{fileName} 里没有数据行。', '{fileName} has no rows.'],
    todo: ['请核对导出设置。', 'Check how it was exported.'],
  },
  'delivery.malformed': {
    status: 422,
    what: ['文件没有接收', 'The file was not accepted'],
    why: [
      '{rowCount} 行里有 {errorCount} 处错误，没有写入任何内容。',
      '{errorCount} faults in {rowCount} rows; nothing was written.',
    ],
    todo: [
      '请按下面所列逐处改正，再交付整个文件。',
      'Correct what is listed below and deliver the whole file again.',
    ],
  },
  'facts.malformed': {
    status: 422,
    what: ['数据没有接收', 'The facts were not accepted'],
    why: [
      '有 {errorCount} 处错误，没有写入任何内容。',
      '{errorCount} faults; nothing was written.',
    ],
    todo: ['请按下面所列改正后再提交。', 'Correct what is listed below and send it again.'],
  },
  'division.unknown': {
    status: 422,
    what: ['没有这个区划', 'There is no such division'],
    why: ['{asOn} 的区划代码表里没有 {code}。', 'The table of divisions of {asOn} has no {code}.'],
    todo: ['请核对六位区划代码。', 'Check the six-digit code.'],
  },
  'uscc.length': {
    status: 422,
    what: ['统一社会信用代码不对', 'The credit code is wrong'],
    why: ['代码应为 18 位。', 'A code has 18 characters.'],
    todo: ['请核对营业执照。', 'Check the business licence.'],
  },
  'uscc.character': {
    status: 422,
    what: ['统一社会信用代码不对', 'The credit code is wrong'],
    why: ['代码里有不该出现的字符。', 'It holds a character that no code has.'],
    todo: ['请核对营业执照。', 'Check the business licence.'],
  },
  'uscc.division': {
    status: 422,
    what: ['统一社会信用代码不对', 'The credit code is wrong'],
    why: ['第 3 至 8 位应为数字。', 'Characters 3 to 8 are digits.'],
    todo: ['请核对营业执照。', 'Check the business licence.'],
  },
  'uscc.check': {
    status: 422,
    what: ['统一社会信用代码不对', 'The credit code is wrong'],
    why: [
      '最后一位校验码不符，可能有一位写错。',
      'The check character does not fit: one of them is wrong.',
    ],
    todo: ['请核对营业执照。', 'Check the business licence.'],
  },
} as const satisfies RefusalTable;
