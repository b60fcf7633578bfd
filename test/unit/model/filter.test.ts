import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {filterEvents, FILTER_FIELDS, readFilter, writeFilter, type Filter} from '../../../src/model/filter.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

const {timeline} = readTimeline({
  groups: [
    {id: 'city', label: 'City'},
    {id: 'army', label: 'Army'},
  ],
  events: [
    {id: 'a', date: '2021-01-01', title: 'A', group: 'city', kind: 'speech'},
    {id: 'b', date: '2021-01-02', title: 'B', group: 'army', status: 'claimed'},
    {id: 'c', date: '2021-01-03', title: 'C'},
  ],
});

describe('filterEvents', () => {
  it.each([
    ['', 'abc'],
    [null, 'abc'],
    ['group:city', 'a'],
    ['group:city group:army', 'ab'],
    ['group:', 'c'],
    ['group:city status:claimed', ''],
    ['status:reported', 'ac'],
    ['kind:speech', 'a'],
    ['colour:red', 'abc'],
    ['group:navy', ''],
  ])('of "%s" lets through "%s"', (text, ids) => {
    expect(
      filterEvents(timeline.events, text)
        .map(({id}) => id)
        .join(''),
    ).toBe(ids);
  });
});

describe('a filter as text', () => {
  it('is read as it was written, whatever its values', () => {
    const values = fc.array(fc.string(), {minLength: 1, maxLength: 3});
    fc.assert(
      fc.property(fc.record({group: values, kind: values, status: values}, {requiredKeys: []}), (filter: Filter) => {
        const read = readFilter(writeFilter(filter));
        for (const field of FILTER_FIELDS) expect(read[field]).toEqual(filter[field]);
      }),
      {numRuns},
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        readFilter(`group:${text}`);
      }),
      {numRuns},
    );
  });
});
