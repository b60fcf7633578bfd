import {epochDate} from './text-date.js';

/** Why a text is no date, and what to write in its place. */
export interface Refusal {
  readonly code: string;
  /** Follows the quoted text. */
  readonly says: string;
}

/** Days from the day that spreadsheets count from, 30 December 1899, to 1970. */
const SERIAL_TO_EPOCH = 25569;
const DAY_MS = 86_400_000;
const SECOND_MS = 1000;

const UNIT = '(?:minute|hour|day|week|month|year)s?';

const refuse =
  (code: string, says: string): (() => Refusal) =>
  () => ({code, says});

const noDate = refuse('no-date', 'gives no date; write all the time that it may be, as in 2021-08 or [2021..2023], or leave the row out');
const formula = refuse('broken-formula', 'is what a formula leaves that is broken; mend it, or paste its values in its place');
const narrow = refuse('narrow-column', 'is what a column shows that is too narrow for its dates; widen it, and save the sheet again');
const relative = refuse('relative-date', 'counts from another day; write the date itself, as in 2021-08-03');
const far = refuse('far-date', 'counts back from today; write it as a year, as in Y-65000000, or Y-65E6');

/** What editors write where no date stands, in English, French, German, Spanish and Portuguese, and what programs do. Folded text. */
const REFUSALS: readonly (readonly [pattern: string, refusal: (...groups: string[]) => Refusal | undefined])[] = [
  ['n\\.? ?d\\.?|s\\.? ?d\\.?|s\\.? ?f\\.?|s/[df]|o\\.? ?[jd]\\.?|k\\.? ?a\\.?|tb[acd]|n/?a|\\?+|[-–]+|x+|null|none|nan', noDate],
  ['#¡?(?:ref|value|div/0|num|null|spill|calc|error|bezug|wert|zahl|valeur|nombre|valor)!|#(?:name|nom|nome)\\?|#n(?:/[ad]|v)', formula],
  ['#{3,}', narrow],
  ['(?:date )?unknown|undated|no date|not known|to be (?:announced|confirmed|decided|determined)|pending', noDate],
  ['(?:date )?inconnue?|sans date|non datee?|a (?:determiner|confirmer|preciser|venir)', noDate],
  ['(?:datum )?unbekannt|ohne datum|undatiert|offen|unklar|folgt', noDate],
  ['(?:fecha )?desconocid[ao]|sin fecha|por (?:determinar|confirmar|definir)|pendiente', noDate],
  ['(?:data )?desconhecid[ao]|sem data|a (?:determinar|confirmar|definir)|pendente', noDate],
  ['.*(?:million|billion|thousand) years ago', far],
  [
    `yesterday|today|tonight|tomorrow|(?:last|this|next) \\w+|.* ago|(?:the )?(?:next|same|previous|following) (?:day|night|week|month|year)`,
    relative,
  ],
  [`(?:\\w+ ){1,3}${UNIT} (?:later|earlier|before|after)|day \\d+`, relative],
  [
    "(?:avant-)?hier|aujourd'?hui|demain|(?:la semaine|le mois|l'an(?:nee)?) (?:dernier|derniere|passee?|prochaine?)|il y a .*|le lendemain|.* plus tard",
    relative,
  ],
  [
    '(?:vor)?gestern|heute|morgen|(?:letzte|vorige|vergangene|diese|nachste)[nrs]? \\w+|vor .* (?:tag|woche|monat|jahr)e?n?|.* spater|am nachsten tag',
    relative,
  ],
  ['(?:ante)?ayer|hoy|manana|la semana pasada|el (?:mes|ano) pasado|hace .*|al dia siguiente|.* despues', relative],
  ['(?:ante)?ontem|hoje|amanha|(?:n?a )?semana passada|(?:n?o )?(?:mes|ano) passado|ha .*|no dia seguinte|.* depois', relative],
  [
    "(?:fy|fiscal year|financial year|business year|geschaftsjahr|wirtschaftsjahr|exercice(?: fiscal)?|ejercicio(?: fiscal)?|ano fiscal) ?'?(\\d\\d(?:\\d\\d)?)([-/–]\\d\\d(?:\\d\\d)?)?",
    businessYear,
  ],
  ['([1-6]\\d{4})(?:[.,](\\d+))?', serial],
  ['(\\d{10})(\\d{3})?', epoch],
  ['\\d\\d?[./-]\\d\\d?\\.?', refuse('no-year', 'has no year; write it, as in 2021-08-03')],
];

const PATTERNS = REFUSALS.map(([pattern, refusal]) => [new RegExp(`^(?:${pattern})$`), refusal] as const);

/** Why folded text is no date although it stands where one should; `undefined` where there is nothing better to say than that. */
export function refusalOf(folded: string): Refusal | undefined {
  for (const [pattern, refusal] of PATTERNS) {
    const groups = pattern.exec(folded);
    if (groups) return refusal(...groups);
  }
  return undefined;
}

/** A business year begins in whichever month a house or a state likes. */
function businessYear(_text: string, year: string, pair?: string): Refusal {
  const full = +(year.length === 2 ? `20${year}` : year);
  const write = [...(pair ? [] : [`${full - 1}-10/${full}-09`]), `${full}-04/${full + 1}-03`].join(' or ');
  return {code: 'ambiguous-date', says: `is a business year, whose months differ from house to house; write them, as in ${write}`};
}

/** A date as Excel and Google Sheets keep it: days since 1899, the time of day as a fraction. Which day it was no one can be sure of. */
function serial(_text: string, days = '', fraction = ''): Refusal {
  const ms = (Number(days) - SERIAL_TO_EPOCH + Number(`0.${fraction || 0}`)) * DAY_MS;
  const date = epochDate(Math.round(ms / SECOND_MS) * SECOND_MS)?.replace('Z', '') ?? '';
  const write = fraction ? date : date.slice(0, 10);
  return {
    code: 'serial-date',
    says: `is a date as a spreadsheet counts it, ${write} if from 1900; format its column as a date, or write ${write}`,
  };
}

function epoch(_text: string, seconds = '', rest = '0'): Refusal {
  const unit = rest === '0' ? 'seconds' : 'milliseconds';
  return {code: 'epoch-date', says: `counts the ${unit} since 1970; write ${epochDate(Number(seconds) * SECOND_MS + Number(rest)) ?? ''}`};
}
