import {describe, expect, it} from 'vitest';
import type {Scene, SceneMark} from '../../../src/layout/layout.js';
import {storyAxis} from '../../../src/layout/story-axis.js';

const mark = (id: string, x: number, y: number): SceneMark => ({id, x, y, group: 0, fill: 'solid'});
const scene: Scene = {
  width: 400,
  height: 600,
  ribbon: {y0: 300, y1: 340},
  marks: [mark('a', 100, 280), mark('b', 300, 360)],
  paths: [
    {role: 'ribbon-1', d: 'M0 300H400V340H0Z'},
    {role: 'flag', d: 'M100 280V20', id: 'a'},
    {role: 'era', d: 'M0 0H400V600H0Z'},
    {role: 'bar', d: 'M100 278H200V282H100Z', id: 'a'},
    {role: 'as-of', d: 'M350.5 4V500'},
  ],
  words: [
    {x: 8, y: 317, text: 'May', role: 'ribbon', align: 'start'},
    {x: 8, y: 590, text: 'An era', role: 'caption', align: 'start'},
  ],
  labels: [{id: 'a', x: 108, y: 20, width: 100, height: 34, flag: 'right', side: 'above', lines: ['A']}],
  blocks: [
    {kind: 'as-of', x: 356, y: 4, width: 40, height: 32},
    {kind: 'above', x: 0, y: 4, width: 90, height: 32},
  ],
};
const drawn = (since = '', before?: string) => storyAxis({scene, current: 'b', before, since, sinceWidth: 80});

describe('the drawing without labels', () => {
  it('keeps marks, bars and ribbon where they are, and leaves out stems, eras and captions', () => {
    const {scene: shown} = drawn();
    expect(shown.marks).toEqual(scene.marks);
    expect(shown.labels).toEqual([]);
    expect(shown.paths.map(({role}) => role)).toEqual(['ribbon-1', 'bar', 'as-of']);
    expect(shown.words.map(({text}) => text)).toEqual(['May']);
    expect(shown.blocks.map(({kind}) => kind)).toEqual(['as-of']);
  });

  it('is as high as its marks and what stands over them', () => {
    expect(drawn().y0).toBe(217);
    expect(drawn().y1).toBe(374);
    expect(drawn().scene.paths.at(-1)?.d).toBe('M350.5 246V374');
  });

  it('tells the time passed on a line from mark to mark', () => {
    const {scene: shown, y0} = drawn('9 hours later', 'a');
    expect(shown.paths.at(-1)).toEqual({role: 'bracket', d: 'M100.5 242V237H300.5V242'});
    expect(shown.words.at(-1)).toEqual({x: 200.5, y: y0 + 10, text: '9 hours later', role: 'break', align: 'middle'});
  });

  it('tells it over the event where the one before has no mark', () => {
    const {scene: shown} = drawn('9 hours later', 'gone');
    expect(shown.paths.at(-1)?.role).toBe('as-of');
    expect(shown.words.at(-1)?.x).toBe(300.5);
  });

  it('keeps the words on the drawing', () => {
    const {scene: shown} = storyAxis({scene, current: 'b', before: undefined, since: '9 hours later', sinceWidth: 300});
    expect(shown.words.at(-1)?.x).toBe(250);
  });
});
