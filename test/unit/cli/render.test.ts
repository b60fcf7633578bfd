import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {kabulAugust2021} from '../../../data/kabul-august-2021.js';
import {page} from '../../../src/cli/page.js';
import {HOSTILE, hostileDocument} from '../hostile.js';
import {command} from './command-line.js';

const script = 'draw()';
const textsOf = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) => text);
const policyOf = (html: string): string[] =>
  (/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'").split('; ');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('page', () => {
  const html = page({document: kabulAugust2021, script});

  it('names the hash of its script and of each style, and lets nothing else run or load', () => {
    expect(policyOf(html)).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${textsOf(html, 'style').map(hashOf).join(' ')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(textsOf(html, 'style')).toHaveLength(2);
    expect(textsOf(html, 'script')).toEqual([script]);
  });

  it('puts its policy before all that it is for', () => {
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(?:style|script|link|title)/));
  });

  it('lets media load where the document has some', () => {
    const media = [{type: 'image', url: '/a.png', alt: 'A'}] as const;
    const policy = policyOf(page({document: {events: [{date: '2021', title: 'A', media}]}, script}));
    expect(policy).toContain("img-src 'self' https: http: data:");
    expect(policy).toContain('frame-src https: http:');
  });

  it('has no address but of links', () => {
    expect(html.match(/\s(?:src|srcset|data|action|formaction|xlink:href)=/g)).toBeNull();
    expect(html.match(/<link[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">']);
  });

  it.each(HOSTILE)('takes %j for text', (text) => {
    const hostile = page({document: hostileDocument(text), script});
    expect(textsOf(hostile, 'script')).toEqual([script]);
    expect(textsOf(hostile, 'style')).toHaveLength(2);
    expect(hostile.match(/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/)).toBeNull();
  });
});

describe('render', () => {
  const input = JSON.stringify({title: 'Kabul', lang: 'fa', events: [{date: '2021-08-03', title: 'A <b>'}]});

  it('writes a page of its own title, language and direction', async () => {
    const {err, out, status} = await command(['render'], '', {input});
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('<html lang="fa" dir="rtl">');
    expect(out).toContain('<title>Kabul</title>');
    expect(out).toContain('<event-timeline color-scheme="light">');
  });

  it('takes title, colours, width and background from its options', async () => {
    const argv = ['render', '--title', 'A & B', '--scheme', 'dark', '--width', '700', '--background'];
    const {out} = await command(argv, '', {input});
    expect(out).toContain('<title>A &#38; B</title>');
    expect(out).toContain('<h3 dir="auto">A &amp; B</h3>');
    expect(out).toContain('<event-timeline color-scheme="dark" background>');
    expect(out).toContain('main{max-width:700px;');
    expect(out).toContain('width="700"');
  });

  it('gives a page that check reads: the list in it is the data', async () => {
    const {out} = await command(['render'], '', {input: JSON.stringify(kabulAugust2021)});
    const titles = kabulAugust2021.events.map(({title}) => title);
    expect(JSON.parse((await command(['check', '--json'], '', {input: out})).out)).toMatchObject({format: 'html', problems: []});
    const {events} = JSON.parse((await command(['convert', '--to', 'json'], '', {input: out})).out) as {events: {title: string}[]};
    expect(events.map(({title}) => title).sort()).toEqual(titles.sort());
  });

  it('writes nothing where nothing could be read', async () => {
    expect(await command(['render'], '', {input: ''})).toEqual({
      status: 1,
      out: '',
      err: 'standard input: error: there is nothing in this file; save it again, with its events\nnothing was written: no event could be read\n',
    });
  });
});
