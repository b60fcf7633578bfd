import {describe, expect, it} from 'vitest';
import {horizontal} from '../../../src/layout/horizontal.js';
import {inputOf} from './article.js';

const DAYS = ['2021-08-01', '2021-08-10'];

/** What is drawn of one date on an axis of ten August days: roles and, in days of August, from where to where. */
function drawn(date: string): string[] {
  const events = [...DAYS.map((day) => ({date: day, title: day})), {id: 'it', date, title: 'It'}];
  const found = horizontal(inputOf({asOf: '2021-08-10', events}, 1200));
  if (!found) throw new Error('no drawing');
  const {scale, scene} = found;
  const x = (day: number) => scale(Date.UTC(2021, 7, 1 + day));
  const dayAt = (px: number) =>
    1 + [...Array(100).keys()].map((i) => i / 10).reduce((a, b) => (Math.abs(x(b) - px) < Math.abs(x(a) - px) ? b : a));
  return scene.paths
    .filter(({id, role}) => id === 'it' && role !== 'flag' && role !== 'cap')
    .map(({role, d}) => {
      const xs = [...d.matchAll(/[MLH]\s*(-?[\d.]+)/gu)].map(([, px]) => Number(px));
      return `${role} ${dayAt(Math.min(...xs)).toFixed(1)} ${dayAt(Math.max(...xs)).toFixed(1)}`;
    });
}

const caps = (date: string): number => {
  const events = [...DAYS.map((day) => ({date: day, title: day})), {id: 'it', date, title: 'It'}];
  const scene = horizontal(inputOf({asOf: '2021-08-10', events}, 1200))?.scene;
  return scene?.paths.filter(({id, role}) => id === 'it' && role === 'cap').length ?? 0;
};

describe('score', () => {
  it('lets what is planned to go on do so beside its beginning, not where the account ends', () => {
    const events = [
      {date: '2021-08-01', title: 'Now'},
      {id: 'it', date: '2021-09-20/..', title: 'It', outcome: 'planned' as const},
    ];
    const found = horizontal(inputOf({asOf: '2021-08-10', events}, 1200));
    const head = found?.scene.paths.find(({id, d}) => id === 'it' && d.split('L').length === 3);
    expect(Number(head?.d.match(/^M([\d.]+)/u)?.[1])).toBeGreaterThanOrEqual(found?.scale(Date.UTC(2021, 8, 20)) ?? Infinity);
  });

  it.each([
    {
      name: 'what lasted is solid between its latest start and its earliest end',
      date: '2021-08-03/2021-08-06',
      paths: ['maybe 3.0 4.0', 'bar 4.0 6.0', 'maybe 6.0 7.0'],
    },
    {name: 'a moment in doubt is a dashed box', date: '2021-08-03?', paths: ['box 3.0 4.0']},
    {name: 'one of several has a box for each', date: '[2021-08-03,2021-08-06]', paths: ['box 3.0 4.0', 'box 6.0 7.0', 'link 4.0 6.0']},
  ])('$name', ({date, paths}) => {
    expect(drawn(date)).toEqual(paths);
  });

  it('lets an end that nobody knows fade out, and closes it with no cap', () => {
    expect(drawn('2021-08-03/').map((path) => path.split(' ')[0])).toEqual(['maybe', 'fade-out']);
    expect(drawn('2021-08-03/')[0]).toBe('maybe 3.0 4.0');
    expect(caps('2021-08-03/')).toBe(1);
  });

  it('lets a beginning that nobody knows fade in before the day on which it may have ended', () => {
    expect(drawn('/2021-08-06').map((path) => path.split(' ')[0])).toEqual(['fade-in', 'maybe']);
    expect(drawn('/2021-08-06')[1]).toBe('maybe 6.0 7.0');
    expect(caps('/2021-08-06')).toBe(1);
  });
});
