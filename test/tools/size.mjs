// `npm run size`: what a reader's first picture takes on its way, on a narrow page and on a wide one. Fails where it has grown.
import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from './build.mjs';
import {BUNDLE_LIMIT, WIDE_LIMIT, bundle, dist} from './paths.mjs';

await build('bundle');
const parts = join(dist, 'parts');
const drawing = (await readdir(parts)).find((name) => name.startsWith('horizontal-'));
const files = {'event-timeline.min.js': await readFile(bundle), [`parts/${drawing}`]: await readFile(join(parts, drawing))};
const brotliOf = (code) =>
  brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length}}).length;
const sizes = Object.entries(files).map(([name, code]) => ({
  name,
  minified: code.length,
  gzip: gzipSync(code, {level: 9}).length,
  brotli: brotliOf(code),
}));
const show = (...columns) =>
  console.log(
    `  ${columns[0].padEnd(34)}${columns
      .slice(1)
      .map((each) => String(each).padStart(10))
      .join('')}`,
  );
const count = (bytes) => bytes.toLocaleString('en');

console.log('dist/, bytes');
show('', 'minified', 'gzip', 'brotli', 'limit');
for (const {name, minified, gzip, brotli} of sizes)
  show(name, count(minified), count(gzip), count(brotli), name.startsWith('parts') ? '' : count(BUNDLE_LIMIT));
const [first, second] = sizes.map(({brotli}) => brotli);
show('both, on a wide page', '', '', count(first + second), count(WIDE_LIMIT));

for (const [what, bytes, limit] of [
  ['the first file', first, BUNDLE_LIMIT],
  ['the first picture of a wide page', first + second, WIDE_LIMIT],
]) {
  if (bytes <= limit) continue;
  console.error(`${what} is too large by ${count(bytes - limit)} bytes, compressed by brotli`);
  process.exitCode = 1;
}
