import {describe, expect, it} from 'vitest';
import type {ElementTree} from '../../../src/input/format.js';
import {parseTimeline} from '../../../src/input/index.js';
import {causesOf} from '../../../src/model/causes.js';

const told = async (input: unknown): Promise<string[]> => (await parseTimeline(input)).problems.map(({message}) => message);
const tree = (name: string, attributes: ElementTree['attributes'], ...children: ElementTree['children']): ElementTree => ({
  name,
  attributes,
  children,
});

describe('a problem speaks of what the editor wrote', () => {
  it('in a list: of items, elements and data- attributes', async () => {
    const list = tree(
      'ol',
      {},
      tree('li', {}, 'No date'),
      tree('li', {'data-start': '2021-08-03', 'data-status': 'clamed'}),
      tree('li', {'data-start': '2021-08-03', 'data-date-txt': 'x'}, 'A title'),
      tree('li', {'data-start': '2021-08-03', 'data-media': '[{"type": "image", "url": "a.jpg"}]'}, 'Another'),
    );
    expect(await told(list)).toEqual([
      'item 1, date: there is none; write <time datetime="2021-08-03">…</time>, or data-start="2021-08-03"',
      'item 2, data-status: "clamed" is not known here; write claimed, or use one of: reported, claimed, alleged, disputed',
      'item 2, title: there is none; write a title in the <li>',
      expect.stringMatching(/^item 3, data-date-txt: not a field here/),
      expect.stringMatching(/^item 4, data-media 1, alt: missing/),
    ]);
  });

  it('in a table: of cells', async () => {
    const row = (name: string, ...cells: string[]) => tree('tr', {}, ...cells.map((text) => tree(name, {}, text)));
    expect(await told(tree('table', {}, row('th', 'date', 'title'), row('td', '', 'A'), row('td', '2021', '')))).toEqual([
      'row 1, date: this cell is empty; write its date, as in 2021-08-03; of merged cells only the first has one',
      'row 2, title: this cell is empty; write a title',
    ]);
  });

  it('in a calendar: of its properties', async () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const text = ['BEGIN:VCALENDAR', ...event('DTSTART:20211399', 'SUMMARY:A'), ...event('SUMMARY:B'), ...event('DTSTART:20210101')];
    expect(await told([...text, 'END:VCALENDAR', ''].join('\r\n'))).toEqual([
      'line 3, event 1, DTSTART: "2021-13-99" has no month 13; write 2021-01 to 2021-12',
      'line 6, event 2, DTSTART: this event has none; write DTSTART:20210803',
      'line 9, event 3, SUMMARY: this event has none; write SUMMARY:…',
    ]);
  });

  it('and is one cause wherever it stands', async () => {
    const {problems} = await parseTimeline(tree('ol', {}, tree('li', {}, 'One'), tree('li', {}, 'Two')));
    expect(causesOf(problems).map(({more}) => more)).toEqual([1]);
  });
});
