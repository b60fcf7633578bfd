import {quote} from '../model/problem.js';
import {foundAt, isObject} from './found-at.js';
import type {Read} from './format.js';
import {timelinejsSheet} from './timelinejs-sheet.js';
import {readSlides} from './timelinejs-slide.js';
import {timelinejs2} from './timelinejs2.js';

/**
 * TimelineJS: JSON of versions 3 and 2 as an object, the rows of its sheets of both, and scripts of version 2 (`var
 * storyjs_jsonp_data = {…}`, `callback({…})`) as text, whose JSON is what is read next.
 */
export const timelinejs: Read = (input) => {
  if (typeof input === 'string') return readScript(input);
  if (Array.isArray(input)) return timelinejsSheet(input);
  if (isObject(input) && isObject(input['timeline'])) return timelinejs2(input);
  const {events, title, eras, scale} = isObject(input) ? input : {};
  if (Array.isArray(events)) return readSlides({title, events: events as unknown[], eras, scale});
  const says = `${events === undefined ? 'missing' : `${quote(events)} is not a list`}; write [{"start_date": {"year": "2021"}, "text": {"headline": "…"}}]`;
  return {problems: [foundAt(['events'], {code: 'missing-events', severity: 'error', says})]};
};

/** The object in a script, with all before it blank, so that lines and columns stay. */
function readScript(text: string): ReturnType<Read> {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from >= 0 && to > from) return {document: text.slice(0, from).replace(/[^\r\n]/g, ' ') + text.slice(from, to + 1), problems: []};
  const message = `line 1, column 1: ${quote(text)} holds no { … }; write the JSON of the timeline`;
  return {problems: [{severity: 'error', code: 'missing-events', message, where: {line: 1, column: 1}}]};
}
