// The overview and a location.
import assert from 'node:assert/strict';
import { cellOfTable, eventually } from '../page.mjs';
import {
  card,
  changed,
  explains,
  figure,
  focused,
  LOCATION,
  numberIn,
  openView,
  OTHER,
  picker,
  textOf,
  untilSelected,
} from './pane-page.mjs';

/** Another scenario and a shorter period change the figures, and the base and the whole period bring them back. */
async function choosesRunAndPeriod(/** @type {import('../journeys').Opened} */ t) {
  const stock = () => textOf(figure(t, 'Voorraad'));
  const decisions = () => textOf(figure(t, 'Besluiten'));

  const ofBase = await stock();
  const scenario = picker(t, 'Scenario');
  const names = await scenario.locator('option').allInnerTexts();
  assert.ok(names.length > 2 && names[0] === 'Basis', names.join());
  await scenario.selectOption({ index: names.length - 1 });
  await changed(t, { read: stock, before: ofBase, what: 'the stock under a scenario' });
  await card(t, 'Voorraad').getByText('tegen basis').waitFor();
  await scenario.selectOption({ label: 'Basis' });
  await eventually(t, { read: stock, accept: (now) => now === ofBase, what: 'back at the base' });

  const allDecisions = await decisions();
  await picker(t, 'Tot en met').selectOption({ index: 11 });
  await changed(t, { read: stock, before: ofBase, what: 'the stock at the end of a shorter period' });
  const ofYear = numberIn(
    await changed(t, { read: decisions, before: allDecisions, what: 'the decisions of a shorter period' }),
  );
  assert.ok(ofYear < numberIn(allDecisions));
  await picker(t, 'Tot en met').selectOption({ index: 23 });
  await eventually(t, { read: stock, accept: (now) => now === ofBase, what: 'back at the whole period' });
}

const locationList = (/** @type {import('../journeys').Opened} */ t) =>
  t.frame.getByRole('table', { name: /^Locaties/ });

/** The list of locations, sorted by its headers and searched. */
async function sortsAndFinds(/** @type {import('../journeys').Opened} */ t) {
  const list = locationList(t);
  const stocks = async () => (await list.locator('tbody tr td:nth-of-type(2)').allInnerTexts()).map(numberIn);
  const header = list.getByRole('columnheader', { name: 'Voorraad' });
  await header.getByRole('button').focus();
  await t.page.keyboard.press('Enter');
  await list.locator('th[aria-sort="descending"]').getByText('Voorraad').waitFor();
  const falling = await stocks();
  assert.equal(falling.length, 8);
  assert.deepEqual(
    falling,
    [...falling].sort((a, b) => b - a),
  );
  await t.page.keyboard.press('Enter');
  await list.locator('th[aria-sort="ascending"]').getByText('Voorraad').waitFor();
  assert.deepEqual(await stocks(), [...falling].reverse());

  const search = t.frame.getByRole('searchbox', { name: 'Zoek locatie' });
  await search.fill('apel');
  await t.frame.getByText('1 van 8').waitFor();
  await search.press('ControlOrMeta+A');
  await search.press('Delete');
  await eventually(t, { read: stocks, accept: (found) => found.length === 8, what: 'all locations again' });
}

/** From a figure by the keyboard to the row it comes from, and back to the figure. */
async function goesToTheSource(/** @type {import('../journeys').Opened} */ t) {
  const figure = locationList(t)
    .getByRole('row', { name: new RegExp(`^${LOCATION}`) })
    .getByRole('button', { name: /^Voorraad: / });
  await figure.focus();
  await t.page.keyboard.press('Enter');
  const panel = t.frame.getByRole('complementary');
  await panel.getByRole('heading', { name: 'Uitleg: Voorraad' }).waitFor();
  await eventually(t, {
    read: () => focused(t),
    accept: (text) => text === 'Uitleg: Voorraad',
    what: 'the keyboard in the explanation',
  });
  await panel.getByRole('button', { name: 'Waaruit bestaat Spoor 4?' }).click();
  await panel.getByRole('button', { name: 'Waaruit bestaat Instroom?' }).click();
  const source = panel.getByRole('button', { name: /^Instroom, rij \d+$/ }).first();
  const row = numberIn((await textOf(source)).replace(/^\D+/, ''));
  await source.click();
  const cell = await cellOfTable(t, { table: 'vkt_Inflow', row: row, header: '' });
  await untilSelected(t, cell);
  const [[location]] = await t.values(cell.address);
  assert.equal(location, LOCATION);
  await panel.getByRole('button', { name: 'Sluiten', exact: true }).press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.match(await focused(t), /^Voorraad: /);
  assert.equal(await figure.evaluate((one) => one === document.activeElement), true);
}

/** @type {import('../journeys').Tests} */
export const overview = {
  'overview: a scenario and a period change the figures; locations sort, are found and explain themselves': async (
    t,
  ) => {
    await openView(t, 'Overzicht');
    await choosesRunAndPeriod(t);
    await explains(t, card(t, 'Voorraad').getByRole('button', { name: /^Deel/ }), 'Deel van de voorraad over termijn');
    for (const share of ['Deel van de benodigde fte dat ontbreekt', 'Deel van de voorraad over termijn'])
      await explains(t, locationList(t).getByRole('button', { name: share }).first(), share);
    await sortsAndFinds(t);
    await goesToTheSource(t);
  },

  'location: the bottleneck names a role, and the ageing adds up to the stock': async (t) => {
    const { frame } = t;
    await openView(t, 'Overzicht');
    await frame.getByRole('button', { name: OTHER, exact: true }).click();
    await frame.getByRole('heading', { level: 1, name: /: Locatie$/ }).waitFor();
    await eventually(t, {
      read: () => picker(t, 'Locatie').inputValue(),
      accept: (value) => value === OTHER,
      what: 'the location chosen',
    });
    const sentence = await textOf(card(t, 'Knelpunt').locator('p'));
    const roles = await frame.getByRole('table', { name: 'Per rol' }).locator('tbody th').allInnerTexts();
    const [, named] = sentence.match(/^(.+?): [\d,.]+ fte tekort vanaf [a-z]+ \d{4}\./) ?? [];
    assert.ok(named && roles.some((role) => role.includes(named)), `${sentence} – ${roles.join()}`);

    const said = card(t, 'Knelpunt').getByRole('button', { name: /Uitleg tonen$/ });
    const titles = (await said.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).map(
      (label) => label?.match(/^(.+): /)?.[1] ?? '',
    );
    assert.ok(titles.length >= 3 && titles[0] === 'Tekort, gemiddeld per periode', titles.join());
    for (const [index, title] of titles.entries()) await explains(t, said.nth(index), title);

    const bands = await frame
      .getByRole('table', { name: 'Ouderdom van de voorraad' })
      .locator('tbody tr td:last-child')
      .allInnerTexts();
    const stock = numberIn(await textOf(figure(t, 'Voorraad')));
    const sum = bands.map(numberIn).reduce((total, cases) => total + cases, 0);
    assert.ok(bands.length > 1 && Math.abs(sum - stock) <= bands.length, `${sum} in bands, ${stock} in stock`);
  },
};
