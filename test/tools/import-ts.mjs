// Imports a TypeScript module of the project into a tool, without a build of the whole.
import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import * as esbuild from 'esbuild';
import {cache, root} from './paths.mjs';

/** The exports of the module at `path`, given from the project's root. Always as it is on disk now. */
export async function importTs(path) {
  const {outputFiles} = await esbuild.build({
    entryPoints: [join(root, path)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent', // the error says it all
  });
  const code = outputFiles[0].contents;
  const file = join(cache, `${basename(path, '.ts')}-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.mjs`);
  await mkdir(cache, {recursive: true});
  await writeFile(file, code);
  return import(pathToFileURL(file).href);
}
