// The one file for a script tag, and its parts. Every dynamic import of a source becomes a part: a file of its own that
// never imports the one file (a page may load that under another address) but is handed what it shares with it. A part may
// have parts of its own, which lie beside it and are handed what it holds too.
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import * as esbuild from 'esbuild';
import {minify} from 'terser';
import {minifySource} from './minify-templates.mjs';
import {shortLit} from './short-lit.mjs';

const DYNAMIC_IMPORT = /(?<!typeof )\bimport\('(\.[^']+)\.js'\)/g;
const KIT_IMPORT = /import\{([^}]*)\}from"kit:([^"]+)";?/g;
/** What a part brings itself all the same: constants, which are written out where they are used. */
const COPIED = /\/constants\.ts$/;
const EXPORTS = /export\{([^}]*)\};?\s*$/;

/**
 * Tells V8, from Chrome 136 on, to compile every function while the file arrives, off the main thread: nearly all of them draw
 * the first picture. To others it is a comment. https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/
 */
export const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad\n';

const LOADER = 'loader';

/**
 * What fetches a part once, when first asked, and again after it did not come: under another address then, since a browser
 * does not ask again for a module that failed.
 */
const loader = `export const loads = (file, kit) => {
  let part;
  let tries = 0;
  return () => (part ??= import(new URL(file + (tries++ ? '?' + tries : ''), import.meta.url)).then(
    (module) => module.default(...kit()),
    (error) => {
      part = undefined;
      throw error;
    },
  ));
};`;

/** Name of a part: that of its file, or of its folder where the file is an index; what writes a format is told from what reads it. */
const partName = (path) => {
  const [folder, file] = [basename(dirname(path)), basename(path, '.ts')];
  return file === 'index' ? folder : folder === 'output' ? `${folder}-${file}` : file;
};

const shorten = async (code) => (await minify(code, {module: true, ecma: 2022, compress: {passes: 3}})).code;

/** `a as b, c` as pairs of names: what it is there, what it is here. */
const specifiers = (list) =>
  list
    .split(',')
    .filter(Boolean)
    .map((each) => each.trim().split(/\s+as\s+/))
    .map(([name, alias = name]) => [name, alias]);

/**
 * Bundles `entry` of the sources under `folder`: `{code, parts: [{name, file, code}]}`. A part's file is named by its
 * content; what asks for it finds it by its own address.
 */
