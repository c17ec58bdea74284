// From an empty model to a first overview, as an analyst makes it: the guide says what comes next and leads there.
import assert from 'node:assert/strict';

export const address = '/?model=none';

/**
 * Types a block of cells from the selected cell on, as a paste does.
 *
 * @param {import('./journeys').Opened} t
 * @param {readonly (readonly string[])[]} rows
 */
const fill = (t, rows) =>
  t.workbench(async (block) => {
    const { workbench } = window;
    const { grid } = workbench;
    const { row, column } = grid.selection();
    const sheet = grid.sheets().find(({ id }) => id === grid.activeSheetId())?.name;
    for (const [down, cells] of block.entries())
      for (const [right, text] of cells.entries())
        if (text !== '')
          workbench.type(`'${sheet}'!${String.fromCharCode(65 + column + right)}${row + down + 1}`, text);
    await workbench.idle();
  }, rows);

/**
 * Types into one cell; a drop-down there completes what comes by the keyboard.
 *
 * @param {import('./journeys').Opened} t
 * @param {string} place
 * @param {string} text
 */
async function typed(t, place, text) {
  await t.workbench(([cell, what]) => window.workbench.type(cell, what), /** @type {const} */ ([place, text]));
  await t.idle();
}

const LOCATIONS = ['Arnhem', 'Breda', 'Tiel'];
const PRODUCTS = ['Regulier', 'Spoed'];
/**
 * @template T
 * @param {(location: string, product: string) => T} of
 */
const each = (of) => LOCATIONS.flatMap((location) => PRODUCTS.map((product) => of(location, product)));

/**
 * "2026-12" and the month before it.
 *
 * @param {string} label
 */
