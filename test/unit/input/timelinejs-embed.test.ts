import {describe, expect, it} from 'vitest';
import {embedSource} from '../../../src/input/timelinejs-embed.js';

const EMBED = 'https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html';
const ID = '1xuY4upIooEeszZ_lCmeNx24eSFWe0rHe9ZdqH2xqVNk';

describe('embedSource', () => {
  it.each([
    [`${EMBED}?source=${ID}&font=Default&lang=en`, `https://docs.google.com/spreadsheets/d/${ID}/pub?output=csv`],
    [`${EMBED}?source=2PACX-1vTabcdefghijklmnop`, 'https://docs.google.com/spreadsheets/d/e/2PACX-1vTabcdefghijklmnop/pub?output=csv'],
    [`${EMBED}?source=https%3A%2F%2Fa.example%2Fk.json`, 'https://a.example/k.json'],
    [`https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pubhtml`, 'https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pub?output=csv'],
    [
      `https://docs.google.com/spreadsheets/u/0/d/${ID}/edit#gid=7`,
      `https://docs.google.com/spreadsheets/d/${ID}/pub?output=csv&single=true&gid=7`,
    ],
    [`https://docs.google.com/spreadsheet/pub?key=${ID}&output=html`, `https://docs.google.com/spreadsheets/d/${ID}/pub?output=csv`],
  ])('finds the data of %s', (address, src) => {
    expect(embedSource(address)?.src).toBe(src);
  });

  it.each(['https://a.example/k.json', '', EMBED, `${EMBED}?source=javascript:alert(1)`, `${EMBED}?source=data:text/html,x`])(
    'takes %j for no embed',
    (address) => {
      expect(embedSource(address)).toBeUndefined();
    },
  );

  it('turns options into attributes and names those that have none', () => {
    const found = embedSource(
      `${EMBED}?source=/k.json&lang=pt-br&hash_bookmark=true&theme=dark&start_at_end=true&initial_zoom=2&height=650`,
    );
    expect(found?.options).toEqual({lang: 'pt-BR', links: '', 'color-scheme': 'dark'});
    expect(found?.problems.map(({at, message}) => [at, message])).toEqual([
      [
        ['start_at_end'],
        'start_at_end: "true" has no attribute here; write selected="…" with the id of the last event, or order="desc" for a list',
      ],
      [['initial_zoom'], 'initial_zoom: "2" has no attribute here; write from="…" and to="…" for the opening window'],
      [['height'], 'height: "650" has no attribute here; leave it out: the drawing takes the height that it needs'],
    ]);
  });
});
