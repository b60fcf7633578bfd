import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {executeServerCommand, setViewport} from '@web/test-runner-commands';
import {SourceController} from '../../src/controllers/source.js';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import type {TimelineDocument, TimelineEvent} from '../../src/model/fields.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {flagHits, paintedTexts, textOverlaps} from './painted.js';
import {withInter} from './type.js';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Asked {
  readonly method: string;
  /** What the request says the browser has. */
  readonly known: string;
  readonly status: number;
}

const event = (id: string, date: string): TimelineEvent => ({id, date, title: `Event ${id}`, summary: `What ${id} was.`});
const first: TimelineDocument = {events: [event('a', '2021-08-03'), event('b', '2021-08-05'), event('c', '2021-08-09')]};
/** One before all, one between, one after. */
const second: TimelineDocument = {...first, events: [event('z', '2021-08-01'), ...first.events, event('m', '2021-08-06')]};
const many: TimelineDocument = {
  events: Array.from({length: 28}, (_, i) => event(`e${i}`, new Date(Date.UTC(2021, 5, 1 + i)).toISOString().slice(0, 10))),
};
const grown: TimelineDocument = {
  events: [...Array.from({length: 5}, (_, i) => event(`x${i}`, `2021-05-${String(20 + i)}`)), ...many.events],
};

/** An address with these answers, and what it was asked. */
async function served(...answers: readonly Answer[]): Promise<{src: string; asked: () => Promise<Asked[]>; answer: typeof served}> {
  const name = `${crypto.randomUUID()}.json`;
  const answer = async (...more: readonly Answer[]) => {
    await executeServerCommand('answers', {name, answers: more} as never);
    return page;
  };
  const asked = async () => (await executeServerCommand<{asked: Asked[]}, {name: string}>('asked', {name})).asked;
  const page = {src: `/answers/${name}`, asked, answer};
  return answer(...answers);
}

const json = (document: TimelineDocument, headers: Answer['headers'] = {}): Answer => ({body: JSON.stringify(document), headers});

/** A page of its own, `width` px wide, that holds an element. */
async function page(width: number, asked: Partial<EventTimeline>): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 700});
  document.body.style.margin = '0';
  const element = Object.assign(document.createElement('event-timeline'), asked);
  document.body.replaceChildren(element);
  await element.ready;
  await element.updateComplete;
  return element;
}

async function give(element: EventTimeline, data: TimelineDocument): Promise<void> {
  element.data = data;
  await element.updateComplete;
}

