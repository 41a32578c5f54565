// Texts for people, Chinese first and English second, typed by key: a page cannot ask for a text that
// is not there, and no text exists in one language only.

export type Lang = 'zh' | 'en';
/** One text in both languages, in the order Chinese, English; `{name}` is filled in. */
export type Text = readonly [zh: string, en: string];
export type Fill = Readonly<Record<string, string | number>>;

/** The text in that language with its gaps filled; a gap that nobody fills stays visible. */
export function say(lang: Lang, text: Text, fill: Fill = {}): string {
  const words = lang === 'zh' ? text[0] : text[1];
  return words.replace(/\{(\w+)\}/g, (gap, name: string) => String(fill[name] ?? gap));
}
