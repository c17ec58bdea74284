// From the pane to a cell: a mistake that is found, an example that is put.
import assert from 'node:assert/strict';
import { cellOfTable, eventually } from '../page.mjs';
import { notice, openView, untilSelected } from './pane-page.mjs';

/** @type {import('../journeys').Tests} */
export const cells = {
  'check: a mistake is counted on the tab, leads to its cell, and goes when it is mended': async (t) => {
    const { frame } = t;
    await openView(t, 'Overzicht');
    const tab = frame.getByRole('tab', { name: /^Controle/ });
    const counted = async () => Number((await tab.innerText()).match(/(\d+) melding/)?.[1] ?? 0);
    const sound = await counted();
    const place = await cellOfTable(t, { table: 'vkt_Stock', row: 3, header: 'Zaken' });
    const [[cases]] = await t.values(place.address);
    await t.type(place.address, 'veel');
    await eventually(t, { read: counted, accept: (count) => count === sound + 1, what: 'counted' });
    await openView(t, 'Controle');
    const problem = frame.getByRole('listitem').filter({ hasText: 'moet een getal zijn' });
    await problem.waitFor();
    await t.workbench(() => window.workbench.select("'Instellingen'!A1"));
    await problem.getByRole('button', { name: `Ga naar cel: ${place.address.replaceAll("'", '')}` }).click();
    await untilSelected(t, place);
    await t.type(place.address, String(cases));
    await problem.waitFor({ state: 'detached' });
    await eventually(t, { read: counted, accept: (count) => count === sound, what: 'no longer counted' });
  },

  'help: an example of a function goes into the active cell and computes': async (t) => {
    const { frame } = t;
    await openView(t, 'Hulp');
    await t.workbench(() => window.workbench.select("'Instellingen'!H3"));
    const search = frame.getByRole('searchbox', { name: 'Zoek functie' });
    await search.fill('nethours');
    await frame.getByRole('button', { name: /^VKT\.NETHOURS/ }).click();
    await frame.getByRole('button', { name: 'Voorbeeld van VKT.NETHOURS invoegen in de actieve cel' }).click();
    await notice(t, /^=VKT\.NETHOURS\(.*\) staat op “.*” in [A-Z]+\d+\. /);
    await t.untilWorkbench(() => typeof window.workbench.values("'Instellingen'!H3")[0][0] === 'number');
    const [[{ formula, value }]] = await t.cells("'Instellingen'!H3");
    assert.match(String(formula), /^=VKT\.NETHOURS\(/);
    assert.ok(Number(value) > 0, String(value));
    await search.fill('');
  },
};
