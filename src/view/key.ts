import {html, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {SignKind} from '../layout/key.js';
import type {MarkFill, PathRole} from '../layout/layout.js';
import type {Phrases} from '../locale/messages.js';
import {groupClass, markView} from './mark.js';
import {pathView} from './paints.js';

/** What the key holds. */
export interface KeyContent {
  /** Those that are drawn; `index` is a group's place in the document, which gives its colour and shape. */
  readonly groups: readonly {readonly label: string; readonly index: number}[];
  readonly signs: readonly SignKind[];
  readonly messages: Phrases;
}

/** A bar from one place to another. */
const bar = (x0: number, x1: number) => `M${x0}-2.5H${x1}v5H${x0}z`;

/** A sample of each sign, 26 by 14 around the origin: paths by their role, and a mark on them. */
export const SAMPLES: Readonly<Record<SignKind, {readonly paths?: Partial<Record<PathRole, string>>; readonly mark?: MarkFill}>> = {
  'within-span': {paths: {bracket: 'M-12.5-4v8M12.5-4v8M-13 0h26'}, mark: 'hollow'},
  lasted: {paths: {maybe: bar(-14, -6) + bar(6, 14), bar: bar(-6, 6)}},
  approximate: {paths: {'fade-in': bar(-14, -2), bar: bar(-2, 14)}},
  ongoing: {paths: {bar: 'M-14-2.5H5V-5l8 5-8 5V2.5h-19z'}},
  'unknown-end': {paths: {bar: bar(-14, 0), 'fade-out': bar(0, 14)}},
  'one-of': {paths: {box: 'M-13.5-3.5h10v7h-10zM3.5-3.5h10v7h-10z', link: 'M-3 0h6'}},
  'in-doubt': {paths: {box: 'M-13.5-3.5h27v7h-27z'}},
  claimed: {mark: 'hatched'},
  planned: {mark: 'planned'},
};

/** The key: groups in one line, signs in a grid; only what is drawn. */
export function keyView({groups, signs, messages}: KeyContent): TemplateResult {
  return html`<section class="key" part="key" aria-label=${messages.key}>
    ${listView(groups.map(({label, index}) => entryView(14, groupClass(index), markView(index, 'solid'), html`<b>${label}</b>`)))}
    ${listView(
      signs.map((kind) => {
        const {paths = {}, mark} = SAMPLES[kind];
        const drawn = Object.entries(paths).map(([role, d]) => pathView({role: role as PathRole, d, group: 0}));
        return entryView(26, groupClass(0), [drawn, mark && markView(0, mark)], messages.signs[kind]);
      }),
    )}
  </section>`;
}

const listView = (entries: readonly TemplateResult[]) =>
  entries.length
    ? html`<ul role="list">
        ${entries}
      </ul>`
    : '';

function entryView(width: number, look: string, sign: SVGTemplateResult | readonly unknown[], text: unknown): TemplateResult {
  return html`<li>
    <svg class=${look} width=${width} height="14" viewBox="${-width / 2} -7 ${width} 14" aria-hidden="true">${sign}</svg>${text}
  </li>`;
}
