// The check workbook in the workbench: every formula is right, and one that is not is seen.
import assert from 'node:assert/strict';
import { makeCheckWorkbook } from '../check-workbook/make.mjs';

export const address = null;

/**
 * The list's columns: expected D, seen F, right G, verdict H.
 *
 * @param {import('./journeys').Opened} t
 * @param {{ list: string, firstRow: number, count: number }} made
 */
const notRight = (t, { list, firstRow, count }) =>
  t.workbench(
    (area) =>
      window.workbench
        .values(area)
        .filter((row) => row[6] !== true)
        .map((row) => [row[0], row[2], row[3], row[5], row[6], row[7]]),
    `${list}!A${firstRow + 1}:H${firstRow + count}`,
  );

/**
 * @param {import('./journeys').Opened} t
 * @param {string} wanted
 * @param {string} cell
 */
const summaryIs = (t, wanted, cell) =>
  t.untilWorkbench(
    ([where, text]) => window.workbench.values(where)[0][0] === text,
    /** @type {const} */ ([cell, wanted]),
  );

/** @type {import('./journeys').Tests} */
export const tests = {
  'every formula of the check workbook is right, and a changed expectation turns it red': async ({ open }) => {
    const made = await makeCheckWorkbook();
    const { count, list, summary } = made;
    const t = await open('/?model=none');
    const file = { name: 'check-workbook.xlsx', mimeType: '', buffer: Buffer.from(made.bytes) };
    await t.page.setInputFiles('#file', file);
    await t.untilWorkbench((name) => window.workbench.sheets().includes(name), list);
    const all = `${count} van ${count} goed · ${count} of ${count} right`;
    // Which are not right says more than that it took too long.
    await summaryIs(t, all, summary).catch(async () => assert.fail((await notRight(t, made)).join('\n')));
    assert.deepEqual(await notRight(t, made), []);
    const [[top]] = await t.workbench((cell) => window.workbench.cells(cell), `${list}!A3`);
    assert.match(top.text, /^Alles klopt/);

    await t.workbench((cell) => window.workbench.setCell(cell, 1), `${list}!D${firstNumber(made)}`);
    await summaryIs(t, `${count - 1} van ${count} goed · ${count - 1} of ${count} right`, summary);
    assert.match(String((await t.workbench((cell) => window.workbench.values(cell), `${list}!A3`))[0][0]), /FOUT/);
    // Not there is not the same as wrong, and neither is right: good, wrong, waiting, missing.
    await t.workbench(
      (cell) => window.workbench.setCell(cell, '=VKT.BESTAATNIET(1)'),
      `${list}!F${firstNumber(made) + 1}`,
    );
    await summaryIs(t, `${count - 2} van ${count} goed · ${count - 2} of ${count} right`, summary);
    assert.deepEqual((await t.values(`${list}!B4:B7`)).flat(), [count - 2, 1, 0, 1]);
    assert.equal((await notRight(t, made)).length, 2);
    await t.page.close();
  },
};

/**
 * The sheet's row of the first line, 1-based.
 *
 * @param {{ firstRow: number }} made
 */
const firstNumber = ({ firstRow }) => firstRow + 1;
