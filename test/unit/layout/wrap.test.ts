import {describe, expect, it} from 'vitest';
import {glue, wrapLabel} from '../../../src/layout/wrap.js';
import {byLength} from './article.js';

const lines = {date: 17, title: 18};
const label = (title: string, by = '') => wrapLabel({date: 'Wed 4 Aug', by, title, strong: false}, byLength, lines);

describe('glue', () => {
  it.each([
    {name: 'a number and its noun stay together', text: 'At least 40 civilians killed', glued: 'At least 40\u00a0civilians\u00a0killed'},
    {
      name: 'a short last word takes the one before it along',
      text: 'that foreign troops will leave',
      glued: 'that foreign troops will\u00a0leave',
    },
    {name: 'a long last word may stand alone', text: 'as the army has ordered', glued: 'as the army has ordered'},
    {name: 'one word is left as it is', text: 'Kabul', glued: 'Kabul'},
  ])('$name', ({text, glued}) => {
    expect(glue(text)).toBe(glued);
  });
});

describe('wrapLabel', () => {
  it('offers fewer lines for more width, and never the same number twice', () => {
    const boxes = label('Provincial capitals encircled; fighting at Kandahar and Herat');
    expect(boxes.length).toBeGreaterThan(1);
    boxes.slice(1).forEach((box, i) => {
      expect(box.lines.length).toBeLessThan(boxes[i]?.lines.length ?? 0);
      expect(box.width).toBeGreaterThan(boxes[i]?.width ?? Infinity);
    });
  });

  it('holds every line, and its date, in its box', () => {
    for (const {lines: texts, width} of label('Residents try to flee Lashkar Gah on army orders')) {
      for (const text of [...texts]) expect(byLength(text, 'title')).toBeLessThanOrEqual(width);
      expect(byLength('Wed 4 Aug', 'date')).toBeLessThanOrEqual(width);
    }
  });

  it('is measured in the weight that it is painted in', () => {
    const asked = new Set<string>();
    const measure: typeof byLength = (text, role) => {
      asked.add(role);
      return byLength(text, role);
    };
    wrapLabel({date: 'Wed 4 Aug', by: 'Taliban:', title: 'Attack in Kabul', strong: true}, measure, lines);
    expect([...asked].sort()).toEqual(['by-strong', 'date', 'strong']);
  });

  it('opens with the attribution, unbroken', () => {
    for (const {lines: texts} of label('Taliban executed captives in seized areas', 'Human Rights Watch:'))
      expect(texts[0]).toMatch(/^Human\u00a0Rights\u00a0Watch:/u);
  });

  it('loses no word', () => {
    for (const {lines: texts} of label('Kabul residents back the troops from rooftops and streets')) {
      expect(texts.join(' ').replaceAll('\u00a0', ' ')).toBe('Kabul residents back the troops from rooftops and streets');
    }
  });

  it('takes the height of its lines', () => {
    for (const {height, lines: texts} of label('Taliban overrun rural districts and key border posts'))
      expect(height).toBe(17 + 18 * texts.length);
  });
});
