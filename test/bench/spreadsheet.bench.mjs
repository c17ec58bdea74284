// One aged queue, first come first served: the model against the same recursion as cells of a spreadsheet (HyperFormula).
import assert from 'node:assert/strict';
import { HyperFormula } from 'hyperformula';
import { loadRooms } from './load-rooms.mjs';
import { shown, sized, time } from './timing.mjs';
import { national } from './national.mjs';

const { compile, simulate } = await loadRooms('model/compile/compile', 'model/simulate/simulate');
const SIZE = sized({}, { periods: 12, aged: 6 });
const { model } = compile(national({ ...SIZE, locations: 1, products: 1, steps: 1, load: 0.9 }));
const { periods: N, cohorts: C, cohortsBefore: B } = model.structure;
const [{ queue }] = model.inputs;

/**
 * Column letters, from 0.
 *
 * @type {(index: number) => string}
 */
const column = (index) =>
  (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

// Per period two columns: cases left of each cohort after the work, and cases before the work summed from the oldest on.
// Row 1 is the capacity in cases; cohort c stands in row c + 2.
/** @type {(c: number, t: number) => string} */
const left = (c, t) => `${column(2 * t)}${c + 2}`;
/** @type {(c: number, t: number) => string} */
const before = (c, t) => `${column(2 * t + 1)}${c + 2}`;
const opening = new Float64Array(C);
queue.opening.cases.forEach((cases, i) => (opening[queue.opening.cohort[i]] += cases));
/** @param {number} t */
const capacity = (t) => queue.hours[t] / queue.caseHours[t];
/** @type {(number | string | null)[][]} */
const rows = [Array.from({ length: 2 * N }, (_, i) => (i % 2 === 0 ? capacity(i / 2) : null))];
for (let c = 0; c < C; c += 1) {
  const row = [];
  for (let t = 0; t < N; t += 1) {
    const arriving = c === B + t ? queue.inflow[t] : 0;
    const open = t === 0 ? `${opening[c] + arriving}` : `(${left(c, t - 1)}+${arriving})`;
    row.push(`=MAX(0,MIN(${open},${before(c, t)}-${column(2 * t)}$1))`);
    row.push(c === 0 ? `=${open}` : `=${before(c - 1, t)}+${open}`);
  }
  rows.push(row);
}
const build = () => HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
const sheet = build();
/** @param {number} t */
const total = (t) => {
  let sum = 0;
  for (let c = 0; c < C; c += 1) sum += Number(sheet.getCellValue({ sheet: 0, row: c + 1, col: 2 * t }));
  return sum;
};
const run = simulate(model);
for (let t = 0; t < N; t += 1) {
  assert.ok(Math.abs(total(t) - run.locations[0].stock[t]) < 1e-6 * Math.max(1, total(t)), `stock ${t}`);
}

let change = 0;
const recalculate = () => {
  change += 1e-6;
  sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, [[capacity(0) + change]]);
};
const ours = time(() => simulate(model), 201);
const theirs = time(recalculate, 11);
console.log(`one queue, ${C} cohorts × ${N} periods: ${2 * C * N} formulas; the capacity of period 1 changes`);
console.log(`  model, all of it again         ${shown(ours)}`);
console.log(`  spreadsheet, recalculation     ${shown(theirs)}   ratio ${(theirs.median / ours.median).toFixed(0)}`);
console.log(`  spreadsheet, building it       ${shown(time(build, 3))}`);
