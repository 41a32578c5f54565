// Words for each reason why a line of the bank's answer is not believed: what was found, and what to do.
import type { SuspenseReason } from '../../../shared/domain/bank-return.ts';
import type { Text } from './words.ts';

type Told = { readonly found: Text; readonly todo: Text };

const told: Readonly<Record<SuspenseReason, Told>> = {
  'unknown-reference': {
    found: ['本批次没有这个参考号。', 'The batch has no such reference.'],
    todo: [
      '核对是不是把别的批次、别的账户的回单导到了这里；都不是，请银行说明这笔款项。',
      'See whether the file belongs to another batch or account; if not, ask the bank what it is.',
    ],
  },
  'other-batch': {
    found: [
      '这个参考号属于本区划的另一个批次。',
      'The reference is of another batch of the division.',
    ],
    todo: [
      '请打开那个批次（{otherBatch}），在那里导入这份文件。',
      'Open that batch ({otherBatch}) and import the file there.',
    ],
  },
  'early-date': {
    found: [
      '银行写的日期 {on} 早于送银行的日期 {sentOn}。',
      'The bank dates it {on}, before the batch was sent on {sentOn}.',
    ],
    todo: [
      '这多半是旧文件或别的文件：向银行要送出之后的回单。',
      'Most likely an old or a wrong file: ask the bank for one made after the batch was sent.',
    ],
  },
  'other-currency': {
    found: [
      '币种是 {currency}，付款是人民币。',
      'The currency is {currency}; the payment is in yuan.',
    ],
    todo: ['请银行更正后重新出具。', 'Ask the bank to correct it.'],
  },
  'amount-below': {
    found: [
      '银行写 {foundText} 元，应为 {expectedText} 元，少 {differenceText} 元。',
      'The bank says {foundText}, the payment is {expectedText}: {differenceText} short.',
    ],
    todo: [
      '问银行是否扣了手续费、拆成几笔或只付了一部分；付足之后导入新的回单，不要另行补付。',
      'Ask whether a fee was taken, the sum was split or paid in part; import a new answer once it is whole. Do not pay the rest by other means.',
    ],
  },
  'amount-above': {
    found: [
      '银行写 {foundText} 元，应为 {expectedText} 元，多 {differenceText} 元。',
      'The bank says {foundText}, the payment is {expectedText}: {differenceText} too much.',
    ],
    todo: [
      '立即联系银行核实；确实多付的，要求银行追回差额。',
      'Call the bank at once; if it was overpaid, have the difference brought back.',
    ],
  },
  'amount-swapped': {
    found: [
      '金额与第 {otherRow} 行（{other}）对调：这里写 {foundText} 元，应为 {expectedText} 元。',
      'Swapped with line {otherRow} ({other}): it says {foundText}, the payment is {expectedText}.',
    ],
    todo: [
      '请银行查明是回单写错还是付错；两行都更正之前，两笔都不要当作已付。',
      'Ask the bank whether the answer or the payments are wrong; take neither as paid until both are corrected.',
    ],
  },
  'name-differs': {
    found: [
      '户名不符：银行写“{found}”，付款是给“{expected}”。',
      'Another name: the bank says “{found}”, the payment is to “{expected}”.',
    ],
    todo: [
      '请银行确认钱进了谁的账户；户名出现乱码的，按原编码重新导出。',
      'Have the bank confirm whose account it reached; export the file again where the name is garbled.',
    ],
  },
  'account-differs': {
    found: [
      '账号不符：银行写 {found}，付款是到 {expected}。',
      'Another account: the bank says {found}, the payment is to {expected}.',
    ],
    todo: [
      '立即联系银行止付并查明；不要当作已付。',
      'Call the bank at once and stop it; do not take it as paid.',
    ],
  },
  'both-results': {
    found: [
      '同一份文件里既说到账又说退回，两行都没有采信。',
      'The same file says both paid and returned; neither is believed.',
    ],
    todo: [
      '问银行最终结果，导入只写最终结果的回单。',
      'Ask the bank for the final result and import an answer that says only that.',
    ],
  },
  repeated: {
    found: [
      '同一份文件里这个参考号出现了不止一次，第一次已按规则处理。',
      'The file names this reference more than once; the first was taken as usual.',
    ],
    todo: [
      '请银行确认没有付两次；只是重复列出的，不用再处理。',
      'Have the bank confirm that it was not paid twice; if only listed twice, nothing is left to do.',
    ],
  },
  'said-duplicate': {
    found: [
      '银行以“重复”为由拒绝：{said}。原来那一笔可能已经付出。',
      'The bank rejects it as a duplicate: {said}. The first one may have been paid.',
    ],
    todo: [
      '不要重新付款。向银行要原来那一笔的结果。',
      'Do not pay again. Ask the bank what became of the first one.',
    ],
  },
  reversal: {
    found: ['这是银行的冲账，不是付款。', 'This is a reversal by the bank and no payment.'],
    todo: ['请银行说明冲的是哪一笔。', 'Ask the bank which movement it reverses.'],
  },
  'booked-twice': {
    found: [
      '对账单上这个参考号又记了一笔，与先前那笔不是同一笔。',
      'The statement shows another movement under this reference.',
    ],
    todo: [
      '可能重复付款：立即联系银行，确认后要求退回一笔。',
      'It may have been paid twice: call the bank at once and have one of them sent back.',
    ],
  },
  'returned-after-paid': {
    found: [
      '先前的回单说已到账，这一行说退回。付款仍记为到账。',
      'An earlier answer said paid, this one says returned. The payment stays as paid.',
    ],
    todo: [
      '在对账单上核实钱是否回到付款账户；确实退回的，告诉审计并按追回登记。',
      'See on the statement whether the money came back; if so, tell the auditor and have it recorded as recovered.',
    ],
  },
  'paid-after-returned': {
    found: [
      '先前的回单说退回，这一行说到账。付款仍记为退回。',
      'An earlier answer said returned, this one says paid. The payment stays as returned.',
    ],
    todo: [
      '在重新付款之前向银行要书面结果，避免付两次。',
      'Get the result from the bank in writing before it is paid again, or it is paid twice.',
    ],
  },
};

/** By reason; a reason of an earlier version may have no words. */
export const suspenseWords: Readonly<Record<string, Told | undefined>> = told;
