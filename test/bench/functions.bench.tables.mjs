// The part of functions.bench.mjs about reading large tables.
import assert from 'node:assert/strict';
import { sized, time } from './timing.mjs';
import { loadRooms } from './load-rooms.mjs';

const { TABLE_NAMES, decodeTables, keepUnchanged, compile, simulate } = await loadRooms(
  'session/unchanged',
  'workbook/schema/index',
  'workbook/codec/decode',
  'model/compile/compile',
  'model/simulate/simulate',
);

/** @typedef {import('../../src/workbook/port').TableContent} Content */
/** @typedef {(text: string, timing: import('./timing.mjs').Timing) => void} Line */
/** @typedef {(contents: readonly Content[]) => readonly Content[]} Anew */
/** @typedef {(value: number, written: string) => number | string} Choice */

/**
 * An inflow table of so many rows, as it is exported: `number` chooses between a number and how it was written.
 * @param {{ headers: readonly string[], names: readonly string[] }} of
 * @param {number} rows
 * @param {Choice} number
 * @returns {Content}
 */
const inflowTable = ({ headers, names }, rows, number) => ({
  name: 'vkt_Inflow',
  sheet: 'Instroom',
  headers,
  rows: Array.from({ length: rows }, (_, i) =>
    headers.map((header) => {
      if (/locatie/i.test(header)) return names[i % names.length];
      if (/product/i.test(header)) return `Product ${i % 40}`;
      if (/periode/i.test(header)) return number(45_000 + 30 * (i % 60), '2023-05');
      return /zaken/i.test(header) ? number(1_000 + i, `1.${String(i % 1000).padStart(3, '0')},5`) : '';
    }),
  ),
});

/**
 * An inflow table as exported, numbers as numbers and as Dutch text; then one of 50,000 rows, stage by stage.
 * @param {object} bench
 * @param {import('../../src/session/live-session').WorkbookSession} bench.session
 * @param {import('../../src/workbook/port').WorkbookPort} bench.port
 * @param {Line} bench.line
 * @param {Anew} bench.anew
 */
export async function benchTables({ session, port, line, anew }) {
  const { headers } = (await port.readTables(['vkt_Inflow']))[0];
  assert.ok(session.current.tables);
  const names = session.current.tables.locations.map(({ location }) => location);
  /** @type {(rows: number, number: Choice) => Content} */
  const table = (rows, number) => inflowTable({ headers, names }, rows, number);
  const exported = sized(20_000, 200);
  const numeric = [table(exported, (value) => value)];
  const text = [table(exported, (_, written) => written)];
  for (const one of [numeric, text]) assert.equal(decodeTables(one).value.inflow.length, exported);
  line(
    'decoding 20,000 rows, numbers as numbers',
    time(() => decodeTables(anew(numeric)), 11),
  );
  line(
    'decoding 20,000 rows, numbers and periods as text',
    time(() => decodeTables(anew(text)), 11),
  );

  const contents = await port.readTables(TABLE_NAMES);
  const products = session.current.tables.products.map(({ product }) => product);
  const large = contents.map((one) => {
    if (one.name !== 'vkt_Inflow') return one;
    const made = table(sized(50_000, 500), (value) => value);
    const at = headers.findIndex((header) => /product/i.test(header));
    return { ...made, rows: made.rows.map((row, i) => row.with(at, products[i % products.length])) };
  });
  console.log('  50,000 inflow rows');
  benchStages(large, { line, anew });
}

/**
 * From cells to a run, stage by stage.
 * @param {readonly Content[]} large
 * @param {{ line: Line, anew: Anew }} bench
 */
function benchStages(large, { line, anew }) {
  const { value: tables } = decodeTables(large);
  const model = compile(tables).model;
  const run = simulate(model);
  line(
    '  reading cells to rows, on the main thread',
    time(() => decodeTables(anew(large)), 5),
  );
  const copy = large.map((one) => ({ ...one, rows: one.rows.map((row) => [...row]) }));
  assert.ok(keepUnchanged(copy, large).every((one, i) => one === large[i]));
  line(
    '  finding that they did not change',
    time(() => keepUnchanged(copy, large), 5),
  );
  line(
    '  handing all tables to a worker, both sides',
    time(() => structuredClone(tables), 5),
  );
  line(
    '  compiling and simulating',
    time(() => simulate(compile({ ...tables }).model), 5),
  );
  const { tables: _, ...rest } = model;
  line(
    '  taking the run back, both sides',
    time(() => structuredClone({ rest, locations: run.locations }), 5),
  );
}
