import {readdirSync, readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';

const root = new URL('../../', import.meta.url);
const sets = readdirSync(new URL('data', root), {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.ts'));

/** A file of `dist/`, which `npm run build` writes; `npm test` runs it first. */
const built = (path: string): unknown => JSON.parse(readFileSync(new URL(`dist/${path}`, root), 'utf8'));

/** What a data file exports under its own name in camel case. */
async function written(path: string): Promise<unknown> {
  const name = path.replace(/^.*\/|\.ts$/g, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const exports = (await import(new URL(`data/${path}`, root).href)) as Record<string, unknown>;
  return exports[name];
}

describe.each(sets)('the JSON twin of data/%s', (path) => {
  const twin = path.replace(/\.ts$/, '.json');

  it('says what the TypeScript says', async () => {
    expect(built(`data/${twin}`)).toEqual(await written(path));
  });

  it('passes the schema', () => {
    const validate = new Ajv({strict: true, allErrors: true}).compile(built('schema.json') as object);
    validate(built(`data/${twin}`));
    expect(validate.errors).toBeNull();
  });
});
