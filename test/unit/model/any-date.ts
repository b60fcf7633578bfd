import fc from 'fast-check';
import {daysInMonth} from '../../../src/model/calendar-days.js';

// Texts of dates for properties: all that `parseDate` reads.

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** Zones with changes of clocks by an hour and by half of one, at midnight, of a whole day, and before standard time by seconds. */
export const anyZone = fc.constantFrom(
  ...['UTC', 'Asia/Kabul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia'],
);

export const qualifier = fc.constantFrom('?', '~', '%');
const maybeQualifier = fc.constantFrom('', '', '?', '~', '%');

export const year = fc.integer({min: 0, max: 9999}).map(four);
const anyYear = fc.oneof({arbitrary: year, weight: 4}, {arbitrary: fc.integer({min: 1, max: 9999}).map((n) => `-${four(n)}`), weight: 1});
export const month = fc.tuple(anyYear, fc.integer({min: 1, max: 12})).map(([y, m]) => `${y}-${two(m)}`);
export const day = fc.tuple(anyYear, fc.integer({min: 1, max: 12}), fc.integer({min: 0, max: 30})).map(([y, m, d]) => {
  return `${y}-${two(m)}-${two(1 + (d % daysInMonth(+y, m)))}`;
});
/** Seasons, quarters, thirds and halves. */
export const yearPart = fc.tuple(anyYear, fc.integer({min: 21, max: 41})).map(([y, n]) => `${y}-${n}`);
const week = fc.tuple(anyYear, fc.integer({min: 1, max: 52})).map(([y, w]) => `${y}-W${two(w)}`);
const weekday = fc.tuple(week, fc.integer({min: 1, max: 7})).map(([w, d]) => `${w}-${d}`);
const ordinal = fc.tuple(anyYear, fc.integer({min: 1, max: 365})).map(([y, n]) => `${y}-${String(n).padStart(3, '0')}`);
export const hour = fc.tuple(day, fc.integer({min: 0, max: 23})).map(([d, h]) => `${d}T${two(h)}`);
const minute = fc.tuple(hour, fc.integer({min: 0, max: 59})).map(([h, m]) => `${h}:${two(m)}`);
const offset = fc.constantFrom('', 'Z', '+04:30', '-05', '+14:00');
const second = fc.tuple(minute, fc.integer({min: 0, max: 59}), fc.constantFrom('', '.5', '.125'), offset);
const dayPart = fc.tuple(day, fc.constantFrom('morning', 'noon', 'afternoon', 'evening', 'night')).map(([d, part]) => `${d} ${part}`);
export const masked = fc.oneof(
  anyYear.map((y) => y.replace(/\d$/, 'X')),
  anyYear.map((y) => y.replace(/\d\d$/, 'XX')),
  anyYear.map((y) => y.replace(/\d\d\d$/, 'XXX-XX')),
  anyYear.map((y) => `${y}-XX`),
  month.map((m) => `${m}-XX`),
  anyYear.map((y) => `${y}-XX-XX`),
  anyYear.map((y) => `${y}-1X`),
  month.map((m) => m.replace(/\d-/, 'X-')),
  day.filter((d) => !d.endsWith('29')).map((d) => d.replace(/\d(-..-..)$/, 'X$1')),
  day.filter((d) => !/3.$/.test(d)).map((d) => d.replace(/\d$/, 'X')),
);
export const farYear = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({min: 10_000, max: 99_999_999_999}))
  .map(([sign, n]) => `Y${sign}${n}`);
export const exponent = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({min: 1, max: 999}), fc.integer({min: 1, max: 8}))
  .map(([sign, n, e]) => `Y${sign}${n}E${e}`);
export const significant = fc.oneof(
  fc.tuple(fc.constantFrom('', '-'), fc.integer({min: 1000, max: 9999}), fc.integer({min: 1, max: 4})).map(([s, n, d]) => `${s}${n}S${d}`),
  fc.tuple(exponent, fc.constantFrom(1, 2)).map(([text, d]) => `${text}S${d}`),
);
export const partQualified = fc
  .tuple(
    fc.tuple(maybeQualifier, anyYear, maybeQualifier),
    fc.tuple(maybeQualifier, fc.constantFrom('02', '11', '1X'), qualifier),
    maybeQualifier,
  )
  .map(([[a, y, b], [c, m, d], e]) => `${a}${y}${b}-${c}${m}${d}-${e}05`);

/** One date with at most one qualifier, at its end. */
export const plainBound = fc.oneof(
  anyYear,
  month,
  day,
  yearPart,
  week,
  weekday,
  ordinal,
  hour,
  minute,
  second.map((parts) => parts.map((each, i) => (i === 1 ? `:${two(Number(each))}` : each)).join('')),
  dayPart,
  masked,
  farYear,
  exponent,
  significant,
);

/** Anything that stands where one date may. */
export const anyBound = fc.oneof(
  {arbitrary: fc.tuple(plainBound, maybeQualifier).map(([text, q]) => text + q), weight: 6},
  {arbitrary: partQualified, weight: 1},
);

const end = fc.oneof({arbitrary: anyBound, weight: 5}, {arbitrary: fc.constantFrom('', '..'), weight: 1});
const run = fc
  .tuple(day, fc.integer({min: 1, max: 40}))
  .map(
    ([first]) =>
      `${first}..${first.replace(/^(-?)(\d{4})/, (_, s: string, y: string) => (s ? `-${four(Math.max(1, +y - 1))}` : four(+y + 1)))}`,
  );
const set = fc
  .tuple(
    fc.constantFrom('', '..'),
    fc.array(fc.oneof({arbitrary: anyBound, weight: 4}, {arbitrary: run, weight: 1}), {minLength: 1, maxLength: 4}),
    fc.constantFrom('', '..'),
  )
  .filter(([before, [first = ''], after]) => !(before && first.includes('..')) && !(before && after))
  .filter(([, members, after]) => !(after && members.at(-1)?.includes('..')))
  .map(([before, members, after]) => before + members.join(',') + after);

/** Any text of a date; ends of an interval may come in the wrong order. */
export const anyDateText = fc.oneof(
  {arbitrary: anyBound, weight: 4},
  {arbitrary: fc.tuple(end, end).map(([a, b]) => `${a}/${b}`), weight: 2},
  {arbitrary: set.map((text) => `[${text}]`), weight: 1},
  {arbitrary: set.map((text) => `{${text}}`), weight: 1},
);
