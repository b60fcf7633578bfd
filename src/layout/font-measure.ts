import type {Measure, TypeRole} from './layout.js';
import {LINES, TYPE, type PageRole} from './type-roles.js';

/** Text that is measured where nothing is painted. */
export interface FontType {
  /** The fonts that it is right for, in the syntax of CSS. */
  readonly family: string;
  /** Advance width with a margin, for a place that the text is sure not to leave. */
  readonly measure: Measure;
  readonly lines: {readonly date: number; readonly title: number};
  /** Advance width as painted; undefined where a letter is not in the table, and the width is a guess. */
  readonly lengthOf: (text: string, role: TypeRole | PageRole) => number | undefined;
}

/** Letters by their advance width, in thousandths of the size. */
type Widths = Readonly<Record<number, string>>;

/**
 * Fonts of the metrics below come first: Arial, and Liberation Sans and Arimo, which were made to its widths; Helvetica
 * differs in a few accents. What stands in for them elsewhere (DejaVu Sans is an eighth wider) needs `lengthOf`.
 */
const FAMILY = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

/** Room for what a font does between two letters, and for the few that are not quite of these metrics. */
const MARGIN = 1.03;

/** From this weight on a family of two weights takes its bold (CSS Fonts 4, section 5.2). */
const BOLD_FROM = 501;

// From the `hmtx` tables of Liberation Sans 2.1.5 (SIL Open Font License), which has the advance widths of Arial. Letters with
// accents are as wide as those without; widths that differ by up to 6 thousandths stand together, under the widest.
const REGULAR: Widths = {
  191: "'′",
  222: 'ijlłιіј‘’‚',
  260: '|',
  278: ' !,./:;I[\\]ftŧΙІ',
  333: '()-r¡²³¹“”„‹›',
  334: '{}',
  355: '"•″',
  365: 'ºг',
  389: '*',
  400: '°τ',
  411: 'ґ',
  441: 'ζк',
  448: 'εξ',
  458: 'зт',
  482: 'ς',
  489: 'Ґ',
  500: 'JcksvxyzγκλνЈсухѕ',
  510: 'эє',
  521: 'чь',
  531: 'χв',
  542: '¶Гпя',
  549: '±÷υ',
  556: '#$0123456789?L_abdeghnopqu¢£¤¥§«»ðþđħŁŋΓηθοаенорђћџ–†€',
  559: 'δи',
  569: 'ρ',
  576: 'µβμбц',
  584: '+<=>~¬×αКдл−',
  604: 'З',
  611: 'FTZ¿ßøŦΖΤТ',
  618: 'Σσ',
  625: 'ъ',
  635: 'У',
  648: 'φ',
  656: 'ΞБЛЬ',
  667: '&ABEKPSVXYÞΑΒΕΚΡΥΧЅАВЕРХЧ',
  669: 'ΔΛж',
  677: 'Д',
  690: 'πм',
  719: 'ψЄЏИПЭы',
  722: 'CDHNRUwÐĐĦΗΝΠНСЯ',
  723: 'Ŋ',
  740: '©®Ц',
  750: 'Ωю',
  760: 'Ф',
  778: 'GOQØΘΟО',
  781: 'ω',
  792: 'Ъ',
  802: 'Φш',
  813: 'њ',
  823: 'фщ',
  835: 'Mm¼½¾ΜΨМ',
  854: 'Ћ',
  865: 'Ђ',
  889: '%æЫ',
  906: 'љ',
  923: 'ЖШ',
  944: 'WœЩ',
  1000: 'ÆŒ—…←→',
  1015: '@ЊЮ',
  1057: 'Љ',
  1073: '№',
};

