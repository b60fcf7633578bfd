// `npm run mutations`: breaks one rule after the other (see mutations.mjs) and passes where a test turns red for it.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {writeCounts} from './counts.mjs';
import {MUTATIONS} from './mutations.mjs';
import {cache, root} from './paths.mjs';

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const counts = join(cache, 'mutation.json');
const total = {passed: 0, failed: 0};
mkdirSync(cache, {recursive: true});
for (const [name, {breaks, tests}] of Object.entries(MUTATIONS)) {
  rmSync(counts, {force: true});
  const files = tests.map((test) => `test/unit/${test}.test.ts`);
  const {stdout} = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', ...files], {
    cwd: root,
    env: {...process.env, MUTATION: name, COUNTS: counts, NO_COLOR: '1'},
    encoding: 'utf8',
  });
  const {failed = 0, passed = 0} = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : {};
  const isRed = failed > 0 && passed > 0; // where nothing passes, the break is of the module, not of a rule
  total[isRed ? 'passed' : 'failed']++;
  const red = /(?:FAIL|×)\s+(.*)/u.exec(stdout)?.[1]?.trim() ?? '';
  console.log(`${isRed ? '✓' : '✗'} ${name}: ${breaks}\n    ${failed} red, ${passed} green${red && `; ${red}`}`);
}
writeCounts('mutations', total);
if (total.failed) process.exitCode = 1;
