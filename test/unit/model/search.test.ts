import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldText, matchesIn, searchEvents} from '../../../src/model/search.js';
import {readTimeline} from '../../../src/model/timeline.js';
import {numRuns} from '../runs.js';

describe('foldText', () => {
  for (const [text, folded] of [
    ['LÁSHKAR  Gah', 'lashkar gah'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Œuvre', 'oeuvre'],
    ['كابل', 'کابل'],
    ['กำลัง', foldText('กำลัง')],
    ['हिन्दी', 'हिन्दी'],
  ] as const) {
    it(`of ${text} is ${folded}`, () => {
      expect(foldText(text)).toBe(folded);
    });
  }
});

describe('matchesIn', () => {
  const found = (text: string, query: string) => matchesIn(text, query).map(([start, end]) => text.slice(start, end));

  for (const [text, query, words] of [
    ['Lashkar Gah under fire', 'lashkar', ['Lashkar']],
    ['La\u0301shkar Gáh', 'lashkar gah', ['La\u0301shkar', 'Gáh']],
    ['Straßen und Strassen', 'strass', ['Straß', 'Strass']],
    ['Straße', 's', ['S', 'ß']],
    ['Kabul, Kabul', 'kab bul', ['Kabul', 'Kabul']],
    ['aaa', 'aa', ['aaa']],
    ['Talks in Doha', 'fire', []],
    ['Talks in Doha', ' ', []],
    ['', 'a', []],
    ['ΣΟΦΟΣ', 'σοφος', ['ΣΟΦΟΣ']],
    ['한국'.normalize('NFD'), '한국', ['한국'.normalize('NFD')]],
    ['ﾊﾟﾘ', 'パリ', ['ﾊﾟﾘ']],
    ['حمله در كابل', 'کابل', ['كابل']],
  ] as const) {
    it(`finds ${words.join(' and ') || 'nothing'} by "${query}" in "${text}"`, () => {
      expect(found(text, query)).toEqual(words);
    });
  }

  it('finds something exactly where the folded text has a word of the query', () => {
    const letters = fc.string({
      unit: fc.constantFrom(
        'a',
        'á',
        'A',
        'ß',
        's',
        ' ',
        '\n',
        'e\u0301',
        '\u0301',
        'ي',
        '😀',
        'n',
        'Σ',
        'ς',
        'σ',
        'ﾊ',
        'ﾟ',
        '한',
        '\u1112',
        '\u1161',
      ),
    });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const words = foldText(query).split(' ').filter(Boolean);
        const spans = matchesIn(text, query);
        expect(spans.length > 0).toBe(words.some((word) => foldText(text).includes(word)));
        expect(spans.every(([start, end], k) => start < end && end <= text.length && start > (spans[k - 1]?.[1] ?? -1))).toBe(true);
      }),
      {numRuns},
    );
  });
});

describe('searchEvents', () => {
  const {timeline} = readTimeline({
    timeZone: 'Asia/Kabul',
    groups: [{id: 'talks', label: 'Negotiations'}],
    sources: [{id: 'agency', name: 'Example Agency'}],
    events: [
      {id: 'deal', date: '2020-02-29', title: 'Doha deal signed', group: 'talks', summary: 'Troops are to *leave*.'},
      {
        id: 'fire',
        date: '2021-08-03',
        title: 'Car bomb',
        place: {name: 'Kabul'},
        tags: ['attack'],
        sources: [{id: 'agency', locator: '4'}],
      },
    ],
  });

  for (const [query, ids] of [
    ['doha', ['deal']],
    ['NEGOTIATIONS', ['deal']],
    ['leave troops', ['deal']],
    ['kabul attack', ['fire']],
    ['example agency', ['fire']],
    ['doha kabul', []],
    ['3 august', ['fire']],
  ] as const) {
    it(`finds ${ids.join(', ') || 'nothing'} by "${query}"`, () => {
      const dates: Record<string, string> = {deal: '29 February 2020', fire: '3 August 2021'};
      const found = searchEvents(timeline.events, query, timeline, ({id}) => dates[id] ?? '');
      expect([...(found ?? ['none asked'])]).toEqual(ids);
    });
  }

  it('tells a query without words from one that finds nothing', () => {
    expect(searchEvents(timeline.events, '  ', timeline)).toBe(undefined);
  });
});
