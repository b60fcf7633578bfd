import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {TimelineDocument} from '../../../src/model/fields.js';
import {DATA_SETS} from '../data-sets.js';
import {pictured} from './pictured.js';
import {pictureText} from './scene-text.js';

const FOLDER = join(import.meta.dirname, 'goldens');
const LAYOUTS = ['auto', 'horizontal', 'vertical', 'list'] as const;
const WIDTHS = [1200, 768, 360];

/** All pictures of a document as one text; one that was there before is named, not told again. */
function goldenOf(document: TimelineDocument): string {
  const told = new Map<string, string>();
  const parts = LAYOUTS.flatMap((layout) =>
    WIDTHS.map((width) => {
      const name = `${layout} at ${width} px`;
      const text = pictureText(pictured(document, {layout, width}));
      const same = told.get(text);
      if (!same) told.set(text, name);
      return `## ${name}\n${same ? `as ${same}` : text}\n`;
    }),
  );
  return parts.join('\n');
}

describe('the pictures of', () => {
  // a change that is meant: look at what NAME.new.txt says beside NAME.txt, then put it in its place
  it.each(Object.entries(DATA_SETS))('%s are those that were looked at', async (name, document) => {
    const [path, beside] = [`${name}.txt`, `${name}.new.txt`].map((file) => join(FOLDER, file)) as [string, string];
    const golden = goldenOf(document);
    const known = await readFile(path, 'utf8').catch(() => '');
    await (golden === known ? rm(beside, {force: true}) : writeFile(beside, golden));
    expect(golden).toBe(known);
  });
});
