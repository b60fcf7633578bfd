// `npm run docs`: writes the tables of README.md from the manifest of the element. `--check` only tells whether they are the same.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from './build.mjs';
import {dist, root} from './paths.mjs';

const TAG = 'event-timeline';
const README = join(root, 'README.md');

/** Methods that Lit and the browser call, and no page. */
const LIFECYCLE =
  /Callback$|^(render|update|updated|willUpdate|firstUpdated|shouldUpdate|createRenderRoot|getUpdateComplete|scheduleUpdate)$/;

/** What a README section `<!-- manifest:NAME --> … <!-- /manifest:NAME -->` holds: its rows, and the cells of one. */
const SECTIONS = {
  attributes: {
    heads: ['attribute', 'property', 'default', 'what it does'],
    rows: ({attributes}) => attributes,
    cells: ({name, fieldName, default: start, description}) => [code(name), code(fieldName), code(start), description],
  },
  properties: {
    heads: ['property', 'type', 'what it is'],
    rows: ({attributes, members}) =>
      members.filter(
        ({kind, name, static: isStatic}) => kind === 'field' && !isStatic && !attributes.some(({fieldName}) => fieldName === name),
      ),
    cells: ({name, type, readonly, description}) => [
      code(name),
      code(type?.text),
      readonly ? `${description ?? ''} Read only.` : description,
    ],
  },
  methods: {
    heads: ['method', 'what it does'],
    rows: ({members}) => members.filter(({kind, name, static: isStatic}) => kind === 'method' && !isStatic && !LIFECYCLE.test(name)),
    cells: ({name, parameters = [], description}) => [
      code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
      description,
    ],
  },
  events: {
    heads: ['event', 'class', 'when'],
    rows: ({events}) => events,
    cells: ({name, type, description}) => [code(name), code(type?.text), description],
  },
  slots: {
    heads: ['slot', 'what it takes'],
    rows: ({slots}) => slots,
    cells: ({name, description}) => [code(name || '(default)'), description],
  },
  parts: {heads: ['part', 'what it is'], rows: ({cssParts}) => cssParts, cells: ({name, description}) => [code(name), description]},
  tokens: {
    heads: ['token', 'default', 'what it sets'],
    rows: ({cssProperties}) => cssProperties,
    cells: ({name, default: start, description}) => [code(name), code(start), description],
  },
};

const code = (text) => (text ? `\`${text.replace(/\s+/g, ' ')}\`` : '');
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** The README with every section written anew. @throws Error for a section that no table fills */
function filled(readme, declaration) {
  return readme.replace(/<!-- manifest:(\w+) -->[^]*?<!-- \/manifest:\1 -->/g, (_, name) => {
    const section = SECTIONS[name];
    if (!section) throw new Error(`README.md: no section is called "${name}"; use ${Object.keys(SECTIONS).join(', ')}`);
    const rows = section.rows({members: [], ...declaration}) ?? [];
    if (!rows.length) throw new Error(`the manifest has no ${name}: nothing to write in README.md`);
    const table = [row(section.heads), row(section.heads.map(() => '---')), ...rows.map((item) => row(section.cells(item)))];
    return [`<!-- manifest:${name} -->`, ...table, `<!-- /manifest:${name} -->`].join('\n');
  });
}

const isCheck = process.argv.includes('--check');
if (!isCheck) await build('manifest');
const {modules} = JSON.parse(await readFile(join(dist, 'custom-elements.json'), 'utf8'));
const declaration = modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === TAG);
if (!declaration) throw new Error(`the manifest has no <${TAG}>: its class needs @tag ${TAG} in its doc block`);

const before = await readFile(README, 'utf8');
const after = filled(before, declaration);
if (isCheck && after !== before) {
  console.error('README.md does not say what the element does; run: npm run docs');
  process.exitCode = 1;
} else if (!isCheck) {
  await writeFile(README, after);
}
