import type {Flag, Flank, Item} from './stems-flank.js';
import {SPACE, TASTE, WEIGHT} from './constants.js';
import {fittingBox, leftmost, rightmost} from './stems-flank.js';

/** What is hung so far. */
interface State {
  readonly cost: number;
  /** From the left. */
  readonly flags: readonly Flag[];
  /** Those without a place, the one whose band ends first before others, and the sum of `2 ** rank` of the others, which names the state's labels. */
  readonly left: readonly Item[];
  readonly name: number;
  /** Right edge of the last text that hangs right, by row; and the last stem that passes, by row. */
  readonly ends: readonly number[];
  readonly stems: readonly number[];
}

/** The next label of a state, in one of the ways to hang it. */
interface Move {
  readonly state: State;
  readonly flag: Flag;
  readonly cost: number;
  /** Cost, and what it blocks for those that follow. */
  readonly price: number;
}

/** What `construct` is to build: rows, the height that labels keep to where they can, and how many states it keeps. */
export interface Shape {
  readonly rows: number;
  readonly cap: number;
  readonly beam: number;
}

/**
 * Hangs `items` of one side from left to right in `rows` rows of labels at most `cap` high, where boxes allow: a beam
 * search over skylines. A stem that comes too late goes on at a price, so that a whole layout always comes out. Next comes
 * the item whose band ends first, or the one whose band begins first: two of one band keep the editor's order.
 */
export function construct(items: readonly Item[], {rows, cap, beam: width}: Shape): Flank {
  const far = Array.from({length: rows}, () => -Infinity);
  let beam: State[] = [{cost: 0, flags: [], left: [...items].sort((a, b) => a.hi - b.hi), name: 0, ends: far, stems: far}];
  for (const _ of items) {
    const moves = beam.flatMap((state) => {
      const urgent = state.left[0];
      const first = state.left.reduce((a, b) => (b.lo < a.lo || (b.lo === a.lo && b.rank < a.rank) ? b : a));
      const moves = urgent ? movesOf(state, urgent, state.left[1]?.hi, cap) : [];
      return first === urgent ? moves : [...moves, ...movesOf(state, first, urgent?.hi, cap)];
    });
    moves.sort((a, b) => a.price - b.price);
    beam = [];
    for (const move of moves) {
      const state = follow(move);
      if (!beam.some((other) => dominates(other, state)) && beam.push(state) === width) break;
    }
  }
  return [...(beam[0]?.flags ?? [])];
}

/** Every way to hang an item next: all rows, both flags, as far left as it can stand. `due` is when another is due at the latest. */
function movesOf(state: State, item: Item, due: number | undefined, cap: number): Move[] {
  const {ends, flags} = state;
  const box = fittingBox(item.boxes, cap);
  return ends.flatMap((_, row) =>
    [false, true].map((left): Move => {
      const flag: Flag = {item, row, left, box, x: 0};
      const reached = leftmost(flag, flags);
      const x = (flag.x = Math.min(reached, rightmost(flag)));
      const stem = WEIGHT.stem * item.weight * row * (cap + SPACE.rowGap);
      const cost = state.cost + WEIGHT.short * (reached - x) + stem + (left ? WEIGHT.left : 0);
      const ahead = ends.reduce((sum, end, r) => sum + Math.max(0, r === row && !left ? SPACE.textOffset + box.width : end - x), 0);
      const late = (TASTE.late * (x - item.lo)) / (item.hi - item.lo + TASTE.slack);
      const rush = WEIGHT.short * Math.max(0, x + SPACE.stemGap - (due ?? Infinity));
      const isLast = due === undefined; // it is in nobody's way
      return {state, flag, cost, price: isLast ? cost : cost + (TASTE.ahead * ahead) / Math.sqrt(ends.length) + late + rush};
    }),
  );
}

/** The state after a move. */
function follow({state: {flags, left: waiting, name, ends, stems}, flag, cost}: Move): State {
  const {item, row, left, box, x} = flag;
  return {
    cost,
    flags: [...flags, flag],
    left: waiting.filter((other) => other !== item),
    name: name + 2 ** item.rank,
    ends: ends.map((end, r) => (r === row && !left ? x + SPACE.textOffset + box.width : end)),
    stems: stems.map((stem, r) => (r <= row ? x : stem)),
  };
}

/** True when `a` holds the same labels as `b` and is no worse in cost and skyline. */
function dominates(a: State, b: State): boolean {
  return (
    a.name === b.name &&
    a.cost <= b.cost + 1e-9 &&
    a.ends.every((end, row) => end <= (b.ends[row] ?? 0)) &&
    a.stems.every((stem, row) => stem <= (b.stems[row] ?? 0))
  );
}