const BOLD: Widths = {
  240: "'′",
  278: ' ,./I\\ijlłΙιІіј‘’‚',
  280: '|',
  333: '!()-:;[]ft¡²³¹ŧ‹›',
  350: '•',
  365: 'º',
  389: '*r{}',
  400: '°',
  417: 'г',
  447: 'ξτґ',
  460: 'ζ',
  479: '"ε″',
  490: 'тҐ',
  500: 'zзк“”„',
  520: 'ς',
  541: 'θ',
  549: '±÷',
  556: '#$0123456789J_aceksvxy¢£¤¥§«¶»γλνЈаесухэєѕ–†€',
  558: 'κ',
  567: 'Г',
  576: 'µχ',
  584: '+<=>~¬×υчя−',
  604: 'ΓΣнпџ',
  611: '?FLTZbdghnopqu¿ßðøþđħŁŋŦΖΤβδηοКТорђћ',
  612: 'μ',
  619: 'αρбвиць',
  626: 'ЗУ',
  635: 'дл',
  644: 'Ξ',
  667: 'EPSVXYÞΕΛΡΥΧЅЕРХ',
  684: 'σ',
  703: 'ЛЧ',
  712: 'ЄДЭж',
  719: 'ΔφЏБИПЬЯ',
  722: '&ABCDHKNRUÐĐĦΑΒΗΚΝΠАВНС',
  723: 'Ŋ',
  730: 'Цъ',
  740: '©®м',
  753: 'ψ',
  766: 'π',
  778: 'GOQwØΘΟО',
  802: 'Ω',
  809: 'Ψ',
  821: 'Φ',
  834: 'M¼½¾ΜМш',
  845: 'ωщ',
  854: 'Фыю',
  875: 'ЋЪф',
  889: '%mæЂ',
  906: 'Жњ',
  944: 'Wœ',
  969: 'љ',
  979: '@Ы',
  1000: 'ÆŒ—…←→',
  1005: 'Ш',
  1019: 'Щ',
  1031: 'Ю',
  1063: 'Њ',
  1094: 'Љ',
  1115: '№',
};

/** Spaces between the parts of a date, in any face: a thin one, one that does not break, and a wide one. */
const SPACES: Widths = {200: '\u2009\u202f', 278: '\u00a0', 500: '\u2002'};

const widthsIn = (widths: Widths): ReadonlyMap<string, number> =>
  new Map(Object.entries(widths).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, Number(width) / 1000] as const)));

const FACES = {
  regular: new Map([...widthsIn(SPACES), ...widthsIn(REGULAR)]),
  bold: new Map([...widthsIn(SPACES), ...widthsIn(BOLD)]),
};

/** Widths of what the tables have not, as shares of the size; the first that fits. All are on the safe side. */
const GUESSES: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/^[\s\u00a0]/u, 0.278],
  [/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u, 1.02],
  [/^[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/u, 0.62],
  [/^[\p{sc=Mymr}\p{sc=Khmr}\p{sc=Ethi}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Taml}]/u, 1.05],
  [/^\p{L}/u, 0.78],
  [/^/u, 0.7],
];

/** The type of files and servers: fonts that are on nearly every machine, measured by a table of their widths. */
export const fontType: FontType = {
  family: FAMILY,
  measure: (text, role) => widthOf(text, role).width * MARGIN,
  lines: LINES,
  lengthOf: (text, role) => {
    const {isKnown, width} = widthOf(text, role);
    return isKnown ? width : undefined;
  },
};

function widthOf(text: string, role: TypeRole | PageRole): {readonly width: number; readonly isKnown: boolean} {
  const {size, spacing = 0, weight} = TYPE[role];
  const face = FACES[weight < BOLD_FROM ? 'regular' : 'bold'];
  let isKnown = true;
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (ACCENT.test(letter)) continue;
    const known = face.get(letter);
    isKnown &&= known !== undefined;
    width += (known ?? GUESSES.find(([pattern]) => pattern.test(letter))?.[1] ?? 1) + spacing;
  }
  return {width: width * size, isKnown};
}

/** What stands over or under a letter of the tables, and takes no room. */
const ACCENT = /^[\u0300-\u036f]$/;
