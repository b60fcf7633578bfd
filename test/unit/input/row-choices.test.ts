import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';

describe('columns of few choices', () => {
  it.each([
    ['status', 'prévu', '"prévu" is an outcome, planned, and no status; write it in a column headed outcome'],
    ['status', 'planned', '"planned" is an outcome and no status; write it in a column headed outcome'],
    ['outcome', 'Umstritten', '"Umstritten" is a status, disputed, and no outcome; write it in a column headed status'],
    ['side', 'abgesagt', '"abgesagt" is an outcome, cancelled, and no side; write it in a column headed outcome'],
    ['status', 'xyz', '"xyz" is not known here; use one of: reported, claimed, alleged, disputed'],
  ])('tell in %s of "%s" whose choice it is', async (column, cell, says) => {
    const {problems, timeline} = await parseTimeline(`date,title,${column}\n2021,A,${cell}`);
    expect(problems.map(({message}) => message)).toEqual([`row 2, ${column} (column C): ${says}`]);
    expect(timeline.events).toHaveLength(1);
  });
});
