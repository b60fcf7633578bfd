import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {shareLink} from '../../src/controllers/share.js';

const HREF = 'https://news.example/story#kabul/x';

describe('shareLink', () => {
  const media = window.matchMedia.bind(window);
  /** What the browser was asked for, in order. */
  let asked: unknown[];

  const replace = (name: 'share' | 'clipboard', value: unknown) => Object.defineProperty(navigator, name, {value, configurable: true});
  const accept = (given: unknown): Promise<void> => {
    asked.push(given);
    return Promise.resolve();
  };
  const refuseWith =
    (name: string) =>
    (given: unknown): Promise<void> => {
      asked.push(given);
      return Promise.reject(new DOMException('refused', name));
    };
  const point = (pointer: 'coarse' | 'fine'): void => {
    window.matchMedia = (query) => ({matches: query === `(pointer: ${pointer})`}) as MediaQueryList;
  };

  beforeEach(() => {
    asked = [];
    point('fine');
  });

  afterEach(() => {
    window.matchMedia = media;
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('opens the sheet of a touch screen', async () => {
    point('coarse');
    replace('share', accept);
    expect(await shareLink(HREF, 'Car bomb')).to.equal('shared');
    expect(asked).to.deep.equal([{title: 'Car bomb', url: HREF}]);
  });

  it('does not copy when the reader closes the sheet', async () => {
    point('coarse');
    replace('share', refuseWith('AbortError'));
    replace('clipboard', {writeText: accept});
    expect(await shareLink(HREF, 'Car bomb')).to.equal('shared');
    expect(asked).to.have.length(1);
  });

  it('copies where the sheet is refused', async () => {
    point('coarse');
    replace('share', refuseWith('NotAllowedError'));
    replace('clipboard', {writeText: accept});
    expect(await shareLink(HREF, 'Car bomb')).to.equal('copied');
    expect(asked[1]).to.equal(HREF);
  });

  it('copies for a mouse, even where there is a sheet', async () => {
    replace('share', accept);
    replace('clipboard', {writeText: accept});
    expect(await shareLink(HREF, 'Car bomb')).to.equal('copied');
    expect(asked).to.deep.equal([HREF]);
  });

  it('leaves no handler of copies behind, and says when nothing could be copied', async () => {
    document.execCommand = () => false;
    replace('clipboard', undefined);
    expect(await shareLink(HREF, 'Car bomb')).to.equal('failed');
    Reflect.deleteProperty(document, 'execCommand');
    const copy = new ClipboardEvent('copy', {cancelable: true});
    window.dispatchEvent(copy);
    expect(copy.defaultPrevented).to.equal(false);
  });

  for (const {fact, clipboard} of [
    {fact: 'without a clipboard, as in a page without https', clipboard: undefined},
    {
      fact: 'with a clipboard that refuses, as in a frame',
      clipboard: {writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))},
    },
  ]) {
    it(`copies ${fact}: the address alone, and focus stays`, async () => {
      replace('clipboard', clipboard);
      const button = document.createElement('button');
      const field = document.createElement('input');
      document.body.append(button, field);
      const addSource = (event: ClipboardEvent): void => {
        event.clipboardData?.setData('text/plain', 'Read more at news.example');
        event.preventDefault();
      };
      document.addEventListener('copy', addSource);
      const outcome = new Promise((resolve) => (button.onclick = () => resolve(shareLink(HREF, 'Car bomb'))));
      button.focus();
      await sendKeys({press: 'Enter'});
      expect(await outcome).to.equal('copied');
      expect(document.activeElement).to.equal(button);
      document.removeEventListener('copy', addSource);
      field.focus();
      await sendKeys({down: 'Control'});
      await sendKeys({press: 'v'});
      await sendKeys({up: 'Control'});
      expect(field.value).to.equal(HREF);
      button.remove();
      field.remove();
    });
  }
});
