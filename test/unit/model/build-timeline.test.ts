import {describe, expect, it} from 'vitest';
import {buildTimeline, emptyTimeline} from '../../../src/model/build-timeline.js';
import type {EventDate} from '../../../src/model/date.js';

const DAY = Date.UTC(2021, 7, 3);
const date: EventDate = {
  kind: 'moment',
  at: {lo: DAY, min: DAY, max: DAY + 10, hi: DAY + 20, precision: 'day', qualifier: 'none', edtf: '2021-08-03'},
};

describe('buildTimeline', () => {
  it('makes the empty timeline of no events', () => {
    expect(buildTimeline({events: []}, () => date)).toEqual(emptyTimeline);
  });

  it('opens the window with the first instant of from and closes it, and the account, with the last of to and asOf', () => {
    const {from, to, asOf} = buildTimeline({from: 'a', to: 'b', asOf: 'c', events: []}, () => date);
    expect([from, to, asOf]).toEqual([DAY, DAY + 10, DAY + 10]);
  });

  it('dates eras, breaks and events', () => {
    const {eras, breaks, events} = buildTimeline(
      {eras: [{date: 'a', label: 'Era'}], breaks: [{date: 'b'}], events: [{date: '2021-08-03', title: 'T', id: 'x'}]},
      () => date,
    );
    expect([eras, breaks, events]).toEqual([
      [{label: 'Era', when: date}],
      [{when: date}],
      [{date: '2021-08-03', title: 'T', id: 'x', when: date, index: 0}],
    ]);
  });
});
