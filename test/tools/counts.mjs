// How a runner tells `npm test` what ran.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** Prints `name: N passed, N failed` and, where COUNTS names a file, writes the same there, with the cases of each property. */
export function writeCounts(name, {passed, failed, properties = []}) {
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  if (!process.env.COUNTS) return;
  mkdirSync(dirname(process.env.COUNTS), {recursive: true});
  writeFileSync(process.env.COUNTS, JSON.stringify({passed, failed, properties}));
}

/**
 * A reporter for Vitest. A file that did not load counts as one failure, as does an error outside any test, and a property
 * that ran fewer cases than RUNS asks for.
 */
export class CountsReporter {
  onTestRunEnd(modules, errors) {
    const least = Number(process.env.RUNS ?? 0);
    const properties = [];
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const {state} = test.result();
        const {cases = Infinity} = test.meta();
        const isGood = state === 'passed' && cases >= least;
        if (cases < Infinity) properties.push({name: `${module.relativeModuleId} > ${test.fullName}`, cases});
        if (state === 'passed' && !isGood) console.error(`${test.fullName}: ran ${cases} cases of ${least}`);
        if (isGood) passed++;
        else if (state !== 'skipped') failed++;
      }
      if (module.state() === 'failed' && failed === before) failed++;
    }
    writeCounts('unit', {passed, failed, properties});
    if (failed) process.exitCode = 1;
  }
}
