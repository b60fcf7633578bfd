import {describe, expect, it} from 'vitest';
import {decode} from '../../../src/input/decode.js';
import {parseTimeline} from '../../../src/input/index.js';

/** Dates, titles and problems of a sheet as text. */
async function read(text: string): Promise<{events: string[]; problems: string[]}> {
  const {timeline, problems} = await parseTimeline(text);
  return {
    events: timeline.events.map(({date, title}) => `${date} ${title}`),
    problems: problems.map(({code, where}) => [code, where.line].filter(Boolean).join(' ')),
  };
}

describe('a sheet as editors keep it', () => {
  it('tells of a quote that swallows rows, where it opens', async () => {
    const text = 'date,title,summary,who\n2010-04-20,A,"x,BP\n2010-04-21,B,y,BP\n2010-04-22,C,"z",BP\n2010-04-23,D,y,BP';
    const {problems} = await parseTimeline(text);
    expect(problems.map(({severity, message, where}) => [severity, message, where])).toEqual([
      [
        'error',
        'line 2: text goes on after the quotes around "x,BP 2010-04-21,B,y,BP 2010-04-22,C," close, and lines 2 to 4 are one cell; write "" for a quote inside a cell, or close it where it ends',
        {line: 2, column: 14},
      ],
    ]);
  });

  it.each([
    ['quotes inside a quoted cell', 'date,title\n2010,"Top "kill" starts"', ['2010 Top kill" starts"'], ['stray-quote 2']],
    ['a title above the headings', 'The spill,,\n,,\ndate,title,who\n2010,A,B', ['2010 A'], ['lines-above 1']],
    ['headings alone', 'date,title\n', [], ['no-rows 1']],
    ['letters that are no UTF-8', 'date,title\n2010,Best\uFFFDtigt', ['2010 Best\uFFFDtigt'], ['not-utf-8 2']],
    [
      'dots day first beside slashes month first',
      'date,title\n4/20/2010,A\n1.5.2010,B',
      ['2010-04-20 A', '2010-05-01 B'],
      ['date-read-as 3'],
    ],
    ['slashes that dots do not decide', 'date,title\n28.4.2010,A\n3/5/2010,B', ['2010-04-28 A'], ['ambiguous-date 3']],
    [
      'year, month and day apart',
      'Year,Month,Day,Event\n2010,4,20,Fire\n2010,May,,Leak\n2011,,,End',
      ['2010-04-20 Fire', '2010-05 Leak', '2011 End'],
      [],
    ],
    ['the same in German', 'Jahr;Monat;Tag;Titel\n2010;4;20;Brand', ['2010-04-20 Brand'], []],
    [
      'a time beside the date',
      'Date,Time,Headline\n2010-04-20,9:45 pm,Fire\n2010-04-21,08:30,Smoke',
      ['2010-04-20T21:45 Fire', '2010-04-21T08:30 Smoke'],
      [],
    ],
    ['a time that is none', 'Date,Time,Headline\n2010-04-20,3 days,Fire', ['2010-04-20 Fire'], ['unknown-field 2']],
  ])('reads %s', async (_, text, events, problems) => {
    const found = await read(text);
    expect(found.events).toEqual(events);
    expect(found.problems.toSorted()).toEqual(problems.toSorted());
  });

  it.each([
    ['Reported', 'reported'],
    ['berichtet', 'reported'],
    ['Allégué', 'alleged'],
    ['MUTMASSLICH', 'alleged'],
  ])('takes the status %s for %s', async (written, status) => {
    const {timeline, problems} = await parseTimeline(`date,title,status,attribution\n2010,A,${written},B`);
    expect([timeline.events[0]?.status ?? 'reported', problems]).toEqual([status, []]);
  });

  it('names no field that is only as short as a heading', async () => {
    const {problems} = await parseTimeline('Date,Zone,Headline\n2010,UTC,Fire');
    expect(problems.map(({message}) => message.includes('write'))).toEqual([false]);
  });
});

describe('cells of a sheet', () => {
  it('part at the sign that Excel was told', async () => {
    const {timeline, problems} = await parseTimeline('sep=|\ndate|title|who\n2021|A, b; c|d');
    expect([timeline.events.map(({title, group}) => [title, group]), problems]).toEqual([[['A, b; c', 'd']], []]);
  });

  it.each([
    ['www.example.org/x', 'https://www.example.org/x'],
    ['WWW.example.org', 'https://WWW.example.org'],
    ['www.html', 'www.html'],
    ['example.org/x', 'example.org/x'],
    ['/x', '/x'],
  ])('hold the address %s, which is %s', async (written, url) => {
    const {timeline} = await parseTimeline(
      `date,title,url,media,mediaPoster,source,sourceUrl\n2021,A,${written},${written},${written},B,${written}`,
    );
    const [event] = timeline.events;
    expect([event?.url, event?.media?.[0]?.url, event?.media?.[0]?.poster, timeline.sources[0]?.url]).toEqual([url, url, url, url]);
  });

  it('keep a quotation that begins with a sign, and lose the apostrophe that stands for text', async () => {
    const {timeline} = await parseTimeline("date,title,summary\n'-0043,'+1 for all,\"'-30 degrees', she said\"");
    expect(timeline.events.map(({date, title, summary}) => [date, title, summary])).toEqual([
      ['-0043', '+1 for all', "'-30 degrees', she said"],
    ]);
  });
});

