import fc from 'fast-check';
import {addUnit, floorUnit} from '../calendar-units.js';
import type {Anchor} from '../../../src/scale/anchors.js';
import type {TickOptions} from '../../../src/scale/ticks.js';

/** Zones with odd offsets, summer time at midnight, half-hour summer time and a skipped day. */
export const ZONES: readonly string[] = [
  'UTC',
  'Asia/Kabul',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

const DAY = 86_400_000;
const UNITS = ['hour', 'day', 'month', 'year'] as const;

/** Where events lie: evenly, bunched towards one end, or in a few clusters. */
const times = fc.oneof(
  fc.double({min: 0, max: 1, noNaN: true}),
  fc.double({min: 0, max: 1, noNaN: true}).map((share) => share ** 8),
  fc.tuple(fc.integer({min: 0, max: 3}), fc.double({min: 0, max: 1, noNaN: true})).map(([k, share]) => k / 4 + share * 1e-4),
);

const event = (zone: string): fc.Arbitrary<Anchor> =>
  fc
    .record({time: times, unit: fc.constantFrom(...UNITS), lasts: fc.option(fc.double({min: 0, max: 1, noNaN: true})), fade: fc.boolean()})
    .map(({time, unit, lasts, fade}) => {
      const min = floorUnit(7e11 + time * 1e12, unit, zone);
      const max = addUnit(min, unit, 1, zone);
      const blur = fade ? (max - min) / 2 : 0;
      const end = lasts === null ? undefined : max + Math.round(lasts ** 4 * 2000) * DAY;
      const anchor = (min + max) / 2;
      return {
        anchor,
        min,
        max,
        lo: min - blur,
        hi: Math.max(max + blur, end ?? 0),
        ...(end !== undefined && {span: [anchor, end] as const}),
      };
    });

/** Up to 40 events of mixed precision in a zone, and perhaps the end of the day when they were told. */
export const set: fc.Arbitrary<{zone: string; events: Anchor[]; asOf: number | undefined}> = fc.constantFrom(...ZONES).chain((zone) =>
  fc.record({
    zone: fc.constant(zone),
    events: fc.array(event(zone), {minLength: 1, maxLength: 40}),
    asOf: fc.option(
      fc.double({min: 0, max: 1, noNaN: true}).map((share) => floorUnit(7e11 + share * 1e12, 'day', zone)),
      {nil: undefined},
    ),
  }),
);

const letters = (size: number) => (text: string) => text.length * size;

/** Words in English, every letter as wide as the next. */
export function ticksIn(timeZone: string): TickOptions {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', {...options, timeZone});
  const [hour, day, weekday, shortMonth, longMonth, year] = [
    format({hour: '2-digit', minute: '2-digit'}),
    format({day: 'numeric'}),
    format({weekday: 'short'}),
    format({month: 'short'}),
    format({month: 'long'}),
    format({year: 'numeric'}),
  ];
  const unit: TickOptions['words']['unit'] = (t, name, width) => {
    if (name === 'hour') return hour.format(t);
    if (name === 'day') return width === 'narrow' ? day.format(t) : `${weekday.format(t)} ${day.format(t)}`;
    return (name === 'week' ? day : name === 'month' ? shortMonth : year).format(t);
  };
  return {
    timeZone,
    measure: (text, line) => letters(line === 'ribbon' ? 7 : 5.5)(text),
    words: {
      unit,
      caption: (t, {of, year: named, cells, enlarged, width}) => {
        const month = (width === 'long' ? longMonth : shortMonth).format(t);
        const holder = {
          minute: '',
          hour: '',
          day: `${weekday.format(t)} ${day.format(t)} ${month}`,
          week: '',
          month,
          year: year.format(t),
          none: '',
        }[of ?? 'none'];
        const name = named ? `${holder} ${year.format(t)}` : holder;
        return [name, cells && (enlarged ? `${cells}s enlarged` : `by ${cells}`)].filter(Boolean).join(', ');
      },
    },
  };
}
