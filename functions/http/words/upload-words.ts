// Words of uploads on their way, of the page of one delivery, and of what to do next with either.
import type { RefusalTable } from '../refusals.ts';
import type { Text } from './words.ts';

export const uploadWords = {
  uploadsTitle: ['上传的大文件', 'Uploads of large files'],
  requestedAt: ['上传登记时间', 'Asked for at'],
  progress: ['进度', 'Progress'],
  nOfM: ['{n} / {m} MB', '{n} of {m} MB'],
  firmsOfM: ['已写入 {n} / {m} 家', '{n} of {m} enterprises'],
  rows: ['行数', 'Rows'],
  refused: ['错误数', 'Faults'],
  by: ['交付人', 'Delivered by'],
  acceptAsked: ['有错的行', 'Rows with faults'],
  rowsLeft: ['退回的行', 'Rows left out'],
  firmsLeft: ['涉及企业', 'Enterprises left out'],
  only: ['方式', 'Kind'],
  isDryRun: ['只检查，不写入', 'Check only'],
  finishedAt: ['完成时间', 'Finished at'],
  contentHash: ['文件摘要 SHA-256', 'SHA-256 of the file'],
  deliveryId: ['交付编号', 'Delivery'],
  findings: ['查出的错误（前 {n} 处，共 {m} 处）', 'Faults found (the first {n} of {m})'],
  findingsInFile: [
    '错误逐行写在待改文件的“错误原因”一列里。',
    'Each fault stands in the last column of the file to fix.',
  ],
  scattered: [
    '有 {n} 家企业的行没有排在一起，整家退回。',
    'The rows of {n} enterprises do not stand together; all of them are left out.',
  ],
  next: ['下一步', 'What to do next'],
  refresh: ['刷新', 'Refresh'],
  refreshes: ['本页会自己刷新。', 'This page refreshes itself.'],
  largeTitle: ['超过 4 MB 的文件', 'Files above 4 MB'],
  largeTerminal: ['在终端（大小不限）：', 'At the terminal, whatever the size:'],
  largeProgram: [
    '用程序（不超过 512 MB，工作簿 32 MB）：先 POST 到下面的地址，再把文件 PUT 到回答里的 uploadUrl。进度显示在本页。',
    'By program (up to 512 MB, workbooks 32 MB): POST to the address below, then PUT the file to the uploadUrl of the answer. This page shows how far it is.',
  ],
} as const satisfies Record<string, Text>;

/** Where an upload or delivery stands, in a word or two. */
export const phaseWords = {
  awaited: ['等待文件', 'Awaiting the file'],
  checking: ['检查中', 'Checking'],
  taking: ['写入中', 'Being taken in'],
  refused: ['没有接收', 'Not accepted'],
  imported: ['已接收', 'Accepted'],
  'dry-run': ['检查完毕，没有写入', 'Checked, nothing written'],
  same: ['以前已接收', 'Accepted before'],
  running: ['没有写完', 'Not finished'],
  finished: ['已完成', 'Finished'],
} as const satisfies Record<string, Text>;

/** What whoever brought it does next, where a refusal does not say so itself. */
export const nextWords = {
  awaited: [
    '文件还没有到。上传地址在登记后一小时内有效；过了时间请重新登记，再放文件。',
    'The file has not come. Its address is good for an hour; after that ask for a new one and put the file there.',
  ],
  checking: [
    '正在整份检查，还没有写入任何内容。可以离开本页，处理不会中断。',
    'The whole file is being checked; nothing is written yet. You may leave, it goes on.',
  ],
  taking: [
    '检查完毕，正在逐家写入。可以离开本页；中断后会从停下的地方继续，不会重复。',
    'It is checked and being taken in, firm by firm. You may leave; after a break it goes on from where it stopped.',
  ],
  imported: ['全部写入，不用再做什么。', 'All of it is taken in. There is nothing to do.'],
  mend: [
    '无误的行已写入。请下载待改文件，按“错误原因”改好后再交付。',
    'The good rows are taken in. Fetch the file to fix, mend what its last column names, and deliver it.',
  ],
  'dry-run': [
    '没有查出错误，也没有写入。再交付同一个文件（不带 dryRun）即可写入。',
    'No fault was found and nothing was written. Deliver the same file without dryRun to have it taken in.',
  ],
  dryRunFaults: [
    '没有写入。请先改正下面所列的错误再交付；或者选择收下无误的行。',
    'Nothing was written. Correct what is listed below and deliver it, or have the good rows taken.',
  ],
  same: [
    '这个文件以前已经接收过，没有任何变化，不用再做什么。',
    'This very file was accepted before; nothing changed and there is nothing to do.',
  ],
  running: [
    '还没有写完。上传的大文件由后台继续；其他情况请再交付同一个文件，会从停下的地方继续。',
    'It is not finished. Uploads go on by themselves; otherwise deliver the same file again, and it goes on from where it stopped.',
  ],
} as const satisfies Record<string, Text>;

export const largeFileRefusals = {
  'delivery.too-large': {
    status: 413,
    what: ['文件太大，没有接收', 'The file is too large and was not accepted'],
    why: [
      '在页面上或一次调用里最多接收 {limitText}。没有写入任何内容。',
      'A page or a single call takes at most {limitText}. Nothing was written.',
    ],
    todo: [
      '请改为上传：在终端执行 npm run -s zhida -- facts import 文件；或用程序 POST /v1/uploads，再把文件 PUT 到回答里的 uploadUrl。进度显示在“数据交付”页。',
      'Upload it instead: run npm run -s zhida -- facts import FILE at the terminal, or POST /v1/uploads and PUT the file to the uploadUrl of the answer. The page of deliveries shows how far it is.',
    ],
  },
} as const satisfies RefusalTable;
