// Writing to a workbook that fails on the way: nothing is lost, nothing is said to be written that is not, and what is said
// of undo is true.
import assert from 'node:assert/strict';
import { withPort } from './packed-contract.mjs';

export const address = null;

const ROWS = [
  ['Ter Apel', 1, 'a'],
  ['Budel', '=2+3', 'b'],
  ['Mijn', 1, 'a'],
  ['Zevenaar', '=6*7', 'a'],
  ['Mijn', 2, 'b'],
];
/** Of the write below: the rows that are mine replaced by three others, and Budel changed. */
const WRITTEN = [
  ['Ter Apel', 1, 'a'],
  ['Budel', 5, 'c'],
  ['Zevenaar', '=6*7', 'a'],
  ['Mijn', 7, 'x'],
  ['Mijn', 8, '2026-01'],
  ['Mijn', 9, ''],
];

/**
 * A page with one table of ours, and what is needed to write into it: tests leave the table as they found it.
 *
 * @param {Pick<import('./journeys').Test, 'at'>} t
 * @param {string} query
 */
async function opened({ at }, query) {
  const t = await at(`/?model=none&${query}`);
  if (await t.addIn(() => 'portContract' in window)) return t;
  await withPort(t);
  await t.addIn(async (rows) => {
    const { port } = window.portContract;
    /**
     * @param {(row: import('../../src/workbook/port').Row) => import('../../src/workbook/port').RowFate} fate
     * @param {readonly import('../../src/workbook/port').RowContent[]} added
     * @returns {import('../../src/workbook/port').RowChange['becomes']}
     */
    const each = (fate, added) => (now) => ({ rows: now.map((row) => fate(row)), added });
    /** @param {string} header @returns {import('../../src/workbook/port').ColumnLayout} */
    const column = (header) => ({ header, numberFormat: 'General', width: 10, note: '', choices: { kind: 'none' } });
    /** @param {string | number} cell */
    const content = (cell) => (typeof cell === 'string' && cell.startsWith('=') ? { formula: cell } : cell);
    await port.createTables([
      { name: 'vkt_Sample', sheet: 'Monster', title: '', columns: ['Naam', 'Aantal', 'Soort'].map(column), rows: [] },
    ]);
    const headers = ['Naam', 'Aantal', 'Soort'];
    const added = rows.map((row) => row.map(content));
    await port.changeRows([{ table: 'vkt_Sample', headers, becomes: each(() => 'keep', added) }]);
    window.heard = [];
    await port.watch(({ kind }) => window.heard.push(kind));
    window.write = async () => {
      /** @type {(row: import('../../src/workbook/port').Row) => import('../../src/workbook/port').RowFate} */
      const fate = ([name]) => (name === 'Mijn' ? 'remove' : name === 'Budel' ? [null, 5, 'c'] : 'keep');
      const mine = [7, 8, 9].map((count, i) => ['Mijn', count, ['x', '2026-01', ''][i]]);
      try {
        window.written = await port.changeRows([{ table: 'vkt_Sample', headers, becomes: each(fate, mine) }]);
        return window.written.undo;
      } catch (error) {
        return `refused: ${Object(error).code}`;
      }
    };
  }, ROWS);
  return t;
}

/** @param {import('./journeys').Opened} page */
const entered = ({ addIn }) => addIn(() => window.portContract.entered('vkt_Sample'));
/** @param {import('./journeys').Opened} page */
const write = ({ addIn }) => addIn(() => window.write());
/** @param {import('./journeys').Opened} page */
const takeBack = ({ addIn }) => addIn(() => window.written.takeBack());

/**
 * Where Excel groups, one step back takes all of a write, and that is what is said.
 *
 * @param {import('./journeys').Opened} page
 */
async function oneStepBack(page) {
  assert.equal(await write(page), 'excel');
  assert.deepEqual(await entered(page), WRITTEN);
  await page.workbench(() => window.workbench.grid.undo());
  await page.idle();
  assert.deepEqual(await entered(page), ROWS);
}

/**
 * Somebody types below in the table: whoever writes has to hear that, also after what went wrong.
 *
 * @param {import('./journeys').Opened} t
 * @param {string} what
 */
async function stillHears(t, what) {
  await t.addIn(() => void (window.heard.length = 0));
  const area = await t.workbench(() => window.workbench.grid.tables().find(({ name }) => name === 'vkt_Sample')?.area);
  assert.ok(area);
  const cell = `Monster!C${area.row + 2}`;
  await t.workbench((where) => window.workbench.setCell(where, 'z'), cell);
  await t.until(() => window.heard.includes('cells')).catch(() => assert.fail(`deaf after ${what}`));
  await t.workbench((where) => window.workbench.setCell(where, 'a'), cell);
  await t.idle();
}

