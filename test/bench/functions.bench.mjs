// How fast cells are answered and tables are read. Every figure is preceded by a check that what is timed is right.
import assert from 'node:assert/strict';
import { loadRooms } from './load-rooms.mjs';
import { shown, time, timeAsync } from './timing.mjs';
import { benchTables } from './functions.bench.tables.mjs';

class CellError extends Error {}
/** What a cell calls: it answers, or tells its last argument every answer. @typedef {(...given: unknown[]) => unknown} Call */
/** @type {Map<string, Call>} */
const cells = new Map();
Object.assign(globalThis, {
  CustomFunctions: {
    associate: (/** @type {string} */ id, /** @type {Call} */ answer) => cells.set(id, answer),
    Error: CellError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  },
});

/** @param {string} id */
function cell(id) {
  const call = cells.get(id);
  assert.ok(call, id);
  return call;
}

const {
  CATALOGUE,
  associateAll,
  openSession,
  inlineRunner,
  MemoryWorkbook,
  TABLE_NAMES,
  decodeTables,
  measure,
  compile,
  simulate,
} = await loadRooms(
  'functions/catalogue/index',
  'functions/runtime/associate',
  'session/live-session',
  'session/compute/inline-runner',
  'workbook/memory',
  'workbook/schema/index',
  'workbook/codec/decode',
  'model/measures/measures',
  'model/compile/compile',
  'model/simulate/simulate',
);

/** The same cells in new objects, as Excel answers every time: what is known by its object is not known now. */
/** @type {import('./functions.bench.tables.mjs').Anew} */
const anew = (contents) => contents.map((content) => ({ ...content }));

let computed = 0;
/** @type {import('../../src/session/compute/runner').Runner} */
const runner = {
  ...inlineRunner(),
  compute: (question) => {
    computed += 1;
    return inlineRunner().compute(question);
  },
};
const port = new MemoryWorkbook();
const session = openSession(port, { runner });
await session.start();
await session.createModel('example', 'nl');
associateAll(CATALOGUE, () => ({ language: 'nl', session }));
/** @type {import('./functions.bench.tables.mjs').Line} */
const line = (text, timing) => console.log(`  ${text.padEnd(58)} ${shown(timing)}`);

// Scalars: each with arguments of its own, so that nothing can be remembered.
{
  const fte = cell('FTE');
  assert.ok(Math.abs(Number(fte(22184, 20, 1363)) - (22184 * 20) / 1363) < 1e-9);
  assert.throws(() => fte(22184, 20, 0), CellError);
  line(
    '10,000 × FTE',
    time(() => {
      for (let i = 0; i < 10_000; i += 1) fte(22184 + i, 20, 1363);
    }, 21),
  );
}

// FORECAST: 24 ages of stock, 60 periods of inflow and staff, as columns of cells are handed over by Excel.
{
  const forecast = cell('FORECAST');
  const declared = declaredAs('FORECAST');
  /** @param {(t: number) => number} of */
  const column = (of) => Array.from({ length: 60 }, (_, t) => [of(t)]);
  const args = forecastArguments(declared, column);
  const rows = /** @type {[inflow: number, decisions: number, left: number][]} */ (forecast(...args(0)));
  // Short of staff throughout: 8 FTE × 115 hours ÷ 10 hours = 92 decisions in each period.
  let stock = Array.from({ length: 24 }, (_, age) => 1000 - 10 * age).reduce((sum, cases) => sum + cases);
  assert.equal(rows.length, 60);
  rows.forEach(([inflow, decisions, left], t) => {
    stock += 100 + (t % 7) - 92;
    assert.equal(inflow, 100 + (t % 7));
    assert.ok(Math.abs(decisions - 92) < 1e-9 && Math.abs(left - stock) < 1e-6, `period ${t}: ${left}, not ${stock}`);
  });
  line(
    '1,000 × FORECAST over 60 periods',
    time(() => {
      for (let i = 0; i < 1_000; i += 1) forecast(...args(i));
    }, 11),
  );
}

/** @param {string} function_ */
function declaredAs(function_) {
  const declared = CATALOGUE.find(({ id }) => id === function_);
  assert.ok(declared, function_);
  return declared;
}

/**
 * @param {import('../../src/functions/define').PlainFunction} declared
 * @param {(of: (t: number) => number) => number[][]} column
 */
function forecastArguments({ arguments: declared }, column) {
  /** @type {Readonly<Record<string, (i: number) => unknown>>} */
  const values = {
    stockByAge: (i) => Array.from({ length: 24 }, (_, age) => [1000 + i - 10 * age]),
    inflow: () => column((t) => 100 + (t % 7)),
    hoursPerCase: () => 10,
    fte: () => column(() => 8),
    netHours: () => 115,
    termPeriods: () => 6,
  };
  const names = Object.keys(declared);
  return (/** @type {number} */ i) => names.map((name) => values[name]?.(i) ?? null);
}

