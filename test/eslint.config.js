import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {BROWSER_GLOBALS, PURE, PURE_GLOBALS, PURE_SYNTAX} from './layers.js';

const restrict = (bans) => ['error', ...bans.map(([selector, message]) => ({selector, message}))];

/** What a strict page refuses: styles by attribute, and markup from strings. */
const STRICT_PAGE = [
  [
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    'a strict page refuses style=; place through view/place.ts',
  ],
  [
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/]',
    'a strict page refuses markup from strings',
  ],
  ['MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]', 'a strict page refuses markup from strings'],
  ['CallExpression[callee.property.name="html"]', 'd3 .html() writes markup from strings'],
  [
    'CallExpression[callee.property.name=/^(attr|setAttribute)$/][arguments.0.value="style"]',
    'a strict page refuses style attributes; use CSSOM',
  ],
  ['CallExpression[callee.name="eval"], NewExpression[callee.name="Function"]', 'a strict page refuses code from strings'],
];

const HOUSE = [
  ['ExportDefaultDeclaration', 'exports have names'],
  ['TSEnumDeclaration', 'use a union of strings'],
  ['TSParameterProperty', 'declare the field'],
];

const UNSAFE_DIRECTIVES = {
  patterns: [
    {
      group: ['lit/directives/style-map*', 'lit/directives/unsafe-*', 'lit-html/*', 'lit-html/**'],
      message: 'a strict page refuses styles by attribute and markup from strings',
    },
    {group: ['d3-*'], message: "import it from 'd3'"},
  ],
};

/** A plugin types `equal` as giving a promise for markup too; it gives one for none of our values. */
const CHAI_EQUAL = {from: 'package', package: 'chai', name: 'Equal'};

const unused = ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true}];

export default tseslint.config(
  {ignores: ['dist', 'coverage', 'node_modules', 'test/bench/node_modules', 'test/frameworks']},
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: `${import.meta.dirname}/..`}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {'@typescript-eslint/no-unused-vars': unused, eqeqeq: 'error', 'no-control-regex': 'error'},
  },
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {parserOptions: {projectService: false}},
  },
  {
    files: ['src/**/*.ts'],
    plugins: {...wc['flat/recommended'].plugins, ...lit['flat/recommended'].plugins, 'lit-a11y': litA11y},
    rules: {
      ...lit['flat/recommended'].rules,
      ...wc['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'lit-a11y/no-redundant-role': 'off', // Safari drops the role of a list without markers unless it is written
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      'no-console': ['error', {allow: ['warn', 'error']}],
      'no-restricted-imports': ['error', UNSAFE_DIRECTIVES],
      'no-restricted-syntax': restrict([...STRICT_PAGE, ...HOUSE]),
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {'no-restricted-globals': ['error', ...BROWSER_GLOBALS]},
  },
  {
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...PURE_GLOBALS],
      'no-restricted-syntax': [...restrict([...STRICT_PAGE, ...HOUSE]), ...PURE_SYNTAX],
    },
  },
  {
    files: ['test/unit/**/*.ts', 'test/browser/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // chai asserts by property
      '@typescript-eslint/no-floating-promises': ['error', {allowForKnownSafeCalls: [CHAI_EQUAL]}],
      'no-restricted-syntax': restrict([
        ['MemberExpression[object.name=/^(describe|it|test|suite)$/][property.name=/^(only|skip)$/]', 'no test is left out'],
      ]),
    },
  },
);
