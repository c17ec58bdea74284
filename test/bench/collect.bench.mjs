// Collecting measured: twelve files of 5,000 rows each and one of 50,000 rows, read, compared and planned on one thread.
// `node --expose-gc test/bench/collect.bench.mjs`
import { webcrypto } from 'node:crypto';
import assert from 'node:assert/strict';
import { sized } from './timing.mjs';
import { loadRooms } from './load-rooms.mjs';

// Node's own, which has all that a page's has.
globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);

const rooms = await loadRooms(
  'session/collect/file-messages',
  'session/collect/make-workbooks',
  'workbook/collect/compare/compare',
  'workbook/collect/plan/plan',
  'workbook/collect/compare/choices',
  'workbook/codec/encode',
  'workbook/schema/index',
);
const { answerFile, locationFile, compare, takeOverPlan, applied, USUAL_CHOICES, newTable, tableNamed } = rooms;

/**
 * @param {string} name
 * @param {Parameters<typeof newTable>[1]} values
 * @returns {import('../../src/workbook/port').TableContent}
 */
const table = (name, values) => {
  const declared = tableNamed(name);
  assert.ok(declared, name);
  const { sheet, columns, rows } = newTable(declared, values, 'nl');
  return { name, sheet, headers: columns.map(({ header }) => header), rows };
};
/** @param {number} count */
const places = (count) => Array.from({ length: count }, (_, i) => `Locatie ${i + 1}`);
/**
 * @param {readonly string[]} locations
 * @param {number} rows
 */
function towerOf(locations, rows, more = 0) {
  /** @param {string} location */
  const stock = (location) =>
    Array.from({ length: rows }, (_, i) => ({
      location,
      product: 'Spoor 4',
      step: `Stap ${i % 100}`,
      ageFrom: 1 + Math.floor(i / 100),
      ageTo: 600,
      cases: 10 + (i % 7) + more,
    }));
  return [
    table('vkt_Settings', [{ setting: 'Aantal perioden', value: 12 }]),
    table(
      'vkt_Locations',
      locations.map((location) => ({ location })),
    ),
    table('vkt_Products', [{ product: 'Spoor 4', priority: 1 }]),
    table(
      'vkt_Steps',
      Array.from({ length: 100 }, (_, i) => ({
        product: 'Spoor 4',
        step: `Stap ${i}`,
        order: i,
        role: 'R',
        normTime: 1,
      })),
    ),
    table('vkt_Stock', locations.flatMap(stock)),
  ];
}

/**
 * @param {string} name
 * @param {number} count
 * @param {number} rows
 */
async function measure(name, count, rows) {
  const locations = places(count);
  const tower = towerOf(locations, rows);
  const sent = towerOf(locations, rows, 1);
  const cover = { model: 'm', edition: '2026-11', made: 20783, due: null };
  const files = locations.map((location) => locationFile(sent, { ...cover, location }));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const start = performance.now();
  const cpu = process.cpuUsage();
  /** @type {import('../../src/workbook/collect/book/delivery').Delivery[]} */
  const deliveries = [];
  for (const { name: file, bytes } of files) {
    await answerFile({ bytes, file, saved: null }, (message) => {
      if (message.kind === 'problem') throw new Error(JSON.stringify(message));
      if (message.kind === 'delivery') deliveries.push(message.delivery);
    });
    most = Math.max(most, process.memoryUsage().rss);
  }
  const read = performance.now();
  const chosen = deliveries.map((delivery) => ({
    comparison: compare({ tower, delivery, choices: USUAL_CHOICES, taken: [], beside: [] }),
    choices: USUAL_CHOICES,
  }));
  const compared = performance.now();
  const plan = takeOverPlan(tower, chosen);
  applied(tower, plan);
  const end = performance.now();
  const used = process.cpuUsage(cpu);
  const changes = plan.reduce((sum, { changed }) => sum + changed.length, 0);
  assert.equal(changes, count * rows, 'every row of the files differs from the model');
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  /**
   * @param {number} from
   * @param {number} to
   */
  const ms = (from, to) => `${Math.round(to - from)} ms`;
  console.log(
    `${name}: ${size.toFixed(1)} MB, read ${ms(start, read)}, compared ${ms(read, compared)}, planned ${ms(compared, end)}, ` +
      `in all ${ms(start, end)} (${Math.round((used.user + used.system) / 1e3)} ms of processor); ${changes} rows changed; memory +${Math.round((most - before) / 1e6)} MB`,
  );
}

await measure('12 files of 5,000 rows', 12, sized(5_000, 20));
await measure('1 file of 50,000 rows', 1, sized(50_000, 200));
