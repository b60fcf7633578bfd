/** Members of a list that are looked at. */
const LOOKED_AT = 20;

/** Characters of a text that are looked at. */
const BEGINNING = 2000;

/** What may stand before the `<data>` of SIMILE: comments, instructions, a DOCTYPE with what it declares in brackets. */
const SIMILE_XML = /^\s*(?:<(?:!--(?:(?!-->)[^])*--|[?!](?!--)(?:\[[^\]]*\]|[^>[])*)>\s*)*<data[\s>]/;

/** What may stand before HTML: comments, and what XML declares. A `<data>` is SIMILE's. */
const BEFORE_HTML = String.raw`^\s*(?:<(?:!--(?:(?!-->)[^])*--|\?[^>]*)>\s*)*<`;
const HTML = new RegExp(`${BEFORE_HTML}(?:!doctype html|(?!data\\b)[a-z])`, 'i');
const PAGE = new RegExp(`${BEFORE_HTML}(?:!doctype html|html|head|body)\\b`, 'i');

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const someOf = (list: unknown, test: (member: Fields) => boolean): boolean =>
  Array.isArray(list) && (list.slice(0, LOOKED_AT) as unknown[]).some((member) => isObject(member) && test(member));

const begins = (input: unknown, pattern: RegExp): boolean => typeof input === 'string' && pattern.test(input.slice(0, BEGINNING));

/** Fields that our own documents have and SIMILE's do not. */
const OURS = ['groups', 'sources', 'timeZone', 'asOf', 'eras'];

/** Whether an input looks as other timeline programs write it: what is cheap to see, before what reads it is fetched. */
export const looksLike: Readonly<
  Record<'timelinejs' | 'vis' | 'simile' | 'markup' | 'page' | 'ics' | 'markwhen', (input: unknown) => boolean>
> = {
  timelinejs: (input) =>
    begins(input, /^\s*(?:(?:var|let|const|window\.)\s*)?[\w$.]{1,60}\s*(?:=|\()\s*\{/) ||
    someOf(input, (row) => 'Headline' in row && ('Year' in row || 'Start Date' in row || 'End Date' in row)) ||
    (isObject(input) &&
      ((isObject(input['timeline']) && Array.isArray(input['timeline']['date'])) ||
        (Array.isArray(input['events']) && isObject(input['title'])) ||
        someOf(input['events'], (slide) => 'start_date' in slide || isObject(slide['text'])))),
  vis: (input) =>
    someOf(input, (item) => 'start' in item && 'content' in item) || (isObject(input) && someOf(input['items'], (item) => 'start' in item)),
  simile: (input) =>
    begins(input, SIMILE_XML) ||
    (isObject(input) &&
      Array.isArray(input['events']) &&
      ('dateTimeFormat' in input ||
        (!OURS.some((name) => name in input) &&
          someOf(input['events'], (event) => !('date' in event) && ('start' in event || ('s' in event && 't' in event)))))),
  markup: (input) => begins(input, HTML),
  /** Whether a text is a whole web page: what a server answers where there is no data. */
  page: (input) => begins(input, PAGE),
  ics: (input) => begins(input, /^\s*BEGIN:VCALENDAR/i),
  markwhen: (input) => begins(input, /^(?!\s*[[{<])/) && begins(input, /^[ \t]*(?:dateFormat:|-?\d{4}[-\dT:./~? ]*:(?!\d))/im),
};
