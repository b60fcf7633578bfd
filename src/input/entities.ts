/** Names for U+00A0 to U+00FF, in their order (HTML 4.01, 24.2.1). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** What else newsrooms' editors write, with each sign after its name. */
const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • euro € trade ™ dagger † prime ′ Prime ″ minus − rarr → larr ← lsaquo ‹ rsaquo › oelig œ OElig Œ scaron š Scaron Š';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...OTHERS.split(/ (?=\w+ )/).map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
]);

/** The five names that XML knows without a declaration. */
const XML_NAMED: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** What stands between `&` and `;`, and the most letters of it. */
const ENTITY = /^(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,7})|([A-Za-z]\w{1,7}))$/;
const LONGEST = 9;

const SEMICOLON = 59;

/** Text of HTML with its entities decoded, once: numeric ones and the named ones of Western text. Others stay as written. */
export function decodeEntities(text: string): string {
  return decode(text, (name) => NAMED.get(name));
}

/** Text of XML with its numeric entities and its five named ones decoded, once. Others stay as written: none is ever declared. */
export function decodeXmlEntities(text: string): string {
  return decode(text, (name) => (XML_NAMED.has(name) ? NAMED.get(name) : undefined));
}

/** Each entity is looked up once: of a text there may be millions, and few different ones. */
function decode(text: string, named: (name: string) => string | undefined): string {
  const known = new Map<string, string | undefined>();
  let out = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    let end = at + 1;
    while (end <= at + LONGEST + 1 && end < text.length && text.charCodeAt(end) !== SEMICOLON) end++;
    if (text.charCodeAt(end) !== SEMICOLON) continue;
    const entity = text.slice(at + 1, end);
    if (!known.has(entity)) known.set(entity, signOf(entity, named));
    const sign = known.get(entity);
    if (sign === undefined) continue;
    out += text.slice(from, at) + sign;
    from = end + 1;
    at = end;
  }
  return from ? out + text.slice(from) : text;
}

function signOf(entity: string, named: (name: string) => string | undefined): string | undefined {
  const [whole, decimal, hex, name] = ENTITY.exec(entity) ?? [];
  if (whole === undefined || name !== undefined) return name && named(name);
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
