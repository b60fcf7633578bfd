import {quote} from '../model/problem.js';
import {civilDate} from './civil-parts.js';
import type {Fault} from './found-at.js';
import {offsetText, textDate} from './text-date.js';

/** A date of SIMILE, before it is known whether all dates of its file have one offset. */
export interface SimileDate {
  readonly edtf: string;
  readonly offset?: number;
}

/** Years of a "Ma" of geologists. */
const MILLION = 1e6;

/** A date of SIMILE, or why it is none. Numbers are millions of years ago where the file says so, or they have a fraction, else years. */
export function simileDate(found: unknown, format: string): {date?: SimileDate; fault?: Fault} {
  const text = typeof found === 'number' ? String(found) : typeof found === 'string' ? found.trim() : '';
  const isNumber = /^[+-]?\d+(?:\.\d+)?$/.test(text);
  if (isNumber && (isNumeric(format) || (typeof found === 'number' && !Number.isInteger(found)))) {
    const ago = Math.abs(Number(text));
    const {edtf} = civilDate({year: ago ? -Math.round(ago * MILLION) : '0'});
    const fault = {code: 'negative-age', says: `${quote(text)} is read as ${ago} million years ago; write it without a sign`};
    return edtf ? {date: {edtf}, ...(Number(text) < 0 && {fault})} : {fault: notADate(text)};
  }
  const date = text ? textDate(text) : undefined;
  return date ? {date} : {fault: notADate(found)};
}

function notADate(found: unknown): Fault {
  const write = 'write 1961-05-20, 1961-05 or "Sat May 20 1961 11:00:00 GMT-0600"';
  return found === undefined || found === ''
    ? {code: 'missing-date', says: `missing; ${write}`}
    : {code: 'not-a-date', says: `${quote(found)} is no date; ${write}`};
}

const isNumeric = (format: string): boolean => !!format && !/iso|gregorian/i.test(format);

/** A date with its offset, where it has a time and the file has more than one of them. */
export function withOffset({edtf, offset}: SimileDate, common: number | undefined): string {
  return offset === undefined || offset === common || !edtf.includes('T') ? edtf : edtf + offsetText(offset);
}

/** The whole time between two dates, as a date of one: the two where they are the same, else the finest unit that holds both. */
export function unitOver(first: string, last: string): string {
  if (first === last || !last) return first;
  if (!first) return last;
  const [a, b] = [first, last].map((edtf) => /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d))?)?)?/.exec(edtf) ?? []);
  const [, yearA = '', monthA, dayA, hourA] = a ?? [];
  const [, yearB = '', monthB, dayB, hourB] = b ?? [];
  if (!yearA || !yearB || /[Z+]|-\d\d:/.test(first.slice(11) + last.slice(11))) return `${first}~`;
  if (yearA !== yearB) return sharedDigits(yearA, yearB) || `${first}~`;
  if (!monthA || monthA !== monthB) return yearA;
  if (!dayA || dayA !== dayB) return `${yearA}-${monthA}`;
  return hourA && hourA === hourB ? `${yearA}-${monthA}-${dayA}T${hourA}` : `${yearA}-${monthA}-${dayA}`;
}

/** `1961` and `1968` as `196X`; empty where only millennia hold both. */
function sharedDigits(a: string, b: string): string {
  const known = [3, 2, 1].find((n) => a.length === b.length && a.slice(0, n + a.length - 4) === b.slice(0, n + a.length - 4));
  return known ? a.slice(0, known + a.length - 4).padEnd(a.length, 'X') : '';
}
