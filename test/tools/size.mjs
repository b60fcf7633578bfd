// `npm run size`: what the first file takes on its way to a reader, beside its goal. Fails where it has grown.
import {readFile} from 'node:fs/promises';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from './build.mjs';
import {BUNDLE_GOAL, BUNDLE_LIMIT, bundle} from './paths.mjs';

await build('bundle');
const code = await readFile(bundle);
const brotli = brotliCompressSync(code, {
  params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length},
}).length;
const rows = {
  minified: code.length,
  gzip: gzipSync(code, {level: 9}).length,
  brotli,
  limit: BUNDLE_LIMIT,
  goal: BUNDLE_GOAL,
};
console.log('dist/event-timeline.min.js, bytes');
for (const [name, bytes] of Object.entries(rows)) console.log(`  ${name.padEnd(9)} ${bytes.toLocaleString('en').padStart(8)}`);
if (brotli > BUNDLE_LIMIT) {
  console.error(`too large by ${(brotli - BUNDLE_LIMIT).toLocaleString('en')} bytes, compressed by brotli`);
  process.exitCode = 1;
}
