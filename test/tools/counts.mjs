// How a runner tells `npm test` what ran.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** Prints `name: N passed, N failed` and, where COUNTS names a file, writes the same there. */
export function writeCounts(name, {passed, failed}) {
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  if (!process.env.COUNTS) return;
  mkdirSync(dirname(process.env.COUNTS), {recursive: true});
  writeFileSync(process.env.COUNTS, JSON.stringify({passed, failed}));
}

/** A reporter for Vitest. A file that did not load counts as one failure, as does an error outside any test. */
export class CountsReporter {
  onTestRunEnd(modules, errors) {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const {state} = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
      }
      if (module.state() === 'failed' && failed === before) failed++;
    }
    writeCounts('unit', {passed, failed});
  }
}
