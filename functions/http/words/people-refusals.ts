// Words for signing in and for roles.
import type { RefusalTable } from '../refusals.ts';

export const peopleRefusals = {
  'sign-in.expired': {
    status: 410,
    what: ['这次登录没有完成', 'This sign-in was not completed'],
    why: [
      '登录须在十分钟内、在同一个浏览器里完成，并且只能用一次。',
      'Signing in must be completed within ten minutes, in one browser, and only once.',
    ],
    todo: ['请重新登录。', 'Please sign in again.'],
  },
  'sign-in.rejected': {
    status: 401,
    what: ['统一身份认证没有确认您的身份', 'The identity provider did not confirm you'],
    why: [
      '登录被取消，或者返回的凭据与本次登录不符。',
      'It was cancelled, or the answer does not belong to this sign-in.',
    ],
    todo: [
      '请重新登录。若反复出现，请联系管理员。',
      'Sign in again; if it persists, ask your administrator.',
    ],
  },
  'role.bad-division': {
    status: 422,
    what: ['职责没有授予', 'The role was not granted'],
    why: ['区划代码表里没有这个代码。', 'The table of divisions has no such code.'],
    todo: ['请改正区划代码。', 'Correct the division.'],
  },
  'role.bad-source': {
    status: 422,
    what: ['职责没有授予', 'The role was not granted'],
    why: [
      '数据管理员必须属于一个数据来源部门，其他职责不需要。',
      'A steward belongs to a source department; no other role does.',
    ],
    todo: ['请核对来源部门。', 'Check the source department.'],
  },
  'role.own-grant': {
    status: 403,
    what: ['职责没有授予', 'The role was not granted'],
    why: ['任何人都不能给自己授予职责。', 'Nobody grants a role to themselves.'],
    todo: ['请由另一位管理员办理。', 'Another administrator has to do it.'],
  },
  'role.not-held': {
    status: 409,
    what: ['没有可以收回的职责', 'There is no role to take away'],
    why: [
      '此人在该区划没有这项职责，或已收回。',
      'The person does not hold it there, or no longer.',
    ],
    todo: ['请核对人员、职责和区划。', 'Check person, role and division.'],
  },
  'token.life': {
    status: 422,
    what: ['没有发放令牌', 'No token was issued'],
    why: ['有效期应为 1 到 {daysMax} 天。', 'It lives from 1 to {daysMax} days.'],
    todo: ['请改正天数。', 'Correct the number of days.'],
  },
  'token.no-steward': {
    status: 403,
    what: ['没有发放令牌', 'No token was issued'],
    why: [
      '令牌只发给该来源部门的数据管理员。',
      'A token is issued only to a steward of that source.',
    ],
    todo: ['请先授予数据管理职责。', 'Grant the role of a steward first.'],
  },
  'token.unknown': {
    status: 404,
    what: ['没有这个令牌', 'There is no such token'],
    why: ['它不存在，或者已经收回。', 'It does not exist or has been taken away.'],
    todo: ['请核对令牌编号。', 'Check the id of the token.'],
  },
} as const satisfies RefusalTable;
