import {contradictingReports} from '../../data/edge/contradicting-reports.js';
import {deepTime} from '../../data/edge/deep-time.js';
import {everythingUncertain} from '../../data/edge/everything-uncertain.js';
import {fortyInOneAfternoon} from '../../data/edge/forty-in-one-afternoon.js';
import {generated1000} from '../../data/edge/generated-1000.js';
import {generated250} from '../../data/edge/generated-250.js';
import {longTitles} from '../../data/edge/long-titles.js';
import {missedDeadlines} from '../../data/edge/missed-deadlines.js';
import {oneEvent} from '../../data/edge/one-event.js';
import {sameInstant} from '../../data/edge/same-instant.js';
import {tenScripts} from '../../data/edge/ten-scripts.js';
import {dreyfusAffair} from '../../data/dreyfus-affair.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {newsYear1989} from '../../data/news-year-1989.js';
import {titanicApril1912} from '../../data/titanic-april-1912.js';
import {votesForWomen} from '../../data/votes-for-women.js';
import type {TimelineDocument} from '../../src/model/fields.js';

/** Every data set in which there is something to draw, by the name of its file. */
export const DATA_SETS: Readonly<Record<string, TimelineDocument>> = {
  'contradicting-reports': contradictingReports,
  'deep-time': deepTime,
  'dreyfus-affair': dreyfusAffair,
  'everything-uncertain': everythingUncertain,
  'forty-in-one-afternoon': fortyInOneAfternoon,
  'generated-1000': generated1000,
  'generated-250': generated250,
  'kabul-august-2021': kabulAugust2021,
  'long-titles': longTitles,
  'missed-deadlines': missedDeadlines,
  'news-year-1989': newsYear1989,
  'one-event': oneEvent,
  'same-instant': sameInstant,
  'ten-scripts': tenScripts,
  'titanic-april-1912': titanicApril1912,
  'votes-for-women': votesForWomen,
};
