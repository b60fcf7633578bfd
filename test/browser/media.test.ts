import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline, Media, TimelineMediaEvent} from '../../src/index.js';
import {withInter} from './type.js';

/** The same server by its other name: another origin. */
const ELSEWHERE = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;
const HOST = new URL(ELSEWHERE).host;
const PICTURE = '/stories/pictures/lander.svg';
const FILM = 'https://www.youtube.com/watch?v=S9HdPi9Ikhk';

let asked = 0;
/** An address that nothing was ever fetched from. */
const fresh = (path: string, origin = ELSEWHERE): string => `${origin}${path}?${asked++}`;
const picture = (rest: Partial<Media> = {}): Media => ({type: 'image', url: fresh(PICTURE), alt: 'The lander', ...rest});
const wasFetched = (url: string): boolean => performance.getEntriesByName(new URL(url, location.href).href).length > 0;

/** A timeline whose second event is open, with these media. */
async function opened(media: readonly Media[], {width = 1200, dir = 'ltr'} = {}): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  const data = {
    events: [
      {id: 'before', date: '1969-07-16', title: 'Lift-off'},
      {id: 'step', date: '1969-07-21', title: 'A step', summary: 'On the Moon.', media},
      {id: 'after', date: '1969-07-24', title: 'Splashdown'},
    ],
  };
  const wrap = await fixture(html`<div dir=${dir}><event-timeline .data=${data} selected="step"></event-timeline></div>`);
  const element = wrap.querySelector('event-timeline')!;
  await element.ready;
  await element.updateComplete;
  return element;
}

const all = <E extends HTMLElement>(element: EventTimeline, selector: string) => [...element.renderRoot.querySelectorAll<E>(selector)];
const figures = (element: EventTimeline) => all(element, '[part="media"]');
const facades = (element: EventTimeline) => all<HTMLAnchorElement>(element, '.facade');
const textOf = (node: Element) => node.textContent.replace(/\s+/gu, ' ').trim();
async function press(element: EventTimeline, index = 0): Promise<void> {
  facades(element)[index]!.click();
  await element.updateComplete;
}
const focused = (element: EventTimeline) => element.shadowRoot!.activeElement;

/** Waits for something that a browser does in its own time. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done));
}

/** Waits for what plays to have come, or not: WebKitGTK hangs where a player that is loading is taken away. */
async function loaded(element: EventTimeline): Promise<void> {
  const players = all<HTMLMediaElement>(element, 'video, audio').filter(({autoplay}) => autoplay);
  await until(() => players.every(({error, isConnected, readyState}) => !!error || !isConnected || readyState > 0));
}

/** Clicks with a modifier or none; answers whether the element took the click for its own. */
function isTaken(link: HTMLElement, modifiers: MouseEventInit = {}): boolean {
  let taken = false;
  const last = (event: Event) => {
    taken = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', last, {once: true});
  link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...modifiers}));
  return taken;
}

