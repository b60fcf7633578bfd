import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {drawn} from '../../../src/element/drawn.js';
import {isChip} from '../../../src/layout/layout.js';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {svg} from '../../../src/output/svg.js';
import {DATA_SETS} from '../data-sets.js';
import {elementsNamed, readXml, textOf, type XmlElement} from '../output/xml.js';
import {numRuns} from '../runs.js';

const WIDTHS = [600, 768, 1000, 1200, 1400];

const pictureOf = (document: TimelineDocument, width = 1200) => drawn({timeline: readTimeline(document).timeline, width, lang: 'en-GB'});
const fileOf = (document: TimelineDocument, width?: number): XmlElement => readXml(svg(pictureOf(document, width).painted));

/** Words of a text, whatever parts and joins them. */
const wordsOf = (text: string) => text.replace(/[\s\u00a0\u2068\u2069]+/gu, '');

const SCRIPT = '<script>alert(1)</script>"\'&]]>--><svg onload=alert(1)>';

/** A document in which every text of a reader is the same. */
const saying = (text: string): TimelineDocument => ({
  title: text,
  description: text,
  credit: text,
  lang: 'en',
  asOf: '2021-08-05',
  sides: {above: text, below: text},
  groups: [{id: 'g', label: text}],
  eras: [{date: '2021-08-01/2021-08-02', label: text}],
  events: [
    {date: '2021-08-01', title: text, group: 'g', attribution: text, status: 'claimed', side: 'above', id: '"><b>'},
    {date: '2021-08', title: text, dateText: text, side: 'below', importance: 3},
  ],
});

describe.each(Object.entries(DATA_SETS))('the file of %s', (_, document) => {
  const pictures = WIDTHS.map((width) => pictureOf(document, width));
  const files = pictures.map(({painted}) => readXml(svg(painted)));

  it('holds the words of every label whole, at any width', () => {
    for (const [i, {picture}] of pictures.entries()) {
      const labels = new Map(elementsNamed(files[i]!, 'g').map((group) => [group.attributes['data-event'], wordsOf(textOf(group))]));
      const shown = picture.drawing!.shown ?? picture.events;
      expect(shown.filter(({id, title}) => !labels.get(id)?.includes(wordsOf(title)))).toEqual([]);
    }
  });

  it('counts every event that it has no label for in a chip', () => {
    for (const {picture} of pictures) {
      const shown = picture.drawing!.shown ?? picture.events;
      const counted = shown.flatMap((event) => (isChip(event) ? event.more : [event]));
      expect(new Set(counted.map(({id}) => id)).size).toBe(picture.ground.events.length);
    }
  });

  it('has no two labels that overlap, and none that leaves the page', () => {
    for (const {picture} of pictures) {
      const {labels, width} = picture.drawing!.scene;
      const overlapping = labels.flatMap((a, i) =>
        labels
          .slice(i + 1)
          .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
          .map((b) => [a.id, b.id]),
      );
      expect(overlapping).toEqual([]);
      expect(labels.filter(({x, width: own}) => x < 0 || x + own > width)).toEqual([]);
    }
  });

  it('names its title, and refers to nothing outside itself', () => {
    for (const file of files) {
      expect(elementsNamed(file, 'title').map(textOf)).toEqual([document.title ?? expect.any(String)]);
      expect(elementsNamed(file, 'desc')).toHaveLength(1);
      const references = JSON.stringify(file).match(/url\([^)]*\)/g) ?? [];
      const ids = [...elementsNamed(file, 'pattern'), ...elementsNamed(file, 'linearGradient')].map(({attributes}) => attributes['id']);
      expect([...new Set(references)].filter((reference) => !ids.includes(reference.slice(5, -1)))).toEqual([]);
      expect(['script', 'style', 'foreignObject', 'image', 'use', 'a'].flatMap((name) => elementsNamed(file, name))).toEqual([]);
    }
  });
});

describe('drawn', () => {
  it.each([SCRIPT, 'javascript:alert(1)', '\u0000\u0008\ud800\uffff', '{{x}} ${y} <!-- %s'])('keeps %j as text', (text) => {
    const file = fileOf(saying(text));
    const elements = new Set(JSON.stringify(file).match(/"name":"[^"]*"/g));
    const plain = new Set(JSON.stringify(fileOf(saying('plain'))).match(/"name":"[^"]*"/g));
    expect([...elements].filter((name) => !plain.has(name) && name !== '"name":"tspan"')).toEqual([]);
    const attributes = (element: XmlElement): string[] =>
      element.children.flatMap((child) =>
        typeof child === 'string' ? [] : [...Object.entries(child.attributes).flat(), ...attributes(child)],
      );
    expect(attributes(file).filter((word) => /^on|href|javascript:/i.test(word))).toEqual([]);
  });

  it('writes XML, whatever a document says', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 1, maxLength: 40}), (text) => {
        expect(fileOf(saying(text)).name).toBe('svg');
      }),
      {numRuns, seed: 2021},
    );
  }, 120_000);

  it('draws a page of words where there is no event', () => {
    const file = fileOf({title: 'Nothing yet', events: []});
    expect(elementsNamed(file, 'text').map(textOf)).toEqual(['Nothing yet', 'No events yet']);
  });

  it('is wider than asked where it could not be drawn else', () => {
    expect(pictureOf(DATA_SETS['kabul-august-2021']!, 40).painted.width).toBeGreaterThan(40);
  });

  it('runs from right to left in a language that does', () => {
    const document: TimelineDocument = {...DATA_SETS['one-event']!, lang: 'fa'};
    expect(fileOf(document).attributes).toMatchObject({direction: 'rtl', lang: 'fa'});
    expect(fileOf({...document, lang: 'en'}).attributes).not.toHaveProperty('direction');
  });

  it('paints what is dark on a dark ground', () => {
    const {timeline} = readTimeline(DATA_SETS['one-event']);
    const {palette} = drawn({timeline, width: 800, scheme: 'dark'}).painted;
    expect(palette).toMatchObject({ground: '#14161a', ink: '#f1efe9', axis: '#8b919b', g1: '#f1efe9', g0: '#9b9da1'});
  });
});
