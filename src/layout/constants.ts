/** Room round stems and their texts, in CSS pixels. */
export const SPACE = {
  /** Stem to its own text. */
  textOffset: 8,
  /** Between two stems of one side: two marks of radius 4.2 and air. */
  stemGap: 12,
  /** Between two stems on one shared bracket, where nothing else tells their marks apart. */
  bracketGap: 14,
  /** Between two texts of one row. */
  labelGap: 10,
  /** Between a text and a stem that is not its own, or a rule. */
  clearance: 6,
  /** Between two rows of labels: less and a date line reads as the last line of the label above it. */
  rowGap: 16,
  /** From the foot of the label area to the first row. */
  foot: 14,
  /** A mark keeps this far inside a wide bracket, so that the bracket's ends stay visible. */
  inset: 5,
  /** A stem may stand this far outside a narrow band: a mark of this radius still covers its instant. */
  tolerance: 4,
} as const;

/** Air in CSS pixels, tried round every label once all have their places, most first: what the axis has to spare. */
export const AIR = [12, 4] as const;

/** What the search for places charges, all in pixels of picture height. */
export const WEIGHT = {
  /** Each pixel by which a stem misses its band. */
  short: 5,
  /** Each pixel of stem, times the weight of the label's importance. */
  stem: 0.07,
  /** A left flag: right-aligned text is harder to read, but a dense heap is a fan and needs them. */
  left: 6,
} as const;

/** Weight of a label's stem by its importance, 1 to 3: what matters more stands nearer. */
export const IMPORTANCE_WEIGHT = {1: 0.6, 2: 1, 3: 1.6} as const;

/** Bent leaders, for the few labels that no straight stem holds. */
export const LEADER = {
  /** More than these, and the picture looks like a circuit diagram. */
  most: 3,
  /** Pixels that a leader may run sideways in the space between two rows: flatter lines read as rules. */
  reach: 80,
} as const;

/** How the search ranks what it has so far, in pixels of height beside its cost. */
export const TASTE = {
  /** Per pixel of skyline blocked to the right of the last stem: at a tenth of this, dense heaps find no place. */
  ahead: 1,
  /** For a stem at the very end of its band, */
  late: 60,
  /** less of it in a narrow band, where a few pixels are all there are: this much is added to every band, in pixels. */
  slack: 40,
} as const;

/** How long the label solver looks; counts, so that the same input gives the same picture on any machine. */
export const EFFORT = {
  /** Rows on one side; beyond this a vertical list reads better. */
  maxRows: 5,
  /** A first try that misses by more pixels than this needs another row, not a wider search. */
  hopeless: 120,
  /** Share of the picture that the first guess at the axis gives to labels; the rest goes by duration. */
  guessShare: 0.8,
  /** Demands on the axis are met as they turn out to be missed: so many times at most. */
  fitRounds: 40,
} as const;

/**
 * Searches in turn, until one fits: how many states the beam keeps (with 3 it misses much, beyond 24 it finds little), and
 * which boxes labels begin with: low ones leave less to be lowered afterwards, narrow ones fit where those do not.
 */
export const TRIES = [
  {beam: 8, boxes: 'low'},
  {beam: 24, boxes: 'low'},
  {beam: 24, boxes: 'narrow'},
] as const;

/** Widths in CSS pixels that labels are wrapped at. */
export const LABEL = {
  /** Two short words; narrower labels break at every word. */
  narrowest: 104,
  /** About 28 letters: longer lines leave a label lower than its neighbours. */
  widest: 200,
  /** More lines are a tower that the eye loses its place in. */
  mostLines: 5,
} as const;

/** The page of the drawing. */
export const PAGE = {
  /** From the element's edges to the ribbon's and the texts'. */
  pad: 16,
} as const;

