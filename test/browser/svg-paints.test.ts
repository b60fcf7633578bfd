import {expect, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import type {MarkFill, PathRole} from '../../src/layout/layout.js';
import {TYPE} from '../../src/layout/type-roles.js';
import {HALO, MARKS, PATHS, type Attributes} from '../../src/output/svg-paints.js';
import {palette, type Scheme} from '../../src/theme/palette.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {all, find} from './explored.js';
import {withInter} from './type.js';

/** Every sheet of the element: eras bring that of long lists, the open event that of cards. */
const DATA = {...kabulAugust2021, eras: [{date: '2021-08-03/2021-08-04', label: 'Two days'}]};

async function painted(colorScheme: Scheme): Promise<EventTimeline> {
  await withInter();
  await setViewport({width: 1200, height: 900});
  const element = Object.assign(document.createElement('event-timeline'), {data: DATA, selected: 'kabul-attack', colorScheme});
  document.body.replaceChildren(element);
  await element.ready;
  await waitUntil(() => find(element, '.open .summary') && find(element, '.drawing'));
  return element;
}

/** What is painted of an attribute where nothing says anything. */
const INITIAL: Attributes = {
  fill: '@black',
  'fill-opacity': 1,
  stroke: 'none',
  'stroke-opacity': 1,
  'stroke-width': 1,
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'shape-rendering': 'auto',
};

/** Lines on half pixels: they are crisp in a file by where they lie, and even where that is shown larger. */
const CRISP_IN_A_PAGE: readonly PathRole[] = ['as-of', 'flag'];

/** Colour in 255ths with its opacity in hundredths, as text; a reference as its kind. */
function paintOf(color: string, opacity: number): string {
  if (color === 'none') return color;
  const reference = /url\("?#(hatch|fade-in|fade-out)-/.exec(color);
  if (reference) return reference[1]!;
  const parts = color.match(/[\d.]+/g)!.map(Number);
  const [r, g, b] = parts.slice(0, 3).map((part) => Math.round(color.startsWith('color(') ? 255 * part : part));
  return `${r} ${g} ${b} ${Math.round(100 * (parts[3] ?? 1) * opacity)}`;
}

/** The attributes as a browser paints them: what is left out has its first value. */
function paintsOf(given: Attributes, colors: Readonly<Record<string, string>>): Record<string, string> {
  const probe = document.body.appendChild(document.createElement('i'));
  const all = {...INITIAL, ...given};
  const colored = (name: 'fill' | 'stroke') => {
    const value = String(all[name]);
    const token = value.slice(1);
    if (value === 'none' || !(token in colors)) return value === 'none' ? value : token;
    probe.style.color = colors[token]!;
    return paintOf(getComputedStyle(probe).color, Number(all[`${name}-opacity`]));
  };
  const paints = {fill: colored('fill'), stroke: colored('stroke')};
  probe.remove();
  return withLine(all, paints);
}

/** How a line is drawn, where there is one. */
function withLine(style: Attributes, paints: {fill: string; stroke: string}): Record<string, string> {
  const {stroke} = paints;
  const dashes = String(style['stroke-dasharray']).match(/[\d.]+/g) ?? [];
  return {
    ...paints,
    crisp: String(style['shape-rendering']).toLowerCase(),
    ...(stroke !== 'none' && {
      width: String(Number.parseFloat(String(style['stroke-width']))),
      dashes: dashes.map(Number).join(' '),
      cap: String(style['stroke-linecap']),
      join: String(style['stroke-linejoin']),
    }),
  };
}

/** The same of a path with these classes in the drawing. */
function computed(element: EventTimeline, className: string, fill?: string): Record<string, string> {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', className);
  if (fill) path.setAttribute('fill', fill);
  find(element, '.drawing')!.append(path);
  const style = getComputedStyle(path);
  const read = Object.fromEntries(Object.keys(INITIAL).map((name) => [name, style.getPropertyValue(name)]));
  const paints = {
    fill: paintOf(style.fill, Number(style.fillOpacity)),
    stroke: paintOf(style.stroke, Number(style.strokeOpacity)),
  };
  path.remove();
  return withLine(read, paints);
}

for (const scheme of ['light', 'dark'] as const) {
  describe(`what a file is painted with, ${scheme}`, () => {
    let element: EventTimeline;
    const colors = {...palette(scheme), c: palette(scheme).g2, black: '#000'};

    before(async () => {
      element = await painted(scheme);
    });
    after(() => document.body.replaceChildren());

    it('is what each path is painted with on the page', () => {
      for (const role of Object.keys(PATHS) as PathRole[]) {
        const fill = role.startsWith('fade') ? `url(#${role}-g2)` : undefined;
        const line = computed(element, `${role} g2`, fill);
        const crisp = CRISP_IN_A_PAGE.includes(role) && {crisp: 'crispedges'};
        expect({...paintsOf(PATHS[role], colors), ...crisp}, role).to.deep.equal(line);
      }
    });

    it('is what each mark is painted with on the page', () => {
      for (const fill of Object.keys(MARKS) as MarkFill[]) {
        const mark = computed(element, `sign ${fill} g2`, fill === 'hatched' ? 'url(#hatch-g2)' : undefined);
        expect(paintsOf(MARKS[fill], colors), fill).to.deep.equal(mark);
      }
      expect(paintsOf(HALO, colors), 'halo').to.deep.equal(computed(element, 'halo'));
    });

    it('is set in the type of the page', () => {
      const at = (role: string) => {
        const [, outer = role, inner] = /^(caption|key|note)-(?:sub|strong)$/.exec(role) ?? [];
        const block = Object.assign(document.createElement('div'), {className: 'wide'});
        const node = block.appendChild(Object.assign(document.createElement('div'), {className: outer}));
        const child = inner ?? (outer === role ? undefined : document.createElement(role.endsWith('sub') ? 'span' : 'b'));
        if (child) node.append(child);
        find(element, '.base')!.append(block);
        const style = getComputedStyle(child instanceof Element ? child : node);
        const [size, spacing] = [Number.parseFloat(style.fontSize), Number.parseFloat(style.letterSpacing) || 0];
        const setting = [size, Number(style.fontWeight), spacing / size].map((value) => Math.round(value * 1000) / 1000);
        block.remove();
        return setting;
      };
      for (const [role, {size, spacing = 0, weight}] of Object.entries(TYPE)) expect([size, weight, spacing], role).to.deep.equal(at(role));
    });

    it('has each label in the colours, sizes and weights that it has on the page', async () => {
      element.select(undefined); // beside an open event the others stand back
      await element.updateComplete;
      const file = new DOMParser().parseFromString(await (await element.export('svg')).text(), 'image/svg+xml');
      const settingOf = (node: Element) => ['font-size', 'font-weight', 'fill'].map((name) => node.getAttribute(name));
      const styleOf = (node: Element) => {
        const {color, fontSize, fontWeight} = getComputedStyle(node);
        const hex = color.match(/\d+/g)!.map((part) => Number(part).toString(16).padStart(2, '0'));
        return [String(Number.parseFloat(fontSize)), fontWeight, `#${hex.join('')}`];
      };
      const items = all(element, '.item:not(.quiet)').filter((item) => item.querySelector('.opener'));
      await waitUntil(() => items.every((item) => !item.getAnimations({subtree: true}).length));
      expect(items.length).to.be.greaterThan(15);
      for (const item of items) {
        const texts = [...file.querySelectorAll(`g[data-event="${item.dataset['event']}"] text`)];
        const by = item.querySelector('.by');
        const last = texts.at(-1)!;
        expect(settingOf(texts[0]!), item.textContent).to.deep.equal(styleOf(item.querySelector('.date')!));
        expect(settingOf([...last.querySelectorAll('tspan')].at(-1) ?? last), item.textContent).to.deep.equal(
          styleOf(item.querySelector('.opener')!),
        );
        if (by) expect(settingOf(texts[1]!.querySelector('tspan') ?? texts[1]!), item.textContent).to.deep.equal(styleOf(by));
      }
    });
  });
}
