import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Measure, TypeRole} from '../layout/layout.js';

/** Roles of a label, the date and the title first: their words are measured as painted. */
const LABEL: readonly TypeRole[] = ['date', 'title', 'strong', 'by', 'by-strong'];

/** Roles of short words with room round them, which a canvas may measure in proportion. */
const ROOMY: readonly TypeRole[] = ['ribbon', 'ribbon-sub', 'break', 'caption', 'heading'];

const ROLES = [...LABEL, ...ROOMY];

/** Text whose size, should it change, says that a font arrived or a reader changed size or spacing. */
const PROBE = 'Hamburgefonstiv, 0123 AV';

/** A canvas measures labels only if it is no farther than this off what is painted, in pixels over the whole probe. */
const AGREEMENT = 0.5;

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
  /** As wide as the host's content, and of no height. */
  readonly block: HTMLElement = Object.assign(document.createElement('div'), {className: 'probe wide', ariaHidden: 'true'});
  #value: Type | undefined;
  readonly #widths = new Map<string, number>();
  readonly #fonts = new Map<TypeRole, CanvasType>();
  /** What the canvas is set for. */
  #set: CanvasType | undefined;
  readonly #canvas = document.createElement('canvas').getContext('2d');
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  /** Boxes of the probes when type was read. */
  #probed = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  /** Undefined while the host is not in a page. */
  get value(): Type | undefined {
    return this.block.isConnected ? (this.#value ??= this.#read()) : undefined;
  }

  /** Measures what is not known yet, in one reflow. */
  prime(runs: Iterable<readonly [text: string, role: TypeRole]>): void {
    const spans = new Map<string, HTMLElement>();
    for (const [text, role] of runs) if (!this.#fonts.has(role) && !this.#widths.has(role + text)) spans.set(role + text, span(text, role));
    this.block.append(...spans.values());
    for (const [key, each] of spans) this.#widths.set(key, this.#painted(each));
    for (const each of spans.values()) each.remove();
  }

  hostConnected(): void {
    const {block} = this;
    const initial = span('', 'initial');
    block.replaceChildren(initial);
    this.#host.shadowRoot?.append(block);
    const standard = ['-webkit-standard', getComputedStyle(initial, '::before').fontFamily]; // WebKit takes `initial` for `inherit`
    this.plain ||= standard.includes(getComputedStyle(this.#host).fontFamily);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.block.remove();
    this.#value = undefined;
  }

  /** Sets the probes up, and tells the host once type is no longer what it is now. */
  #observe(): void {
    if (this.#observer) return;
    this.block.replaceChildren(...ROLES.map((role) => span(PROBE, role)));
    this.#observer = new ResizeObserver(() => {
      if (!this.block.offsetWidth || this.#probes() === this.#probed) return; // hidden, or what was there when type was read
      this.#value = undefined;
      requestAnimationFrame(() => this.#host.requestUpdate()); // a drawing within this call would change what is observed
    });
    for (const probe of this.block.children) this.#observer.observe(probe);
  }

  #probes(): string {
    return Array.from(this.block.children, (probe) => {
      const {height, width} = probe.getBoundingClientRect();
      return `${width} ${height}`;
    }).join();
  }

  #read(): Type {
    this.#observe();
    this.#probed = this.#probes();
    this.#widths.clear();
    this.#fonts.clear();
    const [date = 0, title = 0] = ROLES.map((role, i) => {
      const probe = this.block.children[i] as HTMLElement;
      const {fontFamily, fontSize, fontWeight, letterSpacing} = getComputedStyle(probe);
      const type = {font: `${fontWeight} ${fontSize} ${fontFamily}`, spacing: letterSpacing === 'normal' ? '0px' : letterSpacing, ratio: 1};
      const drawn = this.#drawn(PROBE, type);
      const painted = this.#painted(probe);
      if (ROOMY.includes(role) && drawn) this.#fonts.set(role, {...type, ratio: painted / drawn || 1});
      else if (Math.abs(drawn - painted) < AGREEMENT) this.#fonts.set(role, type);
      return probe.offsetHeight;
    });
    return {measure: (text, role) => this.#widthOf(text, role), lines: {date: date + 1, title}};
  }

  #drawn(text: string, type: CanvasType): number {
    const canvas = this.#canvas;
    if (!canvas) return NaN; // out of memory for one: nothing agrees with that, and the page measures
    if (type !== this.#set) {
      this.#set = type; // a font is dear to set, and to ask for
      canvas.font = type.font;
      canvas.letterSpacing = type.spacing;
    }
    return canvas.measureText(text).width * type.ratio;
  }

  /** Width of a run of text as laid out, whatever a transform shows; what one hides for now has it all the same. */
  #painted(run: HTMLElement): number {
    const scale = this.block.getBoundingClientRect().width / this.block.offsetWidth || 1;
    return run.getBoundingClientRect().width / scale || run.offsetWidth;
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

/** A run of text, painted by the class of its role's name: `view/base-styles.ts` says all of a role's type under it. */
const span = (textContent: string, className: string) => Object.assign(document.createElement('span'), {className, textContent});