describe('what stands above the headings', () => {
  it('says what the timeline is called, where and when it was written, and in what language', async () => {
    const facts = 'Title,"Kabul, ""August"" 2021",\nTime zone,Asia/Kabul,\nAs of,5 August 2021,\n,,\nLanguage: en,,\nCredit,AFP,\n';
    const {timeline, problems, dates} = await parseTimeline(`${facts}date,title,who\nin recent days,A,x`);
    const {title, timeZone, asOf, lang, credit, events} = timeline.document;
    expect([title, timeZone, asOf, lang, credit]).toEqual(['Kabul, "August" 2021', 'Asia/Kabul', '2021-08-05', 'en', 'AFP']);
    expect([events[0]?.date, dates[0]?.row]).toEqual(['2021-07-29~/2021-08-05', 8]);
    expect(problems.map(({code}) => code)).toEqual(['date-read-as']);
  });

  it.each([
    ['in a cell without quotes', 'Title: Kabul, August 2021\ndate;title\n2021;A', 'Kabul, August 2021'],
    ['in German', 'Titel;Kabul, im August\nDatum;Titel\n2021;A', 'Kabul, im August'],
    ['of a TimelineJS sheet', 'Title,Kabul,\nYear,Headline,Text\n2021,A,x', 'Kabul'],
    ['nowhere but in the headings', 'title,date\nA,2021', undefined],
    ['nowhere in headings that are half known', 'title,whenever,date\nA,x,2021', undefined],
  ])('is a title %s', async (_, text, title) => {
    const {timeline} = await parseTimeline(text);
    expect([timeline.title, timeline.events.map((event) => event.title)]).toEqual([title, ['A']]);
  });

  it('is told with its line where it is wrong, and where it is a note', async () => {
    const {problems} = await parseTimeline('zone,Kabul time\nLast year’s list,\ndate,title\n2021,A');
    expect(problems.map(({message}) => message)).toEqual([
      'line 2: "Last year’s list," stands above the headings and is not read; delete it, or write title before it',
      'line 1, timeZone: "Kabul time" is not a time zone; write its IANA name, such as Asia/Kabul',
    ]);
  });
});

describe('two columns of one field', () => {
  const told = (n: number, heading: string, column: string, taken: string): string =>
    `row ${n}, ${heading}: names the ${column}, as "${taken}" does, which is taken; head the one that is meant "${column}", and the other by what it holds`;

  it.each([
    ['the first', 'Headline,Title,date\na,b,2021', [told(2, 'Title (column B)', 'title', 'Headline')]],
    ['the one of its own name', 'Headline,title,date\na,b,2021', [told(2, 'Headline (column A)', 'title', 'title')]],
    [
      'the first where the other is filled later',
      'Date,Title,Category,Actor\n2021,A,x,\n2021,B,,y',
      [told(3, 'Actor (column D)', 'group', 'Category')],
    ],
    ['a whole date before a year', 'Date,Year,Event\n2010,2010,A', [told(2, 'Year (column B)', 'date', 'Date')]],
    ['each part of a date', 'Year,Month,Day,Event\n2010,4,20,A', []],
    [
      'either where no row has both',
      [
        {date: '2021', title: 'A'},
        {date: '2021', headline: 'B'},
      ],
      [],
    ],
  ])('takes %s, and tells of the other alone', async (_, input, messages) => {
    const {problems} = await parseTimeline(input);
    expect(problems.map(({message}) => message)).toEqual(messages);
  });
});

