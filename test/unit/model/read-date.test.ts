import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDate} from '../../../src/model/parse-date.js';
import {readCommonDate} from '../../../src/model/read-date.js';
import {numRuns} from '../runs.js';

const common = ['2021', '2021-08', '2021-36', '2021-W30', '2021-08-03', '2021-08-03 Evening', '2021-08-03T20', '2021-08-03T20:15'];
const rare = ['0999', '-0043', '2021-21', '201X', '2021-08-XX', '2021-215', '2021-W30-2', 'Y170000002', '2021-08-03T20:15:30'];
const none = ['', 'soon', '2021-13', '2021-00', '2021-02-30', '2021-W00', '2021-W53', '2021-08-03T24', '2021-08-03 dusk'];

describe('readCommonDate', () => {
  it.each([...common, '2021-08~', '1996/2001-36', '2021-W30~/..', '2021/', '[2021-08-03 night, 2021-08-04 night]'])(
    'reads "%s" as parseDate does',
    (text) => {
      expect({date: readCommonDate(text, 'Asia/Kabul')}).toEqual(parseDate(text, 'Asia/Kabul'));
    },
  );

  it.each([...rare, '[2021-08-03..2021-08-05]', '2021-08-03T20:15Z'])('leaves "%s", which parseDate reads', (text) => {
    expect(parseDate(text, 'Asia/Kabul')).toHaveProperty('date');
    expect(() => readCommonDate(text, 'Asia/Kabul')).toThrow(RangeError);
  });

  it.each([...none, '/', '2021/2020', '[2021,]'])('leaves "%s", which is no date', (text) => {
    expect(() => readCommonDate(text, 'Asia/Kabul')).toThrow(RangeError);
  });

  it.each(['2021-03-28T02:30', '2021-03-28T02', '2021-10-31T02:30'])('leaves "%s", of which clocks in Berlin leave a doubt', (text) => {
    expect(() => readCommonDate(text, 'Europe/Berlin')).toThrow(RangeError);
  });

  it('reads nothing otherwise than parseDate', () => {
    const one = fc.tuple(fc.constantFrom(...common, ...rare, ...none), fc.constantFrom('', '~', '?', '%')).map(([text, q]) => text + q);
    const several = fc
      .tuple(one, fc.constantFrom('/', ',', '..'), one)
      .map(([a, between, b]) => (between === '/' ? `${a}/${b}` : `[${a}${between}${b}]`));
    fc.assert(
      fc.property(fc.oneof(one, several), fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia'), (text, timeZone) => {
        const full = parseDate(text, timeZone);
        const taken = (): unknown => {
          try {
            return {date: readCommonDate(text, timeZone)};
          } catch {
            return full;
          }
        };
        expect(taken()).toEqual(full);
      }),
      {numRuns, seed: 1},
    );
  });
});
