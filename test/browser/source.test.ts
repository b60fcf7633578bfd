import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {SourceController, type SourceValue} from '../../src/controllers/source.js';

@customElement('source-host')
class SourceHost extends LitElement {
  @property({attribute: false}) data?: unknown;
  @property() src?: string;
  @property() format: string = 'auto';
  @property({type: Number}) refresh: number = 0;
  readonly source: SourceController = new SourceController(this, {giveUpMs: 300, pauseMs: 5, secondMs: 30});
  renders = 0;

  override render(): TemplateResult {
    this.renders++;
    return html`<slot></slot>`;
  }
}

const documentOf = (...titles: string[]): string => JSON.stringify({events: titles.map((title) => ({date: '2021-08-03', title}))});
const list = html`<ol>
  <li><time datetime="2021-08-03">3 August</time> <strong>Light</strong></li>
</ol>`;

type Responder = (signal: AbortSignal) => Promise<Response>;
const never: Responder = (signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));
const answer =
  (text: string | Uint8Array<ArrayBuffer>, status = 200): Responder =>
  () =>
    Promise.resolve(new Response(text, {status}));
const unreachable: Responder = () => Promise.reject(new TypeError('Failed to fetch'));

describe('SourceController', () => {
  const network = window.fetch.bind(window);
  const thrown: unknown[] = [];
  const note = (event: PromiseRejectionEvent): unknown => thrown.push(event.reason);
  /** What each address answers, request by request; the last answer holds. */
  let answers: Record<string, Responder[]>;
  let requests: string[];

  before(async function () {
    this.timeout(60_000); // the first to ask for the readers waits until a busy server has compiled them
    await import('../../src/controllers/readers.js');
  });

  beforeEach(() => {
    [answers, requests] = [{}, []];
    addEventListener('unhandledrejection', note);
    window.fetch = (input, init) => {
      const src = input as string;
      const queue = answers[src] ?? [answer('', 404)];
      requests.push(src);
      return (queue.length > 1 ? queue.shift()! : queue[0]!)(init!.signal!);
    };
  });

  afterEach(() => {
    window.fetch = network;
    removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
  });

  const titles = ({timeline}: SourceValue): string[] => timeline?.events.map(({title}) => title) ?? [];
  const told = ({problems}: SourceValue): string[] => problems.map(({message}) => message);
  const until = async (host: SourceHost, state: SourceValue['state']): Promise<SourceValue> => {
    await waitUntil(() => host.source.value.state === state, `state is ${host.source.value.state}, not ${state}`);
    await host.updateComplete;
    return host.source.value;
  };

  describe('an answer that is no UTF-8', () => {
    const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

    it('is read as Windows-1252, as an old Excel writes it, and told so', async () => {
      answers['old.csv'] = [answer(latin('date;title\n2021-08-03;Zerst\u00f6rung \u0096 d\u00e9j\u00e0'))];
      const host = await fixture<SourceHost>(html`<source-host src="old.csv"></source-host>`);
      const value = await until(host, 'ready');
      expect(titles(value)).to.deep.equal(['Zerstörung – déjà']);
      expect(told(value)).to.deep.equal([
        'this is not UTF-8, and was read as Windows-1252; look over its accents and quotes, and save it as "CSV UTF-8"',
      ]);
    });

    it('is read as UTF-16 where it begins so', async () => {
      answers['unicode.txt'] = [
        answer(new Uint8Array(Uint16Array.from('\uFEFFdate\ttitle\n2021\tکابل', (sign) => sign.charCodeAt(0)).buffer)),
      ];
      const host = await fixture<SourceHost>(html`<source-host src="unicode.txt"></source-host>`);
      const value = await until(host, 'ready');
      expect([titles(value), told(value)]).to.deep.equal([['کابل'], []]);
    });

    it('is told for what it is where it is no text', async () => {
      answers['sheet.xlsx'] = [answer(latin('PK\u0003\u0004\u00ff\u00fe'))];
      const host = await fixture<SourceHost>(html`<source-host src="sheet.xlsx"></source-host>`);
      expect(told(await until(host, 'failed'))).to.deep.equal([
        'this is a spreadsheet file or another packed one; save the sheet as "CSV UTF-8" and give that',
      ]);
    });
  });

  describe('an embed address of TimelineJS', () => {
    const embed = `${location.origin}/libs/timeline3/latest/embed/index.html`;

    it('leads to its data; its options are attributes where the host has none, and what has none is told', async () => {
      answers['/kept.json'] = [answer(documentOf('Kept'))];
      const src = `${embed}?source=/kept.json&hash_bookmark=true&lang=fr&start_at_end=true`;
      const host = await fixture<SourceHost>(html`<source-host lang="de" src=${src}></source-host>`);
      const value = await until(host, 'ready');
      expect(titles(value)).to.deep.equal(['Kept']);
      expect([host.getAttribute('lang'), host.getAttribute('links')]).to.deep.equal(['de', '']);
      expect(told(value)).to.deep.equal([
        'start_at_end: "true" has no attribute here; write selected="…" with the id of the last event, or order="desc" for a list',
      ]);
      expect(requests).to.deep.equal(['/kept.json']);
    });

    it('takes its options back when another is asked for, but for what the author wrote', async () => {
      answers['/kept.json'] = [answer(documentOf('Kept'))];
      answers['/plain.json'] = [answer(documentOf('Plain'))];
      const src = `${embed}?source=/kept.json&hash_bookmark=true&lang=fr&theme=dark`;
      const host = await fixture<SourceHost>(html`<source-host src=${src} color-scheme="auto"></source-host>`);
      await until(host, 'ready');
      const written = () => ['lang', 'links', 'color-scheme'].map((name) => host.getAttribute(name));
      expect(written()).to.deep.equal(['fr', '', 'dark']);
      host.setAttribute('lang', 'pt');
      host.src = '/plain.json';
      await waitUntil(() => titles(host.source.value)[0] === 'Plain');
      expect(written()).to.deep.equal(['pt', null, 'auto']);
    });

    it('names the address that it leads to where that does not answer', async () => {
      const host = await fixture<SourceHost>(html`<source-host src=${`${embed}?source=/gone.json`}></source-host>`);
      expect(told(await until(host, 'failed'))).to.deep.equal(['src="/gone.json" was not found (404); check the address']);
    });

    it('is taken as it stands where it names no data', async () => {
      answers['/embed/plain.json'] = [answer(documentOf('Plain'))];
      const host = await fixture<SourceHost>(html`<source-host src="/embed/plain.json"></source-host>`);
      expect(titles(await until(host, 'ready'))).to.deep.equal(['Plain']);
    });
  });

  describe('what goes before what', () => {
    it('nothing anywhere is empty', async () => {
      const host = await fixture<SourceHost>(html`<source-host></source-host>`);
      expect(host.source.value).to.deep.equal({state: 'empty', problems: [], attempt: 0, failure: undefined});
    });

    it('a list in the page is drawn', async () => {
      const host = await fixture<SourceHost>(html`<source-host>${list}</source-host>`);
      expect(titles(await until(host, 'ready'))).to.deep.equal(['Light']);
    });

    it('a table in a box of the page is drawn', async () => {
      const host = await fixture<SourceHost>(html`
        <source-host>
          <figure>
            <table>
              <tr>
                <th>Date</th>
                <th>Title</th>
              </tr>
              <tr>
                <td>2021</td>
                <td>Row</td>
              </tr>
            </table>
          </figure>
        </source-host>
      `);
      expect(titles(await until(host, 'ready'))).to.deep.equal(['Row']);
    });

    it('a list in a slot is no data', async () => {
      const host = await fixture<SourceHost>(html`<source-host><div slot="footer">${list}</div></source-host>`);
      expect(host.source.value.state).to.equal('empty');
    });

    it('JSON in the page goes before a list', async () => {
      const host = await fixture<SourceHost>(html`<source-host>${list}</source-host>`);
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = documentOf('JSON');
      host.append(script);
      await waitUntil(() => titles(host.source.value)[0] === 'JSON');
    });

    it('src goes before the page, data before src', async () => {
      answers = {'a.json': [answer(documentOf('Far'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json">${list}</source-host>`);
      expect(titles(await until(host, 'ready'))).to.deep.equal(['Far']);
      host.data = {events: [{date: '2021', title: 'Given'}]};
      await host.updateComplete;
      expect(titles(host.source.value)).to.deep.equal(['Given']);
    });

    it('data may be text', async () => {
      const host = await fixture<SourceHost>(html`<source-host .data=${documentOf('Text')}></source-host>`);
      expect(titles(host.source.value)).to.deep.equal(['Text']);
    });

    it('src may be a page with one list of events', async () => {
      const page =
        '<!doctype html><ol><li>Home</ol><ol><li><time datetime="2021-08-03">3 August</time> <b>Bomb</b><li data-start="2021">Year</ol>';
      answers = {'a.html': [answer(page)]};
      const host = await fixture<SourceHost>(html`<source-host src="a.html"></source-host>`);
      const value = await until(host, 'ready');
      expect([titles(value).toSorted(), told(value)]).to.deep.equal([['Bomb', 'Year'], []]);
    });

    it('data that is taken back gives way to the page', async () => {
      const host = await fixture<SourceHost>(html`<source-host .data=${documentOf('Given')}>${list}</source-host>`);
      host.data = undefined;
      await waitUntil(() => titles(host.source.value)[0] === 'Light');
    });
  });

  describe('while a request runs', () => {
    it('the list in the page is left as it stands', async () => {
      answers = {'a.json': [never]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json">${list}</source-host>`);
      expect(host.source.value).to.deep.equal({state: 'loading', problems: [], attempt: 0, failure: undefined});
    });

    it('JSON in the page stands in, and a change of it shows at once', async () => {
      answers = {'a.json': [never]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json"></source-host>`);
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = documentOf('Near');
      host.append(script);
      await waitUntil(() => titles(host.source.value)[0] === 'Near');
      script.textContent = documentOf('Changed');
      await waitUntil(() => titles(host.source.value)[0] === 'Changed');
      expect([host.source.value.state, host.source.value.problems]).to.deep.equal(['loading', []]);
    });

    it('the last asked wins, however late the first answers', async () => {
      let late: (response: Response) => void = () => undefined;
      answers = {'first.json': [() => new Promise((resolve) => (late = resolve))], 'second.json': [answer(documentOf('Second'))]};
      const host = await fixture<SourceHost>(html`<source-host src="first.json"></source-host>`);
      host.src = 'second.json';
      await until(host, 'ready');
      late(new Response(documentOf('First')));
      await new Promise((resolve) => setTimeout(resolve));
      expect(titles(host.source.value)).to.deep.equal(['Second']);
    });

    it('a host that leaves the page stops it, and asks again when it is back', async () => {
      const signals: AbortSignal[] = [];
      const held: Responder = (signal) => {
        signals.push(signal);
        return never(signal);
      };
      answers = {'a.json': [held, answer(documentOf('Back'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json"></source-host>`);
      const parent = host.parentElement!;
      host.remove();
      expect(signals.map(({aborted}) => aborted)).to.deep.equal([true]);
      parent.append(host);
      expect(titles(await until(host, 'ready'))).to.deep.equal(['Back']);
    });
  });

  describe('what fails is told, with the list in the page in its place', () => {
    const cases: {fact: string; responder: Responder; message: RegExp; attempt: number}[] = [
      {
        fact: 'a 404',
        responder: answer('<!doctype html>', 404),
        message: /^src="a.json" was not found \(404\); check the address$/,
        attempt: 1,
      },
      {fact: 'a 403', responder: answer('', 403), message: /^src="a.json" answered 403; make it readable/, attempt: 1},
      {fact: 'a 500, asked for twice', responder: answer('', 500), message: /^src="a.json" answered 500; /, attempt: 2},
      {fact: 'no network, asked for twice', responder: unreachable, message: /^src="a.json" could not be reached; .*CORS/, attempt: 2},
      {fact: 'a request that never ends', responder: never, message: /^src="a.json" did not answer within 0.3 s; /, attempt: 1},
      {
        fact: 'a web page',
        responder: answer(' <!DOCTYPE html><html></html>'),
        message: /^src="a.json" answered with a web page, not data; /,
        attempt: 1,
      },
      {
        fact: 'a web page with lists of other things',
        responder: answer('<!doctype html><h1>Not found</h1><ol><li>Home</ol><table><tr><th>Code<td>404</table>'),
        message: /^src="a.json" answered with a web page, not data; /,
        attempt: 1,
      },
      {fact: 'nothing', responder: answer(''), message: /^there is nothing here; /, attempt: 1},
      {
        fact: 'broken JSON',
        responder: answer('{"events": [\n1,]}'),
        message: /^line 2, column 2: a comma stands before \]; remove it$/,
        attempt: 1,
      },
      {
        fact: 'a document without a good row',
        responder: answer('{"events": [{"date": "2021"}]}'),
        message: /^line 1, row 1, title: missing; /,
        attempt: 1,
      },
    ];
    for (const {fact, responder, message, attempt} of cases) {
      it(fact, async () => {
        answers = {'a.json': [responder]};
        const host = await fixture<SourceHost>(html`<source-host src="a.json">${list}</source-host>`);
        const value = await until(host, 'failed');
        expect(told(value)).to.have.length(1);
        expect(told(value)[0]).to.match(message);
        expect([titles(value), value.attempt, requests.length]).to.deep.equal([['Light'], attempt, attempt]);
      });
    }

    it('a body that never ends', async () => {
      answers = {
        'a.json': [
          (signal) => {
            const body = new ReadableStream({
              start: (stream) => signal.addEventListener('abort', () => stream.error(new DOMException('aborted', 'AbortError'))),
            });
            return Promise.resolve(new Response(body));
          },
        ],
      };
      const host = await fixture<SourceHost>(html`<source-host src="a.json">${list}</source-host>`);
      expect(told(await until(host, 'failed'))[0]).to.match(/did not answer within/);
    });

    it('data that cannot be read', async () => {
      const host = await fixture<SourceHost>(html`<source-host .data=${'{"events": [}'}>${list}</source-host>`);
      expect(titles(await until(host, 'failed'))).to.deep.equal(['Light']);
    });

    it('a change of the list that stands in shows at once', async () => {
      const host = await fixture<SourceHost>(html`<source-host src="a.json">${list}</source-host>`);
      await until(host, 'failed');
      host.querySelector('strong')!.textContent = 'Changed';
      await waitUntil(() => titles(host.source.value)[0] === 'Changed');
      expect([host.source.value.state, told(host.source.value).length]).to.deep.equal(['failed', 1]);
    });

    it('a list without a good row stands in for nothing, and is told once', async () => {
      const host = await fixture<SourceHost>(
        html`<source-host
          ><ol>
            <li>No date</li>
          </ol></source-host
        >`,
      );
      const {timeline, problems} = await until(host, 'failed');
      expect([timeline, problems.length]).to.deep.equal([undefined, 1]);
    });

    it('a bad row leaves the good ones drawn', async () => {
      const host = await fixture<SourceHost>(
        html`<source-host
          .data=${[
            {date: '2021', title: 'Good'},
            {date: 'x', title: 'Bad'},
          ]}
        ></source-host>`,
      );
      const value = await until(host, 'ready');
      expect([titles(value), value.problems.length]).to.deep.equal([['Good'], 1]);
    });
  });

  describe('a second try', () => {
    it('is made once by itself when the server stumbles', async () => {
      answers = {'a.json': [answer('', 503), answer(documentOf('Up'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json"></source-host>`);
      expect((await until(host, 'ready')).attempt).to.equal(2);
    });

    it('is made when the reader asks for it', async () => {
      answers = {'a.json': [answer('', 404), answer(documentOf('There'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json">${list}</source-host>`);
      await until(host, 'failed');
      host.source.retry();
      expect([host.source.value.state, told(host.source.value)]).to.deep.equal(['loading', []]);
      const value = await until(host, 'ready');
      expect([titles(value), value.attempt]).to.deep.equal([['There'], 2]);
    });
  });

  describe('refresh', () => {
    it('asks again, and shows what is new', async () => {
      answers = {'a.json': [answer(documentOf('Old')), answer(documentOf('New'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json" refresh="1"></source-host>`);
      await waitUntil(() => titles(host.source.value)[0] === 'New');
    });

    it('leaves the drawing alone when nothing is new', async () => {
      answers = {'a.json': [answer(documentOf('Same'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json" refresh="1"></source-host>`);
      const value = await until(host, 'ready');
      const {renders} = host;
      await waitUntil(() => requests.length > 2);
      expect(host.source.value).to.equal(value);
      expect(host.renders).to.equal(renders);
    });

    it('leaves the drawing alone when the same comes again that is no UTF-8', async () => {
      answers = {'old.csv': [answer(Uint8Array.from('date;title\n2021;d\u00e9j\u00e0', (sign) => sign.charCodeAt(0)))]};
      const host = await fixture<SourceHost>(html`<source-host src="old.csv" refresh="1"></source-host>`);
      const value = await until(host, 'ready');
      await waitUntil(() => requests.length > 2);
      expect(host.source.value).to.equal(value);
    });

    it('keeps the last good answer when one fails', async () => {
      answers = {'a.json': [answer(documentOf('Good')), answer('', 404)]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json" refresh="1">${list}</source-host>`);
      expect(titles(await until(host, 'failed'))).to.deep.equal(['Good']);
    });

    it('0 never asks again', async () => {
      answers = {'a.json': [answer(documentOf('Once'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json" refresh="0"></source-host>`);
      await until(host, 'ready');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(requests).to.deep.equal(['a.json']);
    });

    it('waits while the page is hidden', async () => {
      answers = {'a.json': [answer(documentOf('A'))]};
      const host = await fixture<SourceHost>(html`<source-host src="a.json"></source-host>`);
      await until(host, 'ready');
      Object.defineProperty(document, 'hidden', {value: true, configurable: true});
      host.refresh = 1;
      await host.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(requests).to.have.length(1);
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => requests.length > 1);
    });
  });

  it('an attribute of the host that says nothing about data does not draw again', async () => {
    const host = await fixture<SourceHost>(html`<source-host>${list}</source-host>`);
    const value = await until(host, 'ready');
    host.setAttribute('class', 'x');
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.source.value).to.equal(value);
  });

  it('an answer known before the render is drawn in the same render', async () => {
    const host = await fixture<SourceHost>(html`<source-host></source-host>`);
    const {renders} = host;
    host.data = documentOf('Given');
    await host.updateComplete;
    expect(host.renders).to.equal(renders + 1);
  });
});