describe('media of an opened event', () => {
  for (const width of [1200, 360]) {
    it(`of other sites are links that say what and where, and nothing of them is fetched, at ${width} px`, async () => {
      const own = fresh(PICTURE, location.origin);
      const poster = fresh(PICTURE);
      const media: Media[] = [
        picture({url: own}),
        picture(),
        {type: 'video', url: fresh('/test/browser/tone.wav'), poster, alt: 'A still'},
        {type: 'audio', url: fresh('/test/browser/tone.wav')},
        {type: 'page', url: fresh('/stories/pages/icon.svg')},
        {type: 'video', url: FILM},
      ];
      const element = await opened(media, {width});
      const image = element.renderRoot.querySelector<HTMLImageElement>('img.shown')!;
      image.scrollIntoView();
      await until(() => image.complete);
      const links = facades(element);
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(media.slice(1).map(({url}) => url));
      expect(links.map((link) => textOf(link.querySelector('.what')!))).to.deep.equal([
        `Picture on ${HOST}`,
        `Video on ${HOST}`,
        `Sound on ${HOST}`,
        `Page on ${HOST}`,
        'Video on youtube.com',
      ]);
      expect([...media.slice(1).map(({url}) => url), poster].filter(wasFetched)).to.deep.equal([]);
      expect(all(element, 'iframe, video, audio')).to.deep.equal([]);
      expect(image.naturalWidth).to.be.greaterThan(0);
    });

    it(`pass axe and are large enough to press at ${width} px`, async () => {
      const media: Media[] = [
        picture({caption: 'At *rest*, says [NASA](https://nasa.gov)'}),
        picture({poster: PICTURE}),
        picture({url: PICTURE}),
      ];
      const element = await opened(media, {width});
      await press(element);
      // it fades in: colours are read once it stands
      await Promise.all(element.shadowRoot!.getAnimations().map(({finished}) => finished));
      await expect(element).to.be.accessible();
      const heights = all(element, '.facade, .lead-there').map((link) => link.getBoundingClientRect().height);
      expect(heights.length).to.equal(2);
      expect(Math.min(...heights)).to.be.at.least(24);
    });
  }

  it('take inline Markdown in a caption and none in a credit', async () => {
    const element = await opened([picture({caption: 'At *rest*', credit: 'By *NASA*'})]);
    const caption = figures(element)[0]!.querySelector('figcaption')!;
    expect(caption.querySelector('em')?.textContent).to.equal('rest');
    expect(textOf(caption)).to.include('By *NASA*');
  });

  it('of the page’s own site keep their room before they come', async () => {
    const element = await opened([picture({url: fresh(PICTURE, location.origin), caption: 'The lander'})], {width: 360});
    const image = element.renderRoot.querySelector<HTMLImageElement>('img.shown')!;
    const before = element.offsetHeight;
    expect([image.getAttribute('loading'), image.alt]).to.deep.equal(['lazy', 'The lander']);
    image.scrollIntoView();
    await until(() => image.complete && image.naturalWidth > 0);
    expect(image.offsetHeight).to.be.greaterThan(100);
    expect(element.offsetHeight).to.equal(before);
  });

  it('of the page’s own site are not fetched before they are played', async () => {
    const url = fresh('/test/browser/tone.wav', location.origin);
    const element = await opened([
      {type: 'audio', url},
      {type: 'video', url, poster: PICTURE, alt: 'A still'},
    ]);
    const players = all<HTMLMediaElement>(element, 'audio, video');
    expect(players.map(({controls, preload, autoplay}) => [controls, preload, autoplay])).to.deep.equal([
      [true, 'none', false],
      [true, 'none', false],
    ]);
    expect(all<HTMLVideoElement>(element, 'video')[0]!.poster).to.equal(new URL(PICTURE, location.href).href);
    expect(wasFetched(url)).to.equal(false);
  });

  it('have a poster where it is of the page’s own site', async () => {
    const element = await opened([
      {type: 'video', url: FILM, poster: PICTURE, alt: 'The lander'},
      {type: 'video', url: FILM, poster: fresh(PICTURE), alt: 'A still'},
    ]);
    expect(facades(element).map((link) => link.querySelector('img')?.getAttribute('src'))).to.deep.equal([PICTURE, undefined]);
  });

  it('have an empty text where the data says nothing of a picture, and their caption', async () => {
    const element = await opened([picture({url: PICTURE, alt: '', caption: 'At rest'})]);
    await element.updateComplete;
    expect(element.problems.map(({code, severity}) => [code, severity])).to.deep.equal([['missing-alt', 'warning']]);
    expect(element.renderRoot.querySelector('img.shown')?.getAttribute('alt')).to.equal('');
    expect(textOf(figures(element)[0]!)).to.include('At rest');
  });

  it('fit 320 px in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await opened(
        [picture({poster: PICTURE}), picture(), picture(), {type: 'audio', url: fresh('/test/browser/tone.wav')}],
        {
          width: 320,
          dir,
        },
      );
      await press(element, 2);
      await press(element, 2);
      await loaded(element);
      const card = element.renderRoot.querySelector('.open')!.getBoundingClientRect();
      for (const node of all(element, '[part="media"] *')) {
        const {left, right, width} = node.getBoundingClientRect();
        if (width < 2) continue; // for ears only
        expect(left).to.be.at.least(card.left);
        expect(right).to.be.at.most(card.right);
      }
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    }
  });

  it('print their address where they are not loaded', async function () {
    const element = await opened([picture({caption: 'At rest'}), picture({url: PICTURE})]);
    const {applied} = await executeServerCommand<{applied: boolean}, Record<string, string>>('media', {media: 'print'});
    if (!applied) return this.skip();
    const [link] = facades(element);
    expect(figures(element)[0]!.innerText).to.include(link!.href);
    expect(figures(element)[0]!.innerText).to.include('At rest').and.not.to.include('Press');
    expect(figures(element)[1]!.querySelector('.address')).to.equal(null);
    await executeServerCommand('media', {});
  });
});

