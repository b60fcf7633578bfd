import {describe, expect, it} from 'vitest';
import {leastLengths} from '../../../src/scale/told.js';
import {ticksIn} from './sets.js';

const options = {...ticksIn('UTC'), breakWords: () => 62};
const segment = (from: string, to: string, candidate = false) => ({
  t0: Date.parse(`${from}T00:00Z`),
  t1: Date.parse(`${to}T00:00Z`),
  candidate,
});

describe('leastLengths', () => {
  it.each([
    {name: 'a single month holds its name, its year and room', plan: segment('2020-02-01', '2020-03-01'), least: 42},
    {name: 'a single day holds its weekday and month', plan: segment('2021-08-31', '2021-09-01'), least: 64},
    {name: 'a week holds seven day numbers', plan: segment('2021-07-26', '2021-08-02'), least: 133},
    {name: 'four months hold four names', plan: segment('2021-04-01', '2021-08-01'), least: 127},
    {name: 'twenty years are told by the five', plan: segment('2000-01-01', '2020-01-01'), least: 153},
    {name: 'a break holds its words and 24 px', plan: segment('2020-03-01', '2021-04-01', true), least: 86},
  ])('$name', ({plan, least}) => {
    expect(leastLengths([plan], options)).toEqual([least]);
  });

  it('is shorter for a week that may be told by its month alone', () => {
    const plan = [segment('2021-07-26', '2021-08-02'), segment('2020-03-01', '2021-04-01', true)];
    expect(leastLengths(plan, {...options, room: 0})).toEqual([37, 86]);
  });
});
