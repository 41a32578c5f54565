// What the codes of ISO 20022 say about a payment: whether it has ended, how, and why, in our words.
import type { ReturnLine } from '../../domain/bank-return.ts';

const results: Readonly<Record<string, ReturnLine['result']>> = {
  ACSC: 'paid',
  ACCC: 'paid',
  ACSP: 'pending',
  ACWC: 'pending',
  ACTC: 'pending',
  ACCP: 'pending',
  ACFC: 'pending',
  RCVD: 'pending',
  PDNG: 'pending',
  RJCT: 'returned',
  CANC: 'returned',
};

/** All codes of a status that are understood. */
export const statusCodes = Object.keys(results);

export function resultOf(status: string): ReturnLine['result'] | undefined {
  return Object.hasOwn(results, status) ? results[status] : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  AC01: '收款账号格式或号码有误',
  AC03: '收款账号无效',
  AC04: '收款账户已销户',
  AC06: '收款账户被冻结或止付',
  AC07: '收款账户已销户',
  AC13: '收款账户类型不符',
  AC14: '账户类型无效',
  AG01: '该账户不允许此类交易',
  AG02: '交易码无效',
  AM01: '金额为零',
  AM02: '金额超过限额',
  AM03: '币种不允许',
  AM04: '付款账户余额不足',
  AM09: '金额与约定不符',
  AM10: '合计金额不符',
  BE01: '收款户名与账号不符',
  BE04: '收款人地址缺失',
  BE06: '收款人不明',
  CURR: '币种有误',
  CUST: '按付款人要求撤销',
  DT01: '日期无效',
  FF01: '文件格式有误',
  FOCR: '按撤销请求退回',
  MD07: '收款人已故',
  MS02: '收款人原因，未说明',
  MS03: '银行未说明原因',
  NARR: '见银行附言',
  RC01: '收款行行号有误',
  RC04: '收款行行号无效',
  RR04: '监管原因',
  TECH: '技术原因',
};

/** Codes by which a bank says that it holds the payment already: no payment is rejected by them. */
const duplicates = new Set(['AM05', 'DU01', 'DU02', 'DU03', 'DU04', 'DU05', 'DUPL']);

export function saysDuplicate(codes: readonly string[]): boolean {
  return codes.some((code) => duplicates.has(code));
}

/** The reasons in words with their codes, and what the bank adds. */
export function reasonWords(codes: readonly string[], added: readonly string[]): string {
  const words = codes.map((code) => {
    const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
    return known === undefined ? code : `${known}（${code}）`;
  });
  return [...words, ...added].join('；').slice(0, 300);
}
