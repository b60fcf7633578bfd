// What a JavaScript minifier leaves alone: the text inside css`…`, html`…` and svg`…`.
import * as esbuild from 'esbuild';
import ts from 'typescript';

/** Stands for an expression while the pieces of a template are read as one text. */
const HOLE = '\uE000';

/** TypeScript source with its css, html and svg templates written short. */
export async function minifySource(source) {
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const parts = templateParts(node.template);
      const tag = node.tag.text;
      const isSheet = parts.length === 1 && parts[0].text.includes('{');
      const shorten = {css: isSheet ? shortSheet : shortCss, html: shortMarkup, svg: shortMarkup}[tag];
      if (shorten) edits.push({parts, shorten});
    }
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.ES2022, true);
  visit(file);

  const shortened = await Promise.all(
    edits.map(async ({parts, shorten}) => {
      const texts = (await shorten(parts.map((part) => part.text).join(HOLE))).split(HOLE);
      return parts.map((part, i) => ({part, short: texts[i]}));
    }),
  );
  let text = source;
  const lastFirst = shortened.flat().sort((a, b) => b.part.getStart(file) - a.part.getStart(file));
  for (const {part, short} of lastFirst) {
    const raw = part.getText(file);
    const open = raw.startsWith('`') ? '`' : '}';
    const close = raw.endsWith('`') ? '`' : '${';
    text = text.slice(0, part.getStart(file)) + open + escapeTemplate(short) + close + text.slice(part.getEnd());
  }
  return text;
}

const templateParts = (template) =>
  ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map(({literal}) => literal)];

const escapeTemplate = (text) => text.replace(/\\/g, '\\\\').replace(/`/g, '\\`').replace(/\$\{/g, '\\${');

/** A whole sheet: esbuild knows CSS. It lowers nothing, since no target is named, and leaves blanks in custom properties, where `:`, `(` and `,` need none. */
const shortSheet = async (css) =>
  (await esbuild.transform(css, {loader: 'css', minify: true, legalComments: 'none'})).code
    .trim()
    .replace(/--[\w-]+:[^;}"']*/g, (property) => property.replace(/([:(,]) +/g, '$1'));

/** A piece of a sheet between expressions: only what is safe without knowing the rest. Strings are left whole. */
const shortCss = (css) =>
  css.replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s*([{};,])\s*|\s+/g, (_, string, sign) => string ?? sign ?? ' ').replaceAll(';}', '}');

/** Tags beside which blanks come to nothing: those of blocks, and of what an SVG holds. */
const BLOCK = '</?(?:article|circle|d[dlt]|details|div|g|header|li|linearGradient|marker|ol|p|path|pattern|section|stop|ul)\\b[^<>]*>';

/** Markup: a line break and its indent count as the one space that HTML makes of them, and as none beside a block. */
const shortMarkup = (markup) =>
  markup
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(new RegExp(`(${BLOCK}) `, 'g'), '$1')
    .replace(new RegExp(` (?=${BLOCK})`, 'g'), '');
