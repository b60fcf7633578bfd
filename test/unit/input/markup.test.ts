import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {linksIn, markdownOf, plainOf} from '../../../src/input/markup.js';
import {inlineView} from '../../../src/view/inline.js';
import {numRuns} from '../runs.js';

describe('markdownOf', () => {
  it.each([
    ['<p>One <b>two</b> and <em>three</em>.</p>', 'One **two** and *three*.'],
    ['<p>One</p><p>two<br>three</p>', 'One two three'],
    ['<b> spaced </b>out', '**spaced** out'],
    ['un<i>believ</i>able', 'unbelievable'],
    ['<i>a <a href="https://a.example/x_(y)">b</a> c</i>', '*a* [b](https://a.example/x_%28y%29) *c*'],
    ['<a href="//a.example/">[1]</a> [sic]', String.raw`[\[1\]](https://a.example/) [sic]`],
    ['<a href="java&#10;script:alert(1)">x</a><a href=\'data:text/html,y\'>z</a>', 'xz'],
    ['<a href="#next">x</a>', 'x'],
    ['a<script>alert("<b>")</script>b<style>p{}</style>c<!-- <b>no</b> -->d', 'abcd'],
    ['1 < 2 &amp; 3 &lt; 4 &eacute; &mdash; &#8364; &#x20ac; &none;', '1 < 2 & 3 < 4 é — € € &none;'],
    ['<img src=x onerror="a > b">after', 'after'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['<b>*</b>* x*', String.raw`**\***\* x\*`],
    [5, '5'],
    [{}, ''],
  ])('reads %j', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it.each(['*not emphasis*', '**not strong**', 'a**b**c', '_x_', '[no](https://link.example)', '*a **b*', '***', '* x*'])(
    'writes the text %j so that it is read as text',
    (text) => {
      expect(inlineView(markdownOf(text)).every((part) => typeof part === 'string')).toBe(true);
    },
  );

  it('leaves no mark in any text that has no markup', () => {
    const signs = fc.string({unit: fc.constantFrom('*', '_', '[', ']', '(', ')', 'a', ' ', '.', '1')});
    fc.assert(
      fc.property(signs, (text) => inlineView(markdownOf(text)).every((part) => typeof part === 'string')),
      {numRuns, seed: 2021},
    );
  });

  it('leads nowhere but to pages and mail, whatever the markup', () => {
    const piece = fc.constantFrom(
      '<a href="',
      '">',
      "'",
      '<',
      '>',
      'javascript:',
      'x',
      '/',
      '&#58;',
      '&colon;',
      '<b>',
      '</a>',
      'data:',
      '\n',
      ' ',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const bad = /\]\(\s*(?:javascript|data):/i;
        return !bad.test(markdownOf(pieces.join(''))) && linksIn(pieces.join('')).every((href) => !/^(?:javascript|data):/i.test(href));
      }),
      {numRuns, seed: 2021},
    );
  });

  it.each(['<a ', '<', '<a href="', '<!--', '<script>', '<b>', '&', '<a ="" ', "<a b='", '</', '<a<', '= ', '<a b="x>'])(
    'reads a hundred thousand %j in linear time',
    (piece) => {
      const started = performance.now();
      markdownOf(piece.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );
});

describe('plainOf', () => {
  it('is the text of a title on one line', () => {
    expect(plainOf('Whitney Houston<br/>\n 1963 &ndash; <i>2012</i> *')).toBe('Whitney Houston 1963 – 2012 *');
  });
});
