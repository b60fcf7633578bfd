import {join, relative} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {answers, answersPlugin} from './tools/answers.mjs';
import {build} from './tools/build.mjs';
import {commandsPlugin} from './tools/commands.mjs';
import {writeCounts} from './tools/counts.mjs';
import {engineNamed, wantedEngines} from './tools/engines.mjs';
import {root} from './tools/paths.mjs';
import {prebundled} from './tools/prebundle.mjs';
import {answer} from './tools/serve.mjs';
import {webkitLauncher} from './tools/webkit-launcher.mjs';

const launchers = {
  chromium: ({executablePath, args, headless}) =>
    // a window for each page: a tab in the background gets no frames, and a pressed mouse then hangs
    chromeLauncher({launchOptions: {executablePath, args, headless}, createPage: ({context}) => context.newPage({type: 'window'})}),
  firefox: ({executablePath}) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath},
      createPage: async ({context}) => sizedAnyway(await context.newPage()),
    }),
  webkit: (paths) => webkitLauncher(paths),
};

/** A page whose viewport is set even by a browser that cannot turn its screen, as Firefox 140 ESR: it refuses that command and obeys the other. */
function sizedAnyway(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = async (viewport) => {
    try {
      await setViewport(viewport);
    } catch (error) {
      if (!error.message.includes('unknown command emulation.setScreenOrientationOverride')) throw error;
      await page.waitForFunction((width, height) => innerWidth === width && innerHeight === height, {}, viewport.width, viewport.height);
    }
  };
  return page;
}

const browsers = [];
const missing = [];
for (const name of wantedEngines()) {
  try {
    browsers.push(launchers[name](await engineNamed(name)));
  } catch (error) {
    missing.push(error.message);
  }
}
for (const message of missing) console.error(message);
if (browsers.length === 0) process.exit(1);
if (missing.length) process.on('exit', () => (process.exitCode = 1)); // the runner exits with 0 when what ran passed

await build('bundle', 'data'); // the page under the strict policy takes the file that readers get

/** Counts what ran, a file that did not load and an engine that is not there as one failure each. */
const counts = {
  onTestRunFinished({sessions}) {
    let passed = 0;
    let failed = missing.length;
    const told = []; // again at the end: what pages logged stands between
    const count = ({tests = [], suites = []}, where) => {
      for (const {error, name, passed: isGood, skipped} of tests) {
        if (isGood) passed++;
        else if (!skipped) {
          failed++;
          told.push(`${where}, ${name}: ${error?.message}`);
        }
      }
      for (const suite of suites) count(suite, `${where}, ${suite.name}`);
    };
    for (const {browser, testFile, testResults, errors} of sessions) {
      const where = `${browser.name}, ${relative(root, testFile)}`;
      if (testResults) count(testResults, where);
      if (!testResults || errors?.length) {
        failed++;
        told.push(`${where}: ${errors?.[0]?.message ?? 'did not run'}`);
      }
    }
    for (const line of told) console.log(`failed in ${line}`);
    writeCounts('browser', {passed, failed});
  },
};

/** The plain pages at their addresses, with the headers that they are served with. */
const plainPages = async (context, next) => {
  const isOurs = /^\/(fonts\/.+|[\w-]+\.(html|css|js|svg))$/.test(context.path) && (await answer(context.req, context.res));
  if (isOurs) context.respond = false;
  else await next();
};

export default {
  rootDir: root,
  files: process.env.FILES ?? join(root, 'test/browser/**/*.test.ts'),
  nodeResolve: {exportConditions: ['development']},
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: process.env.ALL ? 900_000 : 240_000,
  testFramework: {config: {timeout: 15_000}},
  middleware: [answers, plainPages],
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json')}),
    await prebundled(),
    commandsPlugin,
    answersPlugin,
  ],
  browsers,
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false}), counts],
  coverage: process.argv.includes('--coverage'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reportDir: join(root, 'coverage/browser'),
    reporters: ['lcovonly', 'text-summary'],
  },
  filterBrowserLogs: ({args}) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
};
