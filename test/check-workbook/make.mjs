// Makes the check workbook: open it in an Excel that has the add-in and one cell says whether every formula is right.
//
//   npm run check-workbook [-- path.xlsx]        default dist/check-workbook.xlsx
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWebpack } from '../../src/workbench/tools/builds.mjs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';

const require = createRequire(import.meta.url);
const NAMESPACES = ['VKT'];
/** As in manifest.xml; the file keeps no settings of it. */
const ADD_IN = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };

/** The file's bytes, how many formulas it judges, and the cell that says so. */
export async function makeCheckWorkbook() {
  const rooms = require(await packed());
  const { book, count } = rooms.checkBook(rooms.asked(goldenCases()));
  const bytes = rooms.writeBook(book, { namespaces: NAMESPACES, addIn: ADD_IN, calculateOnOpening: true });
  return {
    bytes,
    count,
    summary: `${rooms.LIST_SHEET}!${rooms.SUMMARY}`,
    list: rooms.LIST_SHEET,
    firstRow: rooms.FIRST_ROW,
  };
}

function goldenCases() {
  const golden = inRoot('test', 'golden');
  return readdirSync(golden)
    .filter((name) => statSync(path.join(golden, name)).isDirectory())
    .filter((name) => readdirSync(path.join(golden, name)).includes('cases.json'))
    .flatMap((name) => JSON.parse(readFileSync(path.join(golden, name, 'cases.json'), 'utf8')).cases);
}

/** The rooms it needs, as one file for Node. */
async function packed() {
  const [rule] = require(inRoot('webpack.config.js'))().module.rules;
  const folder = inRoot('build', 'check-workbook');
  await runWebpack({
    mode: 'development',
    context: inRoot(),
    target: 'node',
    devtool: false,
    entry: inRoot('test', 'check-workbook', 'index.ts'),
    output: { path: folder, filename: 'rooms.cjs', library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    module: { rules: [rule] },
  });
  return path.join(folder, 'rooms.cjs');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = path.resolve(process.argv[2] ?? inRoot('dist', 'check-workbook.xlsx'));
  const { bytes, count, summary } = await makeCheckWorkbook();
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(
    `${target}: ${count} formulas. Open it in Excel with the add-in; ${summary} must say "${count} van ${count} goed".`,
  );
}
