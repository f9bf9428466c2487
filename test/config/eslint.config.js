import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

const ELEMENTS = ['src/element/**/*.ts', 'src/entry/**/*.ts'];
const scoped = (files, config) => ({ ...config, files });

export default ts.config(
  {
    ignores: [
      'dist',
      'storybook-static',
      'coverage',
      'node_modules',
      'src/locale/generated',
      '.tmp',
      'demo/public',
      // Read by a compiler of their own, as a host would.
      'scripts/types',
      'test/fixtures',
      'test/conformance/frameworks',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: ts.configs.strictTypeChecked,
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Code points are what is meant: Chinese has no characters of several.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      complexity: ['error', 12],
      'max-depth': ['error', 4],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/locale/generated/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/compile/**', 'src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Array',
          property: 'from',
          message: 'MooTools and Prototype put their own in its place (S13): spread instead.',
        },
      ],
    },
  },
  scoped(ELEMENTS, lit['flat/recommended']),
  scoped(ELEMENTS, wc['flat/best-practice']),
  {
    files: ELEMENTS,
    plugins: { 'lit-a11y': litA11y },
    // LitElement has every callback.
    rules: { ...litA11y.configs.recommended.rules, 'wc/guard-super-call': 'off' },
  },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['demo/wechat-mini-program/**'],
    languageOptions: { globals: { App: 'readonly', Page: 'readonly', getApp: 'readonly', wx: 'readonly' } },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  prettier,
);
