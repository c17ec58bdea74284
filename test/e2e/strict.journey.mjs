// The product in an Excel as strict as it comes: every condition the workbench can make, on the example model.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { cellOfTable, deletesAScenario } from './page.mjs';

export const address = null;

const LOCATION = /Ter Apel/;

/**
 * The pane with its figures; whatever went wrong on the way, nobody pressed a button.
 *
 * @param {Pick<import('./journeys').Opened, 'until'>} t
 */
const figuresAreThere = ({ until }) =>
  until(() => /fte tekort/.test(document.body.innerText) && /Ter Apel/.test(document.body.innerText));

/**
 * A live cell on a sheet of its own, with the inflow of everything: a change of one case moves it by one.
 *
 * @param {import('./journeys').Opened} t
 */
async function liveInflow(t) {
  await t.addIn(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const old = worksheets.getItemOrNullObject('Kladblok').load('name');
      await context.sync();
      if (old.isNullObject) worksheets.add('Kladblok').getRange('A1').formulas = [['=VKT.MEASURE("inflow")']];
      await context.sync();
    }),
  );
  await t.untilWorkbench(() => Number(window.workbench.values('Kladblok!A1')[0][0]) > 0);
  await t.idle();
  return Number((await t.values('Kladblok!A1'))[0][0]);
}

/**
 * @param {import('./journeys').Opened} t
 * @param {number} wanted
 */
const liveShows = (t, wanted) =>
  t.untilWorkbench((value) => Math.abs(Number(window.workbench.values('Kladblok!A1')[0][0]) - value) < 1e-6, wanted);

/** Null objects are strict and streams restless on both. Two pages: what a test changes, it changes by so many cases. */
const WEB = '/?model=example&host=web&nulls=strict&streams=restless';
const DESKTOP = '/?model=example&host=desktop&nulls=strict&streams=restless&excel=1.20';

/**
 * @param {Pick<import('./journeys').Test, 'at'>} t
 * @param {string} address
 */
async function opened({ at }, address) {
  const t = await at(address);
  await figuresAreThere(t);
  return t;
}

/**
 * @param {Pick<import('./journeys').Opened, 'workbench'>} t
 * @param {string} cell
 * @param {string | number} value
 */
const setCell = ({ workbench }, cell, value) =>
  workbench(([where, what]) => window.workbench.setCell(where, what), /** @type {const} */ ([cell, value]));

/**
 * @param {import('./journeys').Opened} t
 * @param {number} n
 */
const fails = (t, n) => t.workbench((count) => void (window.workbench.conditions.failing = count), n);

/**
 * @param {import('./journeys').Opened} t
 * @param {number} n
 */
async function hasFailed(t, n) {
  assert.equal(await t.workbench(() => window.workbench.conditions.failing), 0, `request ${n} was asked, and failed`);
}

/**
 * One case more in a row of the tables is one more in the live cell.
 *
 * @param {import('./journeys').Opened} t
 */
async function followsOneMore(t) {
  const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
  const before = Number((await t.values(cases))[0][0]);
  const all = await liveInflow(t);
  await setCell(t, cases, before + 1);
  await liveShows(t, all + 1);
}

/**
 * Every function of ours with one argument an empty cell, each in turn: what it answers.
 *
 * @param {import('./journeys').Opened} t
 */
async function answersToEmptyCells(t) {
  /** @type {{ functions: readonly import('../../src/workbench/functions/metadata').FunctionDescription[] }} */
  const { functions } = JSON.parse(readFileSync(inRoot('dist', 'functions.json'), 'utf8'));
  const formulas = functions
    .filter(({ options }) => !options?.stream)
    .flatMap(({ name, parameters }) =>
      parameters.map((_parameter, empty) => {
        const given = parameters.map((_other, i) => (i === empty ? 'Z99' : '1')).join(',');
        return [`${name}(${empty})`, `=VKT.${name}(${given})`];
      }),
    );
  assert.ok(formulas.length > 20);
  await t.addIn(
    (list) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Leeg');
        list.forEach(([, formula], i) => (sheet.getCell(i * 40, 0).formulas = [[formula]]));
        await context.sync();
      }),
    formulas,
  );
  const shown = await t.values(`Leeg!A1:A${(formulas.length - 1) * 40 + 1}`);
  await t.addIn(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Leeg').delete();
      await context.sync();
    }),
  );
  return formulas.map(([name], i) => [name, shown[i * 40][0]]);
}

