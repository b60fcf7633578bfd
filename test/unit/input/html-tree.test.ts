import {describe, expect, it} from 'vitest';
import fc from 'fast-check';
import {htmlTree} from '../../../src/input/html-tree.js';
import type {ElementTree} from '../../../src/input/format.js';
import {numRuns} from '../runs.js';

const short = ({attributes, children, name}: ElementTree): string =>
  `${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}=${value}`)
    .join('')}(${children.map((child) => (typeof child === 'string' ? child.trim() : short(child))).join('')})`;

describe('htmlTree', () => {
  it.each([
    ['<ol><li>A</li><li>B</li></ol>', '(ol(li(A)li(B)))'],
    ['<ol><li>A<li>B</ol>C', '(ol(li(A)li(B))C)'],
    ['<ol><li>A<ul><li>B</ul><li>C</ol>', '(ol(li(Aul(li(B)))li(C)))'],
    ['<p>A<p>B', '(p(A)p(B))'],
    ['<table><tr><th>date<th>title<tr><td>2021<td>A</table>', '(table(tr(th(date)th(title))tr(td(2021)td(A))))'],
    ['<li DATA-x="a &amp; b" data-x=2 hidden>A', '(li hidden= data-x=a & b(A))'],
    ['A<br>B<img src=x>C', '(Abr()Bimg src=x()C)'],
    ['</ol>A<b>B', '(Ab(B))'],
    ['<script>alert(1)</script><style>a</style><svg><text>x</text></svg>A', '(A)'],
  ])('reads %s', (html, tree) => {
    expect(short(htmlTree(html))).toBe(tree);
  });

  it('takes any text, however deep', () => {
    const piece = fc.constantFrom('<ol>', '<li>', '</li>', '<table>', '<tr>', '<td a="', '</td>', '"', '<', '>', 'x', '<p>', '&amp;');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(htmlTree(pieces.join('')).name).toBe('');
      }),
      {numRuns, seed: 2021},
    );
    expect(short(htmlTree('<div>'.repeat(50_000) + 'A'))).toContain('A');
  });
});
