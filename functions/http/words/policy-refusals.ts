// Words for what policy officers can be refused.
import type { RefusalTable } from '../refusals.ts';

export const policyRefusals = {
  'policy.malformed': {
    status: 422,
    what: ['政策没有提交', 'The policy was not submitted'],
    why: ['政策文本里有错误，没有保存。', 'The text has faults and was not kept.'],
    todo: [
      '请按下面所列的位置逐处改正，再提交。',
      'Correct each place listed below and submit it again.',
    ],
  },
  'policy.unsound': {
    status: 422,
    what: ['政策没有提交', 'The policy was not submitted'],
    why: [
      '格式正确，但内容前后不一致：有的地方引用了不存在的东西，或者单位不符。',
      'Its form is right but it contradicts itself: something refers to nothing, or units differ.',
    ],
    todo: [
      '请按下面所列的位置逐处改正，再提交。',
      'Correct each place listed below and submit it again.',
    ],
  },
  'policy.cases-malformed': {
    status: 422,
    what: ['案例文件读不懂', 'The file of cases could not be read'],
    why: ['文件里有格式错误。', 'It has faults of form.'],
    todo: ['请按下面所列的位置逐处改正。', 'Correct each place listed below.'],
  },
  'policy.out-of-reach': {
    status: 403,
    what: ['政策没有提交或发布', 'The policy was neither submitted nor published'],
    why: [
      '新文本，或它要取代的现行、待复核版本，适用的区划超出了您的范围。',
      'The new text, or a version in force or under review that it would replace, applies in divisions beyond yours.',
    ],
    todo: [
      '请用另一个政策标识（key）并限于本人区划，或请上级办理。',
      'Use a policy key of its own and keep it within your division, or ask the higher division.',
    ],
  },
  'policy.unchanged': {
    status: 409,
    what: ['政策没有提交', 'The policy was not submitted'],
    why: ['内容与第 {number} 版完全相同。', 'It says the same as version {number}.'],
    todo: ['请先修改内容。', 'Change something first.'],
  },
  'policy.unknown': {
    status: 404,
    what: ['没有这个政策版本', 'There is no such version'],
    why: ['政策或版本号不存在。', 'The policy or the version does not exist.'],
    todo: ['请从政策列表进入。', 'Start from the list of policies.'],
  },
  'policy.same-person': {
    status: 403,
    what: ['不能复核自己起草的政策', 'You cannot review your own policy'],
    why: ['起草和发布必须是两个人。', 'Author and reviewer must be two people.'],
    todo: ['请另一位复核员处理。', 'Ask another reviewer.'],
  },
  'policy.changed': {
    status: 409,
    what: ['没有发布', 'It was not published'],
    why: ['您看到的文本与现在的不同。', 'The text you read is not the present one.'],
    todo: ['请刷新后重新核对全文。', 'Reload and read the whole text again.'],
  },
  'policy.opinion-missing': {
    status: 422,
    what: ['没有发布', 'It was not published'],
    why: [
      '这个版本有案例不符，或者自动检查发现错误，而复核意见是空的。',
      'Cases of this version differ or errors were found, and there are no remarks.',
    ],
    todo: [
      '请逐个核对；确需发布的，写明理由，否则退回。',
      'Check each of them; to publish all the same write down why, or send it back.',
    ],
  },
  'policy.day-past': {
    status: 422,
    what: ['没有发布', 'It was not published'],
    why: [
      '生效日 {decidesFrom} 已经过去，今天是 {today}。',
      '{decidesFrom} is past; today is {today}.',
    ],
    todo: ['请填今天以后的日期，或者留空立即生效。', 'Give a later day, or none to begin today.'],
  },
  'policy.not-in-force': {
    status: 409,
    what: ['不能停止执行', 'It cannot be withdrawn'],
    why: ['这项政策现在没有执行，也没有待生效的版本。', 'No version is in force or scheduled.'],
    todo: ['请看它的最新状态。', 'See its present state.'],
  },
  'policy.withdrawal-proposed': {
    status: 409,
    what: ['没有重复提出', 'It was not proposed twice'],
    why: [
      '已经有人提出停止执行，正在等另一人决定。',
      'Somebody proposed it; another is to decide.',
    ],
    todo: ['请另一位复核员决定。', 'Ask another reviewer to decide.'],
  },
  'policy.withdrawal-not-proposed': {
    status: 409,
    what: ['没有停止执行', 'It was not withdrawn'],
    why: ['没有人提出，或者提出的已经处理过。', 'Nobody proposed it, or it was dealt with.'],
    todo: ['请先由一人提出并写明理由。', 'One person has to propose it first, with a reason.'],
  },
  'policy.reason-missing': {
    status: 422,
    what: ['没有提出', 'It was not proposed'],
    why: ['理由是空的。', 'There is no reason.'],
    todo: ['请写明为什么停止执行。', 'Write down why it should end.'],
  },
  'policy.not-submitted': {
    status: 409,
    what: ['现在不能复核', 'It cannot be reviewed now'],
    why: ['这个版本已经处理过。', 'This version has been dealt with.'],
    todo: ['请看它的最新状态。', 'See its present state.'],
  },
} as const satisfies RefusalTable;
