// A report of the example measured, 8 locations × 3 scenarios × 24 months: what the worker does, and the sheets as data.
// What the workbook takes on top is in the journey `report`, in a browser.
import assert from 'node:assert/strict';
import { sized } from './timing.mjs';
import { loadRooms } from './load-rooms.mjs';

const rooms = await loadRooms(
  'session/report/compute-facts',
  'session/live-session',
  'workbook/memory',
  'workbook/report/sheets/plan',
  'workbook/report/context',
  'locales/report/report-words',
  'model/tables/scenarios',
);
const { computeFacts, openSession, MemoryWorkbook, reportPlan, PARTS, reportWords, scenarioNames } = rooms;

const session = openSession(new MemoryWorkbook());
await session.refresh();
await session.createModel('example', 'nl');
const { tables, contents, run } = session.current;
assert.ok(tables && run);
const compared = scenarioNames(tables).slice(0, 3);
const question = { scenario: compared[0], compared, from: 0, to: 23, locations: run.model.locations };

/** @type {Record<'facts' | 'plan' | 'sheets' | 'cells', number>[]} */
const taken = [];
for (let i = 0; i < sized(7, 1); i += 1) {
  const start = performance.now();
  // Tables of their own, as a worker gets them: nothing is remembered of the run before.
  const facts = await computeFacts({ tables: structuredClone(tables), question });
  const computed = performance.now();
  const plan = reportPlan({
    facts,
    words: reportWords('nl'),
    language: 'nl',
    excelLanguage: 'nl',
    live: false,
    parts: PARTS,
    contents,
    today: 20783,
    model: null,
    edition: null,
    version: '',
    rules: '',
    problems: [],
    errors: 0,
    collection: null,
    taken: [],
  });
  const cells = plan.reduce(
    (sum, sheet) => sum + sheet.tables.reduce((all, { rows }) => all + rows.flat().length, 0),
    0,
  );
  assert.ok(plan.length > 0 && cells > 0, 'a report of sheets with tables');
  taken.push({ facts: computed - start, plan: performance.now() - computed, sheets: plan.length, cells });
}
/** @param {keyof typeof taken[number]} key */
const median = (key) => taken.map((one) => one[key]).sort((a, b) => a - b)[taken.length >> 1];
console.log(`  facts ${median('facts').toFixed(0)} ms, sheets as data ${median('plan').toFixed(0)} ms`);
console.log(`  ${median('sheets')} sheets, ${median('cells')} cells in tables`);
await session.stop();
