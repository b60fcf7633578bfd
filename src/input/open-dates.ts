import {civilFromDays, daysFromCivil} from '../model/calendar-days.js';
import type {SignDate} from './written-forms.js';

/** How a date that is open to one side is written in EDTF, from the date that is given. `undefined` where that has no neighbour. */
type Opening = (date: string) => {readonly date: string; readonly keepsWords?: boolean} | undefined;

/** What lasts to the time of writing. Folded text, as all below. */
const NOW =
  '(?:the )?present(?: day)?|now|today|to date|ongoing|aujourd.?hui|ce jour|maintenant|en cours|heute|jetzt|laufend|andauernd|hoy|ahora|(?:la )?actualidad|en curso|(?:o )?presente|hoje|agora|(?:a )?a?tualidade|em curso';

const BETWEEN = "to|until|till|a|au|jusqu'?a|jusque|bis|bis zu|hasta|ate";

/** Goes on; ended, nobody says when; went on until then; was then or earlier, or later. */
const since: Opening = (date) => ({date: `${date}/..`});
const from: Opening = (date) => ({date: `${date}/`});
const until: Opening = (date) => ({date: `../${date}`});
const thenOrEarlier: Opening = (date) => ({date: `[..${date}]`, keepsWords: true});
const thenOrLater: Opening = (date) => ({date: `[${date}..]`, keepsWords: true});
const before: Opening = (date) => beside(date, -1, thenOrEarlier);
const after: Opening = (date) => beside(date, 1, thenOrLater);

/** Words around a date that leave a side of it open, in English, French, German, Spanish and Portuguese. The first that fits counts. */
const OPENINGS: readonly (readonly [pattern: RegExp, opening: Opening])[] = [
  [
    new RegExp(
      `^(?:(?:from|since|de|du|depuis|von|vom|seit|desde) )?(?:el |le )?(.+?)(?:(?: ?[-–] ?| (?:${BETWEEN}) )(?:${NOW})| to date| a ce jour)$`,
    ),
    since,
  ],
  [/^(?:ever )?(?:since|depuis|seit|desde)(?: the| le| la| dem| el| o)? (.+)$/, since],
  [/^(?:not before|not? earlier than|pas avant|fruhestens|no antes de|nao antes de)(?: le| am| el| o)? (.+)$/, thenOrLater],
  [
    /^(?:by|on or before|not? later than|au plus tard|(?:bis )?spatestens|a mas tardar|no maximo)(?: the| le| en| am| el| em)? (.+)$/,
    thenOrEarlier,
  ],
  [
    /^(.+?),? (?:or earlier|or before|at the latest|ou avant|ou plus tot|au plus tard|oder fruher|spatestens|o antes|ou antes)$/,
    thenOrEarlier,
  ],
  [
    /^(.+?),? (?:or later|or after|at the earliest|ou apres|ou plus tard|au plus tot|oder spater|fruhestens|o despues|ou depois)$/,
    thenOrLater,
  ],
  [/^(?:from |von |vom |de |du |desde )?(.+?)(?: onwards?| on| and after| an| en adelante| em diante| ?[-–])$/, from],
  [/^(?:from|starting|a partir d[eou]l?|a partir d'|ab|ab dem)(?: the)? ?(.+)$/, from],
  [/^(?:until|till|up to|jusqu'?(?:a|au|en)|jusque|bis|hasta|ate)(?: the| zum| el| o)? (.+)$/, until],
  [/^(?:before|prior to|avant|vor|antes d[eo]l?)(?: the| le| la| dem)? (.+)$/, before],
  [/^(?:after|apres|nach|despues del?|depois d[eo]|apos)(?: the| le| la| dem| o)? (.+)$/, after],
];

const NOW_ALONE = new RegExp(`^(?:${NOW})$`);

/** Whether folded text is what stands in a column of ends where something goes on: "present", "ongoing". */
export const isOpenEnd = (folded: string): boolean => NOW_ALONE.test(folded);

/**
 * A date with one side open, of text with signs for its words: `before 1850`, `since M08 2021`, `2019 - present`. `readOne` reads
 * the date in it, of which only one without a doubt and without ends of its own counts.
 */
export function readOpen(signs: string, readOne: (signs: string) => SignDate | undefined): SignDate | undefined {
  for (const [pattern, opening] of OPENINGS) {
    const [, inner = ''] = pattern.exec(signs) ?? [];
    const read = inner ? readOne(inner) : undefined;
    if (!read || 'fault' in read) continue;
    const {date, around = date, choices = []} = read;
    const opened = /[[{/]/.test(around) ? undefined : opening(around);
    if (opened) return {...opened, choices, keepsWords: (opened.keepsWords ?? false) || around !== date};
  }
  return undefined;
}

/** The date that ends or begins next to a year, month, day, decade or century, as an end of what is open. */
function beside(date: string, step: 1 | -1, opening: Opening): ReturnType<Opening> {
  const [, sign = '', digits = '', masks = '', month, day] = /^(-?)(\d{2,4})(X{0,2})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (digits.length + masks.length !== 4 || (sign && masks)) return undefined;
  if (masks) return opening(written(step < 0 ? +digits.padEnd(4, '0') - 1 : +digits.padEnd(4, '9') + 1));
  const year = +(sign + digits);
  if (!month) return opening(written(year + step));
  if (day) {
    const next = civilFromDays(daysFromCivil(year, +month, +day) + step);
    return opening(written(next.year, next.month, next.day));
  }
  const months = year * 12 + +month - 1 + step;
  return opening(written(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1));
}

function written(year: number, ...parts: readonly number[]): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return [(year < 0 ? '-' : '') + digits, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}
