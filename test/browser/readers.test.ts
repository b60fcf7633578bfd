import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {SourceController, SourceRequest, SourceValue} from '../../src/controllers/source.js';

type Host = HTMLElement & {source: SourceController; data: unknown};
type Page = Window & typeof globalThis & {SourceController: typeof SourceController};

const rows = [{date: '2021', title: 'Row'}];
const good = {events: [{date: '2021', title: 'Good'}]};

/** What a page must run for a good document, and without readers; an address that ends in a slash stands for all beneath. */
const needed = [
  'src/model/',
  'src/input/',
  'src/controllers/source.ts',
  'src/controllers/back-off.ts',
  'src/controllers/load-readers.ts',
  'src/controllers/request.ts',
  'node_modules/',
];
const withoutReaders = [...needed, 'src/controllers/failure.ts'];

/** A page of its own, in which no readers are loaded yet, with a host in it. */
async function page(allowed: readonly string[] = ['']): Promise<{frame: HTMLIFrameElement; host: Host}> {
  const frame = document.createElement('iframe');
  const from = allowed.map((path) => `${location.origin}/${path}`).join(' ');
  frame.srcdoc = `<meta http-equiv="content-security-policy" content="script-src 'unsafe-inline' ${from}">
    <script type="module">
      import {SourceController} from '/src/controllers/source.ts';
      Object.assign(window, {SourceController});
    </script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as Page;
  const host = Object.assign(view.document.createElement('div'), {addController() {}, requestUpdate() {}}) as unknown as Host;
  view.document.body.append(host);
  host.source = new view.SourceController(host as unknown as ConstructorParameters<typeof SourceController>[0]);
  host.source.hostConnected();
  return {frame, host};
}

const titles = ({timeline}: SourceValue): string[] => timeline?.events.map(({title}) => title) ?? [];
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 300));

describe('the readers, loaded when first needed,', () => {
  let frame: HTMLIFrameElement;
  let host: Host;
  const open = async (allowed?: readonly string[]): Promise<void> => void ({frame, host} = await page(allowed));
  const ask = (request: SourceRequest): SourceValue => {
    host.source.update(request);
    return host.source.value;
  };
  const until = async (state: SourceValue['state']): Promise<SourceValue> => {
    while (host.source.value.state !== state) await new Promise((resolve) => setTimeout(resolve, 5));
    return host.source.value;
  };

  afterEach(() => frame.remove());

  it('are not needed for a good document or its text', async () => {
    await open(needed);
    expect([ask({data: good}).state, ask({data: JSON.stringify(good)}).state]).to.deep.equal(['ready', 'ready']);
  });

  it('are not needed for dates of everyday news', async () => {
    const dates = ['2001', '2020-02', '2001-36', '2021-W30~/..', '2021-08-03 evening', '2021-08-03T20:15', '[2021-08-03,2021-08-04]'];
    await open(withoutReaders);
    expect(ask({data: {events: dates.map((date) => ({date, title: date}))}}).state).to.equal('ready');
    expect(host.source.rare).to.equal(undefined);
  });

  it('read rows in their own time', async () => {
    await open();
    expect(ask({data: rows}).state).to.equal('loading');
    expect(titles(await until('ready'))).to.deep.equal(['Row']);
  });

  it('read at once when they are there', async () => {
    await open();
    ask({data: rows});
    await until('ready');
    expect(titles(ask({data: [{date: '2022', title: 'Next'}]}))).to.deep.equal(['Next']);
  });

  it('give way to what is asked for meanwhile', async () => {
    await open();
    ask({data: rows});
    ask({data: good});
    await settled();
    expect([host.source.value.state, titles(host.source.value)]).to.deep.equal(['ready', ['Good']]);
  });

  it('read again for a host that left the page meanwhile and is back', async () => {
    await open();
    ask({data: rows});
    host.source.hostDisconnected();
    await settled();
    expect(host.source.value.state).to.equal('loading');
    host.source.hostConnected();
    expect(titles(await until('ready'))).to.deep.equal(['Row']);
  });

  it('that cannot be loaded are a problem with a name', async () => {
    await open(withoutReaders);
    ask({data: rows});
    const {problems} = await until('failed');
    expect(problems.map(({code}) => code)).to.deep.equal(['missing-part']);
  });

  it('that cannot be loaded leave what else is wrong told, and the list as it stands', async () => {
    await open(withoutReaders);
    host.innerHTML = '<ol><li><time>2021</time> Light</li></ol>';
    await settled();
    ask({src: '/nothing-here.json'});
    const {problems, timeline} = await until('failed');
    expect([timeline, problems.map(({code}) => code)]).to.deep.equal([undefined, ['not-found']]);
  });

  it('that cannot be loaded, and no other part either, leave an address that fails told', async () => {
    await open(needed);
    host.innerHTML = '<ol><li><time>2021</time> Light</li></ol>';
    ask({src: '/nothing-here.json'});
    const {problems, timeline} = await until('failed');
    expect([timeline, problems.map(({code}) => code)]).to.deep.equal([undefined, ['not-found']]);
  });
});

describe('dates that news seldom has', () => {
  it('are written once the readers are there, beside those that need none', async () => {
    const dates = ['-0043', '201X', '2021-21', '2021-W30', '2021-36', '[2021-12-03..2021-12-05]'];
    const element = document.createElement('event-timeline');
    element.lang = 'en-GB';
    element.layout = 'list';
    element.data = {events: dates.map((date) => ({date, title: date}))};
    document.body.append(element);
    await element.ready;
    await element.updateComplete;
    const written = [...element.renderRoot.querySelectorAll('article .roomy')].map(({textContent}) => textContent?.replace(/\s*–\s*/, '–'));
    element.remove();
    expect(written).to.deep.equal([
      '44 BC',
      '2010s',
      'Spring 2021',
      'The week of 26 July 2021',
      'Fourth quarter of 2021',
      'Within 3–5 December 2021',
    ]);
  });
});
