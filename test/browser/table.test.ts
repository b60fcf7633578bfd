import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline, TimelineSelectEvent} from '../../src/index.js';
import type {TimelineDocument} from '../../src/model/fields.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {all, find, focused} from './explored.js';
import {can, click, engine, press} from './gestures.js';
import {textOverlaps, paintedTexts, textsOutside} from './painted.js';
import {withInter} from './type.js';

const SHOWN = kabulAugust2021.events.filter(({background}) => !background);

/** An element whose readers have the table, before they have turned to it. */
async function withTable(width: number, asked: Partial<EventTimeline> = {}, dir = 'ltr'): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  document.body.style.margin = '0';
  const element = Object.assign(document.createElement('event-timeline'), {data: kabulAugust2021, controls: 'table', ...asked});
  element.dir = dir;
  document.body.replaceChildren(element);
  await element.ready;
  await waitUntil(() => find(element, '.views'));
  return element;
}

async function tabled(...asked: Parameters<typeof withTable>): Promise<EventTimeline> {
  const element = await withTable(...asked);
  await pressed(element, view(element, 'Table'));
  return element;
}

async function pressed(element: EventTimeline, button: HTMLElement): Promise<void> {
  button.click();
  await element.updateComplete;
}

async function typed(element: EventTimeline, text: string): Promise<void> {
  const field = find<HTMLInputElement>(element, '.row-filter')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

const view = (element: EventTimeline, name: string) => all(element, '.views button').find(({textContent}) => textContent.trim() === name)!;
const heading = (element: EventTimeline, name: string) => find(element, `th.col-${name} button`)!;
const cells = (element: EventTimeline, column: string) =>
  all(element, `tbody .col-${column}`).map((cell) => {
    const label = cell.querySelector('.cell-label')?.textContent ?? '';
    return cell.textContent.trim().slice(label.length).replace(/\s+/gu, ' ').trim();
  });
const ids = (element: EventTimeline) => all(element, '.event-row').map(({dataset}) => dataset['event']);
const sorts = (element: EventTimeline) => all(element, 'th[scope=col]').map((each) => each.ariaSort ?? each.getAttribute('aria-sort'));
const said = async (element: EventTimeline) => {
  await waitUntil(() => find(element, '[role=status].quiet')!.textContent);
  return find(element, '[role=status].quiet')!.textContent;
};

describe('the table', () => {
  after(() => document.body.replaceChildren());

  it('has the same events in place of the drawing, each title once, and gives the place back', async () => {
    const element = await withTable(1200);
    const pressedOf = () => ['Timeline', 'Table'].map((name) => view(element, name).getAttribute('aria-pressed'));
    expect(pressedOf()).to.deep.equal(['true', 'false']);
    await pressed(element, view(element, 'Table'));
    expect([pressedOf(), all(element, '.drawing, .item').length]).to.deep.equal([['false', 'true'], 0]);
    expect([...ids(element)].sort()).to.deep.equal(SHOWN.map(({id}) => id).sort());
    const text = find(element, '.base')!.textContent;
    for (const {title} of SHOWN) expect(text.split(title).length, title).to.equal(2);
    await pressed(element, view(element, 'Timeline'));
    expect([pressedOf(), all(element, '.drawing').length, all(element, 'table').length]).to.deep.equal([['true', 'false'], 1, 0]);
  });

  it('is named, headed and announced as a table, on a phone too', async () => {
    for (const width of [1200, 360]) {
      const element = await tabled(width);
      expect(find(element, 'caption')!.textContent.trim()).to.match(/^20 events, /);
      expect(all(element, 'th[scope=col]').map(({textContent}) => textContent.trim())).to.deep.equal(['Date', 'Event', 'Group', 'Source']);
      expect(all(element, 'tr[role=row]').length).to.equal(21);
      await expect(element).to.be.accessible();
    }
  });

  it('has no column of nothing', async () => {
    const element = await tabled(1200, {data: {events: [{date: '2021', title: 'One', attribution: 'A witness'}]}});
    expect(all(element, 'th[scope=col]').length).to.equal(2);
    expect(cells(element, 'title')).to.deep.equal(['A witness: One']);
  });

  it('is sorted by time, and by each heading both ways', async () => {
    const element = await tabled(1200);
    const inTime = element.timeline!.events.filter(({background}) => !background).map(({id}) => id);
    expect([ids(element), sorts(element)]).to.deep.equal([inTime, ['ascending', 'none', 'none', 'none']]);
    await pressed(element, heading(element, 'date'));
    expect([ids(element), sorts(element)]).to.deep.equal([inTime.toReversed(), ['descending', 'none', 'none', 'none']]);
    expect(await said(element)).to.equal('Sorted by date, latest first');
    await pressed(element, heading(element, 'title'));
    const titles = cells(element, 'title');
    expect(titles).to.deep.equal([...titles].sort(new Intl.Collator('en-GB', {numeric: true}).compare));
    await pressed(element, heading(element, 'title'));
    expect([cells(element, 'title'), sorts(element)]).to.deep.equal([titles.toReversed(), ['none', 'descending', 'none', 'none']]);
    await pressed(element, heading(element, 'group'));
    expect([...new Set(cells(element, 'group'))]).to.deep.equal(kabulAugust2021.groups.map(({label}) => label));
    await pressed(element, heading(element, 'group'));
    expect(cells(element, 'group')[0]).to.equal('International');
  });

  it('begins with the newest where the element does', async () => {
    expect(sorts(await tabled(1200, {order: 'desc'}))[0]).to.equal('descending');
  });

  it('is narrowed by words in any field as one types, whatever their case and accents, and says how many are left', async () => {
    const element = await tabled(1200);
    await typed(element, 'LÁSHKAR gah');
    const left = cells(element, 'title');
    expect(left.length).to.be.within(2, 8);
    expect(await said(element)).to.equal(`${left.length} of 20 events shown`);
    expect(find(element, 'caption')!.textContent.trim()).to.equal(`${left.length} of 20 events shown`);
    await typed(element, 'xyzzy');
    expect([cells(element, 'title').length, find(element, '.no-rows')!.textContent.trim()]).to.deep.equal([0, 'No events match']);
    find(element, '.row-filter')!.focus();
    await press('Escape');
    await waitUntil(() => cells(element, 'title').length === 20);
    expect(find<HTMLInputElement>(element, '.row-filter')!.value).to.equal('');
  });

  it('has what the filter of the element leaves', async () => {
    const element = await tabled(1200, {filter: 'group:taliban'});
    expect(new Set(cells(element, 'group'))).to.deep.equal(new Set(['Taliban']));
    element.filter = undefined;
    await element.updateComplete;
    expect(ids(element).length).to.equal(20);
  });

  it('opens an event from its row and closes it again, and tells the page', async () => {
    const element = await tabled(1200);
    const heard: (string | undefined)[] = [];
    element.addEventListener('timeline-select', ({id}: TimelineSelectEvent) => heard.push(id));
    const row = () => find(element, '[data-event="kabul-attack"]')!;
    for (const expected of ['kabul-attack', undefined]) {
      if (can('click')) await click(row().querySelector('.cell-group')!);
      else row().querySelector<HTMLElement>('.opener')!.click();
      await waitUntil(() => element.selected === expected);
      await element.updateComplete;
      expect([row().querySelector('.opener')!.ariaExpanded, all(element, '.open-row .summary').length]).to.deep.equal(
        expected ? ['true', 1] : ['false', 0],
      );
    }
    expect(heard).to.deep.equal(['kabul-attack', undefined]);
  });

  it('shows what the host opens, and Escape closes it', async () => {
    const element = await tabled(1200, {selected: 'kabul-attack'});
    await waitUntil(() => find(element, '.open-row .summary'));
    find(element, '[data-event="kabul-attack"] .opener')!.focus();
    await press('Escape');
    await waitUntil(() => element.selected === undefined);
    expect(all(element, '.open-row').length).to.equal(0);
  });

  it('is one tab stop among its rows, which arrows go through', async () => {
    const element = await tabled(1200);
    const order = ids(element);
    const at = () => focused(element)?.closest<HTMLElement>('.event-row')?.dataset['event'];
    expect(all(element, '.opener[tabindex="0"]').length).to.equal(1);
    find(element, '.event-row .opener')!.focus();
    await press('ArrowDown', 'ArrowDown');
    expect(at()).to.equal(order[2]);
    await press('End');
    expect(at()).to.equal(order.at(-1));
    await press('ArrowDown', 'PageUp');
    expect(at()).to.equal(order.at(-11));
    await press('Home');
    expect(at()).to.equal(order[0]);
    await press('ArrowDown');
    await element.updateComplete;
    expect(all(element, '.opener[tabindex="0"]').map((each) => each.closest<HTMLElement>('.event-row')!.dataset['event'])).to.deep.equal([
      order[1],
    ]);
  });

  it('gives way to a story, which gives way to it', async () => {
    const element = await tabled(1200, {controls: 'story table'});
    await waitUntil(() => find(element, '.read-story'));
    await pressed(element, find(element, '.read-story')!);
    await waitUntil(() => find(element, '.story'));
    expect([all(element, 'table').length, view(element, 'Table').getAttribute('aria-pressed')]).to.deep.equal([0, 'false']);
    await pressed(element, view(element, 'Table'));
    expect([all(element, '.story').length, all(element, 'table').length]).to.deep.equal([0, 1]);
  });

  it('keeps its words apart and on the page at any width, from either side', async () => {
    for (const dir of ['ltr', 'rtl'])
      for (const width of [1200, 768, 360, 320]) {
        const element = await tabled(width, {selected: 'kabul-attack'}, dir);
        await waitUntil(() => find(element, '.open-row .summary'));
        const texts = paintedTexts(element);
        expect([textOverlaps(texts), textsOutside(element, texts)], `${dir} ${width}`).to.deep.equal([[], []]);
        expect(document.documentElement.scrollWidth, `${dir} ${width}`).to.be.at.most(width);
      }
  });

  it('stands stacked on a phone, each cell named but the date and the title', async () => {
    const element = await tabled(360);
    const row = find(element, '[data-event="kabul-attack"]')!;
    const [date, title, group, source] = ['date', 'title', 'group', 'source'].map((name) =>
      row.querySelector(`.col-${name}`)!.getBoundingClientRect(),
    );
    expect([date!.bottom <= title!.top + 1, title!.bottom <= group!.top + 1, group!.bottom <= source!.top + 1]).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect([...row.querySelectorAll<HTMLElement>('.cell-label')].map(({innerText}) => innerText)).to.deep.equal(['Group', 'Source']);
  });

  describe('of thousands of events', function () {
    this.timeout(60_000); // they are drawn first, which takes an engine under test its time
    const WORDS = ['Talks resume', 'A ministry denies the report that was published the evening before, and names no source', 'Vote'];
    const long = (count: number): TimelineDocument => ({
      groups: ['a', 'b'].map((id) => ({id, label: id})),
      sources: [{id: 's', name: 'Daily record', url: 'https://example.org/'}],
      events: Array.from({length: count}, (_, i) => ({
        date: new Date(Date.UTC(1960, 0, 1 + i)).toISOString().slice(0, 10),
        title: `${WORDS[(i * 7) % 3]!.repeat(1 + ((i * 13) % 4))} ${i}`,
        group: ['a', 'b'][i % 2]!,
        sources: [{id: 's', locator: `page ${i}`}],
      })),
    });
    const COUNT = 2000; // all of the ways through a table that has not all of its rows; what is more takes an engine time alone
    const LONG = long(COUNT);
    const frames = async (count: number) => {
      for (let i = 0; i < count; i++) await nextFrame();
    };
    const rowsSeen = (element: EventTimeline) =>
      all(element, '.event-row').filter((row) => row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < innerHeight);
    /** Heights of what is seen that no row fills. */
    const blank = (element: EventTimeline) =>
      all(element, '.row-space')
        .map((space) => space.getBoundingClientRect())
        .filter(({bottom, top}) => Math.min(bottom, innerHeight) - Math.max(top, 0) > 1).length;
    const indexOf = (row: Element) => Number(row.getAttribute('aria-rowindex'));

    it('opens with the rows in view alone, says how many there are, and is accessible', async () => {
      const element = await withTable(1200, {data: long(20_000)});
      await frames(2);
      await pressed(element, view(element, 'Table'));
      await waitUntil(() => find(element, '.event-row'));
      element.getBoundingClientRect();
      await frames(2);
      expect(all(element, '.event-row').length).to.be.within(10, 120);
      expect(find(element, 'table')!.getAttribute('aria-rowcount')).to.equal('20001');
      expect(all(element, '[aria-rowindex]').slice(0, 3).map(indexOf)).to.deep.equal([1, 2, 3]);
      expect(find(element, 'caption')!.textContent).to.contain('20,000 events');
      expect(blank(element)).to.equal(0);
      await expect(element).to.be.accessible();
    });

    it('has rows wherever it is scrolled to, and what is seen stays in its place, whatever its height', async () => {
      for (const width of [1200, 360]) {
        const element = await tabled(width, {data: LONG});
        await frames(2);
        const height = document.documentElement.scrollHeight;
        for (const share of [0.5, 0.9, 0.2]) {
          scrollTo(0, share * height);
          await frames(3);
          expect([blank(element), rowsSeen(element).length > 3], `${width} ${share}`).to.deep.equal([0, true]);
          const first = indexOf(rowsSeen(element)[0]!);
          expect(first / COUNT, `${width} ${share}`).to.be.within(share - 0.1, share + 0.1);
        }
        for (const by of [300, 300, 300, -300, -300, -300, -300, -300, -300]) {
          const row = rowsSeen(element)[by > 0 ? rowsSeen(element).length - 1 : 0]!;
          const [index, before] = [indexOf(row), row.getBoundingClientRect().top];
          scrollBy(0, by);
          await frames(3);
          const after = all(element, '.event-row').find((each) => indexOf(each) === index)!;
          expect(after.getBoundingClientRect().top, `${width} ${by}`).to.be.closeTo(before - by, 1.5);
          expect(blank(element), `${width} ${by}`).to.equal(0);
        }
        scrollTo(0, document.documentElement.scrollHeight);
        await frames(3);
        scrollTo(0, document.documentElement.scrollHeight);
        await frames(3);
        expect(indexOf(all(element, '.event-row').at(-1)!)).to.equal(COUNT + 1);
        scrollTo(0, 0);
        await frames(3);
        expect([ids(element)[0], blank(element)]).to.deep.equal([element.timeline!.events[0]!.id, 0]);
        expect(all(element, '.row-space')[0]!.offsetHeight).to.be.at.most(1);
      }
    });

    it('has the focus go to any of them and stay, however far the page is scrolled', async () => {
      const element = await tabled(1200, {data: LONG});
      await frames(2);
      const at = () => focused(element)?.closest('.event-row')?.getAttribute('aria-rowindex');
      find(element, '.event-row .opener')!.focus();
      await press('End');
      await waitUntil(() => at() === '2001');
      await frames(3);
      const box = focused(element)!.getBoundingClientRect();
      expect([box.top >= 0 && box.bottom <= innerHeight, blank(element)]).to.deep.equal([true, 0]);
      await press('ArrowUp', 'PageUp');
      await waitUntil(() => at() === '1990');
      scrollTo(0, 0);
      await frames(3);
      expect([at(), blank(element)]).to.deep.equal(['1990', 0]);
      await press('ArrowDown');
      await waitUntil(() => at() === '1991');
      await frames(3);
      expect(blank(element)).to.equal(0);
      await press('Home');
      await waitUntil(() => at() === '2');
    });

    it('is sorted and narrowed over all of them', async () => {
      const element = await tabled(1200, {data: LONG});
      await frames(2);
      await pressed(element, heading(element, 'date'));
      expect(ids(element)[0]).to.equal(element.timeline!.events.at(-1)!.id);
      await typed(element, 'vote 1999');
      expect(cells(element, 'title').length).to.be.within(0, 1);
      await typed(element, 'page 1998');
      expect(cells(element, 'title').map((title) => title.endsWith('1998'))).to.deep.equal([true]);
      expect(all(element, '[aria-rowcount], [aria-rowindex], .row-space').length).to.equal(0);
      await typed(element, '');
      await frames(2);
      expect(all(element, '.event-row').length).to.be.within(10, 120);
    });

    it('opens an event in its place, counts the row that it adds, and keeps it wherever one scrolls', async () => {
      const element = await tabled(1200, {data: LONG});
      await frames(2);
      scrollTo(0, 50_000);
      await frames(3);
      const row = rowsSeen(element)[3]!;
      const [index, before] = [indexOf(row), row.getBoundingClientRect().top];
      row.querySelector<HTMLElement>('.opener')!.click();
      await waitUntil(() => find(element, '.open-row .body'));
      await frames(3);
      const {top} = row.getBoundingClientRect();
      if (engine === 'webkit')
        expect(top).to.be.within(0, innerHeight - 40); // it brings what takes the focus to the middle
      else expect(top).to.be.closeTo(before, 1.5);
      expect(indexOf(find(element, '.open-row')!)).to.equal(index + 1);
      expect(indexOf(find(element, '.open-row')!.nextElementSibling!)).to.equal(index + 2);
      expect(find(element, 'table')!.getAttribute('aria-rowcount')).to.equal('2002');
      scrollTo(0, 500_000);
      await frames(3);
      expect([all(element, '.open-row').length, blank(element)]).to.deep.equal([1, 0]);
    });
  });
});
