// What parts of the element use too stands here: they bring it themselves (test/tools/parts.mjs).

/** What a year is written with. */
export const YEARS: Intl.DateTimeFormatOptions = {year: 'numeric'};

/** What a month is written with, its year beside it. */
export const MONTHS: Intl.DateTimeFormatOptions = {...YEARS, month: 'long'};