export async function bundleParts(entry, folder, options) {
  const bundle = (entryPoint, plugin) =>
    esbuild.build({
      ...options,
      entryPoints: [entryPoint],
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      format: 'esm',
      plugins: [shortLit, plugin],
    });

  /** Sources with short templates, their dynamic imports turned into calls of the virtual module `part:PATH`, added to `found`. */
  const load = (build, {contents, found = new Set()}) => {
    build.onLoad({filter: /\.ts$/, namespace: 'file'}, async ({path}) => {
      if (!path.startsWith(folder)) return undefined;
      const asked = new Map();
      const source = (await minifySource(await readFile(path, 'utf8'))).replace(DYNAMIC_IMPORT, (_, to) => {
        const target = `${join(dirname(path), to)}.ts`;
        if (!asked.has(target)) asked.set(target, `part${asked.size}`);
        found.add(target);
        return `${asked.get(target)}()`;
      });
      const imports = [...asked].map(([target, local]) => `import {load as ${local}} from 'part:${target}';\n`);
      return {contents: imports.join('') + source, loader: 'ts', resolveDir: dirname(path)};
    });
    build.onResolve({filter: /^part:/}, ({path}) => ({path: path.slice(5), namespace: 'part'}));
    build.onLoad({filter: /.*/, namespace: 'part'}, ({path}) => ({contents: contents(path), resolveDir: folder}));
  };
  const bare = () => 'export const load = () => {};';

  /** The sources that a bundle holds: what its parts need not bring. */
  const heldBy = ({metafile}) =>
    Object.keys(metafile.inputs)
      .filter((path) => !COPIED.test(path))
      .map((path) => join(options.absWorkingDir, path));

  /** A part's bundle: what is `shared` stays an import, of `kit:PATH`. */
  const bundlePart = (path, shared, loading) =>
    bundle(path, {
      name: 'part',
      setup(build) {
        build.onResolve({filter: /.*/}, async ({kind, path: asked, resolveDir, pluginData}) => {
          if (pluginData === 'resolved' || kind === 'entry-point' || asked.startsWith('part:')) return undefined;
          const resolved = await build.resolve(asked, {kind, resolveDir, pluginData: 'resolved'});
          return shared.has(resolved.path) ? {path: `kit:${resolved.path}`, external: true} : resolved;
        });
        load(build, loading);
      },
    });

  /** The virtual modules of what fetches each of `parts`, which lie in `folder` as seen from what asks for them. */
  const fetching = (parts, folder) => (path) => {
    if (path === LOADER) return loader;
    const {file, kit} = parts.find((part) => part.path === path);
    const imports = kit.map(({name, from}, i) => `import {${name} as k${i}} from ${JSON.stringify(from)};`).join('\n');
    return `import {loads} from 'part:${LOADER}';
      ${imports}
      export const load = loads('${folder}${file}', () => [${kit.map((_, i) => `k${i}`)}]);`;
  };

  const parts = [];
  /** Makes the parts at `paths`, whose asker holds what is `shared`, and theirs before them. */
  const makeParts = async (paths, shared) => {
    const made = [];
    for (const path of paths) {
      if (parts.some((part) => part.path === path)) throw new Error(`two files ask for the part ${path}; let one of them hand it on`);
      const found = new Set();
      const alone = await bundlePart(path, shared, {contents: bare, found});
      const inner = await makeParts(found, new Set([...shared, ...heldBy(alone)]));
      const {outputFiles} = inner.length > 0 ? await bundlePart(path, shared, {contents: fetching(inner, '')}) : alone;
      const part = await partOf(path, outputFiles[0].text);
      made.push(part);
      parts.push(part);
    }
    return made;
  };

  const found = new Set();
  const alone = await bundle(entry, {name: 'bare', setup: (build) => load(build, {contents: bare, found})});
  const made = await makeParts(found, new Set(heldBy(alone)));
  const whole = await bundle(entry, {name: 'whole', setup: (build) => load(build, {contents: fetching(made, 'parts/')})});
  return {code: CALLED_ON_LOAD + (await shorten(whole.outputFiles[0].text)), parts};
}

/** What would end a script in a page before its end, or begin a comment there (HTML, section 4.12.1.3), and what a page reads as another letter. */
const NOT_IN_PAGES = /<\/script|<!--|[\r\0]/i;

/**
 * Bundles `entry` as one script that asks for nothing, its parts in it: for a page that holds all that it needs. It can stand
 * in a page as it is.
 */
export async function bundleWhole(entry, folder, options) {
  const short = {
    name: 'short',
    setup(build) {
      build.onLoad({filter: /\.ts$/}, async ({path}) =>
        path.startsWith(folder) ? {contents: await minifySource(await readFile(path, 'utf8')), loader: 'ts'} : undefined,
      );
    },
  };
  const {outputFiles} = await esbuild.build({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    plugins: [shortLit, short],
  });
  const code = await shorten(outputFiles[0].text);
  const [found] = NOT_IN_PAGES.exec(code) ?? [];
  if (found) throw new Error(`a page cannot hold the script: ${JSON.stringify(found)} stands in it; write it in two pieces`);
  return code;
}

/** A bundle as a part: a function of what is shared with it, `kit`, in the order in which it takes it. */
async function partOf(path, bundled) {
  const kit = [];
  const again = [];
  const body = bundled.replace(KIT_IMPORT, (_, list, from) => {
    for (const [name, local] of specifiers(list)) {
      const first = kit.find((each) => each.name === name && each.from === from);
      if (first) again.push(`const ${local}=${first.local};`);
      else kit.push({name, local, from});
    }
    return '';
  });
  const exported = specifiers(EXPORTS.exec(body)?.[1] ?? '').map(([local, name]) => `${name}:${local}`);
  const code = await shorten(
    `export default (${kit.map(({local}) => local)})=>{${again.join('')}${body.replace(EXPORTS, '')};return{${exported}}}`,
  );
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return {path, name: partName(path), file: `${partName(path)}-${hash}.js`, code: CALLED_ON_LOAD + code, kit};
}
