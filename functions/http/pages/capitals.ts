// An amount in Chinese capitals, as bank documents write it.
import Nzh from 'nzh';
import { yuanPlain, type Fen } from '../../../shared/domain/money.ts';

/** `壹佰贰拾叁元肆角伍分`; whole yuan end in 整, which the library only adds where no `.00` stands. */
export function inCapitals(amount: Fen): string {
  return Nzh.cn.toMoney(yuanPlain(amount).replace(/\.00$/, ''), { outSymbol: false });
}
