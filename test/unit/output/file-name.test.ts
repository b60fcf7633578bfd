import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fileName} from '../../../src/output/file-name.js';
import {numRuns} from '../runs.js';

describe('fileName', () => {
  it.each([
    ['Kabul, August 2021', 'kabul-august-2021.csv'],
    ['Kabul, August 2021: the attack and what led to it', 'kabul-august-2021.csv'],
    ['  “¿Qué pasó?” ', 'qué-pasó.csv'],
    ['کابل، اوت ۲۰۲۱', 'کابل-اوت-۲۰۲۱.csv'],
    ['喀布尔 2021', '喀布尔-2021.csv'],
    ['हिन्दी', 'हिन्दी.csv'],
    ['12:30 in Berlin', '12-30-in-berlin.csv'],
    ['../../etc/passwd\0', 'etc-passwd.csv'],
    ['CON', 'timeline-con.csv'],
    ['!?: then', 'then.csv'],
    ['…', 'timeline.csv'],
    [undefined, 'timeline.csv'],
  ])('of %j is %j', (title, name) => {
    expect(fileName(title, 'csv')).toBe(name);
  });

  it('ends with a whole word where the title is long', () => {
    expect(fileName('one two '.repeat(40), 'svg')).toBe(`${'one-two-'.repeat(15).slice(0, -1)}.svg`);
  });

  it('is taken by every system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 400}), (title) => {
        const name = fileName(title, 'ics');
        expect(name).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*\.ics$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(140);
      }),
      {numRuns, seed: 2021},
    );
  });
});
