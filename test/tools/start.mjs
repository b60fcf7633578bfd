// `npm start`: builds what the plain page needs, serves it, then builds Storybook and serves that beside it.
import {build} from './build.mjs';
import {serve} from './serve.mjs';

const began = Date.now();
const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;

try {
  await build('bundle', 'data');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const {url} = await serve({port: Number(process.env.PORT ?? 8080), next: true});
console.log(`
  The article's timeline   ${url}/
  Storybook                ${url}/storybook/   being built
`);

try {
  await build('schema', 'manifest', 'storybook');
  console.log(`  Storybook is ready (${seconds()}). Stop with Ctrl+C.`);
} catch (error) {
  console.error(`${error.message}\n  Storybook could not be built; the page above is still served.`);
}
