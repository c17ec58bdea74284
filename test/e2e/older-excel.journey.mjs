// The oldest Excel the manifest accepts: the product must not need more. Beside it a colleague changes the workbook.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { cellOfTable, deletesAScenario } from './page.mjs';

const [, OLDEST] = /Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync(inRoot('manifest.xml'), 'utf8')) ?? [];
export const address = `/?model=example&excel=${OLDEST}`;

/**
 * @param {import('./journeys').Opened} t
 * @param {string} name
 */
const tab = ({ frame }, name) =>
  frame.getByRole('tablist', { name: 'Onderdelen' }).getByRole('tab', { name: new RegExp(`^${name}( ?,|$)`) });

/**
 * The stock on the overview, as the pane writes it.
 *
 * @param {import('./journeys').Opened} t
 */
const stockOf = ({ frame }) =>
  frame
    .locator('section')
    .filter({ has: frame.getByRole('heading', { name: 'Voorraad', exact: true }) })
    .getByRole('button', { name: /^Voorraad: / })
    .first();

/**
 * The stock once it is not what it was.
 *
 * @param {import('./journeys').Opened} t
 * @param {string} before
 */
async function stockAfter(t, before) {
  await t.until((old) => {
    const [title] = [...document.querySelectorAll('h2, h3')].filter((heading) => heading.textContent === 'Voorraad');
    const shown = title?.closest('section')?.querySelector('button[aria-label^="Voorraad: "]')?.textContent;
    return shown !== undefined && shown !== old;
  }, before);
  return await stockOf(t).innerText();
}

/** @param {import('./journeys').Opened} t */
const scenarios = ({ workbench }) =>
  workbench(() => {
    const rows = window.workbench.tables().find(({ name }) => name === 'vkt_Scenarios')?.rows;
    return rows?.filter((row) => row.some((cell) => cell !== ''));
  });

/** @type {import('./journeys').Tests} */
export const tests = {
  'it declares no more than the manifest asks': async ({ addIn }) => {
    const newer = (Number(OLDEST) + 0.01).toFixed(2);
    const sets = await addIn(
      (versions) => versions.map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
      [OLDEST, newer],
    );
    assert.deepEqual(sets, [true, false]);
  },

  'the example opens and its figures stand in the pane and in the cells': async (t) => {
    await tab(t, 'Overzicht').click();
    await stockOf(t).waitFor();
    assert.match(await stockOf(t).innerText(), /\d/);
    await t.workbench(() => window.workbench.setCell('H1', '=VKT.CHECK()'));
    await t.untilWorkbench(() => /Geen problemen/.test(window.workbench.values('H1:K1').join()));
  },

  'a scenario changes the figures, and a change of the staffing is applied to it': async (t) => {
    const { frame } = t;
    await tab(t, 'Overzicht').click();
    const ofBase = await stockOf(t).innerText();
    const picker = frame.getByRole('combobox', { name: 'Scenario', exact: true });
    const name = (await picker.locator('option').allInnerTexts()).at(-1) ?? '';
    await picker.selectOption({ label: name });
    await stockAfter(t, ofBase);
    const before = await scenarios(t);
    await tab(t, 'Bezetting').click();
    await frame.getByRole('textbox', { name: 'Ter Apel, Hoormedewerker, fte' }).press('Alt+ArrowUp');
    await frame.getByRole('button', { name: `Toepassen op “${name}”` }).click();
    await frame.getByText(`Scenario “${name}” staat in de werkmap.`).waitFor();
    const added = (await scenarios(t))?.slice(before?.length) ?? [];
    assert.equal(added.length, 1);
    assert.ok(added[0].includes(name) && added[0].includes('Ter Apel'), added[0].join());
    await tab(t, 'Overzicht').click();
    await picker.selectOption({ label: 'Basis' });
    await stockOf(t).getByText(ofBase, { exact: true }).waitFor();
  },

  'the pane says that its own button takes back a write, and it does': (t) =>
    deletesAScenario(t, 'de knop hiernaast wel.', () =>
      t.frame.getByRole('button', { name: 'Terugdraaien' }).first().click(),
    ),

  'a change of a colleague, from the tester’s menu, is Remote and the pane follows it': async (t) => {
    const { page, frame, addIn, until, workbench } = t;
    const check = frame.getByRole('tab', { name: /^Controle/ });
    assert.doesNotMatch(await check.innerText(), /melding/);
    // The colleague puts a 1 in place of a name that is written as text: a location nobody knows, whatever the figures.
    const place = await cellOfTable(t, { table: 'vkt_Stock', row: 1, header: 'Locatie' });
    const before = await workbench((at) => {
      const { grid } = window.workbench;
      const cell = { ...at, rows: 1, columns: 1 };
      grid.select(cell);
      return grid.values(cell)[0][0];
    }, place);
    assert.match(String(before), /[a-z]/);
    await addIn(() =>
      Excel.run(async (context) => {
        window.sources = [];
        context.workbook.worksheets.onChanged.add(async ({ source }) => void window.sources.push(source));
        await context.sync();
      }),
    );
    await page.locator('#switches summary').click();
    await page.locator('#switches').getByRole('button', { name: 'Wijziging van een collega' }).click();
    await until(() => window.sources.length > 0);
    assert.deepEqual(await addIn(() => window.sources), ['Remote']);
    await check.filter({ hasText: 'melding' }).waitFor();
    await workbench(() => window.workbench.grid.undo());
    await check.filter({ hasNotText: 'melding' }).waitFor();
  },
};
