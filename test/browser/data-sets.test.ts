import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import {DATA_SETS} from '../unit/data-sets.js';
import {flagHits, paintedTexts, paintedTitle, textOverlaps, textsOutside} from './painted.js';
import {withInter} from './type.js';

/** Draws a data set at a width of the page, background and all. */
async function draw(name: string, width: number): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  document.body.replaceChildren();
  document.body.style.margin = '0';
  const element = document.createElement('event-timeline');
  element.background = true;
  element.data = DATA_SETS[name]!;
  document.body.append(element);
  await element.ready;
  await element.updateComplete;
  return element;
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('every data set, from painted boxes', () => {
  for (const [name, {events}] of Object.entries(DATA_SETS)) {
    if (events.length > 200) continue;
    for (const width of [1200, 768, 360]) {
      it(`${name} at ${width} px: whole, apart, inside`, async () => {
        const element = await draw(name, width);
        const drawn = element.timeline!.events;
        expect(drawn).to.have.length(events.length);
        for (const {attribution, id, title} of drawn) {
          expect(plain(paintedTitle(element, id))).to.equal(attribution ? `${attribution}: ${title}` : title);
        }
        const texts = paintedTexts(element);
        expect(textOverlaps(texts)).to.deep.equal([]);
        expect(flagHits(element, texts)).to.deep.equal([]);
        expect(textsOutside(element, texts)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }
});

describe('more than 200 events', () => {
  it('are drawn or counted, and each chip opens to exactly what it counts', async () => {
    const element = await draw('generated-250', 360);
    const {renderRoot} = element;
    const rows = () => [...renderRoot.querySelectorAll<HTMLElement>('.item:not(.chip)')].map(({dataset}) => dataset['event']);
    const chips = [...renderRoot.querySelectorAll<HTMLButtonElement>('.chip .opener')];
    const counted = chips.map((chip) => Number.parseInt(chip.textContent ?? '', 10));
    const closed = rows();
    expect(closed.length + counted.reduce((sum, count) => sum + count, 0)).to.equal(250);
    const [chip] = chips;
    expect(chip?.getAttribute('aria-expanded')).to.equal('false');
    chip?.click();
    await element.updateComplete;
    const opened = rows().filter((id) => !closed.includes(id));
    expect(opened).to.have.length(counted[0] ?? 0);
    expect(chip?.getAttribute('aria-expanded')).to.equal('true');
    expect(renderRoot.querySelector('.chip')?.nextElementSibling?.getAttribute('data-event')).to.equal(opened[0]);
    chip?.click();
    await element.updateComplete;
    expect(rows()).to.deep.equal(closed);
    expect(textOverlaps(paintedTexts(element))).to.deep.equal([]);
  });
});

describe('a chip on a drawing', () => {
  it('opens to exactly what it counts', async () => {
    const element = await draw('news-year-1989', 1200);
    element.layout = 'horizontal';
    await element.updateComplete;
    const chip = element.renderRoot.querySelector<HTMLButtonElement>('.chip .opener')!;
    const count = Number.parseInt(chip.textContent ?? '', 10);
    chip.click();
    await element.updateComplete;
    await element.updateComplete;
    const listed = [...element.renderRoot.querySelectorAll('.chip-events li .chip-title')].map((title) =>
      plain(title.textContent ?? '').trim(),
    );
    expect(listed).to.have.length(count);
    const titles = element.timeline!.events.map(({title}) => title);
    expect(listed.filter((title) => !titles.includes(title))).to.deep.equal([]);
    expect([...element.renderRoot.querySelectorAll('.item:not(.chip):not(.era)')].length + countedIn(element)).to.equal(60);
  });
});

/** How many events the chips of a drawing count. */
const countedIn = (element: EventTimeline) =>
  [...element.renderRoot.querySelectorAll('.chip .opener')].reduce((sum, each) => sum + Number.parseInt(each.textContent ?? '', 10), 0);

describe('sixty events of a year', () => {
  it('stand in columns at 1200 px, fifty-five or more of them whole in its first 600', async () => {
    const element = await draw('news-year-1989', 1200);
    const top = element.getBoundingClientRect().top;
    const titles = [...element.renderRoot.querySelectorAll('.item:not(.era) .title')].map((title) => title.getBoundingClientRect());
    expect(titles).to.have.length(60);
    expect(titles.filter(({bottom}) => bottom - top <= 600).length).to.be.at.least(55);
  });
});
