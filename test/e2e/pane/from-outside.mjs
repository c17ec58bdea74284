// What comes from outside of the pane: a question about a cell, a workbook that is read-only.
import assert from 'node:assert/strict';
import { arrow, LOCATION, ROLE } from './pane-page.mjs';

/** @type {import('../journeys').Tests} */
export const fromOutside = {
  'the number in a cell is explained from outside of the pane, with the value the cell shows; other cells get a sentence':
    async (t) => {
      const formula = `=VKT.MEASURE("stock","${LOCATION}",,,"2023-12")`;
      const sheet = await t.addIn(
        (text) =>
          Excel.run(async (context) => {
            const made = context.workbook.worksheets.add('Uitleg');
            made.getRange('A1').formulas = [[text]];
            made.getRange('A2').values = [[42]];
            made.getRange('A4').formulas = [['=VKT.OVERVIEW("stock","location")']];
            await context.sync();
            return 'Uitleg';
          }),
        formula,
      );
      await t.untilWorkbench((name) => Number(window.workbench.values(`${name}!A1`)[0][0]) > 0, sheet);
      const select = (/** @type {unknown} */ cell) =>
        t.workbench((where) => window.workbench.select(where), `${sheet}!${cell}`);
      await select('A1');
      await t.runCommand('explainCell');
      const panel = t.frame.getByRole('complementary');
      await panel.getByRole('heading', { name: 'Uitleg: Voorraad' }).waitFor();
      const [[shown]] = await t.values(`${sheet}!A1`);
      assert.match(
        await panel.innerText(),
        new RegExp(
          `${LOCATION}[^]*${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }).format(Number(shown))}`,
        ),
      );
      await panel.getByRole('button', { name: 'Sluiten' }).click();
      await select('A2');
      await t.runCommand('explainCell');
      await t.frame.getByText('In de gekozen cel staat geen getal van het model').waitFor();
      // A cell that another fills says whose number it is.
      await t.untilWorkbench((name) => Number(window.workbench.values(`${name}!B5`)[0][0]) > 0, sheet);
      await select('B5');
      await t.runCommand('explainCell');
      await t.frame.getByText('VKT.OVERVIEW geeft een tabel.').waitFor();
    },

  // Last: the pane is started anew and left with a draft.
  'a read-only workbook says so in every view; its staffing can be tried out, and nothing can be written': async (
    t,
  ) => {
    await t.frame.waitForFunction(() => document.body.innerText.includes('Ter Apel'));
    await t.workbench(() => window.workbench.setReadOnly(true));
    // Excel tells the add-in when it starts; another language starts the pane anew.
    await t.page.locator('#language').selectOption('en');
    const pane = t.page.frameLocator('#pane iframe');
    const open = (/** @type {string} */ view) => pane.getByRole('tab', { name: new RegExp(`^${view}`) }).click();
    for (const view of ['Overview', 'Location', 'Scenarios', 'Check', 'Help', 'Staffing']) {
      await open(view);
      await pane.getByRole('heading', { level: 1, name: new RegExp(`: ${view}$`) }).waitFor();
      await pane.getByText('This workbook is read-only.').waitFor();
    }
    await pane.getByRole('textbox', { name: `${LOCATION}, ${ROLE}, FTE` }).press('Alt+ArrowUp');
    await arrow(pane.getByRole('table', { name: /^Effect/ }))
      .first()
      .waitFor();
    assert.equal(await pane.getByRole('button', { name: /^Apply to/ }).isDisabled(), true);
    // What stands only in the pane is asked about before the pane is started anew, and stays when that is not wanted.
    await t.page.locator('#language').selectOption('nl');
    await t.page.getByText('The pane holds changes that are not in the workbook yet.').waitFor();
    await t.page.getByRole('button', { name: 'Cancel' }).click();
    assert.equal(await t.page.locator('#language').inputValue(), 'en');
    assert.equal((await arrow(pane.getByRole('table', { name: /^Effect/ })).count()) > 0, true);
    await open('Scenarios');
    assert.equal(
      await pane
        .getByRole('button', { name: /^Delete / })
        .first()
        .isDisabled(),
      true,
    );
  },
};
