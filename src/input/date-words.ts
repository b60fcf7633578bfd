/** What a word of a written date says, as `written-date.ts` has it: one sign for a word of whatever language. */
type Sign = string;

/**
 * The words of written dates: a sign, then the patterns that stand for it in English, French, German, Spanish and Portuguese, all
 * without accents and capitals. Longer ones come before those that they begin with. To add a language is to add a column.
 */
const WORDS: readonly (readonly [sign: Sign, ...languages: readonly string[]])[] = [
  ['M01', 'january|jan', 'janvier|janv', 'januar|janner|jaenner', 'enero|ene', 'janeiro'],
  ['M02', 'february|feb', 'fevrier|fevr|fev', 'februar|feber', 'febrero', 'fevereiro'],
  ['M03', 'march|mar', 'mars', 'marz|maerz|mrz', 'marzo', 'marco'],
  ['M04', 'april|apr', 'avril|avr', '', 'abril|abr', ''],
  ['M05', 'may', 'mai', '', 'mayo', 'maio'],
  ['M06', 'june|jun', 'juin', 'juni', 'junio', 'junho'],
  ['M07', 'july|jul', 'juillet|juil', 'juli', 'julio', 'julho'],
  ['M08', 'august|aug', 'aout', '', 'agosto|ago', ''],
  ['M09', 'september|sept|sep', 'septembre', '', 'septiembre|setiembre|set', 'setembro'],
  ['M10', 'october|oct', 'octobre', 'oktober|okt', 'octubre', 'outubro|out'],
  ['M11', 'november|nov', 'novembre', '', 'noviembre', 'novembro'],
  ['M12', 'december|dec', 'decembre', 'dezember|dez', 'diciembre|dic', 'dezembro'],
  ['S21', 'spring', 'printemps', 'fruhling|fruhjahr|fruehling|fruehjahr', 'primavera', ''],
  ['S22', 'summer', 'ete', 'sommer', 'verano', 'verao'],
  ['S23', 'autumn|fall', 'automne', 'herbst', 'otono', 'outono'],
  ['S24', 'winter', 'hiver', '', 'invierno', 'inverno'],
  [
    'BC',
    'b\\.? ?c\\.? ?e|b\\.? ?c|before christ',
    'av(?:ant)?\\.? ?j\\.?(?:esus)?[- ]?c(?:hrist)?',
    'v\\.? ?chr|vor christus|vor chr|v\\. ?u\\. ?z',
    'a\\. ?(?:de )?c|antes de cristo',
    '',
  ],
  ['AD', 'a\\.? ?d|c\\.? ?e', 'ap(?:res)?r?\\.? ?j\\.?(?:esus)?[- ]?c(?:hrist)?', 'n\\.? ?chr|nach christus', 'd\\. ?(?:de )?c', ''],
  [
    'CIRCA',
    'circa|ca|c(?=\\.? ?\\d)|about|around|approximately|approx|roughly',
    'vers|environ|aux alentours de|autour de',
    'um(?= (?:das jahr )?\\d{3})|gegen|etwa|ungefahr|ungefaehr|zirka|rund',
    'hacia|alrededor de|cerca de|aproximadamente',
    'por volta de',
  ],
  [
    'EARLY',
    'early|(?:the )?(?:beginning|start) of',
    'debut|au debut',
    'anfang',
    '(?:a )?(?:principios|comienzos|inicios) de',
    '(?:no )?(?:inicio|comeco) de',
  ],
  ['MID', 'mid(?:dle of)?-?', 'mi(?=[- ])-?|(?:au )?milieu', 'mitte', '(?:a )?mediados de', '(?:em )?meados de'],
  ['LATE', 'late|(?:the )?end of', 'fin|a la fin', 'ende', '(?:a )?(?:finales|fines) de', '(?:no )?(?:fim|final|fins) de'],
  ['CENTURY', 'century|cent', 'siecle', 'jahrhunderts?|jh(?:dt)?', 'siglo', 'seculo'],
  ['DECADE', 'decade', 'annees|decennie', 'jahrzehnt', 'anos|decada', ''],
  ['QUARTER', 'quarter', 'trimestre', 'quartal', '', ''],
  ['MORNING', 'morning', 'matin', 'morgens|vormittags?', 'por la manana', '(?:de|pela) manha'],
  ['AFTERNOON', 'afternoon', 'apres-midi', 'nachmittags?', 'por la tarde', '(?:a|pela) tarde'],
  ['EVENING', 'evening', 'soir', 'abends?', '', ''],
  ['NIGHT', 'night', 'nuit', 'nachts?', 'por la noche', '(?:a|pela) noite'],
  [
    '',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim',
    'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag',
    'lunes|martes|miercoles|jueves|viernes|sabado|domingo|mie|jue|vie|sab|dom',
    '(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|seg|ter|qua|qui|sex',
  ],
];

