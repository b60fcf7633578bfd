import type * as leaders from './leaders.js';
import type {DatedEvent} from '../model/timeline.js';
import type {Timeline} from '../model/timeline.js';
import type {Bound, EventDate, Instant} from '../model/date.js';
import type {PlannedSegment, Segment} from '../scale/scale.js';
import type {TickWords} from '../scale/ticks.js';

/** The type roles that a drawing sets; their sizes and weights stand in `view/base-styles.ts`, where they are measured too. */
export type TypeRole = 'date' | 'title' | 'strong' | 'by' | 'by-strong' | 'ribbon' | 'ribbon-sub' | 'break' | 'caption' | 'heading';

/** Advance width in CSS pixels of one unbroken run of text, as painted in that role. */
export type Measure = (text: string, role: TypeRole) => number;

/** One way to wrap a label. Its lines are what is painted; the box is theirs, date line included. */
export interface LabelBox {
  readonly width: number;
  readonly height: number;
  /** Lines of the title; the attribution, where there is one, opens the first. */
  readonly lines: readonly string[];
}

/** The words that a layout writes; made from `locale/` and handed in, so that a layout knows no language. */
export interface Words {
  /** The date as a label shows it: short, year only where the axis does not say it. */
  date(event: DatedEvent): string;
  /** The heading of the list's section that the event opens: `strong` is the date, `rest` what qualifies it. */
  heading(event: DatedEvent): {readonly strong: string; readonly rest?: string};
  /** What the event's own date says beyond its section's heading; empty where it says no more. */
  refinement(event: DatedEvent): string;
  /** Elapsed time, "14 months". */
  elapsed(t0: Instant, t1: Instant): string;
  /** Who says so, with what ends it: "Defence ministry:". */
  by(event: DatedEvent): string;
  /** Index of an event's group, which gives shape and colour; -1 for none, 0 where no event has any. */
  groupIndex(event: DatedEvent): number;
  readonly ticks: TickWords;
}

/** The part that finds places for labels that straight stems cannot hold. */
export type Bend = typeof leaders;

/** Stands for events that are not drawn each on its own: a row or a label that says how many, and opens to exactly these. */
export interface Chip extends DatedEvent {
  /** In time order; at least two. */
  readonly more: readonly DatedEvent[];
  /** True where they are drawn all the same, after the chip. */
  readonly isOpen: boolean;
}

/** Stands in a list for an era, which a drawing shows behind its events. */
export interface EraRow extends DatedEvent {
  readonly isEra: true;
}

export const isChip = (event: DatedEvent): event is Chip => 'more' in event;

/** The row that an event stands in: its own, or that of the chip which counts it. */
export const rowOf = (event: DatedEvent | undefined, rows: readonly DatedEvent[]): DatedEvent | undefined =>
  rows.find(({id}) => id === event?.id) ?? rows.find((row) => isChip(row) && row.more.some(({id}) => id === event?.id));

/** What every layout works on. `width` is the drawing's, in CSS pixels. */
export interface LayoutInput {
  readonly timeline: Timeline;
  /** The events to draw, in time order. */
  readonly events: readonly DatedEvent[];
  readonly width: number;
  /** Time cut where its density of events changes and where nothing happens. */
  readonly plan: readonly PlannedSegment[];
  readonly measure: Measure;
  readonly words: Words;
  /** Heights in CSS pixels of a label's date line, with what parts it from the title, and of a line of the title. */
  readonly lines: {readonly date: number; readonly title: number};
  /** Takes out labels that straight stems cannot hold, and finds places for them on bent leaders; comes as a part where it is needed. */
  readonly bend?: Bend | undefined;
  /** A window of an axis that stands, in place of an axis that is made for the labels. */
  readonly view?: WindowView | undefined;
  /** Sizes of the blocks of words that want a place on the drawing. */
  readonly blocks: Readonly<Partial<Record<BlockKind, {readonly width: number; readonly height: number}>>>;
}

