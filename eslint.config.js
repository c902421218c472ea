import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { floorConfigs } from './eslint.floors.js';

const typescriptFiles = ['**/*.{ts,tsx}'];
const testFiles = ['**/*.test.{ts,tsx}', '**/*.testing.ts', 'e2e/**/*.ts'];

export default defineConfig([
  globalIgnores([
    'dist/',
    'dist-single/',
    'build/',
    'data/',
    'coverage/',
    'public/',
    'test-results/',
    'playwright-report/',
    // AssemblyScript: its own compiler checks it
    'src/engine/assembly/',
    'src/platform.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescriptFiles,
    extends: [
      tseslint.configs.strict,
      tseslint.configs.stylistic,
      tseslint.configs.recommendedTypeCheckedOnly,
    ],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      // typed arrays are read inside loops that keep the bounds
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-confusing-non-null-assertion': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      // declarations that stand beside the code for libraries without types
      '@typescript-eslint/triple-slash-reference': [
        'error',
        { lib: 'always', path: 'always', types: 'prefer-import' },
      ],
      // actions of the store and ports of the runtime are handed on one by one
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowArray: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: typescriptFiles,
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-depth': ['error', 4],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    files: ['src/**/*.tsx', 'src/ui/**/use*.ts', 'src/store/**/hooks.ts'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      // of React Aria's menus and lists it means: what opens at a press takes the focus
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  ...floorConfigs,
  {
    // a script speaks to the terminal
    files: ['scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: testFiles,
    rules: {
      'max-lines-per-function': 'off',
      // matchers such as expect.closeTo() are `any`
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['e2e/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="locator"][arguments.0.value=/^[.#]/]',
          message: 'Find by role and name: a CSS class is not what a person sees.',
        },
      ],
    },
  },
  { files: ['*.js', 'examples/**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['examples/**/*.js'], languageOptions: { globals: globals.browser } },
]);
