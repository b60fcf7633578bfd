import {daysInMonth} from '../model/calendar-days.js';

/** One of the equal parts of a stretch, counted from 0. */
export interface Part {
  readonly parts: 2 | 3;
  readonly nth: number;
}

/** Where the parts of ten and a hundred years and of a month begin. */
const STARTS: {
  readonly [P in Part['parts']]: {readonly ten: readonly number[]; readonly hundred: readonly number[]; readonly month: readonly number[]};
} = {
  2: {ten: [0, 5, 10], hundred: [0, 50, 100], month: [1, 16]},
  3: {ten: [0, 4, 7, 10], hundred: [0, 34, 67, 100], month: [1, 11, 21]},
};

/** A part of a date: of a year its third, of a month its ten days or its half, of decades and centuries their share. */
export function partOf(date: string, {parts, nth}: Part, mark: string): {date: string; around?: string} {
  const [, decadeText, hundred, month = ''] = /^(\d{3})X$|^(\d\d)XX$|^(-?\d{4}-\d\d)$/.exec(date) ?? [];
  const starts = STARTS[parts];
  const run = (before: string, from: number, to: number, width: number): {date: string; around: string} => {
    const [first, last] = [from, to].map((n) => before + String(n).padStart(width, '0'));
    return {date: `[${first}..${last}]`, around: date + mark};
  };
  if (decadeText) return run(decadeText, starts.ten[nth] ?? 0, (starts.ten[nth + 1] ?? 10) - 1, 1);
  if (hundred) return run(hundred, starts.hundred[nth] ?? 0, (starts.hundred[nth + 1] ?? 100) - 1, 2);
  if (!month) return {date: `${date}-${37 + nth}${mark}`};
  const length = daysInMonth(+month.slice(0, -3), +month.slice(-2));
  return run(`${month}-`, starts.month[nth] ?? 1, (starts.month[nth + 1] ?? length + 1) - 1, 2);
}
