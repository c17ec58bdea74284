// A scenario made with fields, and compared.
import assert from 'node:assert/strict';
import { eventually } from '../page.mjs';
import {
  arrow,
  changed,
  explains,
  filled,
  LOCATION,
  notice,
  numberIn,
  openView,
  picker,
  tableOf,
  textOf,
} from './pane-page.mjs';

/** The table of a comparison, and the row of a scenario in it. */
const comparison = (/** @type {import('../journeys').Opened} */ t) =>
  t.frame.getByRole('table', { name: 'Vergelijken' });
const comparedRow = (/** @type {import('../journeys').Opened} */ t, /** @type {string} */ scenario) =>
  comparison(t)
    .getByRole('row', { name: new RegExp(`^${scenario}`) })
    .first();

/** Two levers, with their preview against the base; returns the rows that were written after those `kept`. */
async function makesScenario(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {{ name: string, kept: readonly (readonly unknown[])[] }} */ { name, kept },
) {
  const { frame } = t;
  await frame.getByRole('button', { name: 'Nieuw', exact: true }).click();
  await frame.getByRole('textbox', { name: 'Naam' }).fill(name);
  await frame.getByRole('button', { name: 'Hefboom toevoegen' }).click();
  await picker(t, 'Waar').selectOption({ label: LOCATION });
  await frame.getByRole('textbox', { name: /^Wijziging in %/ }).fill('25');
  const preview = frame.getByRole('table', { name: 'Vergeleken met de basis' });
  await arrow(preview).first().waitFor();
  const inflowOnly = await preview.innerText();
  await frame.getByRole('button', { name: 'Hefboom toevoegen' }).click();
  await picker(t, 'Wat').selectOption({ label: 'Bezetting' });
  await picker(t, 'Waar').selectOption({ label: LOCATION });
  await picker(t, 'Rol').selectOption({ label: 'Beslismedewerker' });
  await picker(t, 'Hoe').selectOption({ label: 'Erbij of eraf' });
  await frame.getByRole('textbox', { name: 'Wijziging (bijv. +5 of −5)' }).fill('12,5');
  await changed(t, { read: () => preview.innerText(), before: inflowOnly, what: 'the preview with a second lever' });
  await frame.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await notice(t, `Scenario “${name}” staat in de werkmap.`);
  await frame.getByRole('listitem').filter({ hasText: name }).getByText('2 hefbomen').waitFor();
  const written = filled(await tableOf(t, 'vkt_Scenarios')).slice(kept.length);
  assert.equal(written.length, 2);
  assert.ok(written[0].includes('x * 1.25') && written[1].includes('x + 12.5'), JSON.stringify(written));
  return written;
}

/** What the levers did apart adds up to the difference, which is returned. */
async function addsUpToTheDifference(/** @type {import('../journeys').Opened} */ t, /** @type {string} */ name) {
  // A scenario that was just saved is on screen, and so it is what is compared.
  const contributions = t.frame.getByRole('list', { name: 'Bijdragen aan het verschil in Voorraad' });
  await contributions.getByText('los').first().waitFor();
  const parts = (await contributions.locator('li > span:nth-child(2)').allInnerTexts()).map(numberIn);
  assert.equal(parts.length, 2);
  const difference = numberIn(await textOf(comparedRow(t, name).locator('td').last()));
  const sum = parts.reduce((total, part) => total + part, 0);
  assert.ok(difference !== 0 && Math.abs(sum - difference) <= 2, `${parts.join(' + ')} = ${sum}, not ${difference}`);

  await explains(
    t,
    contributions.locator('li > span:nth-child(2) button').last(),
    'Bijdrage aan het verschil in voorraad',
  );
  return difference;
}

