import {describe, expect, it} from 'vitest';
import {palette} from '../../../src/theme/palette.js';

describe('palette', () => {
  it.each([
    ['light', {ground: '#fff', ink: '#17191d', 'ribbon-3': '#e0dbd0', g0: '#676c74', g4: '#8a3fa0'}],
    ['dark', {ground: '#14161a', ink: '#f1efe9', 'ribbon-3': '#3a4048', g0: '#9b9da1', g4: '#b98ae6'}],
  ] as const)('reads what the tokens say of the %s scheme', (scheme, colors) => {
    expect(palette(scheme)).toMatchObject(colors);
  });

  it('finds every colour', () => {
    expect(Object.values({...palette('light'), ...palette('dark')}).filter((color) => !/^#[\da-f]{3,6}$/.test(color))).toEqual([]);
  });
});
