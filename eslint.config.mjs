// Rules are errors or absent. Who may import whom is written once, in test/house/house.test.ts, not here.
import { createRequire } from 'node:module';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Microsoft's rules alone: the package's own entry loads a second typescript-eslint and the rules of others too. */
const { default: officeRules } = createRequire(import.meta.url)('eslint-plugin-office-addins/lib/rules');

/** What would make two computations of the same tables differ. */
const CHANCE_AND_CLOCK = ['Date.now', 'Math.random', 'performance.now'].map((name) => {
  const [object, property] = name.split('.');
  return { object, property, message: 'Chance and today are arguments of the model.' };
});

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'reports/', '.stryker-tmp/'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    // Tools, journeys and benches run by Node as they stand.
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.base],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-constant-condition': 'error',
      'no-dupe-keys': 'error',
      'no-fallthrough': 'error',
      'no-redeclare': 'error',
      'no-self-assign': 'error',
      'no-undef-init': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'use-isnan': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    // What tests share as well. In a file of tests `describe` is as long as its tests, and a table hands them its columns.
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs', '**/*.js'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', '**/*.part.tsx', 'test/workbook/port-contract.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      // More than three belong in an object with names.
      'max-params': ['error', 3],
    },
  },
  {
    // Texts of a language are as long as what there is to say.
    files: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.mjs', 'src/**/*.cjs'],
    ignores: ['src/locales/pane/*/*.ts', 'src/workbench/**/*-texts.ts'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/model/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...CHANCE_AND_CLOCK],
      'no-restricted-globals': ['error', 'performance', 'crypto', 'window', 'document', 'fetch'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Chance and today are arguments of the model.',
        },
      ],
    },
  },
  {
    files: ['src/workbook/excel/**/*.ts', 'src/ribbon/**/*.ts'],
    plugins: { 'office-addins': { rules: officeRules } },
    rules: {
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
