import type {SignDate} from './written-forms.js';

/** A list of more dates is told without what to write. */
const MOST_DATES = 6;

/** Hours without minutes behind a day: "3 August 2021, 10-12". */
const HOURS = /^(.*\d),? (\d\d?) ?[-–] ?(\d\d?)$/;
const LAST_HOUR = 24;

/**
 * What to ask about text with signs for its words that can be no one date, with what is in it as EDTF: several dates in one cell, or
 * hours that are not said to be any. A fault, or `undefined` where there is nothing to propose.
 */
export function proposalFor(signs: string, readOne: (signs: string) => SignDate | undefined): SignDate | undefined {
  return severalDates(signs, readOne) ?? bareHours(signs, readOne);
}

function severalDates(signs: string, readOne: (signs: string) => SignDate | undefined): SignDate | undefined {
  const parts = signs.split(signs.includes(';') ? ';' : ',');
  if (parts.length < 2 || parts.length > MOST_DATES) return undefined;
  const dates = parts.flatMap((part) => {
    const read = readOne(part.trim());
    return read && 'date' in read && !/[[{/]/.test(read.date) ? read.date : [];
  });
  if (dates.length < parts.length) return undefined;
  const list = dates.join(',');
  return {
    fault: {code: 'several-dates', says: `names several dates; write [${list}] for one of them, {${list}} for all, or a row for each`},
  };
}

function bareHours(signs: string, readOne: (signs: string) => SignDate | undefined): SignDate | undefined {
  const [, day = '', from = '', to = ''] = HOURS.exec(signs) ?? [];
  const read = day && +from < +to && +to <= LAST_HOUR ? readOne(day) : undefined;
  if (!read || 'fault' in read || !/^\d{4}-\d\d-\d\d$/.test(read.date)) return undefined;
  const [start, end] = [from, to].map((hour) => `${read.date}T${hour.padStart(2, '0')}`);
  return {
    fault: {code: 'ambiguous-date', says: `ends in two numbers that may be hours; write ${start}/${end} if they are, or leave them out`},
  };
}
