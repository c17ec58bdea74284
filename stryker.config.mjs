// Mutation testing: changes the code in small ways and expects a test to fail each time. Slow, so not part of `npm test`.
// The model, or one file or a few of one room, by the tests of that room:
//   npm run mutation -- -m src/model/formulas/requirement.ts,src/model/formulas/taut-string.ts
//   npm run mutation -- -m src/functions/argument.ts
// A whole room by a sample of its changes: npm run mutation:sample -- src/functions 300
// How, and what came of it: test/mutation/README.md
import { fileURLToPath } from 'node:url';

const asked = process.argv[process.argv.findIndex((one) => one === '-m' || one === '--mutate') + 1] ?? '';
// Told to the tests, which run in processes of their own.
process.env['MUTATED_ROOM'] ??= /^src\/(\w+)\//.exec(asked)?.[1] ?? 'model';

export default {
  testRunner: 'quick',
  plugins: ['quick-runner.mjs', 'draw.mjs'].map((name) =>
    fileURLToPath(new URL(`test/mutation/${name}`, import.meta.url)),
  ),
  mutate: ['src/model/**/*.ts', '!src/model/tables/tables.ts', '!src/model/tables/problem.ts'],
  // Of a sample, words in a language are left out (draw.mjs); there is no word for that on the command line.
  ignorers: process.env['MUTATION_SAMPLE'] === undefined ? [] : ['words'],
  coverageAnalysis: 'perTest',
  // A change that makes a loop endless counts as found; other work on the machine must not pass for one.
  timeoutMS: 15_000,
  timeoutFactor: 4,
  concurrency: 1,
  ignorePatterns: ['/dist', '/build', '/coverage', '/reports', '/src/workbench', '/src/assets', '/test/e2e'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