// Live cells: as many questions as a national report has, of every sort, each a cell that follows the model.
{
  const { tables, run } = session.current;
  assert.ok(tables && run);
  const { locations, products, roles, periods } = run.model;
  const scenario = tables.scenarios[0].scenario;
  /** @typedef {import('../../src/model/measures/figures').MeasureId} MeasureId */
  /** @type {MeasureId[]} */
  const PLAIN = ['stock', 'inflow', 'decisions', 'overdueStock', 'onTimeShare', 'hoursInStock'];
  /** @type {MeasureId[]} */
  const BY_ROLE = ['fteRequired', 'fteAvailable', 'fteGap', 'utilisation', 'hoursRequired'];
  /** @typedef {[id: MeasureId, location: string, product: string, role: string, period: string, plan: string]} Question */
  /** @returns {Question} */
  const question = (/** @type {number} */ i) => {
    const location = locations[i % locations.length];
    const period = periods[i % periods.length].label;
    const where = i % 10 === 0 ? scenario : '';
    return i % 3 === 0
      ? [BY_ROLE[i % BY_ROLE.length], location, '', roles[i % roles.length], period, where]
      : [PLAIN[i % PLAIN.length], i % 4 ? location : '', i % 2 ? products[i % products.length] : '', '', period, where];
  };
  const asked = Array.from({ length: 2_000 }, (_, i) => question(i));
  /** @type {unknown[]} */
  const shownIn = asked.map(() => undefined);
  let told = 0;
  /** @type {(question: Question, at: number) => unknown} */
  const follow = (question, at) =>
    cell('MEASURE')(...question, {
      setResult: (/** @type {unknown} */ value) => {
        shownIn[at] = value;
        told += 1;
      },
    });
  asked.forEach(follow);
  const staffTable = async () => (await port.readTables(['vkt_Staff']))[0];
  const staff = await staffTable();
  const fteAt = staff.headers.findIndex((header) => /fte/i.test(header));
  let fte = 0;
  const changeOneCell = async () => {
    fte += 1;
    /** @type {Promise<void>} */
    const done = new Promise((resolve) => {
      const stop = session.subscribe((model) => {
        if (model.updating || model.tables?.staff[0]?.fte !== 10 + fte) return;
        queueMicrotask(() => stop());
        resolve();
      });
    });
    port.edit({
      ...staff,
      rows: staff.rows.map((row, r) => row.map((was, c) => (r === 0 && c === fteAt ? 10 + fte : was))),
    });
    await done;
  };

  const before = computed;
  told = 0;
  await changeOneCell();
  assert.equal(computed - before, 1, 'one computation however many cells ask');
  assert.ok(told > 0 && told < 2_000, `only cells whose answer changed are written: ${told}`);
  asked.forEach(([id, location, product, role, period, plan], at) => {
    const answers = session.scenario(plan === '' ? null : plan);
    assert.ok(answers, plan);
    /** @type {(names: readonly string[], name: string) => number | null} */
    const index = (names, name) => (name === '' ? null : names.indexOf(name));
    const t = periods.findIndex(({ label }) => label === period);
    const query = {
      measure: id,
      location: index(locations, location),
      product: index(products, product),
      role: index(roles, role),
      from: t,
      to: t,
    };
    const answer = measure(answers.run, query);
    if (answer.ok) assert.equal(shownIn[at], answer.value, JSON.stringify(query));
    else assert.ok(shownIn[at] instanceof CellError, JSON.stringify(query));
  });
  console.log(
    `  example model: ${locations.length} locations, ${asked.length} cells of MEASURE, a tenth of them of a scenario`,
  );
  line('one table cell changes, until every cell is answered', await timeAsync(changeOneCell));
  const contents = await port.readTables(TABLE_NAMES);
  line(
    '  of which reading cells to rows',
    time(() => decodeTables(anew(contents)), 11),
  );
  line(
    '  of which compiling and simulating',
    time(() => simulate(compile({ ...tables }).model, run), 11),
  );
  /** @type {import('../../src/functions/define').Surroundings} */
  const around = { language: 'nl', session };
  const declared = declaredAs('MEASURE');
  line(
    '  of which 2,000 answers of a run asked before',
    time(() => {
      for (const question of asked) declared.compute(question, around);
    }, 11),
  );
}

await benchTables({ session, port, line, anew });
await session.stop();
