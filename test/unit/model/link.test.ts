import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readLink, writeLink, type LinkState} from '../../../src/model/link.js';
import {numRuns} from '../runs.js';

describe('readLink', () => {
  it.each([
    {fact: 'an event', hash: '#kabul/2021-08-03-car-bomb', state: {event: '2021-08-03-car-bomb'}},
    {fact: 'an event of one of several timelines', hash: '#flood/y&kabul/x&vote/z', state: {event: 'x'}},
    {
      fact: 'a window and a filter with it',
      hash: '#kabul/x;from=2021-08-02;to=2021-08-05;filter=group:army',
      state: {event: 'x', from: '2021-08-02', to: '2021-08-05', filter: 'group:army'},
    },
    {fact: 'a window with no event', hash: '#kabul/;from=2021-08-02', state: {from: '2021-08-02'}},
    {fact: 'a story that begins with it', hash: '#kabul/x;story', state: {event: 'x', isStory: true}},
    {fact: 'a filter of several words', hash: '#kabul/;filter=group:army%20kind:attack', state: {filter: 'group:army kind:attack'}},
    {fact: 'letters as browsers encode them', hash: '#kabul/%D9%87%D8%AC%D9%88%D9%85', state: {event: 'هجوم'}},
    {fact: 'letters as they are', hash: '#kabul/東京', state: {event: '東京'}},
    {fact: 'a slash that nobody encoded', hash: '#kabul/a/b', state: {event: 'a/b'}},
    {fact: 'a percent sign that encodes nothing', hash: '#kabul/100%', state: {event: '100%'}},
    {fact: 'bytes that are no text, as they stand', hash: '#kabul/%FFa%20b', state: {event: '%FFa b'}},
    {fact: 'the first of two parts', hash: '#kabul/x&kabul/y', state: {event: 'x'}},
    {fact: 'the first of two values', hash: '#kabul/x;to=2020;to=2021', state: {event: 'x', to: '2020'}},
    {fact: 'no name that it does not know', hash: '#kabul/x;__proto__=y;event=z;constructor', state: {event: 'x'}},
    {fact: 'no value that is empty', hash: '#kabul/x;from=;to', state: {event: 'x'}},
    {fact: 'nothing, where nothing follows', hash: '#kabul/', state: {}},
  ])('reads $fact', ({hash, state}) => {
    expect(readLink(hash, 'kabul')).toEqual(state);
  });

  it.each([
    {fact: 'no fragment', hash: '', id: 'kabul'},
    {fact: 'an empty one', hash: '#', id: 'kabul'},
    {fact: 'a section of the page', hash: '#section-2', id: 'section-2'},
    {fact: 'another timeline', hash: '#flood/kabul/x', id: 'kabul'},
    {fact: 'a timeline whose id begins alike', hash: '#kabul-2/x', id: 'kabul'},
    {fact: 'an id in other letters', hash: '#Kabul/x', id: 'kabul'},
    {fact: 'a route of the page, to an element without an id', hash: '#/news', id: ''},
  ])('takes $fact for nothing of its own', ({hash, id}) => {
    expect(readLink(hash, id)).toBeUndefined();
  });

  it.each(['#__proto__/x', '#constructor/x', '#toString/x'])('finds nothing of kabul in %s', (hash) => {
    expect(readLink(hash, 'kabul')).toBeUndefined();
  });
});

