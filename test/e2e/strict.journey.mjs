// The product in an Excel as strict as it comes: every condition the workbench can make, on the example model.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { cellOfTable } from './page.mjs';

export const address = null;

const LOCATION = /Ter Apel/;

/** The pane with its figures; whatever went wrong on the way, nobody pressed a button. */
const figuresAreThere = ({ until }) =>
  until(() => /fte tekort/.test(document.body.innerText) && /Ter Apel/.test(document.body.innerText));

/** A live cell on a sheet of its own, with the inflow of everything: a change of one case moves it by one. */
async function liveInflow(t) {
  await t.addIn(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add('Kladblok').getRange('A1').formulas = [['=VKT.MEASURE("inflow")']];
      await context.sync();
    }),
  );
  await t.untilWorkbench(() => Number(window.workbench.values('Kladblok!A1')[0][0]) > 0);
  await t.idle();
  return (await t.values('Kladblok!A1'))[0][0];
}

const liveShows = (t, wanted) =>
  t.untilWorkbench((value) => Math.abs(Number(window.workbench.values('Kladblok!A1')[0][0]) - value) < 1e-6, wanted);

async function opened({ open }, query) {
  const t = await open(`/?model=example&${query}`);
  await figuresAreThere(t);
  return t;
}

const setCell = ({ workbench }, cell, value) =>
  workbench(([where, what]) => window.workbench.setCell(where, what), [cell, value]);

async function savedBy({ page }) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Opslaan', exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

/** The example as a file, once a test has saved it. @type {Buffer | undefined} */
let model;

/** @type {import('./journeys').Tests} */
export const tests = {
  'a formula in a table is followed when only its value changes': async ({ open }) => {
    const t = await opened({ open }, 'host=desktop');
    const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
    const [[before]] = await t.values(cases);
    const all = await liveInflow(t);
    await setCell(t, 'Kladblok!C1', before);
    await setCell(t, cases, '=Kladblok!C1');
    await t.idle();
    await setCell(t, 'Kladblok!C1', before + 1);
    await liveShows(t, all + 1);
    await t.page.close();
  },

  'on the web and on the desktop, with strict null objects and restless streams, the live cell follows': async ({
    open,
  }) => {
    for (const query of ['host=web&nulls=strict&streams=restless', 'host=desktop&nulls=strict&streams=restless']) {
      const t = await opened({ open }, query);
      const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
      const [[before]] = await t.values(cases);
      const all = await liveInflow(t);
      await setCell(t, cases, before + 1);
      await liveShows(t, all + 1);
      await t.page.close();
    }
  },

  'a pane out of sight for minutes answers each edit in seconds, also one soon after another': async ({ open }) => {
    const t = await opened({ open }, 'host=web');
    const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
    const [[before]] = await t.values(cases);
    const all = await liveInflow(t);
    await t.workbench(() => window.workbench.host.throttle(60_000));
    // Office.js waits by a timer after each answer, and the browser goes off with that one a minute later.
    for (const more of [1, 2, 3]) {
      const from = performance.now();
      await setCell(t, cases, before + more);
      await liveShows(t, all + more);
      assert.ok(performance.now() - from < 20_000, `answer ${more} took ${Math.round(performance.now() - from)} ms`);
    }
    await t.page.close();
  },

  'whichever request fails once while the model is read, the figures come without anybody pressing anything': async ({
    open,
  }) => {
    const t = await opened({ open }, 'host=web');
    const { address: cases } = await cellOfTable(t, { table: 'vkt_Inflow', row: 1, header: 'Zaken' });
    const [[before]] = await t.values(cases);
    const all = await liveInflow(t);
    // Each time from calm figures, as from a page just opened.
    for (const n of [1, 2, 3]) {
      await t.idle();
      await t.workbench((count) => void (window.workbench.conditions.failing = count), n);
      await setCell(t, cases, before + n);
      await liveShows(t, all + n);
      assert.equal(
        await t.workbench(() => window.workbench.conditions.failing),
        0,
        `request ${n} was asked, and failed`,
      );
    }
    model = await savedBy(t);
  },

  'the first requests of an opened workbook fail one by one, registering events too: the pane recovers': async ({
    open,
  }) => {
    model ??= await savedBy(await opened({ open }, 'host=web'));
    for (const n of [1, 2, 3]) {
      const t = await open(`/?model=none&fail=${n}`);
      await t.page.setInputFiles('#file', { name: 'model.xlsx', mimeType: '', buffer: model });
      const pane = t.page.frameLocator('#pane iframe');
      await pane
        .getByText(/fte tekort/)
        .first()
        .waitFor();
      await pane.getByText(LOCATION).first().waitFor();
      await t.page.close();
    }
  },

  'every function of ours answers the same for an empty cell on the web and on the desktop': async ({ open }) => {
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
    const answers = async (host) => {
      const t = await open(`/?model=none&host=${host}`);
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
      await t.page.close();
      return formulas.map(([name], i) => [name, shown[i * 40][0]]);
    };
    assert.deepEqual(await answers('web'), await answers('desktop'));
  },
};
