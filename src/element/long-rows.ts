import {onScrolled} from '../controllers/scrolled.js';
import {rowEntries, rowWindow, settledWindow, type RowEntry, type RowWindow, type StandingRow} from '../layout/row-window.js';
import type {DatedEvent} from '../model/timeline.js';

/** Up to so many rows all stand in the page, where the browser's own search and every other program finds them. */
const ALL_ROWS = 200;

/** Rows that stand first, before it is known how high one is, and how high it is taken to be, in CSS pixels. */
const FIRST_ROWS = 24;
const ROW_HEIGHT = 56;

/** Windows that follow one another in a frame, at most: each knows more rows than the last, so that two or three do. */
const MOST_TURNS = 6;

/** An element in which the table stands. */
export type LongRowsHost = Element & {readonly renderRoot: ParentNode; requestUpdate(): void};

/** What is measured of a table. */
interface Measured {
  readonly standing: readonly StandingRow[];
  readonly height: number;
  /** From the top of the window to that of the first row. */
  readonly y: number;
}

/**
 * The rows of a long table that stand in the page: those that are seen, a margin on either side, and any that the focus or
 * the reader is on, wherever it is. As the page is scrolled others come, and what is seen stays where it is, however high they are.
 */
export class LongRows {
  /** Of the table as painted last, in CSS pixels: WebKit lays a table out anew from nothing, and a page as short would lose its place. */
  height = 0;
  readonly #host: LongRowsHost;
  #rows: readonly DatedEvent[] = [];
  #width = 0;
  #window: RowWindow = {first: 0, last: FIRST_ROWS, top: 0};
  #rowHeight = ROW_HEIGHT;
  #isMeasured = false;
  #heights: ReadonlyMap<number, number> = new Map();
  /** What stood before the window moved; undefined once it is settled. */
  #before: readonly StandingRow[] | undefined;
  /** How far the page is scrolled once the window is drawn. */
  #shift = 0;
  #turns = 0;
  #stop: (() => void) | undefined;

  constructor(host: LongRowsHost) {
    this.#host = host;
  }

  /** What stands of the rows; undefined where all do. `kept` are the ids of those that always stand. */
  entries(rows: readonly DatedEvent[], width: number, kept: readonly (string | undefined)[]): readonly RowEntry[] | undefined {
    if (rows.length <= ALL_ROWS) {
      this.release();
      return undefined;
    }
    if (rows !== this.#rows || width !== this.#width) {
      // what is measured of other rows, or of a narrower page, is worth nothing for these
      if (width !== this.#width) this.#isMeasured = false;
      if (rows !== this.#rows) this.#window = {first: 0, last: FIRST_ROWS, top: 0};
      [this.#rows, this.#width, this.#heights, this.#before, this.height] = [rows, width, new Map(), undefined, 0];
    }
    const places = kept.flatMap((id) => (id === undefined ? [] : rows.findIndex((event) => event.id === id))).filter((row) => row >= 0);
    return rowEntries(this.#window, {total: rows.length, rowHeight: this.#rowHeight, heights: this.#heights, kept: places});
  }

  /** After each render: what was drawn is measured, and what is seen by now follows. */
  drawn(): void {
    const body = this.#rows.length ? this.#host.renderRoot.querySelector('tbody') : null;
    if (!body) return;
    if (this.#shift) scrollBy({top: this.#shift, behavior: 'instant'}); // in the frame of the space that it makes up for
    this.#shift = 0;
    this.#stop ??= onScrolled(this.#host, () => this.#follow());
    const {standing, height, y} = measured(body);
    const whole = body.parentElement?.offsetHeight ?? 0;
    if (Math.abs(whole - this.height) > 1) {
      this.height = whole;
      this.#host.requestUpdate();
    }
    this.#heights = new Map(standing.map(({row, y0, y1}) => [row, y1 - y0]));
    if (!this.#isMeasured && standing.length) {
      this.#isMeasured = true;
      const heights = standing.map(({y0, y1}) => y1 - y0);
      this.#rowHeight = Math.max(1, heights.reduce((sum, each) => sum + each, 0) / heights.length);
      this.#move(this.#window); // whose space is known now
      return;
    }
    const sight = {y0: -y, y1: innerHeight - y};
    if (this.#before) {
      const settled = settledWindow(this.#window, {before: this.#before, after: standing, rowHeight: this.#rowHeight, sight});
      this.#before = undefined;
      const isShifted = Math.abs(settled.shift) >= 0.5;
      if (isShifted || settled.window !== this.#window) {
        this.#shift = isShifted ? settled.shift : 0;
        return this.#move(settled.window);
      }
    }
    const window = rowWindow(this.#window, {total: this.#rows.length, standing, height, rowHeight: this.#rowHeight}, sight);
    if (window === this.#window || this.#turns++ >= MOST_TURNS) return;
    this.#before = standing;
    this.#move(window);
  }

  /** When the table stands no more. */
  release(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#rows = [];
    this.height = 0;
  }

  #follow(): void {
    this.#turns = 0;
    this.drawn();
  }

  #move(window: RowWindow): void {
    this.#window = window;
    this.#host.requestUpdate();
  }
}

function measured(body: Element): Measured {
  const {height, top: y} = body.getBoundingClientRect();
  const standing: StandingRow[] = [];
  for (const each of body.children) {
    const {bottom, top} = each.getBoundingClientRect();
    const row = Number((each as HTMLElement).dataset['row'] ?? Number.NaN);
    const last = standing.at(-1);
    if (row >= 0) standing.push({row, y0: top - y, y1: bottom - y});
    else if (last && each.matches('.open-row')) standing[standing.length - 1] = {...last, y1: bottom - y};
  }
  return {standing, height, y};
}
