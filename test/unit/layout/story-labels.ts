import type {ElasticAxis} from '../../../src/layout/fit-axis.js';
import type {FitLabel, StemLabel, StemLayout} from '../../../src/layout/stems.js';
import {allocate, breakWidth} from '../../../src/scale/allocate.js';

/**
 * The labels of a news story as 14 px Inter paints them: id, side, importance, first and last civil time of the band, and
 * its boxes. 18 of 22 fall in ten days of 25 years. The first two are background.
 */
const STORY: readonly [string, 'above' | 'below', 1 | 2 | 3, string, string, string][] = [
  ['rule', 'above', 2, '1996-01-01', '1997-01-01', '138x53 164x35'],
  ['ousted', 'above', 2, '2001-12-01', '2002-01-01', '116x89 118x71 189x53'],
  ['doha', 'above', 3, '2020-02-01', '2020-03-01', '114x107 137x89 182x71'],
  ['rural', 'above', 2, '2021-05-01', '2021-06-01', '162x71 198x53'],
  ['cities', 'above', 2, '2021-07-28', '2021-07-31', '96x125 123x89 139x71'],
  ['air', 'above', 1, '2021-07-29', '2021-08-01', '115x71 157x53'],
  ['killed', 'above', 3, '2021-08-02', '2021-08-03', '130x89 151x71'],
  ['attack', 'above', 3, '2021-08-03T18:00', '2021-08-03T21:00', '113x125 121x107 157x89 189x71'],
  ['roof', 'above', 2, '2021-08-03T18:00', '2021-08-03T23:00', '113x107 135x89 173x71'],
  ['counter', 'above', 2, '2021-08-04T20:00', '2021-08-05T05:00', '152x89 200x71'],
  ['flee', 'above', 2, '2021-08-04', '2021-08-05', '114x89 133x71 198x53'],
  ['end', 'above', 3, '2021-08-31', '2021-09-01', '119x71 134x53'],
  ['toll', 'below', 1, '2021-08-03', '2021-08-04', '109x71 145x53'],
  ['herat', 'below', 1, '2021-08-03', '2021-08-04', '120x89 153x71'],
  ['hrw', 'below', 2, '2021-08-01', '2021-08-06', '148x89 177x71'],
  ['spin', 'below', 2, '2021-08-01', '2021-08-06', '140x89 163x71'],
  ['pak', 'below', 1, '2021-08-01', '2021-08-06', '140x89 181x71'],
  ['vow', 'below', 3, '2021-08-04', '2021-08-05', '99x89 118x71 163x53'],
  ['minis', 'below', 2, '2021-08-04', '2021-08-05', '121x89 173x71'],
  ['hosp', 'below', 2, '2021-08-04', '2021-08-05', '108x89 138x71'],
  ['exodus', 'below', 1, '2021-08-04', '2021-08-05', '116x89 141x71 199x53'],
  ['post', 'below', 1, '2021-08-05', '2021-08-06', '121x71 180x53'],
];

const instant = (civil: string) => Date.parse(`${civil.length > 10 ? civil : `${civil}T00:00`}:00Z`);

/** The axis cut for the story; candidates for a break marked. */
const CUTS = [
  '1996-01-01',
  '2001-12-01 break before',
  '2002-01-01',
  '2020-02-01 break before',
  '2021-07-29',
  '2021-08-02',
  '2021-08-06',
  '2021-08-31 break before',
  '2021-09-01',
];
const PLAN = CUTS.slice(1).map((cut, k) => ({
  t0: instant((CUTS[k] ?? '').slice(0, 10)),
  t1: instant(cut.slice(0, 10)),
  candidate: cut.includes('break'),
}));

/** The story's labels; without background the first two are left out, `wider` multiplies text widths. */
export function storyLabels({background = true, free = false, wider = 1} = {}): FitLabel[] {
  return STORY.slice(background ? 0 : 2).map(([id, side, importance, from, to, boxes]) => ({
    id,
    importance,
    t0: instant(from),
    t1: instant(to),
    boxes: boxes.split(' ').map((box) => {
      const [width = 0, height = 0] = box.split('x').map(Number);
      return {width: Math.ceil(width * wider), height, lines: []};
    }),
    ...(!free && {side}),
  }));
}

/** The story's axis, `width` pixels long. */
export function storyAxis(width: number): ElasticAxis {
  const least = PLAN.map(({t0, t1, candidate}) => (candidate ? breakWidth(t1 - t0) : 14));
  return {segments: PLAN, least, allocate: (floors) => [...allocate(PLAN, {length: width, least, floors}).map(({x0}) => x0), width]};
}

/** What the fitted layout asks of the solver in pixels: for the checker. */
export function inPixels(labels: readonly FitLabel[], axis: ElasticAxis, {floors}: Pick<StemLayout, 'floors'>): StemLabel[] {
  const edges = axis.allocate(floors);
  const x = (t: number) => {
    const k = Math.max(
      0,
      axis.segments.findIndex(({t1}) => t <= t1),
    );
    const {t0 = 0, t1 = 1} = axis.segments[k] ?? {};
    return (edges[k] ?? 0) + ((t - t0) / (t1 - t0)) * ((edges[k + 1] ?? 0) - (edges[k] ?? 0));
  };
  return labels.map(({t0, t1, after, before, ...label}) => ({
    ...label,
    lo: x(t0),
    hi: x(t1),
    ...(after !== undefined && {minX: x(after)}),
    ...(before !== undefined && {maxX: x(before)}),
  }));
}
