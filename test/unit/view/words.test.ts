import {describe, expect, it} from 'vitest';
import {enPicture} from '../../../src/locale/en-picture.js';
import {localeNamed} from '../../../src/locale/index.js';
import {rareWords} from '../../../src/locale/rare-words.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {wordsOf} from '../../../src/view/words.js';

/** Engines differ in the spaces of ranges. */
const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');

describe('a section of the list', () => {
  it.each([
    {text: '2020-02', heading: 'February 2020', refinement: ''},
    {text: '2021-08~', heading: 'About August 2021', refinement: ''},
    {text: '2021-08-03', heading: 'Tuesday 3 August', refinement: ''},
    {text: '2021-08-03?', heading: 'Tuesday 3 August', refinement: 'Tuesday 3 August (uncertain)'},
    {text: '2021-08-03 evening', heading: 'Tuesday 3 August', refinement: 'Tuesday evening'},
    {text: '2021-08-03 evening/2021-08-03 night', heading: 'Tuesday 3 August', refinement: 'Evening–night of 3 August'},
    {text: '2021-08-03T20', heading: 'Tuesday 3 August', refinement: '20:00–21:00'},
    {text: '2021-08-03T20~', heading: 'Tuesday 3 August', refinement: 'About 20:00'},
    {text: '2021-08-03T20:15', heading: 'Tuesday 3 August', refinement: '20:15'},
    {text: '[2021-08-03 night,2021-08-04 night]', heading: 'Tuesday 3 August', refinement: 'Night of 3 or 4 August'},
    {text: '2021-08-02/2021-08-03', heading: 'Monday 2 August', refinement: '2–3 August'},
    {text: '2021-W30~/..', heading: 'Since about the week of 26 July', refinement: 'Since about the week of 26 July'},
    {text: '[2021-08-03..2021-08-05]', heading: 'within 3–5 August', refinement: 'Within 3–5 August'},
  ])('of "$text" is headed "$heading" and says "$refinement"', ({text, heading, refinement}) => {
    const {timeline} = readTimeline({timeZone: 'Asia/Kabul', events: [{date: text, title: 'A title'}]});
    const words = wordsOf(timeline, timeline.events, 'en-GB', localeNamed('en'), rareWords);
    const said = timeline.events.map((event) => [words.heading(event).strong, words.refinement(event)].map(plain));
    expect(said).toEqual([[heading, refinement]]);
  });
});

describe('what opens a title', () => {
  it.each([
    {event: {status: 'disputed'}, by: 'Disputed:'},
    {event: {status: 'claimed'}, by: 'Claimed:'},
    {event: {status: 'claimed', attribution: 'The ministry'}, by: 'The ministry:'},
    {event: {status: 'reported'}, by: ''},
    {event: {}, by: ''},
  ])('of $event is "$by"', ({event, by}) => {
    const {timeline} = readTimeline({events: [{title: 'A title', date: '2021', ...event}]});
    const words = wordsOf(timeline, timeline.events, 'en-GB', enPicture);
    expect(timeline.events.map((each) => words.by(each))).toEqual([by]);
  });

  it('is in the language of the timeline', () => {
    const {timeline} = readTimeline({events: [{title: 'Titel', date: '2021', status: 'disputed'}]});
    const messages = {
      ...enPicture,
      statusNames: {reported: 'berichtet', claimed: 'behauptet', alleged: 'angeblich', disputed: 'umstritten'},
    };
    const words = wordsOf(timeline, timeline.events, 'de', messages);
    expect(timeline.events.map((each) => words.by(each))).toEqual(['Umstritten:']);
  });
});

describe("the editor's own words for a date", () => {
  it.each([
    {event: {date: '2021-08-03'}, alone: 'At dawn · Tuesday 3 August'},
    {event: {date: '2021-08-03T20:15'}, alone: 'At dawn · Tuesday 3 August'},
    {event: {date: '2021-08-03', outcome: 'planned'}, alone: 'At dawn · Tuesday 3 August, planned'},
    {event: {date: '2021-08-03/2021-08-04'}, alone: 'At dawn'},
    {event: {date: '2021-08'}, alone: 'At dawn'},
    {event: {date: '2021-08', outcome: 'planned'}, alone: 'At dawn, planned'},
  ])('come first where $event.date is alone in its section, and where it is told in full', ({event, alone}) => {
    const {timeline} = readTimeline({timeZone: 'Asia/Kabul', events: [{title: 'A title', dateText: 'at dawn', ...event}]});
    const words = wordsOf(timeline, timeline.events, 'en-GB', localeNamed('en'), rareWords);
    expect(timeline.events.map((each) => plain(words.alone(each)))).toEqual([alone]);
    for (const each of timeline.events) expect(words.fullDate(each)).toMatch(/^At dawn · /);
  });
});

describe('what an account is dated to', () => {
  it.each([
    ['2021-08', 'As of 31 August 2021'],
    ['2021-08-05', 'As of 5 August 2021'],
    ['2021-08-05T14', 'As of 5 August 2021 at 14:59'],
    ['2021-08-05T14:30', 'As of 5 August 2021 at 14:30'],
    ['2021-08-05T14:59', 'As of 5 August 2021 at 14:59'],
    ['2018-11-03', 'As of 3 November 2018', 'America/Sao_Paulo'], // the day after begins at one
  ])('%s is told as "%s"', (asOf, told, timeZone = 'Asia/Kabul') => {
    const {timeline} = readTimeline({timeZone, asOf, events: [{date: '2021-08-01', title: 'A title'}]});
    expect(plain(wordsOf(timeline, timeline.events, 'en-GB', localeNamed('en'), rareWords).asOf.strong)).toBe(told);
  });
});
