import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Measure, TypeRole} from '../layout/layout.js';

/** Classes that paint each role, as in `view/base-styles.ts`. */
const CLASSES: Record<TypeRole, string> = {
  date: 'date',
  title: 'title',
  strong: 'title strong',
  by: 'by',
  'by-strong': 'by by-strong',
  ribbon: 'ribbon',
  'ribbon-sub': 'ribbon-sub',
  break: 'break',
  caption: 'caption',
  heading: 'heading',
};

const ROLES = Object.keys(CLASSES) as TypeRole[];

/** Text whose size, should it change, says that a font arrived or a reader changed size or spacing. */
const PROBE = 'Hamburgefonstiv, 0123 AV';

/** A canvas measures labels only if it is no farther than this off what is painted, in pixels over the whole probe. */
const AGREEMENT = 0.5;

/** Roles that a canvas may measure in proportion: short words with room round them. */
const ROOMY: ReadonlySet<TypeRole> = new Set(['ribbon', 'ribbon-sub', 'break', 'caption', 'heading']);

/** How a canvas is set for a role, and how much wider the page paints it. */
interface CanvasType {
  readonly font: string;
  readonly spacing: string;
  readonly ratio: number;
}

/** What text measures now. A new object whenever type has changed, so that what depends on it can tell. */
export interface Type {
  readonly measure: Measure;
  /** Heights in CSS pixels of a label's date line, with what parts it from the title, and of a line of the title. */
  readonly lines: {readonly date: number; readonly title: number};
}

/**
 * Measures text as painted, in one hidden block of the host's shadow root: unknown words in one batch and one reflow; on
 * a canvas where that agrees with what is painted, which costs no reflow at all. Widths are kept until a probe of any
 * role changes its size. Its block is the only thing that a controller writes to.
 */
export class MeasureController implements ReactiveController {
  /** True where the page sets no font, and the browser's own would stand. */
  plain = false;
  #value: Type | undefined;
  readonly #widths = new Map<string, number>();
  readonly #fonts = new Map<TypeRole, CanvasType>();
  readonly #host: ReactiveControllerHost & HTMLElement;
  #canvas: CanvasRenderingContext2D | null = null;
  /** As wide as the host's content, and of no height. */
  block: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  /** Undefined while the host is not in a page. */
  get value(): Type | undefined {
    return this.block?.isConnected ? (this.#value ??= this.#read(this.block)) : undefined;
  }

  /** Measures what is not known yet, in one reflow. */
  prime(runs: Iterable<readonly [text: string, role: TypeRole]>): void {
    const unknown = new Map(
      [...runs].filter(([text, role]) => !this.#fonts.has(role) && !this.#widths.has(role + text)).map((run) => [run[1] + run[0], run]),
    );
    if (unknown.size === 0 || !this.block) return;
    const spans = [...unknown.values()].map(([text, role]) => span(text, CLASSES[role]));
    this.block.append(...spans);
    const scale = scaleOf(this.block);
    [...unknown.keys()].forEach((key, i) => this.#widths.set(key, paintedWidth(spans[i], scale)));
    for (const each of spans) each.remove();
  }

  hostConnected(): void {
    const block = (this.block = Object.assign(document.createElement('div'), {className: 'probe wide', ariaHidden: 'true'}));
    const initial = span('', 'initial');
    block.append(...ROLES.map((role) => span(PROBE, CLASSES[role])), initial);
    this.#host.shadowRoot?.append(block);
    this.plain ||= getComputedStyle(initial).fontFamily === getComputedStyle(this.#host).fontFamily;
    let first = true;
    this.#observer = new ResizeObserver(() => {
      if (!first) {
        this.#value = undefined;
        this.#host.requestUpdate();
      }
      first = false;
    });
    for (const probe of block.children) this.#observer.observe(probe);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.block?.remove();
    this.#value = undefined;
  }

  #read(block: HTMLElement): Type {
    this.#widths.clear();
    this.#fonts.clear();
    this.#canvas ??= document.createElement('canvas').getContext('2d');
    const scale = scaleOf(block);
    const heights = ROLES.map((role, i) => {
      const probe = block.children[i] as HTMLElement;
      const {fontFamily, fontSize, fontWeight, letterSpacing} = getComputedStyle(probe);
      const type = {font: `${fontWeight} ${fontSize} ${fontFamily}`, spacing: letterSpacing === 'normal' ? '0px' : letterSpacing, ratio: 1};
      const [drawn, painted] = [this.#drawn(PROBE, type), paintedWidth(probe, scale)];
      if (ROOMY.has(role)) this.#fonts.set(role, {...type, ratio: painted / drawn || 1});
      else if (Math.abs(drawn - painted) < AGREEMENT) this.#fonts.set(role, type);
      return probe.offsetHeight;
    });
    const [date = 0, title = 0] = heights;
    return {measure: (text, role) => this.#widthOf(text, role), lines: {date: date + 1, title}};
  }

  #drawn(text: string, {font, spacing, ratio}: CanvasType): number {
    const canvas = this.#canvas;
    if (!canvas) return Infinity;
    if (canvas.font !== font) canvas.font = font;
    canvas.letterSpacing = spacing;
    return canvas.measureText(text).width * ratio;
  }

  #widthOf(text: string, role: TypeRole): number {
    const key = role + text;
    const font = this.#fonts.get(role);
    if (!this.#widths.has(key)) {
      if (font) this.#widths.set(key, this.#drawn(text, font));
      else this.prime([[text, role]]);
    }
    return this.#widths.get(key) ?? 0;
  }
}

const span = (textContent: string, className: string) => Object.assign(document.createElement('span'), {className, textContent});

/** How much larger the page shows the element than it is laid out. */
const scaleOf = (block: HTMLElement) => block.getBoundingClientRect().width / block.offsetWidth || 1;

/** Width of a run of text as laid out; what a transform hides for now has it all the same. */
const paintedWidth = (element: HTMLElement | undefined, scale: number) =>
  element ? element.getBoundingClientRect().width / scale || element.offsetWidth : 0;
