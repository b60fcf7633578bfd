import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {LocationController} from '../../src/controllers/location.js';

@customElement('location-host')
class LocationHost extends LitElement {
  @property({type: Boolean}) links: boolean = false;
  readonly location: LocationController = new LocationController(this);
  renders = 0;

  override render(): TemplateResult {
    this.renders++;
    return html``;
  }
}

const step = {isStep: true};
const noStep = {isStep: false};

describe('LocationController', () => {
  const start = location.pathname + location.search;
  const warn = console.warn.bind(console);
  let warnings: string[];

  beforeEach(() => {
    history.replaceState(null, '', start);
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
    Reflect.deleteProperty(history, 'replaceState'); // what a test put before the browser's own
    Reflect.deleteProperty(history, 'pushState');
    history.replaceState(null, '', start);
  });

  const kabul = () => fixture<LocationHost>(html`<location-host id="kabul" links></location-host>`);
  const flood = () => fixture<LocationHost>(html`<location-host id="flood" links></location-host>`);

  /** Goes somewhere, and waits until everyone has heard of it. */
  const go = async (move: () => void): Promise<void> => {
    const heard = new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
    move();
    await heard;
  };
  const follow = (hash: string): Promise<void> => go(() => (location.hash = hash));
  const back = (): Promise<void> => go(() => history.back());

  describe('reads', () => {
    it('what the address says before the first render', async () => {
      history.replaceState(null, '', '#kabul/x;from=2021');
      const {location: link, renders} = await kabul();
      expect(link.value).to.deep.equal({event: 'x', from: '2021'});
      expect(renders).to.equal(1);
    });

    it('nothing where the address says nothing', async () => {
      history.replaceState(null, '', '#section-2');
      expect((await kabul()).location.value).to.equal(undefined);
    });

    it('what the reader goes to, and renders once for it', async () => {
      const host = await kabul();
      await follow('#kabul/x');
      expect(host.location.value).to.deep.equal({event: 'x'});
      await host.updateComplete;
      expect(host.renders).to.equal(2);
    });

    it('ids of any script out of an address', async () => {
      const host = await kabul();
      await follow('#kabul/كابول-東京');
      expect(host.location.value).to.deep.equal({event: 'كابول-東京'});
    });

    it('a fragment that is gone as nothing', async () => {
      const host = await kabul();
      await follow('#kabul/x');
      await back();
      expect(host.location.value).to.equal(undefined);
    });

    it('nothing out of a step to a section of the page, or to another timeline', async () => {
      const host = await kabul();
      await follow('#kabul/x');
      const {value} = host.location;
      await follow('#section-2');
      await follow('#flood/y');
      expect(host.location.value).to.equal(value);
      await host.updateComplete;
      expect(host.renders).to.equal(2);
    });

    it('an id and links that are set later', async () => {
      history.replaceState(null, '', '#kabul/x');
      const host = await fixture<LocationHost>(html`<location-host></location-host>`);
      expect(host.location.value).to.equal(undefined);
      host.id = 'kabul';
      host.links = true;
      await host.updateComplete;
      expect(host.location.value).to.deep.equal({event: 'x'});
    });
  });

  describe('writes', () => {
    it('without another entry of the history', async () => {
      const {location: link} = await kabul();
      const {length} = history;
      link.write({event: 'x'}, noStep);
      link.write({event: 'y', from: '2021-08-02'}, noStep);
      expect(location.hash).to.equal('#kabul/y;from=2021-08-02');
      expect(history.length).to.equal(length);
    });

    it('a step as one more entry, and back restores the value', async () => {
      const host = await kabul();
      const {location: link} = host;
      link.write({event: 'x'}, noStep);
      const {length} = history;
      link.write({event: 'y'}, step);
      expect(location.hash).to.equal('#kabul/y');
      expect(history.length).to.equal(length + 1);
      await back();
      expect(location.hash).to.equal('#kabul/x');
      expect(link.value).to.deep.equal({event: 'x'});
    });

    it('no step to where the reader is', async () => {
      history.replaceState(null, '', '#kabul/%78'); // as another hand encodes it
      const {location: link} = await kabul();
      const {length} = history;
      link.write({event: 'x'}, step);
      expect(history.length).to.equal(length);
      expect(location.hash).to.equal('#kabul/%78');
    });

    it('what is its value from then on, without a render', async () => {
      const host = await kabul();
      host.location.write({event: 'x'}, noStep);
      expect(host.location.value).to.deep.equal({event: 'x'});
      await host.updateComplete;
      expect(host.renders).to.equal(1);
    });

    it('no bare sign once there is nothing to say', async () => {
      const {location: link} = await kabul();
      link.write({event: 'x'}, noStep);
      link.write({}, noStep);
      expect(location.href).to.equal(location.origin + start);
      expect(link.value).to.equal(undefined);
    });

    it('and keeps the state that the page gave its entry', async () => {
      history.replaceState({route: 7}, '');
      const {location: link} = await kabul();
      link.write({event: 'x'}, noStep);
      expect(history.state).to.deep.equal({route: 7});
      link.write({event: 'y'}, step);
      expect(history.state).to.deep.equal({route: 7});
    });

    it('to the page that it is in, whatever the base of its addresses', async () => {
      const base = Object.assign(document.createElement('base'), {href: '/elsewhere/'});
      document.head.append(base);
      const {location: link} = await kabul();
      link.write({event: 'x'}, noStep);
      base.remove();
      expect(location.href).to.equal(`${location.origin}${start}#kabul/x`);
    });

    for (const refused of ['replaceState', 'pushState'] as const) {
      it(`nothing where ${refused} is refused, and says more at the next call`, async () => {
        const {location: link} = await kabul();
        history[refused] = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        link.write({event: 'x'}, {isStep: refused === 'pushState'});
        expect(location.hash).to.equal('');
        expect(link.value).to.equal(undefined);
        Reflect.deleteProperty(history, refused);
        link.write({event: 'x'}, noStep);
        expect(location.hash).to.equal('#kabul/x');
      });
    }
  });

  describe('beside another timeline', () => {
    it('leaves what the other says', async () => {
      const [one, other] = [await kabul(), await flood()];
      one.location.write({event: 'x'}, noStep);
      other.location.write({event: 'y'}, noStep);
      expect(location.hash).to.equal('#kabul/x&flood/y');
      one.location.write({}, noStep);
      expect(location.hash).to.equal('#flood/y');
      await Promise.all([one.updateComplete, other.updateComplete]);
      expect([one.renders, other.renders]).to.deep.equal([1, 1]);
    });

    it('does not close what the other opened by its own step back', async () => {
      const [one, other] = [await kabul(), await flood()];
      one.location.write({event: 'a'}, noStep);
      one.location.write({event: 'b'}, step);
      other.location.write({event: 'y'}, noStep);
      await back();
      expect(location.hash).to.equal('#kabul/a');
      expect([one.location.value, other.location.value]).to.deep.equal([{event: 'a'}, {event: 'y'}]);
    });
  });

  describe('leaves the address alone', () => {
    it('without links', async () => {
      history.replaceState(null, '', '#kabul/x');
      const host = await fixture<LocationHost>(html`<location-host id="kabul"></location-host>`);
      host.location.write({event: 'y'}, step);
      await follow('#kabul/z');
      expect(location.hash).to.equal('#kabul/z');
      expect(host.location.value).to.equal(undefined);
      expect(host.location.href({event: 'y'})).to.equal(location.href);
      expect(warnings).to.deep.equal([]);
    });

    it('without an id, and says so once', async () => {
      const host = await fixture<LocationHost>(html`<location-host links></location-host>`);
      host.location.write({event: 'y'}, noStep);
      host.requestUpdate();
      await host.updateComplete;
      expect(location.hash).to.equal('');
      expect(warnings).to.deep.equal([
        'event-timeline: links is set on an element without an id; give it one for addresses to name it, such as id="kabul"',
      ]);
    });

    it('once links are off, and closes nothing by that', async () => {
      const host = await kabul();
      host.location.write({event: 'x'}, noStep);
      host.links = false;
      await host.updateComplete;
      host.location.write({event: 'y'}, noStep);
      await follow('#kabul/z');
      expect(host.location.value).to.deep.equal({event: 'x'});
    });

    it('out of the page, with no listener left, and reads it anew when it is back', async () => {
      const host = await kabul();
      const parent = host.parentElement!;
      const left = new Set<string>();
      const own = window.removeEventListener.bind(window);
      window.removeEventListener = (...[type, ...rest]: Parameters<typeof own>) => {
        left.add(type);
        own(type, ...rest);
      };
      host.remove();
      Reflect.deleteProperty(window, 'removeEventListener');
      expect([...left]).to.have.members(['hashchange', 'popstate']);
      host.requestUpdate(); // an update out of the page does not listen again
      await host.updateComplete;
      host.location.write({event: 'y'}, noStep);
      await follow('#kabul/z');
      expect(host.location.value).to.equal(undefined);
      parent.append(host);
      await waitUntil(() => host.location.value?.event === 'z');
    });
  });

  describe('gives an address to copy', () => {
    it('with ids as they are read', async () => {
      const {location: link} = await kabul();
      expect(link.href({event: 'كابول'})).to.equal(`${location.origin}${start}#kabul/كابول`);
      expect(location.hash).to.equal('');
    });

    it('that is that of the page where nothing is open', async () => {
      history.replaceState(null, '', '#section-2');
      expect((await kabul()).location.href({})).to.equal(`${location.origin}${start}#section-2`);
    });
  });
});
