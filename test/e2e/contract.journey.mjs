// The workbook port's contract on the real Office.js: the same cases that memory keeps in the unit tests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { withPort } from './packed-contract.mjs';

const keep = (/** @type {string} */ name) => async (/** @type {import('./journeys').Opened} */ t) => {
  if (await t.addIn(() => window.portContract === undefined)) await withPort(t);
  await t.addIn((one) => window.portContract.run(one), name);
};

/** Cells that look alike, and cells with fills, lines and a rule of their own. */
const ownLooks = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Eigen');
    const alike = sheet.getRange('B2:C5');
    alike.format.fill.color = '#FFF2CC';
    alike.format.font.color = '#7F6000';
    alike.format.font.italic = true;
    alike.format.horizontalAlignment = 'Right';
    alike.format.wrapText = true;
    sheet.getRange('B2:B3').formulas = [['mijn'], ['=1+1']];
    sheet.getRange('C5').numberFormat = [['0.00%']];
    const own = sheet.getRange('B12:C15');
    own.formulas = ['a', 'b', 'c', 'd'].map((name, at) => [name, at === 3 ? '=C14*2' : at]);
    sheet.getRange('B12:C12').format.fill.color = '#C00000';
    const edge = own.format.borders.getItem('EdgeBottom');
    edge.style = 'Double';
    edge.color = '#C00000';
    own.format.borders.getItem('InsideVertical').style = 'Continuous';
    const rule = sheet.getRange('C13:C14').conditionalFormats.add('ContainsText').textComparison;
    rule.format.font.color = '#C00000';
    rule.rule = { operator: 'BeginsWith', text: '1' };
    await context.sync();
  });

/**
 * All that cells hold and look like, four rows from this one on.
 *
 * @param {number} row
 */
const told = (row) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Eigen');
    const each = ['B', 'C'].flatMap((column) => [0, 1, 2, 3].map((at) => sheet.getRange(`${column}${row + at}`)));
    const cells = each.map((cell) => cell.load('formulas,numberFormat'));
    const looks = each.map(({ format }) => [
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel'),
      format.font.load('color,bold,size,name,italic'),
      format.fill.load('color,pattern'),
      format.borders.load('items/style,items/color,items/weight'),
    ]);
    const rules = sheet.getRange('A1:Z60').conditionalFormats.load('items/type');
    await context.sync();
    return {
      cells: cells.map(({ formulas, numberFormat }) => [formulas, numberFormat]),
      looks: looks.map((parts) => parts.map((one) => one.toJSON())),
      rules: rules.items.length,
    };
  });

/**
 * @returns how many tables the sheet has by then
 *
 * @param {number} row
 */
const putOver = async (row) => {
  const { port } = window.portContract;
  const table = { headers: ['Periode', 'Zaken'], rows: [['2026-01', 12.5]], formats: [['General', '0.0']] };
  /** @type {import('../../src/workbook/put').PutBlock} */
  const block = { kind: 'block', lines: [{ look: 'title', text: 'Voorraad' }], table, chart: null };
  const put = await port.put(block, { kind: 'over', corner: { sheet: 'Eigen', row: row - 1, column: 1 } });
  if (put.kind !== 'put') throw new Error(`in the way: ${put.by}`);
  window.putOver = put;
  return (await port.tableSheets()).filter(({ sheet }) => sheet === 'Eigen').length;
};

// The cases by name, so that each is a line of its own here too.
const text = readFileSync(inRoot('test', 'workbook', 'port-contract.ts'), 'utf8');
const names = [...text.matchAll(/name: '([^']+)',\s+run:/g)].map(([, name]) => name);

/** @type {import('./journeys').Tests} */
export const tests = {
  ...Object.fromEntries(names.map((name) => [name, keep(name)])),
  'what is written over comes back as it was, and as it looked; a look of its own is not touched': async (t) => {
    if (await t.addIn(() => window.portContract === undefined)) await withPort(t);
    await t.addIn(ownLooks);
    /** @param {number} row */
    const over = async (row) => {
      const before = await t.addIn(told, row);
      const tables = await t.addIn(putOver, row);
      const during = await t.addIn(told, row);
      await t.addIn(() => window.putOver.takeBack());
      assert.deepEqual(await t.addIn(told, row), before, `cells from row ${row}`);
      return { before, during, tables };
    };
    const alike = await over(2);
    const own = await over(12);
    assert.deepEqual([alike.tables, own.tables], [1, 0], 'a table only where all cells look alike');
    assert.deepEqual(own.during.looks, own.before.looks, 'a look of its own stays while it is written over');
    assert.notDeepEqual(own.during.cells, own.before.cells);
    assert.equal(own.before.rules, 1);
    assert.match(JSON.stringify(own.before.looks), /"style":"Double"/, 'the border is read');
  },

  'no case of the contract was left out': async (t) => {
    assert.deepEqual(await t.addIn(() => window.portContract.names), names);
  },
};
