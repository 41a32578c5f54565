// Small texts of data: money, days, instants, masks. Money is exact: no number is rounded for show.
import type { Instant } from '../../../shared/domain/day.ts';
import { yuanText, type Fen } from '../../../shared/domain/money.ts';
import type { View } from '../view.ts';

/** `1,234.56 元`. */
export function moneyText(view: View, amount: Fen): string {
  return view.lang === 'zh' ? `${yuanText(amount)} 元` : `CNY ${yuanText(amount)}`;
}

/** The day of an instant or of a `YYYY-MM-DD`, in Shanghai. */
export function dayText(view: View, instant: Instant): string {
  const day = new Date(instant.length === 10 ? `${instant}T00:00:00+08:00` : instant);
  const locale = view.lang === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
    day,
  );
}

/** Day and minute in Shanghai, `2026-03-01 09:30`. */
export function timeText(instant: Instant): string {
  const style = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const;
  return new Intl.DateTimeFormat('sv-SE', style).format(new Date(instant));
}

/** The period of an entitlement: a year, a quarter, a month, or the whole time. */
export function periodText(view: View, period: string): string {
  const isChinese = view.lang === 'zh';
  if (period === 'life') return isChinese ? '累计' : 'in all';
  if (!isChinese) return period;
  const [, year = '', quarter, month] = /^(\d{4})(?:Q(\d)|-(\d{2}))?$/.exec(period) ?? [];
  if (quarter) return `${year}年第${quarter}季度`;
  if (month) return `${year}年${Number(month)}月`;
  return year ? `${year}年` : period;
}

/** The last four of an account, the rest hidden. */
export function maskedAccount(number: string): string {
  return `**** ${number.slice(-4)}`;
}
