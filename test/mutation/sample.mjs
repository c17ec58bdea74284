// The score of a room from a sample: so many changes drawn from all of them, always the same for the same seed.
//   npm run mutation:sample -- src/functions 300
//   npm run mutation:sample -- src/session 300 seed-2
// What was not noticed is written as it comes, the score with its interval at the end, and all of it once more to
// reports/mutation/mutation.json.
import { runStryker } from './run.mjs';

const [folder = 'src/functions', size = '300', seed = 'first'] = process.argv.slice(2);

// What only runs in a browser or in Excel (the workbench tries it there), and what is data.
const ELSEWHERE = [
  'src/functions/runtime/**',
  'src/session/live.ts',
  'src/session/**/worker.ts',
  'src/session/**/file-worker.ts',
  'src/session/**/spawn-*.ts',
  'src/workbook/excel/**',
  'src/workbook/example/**',
];

// Told to the tests and to the draw, which run in processes of their own.
process.env['MUTATED_ROOM'] = /^src\/(\w+)/.exec(folder)?.[1] ?? 'functions';
process.env['MUTATION_SAMPLE'] = size;
process.env['MUTATION_SEED'] = seed;

runStryker([
  ...['--mutate', [`${folder}/**/*.ts`, ...ELSEWHERE.map((path) => `!${path}`)].join()],
  ...['--checkers', 'drawn', '--reporters', 'as-they-come,json'],
]);