const find = (element: EventTimeline, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const item = (element: EventTimeline, id: string) => find(element, `[data-event="${id}"]`)!;
const opener = (element: EventTimeline, id: string) => find(element, `[data-event="${id}"] .opener`)!;
const newIds = (element: EventTimeline) =>
  Array.from(element.renderRoot.querySelectorAll<HTMLElement>('.item.new'), ({dataset}) => dataset['event']);
const region = (element: EventTimeline) => find(element, 'p[role="status"]')!;
const dateOf = (element: EventTimeline, id: string) => item(element, id).querySelector('.date')!.textContent.trim();

describe('a page whose data changes', () => {
  before(async function () {
    this.timeout(60_000); // the first to ask for a part waits until a busy server has compiled it
    await Promise.all([
      import('../../src/element/arrangement.js'),
      import('../../src/element/horizontal.js'),
      import('../../src/element/live.js'),
      import('../../src/element/opening.js'),
    ]);
  });

  afterEach(() => {
    document.body.replaceChildren();
    scrollTo(0, 0);
  });

  describe('asks', () => {
    const kept = json(first, {etag: '"1"', 'cache-control': 'max-age=600'});

    it('whether there is something else than what it has', async function () {
      const {asked, src} = await served(kept);
      await fetch(src);
      await fetch(src);
      if ((await asked()).length > 1) return this.skip(); // a browser whose session keeps no answers, as that of WebKit under test
      await page(360, {src, refresh: 1});
      await waitUntil(async () => (await asked()).length > 2, undefined, {timeout: 8000});
      const [, ...again] = await asked();
      expect(again.map(({known, status}) => [known, status])).to.deep.equal(again.map(() => ['"1"', 304]));
    });

    it('and does not read again what has not changed', async () => {
      const {asked, src} = await served(kept);
      const element = await page(360, {src, refresh: 1});
      const {timeline} = element;
      await waitUntil(async () => (await asked()).length > 2, undefined, {timeout: 8000});
      expect(element.timeline).to.equal(timeline);
    });

    it('a server of another origin no more than pages may', async () => {
      const {asked, src} = await served(json(first, {etag: '"1"', 'access-control-allow-origin': '*'}));
      const other = new URL(src, location.href);
      other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      await page(360, {src: other.href, refresh: 1});
      await waitUntil(async () => (await asked()).length > 1, undefined, {timeout: 8000});
      expect((await asked()).map(({method}) => method)).to.not.include('OPTIONS');
    });
  });

  describe('after a failure', () => {
    /** Times of requests in milliseconds, of a source whose second takes 40. */
    async function times(answers: readonly Response[], count: number): Promise<number[]> {
      const network = window.fetch.bind(window);
      const found: number[] = [];
      const queue = [...answers];
      window.fetch = () => {
        found.push(performance.now());
        return Promise.resolve(queue.length > 1 ? queue.shift()! : queue[0]!.clone());
      };
      const host = document.createElement('div');
      document.body.append(host);
      const source = new SourceController(Object.assign(host, {addController: () => undefined, requestUpdate: () => undefined}) as never, {
        secondMs: 40,
        pauseMs: 0,
      });
      source.hostConnected();
      source.update({src: 'a.json', refresh: 1});
      await waitUntil(() => found.length >= count, undefined, {interval: 5, timeout: 8000});
      source.hostDisconnected();
      window.fetch = network;
      return found.slice(0, count);
    }

    const pauses = (found: readonly number[]) => found.slice(1).map((time, i) => time - found[i]!);

    it('waits twice as long each time', async () => {
      const [one = 0, two = 0, three = 0] = pauses(await times([new Response('', {status: 404})], 4));
      expect([one >= 79, two >= 159, three >= 319], `${one} ${two} ${three}`).to.deep.equal([true, true, true]);
    });

    for (const headers of [
      {'retry-after': '6'},
      {'retry-after': 'Sat, 28 Nov 1998 10:00:06 GMT', date: 'Sat, 28 Nov 1998 10:00:00 GMT'}, // by a clock that is wrong
    ]) {
      it(`waits as long as the server asks: until ${headers['retry-after']}`, async () => {
        const [pause = 0] = pauses(await times([new Response('', {status: 503, headers})], 2));
        expect(pause).to.be.at.least(239);
      });
    }

    it('waits no longer than before once there is an answer', async () => {
      const body = JSON.stringify(first);
      const found = await times([new Response('', {status: 404}), new Response('', {status: 404}), new Response(body)], 5);
      const [, failed = 0, , answered = 0] = [0, ...pauses(found)];
      expect(failed).to.be.greaterThan(answered);
    });

    it('leaves the picture where it stands, and says so under it until there is an answer', async () => {
      const {answer, src} = await served(json(first), {status: 404});
      const element = await page(360, {src, refresh: 1});
      const node = item(element, 'a');
      const {top} = node.getBoundingClientRect();
      await waitUntil(() => find(element, '.notice'), undefined, {timeout: 8000});
      expect(find(element, '.notice')!.textContent).to.contain('The timeline could not be updated');
      expect([item(element, 'a') === node, node.getBoundingClientRect().top]).to.deep.equal([true, top]);
      const {timeline} = element;
      await answer(json(first));
      find(element, '.retry')!.click();
      await waitUntil(() => !find(element, '.notice'), undefined, {timeout: 8000});
      expect(element.timeline).to.equal(timeline);
    });
  });

  for (const width of [1200, 360]) {
    describe(`at ${width} px keeps`, () => {
      it('the nodes of events that stay', async () => {
        const element = await page(width, {data: first});
        const nodes = ['a', 'b', 'c'].map((id) => item(element, id));
        const marks = ['a', 'b', 'c'].map((id) => find(element, `[data-mark="${id}"]`));
        await give(element, second);
        expect(['a', 'b', 'c'].map((id) => item(element, id))).to.deep.equal(nodes);
        expect(['a', 'b', 'c'].map((id) => find(element, `[data-mark="${id}"]`))).to.deep.equal(marks);
        await give(element, {events: second.events.filter(({id}) => id !== 'a')});
        expect([item(element, 'a'), item(element, 'c')]).to.deep.equal([null, nodes[2]]);
      });

      it('focus and what is open', async () => {
        const element = await page(width, {data: first});
        opener(element, 'b').click();
        await waitUntil(() => find(element, '.open .summary'));
        opener(element, 'b').focus();
        const [button, summary] = [opener(element, 'b'), find(element, '.open .summary')];
        await give(element, second);
        expect(element.selected).to.equal('b');
        expect(find(element, '.open .summary')).to.equal(summary);
        expect(element.shadowRoot!.activeElement).to.equal(button);
      });

      it('focus on an event that changes its place', async () => {
        const element = await page(width, {data: first});
        opener(element, 'a').focus();
        await give(element, {events: [event('b', '2021-08-05'), event('a', '2021-08-07'), event('c', '2021-08-09')]});
        expect(element.shadowRoot!.activeElement).to.equal(opener(element, 'a'));
      });
    });
  }

  it('does not scroll what is read in the list when events come before it', async () => {
    const element = await page(360, {data: many});
    item(element, 'e20').scrollIntoView({block: 'start'});
    opener(element, 'e21').focus({preventScroll: true});
    await nextFrame();
    await nextFrame();
    const {top} = item(element, 'e21').getBoundingClientRect();
    const {scrollHeight} = document.documentElement;
    await give(element, grown);
    await nextFrame();
    await nextFrame();
    expect(document.documentElement.scrollHeight).to.be.greaterThan(scrollHeight);
    expect(item(element, 'e21').getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('does not scroll what is read below it when events come', async () => {
    const element = await page(360, {data: many});
    const text = Object.assign(document.createElement('p'), {textContent: 'The article goes on.', style: 'height: 2000px'});
    element.after(text);
    text.scrollIntoView({block: 'start'});
    scrollBy(0, 100);
    await nextFrame();
    await nextFrame();
    const {top} = text.getBoundingClientRect();
    await give(element, grown);
    await nextFrame();
    await nextFrame();
    expect(text.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  describe('marks', () => {
    it('nothing at first', async () => {
      const {src} = await served(json(first));
      const element = await page(360, {src, refresh: 60});
      await nextFrame();
      expect([newIds(element), region(element).textContent]).to.deep.equal([[], '']);
    });

    it('what came by address, and tells it once in a region that was there before', async () => {
      const {src} = await served(json(first), json(second));
      const element = await page(360, {src, refresh: 1});
      const status = region(element);
      const told: string[] = [];
      const observer = new MutationObserver(() => told.push(status.textContent));
      observer.observe(status, {childList: true, characterData: true, subtree: true});
      await waitUntil(() => newIds(element).length, undefined, {timeout: 8000});
      expect(newIds(element)).to.deep.equal(['z', 'm']);
      await waitUntil(() => told.length > 1, undefined, {timeout: 8000});
      observer.disconnect();
      expect(told).to.deep.equal(['2 new events', '']);
      expect(newIds(element)).to.deep.equal(['z', 'm']);
    });

    it('what a host adds, with one word before its date, in the list and on the drawing', async () => {
      for (const width of [360, 768, 1200]) {
        const element = await page(width, {data: first});
        await give(element, second);
        expect(newIds(element)).to.deep.equal(['z', 'm']);
        expect(
          ['z', 'm', 'a'].map((id) => dateOf(element, id).startsWith('New\u2002')),
          String(width),
        ).to.deep.equal([true, true, false]);
      }
    });

    it('until it is opened', async () => {
      for (const width of [360, 1200]) {
        const element = await page(width, {data: first});
        await give(element, second);
        const label = item(element, 'a').getBoundingClientRect().left;
        opener(element, 'z').click();
        await waitUntil(() => find(element, '.open'));
        expect(newIds(element)).to.deep.equal(['m']);
        opener(element, 'z').click();
        await waitUntil(() => !find(element, '.open'));
        expect([newIds(element), dateOf(element, 'z').includes('New')]).to.deep.equal([['m'], false]);
        expect(item(element, 'a').getBoundingClientRect().left).to.equal(label);
      }
    });

    it('until other data comes, and what was taken away and is back is not new', async () => {
      const element = await page(360, {data: first});
      await give(element, second);
      await give(element, {events: second.events.slice(1)});
      expect(newIds(element)).to.deep.equal([]);
      await give(element, {...second});
      expect([newIds(element), region(element).textContent]).to.deep.equal([[], '']);
    });

    it('nothing of another account', async () => {
      const element = await page(1200, {data: first});
      await give(element, kabulAugust2021);
      expect([newIds(element), region(element).textContent]).to.deep.equal([[], '']);
    });

    it('without overlaps, and axe finds nothing', async () => {
      for (const width of [1200, 360]) {
        const events = kabulAugust2021.events;
        const element = await page(width, {data: {...kabulAugust2021, events: events.filter((_, i) => i % 3)}});
        await give(element, kabulAugust2021);
        expect(newIds(element).length).to.be.greaterThan(4);
        const texts = paintedTexts(element);
        expect([...textOverlaps(texts), ...flagHits(element, texts)]).to.deep.equal([]);
        await expect(element).to.be.accessible();
      }
    });

    it('a chip that counts what is new', async () => {
      const long = {
        events: Array.from({length: 300}, (_, i) => event(`l${i}`, `2021-0${1 + Math.floor(i / 100)}-0${1 + (i % 9)}`)),
      };
      const element = await page(360, {data: {events: long.events.slice(0, -1)}});
      await give(element, long);
      expect(newIds(element)).to.have.length(1);
    });
  });
});
