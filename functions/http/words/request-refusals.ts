// Words for what can go wrong with any request before a verb is reached.
import type { RefusalTable } from '../refusals.ts';

export const requestRefusals = {
  'request.not-found': {
    status: 404,
    what: ['没有找到这个页面', 'This page was not found'],
    why: [
      '它不存在，或者不在您的职责和区划范围内。',
      'It does not exist, or it lies outside your role or division.',
    ],
    todo: [
      '请核对地址，或从左侧菜单重新进入。如认为应当可见，请联系本单位管理员。',
      'Check the address or start from the menu. If you should see it, ask your administrator.',
    ],
  },
  'request.signed-out': {
    status: 401,
    what: ['需要登录', 'You need to sign in'],
    why: ['您还没有登录，或者登录已经到期。', 'You are not signed in, or your session has ended.'],
    todo: ['请登录后重试。', 'Sign in and try again.'],
  },
  'request.foreign-origin': {
    status: 403,
    what: ['这次提交没有被接受', 'This submission was not accepted'],
    why: ['它不是从本系统的页面发出的。', 'It did not come from a page of this system.'],
    todo: ['请回到本系统的页面再操作一次。', 'Go back to the page in this system and try again.'],
  },
  'request.too-large': {
    status: 413,
    what: ['提交的内容太大', 'What you sent is too large'],
    why: ['这里最多接收 {limitText}。', 'At most {limitText} is accepted here.'],
    todo: ['请分成几次提交，或分成几个文件。', 'Send it in several parts or files.'],
  },
  'request.malformed': {
    status: 400,
    what: ['提交的内容读不懂', 'What you sent could not be read'],
    why: ['有的内容缺少，或者格式不对。', 'Something is missing or has the wrong form.'],
    todo: ['请按下面所列逐项改正后再提交。', 'Correct what is listed below and send it again.'],
  },
  'fault.unexpected': {
    status: 500,
    what: ['系统没能完成这次操作', 'The system could not finish this'],
    why: [
      '系统内部出错。您的操作没有被记录为完成。',
      'Something failed inside the system. Your action was not recorded as done.',
    ],
    todo: [
      '请稍后再试。重复操作是安全的，不会重复付款。若仍不行，请把下面的编号告诉我们。',
      'Try again later; repeating is safe and never pays twice. If it persists, tell us the reference below.',
    ],
  },
} as const satisfies RefusalTable;
