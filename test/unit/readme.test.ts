import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseDate} from '../../src/model/parse-date.js';
import {readTimeline} from '../../src/model/timeline.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('shows a document that reads without a problem', () => {
    const [, example = ''] = /```json\n([^]*?)```/u.exec(readme) ?? [];
    const {timeline, problems} = readTimeline(JSON.parse(example));
    expect(problems).toEqual([]);
    expect(timeline.events.length).toBe(5);
  });

  it('shows dates that can be read', () => {
    const section = readme.slice(readme.indexOf('### Dates'), readme.indexOf('`dateText` gives'));
    const rows = section.split('\n').filter((line) => line.startsWith('|') && !line.includes('---'));
    const dates = rows
      .slice(1)
      .flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]*\d[^`]*)`/gu)].map(([, date = '']) => date));
    expect(dates.length).toBeGreaterThan(15);
    expect(dates.filter((date) => 'error' in parseDate(date, 'UTC'))).toEqual([]);
  });
});
