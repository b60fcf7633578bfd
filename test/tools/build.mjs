// Builds dist/: `node test/tools/build.mjs [modules bundle data schema manifest storybook]`, all but Storybook when none is named.
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cp, mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {importTs} from './import-ts.mjs';
import {bundleParts, bundleWhole} from './parts.mjs';
import {bundle, dist, root, wholeBundle} from './paths.mjs';

const run = promisify(execFile);

/** Runs a package's command in the project's root; its output is shown only when it fails. */
async function runPackage(command, ...args) {
  try {
    await run(process.execPath, [join(root, 'node_modules', command), ...args], {cwd: root, maxBuffer: 1e8});
  } catch ({stdout, stderr, message}) {
    throw new Error([stdout, stderr].join('').trim() || message);
  }
}

const tasks = {
  /** ES modules and types, one file for each source. */
  modules: () => runPackage('typescript/bin/tsc', '-p', 'test/tsconfig.build.json'),

  /** One file for a script tag, the parts that it asks for later, listed with their hashes, and one file of it all. */
  async bundle() {
    const {code, parts} = await bundleParts(join(root, 'src/define.ts'), join(root, 'src'), bundleOptions);
    const whole = await bundleWhole(join(root, 'src/define.ts'), join(root, 'src'), bundleOptions);
    await rm(join(dist, 'parts'), {recursive: true, force: true});
    await mkdir(join(dist, 'parts'), {recursive: true});
    await writeFile(bundle, code);
    await writeFile(wholeBundle, whole);
    for (const part of parts) await writeFile(join(dist, 'parts', part.file), part.code);
    const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
    await writeJson(
      join(dist, 'parts.json'),
      Object.fromEntries(parts.map(({name, file, code: text}) => [name, {file: `parts/${file}`, integrity: integrity(text)}])),
    );
  },

  /** Each data set as JSON; what is no TypeScript is copied. */
  async data() {
    for (const path of await readdir(join(root, 'data'), {recursive: true})) {
      if (path.endsWith('.ts')) await writeJson(join(dist, 'data', path.replace(/\.ts$/, '.json')), await dataSet(`data/${path}`));
      else if (/\.(json|csv|tsv|html|xml|ics|vtt)$/.test(path)) await cp(join(root, 'data', path), join(dist, 'data', path));
    }
  },

  /** The JSON Schema of a document. */
  async schema() {
    const {documentSchema} = await importTs('src/model/schema.ts');
    await writeJson(join(dist, 'schema.json'), documentSchema());
  },

  /** What the element offers, for editors, wrappers, the README and Storybook. */
  manifest: () => runPackage('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'test/cem.config.mjs'),

  async storybook() {
    await runPackage('storybook/dist/bin/dispatcher.js', 'build', '--disable-telemetry', '--quiet', '-o', 'dist/storybook');
  },
};

/**
 * esbuild joins the modules and shortens them; Terser, run on that, takes 6 % less again once compressed. Rolldown with its
 * own minifier comes out between the two, and shortening names of properties gains less than 1 %.
 */
const bundleOptions = {
  absWorkingDir: root,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'silent', // the error says it all
  charset: 'utf8',
};

/** Builds what is named, one after the other. @throws Error with what the tool said */
export async function build(...names) {
  for (const name of names) {
    if (!tasks[name]) throw new Error(`nothing to build is called "${name}"; use ${Object.keys(tasks).join(', ')}`);
    await tasks[name]();
  }
}

async function writeJson(path, value) {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** The document in a data file: the export named as the file is, in camel case. */
export async function dataSet(path) {
  const name = basename(path, '.ts').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const found = (await importTs(path))[name];
  if (found === undefined) throw new Error(`${path} exports no ${name}`);
  return found;
}

if (process.argv[1] === import.meta.filename) {
  const names = process.argv.slice(2);
  if (names.length === 0) {
    await rm(dist, {recursive: true, force: true});
    names.push('modules', 'bundle', 'data', 'schema', 'manifest');
  }
  await build(...names).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
