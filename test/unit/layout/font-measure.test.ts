import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fontType} from '../../../src/layout/font-measure.js';
import {numRuns} from '../runs.js';

const {lengthOf, measure} = fontType;

describe('fontType', () => {
  // what a browser paints in Liberation Sans, without kerning
  it.each([
    ['Hamburgefonstiv, 0123', 'title', 144.75],
    ['Hamburgefonstiv, 0123', 'by', 154.05],
    ['Żółć, Évian, Йошкар', 'title', 127.8],
    ['Tue 3 Aug', 'date', 55.37],
    ['AVATAR Το Τέλος', 'caption', 104.31],
  ] as const)('knows how long %j is in the role %s', (text, role, length) => {
    expect(lengthOf(text, role)).toBeCloseTo(length, 0);
  });

  it.each(['東京', 'القاهرة', '\u{1f600}', 'ሰላም', 'a東'])('has only a guess at %j', (text) => {
    expect(lengthOf(text, 'title')).toBeUndefined();
    expect(measure(text, 'title')).toBeGreaterThan(0);
  });

  it('gives a letter of a full width a place of its size', () => {
    expect(measure('東京', 'title')).toBeGreaterThanOrEqual(28);
  });

  it('takes no more room for accents, joined or apart', () => {
    expect(measure('e\u0301', 'title')).toBe(measure('e', 'title'));
    expect(measure('\u00e9', 'title')).toBe(measure('e', 'title'));
  });

  it('leaves a margin over what is painted, and is as long as its parts', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-ascii'}), fc.string({unit: 'grapheme-ascii'}), (a, b) => {
        expect(measure(a, 'title')).toBeGreaterThanOrEqual(lengthOf(a, 'title') ?? 0);
        expect(measure(a + b, 'title')).toBeCloseTo(measure(a, 'title') + measure(b, 'title'), 6);
      }),
      {numRuns, seed: 2021},
    );
  });
});