async function comparesMoreThanTwo(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {{ name: string, difference: number }} */ { name, difference },
) {
  const { frame } = t;
  // More than two: each against the base, and then against the one that was made.
  await frame.getByRole('checkbox', { name: 'Half zoveel no-shows vergelijken' }).click();
  await comparedRow(t, 'Half zoveel no-shows').waitFor();
  const values = async (/** @type {string[]} */ ...names) =>
    (await Promise.all(names.map((one) => textOf(comparedRow(t, one).locator('td').first())))).map(numberIn);
  const before = await values(name, 'Half zoveel no-shows');
  assert.equal(numberIn(await textOf(comparedRow(t, 'Voorraad').locator('td').first())), before[0] - difference);
  await picker(t, 'Ten opzichte van').selectOption({ label: name });
  await comparedRow(t, 'Voorraad').getByText(name).waitFor();
  assert.deepEqual(await values('Voorraad', 'Half zoveel no-shows'), before);
  const apart = numberIn(await textOf(comparedRow(t, 'Half zoveel no-shows').locator('td').last()));
  assert.ok(Math.abs(apart - (before[1] - before[0])) <= 2, `${apart}, not ${before[1]} − ${before[0]}`);
  await comparedRow(t, 'Half zoveel no-shows')
    .getByRole('button', { name: /^Voorraad: / })
    .click();
  const panel = frame.getByRole('complementary');
  await panel.getByText(/Half zoveel no-shows$/).waitFor();
  await panel.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await picker(t, 'Ten opzichte van').selectOption({ label: 'Basis' });
}

async function showsFewMeasuresOfMany(/** @type {import('../journeys').Opened} */ t) {
  const { frame } = t;
  // A long comparison begins with the first measures, and has them all when asked.
  // Nine measures, and stock and decisions of the one product that is other work.
  const LINES = 9 + 2;
  const measures = comparison(t).locator('th[scope="rowgroup"]');
  assert.equal(await measures.count(), LINES);
  const tick = (/** @type {string} */ scenario) =>
    frame.getByRole('checkbox', { name: `${scenario} vergelijken` }).click();
  await tick('Instroom minimum (49.000)');
  await tick('Instroom midden (67.000)');
  await comparedRow(t, 'Instroom midden').waitFor();
  assert.equal(await measures.count(), 3);
  await frame.getByRole('button', { name: `Alle ${LINES} maten` }).click();
  assert.equal(await measures.count(), LINES);
  await tick('Instroom minimum (49.000)');
  await tick('Instroom midden (67.000)');
  // One choice of a measure is for the chart and for what the difference comes from.
  const chosen = picker(t, 'Maat');
  assert.equal(await chosen.count(), 1);
  await chosen.selectOption({ label: 'Besluiten' });
  await frame.getByRole('list', { name: 'Bijdragen aan het verschil in Besluiten' }).waitFor();
  await chosen.selectOption({ label: 'Voorraad' });
}

/** @type {import('../journeys').Tests} */
export const scenarios = {
  'scenarios: one is made with fields, held against the base, deleted and had back': async (t) => {
    const { frame } = t;
    const name = 'Drukke zomer';
    await openView(t, 'Scenario’s');
    const kept = filled(await tableOf(t, 'vkt_Scenarios'));
    const written = await makesScenario(
      t,
      /** @type {{ name: string, kept: readonly (readonly unknown[])[] }} */ { name, kept },
    );
    const difference = await addsUpToTheDifference(t, name);
    await comparesMoreThanTwo(t, /** @type {{ name: string, difference: number }} */ { name, difference });
    await showsFewMeasuresOfMany(t);

    await frame.getByRole('button', { name: `${name} verwijderen` }).click();
    await notice(t, `Scenario “${name}” is verwijderd.`);
    assert.deepEqual(filled(await tableOf(t, 'vkt_Scenarios')), kept);
    await frame.getByRole('button', { name: 'Terugdraaien' }).first().click();
    await frame.getByRole('listitem').filter({ hasText: name }).getByText('2 hefbomen').waitFor();
    assert.deepEqual(filled(await tableOf(t, 'vkt_Scenarios')).slice(kept.length), written);
    await frame.getByRole('button', { name: `${name} verwijderen` }).click();
    await eventually(t, {
      read: async () => filled(await tableOf(t, 'vkt_Scenarios')).length,
      accept: (n) => n === kept.length,
      what: 'gone',
    });
  },
};
