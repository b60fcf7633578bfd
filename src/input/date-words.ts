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
    'on or (?:about|around)|circa|ca|(?<!/)c(?=\\.? *(?:[\\dMS]|early|mid|late))|about|around|approximately|approx|roughly',
    'vers|environ|aux alentours de|autour de',
    'um(?= (?:das jahr )?\\d{3})|gegen|etwa|ungefahr|ungefaehr|zirka|rund',
    'hacia|alrededor de|cerca de|aproximadamente',
    'por volta de',
  ],
  ['SMALL', '(?:small|early) hours(?: of the morning)?', 'petit matin', 'fruhen morgenstunden', '(?:de )?madrugada', '(?:na )?madrugada'],
  [
    'EARLY',
    'early|(?:the )?(?:beginning|start) of',
    'debut|au debut',
    'anfang',
    '(?:a )?(?:principios|comienzos|inicios) del?',
    '(?:no )?(?:inicio|comeco) d[eao]s?',
  ],
  ['MID', 'mid(?:dle of)?-?', 'mi(?=[- ])-?|(?:au )?milieu', 'mitte', '(?:a )?mediados del?', '(?:em )?meados d[eao]s?'],
  ['LATE', 'late|(?:the )?end of', 'fin|a la fin', 'ende', '(?:a )?(?:finales|fines) del?', '(?:no )?(?:fim|final|fins) d[eao]s?'],
  ['CENTURY', 'century|cent', 'siecle|(?<=[ivx]e ?)s', 'jahrhunderts?|jh(?:dt)?', 'siglo', 'seculo'],
  ['DECADE', 'decade', 'annees|decennie', 'jahrzehnt', 'anos|decada', ''],
  ['QUARTER', 'quarter', 'trimestre', 'quartal', '', ''],
  ['HALF', 'half', 'semestre|moitie', 'halbjahr|halfte|haelfte', 'mitad', 'metade'],
  [
    'WEEK',
    '(?:the )?week(?: (?:of|commencing|beginning|starting))?|w/?c',
    'semaine(?: du)?',
    '(?:kalender)?woche(?: vom)?|kw',
    'semana(?: del?)?',
    '',
  ],
  [
    'SCHOOL',
    '(?:school|academic) year|season',
    'annee (?:scolaire|universitaire)|saison',
    'schuljahr|studienjahr|spielzeit',
    'curso(?: escolar| academico)?|temporada',
    'ano le[ct]?tivo',
  ],
  ['1', 'first', 'premiere?', 'erste[nrs]?', 'primer[ao]?', 'primeir[ao]'],
  ['2', 'second', 'deuxieme|seconde', 'zweite[nrs]?', 'segund[ao](?!-feira)', ''],
  ['3', 'third', 'troisieme', 'dritte[nrs]?', 'tercer[ao]?', 'terceir[ao]'],
  ['4', 'fourth', 'quatrieme', 'vierte[nrs]?', 'cuart[ao]', 'quarto'],
  [
    'MORNING',
    'morning',
    '(?:au |dans la )?matin(?:ee)?',
    'morgens|vormittags?|(?:am )?(?:fruhen )?morgen(?= (?:des|vom) )|am (?:fruhen )?morgen',
    'por la manana|manana(?= del? )',
    '(?:de|pela) manha|(?:na )?manha(?= d[eo] )',
  ],
  [
    'AFTERNOON',
    'afternoon',
    "(?:dans l')?apres-midi",
    'nachmittags?',
    'por la tarde|(?<!mas )tarde(?= del? )',
    '(?:a|pela) tarde|(?:na )?(?<!mais )tarde(?= d[eo] )',
  ],
  ['EVENING', 'evening', '(?:au |en |dans la )?soir(?:ee)?', 'abends?', '', ''],
  ['NIGHT', 'night', '(?:dans la )?nuit', 'nachts?', 'por la noche|noche(?= del? )', '(?:a|pela) noite|(?:na )?noite(?= d[eo] )'],
  ['NOON', 'noon|midday', '(?:a )?midi', 'mittags?', '(?:al? )?mediodia', '(?:ao )?meio-dia'],
  ['MIDNIGHT', 'midnight', '(?:a )?minuit', 'mitternacht', '(?:a )?medianoche', '(?:a )?meia-noite'],
  [
    'DOUBT',
    'probably|possibly|perhaps|maybe|likely|tbc|to be confirmed|unconfirmed',
    'probablement|peut-etre|sans doute|a confirmer',
    'wahrscheinlich|vermutlich|vielleicht|wohl|unbestatigt',
    'probablemente|posiblemente|quizas?|tal vez|por confirmar',
    'provavelmente|possivelmente|talvez|a confirmar',
  ],
  ['LOCAL', 'local time', 'heure locale', 'ortszeit', 'hora local', ''],
];

