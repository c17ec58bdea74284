// Mutation testing of the model: changes the code in small ways and expects a test to fail each time. Slow, so not part
// of `npm test`. EXAMPLES_ONLY=1 leaves out the laws. One file or a few: npm run mutation -- -m src/model/formulas/requirement.ts,src/model/formulas/taut-string.ts
import { fileURLToPath } from 'node:url';
import jest from './jest.config.mjs';

const logic = jest.projects.find(({ displayName }) => displayName === 'logic');

export default {
  testRunner: 'jest',
  // Named, because plugins are otherwise looked for beside the core, which a linked installation may keep elsewhere.
  plugins: ['@stryker-mutator/jest-runner'],
  // The copy that is changed and tested lives in .stryker-tmp, which every other run of jest has to pass over.
  jest: {
    enableFindRelatedTests: false,
    config: {
      ...logic,
      testMatch: ['<rootDir>/test/mutation/whole-model.ts'],
      testEnvironment: fileURLToPath(new URL('test/mutation/environment.cjs', import.meta.url)),
      modulePathIgnorePatterns: [],
    },
  },
  mutate: ['src/model/**/*.ts', '!src/model/tables/tables.ts', '!src/model/tables/problem.ts'],
  coverageAnalysis: 'perTest',
  // A change that makes a loop endless counts as found.
  timeoutMS: 3000,
  concurrency: 1,
  ignorePatterns: ['/dist', '/build', '/coverage', '/reports', '/src/workbench', '/src/assets', '/test/e2e'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