/** Words that carry nothing once the signs stand. */
const FILLERS = 'the|of|in|on|at|year|le|la|les|l|du|de|des|d|en|l an|am|im|den|der|des|das|jahr|jahre|el|del|los|ano|o|da|do|em|no';

/** The words between the ends of a range. */
const BETWEEN = 'to|until|till|through|thru|au|a|jusqu.?au|bis|al|hasta|ate';

/** Words that open a range and say no more. */
const OPENING = 'from|du|de|vom|von|desde|del';

/** Time that is counted from the day of writing: days back and whether it runs up to that day. */
const RECENT: readonly (readonly [pattern: string, days: number])[] = [
  [
    '(?:in|over) (?:the )?(?:recent|last few|past few) days|ces derniers jours|in den letzten tagen|en los ultimos dias|nos ultimos dias',
    7,
  ],
  [
    '(?:in|over) (?:the )?(?:recent|last few|past few) weeks|ces dernieres semaines|in den letzten wochen|en las ultimas semanas|nas ultimas semanas',
    28,
  ],
  [
    '(?:in|over) (?:the )?(?:recent|last few|past few) months|ces derniers mois|in den letzten monaten|en los ultimos meses|nos ultimos meses',
    90,
  ],
];

/** Hours by which clocks of a named zone are ahead, where the name leaves no doubt; the others must be written as an offset. */
const OFFSETS: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
};

const whole = (source: string, flags = ''): RegExp => new RegExp(`(?<![a-z])(?:${source})(?![a-z])\\.?`, flags);

const SIGNS: readonly (readonly [sign: Sign, pattern: RegExp])[] = WORDS.map(([sign, ...languages]) => [
  sign,
  whole(languages.filter(Boolean).join('|'), 'g'),
]);

/** Text without accents, capitals and needless blanks, its dashes alike. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[‐‑‒–—―−]/g, (dash) => (dash === '−' || dash === '‐' || dash === '‑' ? '-' : '–'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded text with a sign for each word that is one: `3. august 2021` is `3. M08 2021`. */
export function signsOf(folded: string): string {
  // eras hold letters that are words of their own elsewhere
  const eras = SIGNS.filter(([sign]) => sign === 'BC' || sign === 'AD');
  const others = SIGNS.filter(([sign]) => sign !== 'BC' && sign !== 'AD');
  const signed = [...eras, ...others].reduce((text, [sign, pattern]) => text.replace(pattern, sign && ` ${sign} `), folded);
  return signed.replace(/\s+/g, ' ').trim();
}

/** Signs without the words that carry nothing. */
export const withoutFillers = (signs: string): string => signs.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();

const FILLER = whole(FILLERS, 'g');

/** Where a range may part into its ends: the words and dashes between them. */
export const RANGE: RegExp = new RegExp(` (?:${BETWEEN}) | ?– ?| - |-`, 'g');

/** A word that opens a range. */
export const RANGE_OPENING: RegExp = new RegExp(`^(?:${OPENING}) `);

/** How many days folded text such as "in recent days" reaches back. */
export function recentDays(folded: string): number | undefined {
  return RECENT.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(folded))?.[1];
}

/** The offset that a name of a zone means, or `undefined` for one that means several. */
export function offsetNamed(name: string): string | undefined {
  return Object.hasOwn(OFFSETS, name) ? OFFSETS[name] : undefined;
}

/** Names of zones that mean one offset, as a pattern. */
export const ZONES: string = Object.keys(OFFSETS).join('|');

/** Names of zones that may mean several. */
export const DOUBTFUL_ZONE: string = 'et|ct|mt|pt|cst|bst|ist|ast|wat|aest|aedt';