/** The days of a week from Monday on, in the same languages; short German ones only before a sign, since they are words too. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday|mon', 'lundi|lun', 'montag|mo(?=[.,])', 'lunes', 'segunda(?:-feira|(?=,))|seg'],
  ['tuesday|tues|tue', 'mardi', 'dienstag|di(?=[.,])', 'martes', 'terca(?:-feira)?|ter'],
  ['wednesday|wed', 'mercredi|mer', 'mittwoch|mi(?=[.,])', 'miercoles|mie', 'quarta(?:-feira)?|qua'],
  ['thursday|thurs|thur|thu', 'jeudi|jeu', 'donnerstag|do(?=[.,])', 'jueves|jue', 'quinta(?:-feira)?|qui'],
  ['friday|fri', 'vendredi|ven', 'freitag|fr(?=[.,])', 'viernes|vie', 'sexta(?:-feira)?|sex'],
  ['saturday|sat', 'samedi|sam', 'samstag|sonnabend|sa(?=[.,])', 'sabado|sab'],
  ['sunday|sun', 'dimanche|dim', 'sonntag|so(?=[.,])', 'domingo|dom'],
];

/** Words that carry nothing once the signs stand. */
const FILLERS =
  'the|of|in|on|at|year|le|la|les|l|du|de|des|d(?! ?\\.)|en|l an|am|im|den|der|die|das|vom|jahr|jahren?|el|del|los|ano|o|da|do|em|no';

/** The words between the ends of a range. */
const BETWEEN = 'to|until|till|through|thru|au|a|jusqu.?au|bis|bis zum|auf|auf den|al|hasta|ate';

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
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
  return plain
    .replace(/[‐‑‒–—―−]/g, (dash) => (dash === '−' || dash === '‐' || dash === '‑' ? '-' : '–'))
    .replace(/\s+/g, ' ')
    .trim();
}

// eras hold letters that are words of their own elsewhere
const ERAS = SIGNS.filter(([sign]) => sign === 'BC' || sign === 'AD');
const OTHERS = SIGNS.filter(([sign]) => sign !== 'BC' && sign !== 'AD');

const WEEKDAY = whole(WEEKDAYS.map((words) => `(${words.join('|')})`).join('|'), 'g');

/** Folded text with a sign for each word that is one: `tuesday, 3. august 2021` is `W2 , 3. M08 2021`. */
export function signsOf(folded: string): string {
  const withEras = ERAS.reduce((text, [sign, pattern]) => text.replace(pattern, ` ${sign} `), folded);
  const withDays = withEras.replace(WEEKDAY, (_, ...groups: unknown[]) => ` W${groups.findIndex(Boolean) + 1} `);
  const signed = OTHERS.reduce((text, [sign, pattern]) => text.replace(pattern, ` ${sign} `), withDays);
  return signed.replace(/\s+/g, ' ').trim();
}

/** Signs without the words that carry nothing. */
export const withoutFillers = (signs: string): string => signs.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();

const FILLER = whole(FILLERS, 'g');

/** The words between two dates of which one or both are meant. */
export const OR: RegExp = / (?:or|ou|oder|o|u) /g;
export const AND: RegExp = / (?:and|et|und|y|e|&) /g;

/** A word that says that the date lies within a stretch whose ends `AND` parts. */
export const WITHIN: RegExp = /^(?:(?:sometime|some time) )?(?:between|entre|zwischen) /;

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
