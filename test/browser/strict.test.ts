import {expect} from '@open-wc/testing';
import type {EventTimeline} from '../../src/element/event-timeline.js';

type StrictWindow = Window & typeof globalThis & {violations: string[]};

/** The page in a frame, its script run and its timeline drawn: by the built file, of which these sources give only the types. */
async function strictPage(): Promise<{frame: HTMLIFrameElement; view: StrictWindow; timeline: EventTimeline}> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.src = '/strict.html';
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, {once: true}));
  const view = frame.contentWindow as StrictWindow;
  await view.customElements.whenDefined('event-timeline');
  const timeline = view.document.querySelector('event-timeline')!;
  await timeline.ready;
  return {frame, view, timeline};
}

describe('a page whose policy is script, style, font and data from itself', () => {
  let frame: HTMLIFrameElement;
  let view: StrictWindow;
  let timeline: EventTimeline;

  beforeEach(async () => {
    ({frame, view, timeline} = await strictPage());
  });
  afterEach(() => frame.remove());

  it('is not broken by drawing, opening an event and closing it', async () => {
    const [first] = timeline.timeline?.events ?? [];
    for (const id of [first?.id, undefined]) {
      timeline.select(id);
      await timeline.updateComplete;
      await new Promise((done) => view.requestAnimationFrame(done));
    }
    expect(timeline.renderRoot.textContent).to.include(timeline.timeline?.events.at(-1)?.title);
    expect(view.violations).to.deep.equal([]);
  });

  it('is not broken by the table, by the menu of files and by what they write', async () => {
    timeline.controls = 'table download';
    const find = (selector: string) => timeline.renderRoot.querySelector<HTMLElement>(selector);
    while (!find('.views') || !find('.download')) await new Promise((done) => view.requestAnimationFrame(done));
    find('.views button:last-child')!.click();
    find('.download summary')!.click();
    await timeline.updateComplete;
    expect(timeline.renderRoot.querySelectorAll('.event-row').length).to.be.greaterThan(10);
    const files = await Promise.all(
      ['json', 'csv', 'ics', 'html', 'json-ld', 'timelinejs', 'svg'].map((format) => timeline.export(format)),
    );
    expect(files.filter(({size}) => size < 1000)).to.deep.equal([]);
    expect(view.violations).to.deep.equal([]);
  });

  it('keeps a drawing from being painted, of which a reader is told and a developer reads what would allow it', async () => {
    const told = await timeline.export('png').catch((error: Error & {code: string}) => error);
    expect(told).to.have.property('code', 'no-picture');
    expect(told).to.have.property('message').that.includes('allow img-src data: in the policy of the page');
    timeline.controls = 'download';
    const find = (selector: string) => timeline.renderRoot.querySelector<HTMLElement>(selector);
    while (!find('.file-kind')) await new Promise((done) => view.requestAnimationFrame(done));
    find('.file-kind')!.click();
    while (!find('.menu-note')?.textContent.includes('could not')) await new Promise((done) => view.requestAnimationFrame(done));
    expect(find('.menu-note')!.textContent).to.equal('Picture (PNG) could not be written');
  });

  it('leaves a reader the link and a word where media of another site are forbidden', async () => {
    const url = `${location.origin.replace('localhost', '127.0.0.1')}/icon.svg`;
    const media = [
      {type: 'image', url, alt: 'A picture'},
      {type: 'audio', url},
      {type: 'page', url: 'https://vimeo.com/76979871'},
    ] as const;
    timeline.data = {events: [{id: 'e', date: '2021-08-03', title: 'A title', media}]};
    await timeline.updateComplete;
    timeline.select('e');
    await timeline.updateComplete;
    const links = () => [...timeline.renderRoot.querySelectorAll<HTMLAnchorElement>('.facade')];
    expect([links().length, view.violations]).to.deep.equal([3, []]);
    for (const place of [0, 1, 2]) {
      links()[place]!.click();
      await timeline.updateComplete;
      while (links().length < 3) await new Promise((done) => setTimeout(done));
    }
    expect(links().map(({href}) => href)).to.deep.equal(media.map((each) => each.url));
    for (const link of links()) expect(link.textContent).to.include('could not be shown');
    const directives = new Set(view.violations.map((violation) => violation.split(' ')[0])); // told by the header and by the page
    expect([...directives]).to.deep.equal(['img-src', 'media-src', 'frame-src']);
  });

  it('reports a style attribute, so that silence means something', async () => {
    view.document.body.setAttribute('style', 'color: red');
    await new Promise((done) => setTimeout(done));
    expect(view.violations.join()).to.include('style-src-attr');
  });
});
