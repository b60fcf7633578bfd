import {CHOICE, COLUMN, PAGE} from './constants.js';
import type {LayoutInput, Words} from './layout.js';
import type {List} from './vertical.js';
import {fill, wordsIn} from './wrap.js';

/** What columns are fitted with. `width` is the list's, in CSS pixels. */
export type ColumnOptions = Pick<LayoutInput, 'measure' | 'lines' | 'width'> & {readonly words: Pick<Words, 'by' | 'refinement'>};

/**
 * A long list in columns where there is the width for two: as many, and as much room for dates before their titles, as make
 * it lowest. A date that is longer stands before its title on one line, else over it. A short list is returned as it is.
 */
export function inColumns(list: List, {width, measure, lines, words}: ColumnOptions): List {
  const room = width - 2 * PAGE.pad + COLUMN.gap;
  const most = Math.min(COLUMN.most, Math.floor(room / (COLUMN.narrowest + COLUMN.gap)));
  if (most < 2 || list.items.length <= CHOICE.mostEvents) return list;
  const rows = list.items.map(({asOf, event, gap, heading}) => {
    const role = event.importance === 3 ? 'strong' : 'title';
    return {
      before: [asOf, gap, heading].filter(Boolean).length * COLUMN.heading,
      date: measure(words.refinement(event), 'date'),
      space: measure('\u00a0', role),
      title: wordsIn(`${words.by(event)} ${event.title}`.trim(), measure, role),
    };
  });
  let best:
    {readonly height: number; readonly starts: readonly number[]; readonly dates: readonly string[]; readonly look: string} | undefined;
  for (let count = 2; count <= most; count++) {
    for (const [i, dateWidth] of COLUMN.dates.entries()) {
      const textWidth = room / count - COLUMN.gap - COLUMN.text - list.tracks * COLUMN.track - dateWidth;
      const dates = rows.map(({date, space, title}) => {
        if (date <= dateWidth - COLUMN.beside) return '';
        return fill(title, space, dateWidth + textWidth - date - COLUMN.beside).texts.length > 1 ? 'date-above' : 'date-inline';
      });
      const heights = rows.map(({before, space, title}, k) => {
        const titleLines = dates[k] === 'date-inline' ? 1 : fill(title, space, textWidth).texts.length;
        return before + (titleLines + Number(dates[k] === 'date-above')) * lines.title + COLUMN.foot;
      });
      const starts = columnStarts(heights, count);
      const height = Math.max(...[0, ...starts].map((start, k) => sumOf(heights.slice(start, starts[k]))));
      if (height >= (best?.height ?? Infinity)) continue;
      best = {height, starts, dates, look: `columns columns-${starts.length + 1} dates-${i + 1}`};
    }
  }
  if (!best) return list;
  const {dates, look, starts} = best;
  const items = list.items.map((item, i) => ({...item, look: `${starts.includes(i) ? 'opens-column' : ''} ${dates[i]}`}));
  return {...list, look: `${list.look ?? ''} ${look}`, items};
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Indices of the rows that open the second and each further column, so that the highest of `count` columns is as low as it
 * can be, to a pixel; all rows stay in order. `heights` are those of the rows, in CSS pixels. Fewer columns where fewer do.
 */
export function columnStarts(heights: readonly number[], count: number): number[] {
  const filled = (limit: number): number[] => {
    const starts: number[] = [];
    let height = 0;
    for (const [i, row] of heights.entries()) {
      if (height > 0 && height + row > limit) {
        starts.push(i);
        height = 0;
      }
      height += row;
    }
    return starts;
  };
  const total = sumOf(heights);
  let [low, high] = [Math.max(total / count, ...heights), total];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filled(middle).length < count) high = middle;
    else low = middle;
  }
  return filled(high);
}