describe('dates of a sheet', () => {
  it.each([
    ['c. March 1850', '1850-03~'],
    ['c. spring 1850', '1850-21~'],
    ['ca. 3 Aug 2021', '2021-08-03~'],
    ['c 3 Aug 2021', '2021-08-03~'],
    ['3.8.2021 14.30', '2021-08-03T14:30'],
    ['3. August 2021 um 9.05', '2021-08-03T09:05'],
    ['2021-08-03 14.30', '2021-08-03T14:30'],
    ['28/3/21 2:30 p.m.', '2021-03-28T14:30'],
  ])('%s is %s', async (written, date) => {
    const {timeline} = await parseTimeline(`date\ttitle\n${written}\tA`);
    expect(timeline.document.events.map((event) => event.date)).toEqual([date]);
  });

  it.each(['2021 2.30', '3.8.2021 24.30', '3.8.2021 14.3', '1.2.2021 3.4.2021'])('%s has no time in it', async (written) => {
    expect((await read(`date\ttitle\n${written}\tA`)).events).toEqual([]);
  });

  it.each([
    ['Arpil 3 2021', 'names no month that is known; write 2021-04-03 if "Arpil" is April'],
    ['3 Setpember 2021', 'names no month that is known; write 2021-09-03 if "Setpember" is September'],
    ['3 fevirer 2021', 'names no month that is known; write 2021-02-03 if "fevirer" is février'],
    ['3. Dezmber 2021, 14:30 Uhr', 'names no month that is known; write 2021-12-03T14:30 if "Dezmber" is Dezember'],
    ['3 de agosot de 2021', 'names no month that is known; write 2021-08-03 if "agosot" is agosto'],
    ['dezmbro de 2021', 'names no month that is known; write 2021-12 if "dezmbro" is dezembro'],
    ['Apple 2021', 'is not a date; write 2024, 2024-02 or 2024-02-29'],
    ['#REF!', 'is what a formula leaves that is broken; mend it, or paste its values in its place'],
    ['#N/A', 'is what a formula leaves that is broken; mend it, or paste its values in its place'],
    ['#¡VALOR!', 'is what a formula leaves that is broken; mend it, or paste its values in its place'],
    ['########', 'is what a column shows that is too narrow for its dates; widen it, and save the sheet again'],
  ])('%s %s', async (written, says) => {
    const {problems} = await parseTimeline(`date\ttitle\n${written}\tA`);
    expect(problems.map(({severity, message}) => [severity, message])).toEqual([['error', `row 2, date (column A): "${written}" ${says}`]]);
  });

  it.each([
    [',Total,12', 'Total'],
    ['Total,,12', 'Total'],
    ['Gesamtsumme: 12,,', 'Gesamtsumme: 12'],
    [',,Total général', 'Total général'],
    ['Suma,Suma,3', 'Suma'],
  ])('the row %s is told as a sum, once, of which nothing is lost', async (row, word) => {
    const {problems} = await parseTimeline(`date,title,summary\n2021,A,5\n${row}`);
    const message = `row 3: "${word}" looks like a sum and is no event; leave its row out of the sheet`;
    expect(problems.map((problem) => [problem.severity, problem.message])).toEqual([['warning', message]]);
  });

  it('a sum may have a number where an event has a choice, and hides no column that is no field', async () => {
    expect((await read('date,title,importance,deaths\n,Total,4,12\n2021,A,1,12')).problems).toEqual(['unknown-field 2', 'sum-row 2']);
  });

  it.each([
    [',Total recall', 'missing-date 3'],
    ['Total,The count begins', 'not-a-date 3'],
    ['2021,', 'missing-title 3'],
  ])('the row %s is no sum', async (row, problem) => {
    expect((await read(`date,title\n2021,A\n${row}`)).problems).toEqual([problem]);
  });
});

describe('the row of a problem', () => {
  /** Row, message up to what was found, and rows of dates that were read. */
  async function rowsOf(input: unknown): Promise<{problems: string[]; dates: number[]}> {
    const {problems, dates} = await parseTimeline(input);
    return {
      problems: problems.filter(({where}) => where.row).map(({message, where}) => `${where.row}: ${message.split(': ')[0]}`),
      dates: dates.map(({row}) => row),
    };
  }

  it.each([
    ['right below the headings', 'date,title\n2021-13,A', ['2: row 2, date (column A)'], []],
    [
      'below notes, blank rows and a cell of two lines',
      'The spill,,\n,,\nwho,Start date,Headline\nx,3 Aug 2010,"A\nB"\n\nx,2010-13-01,C\nx,,D\nx,2010,',
      ['6: row 6, Start date (column B)', '7: row 7, Start date (column B)', '8: row 8, Headline (column C)'],
      [4],
    ],
    ['below the line in which Excel names a sign', '\uFEFFsep=;\ndate;title\n2021-13;A', ['2: row 2, date (column A)'], []],
    [
      'where the first row is a title, and one is blank',
      'Year,Month,Headline,Type,Text\n,,Title,title,x\n,,,,\n2010,13,A,,x\n,,B,,x',
      ['4: row 4, Month (column B)', '5: row 5, Year (column A)'],
      [],
    ],
    [
      'of a list that is no sheet',
      [{date: '3 Aug 2021', title: 'A'}, 7, {date: '2021-13', title: 'B'}],
      ['3: row 3, date', '2: row 2'],
      [1],
    ],
    ['in a column far to the right', `${','.repeat(28)}date,title\n${','.repeat(28)}2021-13,A`, ['2: row 2, date (column AC)'], []],
  ])('is told %s', async (_, input, problems, dates) => {
    expect(await rowsOf(input)).toEqual({problems, dates});
  });

  it('cuts a long heading, which its letter finds', async () => {
    const {problems} = await parseTimeline(`${'Very long '.repeat(6)},date,title\nx,2021,A`);
    expect(problems.map(({message}) => message.split(': ')[0])).toEqual(['row 2, Very long Very long Very long… (column A)']);
  });
});

