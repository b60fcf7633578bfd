import type {LabelBox} from './layout.js';
import type {Flag, Flank, Item, SideIndex} from './stems-flank.js';
import {SPACE, TASTE, WEIGHT} from './constants.js';
import {changeCost, fittingBox, nearest, rightmost} from './stems-flank.js';

interface State {
  readonly cost: number;
  readonly rank: number;
  /** 1 for each item that has a place, in the order of the items. */
  readonly placed: Uint8Array;
  readonly ends: Float64Array;
  readonly stems: Float64Array;
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
  readonly at: number;
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
export function construct(items: readonly Item[], side: SideIndex, {rows, cap, beam: width}: Shape): Flank {
  const boxes = items.map((item) => fittingBox(item.boxes, cap));
  const urgent = items.map((_, i) => i).sort((a, b) => (items[a]?.hi ?? 0) - (items[b]?.hi ?? 0) || a - b);
  const earliest = items.map((_, i) => i).sort((a, b) => (items[a]?.lo ?? 0) - (items[b]?.lo ?? 0) || a - b);
  const far = () => new Float64Array(rows).fill(-1e9);
  let beam: State[] = [{cost: 0, rank: 0, placed: new Uint8Array(items.length), ends: far(), stems: far(), last: -1e9, bracket: -1}];
  for (let step = 0; step < items.length; step++) {
    const moves: (Move | undefined)[] = [];
    for (const state of beam) {
      const open = (at: number) => !state.placed[at];
      const next = new Set([urgent.find(open) ?? 0, earliest.find(open) ?? 0]);
      for (const at of next) addMoves(moves, state, items, at, side, cap, boxes[at]);
    }
    beam = [];
    for (let move = takeBest(moves); move; move = takeBest(moves)) {
      const state = follow(move, items[move.at], boxes[move.at]);
      if (!state || beam.some((other) => dominates(other, state))) continue;
      if (beam.push(state) === width) break;
    }
  }
  const flank: Flank = [];
  for (let state = beam[0]; state?.flag; state = state.parent) flank.push(state.flag);
  return flank.reverse();
}

/** Takes the move of lowest rank out, the earlier of equals. */
function takeBest(moves: (Move | undefined)[]): Move | undefined {
  let at = -1;
  let rank = Infinity;
  for (let i = 0; i < moves.length; i++) {
    const move = moves[i];
    if (!move || move.rank >= rank) continue;
    at = i;
    rank = move.rank;
  }
  const best = moves[at];
  if (best) moves[at] = undefined;
  return best;
}

/** Adds every way to hang item `at` next: all rows, both flags, as far left as it can stand. */
function addMoves(
  moves: (Move | undefined)[],
  state: State,
  items: readonly Item[],
  at: number,
  side: SideIndex,
  cap: number,
  box?: LabelBox,
): void {
  const item = items[at];
  if (!item || !box) return;
  let disorder = 0;
  let due = Infinity; // the next deadline of those left behind
  for (let i = 0; i < items.length; i++) {
    const other = items[i];
    if (i === at || state.placed[i] || !other) continue;
    if (other.before[item.rank]) disorder += WEIGHT.order;
    due = Math.min(due, other.hi);
  }
  const from = state.last + (item.bracket === state.bracket ? SPACE.bracketGap : SPACE.stemGap);
  const rows = state.ends.length;
  const slack = item.hi - item.lo + 40;
  const reach = SPACE.textOffset + box.width;
  for (let row = 0; row < rows; row++) {
    for (let flag = 0; flag < 2; flag++) {
      const left = flag === 1;
      const reached = nearest(item, row, left, box.width, state.ends, state.stems, from);
      const late = Math.max(0, reached - rightmost(item, left, box.width));
      const x = reached - late;
      const cost =
        state.cost +
        disorder +
        WEIGHT.short * late +
        WEIGHT.stem * item.weight * row * (cap + SPACE.rowGap) +
        changeCost(item, side, row, left);
      let ahead = 0; // what the skyline will still block
      for (let r = 0; r < rows; r++) ahead += r === row && !left ? reach : Math.max(0, (state.ends[r] ?? 0) - x);
      const rank =
        cost +
        (TASTE.ahead * ahead) / Math.sqrt(rows) +
        (TASTE.late * (x - item.lo)) / slack +
        WEIGHT.short * Math.max(0, x + SPACE.stemGap - due);
      moves.push({state, at, row, left, x, cost, rank});
    }
  }
}

/** The state after a move. */
function follow({state, at, row, left, x, cost, rank}: Move, item: Item | undefined, box: LabelBox | undefined): State | undefined {
  if (!item || !box) return undefined;
  const placed = state.placed.slice();
  const ends = state.ends.slice();
  const stems = state.stems.slice();
  placed[at] = 1;
  if (!left) ends[row] = x + SPACE.textOffset + box.width;
  for (let r = 0; r <= row; r++) stems[r] = x;
  return {cost, rank, placed, ends, stems, last: x, bracket: item.bracket, parent: state, flag: {item, row, left, box, x}};
}

/** True when `a` holds the same labels as `b` and is no worse in cost and skyline. */
function dominates(a: State, b: State): boolean {
  if (a.cost > b.cost + 1e-9 || a.last > b.last) return false;
  for (let r = 0; r < a.ends.length; r++) if ((a.ends[r] ?? 0) > (b.ends[r] ?? 0) || (a.stems[r] ?? 0) > (b.stems[r] ?? 0)) return false;
  for (let i = 0; i < a.placed.length; i++) if (a.placed[i] !== b.placed[i]) return false;
  return true;
}
