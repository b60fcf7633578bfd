import {describe, expect, it} from 'vitest';
import {densityGroups, type DensityNode} from '../../../src/scale/density.js';

const nodes = (...times: number[]) => times.map((t) => ({t, weight: 1}));
const spans = (given: readonly DensityNode[]) => densityGroups(given).map(({times}) => [times[0], times.at(-1)]);
const cuts = (...times: number[]) => spans(nodes(...times));

describe('densityGroups', () => {
  it.each([
    {name: 'one node has no gap to group', times: [5], groups: []},
    {name: 'two nodes make one group', times: [5, 9], groups: [[5, 9]]},
    {name: 'even nodes make one group', times: [0, 1, 2, 3, 4], groups: [[0, 4]]},
    {name: 'gaps that differ threefold stay together', times: [0, 1, 4, 5, 8], groups: [[0, 8]]},
    {
      name: 'a gap a hundred times as long stands alone',
      times: [0, 1, 2, 3, 103, 104, 105, 106],
      groups: [
        [0, 3],
        [3, 103],
        [103, 106],
      ],
    },
    {
      name: 'a change of density by fifty is a border',
      times: [0, 50, 100, 150, 151, 152, 153],
      groups: [
        [0, 150],
        [150, 153],
      ],
    },
  ])('$name', ({times, groups}) => {
    expect(cuts(...times)).toEqual(groups);
  });

  it('counts several events at one instant as density', () => {
    const crowd = [0, 10, 20, 30, 40, 50, 60].map((t) => ({t, weight: t > 25 ? 90 : 1}));
    expect(spans(crowd)).toEqual([
      [0, 20],
      [20, 60],
    ]);
  });

  it('finds few groups in a thousand evenly random nodes', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const times = Array.from({length: 1000}, random).sort((a, b) => a - b);
    expect(cuts(...times).length).toBeLessThanOrEqual(3);
  });
});
