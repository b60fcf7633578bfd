import type {LabelBox} from './layout.js';
import type {Flag, Flank, Item} from './stems-flank.js';
import {SPACE, TASTE, WEIGHT} from './constants.js';
import {BEYOND, fittingBox, nearest, rightmost} from './stems-flank.js';

/** What is hung so far. Plain arrays: a copy of a typed one costs more than all the arithmetic on it. */
interface State {
  readonly cost: number;
  /** By rank: true for each item that has a place. */
  readonly placed: readonly boolean[];
  readonly ends: number[];
  readonly stems: number[];
  readonly last: number;
  readonly bracket: number;
  readonly parent?: State;
  readonly flag?: Flag;
}

/** What `construct` is to build: rows, the height that labels keep to where they can, and how many states it keeps. */
export interface Shape {
  readonly rows: number;
  readonly cap: number;
  readonly beam: number;
}

/** The next label of a state, in one of the ways to hang it. */
interface Move {
  readonly state: State;
  readonly item: Item;
  readonly box: LabelBox;
  readonly row: number;
  readonly left: boolean;
  readonly x: number;
  readonly cost: number;
  readonly rank: number;
}

/**
 * Hangs `items` of one side from left to right in `rows` rows of labels at most `cap` high, where boxes allow: a beam
 * search over skylines. A stem that comes too late goes on at a price, so that a whole layout always comes out.
 */
export function construct(items: readonly Item[], {rows, cap, beam: width}: Shape): Flank {
  const urgent = [...items].sort((a, b) => a.hi - b.hi);
  const earliest = [...items].sort((a, b) => a.lo - b.lo);
  const far = () => Array.from({length: rows}, () => -BEYOND);
  let beam: State[] = [{cost: 0, placed: [], ends: far(), stems: far(), last: -BEYOND, bracket: -1}];
  for (let step = 0; step < items.length; step++) {
    const moves: Move[] = [];
    for (const state of beam) {
      const first = nextOf(urgent, state);
      const other = nextOf(earliest, state);
      if (first) addMoves(moves, state, first, items, cap);
      if (other && other !== first) addMoves(moves, state, other, items, cap);
    }
    moves.sort((a, b) => a.rank - b.rank);
    beam = [];
    for (const move of moves) {
      const state = follow(move);
      if (!beam.some((other) => dominates(other, state)) && beam.push(state) === width) break;
    }
  }
  const flank: Flank = [];
  for (let state = beam[0]; state?.flag; state = state.parent) flank.push(state.flag);
  return flank.reverse();
}

/** The first of `items` that has no place yet. */
function nextOf(items: readonly Item[], {placed}: State): Item | undefined {
  for (const item of items) if (!placed[item.rank]) return item;
  return undefined;
}

/** Adds every way to hang an item next: all rows, both flags, as far left as it can stand. */
function addMoves(moves: Move[], state: State, item: Item, items: readonly Item[], cap: number): void {
  const {placed, ends, stems} = state;
  const rows = ends.length;
  const box = fittingBox(item.boxes, cap);
  const {width} = box;
  let base = state.cost;
  let due = Infinity; // the next deadline of those left behind
  for (const other of items) {
    if (other === item || placed[other.rank]) continue;
    if (other.before[item.rank]) base += WEIGHT.order;
    if (other.hi < due) due = other.hi;
  }
  const from = state.last + (item.bracket === state.bracket ? SPACE.bracketGap : SPACE.stemGap);
  const slack = item.hi - item.lo + 40;
  for (let row = 0; row < rows; row++) {
    for (let flag = 0; flag < 2; flag++) {
      const left = flag === 1;
      const reached = nearest(item, row, left, width, ends, stems, from);
      const late = Math.max(0, reached - rightmost(item, left, width));
      const x = reached - late;
      const cost = base + WEIGHT.short * late + WEIGHT.stem * item.weight * row * (cap + SPACE.rowGap);
      let ahead = 0; // what the skyline will still block
      for (let r = 0; r < rows; r++) {
        const blocked = r === row && !left ? SPACE.textOffset + width : (ends[r] ?? 0) - x;
        if (blocked > 0) ahead += blocked;
      }
      const rank =
        cost +
        (TASTE.ahead * ahead) / Math.sqrt(rows) +
        (TASTE.late * (x - item.lo)) / slack +
        WEIGHT.short * Math.max(0, x + SPACE.stemGap - due);
      moves.push({state, item, box, row, left, x, cost, rank});
    }
  }
}

/** The state after a move. */
function follow({state, item, box, row, left, x, cost}: Move): State {
  const placed = state.placed.slice();
  const ends = state.ends.slice();
  const stems = state.stems.slice();
  placed[item.rank] = true;
  if (!left) ends[row] = x + SPACE.textOffset + box.width;
  for (let r = 0; r <= row; r++) stems[r] = x;
  return {cost, placed, ends, stems, last: x, bracket: item.bracket, parent: state, flag: {item, row, left, box, x}};
}

/** True when `a` holds the same labels as `b` and is no worse in cost and skyline. */
function dominates(a: State, b: State): boolean {
  if (a.cost > b.cost + 1e-9 || a.last > b.last) return false;
  for (let r = 0; r < a.ends.length; r++) if ((a.ends[r] ?? 0) > (b.ends[r] ?? 0) || (a.stems[r] ?? 0) > (b.stems[r] ?? 0)) return false;
  for (let i = 0; i < b.placed.length; i++) if (a.placed[i] !== b.placed[i]) return false;
  return true;
}
