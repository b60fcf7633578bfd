import {describe, expect, it} from 'vitest';
import {looksLike} from '../../../src/input/looks-like.js';

const namesOf = (input: unknown): string[] =>
  Object.entries(looksLike)
    .filter(([, test]) => test(input))
    .map(([name]) => name);

describe('looksLike', () => {
  it.each<[string, unknown]>([
    ['timelinejs', {events: [{}, {start_date: {year: 2021}}]}],
    ['timelinejs', {events: [], title: {text: {headline: 'A'}}}],
    ['timelinejs', {timeline: {date: []}}],
    ['timelinejs', [{Year: '2021', Headline: 'A'}]],
    ['timelinejs', [{'Start Date': '2021', Headline: 'A'}]],
    ['timelinejs', 'var storyjs_jsonp_data = {"timeline": {}}'],
    ['timelinejs', 'storyjs_jsonp_data({"timeline": {}})'],
    ['vis', [{start: '2021', content: 'A'}]],
    ['vis', {items: [{start: 0}]}],
    ['simile', {dateTimeFormat: 'iso8601', events: []}],
    ['simile', {events: [{start: '1963', title: 'A'}]}],
    ['simile', '<?xml version="1.0"?>\n<!-- a -->\n<data>\n<event'],
    ['markup', '<ol><li>'],
    ['markup', '<!-- a --><section>'],
    ['simile', '<!DOCTYPE data [<!ENTITY a "b">]>\n<!-- a > b -->\n<data>'],
  ])('finds %s alone in %j', (name, input) => {
    expect(namesOf(input)).toEqual([name]);
  });

  it.each([['<!doctype html><title>'], ['<?xml version="1.0"?>\n<html>'], [' <BODY class="a">']])('finds a whole page in %j', (input) => {
    expect(namesOf(input)).toEqual(['markup', 'page']);
  });

  it.each([
    [{events: [{date: '2021', title: 'A'}], title: 'B'}],
    [{groups: [], events: [{start: '2021', title: 'A'}]}],
    [[{date: '2021', title: 'A'}]],
    [[{start: '2021', title: 'A'}]],
    ['{"events": []}'],
    [null],
    [[null, 1]],
    [7],
  ])('finds nothing in %j', (input) => {
    expect(namesOf(input)).toEqual([]);
  });
});
