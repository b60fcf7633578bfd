import {quote} from '../model/problem.js';
import type {Fault} from './found-at.js';
import {epochDate, offsetText, textDate} from './text-date.js';
import {visText} from './vis-text.js';

/** A date of vis-timeline as EDTF, and where vis goes wrong with it, or why it is none. */
export interface VisDate {
  readonly edtf?: string;
  readonly fault?: Fault;
}

/** Numbers that are likelier years, or days, than the first seconds of 1970. */
const LIKELY_DATE = /^([12]\d{3})(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?$/;

const WRITE = 'write "2021-08-03" or "2021-08-03T20:30"';

/**
 * A date as vis-timeline reads it: numbers and text of digits are epoch milliseconds, as is ASP.NET's `/Date(…)/`; other text is
 * ISO 8601 or RFC 2822, else what the engine makes of it. What has no offset is a civil date.
 */
export function visDate(found: unknown): VisDate {
  if (typeof found === 'number' || found instanceof Date || isMoment(found)) return fromEpoch(numberOf(found), found);
  if (typeof found !== 'string' || !found.trim()) {
    const isMissing = found === undefined || found === null || found === '';
    return {
      fault: {code: isMissing ? 'missing-date' : 'not-a-date', says: `${isMissing ? 'missing' : `${quote(found)} is no date`}; ${WRITE}`},
    };
  }
  const text = found.trim();
  const [, aspNet] = /^\/?Date\((-?\d+)/i.exec(text) ?? [];
  if (aspNet ?? /^\d+$/.test(text)) return fromEpoch(Number(aspNet ?? text), text);
  const iso = visText(text);
  const date = textDate(iso.text);
  if (!date) return {fault: {code: 'not-a-date', says: `${quote(text)} is no date; ${WRITE}`}};
  const {edtf, offset, form, isMidnight} = date;
  const time = isMidnight && offset !== undefined ? `${edtf}T00:00` : edtf;
  const whole = offset !== undefined && time.includes('T') ? time + offsetText(offset) : time;
  return {edtf: whole, ...faultOf(text, iso.isLoose ? 'loose' : form, whole)};
}

/** What vis takes for another date, or for one in some browsers only. */
function faultOf(text: string, form: string, edtf: string): {fault?: Fault} {
  if (/^-\d{4}(?:\D|$)/.test(text)) {
    return {fault: {code: 'misread-date', says: `vis takes ${quote(text)} for a year of our time in some browsers; it is read as ${edtf}`}};
  }
  if (form === 'loose' || form === 'slashes' || form === 'year') {
    return {fault: {code: 'ambiguous-date', says: `vis leaves ${quote(text)} to the browser; it is read as ${edtf}`}};
  }
  return {};
}

function fromEpoch(ms: number, found: unknown): VisDate {
  const edtf = epochDate(ms);
  const text = typeof found === 'string' || typeof found === 'number' ? String(found) : 'this date';
  if (!edtf) return {fault: {code: 'not-a-date', says: `${quote(text)} is no date that milliseconds can tell; ${WRITE}`}};
  const [, year, month, day] = LIKELY_DATE.exec(text) ?? [];
  if (!year) return {edtf};
  const meant = day
    ? `the day write "${year}-${month}-${day}"`
    : month
      ? `the month write "${year}-${month}"`
      : `the year write "${text}-01-01"`;
  const says = `vis takes ${quote(text)} for ${text} milliseconds after 1970, and so it is read; for ${meant}`;
  return {edtf, fault: {code: 'likely-year', says}};
}

/** The number that an object stands for; one that stands for none may throw. */
function numberOf(found: unknown): number {
  try {
    return Number(found);
  } catch {
    return NaN;
  }
}

function isMoment(found: unknown): boolean {
  return typeof found === 'object' && found !== null && '_isAMomentObject' in found;
}