/** @type {import('./journeys').Tests} */
export const tests = {
  'whichever request of a write fails once, all of it is written or none, and the way back is there, Excel’s or our own':
    async (t) => {
      for (const query of ['excel=1.14&host=web', 'excel=1.20&host=desktop']) {
        const page = await opened(t, query);
        const outcomes = [];
        for (let n = 1, left = 0; left === 0; n += 1) {
          await page.workbench((count) => void (window.workbench.conditions.failing = count), n);
          const outcome = await write(page);
          left = await page.workbench(() => window.workbench.conditions.failing);
          await page.workbench(() => void (window.workbench.conditions.failing = 0));
          outcomes.push(outcome);
          const isRefused = outcome.startsWith('refused');
          assert.deepEqual(await entered(page), isRefused ? ROWS : WRITTEN, `${query}, request ${n}: ${outcome}`);
          await stillHears(page, `${query}, request ${n}: ${outcome}`);
          if (!isRefused) await takeBack(page);
          assert.deepEqual(await entered(page), ROWS, `${query}, request ${n}: taken back`);
        }
        console.log(`        ${query}: ${outcomes.join(', ')}`);
        assert.ok(outcomes.length > 4, 'a write is more than a few requests');
        // Before ExcelApi 1.20 only our own way back is offered; it was taken above.
        assert.equal(outcomes.at(-1), query.includes('1.20') ? 'excel' : 'own', 'where nothing failed');
        if (query.includes('1.20')) await oneStepBack(page);
      }
    },

  'whichever request of a write Excel finds that it cannot group, all of it is written without, and our own way back holds':
    async (t) => {
      const page = await opened(t, 'excel=1.20&host=desktop');
      // On the desktop what becomes of a sheet's visibility cannot be undone, and so not be part of a group.
      await page.addIn(() => {
        const { run } = Excel;
        /** @typedef {(context: Excel.RequestContext) => Promise<unknown>} Batch */
        /** @type {(options: Excel.RunOptions, batch: Batch) => Promise<unknown>} */
        const counted = (options, batch) =>
          run(options, (context) => {
            const sync = context.sync.bind(context);
            let count = 0;
            if (options.mergeUndoGroup)
              context.sync = (...passed) => {
                window.asked = count += 1;
                if (count === window.refuseAt) context.workbook.worksheets.getItem('Monster').visibility = 'Visible';
                return sync(...passed);
              };
            return batch(context);
          });
        /** @param {[options: Excel.RunOptions, batch: Batch] | [batch: Batch]} asked */
        const either = (...asked) => (asked.length === 2 ? counted(...asked) : counted({}, ...asked));
        Reflect.set(Excel, 'run', either);
      });
      /** @param {number} n */
      const refuseAt = (n) => page.addIn((at) => void (window.refuseAt = at), n);
      const outcomes = [];
      for (let at = 1, more = true; more; at += 1) {
        await refuseAt(at);
        const outcome = await write(page);
        outcomes.push(outcome);
        more = await page.addIn((n) => window.asked >= n, at);
        assert.deepEqual(await entered(page), WRITTEN, `refused at request ${at}`);
        // What is said of the way back is true; our own is as little in want of a group.
        if (outcome === 'own') await takeBack(page);
        else await page.workbench(() => window.workbench.grid.undo());
        await page.idle();
        assert.deepEqual(await entered(page), ROWS, `taken back after request ${at}: ${outcome}`);
      }
      console.log(`        refused at each of its requests: ${outcomes.join(', ')}`);
      assert.ok(
        outcomes.filter((outcome) => outcome === 'own').length > 3,
        'requests of which a refusal costs the group',
      );
      assert.equal(outcomes.at(-1), 'excel', 'where nothing was refused');
    },

  'what is too much for one answer is read in parts, however small, and written to as any other table': async (t) => {
    const page = await opened(t, 'host=web&excel=1.20');
    await oneStepBack(page);
    const rows = Array.from({ length: 700 }, (_, i) => [`Locatie ${i}`, i % 7 === 0 ? `=${i}+1` : i, 'a']);
    await page.addIn((all) => {
      /** @param {string | number} cell */
      const content = (cell) => (typeof cell === 'string' && cell.startsWith('=') ? { formula: cell } : cell);
      const headers = ['Naam', 'Aantal', 'Soort'];
      const added = all.map((row) => row.map(content));
      return window.portContract.port
        .changeRows([{ table: 'vkt_Sample', headers, becomes: (now) => ({ rows: now.map(() => 'keep'), added }) }])
        .then(() => null);
    }, rows);
    const read = () => page.addIn(() => window.portContract.port.readTables(['vkt_Sample']));
    const [whole] = await read();
    assert.equal(whole.rows.length, ROWS.length + rows.length);
    for (const most of [12_000, 5_000]) {
      await page.workbench((bytes) => void (window.workbench.conditions.mostBytes = bytes), most);
      const started = Date.now();
      assert.deepEqual((await read())[0], whole);
      console.log(`        ${whole.rows.length} rows with at most ${most} bytes at once: ${Date.now() - started} ms`);
      assert.equal(await write(page), 'excel');
      await takeBack(page);
      assert.deepEqual((await read())[0], whole);
    }
    await page.workbench(() => void (window.workbench.conditions.mostBytes = 5_000_000));
    assert.deepEqual(await entered(page), [...ROWS, ...rows]);
  },
};
