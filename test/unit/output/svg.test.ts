import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {escapeXml, inlineSvg, svg, type SvgPicture} from '../../../src/output/svg.js';
import {numRuns} from '../runs.js';
import {elementsNamed, readXml, textOf} from './xml.js';

const run = {text: 'Kabul', size: 10, weight: 400, color: 'ink'};
const picture: SvgPicture = {
  width: 100,
  height: 40.004,
  lang: 'en',
  isRtl: false,
  title: 'A title',
  description: 'What it shows',
  family: "Arial, 'Liberation Sans'",
  palette: {ground: '#fff', ink: '#111', g1: '#222', bracket: '#333'},
  prefix: 'p',
  layers: [],
};
const read = (...layers: SvgPicture['layers']) => readXml(svg({...picture, layers}));

describe('svg', () => {
  it('stands alone: sized, named, on its ground', () => {
    expect(svg(picture)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="en" width="100" height="40" viewBox="0 0 100 40" font-family="Arial, &#39;Liberation Sans&#39;" text-rendering="geometricPrecision">
<title>A title</title>
<desc>What it shows</desc>
<rect width="100" height="40" fill="#fff"/>

</svg>
`,
    );
  });

  it('is no more than a picture in a page that lists it: hidden, without names', () => {
    expect(inlineSvg(picture)).toMatch(/^<svg xmlns="[^"]*" aria-hidden="true" /);
    expect(inlineSvg(picture)).not.toContain('<title>');
  });

  it.each([
    {role: 'bar', color: 'g1', attributes: {fill: '#222'}},
    {role: 'maybe', color: 'g1', attributes: {fill: '#222', 'fill-opacity': '0.42'}},
    {role: 'bracket', color: 'g1', attributes: {fill: 'none', stroke: '#333'}},
    {role: 'fade-in', color: 'g1', attributes: {fill: 'url(#p-fade-in-g1)'}},
  ] as const)('paints a path of role $role', ({attributes, color, role}) => {
    const [path] = elementsNamed(read({paths: [{d: 'M0 0h1', role, color}]}), 'path');
    expect(path?.attributes).toMatchObject({d: 'M0 0h1', ...attributes});
  });

  it('defines a paint once, and only what is painted with', () => {
    const mark = {x: 0, y: 0, d: 'M0 0', fill: 'hatched', color: 'g1'} as const;
    const file = read({marks: [mark, mark]});
    expect(elementsNamed(file, 'pattern').map(({attributes}) => attributes['id'])).toEqual(['p-hatch-g1']);
    expect(elementsNamed(file, 'linearGradient')).toEqual([]);
  });

  it('sets a line of two types as one text, as long as it was measured', () => {
    const line = {x: 5, y: 10, anchor: 'end', length: 60, runs: [run, {...run, weight: 700, text: ' & Herat'}]} as const;
    const [text] = elementsNamed(read({event: 'e1', lines: [line]}), 'text');
    expect(text?.attributes).toEqual({x: '5', y: '13.47', 'text-anchor': 'end', textLength: '60', lengthAdjust: 'spacingAndGlyphs'});
    expect(textOf(text!)).toBe('Kabul & Herat');
  });

  it('leaves a line that nobody could measure as long as its font makes it', () => {
    const [text] = elementsNamed(read({lines: [{x: 0, y: 0, anchor: 'start', length: undefined, runs: [run]}]}), 'text');
    expect(text?.attributes).not.toHaveProperty('textLength');
  });
});

describe('escapeXml', () => {
  it.each([
    ['<b>"Tom" & \'Ann\'</b>', '&#60;b&#62;&#34;Tom&#34; &#38; &#39;Ann&#39;&#60;/b&#62;'],
    ['a\u0000b\ud800c\uffff', 'a\ufffdb\ufffdc\ufffd'],
    ['\ud83d\ude00\t\n', '\ud83d\ude00\t\n'],
  ])('writes %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  it('is read back as it was, where XML has a place for it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (text) => {
        const readBack = textOf(readXml(`<a>${escapeXml(text)}</a>`));
        expect(readBack).toBe(text);
      }),
      {numRuns, seed: 2021},
    );
  });
});

describe('readXml, which these tests lean on', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a>a & b</a>',
    '<a/><a/>',
    '<a>\u0000</a>',
    '<a b="<"/>',
    '< a/>',
  ])('refuses %s', (text) => {
    expect(() => readXml(text)).toThrow();
  });
});
