// A report as a planner makes it: from the overview, onto sheets of its own, into a file, and back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

export const address = '/?model=example';

const PATIENCE = 60_000;
const button = (t, name) => t.frame.getByRole('button', { name, exact: true });

async function saved(t) {
  const [download] = await Promise.all([
    t.page.waitForEvent('download'),
    t.page.getByRole('button', { name: 'Opslaan', exact: true }).click(),
  ]);
  const parts = unzipSync(readFileSync(await download.path()));
  return Object.entries(parts).map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : '']);
}

/** @type {import('./journeys').Tests} */
export const tests = {
  'makes the sheets, draws their charts, saves them whole, and takes them back': async (t) => {
    t.page.setDefaultTimeout(PATIENCE);
    // The button is there when the example is.
    await button(t, 'Rapport maken').click();
    const before = await t.workbench(() => window.workbench.sheets());
    await t.frame.getByRole('heading', { name: 'Rapport maken' }).waitFor();
    // One location's page is as good as eight here.
    await t.frame.getByRole('checkbox', { name: 'Alle locaties' }).click();
    await t.frame.getByRole('checkbox', { name: 'Budel' }).click();
    await button(t, 'Rapport maken').click();
    await t.frame.getByRole('heading', { name: 'Het rapport is klaar' }).waitFor();
    await t.idle();

    const made = (await t.workbench(() => window.workbench.sheets())).filter((name) => !before.includes(name));
    assert.deepEqual(made, [
      'Rapport',
      'Rapport verloop',
      'Rapport Budel',
      'Rapport scenario’s',
      'Rapport signalen',
      'Rapport geld',
      'Rapport aannames',
      'Rapport kwaliteit',
    ]);
    // The director's page is the one that is shown, with both its charts over figures of another sheet.
    const charts = await t.workbench(() => window.workbench.charts());
    assert.equal(charts.length, 2);

    const parts = await saved(t);
    const sheets = parts.filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, xml]) => xml);
    const pages = sheets.filter((xml) => xml.includes('orientation="landscape"') && xml.includes('fitToPage="1"'));
    assert.equal(pages.length, made.length, 'sheets with a page of their own');
    assert.ok(sheets.every((xml) => !xml.includes('#NAME?') && !xml.includes('mergeCell')));
    const drawn = parts.filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    // Two for the director, three for all locations, three for Budel, two over time and three bridges.
    assert.equal(drawn.length, 2 + 3 + 3 + 2 + 3);

    await button(t, 'Terugdraaien').click();
    await t.frame.getByText(/Het rapport is weer weg/).waitFor();
    assert.deepEqual(await t.workbench(() => window.workbench.sheets()), before);
  },
};
