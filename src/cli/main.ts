#!/usr/bin/env node
import {readFile} from 'node:fs/promises';
import {run} from './run.js';

/** Both lie at the same depth in a package and in its sources. */
const PACKAGE: URL = new URL('../../package.json', import.meta.url);
const PAGE_SCRIPT: URL = new URL('../../dist/event-timeline.page.min.js', import.meta.url);

const {stdin, stdout, stderr} = process;

/** Whoever reads the output may have had enough of it, as `head` has: that is no failure. */
const leaveQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
};
stdout.on('error', leaveQuietly);
stderr.on('error', leaveQuietly);

const {version} = JSON.parse(await readFile(PACKAGE, 'utf8')) as {readonly version: string};

process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  hasColors: stdout.isTTY && stdout.hasColors() && !process.env['NO_COLOR'],
  now: () => performance.now(),
  pageScript: () => readFile(PAGE_SCRIPT, 'utf8'),
  version,
});
