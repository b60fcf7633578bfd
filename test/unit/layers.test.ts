import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Linter} from 'eslint';
import {parser} from 'typescript-eslint';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {LAYERS, MEMBERS, PURE, PURE_GLOBALS, PURE_SYNTAX} from '../layers.js';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

interface Import {
  readonly to: string;
  readonly isType: boolean;
}

/** Every module that a source names, by `import`, `export from`, `import()` and `import('…').Type`. */
function importsOf(code: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
        found.push({to: node.moduleSpecifier.text, isType: bringsTypesOnly(node)});
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push({to: node.arguments[0]!.getText().slice(1, -1), isType: false});
    } else if (ts.isImportTypeNode(node)) {
      found.push({to: node.argument.getText().slice(1, -1), isType: true});
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022, true));
  return found;
}

function bringsTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** What an import of `path` (from `src/`, with slashes) does against the table; empty when nothing. */
function importBreach(path: string, {to, isType}: Import): string {
  const folder = path.includes('/') ? path.split('/')[0]! : 'root';
  const layer = LAYERS[folder];
  if (!layer) return `${path}: src/${folder} is not in the table`;
  if (!to.startsWith('.')) {
    const name = to.startsWith('node:') ? 'node' : to.split('/', to.startsWith('@') ? 2 : 1).join('/');
    return layer.npm.includes(name) ? '' : `${path}: ${folder} does not import ${to}`;
  }
  const target = posix.join(posix.dirname(path), to);
  if (target.startsWith('..')) return `${path}: ${to} lies outside src`;
  const targetFolder = target.includes('/') ? target.split('/')[0]! : 'root';
  if (targetFolder === folder) return memberBreach(path, target, folder);
  if (layer.from.includes(targetFolder)) return '';
  if (isType && layer.types?.includes(targetFolder)) return '';
  return `${path}: ${folder} does not import ${targetFolder} (${to})`;
}

function memberBreach(path: string, target: string, folder: string): string {
  const members = MEMBERS[folder] ?? [];
  const name = (file: string): string => posix.basename(file).replace(/\.[jt]s$/, '');
  const isBetween = members.includes(name(path)) && members.includes(name(target));
  return isBetween ? `${path}: ${name(path)} and ${name(target)} are members of ${folder}/ and do not know each other` : '';
}

/** What a source in a pure folder touches that it must not. */
function impurities(path: string, code: string): string[] {
  const messages = new Linter().verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: {parser},
        linterOptions: {reportUnusedDisableDirectives: 'off', noInlineConfig: true},
        rules: {'no-restricted-globals': ['error', ...PURE_GLOBALS], 'no-restricted-syntax': ['error', ...PURE_SYNTAX]},
      },
    ],
    'module.ts',
  );
  return messages.filter(({ruleId}) => ruleId).map(({line, message}) => `${path}:${line}: ${message}`);
}

/** Every breach of the table in one source. */
function breaches(path: string, code: string): string[] {
  const imports = importsOf(code).map((found) => importBreach(path, found));
  const isPure = PURE.includes(path.split('/')[0]!);
  return [...imports.filter(Boolean), ...(isPure ? impurities(path, code) : [])];
}

describe('the import table', () => {
  const sources = readdirSync(SRC, {recursive: true, encoding: 'utf8'}).map((path) => path.replaceAll('\\', '/'));

  it('is kept by every source', () => {
    const found = sources.filter((path) => path.endsWith('.ts')).flatMap((path) => breaches(path, readFileSync(`${SRC}/${path}`, 'utf8')));
    expect(found).toEqual([]);
  });

  it.each([
    {name: 'an upward import', path: 'model/a.ts', code: "import {b} from '../view/b.js';"},
    {name: 'an upward type', path: 'model/a.ts', code: "import type {B} from '../layout/b.js';"},
    {name: 'a value where types only may come', path: 'output/svg.ts', code: "import {b} from '../layout/layout.js';"},
    {name: 'a package of another layer', path: 'model/a.ts', code: "import {html} from 'lit';"},
    {name: 'a part of d3', path: 'scale/a.ts', code: "import {bisector} from 'd3-array';"},
    {name: 'a re-export', path: 'scale/a.ts', code: "export * from '../view/b.js';"},
    {name: 'an import when asked', path: 'input/a.ts', code: "const b = await import('../element/b.js');"},
    {name: 'a type in place', path: 'input/a.ts', code: "type B = import('../element/b.js').B;"},
    {name: 'one layout in another', path: 'layout/horizontal.ts', code: "import {vertical} from './vertical.js';"},
    {name: 'an unknown folder', path: 'utils/a.ts', code: "import {b} from '../model/b.js';"},
    {name: 'the DOM', path: 'layout/a.ts', code: "document.createElement('p');"},
    {name: 'the clock', path: 'model/a.ts', code: 'export const now = new Date();'},
    {name: 'the clock, asked for a number', path: 'model/a.ts', code: 'export const now = Date.now();'},
    {name: 'the zone of the machine', path: 'model/a.ts', code: 'export const hour = (date: Date) => date.getHours();'},
    {name: 'the language of the machine', path: 'locale/a.ts', code: 'export const format = new Intl.NumberFormat();'},
    {name: 'the network', path: 'input/a.ts', code: "await fetch('/a.json');"},
  ])('would report $name', ({path, code}) => {
    expect(breaches(path, code)).toHaveLength(1);
  });

  it.each([
    {name: 'a downward import', path: 'layout/a.ts', code: "import {b} from '../scale/b.js';"},
    {name: 'types of a layout in an export', path: 'output/svg.ts', code: "import type {Scene} from '../layout/layout.js';"},
    {name: 'a document by that name', path: 'model/a.ts', code: 'export const f = (document: object): object => document;'},
    {name: 'an instant made a date', path: 'model/a.ts', code: 'export const f = (t: number): number => new Date(t).getUTCHours();'},
  ])('lets $name pass', ({path, code}) => {
    expect(breaches(path, code)).toEqual([]);
  });
});
