import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import {all, find} from './explored.js';

const SHEET = `date;title;status;importance
2021-08-03;A good row;;
31/02/2021;A day that never was;;
2021-08-04;;;
2021-08-05;One slip;clamed;
2021-08-06;The same slip;clamed;
2021-08-07;And again;clamed;
2021-08-08;Another;;9
`;

/** The element with a sheet, and what its page's console was told. */
async function withSheet(data: string, width = 1200) {
  await setViewport({width, height: 900});
  const {warn} = console;
  const told: string[] = [];
  console.warn = (...words: unknown[]) => void told.push(words.join(' '));
  const element = Object.assign(document.createElement('event-timeline'), {data});
  document.body.replaceChildren(element);
  await element.ready;
  await waitUntil(() => find(element, '.notice summary'));
  await nextFrame();
  element.headingLevel = 2; // drawn anew, of the same data
  await element.updateComplete;
  console.warn = warn;
  return {element, told: told.filter((text) => /^event-timeline: (?:line|row) /.test(text))};
}

describe('the notice of problems', () => {
  after(() => document.body.replaceChildren());

  it('counts what was skipped, and opens to each cause once, in the order of the lines', async () => {
    const {element} = await withSheet(SHEET);
    expect(find(element, '.notice summary')!.textContent).to.equal('2 rows were skipped, 4 problems in the data');
    find(element, '.notice summary')!.click();
    expect(all(element, '.notice li').map(({innerText}) => innerText)).to.deep.equal([
      'row 3, date (column A): "31/02/2021" cannot be read: "2021-02-31" has no day 31; write 2021-02-01 to 2021-02-28',
      'row 4, title (column B): this cell is empty; write a title',
      'row 5, status (column C): "clamed" is not known here; write claimed, or use one of: reported, claimed, alleged, disputed (and in 2 more rows)',
      'row 8, importance (column D): "9" is not known here; write 1, or use one of: 1, 2, 3',
    ]);
    await expect(element).to.be.accessible();
  });

  it('tells a developer each cause once, in as many words as a reader', async () => {
    const {element, told} = await withSheet(SHEET);
    find(element, '.notice summary')!.click();
    const read = all(element, '.notice li').map(({textContent}) => textContent);
    expect([told.length, told[0]!.replace('event-timeline: ', '').split('\n')]).to.deep.equal([1, read]);
  });

  it('of a sheet of faults scrolls, and is reached by a key', async () => {
    const rows = Array.from({length: 80}, (_, i) => `day ${i} of never;x;;`).join('\n');
    const {element} = await withSheet(`${SHEET}${rows}\n`, 360);
    find(element, '.notice summary')!.click();
    const list = find(element, '.notice ul')!;
    expect([list.tabIndex, list.offsetHeight <= 0.4 * innerHeight, list.scrollHeight > list.offsetHeight]).to.deep.equal([0, true, true]);
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    await expect(element).to.be.accessible();
  });

  describe('of data that no event was read from', () => {
    const BROKEN = '{"events": [{"date": "2021", "title": "One"';
    const notice = (element: Element & {renderRoot: ParentNode}) => element.renderRoot.querySelector<HTMLElement>('.notice');
    const network = window.fetch.bind(window);
    afterEach(() => {
      window.fetch = network;
    });

    it('says that the data could not be read, and where; without a way to try again what would be the same', async () => {
      const element = Object.assign(document.createElement('event-timeline'), {data: BROKEN});
      document.body.replaceChildren(element);
      await element.ready;
      await waitUntil(() => find(element, '.notice li'));
      expect(notice(element)!.innerText).to.match(/^The data could not be read\s+line 1, column \d+/);
      expect(find(element, '.retry')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('of an address loads it again past the cache, since it may be mended', async () => {
      const asked: (RequestCache | undefined)[] = [];
      const answers = [BROKEN, '{"events": [{"date": "2021", "title": "One"}]}'];
      window.fetch = (_, init) => {
        asked.push(init?.cache);
        return Promise.resolve(new Response(answers.shift()));
      };
      const element = Object.assign(document.createElement('event-timeline'), {src: '/mended.json'});
      document.body.replaceChildren(element);
      await element.ready;
      await waitUntil(() => find(element, '.notice li'));
      expect(notice(element)!.innerText).to.match(/^The data could not be read\. Try again/);
      find(element, '.retry')!.click();
      await waitUntil(() => find(element, 'article .title'));
      expect([asked, notice(element)]).to.deep.equal([['default', 'no-cache'], null]);
    });

    it('of an address that did not answer offers another try', async () => {
      window.fetch = () => Promise.resolve(new Response('', {status: 404}));
      const element = Object.assign(document.createElement('event-timeline'), {src: '/gone.json'});
      document.body.replaceChildren(element);
      await element.ready;
      await waitUntil(() => find(element, '.notice li'));
      expect(notice(element)!.innerText).to.match(/^The timeline could not be loaded\. Try again/);
    });
  });
});
