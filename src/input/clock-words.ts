import {DOUBTFUL_ZONE, offsetNamed, ZONES} from './date-words.js';

/** A time of day that was found in a written date. */
export interface WrittenClock {
  /** As EDTF has it: `T20:15-05:00`. */
  readonly time: string;
  /** The text without it. */
  readonly rest: string;
  /** What to say of its zone, if that may be one of several. */
  readonly fault?: (day: string) => string;
}

/** What may stand before a time, and after one. */
const AT = '(?:at|um|a las?|as|a)';
const BEFORE = `(?:(?<=\\d)t|(?<![\\d./+-])(?:\\b${AT} )?)`;
const AFTER = `(?: ?\\(?\\b(${ZONES}|${DOUBTFUL_ZONE})\\b\\.?\\)?)? ?([+-]\\d\\d:?\\d\\d(?![\\d:])|(?<=gmt|utc)[+-]\\d\\d?(?::?\\d\\d)?(?!\\d))?`;
const HALF = '(?: ?([ap])\\.? ?m\\b\\.?)';

/** Hour, minute, second, half of the day, zone, offset. */
const CLOCKS: readonly RegExp[] = [
  `(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?${HALF}?(?: uhr| ?h\\b| hrs?\\b)?`,
  `(\\d{1,2})(?:\\.(\\d\\d))?()${HALF}`,
  '(\\d{1,2}) ?h(?:rs?|eures?|oras?)?(?: ?(\\d\\d))?\\b()()',
  '(\\d{1,2})(?:\\.(\\d\\d))? uhr\\b()()',
  '([01]\\d|2[0-3])([0-5]\\d) ?(?:hrs?|hours)\\b()()',
  `(?<=(?:\\d{4}|-\\d\\d),? (?:${AT} )?)([01]?\\d|2[0-3])\\.([0-5]\\d)()()(?![.\\d])`, // 3.8.2021 14.30: behind a whole date alone
].map((source) => new RegExp(BEFORE + source + AFTER));

/** Two times with nothing but a hyphen between, which behind a blank are from one to the other: only behind a `T` is the last an offset. */
const TWO_TIMES = /^(?!t).*\S-\d\d:\d\d$/;

/** The time of day in a written date with signs for its words (`signsOf`); `undefined` where there is none. */
export function maybeClock(signs: string): WrittenClock | undefined {
  for (const pattern of CLOCKS) {
    const found = pattern.exec(signs);
    if (!found) continue;
    const [matched, hours = '', minute, second, half, zone, shiftOrTime] = found;
    const isTwo = !second && !zone && TWO_TIMES.test(matched);
    const [whole, offset] = isTwo ? [matched.slice(0, -(shiftOrTime ?? '').length), undefined] : [matched, shiftOrTime];
    if (+hours > (half ? 12 : 24) || +(minute ?? 0) > 59) return undefined;
    const hour = half ? (+hours % 12) + (half === 'p' ? 12 : 0) : +hours;
    const clock = ['T' + String(hour).padStart(2, '0'), ...(minute ? [minute] : []), ...(minute && second ? [second] : [])].join(':');
    const shift = offset ? wholeOffset(offset) : zone && offsetNamed(zone);
    // an offset is only read behind minutes
    const time = shift && !minute ? `${clock}:00${shift}` : clock + (shift ?? '');
    const rest = `${signs.slice(0, found.index)} ${signs.slice(found.index + whole.length)}`.replace(/\s+/g, ' ').trim();
    if (!zone || shift) return {time, rest};
    const says = (day: string): string =>
      `has a zone that may be one of several; write its offset, as in ${day}${clock}${minute ? '' : ':00'}-04:00`;
    return {time, rest, fault: says};
  }
  return undefined;
}

/** `+0200` and `+2` as `+02:00`. */
function wholeOffset(offset: string): string {
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
