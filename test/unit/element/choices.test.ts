import {describe, expect, it} from 'vitest';
import {problemsOfChoices, type Choices, type Names} from '../../../src/element/choices.js';
import {readTimeline} from '../../../src/model/timeline.js';

const plain: Choices = {layout: 'auto', scale: 'auto', order: 'asc', timeDirection: 'auto', colorScheme: 'auto'};
const {timeline} = readTimeline({
  groups: [
    {id: 'city', label: 'City'},
    {id: 'army', label: 'Army'},
  ],
  events: [{date: '2021-08-03', title: 'Attack', group: 'city'}],
});

describe('what attributes may be', () => {
  it.each<[Partial<Choices & Names>, [field: string, message: string][]]>([
    [{}, []],
    [{from: '2021-08', to: '2021-08-31', groups: 'city army'}, []],
    [{groups: null}, []],
    [{layout: 'wide'}, [['layout', 'layout="wide" is not known; use one of: auto, horizontal, vertical, list']]],
    [{from: '03/08/2021'}, [['from', 'from="03/08/2021" is not a date; write 2021-08 or 2021-08-05']]],
    [{to: 'soon'}, [['to', 'to="soon" is not a date; write 2021-08 or 2021-08-05']]],
    [{groups: 'city, navy'}, [['groups', 'groups="city, navy": no group has the id "navy"; use some of: city army']]],
    [{groups: 'navy', timeline: undefined}, []],
    [{controls: 'zoom filter', filter: 'group:city kind:speech'}, []],
    [{filter: 'city'}, [['filter', 'filter="city": "city" names no field; write group:x, kind:y or status:z']]],
    [
      {groups: 'navy', timeline: readTimeline({events: [{date: '2021', title: 'Alone'}]}).timeline},
      [['groups', 'groups="navy": no group has the id "navy"; the timeline has none']],
    ],
  ])('of %j', (asked, told) => {
    const problems = problemsOfChoices({...plain, timeline, ...asked});
    expect(problems.map(({message, where: {field}}) => [field, message])).toEqual(told);
    expect(problems.every(({severity}) => severity === 'warning')).toBe(true);
  });
});
