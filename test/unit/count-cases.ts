// Set up before every test file: each property tells how many cases it ran, for `npm run test:all` to print.
import fc from 'fast-check';
import {afterEach} from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Cases of the properties of a test; of several the fewest. */
    cases?: number;
  }
}

let counted: number[] = [];

fc.configureGlobal({
  reporter(run) {
    counted.push(run.numRuns);
    if (run.failed) throw new Error(fc.defaultReportMessage(run), {cause: run.errorInstance});
  },
});

afterEach(({task}) => {
  if (counted.length) task.meta.cases = Math.min(...counted);
  counted = [];
});
