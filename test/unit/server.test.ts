import {describe, expect, it} from 'vitest';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {tenScripts} from '../../data/edge/ten-scripts.js';
import {drawn} from '../../src/element/drawn.js';
import {readTimeline} from '../../src/model/timeline.js';
import {exportTimeline} from '../../src/output/index.js';
import {renderTimeline, timelineSheet} from '../../src/server.js';
import {palette} from '../../src/theme/palette.js';
import {DATA_SETS} from './data-sets.js';
import {elementsNamed, readXml, textOf, type XmlElement} from './output/xml.js';

const attributesIn = (element: XmlElement): string[] => [
  ...Object.keys(element.attributes),
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : attributesIn(child))),
];

describe('renderTimeline', () => {
  it('has nothing of a browser to draw with', () => {
    expect(['document', 'window', 'DOMParser'].filter((name) => name in globalThis)).toEqual([]);
  });

  it.each(Object.entries(DATA_SETS))('lists every event of %s, the drawing before them', (_, document) => {
    const page = readXml(renderTimeline(document, {width: 900}).trim());
    const titles = elementsNamed(page, 'li').map((item) => textOf(item));
    expect(titles).toHaveLength(document.events.length);
    expect(document.events.filter(({title}) => !titles.some((text) => text.includes(title)))).toEqual([]);
    expect(page.children.flatMap((child) => (typeof child === 'string' ? [] : child.name))).toContain('svg');
  });

  it('writes the same twice, for it knows no clock and no machine', () => {
    expect(renderTimeline(kabulAugust2021, {width: 700})).toBe(renderTimeline(kabulAugust2021, {width: 700}));
  });

  it('says a title once to who listens', () => {
    const page = readXml(renderTimeline(kabulAugust2021).trim());
    const [drawing] = elementsNamed(page, 'svg');
    expect(drawing?.attributes).toMatchObject({'aria-hidden': 'true', width: '960'});
    expect(textOf(drawing!)).not.toContain(kabulAugust2021.title);
    expect(elementsNamed(page, 'h3').map(textOf)).toEqual([kabulAugust2021.title]);
  });

  it('names its language and the way it is written', () => {
    expect(readXml(renderTimeline({...tenScripts, lang: 'ar'}).trim()).attributes).toMatchObject({lang: 'ar', dir: 'rtl'});
    expect(readXml(renderTimeline(kabulAugust2021, {lang: 'de'}).trim()).attributes['dir']).toBe('ltr');
  });

  it('has no script, no style attribute and no address, whatever a document says', () => {
    const text = '</style></li><script src="javascript:alert(1)" style="x" onload=alert(1)>&';
    const written = renderTimeline({title: text, description: text, lang: '"><b>', events: [{date: '2021', title: text, summary: text}]});
    const page = readXml(written.trim());
    expect(elementsNamed(page, 'script')).toEqual([]);
    expect(attributesIn(page).filter((name) => /^(?:on|style$|src$|href$|xlink)/i.test(name))).toEqual([]);
    expect(written.match(/<style>/g)).toHaveLength(1);
  });

  it('lists what the html export writes, so that inside an element the list is the data', async () => {
    const {timeline} = readTimeline(kabulAugust2021);
    const {words} = drawn({timeline, width: 960}).picture;
    const {text} = await exportTimeline(timeline, 'html', {lang: 'en', dateWords: (event) => words.fullDate(event)});
    expect(renderTimeline(kabulAugust2021)).toContain(text);
  });

  it.each(['light', 'dark'] as const)('paints drawing and list in the colours of %s', (scheme) => {
    const page = readXml(renderTimeline(kabulAugust2021, {scheme}).trim());
    expect(page.attributes['data-scheme']).toBe(scheme);
    const [ground] = elementsNamed(page, 'rect');
    expect(ground?.attributes['fill']).toBe(palette(scheme).ground);
    expect(timelineSheet).toContain(`background:light-dark(${palette('light').ground},${palette('dark').ground})`);
  });

  it('is a page of words where nothing can be drawn', () => {
    expect(renderTimeline({title: 'Soon', events: []})).toContain('<h3 dir="auto">Soon</h3>');
    expect(renderTimeline({events: []})).not.toContain('<svg');
  });
});
