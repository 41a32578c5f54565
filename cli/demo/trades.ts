// The trades of demo firms: an industry code, the word in the firm's name, and the field under which a
// bank files loans to it.

export type Trade = { readonly code: string; readonly word: string; readonly field: string | null };

/** What firms of the demo do. */
export const trades: readonly [Trade, ...Trade[]] = [
  trade('C3525', '模具'),
  trade('C1411', '食品'),
  trade('C2110', '家具'),
  trade('C3360', '五金'),
  trade('C3670', '汽配'),
  trade('C2710', '医药'),
  trade('C2629', '化工'),
  trade('A0141', '果蔬'),
  trade('E4920', '安装'),
  trade('F5121', '农产品批发'),
  trade('F5211', '百货', 'retail'),
  trade('F5299', '便利店', 'retail'),
  trade('G5431', '货运'),
  trade('G5990', '仓储'),
  trade('H6110', '酒店', 'catering-lodging'),
  trade('H6210', '餐饮', 'catering-lodging'),
  trade('I6513', '软件', 'digital'),
  trade('I6450', '数据', 'digital'),
  trade('L7291', '旅行社', 'tourism'),
  trade('M7320', '研发'),
  trade('N7786', '景区', 'tourism'),
  trade('O8010', '家政', 'housekeeping'),
  trade('Q8514', '养老', 'elderly-care'),
  trade('Q8521', '托育', 'childcare'),
  trade('R8810', '文化', 'culture'),
  trade('R8930', '健身', 'sports'),
];

/** What social organisations of the demo do. */
export const socialTrades: readonly [Trade, ...Trade[]] = [
  trade('Q8514', '养老', 'elderly-care'),
  trade('P8399', '培训'),
  trade('R8810', '文化', 'culture'),
];

function trade(code: string, word: string, field: string | null = null): Trade {
  return { code, word, field };
}
