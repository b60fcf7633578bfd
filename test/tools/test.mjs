// `npm test`: every check of the project, two at a time, and one closing line. `--all` runs the full counts.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {engineNamed, wantedEngines} from './engines.mjs';
import {cache, root} from './paths.mjs';

const isAll = process.argv.includes('--all');
const counts = join(cache, 'counts');
const bin = (name) => join(root, 'node_modules', name);
const tool = (name) => join(import.meta.dirname, `${name}.mjs`);

/**
 * What runs. `needs` are steps that must have passed; `alone` has both cores; `counts` says that the step writes
 * `{passed, failed}` of its own tests, and has run none if it writes none. Any other step counts as one.
 */
const STEPS = [
  {name: 'build', args: [tool('build'), 'bundle', 'data', 'schema', 'manifest']},
  {name: 'lint', args: [bin('eslint/bin/eslint.js'), '--config', 'test/eslint.config.js', '.']},
  {
    name: 'format',
    args: [
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level',
      'warn',
      'src',
      'test',
      'stories',
      'data',
      '.storybook',
      '!data/edge/*.{json,html}',
    ],
  },
  {name: 'types', needs: ['build'], args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']},
  {name: 'modules', args: [tool('build'), 'modules']},
  {name: 'templates', args: [bin('@jackolope/lit-analyzer/cli.mjs'), 'src/**/*.ts', '--strict', '--maxWarnings', '0']},
  {name: 'unit', needs: ['build'], counts: true, args: [bin('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts']},
  {name: 'size', needs: ['build'], args: [tool('size')]},
  {name: 'package', needs: ['build', 'modules'], args: [bin('publint/src/cli.js'), '--strict', '--pack', 'npm']},
  {name: 'docs', needs: ['build'], args: [tool('docs'), '--check']},
  {name: 'storybook', needs: ['build'], args: [tool('build'), 'storybook']},
  {
    name: 'browser',
    needs: ['build'],
    counts: true,
    alone: true,
    args: [bin('@web/test-runner/dist/bin.js'), '--config', 'test/wtr.config.js'],
  },
  {name: 'plain', needs: ['build'], counts: true, args: [tool('plain')]},
  {name: 'rendered', needs: ['build'], counts: true, args: [tool('rendered')]},
  {name: 'stories', needs: ['storybook'], counts: true, args: [tool('stories')]},
  ...(isAll ? [{name: 'mutations', needs: ['unit'], counts: true, args: [tool('mutate')]}] : []),
];

const env = {
  ...process.env,
  RUNS: process.env.RUNS ?? (isAll ? '2000' : '200'),
  ALL: isAll ? '1' : '',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};
const total = {passed: 0, failed: 0};

function report(name, {passed, failed}, ms, output = '') {
  total.passed += passed;
  total.failed += failed;
  const verdict = failed ? 'FAILED' : 'ok';
  console.log(`${name.padEnd(10)} ${verdict.padEnd(6)} ${(ms / 1000).toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`);
  if (failed && output)
    console.log(
      output
        .trimEnd()
        .split('\n')
        .slice(-120)
        .map((line) => `    ${line}`)
        .join('\n'),
    );
}

/** Runs one step to its end. True when nothing in it failed. */
async function runStep({name, args, counts: hasCounts}) {
  const began = Date.now();
  const file = join(counts, `${name}.json`);
  let output = '';
  const child = spawn(process.execPath, args, {cwd: root, env: {...env, COUNTS: file}, stdio: ['ignore', 'pipe', 'pipe']});
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((done) => child.once('close', done));
  const isGood = code === 0;
  let result = {passed: isGood ? 1 : 0, failed: isGood ? 0 : 1};
  if (hasCounts) {
    const {passed, failed, properties = []} = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {passed: 0, failed: 0};
    const ranNothing = passed + failed === 0;
    if (ranNothing) output += `\n${name}: no test ran`;
    result = {passed, failed: failed || (isGood && !ranNothing ? 0 : 1)};
    if (isAll) for (const property of properties) console.log(`    ${String(property.cases).padStart(6)} cases  ${property.name}`);
  }
  report(name, result, Date.now() - began, output);
  return result.failed === 0;
}

/** Runs the steps in order, two at a time, each after what it needs. What needs a failed step fails with it. */
async function runSteps(steps) {
  const waiting = [...steps];
  const running = new Map();
  const done = new Map();
  while (waiting.length || running.size) {
    const isReady = ({needs = []}) => needs.every((name) => done.has(name));
    const isAloneNow = [...running.values()].some(({alone}) => alone);
    const next = isAloneNow || running.size > 1 ? -1 : waiting.findIndex((step) => isReady(step) && !(step.alone && running.size));
    if (next >= 0) {
      const [step] = waiting.splice(next, 1);
      const broken = (step.needs ?? []).find((name) => !done.get(name));
      if (broken) {
        report(step.name, {passed: 0, failed: 1}, 0, `not run: ${broken} failed`);
        done.set(step.name, false);
      } else {
        const end = runStep(step).then((isGood) => {
          running.delete(step.name);
          done.set(step.name, isGood);
        });
        running.set(step.name, {end, alone: step.alone});
      }
    } else {
      await Promise.race([...running.values()].map(({end}) => end));
    }
  }
}

/** Finds or fetches each engine, once, before anything needs it. The browser step counts a missing one. */
async function findEngines() {
  for (const name of wantedEngines()) {
    try {
      const {from, executablePath, binary} = await engineNamed(name);
      console.log(`${name}: ${executablePath ?? binary}, from ${from}`);
    } catch (error) {
      console.log(error.message);
    }
  }
}

/** What git says of the work tree; undefined where there is no git or no repository. */
function treeState() {
  try {
    return execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

const began = Date.now();
rmSync(counts, {recursive: true, force: true});
mkdirSync(counts, {recursive: true});
const before = treeState();
await findEngines();
await runSteps(STEPS);
if (before !== undefined) {
  const after = treeState();
  const isClean = after === before;
  report('clean', {passed: isClean ? 1 : 0, failed: isClean ? 0 : 1}, 0, `the checks changed the work tree:\n${after}`);
}
console.log(`${isAll ? 'full counts' : 'all checks'} in ${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
