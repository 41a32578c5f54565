// Advice in lines for the reader: what would have to be different, and what it would bring.

import type { Advice, Change, Reach } from '../advice/advise.ts';
import { factOf } from '../facts/catalogue.ts';
import type { Label } from '../facts/shape.ts';
import { yuanText } from '../../shared/domain/money.ts';

type Language = 'zh' | 'en';

const reachWords: Readonly<Record<Reach, Label>> = {
  change: { zh: '可以改变', en: 'can be changed' },
  time: { zh: '需要等待', en: 'comes with time' },
  never: { zh: '已无法改变', en: 'cannot be changed any more' },
};

/** The lines of an advice, or the one line that says there is none. */
export function adviceInWords(advice: Advice | undefined, lang: Language): string[] {
  if (!advice)
    return [lang === 'zh' ? '改变三项事实仍不能符合' : 'three changed facts would not be enough'];
  const sum = yuanText(advice.gainFen);
  const head = lang === 'zh' ? `要符合，需要（可得${sum}元）：` : `To qualify (${sum} yuan):`;
  return [head, ...advice.changes.map((change) => `  · ${changeWords(change, lang)}`)];
}

function changeWords({ fact, pointer, from, to, reach }: Change, lang: Language): string {
  const name = factOf(fact)?.label[lang] ?? (lang === 'zh' ? '判断日期' : 'day of the decision');
  const place = `${name} ${pointer}`;
  const [was, be] = [JSON.stringify(from), JSON.stringify(to)];
  const said = reachWords[reach][lang];
  return lang === 'zh'
    ? `${place}：${was} → ${be}（${said}）`
    : `${place}: ${was} -> ${be} (${said})`;
}
