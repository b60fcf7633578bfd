import {describe, expect, it} from 'vitest';
import {parseTimeline} from '../../../src/input/index.js';
import {causesOf} from '../../../src/model/causes.js';

const told = async (text: string) =>
  causesOf((await parseTimeline(text)).problems).map(({more, problem: {message}}) => [message, more] as const);

describe('causesOf', () => {
  it('tells what stands in many rows once, with how many more there are, in the order of the rows', async () => {
    const rows = ['x,2021,clamed', 'x,31/02/2021,', 'y,2021,clamed', 'z,2022,clamed', ',2021,'].join('\n');
    expect(await told(`title,date,status\n${rows}\n`)).toEqual([
      ['row 2, status (column C): "clamed" is not known here; write claimed, or use one of: reported, claimed, alleged, disputed', 2],
      ['row 3, date (column B): "31/02/2021" cannot be read: "2021-02-31" has no day 31; write 2021-02-01 to 2021-02-28', 0],
      ['row 6, title (column A): this cell is empty; write a title', 0],
    ]);
  });

  it('keeps apart what is said of two fields, or of two values', async () => {
    const causes = await told('title,date,end\nx,soon,\ny,later,\nz,2021,soon\n');
    expect(causes.map(([, more]) => more)).toEqual([0, 0, 0]);
  });

  it('says what to write in a cell as a sheet has it', async () => {
    expect(await told('title,date\nx,\n,2021\n')).toEqual([
      ['row 2, date (column B): this cell is empty; write its date, as in 2021-08-03; of merged cells only the first has one', 0],
      ['row 3, title (column A): this cell is empty; write a title', 0],
    ]);
  });
});