describe('a press on media of another site', () => {
  it('tells the page what the reader asks for, before anything is fetched', async () => {
    const media = picture();
    const element = await opened([media]);
    let fetchedBefore = true;
    element.addEventListener('timeline-media', () => (fetchedBefore = wasFetched(media.url) || all(element, 'img.shown').length > 0));
    const told = oneEvent<TimelineMediaEvent>(document, 'timeline-media');
    await press(element);
    const event = await told;
    expect([event.id, event.event.title, event.media, event.cancelable, event.composed]).to.deep.equal([
      'step',
      'A step',
      media,
      true,
      true,
    ]);
    expect(fetchedBefore).to.equal(false);
  });

  it('shows a picture in place of its link, and focus is on it', async () => {
    const element = await opened([picture({caption: 'At rest'})]);
    await press(element);
    const image = element.renderRoot.querySelector<HTMLImageElement>('img.shown')!;
    await until(() => image.complete && image.naturalWidth > 0);
    expect(focused(element)).to.equal(figures(element)[0]);
    expect(facades(element)).to.deep.equal([]);
    expect(textOf(figures(element)[0]!))
      .to.include('At rest')
      .and.to.include(`Picture on ${HOST}`);
  });

  it('is Enter as well', async () => {
    const element = await opened([picture()]);
    facades(element)[0]!.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(all(element, 'img.shown').length).to.equal(1);
  });

  for (const type of ['video', 'audio'] as const) {
    it(`shows a ${type} file with its controls, and focus is on it`, async () => {
      const url = fresh('/test/browser/tone.wav');
      const element = await opened([{type, url, alt: 'A tone'}]);
      await press(element);
      const player = element.renderRoot.querySelector<HTMLMediaElement>(type)!;
      expect([player.controls, player.src, player.autoplay]).to.deep.equal([true, url, true]);
      expect(player.getAttribute('aria-label')).to.equal(`${type === 'video' ? 'Video' : 'Sound'} on ${HOST}: A tone`);
      expect(focused(element)).to.equal(player);
      await loaded(element);
    });
  }

  it('frames a known film by its player that sets no cookie, with few rights and a name', async () => {
    const element = await opened([{type: 'page', url: FILM, alt: 'The walk'}]);
    await press(element);
    const frame = element.renderRoot.querySelector('iframe')!;
    const {src, title, referrerPolicy} = frame;
    expect([src, title, referrerPolicy]).to.deep.equal([
      'https://www.youtube-nocookie.com/embed/S9HdPi9Ikhk?autoplay=1',
      'Video on youtube.com: The walk',
      'strict-origin-when-cross-origin',
    ]);
    expect([...frame.sandbox].join(' ')).to.equal(
      'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox',
    );
    expect(frame.getAttribute('allow')).to.equal('autoplay; encrypted-media; fullscreen; picture-in-picture');
    expect(focused(element)).to.equal(frame);
    expect(textOf(figures(element)[0]!.querySelector('figcaption a')!)).to.equal('Video on youtube.com');
  });

  it('fetches nothing where the page cancels it, and the link stays', async () => {
    const media = picture();
    const element = await opened([media]);
    element.addEventListener('timeline-media', (event) => event.preventDefault());
    const [link] = facades(element);
    expect(isTaken(link!)).to.equal(true);
    await element.updateComplete;
    expect(facades(element)).to.deep.equal([link]);
    expect(wasFetched(media.url)).to.equal(false);
  });

  it('with a modifier key, or on any other page, is a press on a link', async () => {
    const element = await opened([picture(), {type: 'page', url: `${ELSEWHERE}/stories/pages/icon.svg`}]);
    let told = 0;
    element.addEventListener('timeline-media', () => told++);
    const [image, page] = facades(element);
    const taken = [{ctrlKey: true}, {metaKey: true}, {shiftKey: true}, {altKey: true}].map((key) => isTaken(image!, key));
    expect([...taken, isTaken(page!)]).to.deep.equal([false, false, false, false, false]);
    await element.updateComplete;
    expect([told, facades(element).length]).to.deep.equal([0, 2]);
  });

  it('leaves the link, a short text and focus where nothing comes', async () => {
    const element = await opened([picture({url: fresh('/nothing.png')})]);
    await press(element);
    await until(() => facades(element).length === 1);
    await element.updateComplete;
    const [link] = facades(element);
    expect(textOf(link!)).to.include('could not be shown');
    expect(focused(element)).to.equal(link);
    expect(isTaken(link!)).to.equal(false);
  });

  it('takes no focus from where the reader went meanwhile', async () => {
    const element = await opened([picture({url: fresh('/nothing.png')})]);
    await press(element);
    const close = element.renderRoot.querySelector<HTMLElement>('[aria-label="Close"]')!;
    close.focus();
    await until(() => facades(element).length === 1);
    await element.updateComplete;
    expect(focused(element)).to.equal(close);
  });

  it('counts for a picture from then on, for a film until its event closes', async () => {
    const element = await opened([picture(), {type: 'video', url: fresh('/test/browser/tone.wav')}]);
    await press(element);
    await press(element);
    await loaded(element);
    for (const id of ['before', 'step']) {
      element.select(id);
      await element.updateComplete;
    }
    expect(all(element, 'img.shown').length).to.equal(1);
    expect(facades(element).map((link) => textOf(link.querySelector('.what')!))).to.deep.equal([`Video on ${HOST}`]);
  });
});
