import edtf from 'edtf';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {boundsOf, compareDates, extentOf, type EventDate} from '../../../src/model/date.js';
import {edtfOf} from '../../../src/model/edtf-of.js';
import {parseDate} from '../../../src/model/parse-date.js';
import {maybePlainDate} from '../../../src/model/plain-date.js';
import {numRuns} from '../runs.js';
import * as any from './any-date.js';

const maybeDate = (text: string, timeZone = 'UTC'): EventDate | undefined => {
  const result = parseDate(text, timeZone);
  return 'date' in result ? result.date : undefined;
};
const dateOf = (text: string, timeZone = 'UTC'): EventDate => {
  const result = parseDate(text, timeZone);
  if ('error' in result) throw new Error(result.error.message);
  return result.date;
};
/** Dates that can be read: what the zone never had and what ends before it starts falls away. */
const anyDate = (timeZone = 'UTC') => any.anyDateText.map((text) => maybeDate(text, timeZone)).filter((date) => date !== undefined);

describe('the whole grammar', () => {
  it('is read, but for intervals that end before they start and days that a zone never had', () => {
    fc.assert(
      fc.property(any.anyDateText, any.anyZone, (text, timeZone) => {
        const result = parseDate(text, timeZone);
        const code = 'error' in result ? result.error.code : '';
        expect(['', 'ends-before-it-starts', 'no-time', 'skipped-time']).toContain(code);
      }),
      {numRuns, seed: 11},
    );
  });

  it('gives lo <= min < max <= hi of every bound and of the whole', () => {
    fc.assert(
      fc.property(any.anyDateText, any.anyZone, (text, timeZone) => {
        const date = maybeDate(text, timeZone);
        for (const {lo, min, max, hi} of date ? [extentOf(date), ...boundsOf(date)] : []) {
          expect(lo <= min && min < max && max <= hi).toBe(true);
        }
      }),
      {numRuns, seed: 12},
    );
  });

  it('is read back from its text', () => {
    fc.assert(
      fc.property(any.anyDateText, any.anyZone, (text, timeZone) => {
        const date = maybeDate(text, timeZone);
        if (date) expect(maybeDate(edtfOf(date), timeZone)).toEqual(date);
        if (date) expect(edtfOf(date)).toBe(text);
      }),
      {numRuns, seed: 13},
    );
  });

  it('is widened by a qualifier and by a stronger one, and moved by none', () => {
    fc.assert(
      fc.property(any.plainBound, any.anyZone, (text, timeZone) => {
        const extents = ['', '~', '?', '%'].flatMap((q) => {
          const date = maybeDate(text + q, timeZone);
          return date ? extentOf(date) : [];
        });
        extents.forEach(({lo, min, max, hi}, i) => {
          const before = extents[i - 1] ?? {lo: min, min, max, hi: max};
          expect([min, max]).toEqual([before.min, before.max]);
          expect(lo <= before.lo && hi >= before.hi).toBe(true);
        });
      }),
      {numRuns, seed: 14},
    );
  });

  it('lies within what leaves out its last part, or masks it', () => {
    fc.assert(
      fc.property(any.day, any.anyZone, (text, timeZone) => {
        const forms = [
          text,
          text.replace(/\d$/, 'X'),
          text.replace(/..$/, 'XX'),
          text.slice(0, -3),
          text.slice(0, -6),
          text.replace(/\d-..-..$/, 'X'),
        ];
        const [inner, ...outer] = forms.flatMap((form) => maybeDate(form, timeZone) ?? []).map(extentOf);
        for (const {min, max} of outer) expect(min <= inner!.min && inner!.max <= max).toBe(true);
      }),
      {numRuns, seed: 15},
    );
  });

  it.each([
    {name: 'quarters', codes: [33, 34, 35, 36]},
    {name: 'thirds', codes: [37, 38, 39]},
    {name: 'halves', codes: [40, 41]},
    {name: 'months', codes: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']},
  ])('tiles a year with $name, without a gap, in any zone', ({codes}) => {
    fc.assert(
      fc.property(any.year, any.anyZone, (year, timeZone) => {
        const {min, max} = extentOf(dateOf(year, timeZone));
        const parts = codes.map((code) => extentOf(dateOf(`${year}-${code}`, timeZone)));
        expect([min, ...parts.map((part) => part.max)]).toEqual([...parts.map((part) => part.min), max]);
      }),
      {numRuns, seed: 16},
    );
  });

  it('tiles years with the seasons of each hemisphere', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1000, max: 9000}),
        any.anyZone,
        fc.constantFrom([21, 22, 23, 24], [31, 32, 29, 30]),
        (year, timeZone, codes) => {
          const next = [...codes.map((code) => `${year}-${code}`), `${year + 1}-${codes[0]}`].map((text) =>
            extentOf(dateOf(text, timeZone)),
          );
          expect(next.slice(0, -1).map(({max}) => max)).toEqual(next.slice(1).map(({min}) => min));
        },
      ),
      {numRuns, seed: 17},
    );
  });

  it('is put in one order, whatever the order it comes in', () => {
    fc.assert(
      fc.property(fc.array(anyDate(), {minLength: 2, maxLength: 8}), fc.integer(), (dates, seed) => {
        const sorted = (list: readonly EventDate[]) => list.toSorted(compareDates).map(extentOf);
        const shuffled = dates.toSorted((a, b) => ((edtfOf(a).length * seed) % 7) - ((edtfOf(b).length * seed) % 7));
        expect(sorted(shuffled)).toEqual(sorted(dates));
      }),
      {numRuns, seed: 18},
    );
  });

  it('is read the same a second time, whatever was read between', () => {
    fc.assert(
      fc.property(any.anyDateText, any.anyDateText, any.anyZone, any.anyZone, (text, other, timeZone, elsewhere) => {
        const first = parseDate(text, timeZone);
        parseDate(other, elsewhere);
        parseDate(text, elsewhere);
        expect(parseDate(text, timeZone)).toEqual(first);
      }),
      {numRuns, seed: 19},
    );
  });
});

