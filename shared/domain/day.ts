// Days are calendar days in Asia/Shanghai, written YYYY-MM-DD; an instant is an ISO string in UTC.
// All arithmetic is on the calendar alone, so the zone of the machine never matters.

/** A calendar day, `YYYY-MM-DD`. */
export type Day = `${number}-${number}-${number}`;
/** A point in time, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Whether the text names a day that exists. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** The day in Shanghai at that instant. */
export function dayOf(instant: Instant): Day {
  return toDay(shanghaiDay.format(new Date(instant)));
}

export function dayFrom(year: number, month: number, date: number): Day {
  return toDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

export function dayParts(day: Day): { year: number; month: number; date: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  };
}

/** Days since 1970-01-01: the difference of two is the whole days between them. */
export function dayNumber(day: Day): number {
  const { year, month, date } = dayParts(day);
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, date);
  return Math.round(clock.getTime() / 86_400_000);
}

export function addDays(day: Day, count: number): Day {
  return toDay(new Date((dayNumber(day) + count) * 86_400_000).toISOString().slice(0, 10));
}

/** The same date `count` months on; a date the month does not have becomes its last day. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = dayParts(day);
  const months = year * 12 + (month - 1) + count;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return dayFrom(y, m, Math.min(date, daysInMonth(y, m)));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function toDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}
