// Staffing, tried out and kept as a scenario.
import assert from 'node:assert/strict';
import { eventually } from '../page.mjs';
import {
  arrow,
  explains,
  filled,
  LOCATION,
  notice,
  numberIn,
  openView,
  OTHER,
  picker,
  ROLE,
  tableOf,
  tables,
  textOf,
} from './pane-page.mjs';

/** The grid of staffing, its cells, and what a change does: the tables of before and after, by place. */
const staffingCell = (/** @type {import('../journeys').Opened} */ t, /** @type {string} */ location) =>
  t.frame.getByRole('textbox', { name: `${location}, ${ROLE}, fte` });
const staffingGrid = (/** @type {import('../journeys').Opened} */ t) =>
  t.frame.getByRole('grid', { name: 'Fte per locatie en rol' });
const effectOf = (/** @type {import('../journeys').Opened} */ t, /** @type {string} */ place) =>
  t.frame.getByRole('region', { name: 'Effect' }).getByRole('table', { name: `Effect: ${place}` });
const differenceIn = async (
  /** @type {import('../journeys').Opened} */ t,
  /** @type {{ place: string, measure: string }} */ { place, measure },
) => {
  const line = effectOf(t, place).getByRole('row', { name: new RegExp(`^${measure}`) });
  return numberIn(await textOf(line.locator('td').last()));
};

/** What the row of totals says of the role. */
async function totalOfRole(/** @type {import('../journeys').Opened} */ t) {
  const heads = await staffingGrid(t).locator('thead th').allInnerTexts();
  const roles = heads.slice(1).map((role) => role.replaceAll('\u00ad', ''));
  assert.ok(roles.includes(ROLE), roles.join());
  const totals = t.frame.getByRole('row', { name: /^Totaal/ });
  return await textOf(totals.locator('td').nth(roles.indexOf(ROLE)));
}

async function keepsNamesInSight(/** @type {import('../journeys').Opened} */ t) {
  // What scrolls is around the grid.
  const grid = staffingGrid(t).locator('..');
  await grid.evaluate((element) => (element.scrollLeft = element.scrollWidth));
  const sticks = await t.frame.getByRole('rowheader', { name: /^Totaal/ }).boundingBox();
  assert.equal(sticks?.x, (await grid.boundingBox())?.x, 'the name of the totals stays in sight');
}

/** Ten more in one cell, by the keyboard: what it does, undone and done again. */
async function changesACell(/** @type {import('../journeys').Opened} */ t) {
  const { frame } = t;
  const effects = frame.getByRole('region', { name: 'Effect' });
  const was = numberIn(await staffingCell(t, LOCATION).inputValue());
  await staffingCell(t, LOCATION).click();
  await t.page.keyboard.press('ControlOrMeta+A');
  await t.page.keyboard.type(String(was + 10).replace('.', ','));
  await t.page.keyboard.press('Enter');
  await arrow(effectOf(t, 'Alle locaties')).first().waitFor();
  assert.ok((await differenceIn(t, { place: 'Alle locaties', measure: 'Personeel' })) > 0);
  assert.notEqual(await differenceIn(t, { place: 'Alle locaties', measure: 'Fte over/tekort' }), 0);
  // Enter went down to the next location; the figures stay with the one that was changed.
  await effects.getByRole('tab', { name: LOCATION }).click();
  await arrow(effectOf(t, LOCATION)).first().waitFor();
  assert.ok((await differenceIn(t, { place: LOCATION, measure: 'Personeel' })) > 0);
  await effects.getByRole('tab', { name: 'Alle locaties' }).click();

  const after = await staffingCell(t, LOCATION).inputValue();
  await frame.getByRole('button', { name: 'Ongedaan maken' }).click();
  await eventually(t, {
    read: () => staffingCell(t, LOCATION).inputValue(),
    accept: (value) => numberIn(value) === was,
    what: 'undone',
  });
  assert.equal(await arrow(effectOf(t, 'Alle locaties')).count(), 0);
  await frame.getByRole('button', { name: 'Opnieuw doen' }).click();
  await eventually(t, {
    read: () => staffingCell(t, LOCATION).inputValue(),
    accept: (value) => value === after,
    what: 'redone',
  });
}

/** The cell under the cursor gives some of its staff to another location: together they stay as many. */
async function movesStaff(/** @type {import('../journeys').Opened} */ t) {
  const { frame } = t;
  const together = await totalOfRole(t);
  await explains(t, frame.getByRole('button', { name: `Totaal, ${ROLE}: ` }), 'Fte in dienst, gemiddeld per periode');
  const others = numberIn(await staffingCell(t, OTHER).inputValue());
  await staffingCell(t, LOCATION).click();
  await frame.getByRole('textbox', { name: 'Aantal fte' }).fill('3,5');
  await picker(t, 'Verplaatsen naar').selectOption({ label: OTHER });
  await frame.getByRole('button', { name: 'Verplaats', exact: true }).click();
  await eventually(t, {
    read: () => staffingCell(t, OTHER).inputValue(),
    accept: (now) => Math.abs(numberIn(now) - others - 3.5) < 0.051,
    what: 'moved',
  });
  assert.equal(await totalOfRole(t), together);
}

/** Saved as a scenario, which is shown; returns the rows that were there before. */
async function keepsAsScenario(/** @type {import('../journeys').Opened} */ t) {
  const { frame } = t;
  const kept = filled(await tableOf(t, 'vkt_Scenarios'));
  await frame.getByRole('button', { name: 'Opslaan als scenario…' }).click();
  await frame.getByRole('textbox', { name: 'Naam' }).fill('Meer horen');
  await t.page.keyboard.press('Enter');
  await notice(t, 'Scenario “Meer horen” staat in de werkmap.');
  const now = filled(await tableOf(t, 'vkt_Scenarios'));
  const added = now.filter((row) => row.includes('Meer horen'));
  assert.equal(now.length, kept.length + added.length);
  assert.deepEqual(
    added.map((row) => row.filter((one) => [LOCATION, OTHER, 'bezetting'].includes(String(one))).join(' ')).sort(),
    [`bezetting ${LOCATION}`, `bezetting ${OTHER}`].sort(),
  );
  assert.deepEqual(now.slice(0, kept.length), kept);
  await eventually(t, {
    read: () => picker(t, 'Scenario').inputValue(),
    accept: (value) => value === '=Meer horen',
    what: 'the plan shown',
  });
  return kept;
}

/** @type {import('../journeys').Tests} */
export const staffing = {
  'staffing: a change shows what it does, comes and goes, and is kept only as a scenario': async (t) => {
    await openView(t, 'Bezetting');
    await staffingGrid(t).waitFor();
    const before = await tables(t);
    await keepsNamesInSight(t);
    await changesACell(t);
    await movesStaff(t);
    assert.deepEqual(await tables(t), before, 'the workbook must not change before Apply');
    const kept = await keepsAsScenario(t);

    await t.frame.getByRole('button', { name: 'Terugdraaien' }).click();
    await notice(t, 'De wijziging van “Meer horen” is teruggedraaid.');
    assert.deepEqual(filled(await tableOf(t, 'vkt_Scenarios')), kept);
    await eventually(t, {
      read: () => picker(t, 'Scenario').inputValue(),
      accept: (value) => value === '',
      what: 'the base shown again',
    });
  },
};
