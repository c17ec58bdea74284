// Bringing the locations together, as an analyst does it: out, filled in, in, taken over, and back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';

export const address = '/?model=example';

const PATIENCE = 20_000;

/** @typedef {ReturnType<import('../../src/workbench/tester/tester').Tester['values']>} Rows */

/** @param {import('./journeys').Opened} t */
async function openCollect(t) {
  t.page.setDefaultTimeout(PATIENCE);
  await t.frame.getByRole('tab', { name: /^(Verzamelen|Collect)$/ }).click();
  await t.frame.getByRole('button', { name: /Bestanden kiezen|Choose files/ }).waitFor();
}

/**
 * @param {import('./journeys').Opened} t
 * @param {string} name
 */
const rowsOf = async (t, name) => {
  const table = (await t.workbench(() => window.workbench.tables())).find((one) => one.name === name);
  assert.ok(table, name);
  return table.rows;
};
/** @param {Rows} rows */
const filled = (rows) => rows.filter((row) => row.some((cell) => cell !== ''));
/**
 * @param {Rows} rows
 * @param {string} location
 */
const cases = (rows, location) =>
  rows.filter((row) => row[0] === location).reduce((sum, row) => sum + Number(row[6]), 0);

/**
 * Makes the workbook of every location and gives the files in the zip that is handed over.
 *
 * @param {import('./journeys').Opened} t
 */
async function makeAll(t) {
  const coming = t.page.waitForEvent('download');
  await t.frame.getByRole('button', { name: 'Maak 8 locatiewerkmappen' }).click();
  const download = await coming;
  assert.match(download.suggestedFilename(), /^\d{4}-\d\d\.zip$/);
  return unzipSync(readFileSync(await download.path()));
}

/**
 * @param {import('./journeys').Opened} t
 * @param {Parameters<import('playwright-core').Locator['setInputFiles']>[0]} files
 */
const give = (t, files) => t.frame.getByTestId('files').setInputFiles(files);

/** @type {import('./journeys').Tests} */
export const tests = {
  'practises: eight files, each with its own; taken over in one write, and back': async (t) => {
    await openCollect(t);
    const before = await rowsOf(t, 'vkt_Stock');
    await t.frame.getByRole('button', { name: 'Probeer verzamelen' }).click();
    await t.frame.getByText(/beschadigd of niet volledig/).waitFor();
    await t.frame.getByRole('button', { name: /^7 bestanden overnemen/ }).waitFor();
    await t.frame.getByRole('button', { name: 'Budel.xlsx bekijken' }).click();
    await t.frame.getByRole('heading', { name: 'Namen die niet in het landelijke model staan' }).waitFor();
    const accept = t.frame.getByRole('button', { name: /^Dit is Spoor/ });
    for (let left = await accept.count(); left > 0; left = await accept.count()) await accept.first().click();
    await t.frame.getByRole('heading', { name: /^Alle locaties · Alle 7 bestanden samen$/ }).waitFor();
    await t.frame.getByRole('button', { name: /^7 bestanden overnemen/ }).click();
    await t.frame.getByText('7 bestanden overgenomen.').waitFor();
    await t.frame.getByText(/^7 van 8 locaties, oudste 90 dagen$/).waitFor();
    const after = await rowsOf(t, 'vkt_Stock');
    assert.notEqual(cases(after, 'Ter Apel'), cases(before, 'Ter Apel'));
    assert.equal(cases(after, 'Doetinchem'), cases(before, 'Doetinchem'), 'the broken file changes nothing');
    assert.equal(filled(await rowsOf(t, 'vkt_Collected')).length, 7 + 1);
    await t.frame.getByRole('tab', { name: 'Overzicht' }).click();
    await t.frame
      .getByText(/7 van 8 locaties, oudste 90 dagen\. Nog niet binnen: Doetinchem\. Ouder dan afgesproken: Schiphol\./)
      .waitFor();
    await t.frame.getByRole('button', { name: 'Terugdraaien' }).first().click();
    await t.frame.getByText('De overname is teruggedraaid; de werkmap is zoals daarvoor.').waitFor();
    assert.deepEqual(filled(await rowsOf(t, 'vkt_Stock')), filled(before));
    assert.equal(filled(await rowsOf(t, 'vkt_Collected')).length, 1);
  },

  'goes round: out, in again unchanged, and nothing is to be taken over': async (t) => {
    await openCollect(t);
    const clear = t.frame.getByRole('button', { name: 'Lijst leegmaken' });
    if (await clear.isVisible()) await clear.click();
    const files = await makeAll(t);
    const names = Object.keys(files);
    assert.equal(names.length, 8);
    assert.ok(
      names.some((name) => name.startsWith('Ter Apel ')),
      names.join(),
    );
    const book = unzipSync(files[names[0]]);
    assert.match(strFromU8(book['xl/workbook.xml']), /Voorblad/);
    await give(
      t,
      names.map((name) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(files[name]) })),
    );
    await t.frame.getByText('Geen verschillen').nth(7).waitFor();
    const settings = filled(await rowsOf(t, 'vkt_Settings')).map((row) => row[0]);
    assert.ok(settings.includes('Model-id') && settings.includes('Editie'), settings.join());
  },

  'opens the workbook of one location as Excel does': async (t) => {
    await openCollect(t);
    await t.frame.getByRole('checkbox', { name: 'Alle locaties' }).click();
    await t.frame.getByRole('checkbox', { name: 'Bant' }).click();
    await t.frame.getByRole('button', { name: 'Maak de werkmap van Bant' }).click();
    await t.page.getByText('De invoegtoepassing heeft een nieuwe werkmap gemaakt').waitFor();
    const coming = t.page.waitForEvent('download');
    await t.page.getByRole('button', { name: 'Downloaden' }).click();
    const book = unzipSync(readFileSync(await (await coming).path()));
    assert.match(strFromU8(book['xl/sharedStrings.xml']), /Bant/);
    assert.doesNotMatch(strFromU8(book['xl/sharedStrings.xml']), /Doetinchem/);
  },
};