describe('the fast way', () => {
  it('reads plain dates as the forms do', () => {
    fc.assert(
      fc.property(fc.oneof(any.year, any.month, any.day), any.anyZone, (text, timeZone) => {
        const fast = maybePlainDate(text, timeZone);
        if (fast)
          expect(parseDate(` ${text}`, timeZone)).toEqual({date: fast}); // the space sends it the long way
        else if (!text.startsWith('-')) expect(parseDate(` ${text}`, timeZone)).toHaveProperty('error');
      }),
      {numRuns, seed: 21},
    );
  });

  it('leaves every other text of their lengths', () => {
    const text = fc.string({unit: fc.constantFrom(...'0123456789-X/?~'), minLength: 4, maxLength: 10});
    fc.assert(
      fc.property(text, (written) => {
        const date = maybePlainDate(written, 'UTC');
        if (date) expect(parseDate(` ${written}`, 'UTC')).toEqual({date});
      }),
      {numRuns: numRuns * 10, seed: 22},
    );
  });
});

describe('any zone that the runtime knows', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const days = fc.integer({min: -25_000, max: 25_000});

  it('begins and ends a day when Intl shows that it does', () => {
    fc.assert(
      fc.property(zone, days, (timeZone, n) => {
        const text = new Date(n * 86_400_000).toISOString().slice(0, 10);
        const date = maybeDate(text, timeZone);
        const shown = (t: number): string => new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short'}).format(t);
        const {min, max} = date ? extentOf(date) : {min: 0, max: 0};
        if (date) expect([shown(min), shown(max - 1)]).toEqual([text, text]);
        if (date) expect(shown(min - 1) < text && shown(max) > text).toBe(true);
      }),
      {numRuns, seed: 23},
    );
  });
});

describe('the edtf package', () => {
  const theirs = (text: string): readonly [number, number] => {
    const {min, max} = edtf(text);
    return [min, max + 1]; // theirs include their last millisecond
  };
  const ours = (text: string): readonly [number, number] => {
    const {min, max} = extentOf(dateOf(text));
    return [min, max];
  };

  it('says the same of masks, parts that are qualified, quarters and halves', () => {
    const part = fc.tuple(any.year, fc.constantFrom('33', '34', '35', '36', '40', '41')).map(([y, n]) => `${y}-${n}`);
    // it puts the ends of what is masked before our era the wrong way round, and reads no qualifier beside a mask
    const isFault = (text: string): boolean => text.includes('X') && /^-|[?~%]/.test(text);
    fc.assert(
      fc.property(
        fc.oneof(any.masked, any.partQualified, part).filter((text) => !isFault(text)),
        (text) => {
          expect(ours(text)).toEqual(theirs(text));
        },
      ),
      {numRuns, seed: 31},
    );
  });

  it('says the same of sets, but that of a run it forgets the end', () => {
    const member = fc.oneof(any.year, any.month, any.day).filter((text) => !text.startsWith('-'));
    const bracket = fc.constantFrom(['[', ']'], ['{', '}']);
    const set = fc
      .tuple(bracket, fc.constantFrom('', '..'), fc.uniqueArray(member, {minLength: 1, maxLength: 4}), fc.constantFrom('', '..'))
      .filter(([, earlier, , later]) => !(earlier && later))
      .map(([[open, close], earlier, members, later]) => `${open}${earlier}${members.toSorted().join(',')}${later}${close}`);
    fc.assert(
      fc.property(set, (text) => {
        expect(ours(text)).toEqual(theirs(text));
      }),
      {numRuns, seed: 32},
    );
  });
});