/** What they answer on the web, once a test has asked them. @type {unknown[][] | undefined} */
let onTheWeb;

/** @type {import('./journeys').Tests} */
export const tests = {
  'every function of ours answers to an empty cell on the web': async ({ at }) => {
    const answers = await answersToEmptyCells(await opened({ at }, WEB));
    onTheWeb = answers;
    assert.deepEqual(
      answers.filter(([, answer]) => answer === '' || answer === '#BUSY!' || answer === '#NAME?'),
      [],
    );
  },

  'on the web, with strict null objects and restless streams, the live cell follows': async ({ at }) =>
    followsOneMore(await opened({ at }, WEB)),

  'whichever request fails once while the model is read, the figures come without anybody pressing anything': async ({
    at,
  }) => {
    const t = await opened({ at }, WEB);
    const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
    const before = Number((await t.values(cases))[0][0]);
    const all = await liveInflow(t);
    // Each time from calm figures, as from a page just opened.
    for (const n of [1, 2, 3]) {
      await t.idle();
      await fails(t, n);
      await setCell(t, cases, before + n);
      await liveShows(t, all + n);
      await hasFailed(t, n);
    }
  },

  'a pane out of sight whose timers the browser does not ring answers each edit, also one soon after another': async ({
    at,
  }) => {
    const t = await opened({ at }, WEB);
    const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
    const before = Number((await t.values(cases))[0][0]);
    const all = await liveInflow(t);
    // Office.js waits by a timer after each answer. A browser rings it a minute later; here it is an hour, so that no
    // slow machine is taken for a late timer.
    await t.workbench(() => window.workbench.host.throttle(3_600_000));
    for (const more of [1, 2, 3]) {
      await setCell(t, cases, before + more);
      await liveShows(t, all + more);
    }
    await t.workbench(() => window.workbench.host.throttle(null));
  },

  'the first requests of an add-in that starts fail one by one, registering events too: the pane recovers': async ({
    at,
  }) => {
    const t = await opened({ at }, WEB);
    const pane = t.page.frameLocator('#pane iframe');
    // Another language starts the add-in anew on the workbook as it is.
    for (const [n, language] of /** @type {const} */ ([
      [1, 'en'],
      [2, 'nl'],
      [3, 'en'],
    ])) {
      await t.idle();
      await fails(t, n);
      await t.page.locator('#language').selectOption(language);
      await pane
        .getByText(language === 'en' ? /FTE short/ : /fte tekort/)
        .first()
        .waitFor();
      await pane.getByText(LOCATION).first().waitFor();
      await hasFailed(t, n);
    }
  },

  'every function of ours answers the same to an empty cell on the desktop': async ({ at }) => {
    onTheWeb ??= await answersToEmptyCells(await opened({ at }, WEB));
    assert.deepEqual(await answersToEmptyCells(await opened({ at }, DESKTOP)), onTheWeb);
  },

  'on the desktop, with strict null objects and restless streams, the live cell follows': async ({ at }) =>
    followsOneMore(await opened({ at }, DESKTOP)),

  'a formula in a table is followed when only its value changes': async ({ at }) => {
    const t = await opened({ at }, DESKTOP);
    const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
    const before = Number((await t.values(cases))[0][0]);
    const all = await liveInflow(t);
    await setCell(t, 'Kladblok!C1', before);
    await setCell(t, cases, '=Kladblok!C1');
    await t.idle();
    await setCell(t, 'Kladblok!C1', before + 1);
    await liveShows(t, all + 1);
  },

  'the pane says that Ctrl+Z takes back a write, and it does': async ({ at }) => {
    const t = await opened({ at }, DESKTOP);
    await deletesAScenario(t, 'Ctrl+Z maakt het in één stap ongedaan.', () =>
      t.workbench(() => window.workbench.grid.undo()),
    );
  },
};