describe('rows of a program', () => {
  it('takes numbers for ids, and yes and no of five languages', async () => {
    const rows = [
      {id: 1, date: '2021-08-03', title: 'A', group: 7, background: 'WAHR', lat: '34,5', lon: '69,2', place: 'Kabul'},
      {id: 2, date: '2021-08-04', title: 'B', group: 7, background: 'faux'},
    ];
    const {problems, timeline} = await parseTimeline(rows);
    expect(problems).toEqual([]);
    expect(timeline.events.map(({id, group, background, place}) => [id, group, background, place?.lat])).toEqual([
      ['1', '7', true, 34.5],
      ['2', '7', false, undefined],
    ]);
  });

  it('reads a column of many different words without trying each', async () => {
    const rows = Array.from({length: 20_000}, (_, i) => ({date: `1 or ${i} and 3 - 4 / 5 bis 6 and 7 or 8`, title: 'A'}));
    const {problems} = await parseTimeline(rows);
    expect(problems).toHaveLength(20_000);
  }, 20_000);
});

describe('a formula in a sheet', () => {
  it.each(['#REF!', '#¡VALOR!', '#N/A'])('that left %s is told in any column, and that is no text of the account', async (cell) => {
    const {timeline, problems} = await parseTimeline(`date,title,summary\n2021-08-03,Bomb,${cell}\n2021-08-04,${cell},Loud\n`);
    expect(timeline.events.map(({title, summary}) => [title, summary])).toEqual([['Bomb', undefined]]);
    const says = `"${cell}" is what a formula leaves that is broken; mend it, or paste its values in its place`;
    expect(problems.map(({message, severity}) => [severity, message])).toEqual([
      ['error', `row 2, summary (column C): ${says}`],
      ['error', `row 3, title (column B): ${says}`],
    ]);
  });

  it('is none where text only begins like one', async () => {
    const {problems} = await parseTimeline('date,title\n2021,#1 in the charts\n2022,= a draw\n');
    expect(problems).toEqual([]);
  });
});

describe('bytes that are not UTF-8', () => {
  const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes);

  it('are read as Windows-1252, with its quotes, dashes and euro', () => {
    const {problems, text} = decode(bytes(0x84, 0x4e, 0x6f, 0x93, 0x20, 0x96, 0x20, 0x80, 0xe4));
    expect([text, problems.map(({severity}) => severity)]).toEqual(['„No“ – €ä', ['warning']]);
  });

  it('are told as lost where they are not that either', () => {
    const {problems, text} = decode(bytes(0x63, 0x61, 0x66, 0x8f, 0x0a));
    expect([text, problems.map(({severity}) => severity)]).toEqual(['caf□\n', ['error']]);
  });
});

describe('a heading', () => {
  it.each([
    ['Date (UTC),Heading', 'Date from,Event title'],
    ['Date from,Date to,Event name', 'Wann,Was'],
  ])('of %s and of %s is known', async (...headings) => {
    for (const heading of headings) {
      const row = heading.split(',').map((_, i, all) => (i === all.length - 1 ? 'Bomb' : `2021-08-0${3 + i}`));
      const {timeline, problems} = await parseTimeline(`${heading}\n${row.join(',')}\n`);
      expect([timeline.events.map(({title}) => title), problems]).toEqual([['Bomb'], []]);
    }
  });

  it('that is not known is told with those that sheets have', async () => {
    const {problems} = await parseTimeline('date,title,Title 2,Depth\n2021,A,B,4\n');
    expect(problems.map(({message}) => message)).toEqual([
      'row 2, Title 2 (column C): names no column that is known, and is left out; head it title if that is meant',
      expect.stringMatching(
        /^row 2, Depth \(column D\): names no column that is known, and is left out; known are title, date, start, end, /,
      ),
    ]);
  });
});

it('a date after the day of writing is told in the words of its cell', async () => {
  const {problems} = await parseTimeline('as of,2024-10-28\ndate,title\nMitte November 2024,A\n');
  expect(problems.map(({message}) => message.split(';')[0])).toEqual(['row 3, date (column A): "Mitte November 2024" lies after asOf']);
});
