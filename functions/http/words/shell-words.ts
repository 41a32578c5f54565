// Words of the frame round every page: masthead, menu, sign-in, paging.
import type { Role } from '../../../shared/domain/role.ts';
import type { Text } from './words.ts';

export const shellWords = {
  brand: ['直达', 'Zhida'],
  slogan: ['惠企资金直达平台', 'Subsidies that find the firm'],
  skip: ['跳到正文', 'Skip to content'],
  signOut: ['退出', 'Sign out'],
  signIn: ['登录', 'Sign in'],
  otherLanguage: ['English', '中文'],
  home: ['首页', 'Home'],
  menu: ['菜单', 'Menu'],
  policies: ['政策', 'Policies'],
  newPolicy: ['编写政策', 'Write a policy'],
  sweeps: ['全量匹配', 'Sweeps'],
  firms: ['企业', 'Enterprises'],
  deliveries: ['数据交付', 'Data deliveries'],
  payees: ['结算账户', 'Settling banks'],
  passOns: ['转付', 'Passed on'],
  objections: ['异议', 'Objections'],
  payouts: ['待兑付', 'Waiting for payout'],
  batches: ['兑付批次', 'Payout batches'],
  entitlements: ['应享查证', 'Trace an entitlement'],
  reference: ['查询编号', 'Reference'],
  code: ['代码', 'Code'],
  line: ['第 {line} 行', 'Line {line}'],
  column: ['列 {column}', 'column {column}'],
  found: ['（现为 {found}）', ' (found {found})'],
  total: ['共 {n} 条', '{n} in all'],
  more: ['下一页', 'Next page'],
  first: ['回到第一页', 'First page'],
  filter: ['筛选', 'Filter'],
  none: ['没有', 'none'],
  country: ['全国', 'Whole country'],
} as const satisfies Record<string, Text>;

export const signInWords = {
  welcome: ['政策找企业，资金直达', 'Subsidies that find the firm'],
  welcomeLead: [
    '符合条件的企业由系统找到并通知，不用申请，一键确认，资金直达账户。',
    'Firms that qualify are found and told: no application, one click, money straight to the account.',
  ],
  title: ['工作人员', 'Staff'],
  lead: [
    '请使用统一身份认证账号登录。登录后只看到本人职责和区划内的内容。',
    'Sign in with your identity provider. You will see only what your role and division cover.',
  ],
  button: ['去统一身份认证登录', 'Continue to sign in'],
  firmTitle: ['企业用户', 'Enterprises'],
  firmLead: [
    '企业不需要登录：请打开通知里的链接，或输入通知里的通知码。',
    'Enterprises need no account: open the link in the notice or type the code it gives.',
  ],
  firmButton: ['输入通知码', 'Type the code'],
  noGrants: ['还没有任何职责', 'No role yet'],
  noGrantsWhy: [
    '您已登录，但还没有被授予职责，或者职责已经到期。请联系本单位管理员，并告知下面的人员编号。',
    'You are signed in but hold no role, or it has ended. Give your administrator the id below.',
  ],
  personId: ['人员编号', 'Person id'],
  yourRoles: ['您的职责', 'Your roles'],
  division: ['区划', 'Division'],
  until: ['有效期至', 'Until'],
  untilRevoked: ['长期有效，直到被收回', 'Until taken away'],
  startWith: ['从这里开始', 'Start here'],
} as const satisfies Record<string, Text>;

export const roleWords = {
  author: ['政策起草', 'Policy author'],
  reviewer: ['政策复核', 'Policy reviewer'],
  steward: ['数据管理', 'Data steward'],
  'finance-preparer': ['财务制单', 'Finance preparer'],
  'finance-approver': ['财务审批', 'Finance approver'],
  auditor: ['审计', 'Auditor'],
} as const satisfies Record<Role, Text>;
