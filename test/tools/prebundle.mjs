// Packages of hundreds of files, each made one module once, so that a browser test does not ask for them one by one.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as esbuild from 'esbuild';
import {cache, root} from './paths.mjs';

const PACKAGES = ['d3', 'fast-check'];

/** A plugin for the browser test server that answers imports of these packages with the one module. */
export async function prebundled() {
  const places = Object.fromEntries(await Promise.all(PACKAGES.map(async (name) => [name, await bundleOf(name)])));
  return {
    name: 'prebundled',
    resolveImport: ({source}) => places[source],
  };
}

/** Address of the package as one module; made again when its version changes. */
async function bundleOf(name) {
  const {version} = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const file = `${name.replace(/\W/g, '-')}-${createHash('sha256').update(version).digest('hex').slice(0, 8)}.js`;
  if (!existsSync(join(cache, file))) {
    await esbuild.build({
      stdin: {contents: `export * from '${name}'`, resolveDir: root},
      outfile: join(cache, file),
      bundle: true,
      format: 'esm',
      target: 'es2022',
    });
  }
  return `/node_modules/.cache/event-timeline/${file}`;
}
