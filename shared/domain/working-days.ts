// Working days in China: weekdays without the holidays that the State Council announces, and with the
// weekends it turns into working days. The calendar is announced year by year, so beyond the last year
// that it covers nothing is counted, for a silent guess would be a wrong date on somebody's notice.
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type Day, dayNumber, dayParts } from './day.ts';
import { done, refuse, type Outcome } from './outcome.ts';

const holidays = new Set(Object.keys(calendar.holidays));
const madeUp = new Set(Object.keys(calendar.workdays));
const years = [...holidays].map((day) => Number(day.slice(0, 4)));
const firstYear = Math.min(...years);

/** The last year whose holidays are known. */
export const calendarUntilYear = Math.max(...years);

/** The working day `count` after the day, which itself does not count; refused beyond the calendar. */
export function addWorkingDays(day: Day, count: number): Outcome<Day> {
  let [last, left] = [day, count];
  while (left > 0 && isCovered(last)) {
    last = addDays(last, 1);
    if (isCovered(last) && isWorkingDay(last)) left -= 1;
  }
  return isCovered(last) ? done(last) : refuse('calendar.ends', { year: calendarUntilYear });
}

function isCovered(day: Day): boolean {
  const { year } = dayParts(day);
  return year >= firstYear && year <= calendarUntilYear;
}

function isWorkingDay(day: Day): boolean {
  if (holidays.has(day)) return false;
  const weekday = (dayNumber(day) + 4) % 7;
  return madeUp.has(day) || (weekday !== 0 && weekday !== 6);
}
