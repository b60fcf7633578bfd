import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {escapeInline, inlineRuns, inlineText} from '../../../src/model/inline.js';
import {numRuns} from '../runs.js';

/** Each run as one word for what it is and its text. */
function runsOf(text: string): string[] {
  const marked = (name: string) => (words: string, href?: string) => ({said: [name, words, href].filter(Boolean).join(' ')});
  const runs = inlineRuns(text, {strong: marked('strong'), em: marked('em'), a: marked('a')});
  return runs.filter(Boolean).map((run) => (typeof run === 'string' ? run : `<${run.said}>`));
}

const signs = fc.string({unit: fc.constantFrom('*', '_', '[', ']', '(', ')', '\\', 'a', ' ', '.', '1')});

describe('inlineRuns', () => {
  it.each([
    ['One **two** and *three* or _four_.', ['One ', '<strong two>', ' and ', '<em three>', ' or ', '<em four>', '.']],
    ['[a *b*](https://x.example) c', ['<a a *b* https://x.example>', ' c']],
    [String.raw`2\*3 \_ \[x](y) \\ \q`, [String.raw`2*3 _ [x](y) \ \q`]],
    [String.raw`**a\*** *b\\* [c\]](d)`, ['<strong a*>', ' ', '<em b\\>', ' ', '<a c] d>']],
    ['[see [a](b)', ['[see ', '<a a b>']],
    ['[a](javascript:alert(1)', ['a']],
    ['snake_case_name and 2 * 3 * 4', ['snake_case_name and 2 * 3 * 4']],
  ])('reads %j', (text, runs) => {
    expect(runsOf(text)).toEqual(runs);
  });

  it.each(['*', '_', '**a', '[', '\\', '[a](', '*\\', '[\\'])('reads 20,000 %j without a hang', (piece) => {
    const started = performance.now();
    inlineRuns(piece.repeat(20_000), {strong: String, em: String, a: String});
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('escapeInline', () => {
  it('says any text as it is, alone, in strong text and in the words of a link', () => {
    fc.assert(
      fc.property(signs, (text) => {
        expect(runsOf(escapeInline(text)).join('')).toBe(text);
        const words = text.trim();
        if (!words) return;
        expect(runsOf(`**${escapeInline(words)}**`)).toEqual([`<strong ${words}>`]);
        expect(runsOf(`[${escapeInline(words, true)}](x)`)).toEqual([`<a ${words} x>`]);
      }),
      {numRuns, seed: 2021},
    );
  });

  it('says a backslash before a blank where strong text begins', () => {
    const words = String.raw`\ *`;
    expect(runsOf(`**${escapeInline(words)}**`)).toEqual([`<strong ${words}>`]);
  });

  it('leaves text without marks alone', () => {
    expect(escapeInline(String.raw`snake_case, [sic], 2 * 3, C:\temp`)).toBe(String.raw`snake_case, [sic], 2 * 3, C:\temp`);
  });
});

describe('inlineText', () => {
  it('keeps the words and drops the marks', () => {
    expect(inlineText(String.raw`**Doha** [deal](https://x.example), *29 February* \*`)).toBe('Doha deal, 29 February *');
  });
});
