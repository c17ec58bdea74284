// How fast the model is. Every figure is preceded by a check that what is timed gives the right answer.
import assert from 'node:assert/strict';
import { loadRooms } from './load-rooms.mjs';
import { race, shown, sized, time } from './timing.mjs';
import { national } from './national.mjs';
import { plainLoop } from './plain-loop.mjs';

const { compile, simulate, measure, series, MEASURES } = await loadRooms(
  'model/compile/compile',
  'model/simulate/simulate',
  'model/measures/measures',
);
/** @typedef {import('../../src/model/simulate/simulate').Run} Run */
/** @typedef {ReturnType<typeof plainLoop>} Plain */

/** @type {readonly import('../../src/model/tables/tables').WorkOrder[]} */
const OTHER_ORDERS = [{ kind: 'edd' }, { kind: 'priority' }, { kind: 'split', share: 0.7 }];
const everything = { location: null, product: null, role: null };

/**
 * @param {Run} run
 * @param {Plain} plain
 */
function assertSame(run, plain) {
  const { periods: N, products: P, firstStep } = run.model.structure;
  run.locations.forEach((result, l) => {
    for (let p = 0; p < P; p += 1) {
      for (let t = 0; t < N; t += 1) {
        let stock = 0;
        for (let s = firstStep[p]; s < firstStep[p + 1]; s += 1) stock += result.stock[s * N + t];
        const at = (l * P + p) * N + t;
        assert.ok(Math.abs(stock - plain.stock[at]) <= 1e-9 * Math.max(1, stock), `stock ${l} ${p} ${t}`);
        assert.ok(Math.abs(result.decisions[p * N + t] - plain.decisions[at]) <= 1e-9 * Math.max(1, stock));
      }
    }
  });
}

/**
 * Rolled up over locations and products, the plain loop's own sums.
 *
 * @param {Run} run
 * @param {Plain} plain
 */
function assertRolledUp(run, { stock, decisions }) {
  const { periods: N } = run.model.structure;
  for (const [id, values] of /** @type {const} */ ([
    ['stock', stock],
    ['decisions', decisions],
  ])) {
    const sums = new Float64Array(N);
    values.forEach((value, at) => (sums[at % N] += value));
    series(run, { measure: id, ...everything }).forEach((value, t) =>
      assert.ok(Math.abs(Number(value) - sums[t]) <= 1e-9 * Math.max(1, sums[t]), `${id} ${t}`),
    );
  }
}

/**
 * Whatever the order of work: no case is lost, and whoever is short of staff works every hour.
 *
 * @param {Run} run
 * @param {number} load
 */
function assertConserves(run, load) {
  const N = run.model.structure.periods;
  /** @param {import('../../src/model/measures/figures').MeasureId} id */
  const over = (id) => {
    const answer = measure(run, { measure: id, ...everything, from: 0, to: N - 1 });
    assert.ok(answer.ok, id);
    return answer.value;
  };
  const opening = run.model.inputs.reduce((sum, { queue }) => queue.opening.cases.reduce((a, b) => a + b, sum), 0);
  const closing = opening + over('inflow') - over('decisions');
  assert.ok(Math.abs(over('stock') - closing) <= 1e-9 * closing, 'a case was lost');
  if (load < 1) assert.ok(over('hoursUsed') >= 0.98 * over('hoursAvailable'), 'hours were left idle');
}

/** The national model, or one that is soon done. */
const SIZE = sized({}, { locations: 4, products: 2, steps: 2, periods: 12, aged: 6 });

/** @param {Run} run */
const rollUp = (run) => MEASURES.map(({ id }) => series(run, { measure: id, ...everything }));