function monthBefore(label) {
  const [year, month] = label.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/**
 * What an analyst types, in the order of the guide: sheet, its first header, rows.
 *
 * @param {string} first
 */
const stepsOf = (first) => [
  { sheet: 'Locaties', header: 'Locatie', rows: LOCATIONS.map((name) => [name]) },
  { sheet: 'Producten', header: 'Product', rows: PRODUCTS.map((name) => [name]) },
  {
    sheet: 'Stappen',
    header: 'Product',
    rows: PRODUCTS.map((name, at) => [name, 'Beslissen', '1', 'Medewerker', String(12 - 4 * at)]),
  },
  { sheet: 'Bezetting', header: 'Locatie', rows: LOCATIONS.map((name) => [name, 'Medewerker', '', '', '6']) },
  { sheet: 'Instroom', header: 'Locatie', rows: each((location, product) => [location, product, first, '60']) },
  {
    sheet: 'Voorraad',
    header: 'Locatie',
    rows: each((location, product) => [location, product, '', monthBefore(first), '', '', '80']),
  },
];

/** @param {import('./journeys').Opened} t */
const guideOf = ({ frame }) =>
  frame.locator('section').filter({ has: frame.getByRole('heading', { name: 'Uw model in acht stappen' }) });

/**
 * The guide leads to the first empty cell of a sheet, below its headers.
 *
 * @param {import('./journeys').Opened} t
 * @param {{ sheet: string, header: string }} step
 */
async function ledTo(t, { sheet, header }) {
  await guideOf(t)
    .getByRole('button', { name: new RegExp(`^(\\d )?${sheet}`) })
    .click();
  await t.untilWorkbench((name) => {
    const { grid } = window.workbench;
    const active = grid.sheets().find(({ id }) => id === grid.activeSheetId())?.name;
    return active === name && grid.selection().row === 3;
  }, sheet);
  assert.deepEqual(await t.values(`'${sheet}'!A3`), [[header]]);
}

/** @type {import('./journeys').Tests} */
export const tests = {
  'a button of the ribbon that is pressed while the add-in’s script is on its way is carried out': async ({
    open,
    context,
    page,
  }) => {
    const slow = /\/functions\.js$/;
    // A slow server: the script comes a second after Office's own, which is from elsewhere.
    await context.route(slow, async (route) => {
      await page.waitForTimeout(2_000);
      await route.continue();
    });
    const t = await open('/?model=example');
    await t.untilWorkbench(() => window.workbench.sheets().includes('Voorraad'));
    await context.unroute(slow);
  },

  'an analyst fills an empty model in 13 actions, without guessing': async (t) => {
    const { frame } = t;
    let actions = 0;
    /** @param {() => Promise<unknown>} work */
    const act = async (work) => {
      actions += 1;
      await work();
    };
    await act(() => frame.getByRole('button', { name: 'Leeg model maken' }).click());
    const guide = guideOf(t);
    await guide.waitFor();
    assert.match(await guide.innerText(), /2 van 8 klaar/);
    // The first period is the coming month, whatever day it is.
    const settings = await t.values("'Instellingen'!A4:B8");
    const first = settings.find(([name]) => name === 'Eerste periode')?.[1];
    assert.match(String(first), /^\d{4}-\d{2}$/);

    for (const step of stepsOf(String(first))) {
      await act(() => ledTo(t, step));
      await act(() => fill(t, step.rows));
      if (step.sheet === 'Locaties') await guide.getByText('3 van 8 klaar').waitFor();
    }

    await guide.waitFor({ state: 'detached' });
    const table = frame.getByRole('table').filter({ hasText: 'Arnhem' }).first();
    await table.waitFor();
    for (const name of LOCATIONS) assert.match(await table.innerText(), new RegExp(name));
    const stock = await t.workbench(
      () => window.workbench.tables().find(({ name }) => name === 'vkt_Stock')?.rows.length,
    );
    assert.equal(stock, 7); // six rows and their headers
    assert.equal(actions, 13);
  },

  'a misspelt location is one cause; one click mends it everywhere, and one takes it back': async (t) => {
    const { frame } = t;
    for (const row of [4, 5]) await typed(t, `'Instroom'!A${row}`, 'Arnehm');
    await frame.getByRole('tab', { name: /^Controle/ }).click();
    const cause = frame.getByRole('listitem').filter({ hasText: '2 rijen: locatie “Arnehm” is onbekend' });
    await cause.waitFor();
    await cause.getByRole('button', { name: 'Ga naar cel: Instroom!A4' }).waitFor();
    await cause.getByRole('button', { name: 'Maak er overal “Arnhem” van' }).click();
    await cause.waitFor({ state: 'detached' });
    assert.deepEqual(await t.values("'Instroom'!A4:A5"), [['Arnhem'], ['Arnhem']]);
    await frame.getByRole('button', { name: 'Terugdraaien' }).click();
    await cause.waitFor();
    await cause.getByRole('button', { name: 'Maak er overal “Arnhem” van' }).click();
    await cause.waitFor({ state: 'detached' });
  },

  'a location is renamed in every table at once': async (t) => {
    const { frame } = t;
    const card = frame.locator('section').filter({ has: frame.getByRole('heading', { name: 'Naam overal wijzigen' }) });
    await card.getByRole('combobox', { name: 'Naam', exact: true }).selectOption('Tiel');
    await card.getByRole('textbox', { name: 'Nieuwe naam' }).fill('Zwolle');
    await card.getByRole('button', { name: 'Overal wijzigen' }).click();
    await frame.getByText(/“Tiel” heet nu overal “Zwolle”/).waitFor();
    const names = await t.workbench(() => JSON.stringify(window.workbench.tables().map(({ rows }) => rows)));
    assert.ok(!names.includes('Tiel') && names.includes('Zwolle'));
    await frame.getByRole('tab', { name: /^Overzicht/ }).click();
    await frame.getByRole('table').filter({ hasText: 'Zwolle' }).first().waitFor();
  },

  'OVERVIEW shows periods as periods, and MEASURE says one it does not know as it was typed': async (t) => {
    const settings = await t.values("'Instellingen'!A4:B8");
    const first = settings.find(([name]) => name === 'Eerste periode')?.[1];
    await typed(t, "'Instellingen'!H3", '=VKT.OVERVIEW("Voorraad";"maand")');
    await t.untilWorkbench(() => typeof window.workbench.values("'Instellingen'!I4")[0][0] === 'number');
    assert.deepEqual(await t.values("'Instellingen'!H4"), [[first]]);
    await typed(t, "'Instellingen'!L3", '2090-01');
    await typed(t, "'Instellingen'!M3", '=VKT.MEASURE("Voorraad";;;;L3)');
    await t.untilWorkbench(() => window.workbench.cells("'Instellingen'!M3")[0][0].message !== '');
    const [[{ message }]] = await t.cells("'Instellingen'!M3");
    assert.match(message, /periode “2090-01” valt niet in het model/);
  },
};
