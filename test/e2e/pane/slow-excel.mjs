// An Excel that refuses to read, or takes long.
import assert from 'node:assert/strict';
import { cellOfTable, eventually } from '../page.mjs';
import { changed, figure, filled, LOCATION, notice, openView, ROLE, tableOf, textOf } from './pane-page.mjs';

/**
 * The overview's stock and a cell of vkt_Stock it hangs on.
 * @param {import('../journeys').Opened} t
 */
async function stockAndItsCell(t) {
  await openView(t, 'Overzicht');
  const { address } = await cellOfTable(t, { table: 'vkt_Stock', row: 3, header: 'Zaken' });
  const [[cases]] = await t.values(address);
  const stock = () => textOf(figure(t, 'Voorraad'));
  const set = (/** @type {import('../../../src/workbench/grid/base/port').CellInput} */ value) =>
    t.workbench((at) => window.workbench.setCell(at.cell, at.value), { cell: address, value });
  return { cases, stock, before: await stock(), set };
}

/** @type {import('../journeys').Tests} */
export const slowExcel = {
  'a change that Excel refuses to read is said above the old figures, and read again by itself when it can be': async (
    t,
  ) => {
    const { frame } = t;
    const { cases, stock, before, set } = await stockAndItsCell(t);
    await t.workbench(() => (window.workbench.conditions.cellEdit = true));
    await set(Number(cases) + 5000);
    await frame.getByText(/Wat hier staat, is van .+ De werkmap wordt vanzelf opnieuw gelezen/).waitFor();
    assert.equal(await stock(), before);
    await t.workbench(() => (window.workbench.conditions.cellEdit = false));
    // It is read again by itself; who does not want to wait has a button.
    await changed(t, { read: stock, before, what: 'the stock after reading again' });
    assert.equal(await frame.getByText('Wat hier staat, is van').count(), 0);
    await set(cases);
    await eventually(t, { read: stock, accept: (now) => now === before, what: 'the stock as it was' });
  },

  'a slow Excel: the old figures stay while new ones are on their way, and a save that takes long cannot be cancelled by half':
    async (t) => {
      const { frame } = t;
      const { cases, stock, before, set } = await stockAndItsCell(t);
      const slow = (/** @type {number} */ milliseconds) =>
        t.workbench((delay) => (window.workbench.conditions.delay = delay), milliseconds);
      await slow(1000);
      await set(Number(cases) + 5000);
      await frame.getByText('De cijfers worden bijgewerkt').waitFor();
      assert.equal(await stock(), before);
      await changed(t, { read: stock, before, what: 'the stock after a slow reading' });
      await slow(0);
      await set(cases);
      await eventually(t, { read: stock, accept: (now) => now === before, what: 'the stock as it was' });

      const kept = filled(await tableOf(t, 'vkt_Scenarios'));
      await openView(t, 'Bezetting');
      await frame.getByRole('textbox', { name: `${LOCATION}, ${ROLE}, fte` }).press('Alt+ArrowUp');
      await frame.getByRole('button', { name: 'Opslaan als scenario…' }).click();
      await frame.getByRole('textbox', { name: 'Naam' }).fill('Traag');
      await slow(1000);
      await t.page.keyboard.press('Enter');
      await frame.getByText('Er wordt in de werkmap geschreven').waitFor();
      assert.equal(await frame.getByRole('button', { name: 'Annuleren' }).isDisabled(), true);
      await slow(0);
      await notice(t, 'Scenario “Traag” staat in de werkmap.');
      await frame.getByRole('button', { name: 'Terugdraaien' }).first().click();
      await eventually(t, {
        read: async () => filled(await tableOf(t, 'vkt_Scenarios')).length,
        accept: (n) => n === kept.length,
        what: 'taken back',
      });
    },
};