/** What of an axis a window shows, and what stays as it was on the whole drawing. */
export interface WindowView {
  /** The window alone: the ribbon tells it, and labels that rest stand in it. */
  readonly told: readonly Segment[];
  /** All of the axis, most of it outside: by it the ribbon has its tones, which stay as the window moves. */
  readonly axis: readonly Segment[];
  /** The same with a screen before it and one after: bars run on there, and labels leave for there while the window moves. */
  readonly drawn: readonly Segment[];
  /** True while it moves: labels and bars keep their cells, and a label that has none, or no room, waits. */
  readonly isMoving: boolean;
  /** Where the mark of a date may stand: in the window as long as any of the date lies in it. */
  readonly standOf: (when: EventDate) => Pick<Bound, 'min' | 'max'>;
  /** Where it may stand if its neighbours leave it no room there: where it lies, in the window or not. */
  readonly bandOf: (when: EventDate) => Pick<Bound, 'min' | 'max'>;
  /** What lies outside while it moves: its labels keep their room, or others would move into it. */
  readonly beyond?: readonly DatedEvent[];
  /** Whether the sides of the axis mean something. */
  readonly sided: boolean;
  /** At least as much room as the whole drawing takes, so that the ribbon stays where it is. */
  readonly room: DrawingRoom;
}

/** Room that a drawing takes. */
export interface DrawingRoom {
  /** Rows of labels of each side. */
  readonly rows: Readonly<Record<'above' | 'below', number>>;
  /** From the top to the ribbon, and from the ribbon to the end, in CSS pixels. */
  readonly above: number;
  readonly below: number;
  /** Tracks of each side, and the one of each event's line. */
  readonly tracks: Readonly<Record<'above' | 'below', number>>;
  readonly trackOf: ReadonlyMap<string, number>;
}

/** How sure a mark is drawn: by what is known of its time, and by who vouches for it. */
export type MarkFill = 'solid' | 'hollow' | 'hatched' | 'planned';

/** A sign on the axis for one event; `x`, `y` is its centre. */
export interface SceneMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Index of the event's group, which gives shape and colour. */
  readonly group: number;
  readonly fill: MarkFill;
}

/** What a path of the drawing is; `view/sign-styles.ts` gives each its stroke and fill. */
export type PathRole =
  | 'ribbon-1'
  | 'ribbon-2'
  | 'ribbon-3'
  | 'ribbon-planned'
  | 'cell-line'
  | 'tick'
  | 'dots'
  | 'as-of'
  | 'flag'
  | 'bracket'
  | 'bar'
  | 'maybe'
  | 'fade-in'
  | 'fade-out'
  | 'cap'
  | 'box'
  | 'link'
  | 'era'
  | 'era-strip'
  | 'relation'
  | 'relation-claimed';

/** A path in SVG's path language; `id` names the event that it belongs to. */
export interface ScenePath {
  readonly d: string;
  readonly role: PathRole;
  readonly group?: number;
  readonly id?: string;
}

/** A run of words on the drawing. `x` is its start or its middle, `y` the middle of its line. */
export interface SceneWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly role: TypeRole;
  readonly align: 'start' | 'middle';
}

/** A label: its text box, from the top of its date line. */
export interface SceneLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly flag: 'left' | 'right';
  readonly side: 'above' | 'below';
  readonly lines: readonly string[];
}

/** Side captions, the words of the as-of rule. */
export type BlockKind = 'above' | 'below' | 'as-of';

/** A block of words that the layout found a place for: side captions, as-of words. `x`, `y` is its corner. */
export interface SceneBlock {
  readonly kind: BlockKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The horizontal drawing: plain data, in CSS pixels from the top left of the drawing; a right-to-left page mirrors it. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly ScenePath[];
  readonly marks: readonly SceneMark[];
  readonly words: readonly SceneWords[];
  readonly labels: readonly SceneLabel[];
  readonly blocks: readonly SceneBlock[];
  /** Top and bottom edge of the ribbon. */
  readonly ribbon: {readonly y0: number; readonly y1: number};
}
