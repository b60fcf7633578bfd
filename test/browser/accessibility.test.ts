import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import '../../src/define.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {article} from './article.js';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: {readonly value: string};
  readonly name?: {readonly value: string};
  readonly childIds?: readonly string[];
  readonly parentId?: string;
}

const shown = kabulAugust2021.events.filter(({background}) => !background);

/** Nodes that a screen reader meets, in its order. */
function reading(nodes: readonly AxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const out: AxNode[] = [];
  const visit = (node: AxNode | undefined) => {
    if (!node) return;
    if (!node.ignored) out.push(node);
    for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  visit(nodes.find(({parentId}) => !parentId));
  return out;
}

describe('what is read aloud', () => {
  for (const width of [1200, 768, 360]) {
    it(`at ${width} px: one list of articles with headings and dates, each title once, in time order`, async function () {
      const element = await article(width);
      const {nodes} = await executeServerCommand<{nodes?: AxNode[]}, undefined>('axtree');
      if (!nodes) return this.skip();
      const read = reading(nodes);
      const roles = (role: string) => read.filter((node) => node.role?.value === role);
      const lists = roles('list').filter((list) => roles('article').length && (list.name?.value ?? '').includes('event'));
      expect(lists.length).to.equal(1);
      expect(roles('article').length).to.equal(shown.length);
      const titles = element
        .timeline!.events.filter(({background}) => !background)
        .map(({attribution, title}) => (attribution ? `${attribution}: ${title}` : title));
      const headings = roles('heading').map((node) => (node.name?.value ?? '').replace(/\s+/gu, ' ').trim());
      expect(headings.slice(1)).to.deep.equal(titles);
      const words = read.filter((node) => node.role?.value === 'StaticText').map((node) => node.name?.value ?? '');
      for (const {title} of shown) {
        const whole = words.join(' ').replace(/\s+/gu, ' ').split(title).length - 1;
        expect(whole, title).to.equal(1);
      }
    });

    it(`at ${width} px, closed and open, axe finds nothing`, async () => {
      const element = await article(width);
      await expect(element).to.be.accessible();
      element.select('counter-attack');
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }

  it('every event has a date in its article', async () => {
    const element = await article(360);
    for (const node of element.renderRoot.querySelectorAll('article'))
      expect(node.querySelector('.date')?.textContent.trim()).to.not.equal('');
  });

  it('forced colours keep marks and bars', async function () {
    const {applied} = await executeServerCommand<{applied: boolean}, Record<string, string>>('media', {'forced-colors': 'active'});
    if (!applied) return this.skip();
    const element = await article(1200);
    const bar = element.renderRoot.querySelector('.bar')!;
    expect(getComputedStyle(bar).fill).to.equal('rgb(0, 0, 0)');
    await executeServerCommand('media', {});
  });
});