/** The ribbon and the score beside it (mock-up rules, sections 4 and 5). */
export const AXIS = {
  /** Height of the ribbon: two lines of words and air. */
  ribbon: 40,
  /** Middles of its two lines of words, from its top. */
  firstLine: 13,
  secondLine: 29,
  /** Lines between cells end here, above the second line of words. */
  cellLine: 22,
  /** Depth of a torn edge's teeth. */
  tooth: 5,
  /** Share of the width that telling time well, months by month and a week by day, may take from the labels. */
  toldShare: 0.55,
  /** From a cell's line to its words, at most. */
  cellPad: 8,
  /** From the ribbon to the middle of the first track, and from track to track, above and below. */
  firstAbove: 7,
  trackAbove: 9,
  firstBelow: 8,
  trackBelow: 12,
  /** From the outermost track to the foot of the labels above, over half a track. */
  scoreFoot: 2,
  /** From the outermost bracket's end ticks to the first row of labels below. */
  belowFoot: 16,
  /** A date narrower than this is a point at this scale: a mark of radius 4.8 covers more. */
  exact: 6,
  /** Height of a bar and of the cap that closes it. */
  bar: 5,
  cap: 7,
  /** Between two bars of one track. */
  barGap: 4,
  /** A bracket ends this far inside its span, so that two that touch stay two. */
  inset: 2,
  /** Length of the head of what still goes on. */
  headLength: 8,
  /** What fades into the unknown does so over this length. */
  unknownFade: 40,
} as const;

/** Blocks of words that stand where labels leave room. */
export const BLOCK = {
  /** From the drawing's top to its first words. */
  top: 4,
  /** Between a block and what stands under it. */
  gap: 8,
  /** Between a side's caption and everything else. */
  clearance: 10,
  /** From the as-of rule to its words. */
  asOfGap: 6,
  /** A side holds at least this share of the events, or the split says nothing. */
  sideShare: 0.25,
} as const;

/** When `auto` draws the horizontal layout. */
export const CHOICE = {
  /** Below this width two rows a side no longer hold a story of 20 events. */
  narrowest: 880,
  /** Above this number few sets find a place for every label. */
  mostEvents: 40,
  /** More rows a side and stems grow longer than the eye follows. */
  mostRows: 4,
  /** Height of the label areas as a share of the width: higher pictures do not fit a laptop's window. */
  heightShare: 0.52,
} as const;

/** Curves between related events. */
export const RELATION = {
  /** More are a tangle. */
  most: 5,
  /** Least and greatest rise of an arc. */
  least: 14,
  highest: 34,
  /** Marks farther apart than this lie on two sides of the ribbon. */
  across: 48,
  /** From a mark's centre to where the curve begins and ends: clear of mark and ring. */
  start: 9,
  end: 13,
} as const;

/** The card of an open event (mock-up rules, section 7). */
export const CARD = {
  /** About 65 letters a line: wide rather than tall, so that it stays under the top of the page. */
  width: 500,
  /** Least and greatest height; what is over scrolls. */
  lowest: 180,
  highest: 320,
  /** From the mark to the card: its ring and the pointer. */
  offset: 20,
  /** How far it may rise over the heading, and sink under the drawing. */
  overHeading: 96,
  underDrawing: 44,
  /** A label nearer than this to the card counts as covered. */
  clearance: 4,
} as const;

/** Long lists: what heads them, and what they fold. */
export const LIST = {
  /** Up to this number every event has its place in the list; above, neighbours fold (design, "One list"). */
  mostShown: 200,
  /** Events to a heading, at least: with fewer, headings take more room than they give orientation. */
  perHeading: 2.5,
  /** More headings are a list of their own. */
  headings: 80,
  /** Ages of more years than this are told rounded. */
  exactYears: 10_000,
  /** Names of more sources than this are longer than a note. */
  mostSources: 8,
} as const;

/** Chips on a drawing: each takes a label's room. */
export const CHIPS = {
  /** More say less than they hide. */
  most: 6,
  /** Labels that a window is tried with, besides chips: its reader waits, and can look closer. */
  tried: 20,
} as const;

/** A long list in columns, in CSS pixels, where there is the width. */
export const COLUMN = {
  /** Of its rows, beside rail and tracks: about 30 letters with a date before them. */
  narrowest: 264,
  gap: 24,
  most: 5,
  /** From the column's edge to its text, without tracks; and for each track. */
  text: 34,
  track: 6.5,
  /** Room before the titles for dates, with the space beside them; what is longer stands before its title on one line, else over it. */
  dates: [28, 54],
  beside: 6,
  /** Under a row: titles of one line are then 24 px apart, as targets must be (WCAG 2.5.8). */
  foot: 6,
  /** A heading, or another row between events, with its room. */
  heading: 18,
} as const;

/** Strips of eras under a drawing, in CSS pixels. */
export const ERA = {
  /** From the drawing to the first strip. */
  top: 10,
  height: 20,
  gap: 3,
  /** From a strip's edge to its name. */
  pad: 6,
} as const;
