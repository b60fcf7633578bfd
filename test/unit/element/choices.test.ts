import {afterEach, describe, expect, it, vi} from 'vitest';
import {warnOfChoices, type Choices, type Names} from '../../../src/element/choices.js';
import {readTimeline} from '../../../src/model/timeline.js';

const plain: Choices = {layout: 'auto', scale: 'auto', order: 'asc', timeDirection: 'auto', colorScheme: 'auto'};
const {timeline} = readTimeline({
  groups: [
    {id: 'city', label: 'City'},
    {id: 'army', label: 'Army'},
  ],
  events: [{date: '2021-08-03', title: 'Attack', group: 'city'}],
});

/** What a developer reads of an element with these properties, asked twice. */
function toldOf(asked: Partial<Choices & Names>): string[] {
  const told: string[] = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void told.push(text.replace('event-timeline: ', '')));
  const element = {...plain, timeline, ...asked};
  warnOfChoices(element);
  warnOfChoices(element);
  return told;
}

describe('a developer is told once', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each<[Partial<Choices & Names>, string[]]>([
    [{}, []],
    [{from: '2021-08', to: '2021-08-31', groups: 'city army'}, []],
    [{groups: null}, []],
    [{layout: 'wide'}, ['layout="wide" is not known; use one of: auto, horizontal, vertical, list']],
    [{from: '03/08/2021'}, ['from="03/08/2021" is not a date; write 2021-08 or 2021-08-05']],
    [{to: 'soon'}, ['to="soon" is not a date; write 2021-08 or 2021-08-05']],
    [{groups: 'city, navy'}, ['groups="city, navy": no group has the id "navy"; use some of: city army']],
    [{groups: 'navy', timeline: undefined}, []],
    [
      {groups: 'navy', timeline: readTimeline({events: [{date: '2021', title: 'Alone'}]}).timeline},
      ['groups="navy": no group has the id "navy"; the timeline has none'],
    ],
  ])('of %j', (asked, told) => {
    expect(toldOf(asked)).toEqual(told);
  });
});
