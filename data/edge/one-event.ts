import type {TimelineDocument} from '../../src/model/fields.js';

/** The smallest timeline: one event, known to the minute. */
export const oneEvent = {
  title: 'One event',
  lang: 'en',
  timeZone: 'UTC',
  sources: [{id: 'nasa', name: 'NASA: Apollo 11', url: 'https://www.nasa.gov/mission/apollo-11/'}],
  events: [
    {
      id: 'landing',
      date: '1969-07-20T20:17',
      title: 'Apollo 11 lands on the Moon',
      place: {name: 'Sea of Tranquillity'},
      importance: 3,
      sources: [{id: 'nasa'}],
    },
  ],
} satisfies TimelineDocument;
