import {describe, expect, it} from 'vitest';
import {xml} from '../../../src/input/xml.js';

const read = (text: string) => {
  const {root, problems} = xml(text);
  return [root, problems.map(({message}) => message)];
};
const element = (name: string, attributes: Record<string, string> = {}, children: readonly unknown[] = []) => ({
  name,
  attributes,
  children,
});

describe('xml', () => {
  it('reads elements, attributes, text, entities and what is no text', () => {
    expect(
      read('\uFEFF<?xml version="1.0"?><!-- a > b --><a b="1 &lt; 2" c=\'"\'>x &amp; &#x41;<d/><![CDATA[<e>&amp;]]><?f g?></a>\n'),
    ).toEqual([element('a', {b: '1 < 2', c: '"'}, ['x & A', element('d'), '<e>&amp;']), []]);
  });

  it.each([
    ['<a>', ['line 1, column 1: <a> is never closed; write </a>']],
    ['<a><b></a>', ['line 1, column 7: <b> of line 1 is closed by no end; write </b> before this']],
    ['<a></b></a>', ['line 1, column 4: </b> closes nothing; remove it']],
    ['<a>\n < </a>', ['line 2, column 2: this < begins no element; write &lt;']],
    ['<a b=c d/>', ['line 1, column 3: b has no value in quotes; write b="c"', 'line 1, column 7: d has no value in quotes; write d=""']],
    ['<a b="1" b="2"/>', ['line 1, column 9: b stands twice; the first counts']],
    [
      '<a b="1<c/></a>',
      [
        'line 1, column 3: b has no value in quotes; write b=""',
        'line 1, column 5: "=\\"1<c/></a>" cannot stand in a tag; write what is missing before it, a quote or >'.replaceAll('\\', ''),
      ],
    ],
    ['<a/><b/>', ['line 1, column 5: <b> follows after the end; put it in <a>']],
    ['x<a/>', ['line 1, column 1: "x" stands in no element; remove it']],
    ['<a/><!-- b', ['line 1, column 5: <!-- is never closed; write -->']],
    ['', ['line 1, column 1: there is no element here; write <data><event start="…" title="…"/></data>']],
  ])('says where %j is no XML', (text, messages) => {
    expect(read(text)[1]).toEqual(messages);
  });

  it('expands nothing that a DOCTYPE declares', () => {
    const lol = Array.from({length: 9}, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('');
    expect(read(`<!DOCTYPE a [<!ENTITY lol0 "lol">${lol}]><a>&lol9;</a>`)).toEqual([
      element('a', {}, ['&lol9;']),
      ['line 1, column 1: entities that are declared here are left out; write what they stand for'],
    ]);
  });

  it('keeps the text of what stands too deep', () => {
    const {root, problems} = xml(`${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}`);
    expect(JSON.stringify(root)).toContain('"x"');
    expect(problems.map(({code}) => code)).toEqual(['too-deep']);
  });

  it('holds a name of a prototype as any other', () => {
    const {root} = xml('<__proto__ __proto__="x" constructor="y"/>');
    expect([root?.name, Object.entries(root?.attributes ?? {})]).toEqual([
      '__proto__',
      [
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ],
    ]);
    expect(Object.getPrototypeOf(root?.attributes)).toBe(Object.prototype);
  });

  it('knows the place of each element', () => {
    const {root, placeOf} = xml('<a>\r\n <b/>\n\n  <c/></a>');
    expect(root?.children.flatMap((child) => (typeof child === 'string' ? [] : placeOf(child)))).toEqual([
      {line: 2, column: 2},
      {line: 4, column: 3},
    ]);
  });

  it.each([
    '<a>',
    '<a b="',
    '<',
    '</a>',
    '<!--',
    '<a ',
    '<![CDATA[',
    '<!DOCTYPE [',
    '&amp;',
    '<a b=c>',
    '<a b="1"',
    "<a b='<",
    '<?x',
    ' ',
    '<a b="1" c="2"/>',
  ])('reads a hundred thousand %j in linear time', (piece) => {
    const started = performance.now();
    xml(piece.repeat(100_000));
    xml(`<a>${piece.repeat(100_000)}</a>`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
