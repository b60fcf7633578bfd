import fc from 'fast-check';

/** What breaks careless readers when it stands in a text. */
const SNAGS = [
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  '&lol9;',
  '<!DOCTYPE x [<!ENTITY a "&b;&b;">]>',
  '<',
  '>',
  '"',
  '[[[[[[[[',
  '{"__proto__":{"bad":1}}',
  '"'.repeat(99),
  '\udc00\ud800',
  '\r\n\u2028',
  '[['.repeat(500),
  '<b a="'.repeat(99),
  '9'.repeat(400),
];

/** Text with up to eight pieces cut, doubled, swapped or snagged. */
export function mutations(text: string): fc.Arbitrary<string> {
  const at = fc.nat({max: text.length});
  const change = fc.tuple(fc.constantFrom('cut', 'double', 'swap', 'snag', 'nest'), at, fc.nat({max: 30}), fc.constantFrom(...SNAGS));
  return fc.array(change, {minLength: 1, maxLength: 8}).map((changes) => changes.reduce(mutated, text));
}

function mutated(text: string, [kind, at, size, snag]: readonly [string, number, number, string]): string {
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + size), text.slice(at + size)];
  if (kind === 'cut') return before + after;
  if (kind === 'double') return before + piece + piece + after;
  if (kind === 'swap') return before + after.slice(0, size) + piece + after.slice(size);
  return kind === 'snag' ? before + snag + after : before + '<b>'.repeat(200) + piece + after;
}

/** Values of every kind, with `names` among their keys. */
export function anything(names: readonly string[]): fc.Arbitrary<unknown> {
  const text = fc.constantFrom(
    '',
    '2021',
    '2021-08-03',
    '-1',
    '13',
    'title',
    'true',
    '<b>x</b>',
    'javascript:alert(1)',
    '5',
    '\ud800',
    '12/31/1999 10:00 PM',
  );
  const leaf = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined, NaN), fc.string());
  const key = fc.constantFrom('__proto__', 'valueOf', 'toString', ...names);
  return fc.letrec((tie) => ({
    value: fc.oneof({depthSize: 'medium'}, leaf, fc.array(tie('value'), {maxLength: 4}), fc.dictionary(key, tie('value'), {maxKeys: 8})),
  })).value;
}

/** Markup and addresses that do harm where they are taken at their word. */
export const INJECTIONS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href=" &#106;avascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '[x](javascript:alert(1))',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<svg onload=alert(1)><style>*{}</style>',
  'javascript:alert(1)',
  'data:text/html,x',
] as const;

const HARMFUL = /^[\s\p{Cc}]*(?:javascript|data|vbscript):/iu;

/** A link of Markdown that is not escaped, to such an address. */
const HARMFUL_LINK = /(?<!\\)(?:\\\\)*\]\(\s*(?:javascript|data|vbscript):/i;

/** What of a document a page could take for code: addresses, links of Markdown, and tags in any field. */
export function harmIn(document: unknown): string[] {
  const found: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (/<\/?[a-z!]/i.test(value)) found.push(value);
      if (/^(?:summary|description|caption)$/.test(name) && HARMFUL_LINK.test(value)) found.push(value);
      if (/^(?:url|poster)$/.test(name) && HARMFUL.test(value)) found.push(value);
    } else if (typeof value === 'object' && value) for (const [key, member] of Object.entries(value)) walk(member, key);
  };
  walk(document, '');
  return found;
}

/** How a value of a good input is spoilt. */
const SPOILS: Readonly<Record<string, (value: unknown, snag: string) => unknown>> = {
  cut: () => undefined,
  null: () => null,
  number: () => -0.5,
  snag: (value, snag) => (typeof value === 'string' ? value.slice(0, 3) + snag + value.slice(3) : snag),
  list: (value) => [value, value],
  deep: () => JSON.parse('['.repeat(500) + '1' + ']'.repeat(500)) as unknown,
  proto: () => JSON.parse('{"__proto__": {"bad": 1}, "valueOf": 1, "toString": 1, "_isAMomentObject": true}') as unknown,
};

/** A good input with up to six of its values spoilt or swapped: what a parser is given where the text itself could be read. */
export function spoilt(input: unknown): fc.Arbitrary<unknown> {
  const spoil = fc.tuple(fc.nat(), fc.constantFrom('swap', ...Object.keys(SPOILS)), fc.constantFrom(...SNAGS), fc.nat());
  return fc.array(spoil, {minLength: 1, maxLength: 6}).map((spoils) => {
    const copy = {whole: structuredClone(input)};
    const places: {holder: Record<string, unknown>; key: string}[] = [];
    const walk = (holder: Record<string, unknown>): void => {
      for (const key of Object.keys(holder)) {
        places.push({holder, key});
        if (typeof holder[key] === 'object' && holder[key]) walk(holder[key] as Record<string, unknown>);
      }
    };
    walk(copy);
    for (const [n, kind, snag, m] of spoils) {
      const {holder, key} = places[n % places.length]!;
      const other = places[m % places.length]!;
      holder[key] = kind === 'swap' ? structuredClone(other.holder[other.key]) : SPOILS[kind]!(holder[key], snag);
    }
    return copy.whole;
  });
}