describe('writeLink', () => {
  it.each([
    {fact: 'opens an event', before: '', state: {event: 'x'}, after: '#kabul/x'},
    {
      fact: 'carries a window and a filter',
      before: '',
      state: {filter: 'group:army kind:attack', to: '2021-08-05', from: '2021-08-02', event: 'x'},
      after: '#kabul/x;from=2021-08-02;to=2021-08-05;filter=group:army%20kind:attack',
    },
    {fact: 'carries a window without an event', before: '', state: {from: '2021-05~'}, after: '#kabul/;from=2021-05~'},
    {fact: 'opens another event', before: '#kabul/x;from=2021', state: {event: 'y'}, after: '#kabul/y'},
    {fact: 'stands after others', before: '#flood/y', state: {event: 'x'}, after: '#flood/y&kabul/x'},
    {fact: 'keeps its place among others', before: '#a/1&kabul/x&b/2', state: {event: 'z'}, after: '#a/1&kabul/z&b/2'},
    {fact: 'leaves one of two parts', before: '#kabul/x&flood/y&kabul/z', state: {event: 'w'}, after: '#kabul/w&flood/y'},
    {fact: 'closes', before: '#kabul/x', state: {}, after: ''},
    {fact: 'closes and leaves others open', before: '#kabul/x&flood/y', state: {}, after: '#flood/y'},
    {fact: 'carries a story', before: '#kabul/x', state: {event: 'x', filter: 'a:b', isStory: true}, after: '#kabul/x;filter=a:b;story'},
    {fact: 'says nothing of what is empty', before: '#kabul/x', state: {event: '', from: undefined, filter: ''}, after: ''},
    {fact: 'takes the place of an anchor', before: '#section-2', state: {event: 'x'}, after: '#kabul/x'},
    {fact: 'takes the place of an anchor to its own element', before: '#kabul', state: {event: 'x'}, after: '#kabul/x'},
    {fact: 'takes the place of an anchor with &', before: '#q&a', state: {event: 'x'}, after: '#kabul/x'},
    {fact: 'leaves an anchor where there is nothing to say', before: '#section-2', state: {}, after: '#section-2'},
    {fact: 'leaves settings of the page', before: '#tab=2&&wide', state: {event: 'x'}, after: '#tab=2&&wide&kabul/x'},
    {fact: 'leaves a route of the page', before: '#/news?page=2', state: {event: 'x'}, after: '#/news?page=2&kabul/x'},
    {fact: 'leaves broken text of others', before: '#flood/100%&x=%FF', state: {event: 'x'}, after: '#flood/100%&x=%FF&kabul/x'},
    {fact: 'leaves no bare sign', before: '#', state: {}, after: ''},
  ])('$fact', ({before, state, after}) => {
    expect(writeLink(before, 'kabul', state)).toBe(after);
  });

  it.each([
    {fact: 'Arabic', event: 'هجوم-كابول', written: 'هجوم-كابول'},
    {fact: 'Japanese', event: '令和3年・東京', written: '令和3年・東京'},
    {fact: 'Devanagari with its marks', event: 'हिन्दी', written: 'हिन्दी'},
    {fact: 'an emoji', event: '🌊', written: '🌊'},
    {fact: "a date's signs", event: '2021?~', written: '2021?~'},
    {fact: 'a quotation mark in single', event: "o'neill", written: "o'neill"},
  ])('leaves $fact readable', ({event, written}) => {
    expect(writeLink('', 'kabul', {event})).toBe(`#kabul/${written}`);
  });

  it.each([
    {fact: 'signs of its own', event: '/;&=#%', written: '%2F%3B%26%3D%23%25'},
    {fact: 'spaces', event: 'a b\u3000c', written: 'a%20b%E3%80%80c'},
    {fact: 'what would end an attribute', event: '"><', written: '%22%3E%3C'},
    {fact: 'what turns the direction of text', event: 'a\u202eb', written: 'a%E2%80%AEb'},
    {fact: 'what cannot be seen', event: 'a\u0000\u200d\u00ad', written: 'a%00%E2%80%8D%C2%AD'},
  ])('encodes $fact', ({event, written}) => {
    expect(writeLink('', 'kabul', {event})).toBe(`#kabul/${written}`);
  });

  it('encodes the id of the element as those of events', () => {
    expect(writeLink('', 'a/b&c', {event: 'x'})).toBe('#a%2Fb%26c/x');
  });

  it.each([
    {
      fact: 'an event with half of a surrogate pair',
      id: 'kabul',
      state: {event: 'a\ud800', from: '2021'},
      after: '#flood/y&kabul/;from=2021',
    },
    {fact: 'an id with half of a surrogate pair', id: 'a\udc00', state: {event: 'x'}, after: '#flood/y'},
    {fact: 'an element without an id', id: '', state: {event: 'x'}, after: '#flood/y'},
  ])('does not write $fact', ({id, state, after}) => {
    expect(writeLink('#flood/y', id, state)).toBe(after);
  });
});

describe('any link', () => {
  const hostile = fc.constantFrom('__proto__', 'constructor', 'a b', '"\'<>', '🌊', '%', '%41', '/', ';from=2', '&', '#', 'كابول', '東京');
  const anyText = fc.string({unit: fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code))}); // half pairs too
  const text = fc.oneof(hostile, fc.string({unit: 'binary', minLength: 1}), fc.string({minLength: 1}));
  const stateOf = (value: fc.Arbitrary<string>): fc.Arbitrary<LinkState> =>
    fc.record({event: value, from: value, to: value, filter: value, isStory: fc.constant(true)}, {requiredKeys: []});
  const state = stateOf(text).filter((each) => Object.keys(each).length > 0);
  const foreign = fc.array(fc.oneof(text.map(encodeURIComponent), fc.constantFrom('tab=2', '/news', 'flood/y', 'flood/100%', '')));

  it('is read as it was written', () => {
    fc.assert(
      fc.property(text, state, (id, said) => {
        expect(readLink(writeLink('', id, said), id)).toEqual(said);
      }),
      {numRuns},
    );
  });

  it('is read as it was written once a browser had it in its address', () => {
    fc.assert(
      fc.property(text, state, (id, said) => {
        const {hash} = new URL(writeLink('', id, said), 'https://news.example/story');
        expect(readLink(hash, id)).toEqual(said);
      }),
      {numRuns},
    );
  });

  it('says nothing of another timeline, and is left alone by it', () => {
    fc.assert(
      fc.property(text, text, state, state, (id, other, said, told) => {
        fc.pre(id !== other);
        const both = writeLink(writeLink('', id, said), other, told);
        expect(readLink(both, id)).toEqual(said);
        expect(readLink(both, other)).toEqual(told);
        expect(writeLink(both, other, {})).toBe(writeLink('', id, said));
      }),
      {numRuns},
    );
  });

  it('leaves the parts of others as they are, letter by letter', () => {
    fc.assert(
      fc.property(foreign, state, (parts, said) => {
        const before = `#${['tab=1', ...parts].join('&')}`;
        const opened = writeLink(before, 'kabul', said);
        expect(opened.startsWith(`${before}&kabul/`)).toBe(true);
        expect(writeLink(opened, 'kabul', {})).toBe(before);
      }),
      {numRuns},
    );
  });

  it('is written the same when it is written again', () => {
    fc.assert(
      fc.property(foreign, text, state, (parts, id, said) => {
        const once = writeLink(`#${parts.join('&')}`, id, said);
        expect(writeLink(once, id, said)).toBe(once);
      }),
      {numRuns},
    );
  });

  it('is read and written without a throw, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, text), fc.oneof(anyText, text), stateOf(anyText), (fragment, id, said) => {
        for (const hash of [fragment, `#${fragment}`, `#${id}/${fragment}`]) {
          const next = writeLink(hash, id, said);
          expect(next === '' || next.startsWith('#')).toBe(true);
          expect(Object.getPrototypeOf(readLink(next, id) ?? {})).toBe(Object.prototype);
        }
      }),
      {numRuns},
    );
  });
});