console.log('national model: 12 locations × 8 products × 3 steps × 60 months, 24 months of aged stock');
for (const { load, word } of [
  { load: 0.95, word: 'short of staff' },
  { load: 1.05, word: 'staff to spare' },
]) {
  const tables = national({ ...SIZE, load });
  const { model } = compile(tables);
  const run = simulate(model);
  assertSame(run, plainLoop(model));
  assertRolledUp(run, plainLoop(model));
  const [full, plain] = race([() => simulate(model), () => plainLoop(model)]);
  console.log(`  ${word}`);
  console.log(`    simulate                     ${shown(full)}`);
  console.log(`    plain loop, fifo only        ${shown(plain)}   ratio ${(full.median / plain.median).toFixed(2)}`);
  // After a change of tables nothing is known yet: tables, and results, in new objects.
  const chain = () => rollUp(simulate(compile({ ...tables }).model));
  chain().forEach((values, i) => assert.deepEqual(values, rollUp(run)[i], MEASURES[i].id));
  const anew = () => ({ ...run, locations: run.locations.map((result) => structuredClone(result)) });
  // The first time, and where tables come from elsewhere, their rows are new as well.
  const newRows = () => {
    const rows = Object.entries(tables).map(([name, all]) => [name, Array.isArray(all) ? [...all] : all]);
    return /** @type {typeof tables} */ (Object.fromEntries(rows));
  };
  const works = [
    () => plainLoop(model),
    () => compile({ ...tables }),
    () => rollUp(anew()),
    chain,
    () => compile(newRows()),
  ];
  const [beside, compiling, measuring, whole, first] = race(works, 21);
  console.log(`    compile, every row new       ${shown(first)}`);
  console.log(`    compile (new tables)         ${shown(compiling)}`);
  console.log(`    all measures, all periods    ${shown(measuring)}`);
  console.log(
    `    the whole chain              ${shown(whole)}   ratio ${(whole.low / beside.low).toFixed(2)} to the plain loop`,
  );
  for (const workOrder of OTHER_ORDERS) {
    const other = compile(national({ ...SIZE, load, workOrder })).model;
    assertConserves(simulate(other), load);
    console.log(`    simulate, ${workOrder.kind.padEnd(18)} ${shown(time(() => simulate(other)))}`);
  }
}

{
  const tables = national({ ...SIZE, load: 0.95 });
  const last = tables.settings.periods - 1;
  const base = simulate(compile(tables).model);
  let fte = 0;
  const drag = () => {
    fte += 0.01;
    /** @type {import('../../src/model/tables/tables').ScenarioRow[]} */
    const levers = [
      {
        row: 0,
        group: '',
        scenario: '',
        order: 1,
        lever: 'staff',
        location: 'location 3',
        product: null,
        target: 'role 1',
        from: null,
        to: null,
        expression: `x + ${fte.toFixed(6)}`,
        active: true,
        remark: '',
      },
    ];
    const run = simulate(compile(tables, { levers }).model, base);
    measure(run, { measure: 'stock', ...everything, from: last, to: last });
    return run;
  };
  const moved = drag();
  assert.equal(moved.locations.filter((result, l) => result !== base.locations[l]).length, 1);
  console.log(`  one FTE moved at one location: compile, simulate, one measure ${shown(time(drag))}`);
}

console.log('growth: simulate');
for (const [word, sizes] of Object.entries({
  locations: sized([6, 12, 24, 48], [1, 2]),
  products: sized([4, 8, 16, 32], [1, 2]),
  periods: sized([30, 60, 120, 240], [6, 12]),
})) {
  const models = sizes.map((size) => compile(national({ ...SIZE, load: 0.95, [word]: size })).model);
  // Interference by other work only adds, so growth is read from the fast end.
  const medians = race(
    models.map((model) => () => simulate(model)),
    25,
  ).map(({ low }) => low);
  const growth = medians.slice(1).map((median, i) => `×${(median / medians[i]).toFixed(2)}`);
  console.log(
    `  ${word.padEnd(10)} ${medians.map((median) => median.toFixed(2)).join('  ')} ms; each doubling ${growth.join(' ')}`,
  );
}
