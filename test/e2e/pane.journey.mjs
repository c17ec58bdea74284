// One journey per view of the pane, as a planner makes it: mouse and keyboard in the pane's frame, on the example model.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { cellOfTable, eventually } from './page.mjs';

export const address = '/?model=example';

const PATIENCE = 10_000;
/** The pane as Excel opens it, and pulled wide. */
const WIDTHS = [350, 800];
const LOCATION = 'Ter Apel';
const OTHER = 'Budel';
const ROLE = 'Hoormedewerker';

/** A figure that becomes another one; returns what it became. */
const changed = (t, { read, before, what }) =>
  eventually(t, { read, accept: (now) => now !== before, what: `changed: ${what}` });

/** Asks where a number comes from, which must be answered with that very number, and closes the answer again. */
async function explains(t, number, title) {
  const panel = t.frame.getByRole('complementary');
  const shown = numberIn(await textOf(number));
  await number.focus();
  await t.page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: `Uitleg: ${title}` }).waitFor();
  const lines = (await panel.innerText()).split('\n').map((line) => line.trim());
  const [value] = lines.filter((line) => /^[-+\u2212]?[\d.,]+\s*(%|zaken|fte|$)/.test(line)).map(numberIn);
  // A shortage is a gap below zero.
  assert.equal(Math.abs(value), Math.abs(shown), `${title}: ${shown} on screen, explained as ${value}`);
  await panel.getByRole('heading').press('Escape');
  await panel.waitFor({ state: 'detached' });
}

/** Opens a view by its tab and waits until it and its charts are there. */
async function openView(t, name, { pane = 'Onderdelen', loading = /wordt geladen|Loading/ } = {}) {
  t.page.setDefaultTimeout(PATIENCE);
  const tab = t.frame.getByRole('tablist', { name: pane }).getByRole('tab', { name: new RegExp(`^${name}( ?,|$)`) });
  await tab.click();
  await t.frame.getByRole('heading', { level: 1, name: new RegExp(`: ${name}$`) }).waitFor();
  await eventually(t, {
    read: () => t.frame.getByLabel(loading).count(),
    accept: (count) => count === 0,
    what: `loaded ${name}`,
  });
}

/** "−1.234,5 %" as a number. */
function numberIn(text) {
  const [found] = text.replace(/\u2212/g, '-').match(/[-+]?\d[\d.]*(,\d+)?/) ?? [];
  assert.ok(found, `no number in "${text}"`);
  return Number(found.replaceAll('.', '').replace(',', '.'));
}

const card = (t, title) =>
  t.frame.locator('section').filter({ has: t.frame.getByRole('heading', { name: title, exact: true }) });
/** The headline of a card. */
const figure = (t, title) =>
  card(t, title)
    .getByRole('button', { name: new RegExp(`^${title}: `) })
    .first();
/** Before → after, in the rows of a table: there when something differs. */
const arrow = (table) => table.locator('tbody').getByText('→');
const textOf = (locator) => locator.first().innerText();
const picker = (t, label) => t.frame.getByRole('combobox', { name: label, exact: true });
const focused = (t) =>
  t.addIn(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

const tables = (t) => t.workbench(() => window.workbench.tables());
const tableOf = async (t, name) => (await tables(t)).find((table) => table.name === name).rows;
const filled = (rows) => rows.filter((row) => row.some((cell) => cell !== ''));

const untilSelected = (t, { sheetId, row, column }) =>
  t.untilWorkbench(
    (wanted) => {
      const { grid } = window.workbench;
      const { row: top, column: left, sheetId: sheet } = grid.selection();
      return (
        grid.activeSheetId() === wanted.sheetId &&
        sheet === wanted.sheetId &&
        top === wanted.row &&
        left === wanted.column
      );
    },
    { sheetId, row, column },
  );

const notice = (t, text) => t.frame.getByText(text).waitFor();

const AXE = readFileSync(inRoot('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe finds wrong on the screen as it is now, as lines. */
async function objections(t) {
  if (!(await t.addIn(() => 'axe' in window))) await t.frame.evaluate(AXE);
  return await t.addIn(async () => {
    const { violations } = await window.axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
}

async function setWidth(t, pixels) {
  await t.workbench((width) => document.documentElement.style.setProperty('--pane-width', `${width}px`), pixels);
  await t.until((width) => window.innerWidth === width, pixels);
  // Charts measure the room they have and are drawn anew a frame later.
  await t.drawn();
}

/** The parts of the pane that could be moved sideways, and the cards out of which something runs. */
const sideways = (t) =>
  t.addIn(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('main, section, fieldset')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((element) => {
        const { tagName, scrollWidth, clientWidth } = element;
        const title = element.querySelector('h1, h2, h3')?.textContent ?? '';
        return `${tagName} ${title}: ${scrollWidth} in ${clientWidth}`;
      }),
  );

/** Notes what is wrong with what is on screen. */
const looking = (t, found) => async (where) => {
  await t.drawn();
  found.push(...(await objections(t)).map((line) => `${where}: ${line}`));
  found.push(...(await sideways(t)).map((line) => `${where} moves sideways: ${line}`));
};

async function everyView(t, look) {
  for (const view of ['Overzicht', 'Locatie', 'Bezetting', 'Scenario’s', 'Controle', 'Hulp']) {
    await openView(t, view);
    await look(view);
  }
}

/** Filters, an explanation, charts as tables, a draft with its name asked, a comparison, a lever, a function, a question. */
async function everythingOpen(t, look) {
  const { frame } = t;
  await openView(t, 'Overzicht');
  await frame.getByRole('button', { name: 'Filter' }).click();
  await frame.getByRole('button', { name: 'Als tabel' }).click();
  await figure(t, 'Voorraad').click();
  await frame
    .getByRole('complementary')
    .getByRole('button', { name: /^Waaruit bestaat/ })
    .first()
    .click();
  await look('an explanation, filters and tables');
  await frame.getByRole('button', { name: 'Als grafiek' }).click();
  await frame.getByRole('button', { name: 'Filter' }).click();
  await openView(t, 'Bezetting');
  await frame.getByRole('textbox', { name: `${LOCATION}, ${ROLE}, fte` }).press('Alt+ArrowUp');
  await frame.getByRole('button', { name: 'Opslaan als scenario…' }).click();
  await frame.getByRole('textbox', { name: 'Naam' }).waitFor();
  // At its end, where the bar with Apply covers nothing: what it covers elsewhere depends on how far one has scrolled.
  await t.addIn(() => document.querySelector('main')?.scrollTo(0, Number.MAX_SAFE_INTEGER));
  await look('a staffing draft');
  await frame.getByRole('button', { name: 'Alles wissen' }).click();
  await openView(t, 'Scenario’s');
  const box = frame.getByRole('checkbox', { name: 'BAA: 13.000 extra in een jaar vergelijken' });
  await box.click();
  await frame.getByRole('list', { name: /^Bijdragen aan/ }).waitFor();
  await look('a comparison');
  await box.click();
  await frame.getByRole('button', { name: 'Nieuw', exact: true }).click();
  await frame.getByRole('button', { name: 'Hefboom toevoegen' }).click();
  await frame.getByRole('table', { name: 'Tegen de basis' }).waitFor();
  await look('a scenario in the making');
  await frame.getByRole('button', { name: 'Annuleren' }).click();
  await openView(t, 'Hulp');
  await frame.getByRole('button', { name: /^VKT\.FORECAST/ }).click();
  await frame.getByRole('button', { name: 'Leeg model', exact: true }).click();
  await look('help with a question');
  await frame.getByRole('button', { name: 'Annuleren' }).click();
}

/** Another scenario and a shorter period change the figures, and the base and the whole period bring them back. */
async function choosesRunAndPeriod(t) {
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

const locationList = (t) => t.frame.getByRole('table', { name: /^Locaties/ });

/** The list of locations, sorted by its headers and searched. */
async function sortsAndFinds(t) {
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
async function goesToTheSource(t) {
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

/** The grid of staffing, its cells, and what a change does: the tables of before and after, by place. */
const staffingCell = (t, location) => t.frame.getByRole('textbox', { name: `${location}, ${ROLE}, fte` });
const staffingGrid = (t) => t.frame.getByRole('grid', { name: 'Fte per locatie en rol' });
const effectOf = (t, place) =>
  t.frame.getByRole('region', { name: 'Effect' }).getByRole('table', { name: `Effect: ${place}` });
const differenceIn = async (t, { place, measure }) => {
  const line = effectOf(t, place).getByRole('row', { name: new RegExp(`^${measure}`) });
  return numberIn(await textOf(line.locator('td').last()));
};

/** What the row of totals says of the role. */
async function totalOfRole(t) {
  const heads = await staffingGrid(t).locator('thead th').allInnerTexts();
  const roles = heads.slice(1).map((role) => role.replaceAll('\u00ad', ''));
  assert.ok(roles.includes(ROLE), roles.join());
  const totals = t.frame.getByRole('row', { name: /^Totaal/ });
  return await textOf(totals.locator('td').nth(roles.indexOf(ROLE)));
}

async function keepsNamesInSight(t) {
  // What scrolls is around the grid.
  const grid = staffingGrid(t).locator('..');
  await grid.evaluate((element) => (element.scrollLeft = element.scrollWidth));
  const sticks = await t.frame.getByRole('rowheader', { name: /^Totaal/ }).boundingBox();
  assert.equal(sticks?.x, (await grid.boundingBox())?.x, 'the name of the totals stays in sight');
}

/** Ten more in one cell, by the keyboard: what it does, undone and done again. */
async function changesACell(t) {
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
async function movesStaff(t) {
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
async function keepsAsScenario(t) {
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
    added.map((row) => row.filter((one) => [LOCATION, OTHER, 'bezetting'].includes(one)).join(' ')).sort(),
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

/** The table of a comparison, and the row of a scenario in it. */
const comparison = (t) => t.frame.getByRole('table', { name: 'Vergelijken' });
const comparedRow = (t, scenario) =>
  comparison(t)
    .getByRole('row', { name: new RegExp(`^${scenario}`) })
    .first();

/** Two levers, with their preview against the base; returns the rows that were written after those `kept`. */
async function makesScenario(t, { name, kept }) {
  const { frame } = t;
  await frame.getByRole('button', { name: 'Nieuw', exact: true }).click();
  await frame.getByRole('textbox', { name: 'Naam' }).fill(name);
  await frame.getByRole('button', { name: 'Hefboom toevoegen' }).click();
  await picker(t, 'Waar').selectOption({ label: LOCATION });
  await frame.getByRole('textbox', { name: /^Wijziging in %/ }).fill('25');
  const preview = frame.getByRole('table', { name: 'Tegen de basis' });
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
async function addsUpToTheDifference(t, name) {
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
    'Aandeel in het verschil in voorraad',
  );
  return difference;
}

async function comparesMoreThanTwo(t, { name, difference }) {
  const { frame } = t;
  // More than two: each against the base, and then against the one that was made.
  await frame.getByRole('checkbox', { name: 'Half zoveel no-shows vergelijken' }).click();
  await comparedRow(t, 'Half zoveel no-shows').waitFor();
  const values = async (...names) =>
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

async function showsFewMeasuresOfMany(t) {
  const { frame } = t;
  // A long comparison begins with the first measures, and has them all when asked.
  // Nine measures, and stock and decisions of the one product that is other work.
  const LINES = 9 + 2;
  const measures = comparison(t).locator('th[scope="rowgroup"]');
  assert.equal(await measures.count(), LINES);
  const tick = (scenario) => frame.getByRole('checkbox', { name: `${scenario} vergelijken` }).click();
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

/** @type {import('./journeys').Tests} */
export const tests = {
  // First, while no view but the first was ever opened; the second, of Help.
  'a view is where it was left, and another begins at its top': async ({ frame, addIn, until }) => {
    await frame.waitForFunction(() => document.body.innerText.includes('Ter Apel'));
    const open = async (view) => {
      await frame.getByRole('tab', { name: new RegExp(`^${view}`) }).click();
      await frame.getByRole('heading', { level: 1, name: new RegExp(`: ${view}$`) }).waitFor({ state: 'attached' });
    };
    const at = () => addIn(() => document.querySelector('main')?.scrollTop);
    await addIn(() => document.querySelector('main')?.scrollTo(0, 500));
    await until(() => document.querySelector('main')?.scrollTop === 500);
    await open('Locatie');
    await frame.getByRole('heading', { name: 'Per rol' }).waitFor();
    assert.equal(await at(), 0);
    await addIn(() => document.querySelector('main')?.scrollTo(0, 300));
    await open('Overzicht');
    await until(() => document.querySelector('main')?.scrollTop === 500);
    // Another location, opened from its row, is another page; its own place is kept too.
    await frame.getByRole('button', { name: 'Budel', exact: true }).click();
    await frame.getByRole('heading', { name: 'Per rol' }).waitFor();
    assert.equal(await at(), 0);
    await open('Overzicht');
    await until(() => document.querySelector('main')?.scrollTop !== 0);
  },

  'a view that cannot be loaded says so, leaves the others alone, and loads when asked again': async ({
    page,
    frame,
  }) => {
    await frame.waitForFunction(() => document.body.innerText.includes('Ter Apel'));
    const chunks = '**/chunks/**';
    await page.route(chunks, (route) => route.abort());
    await frame.getByRole('tab', { name: 'Hulp' }).click();
    await frame.getByText('Dit onderdeel kan niet worden getoond').waitFor();
    await page.unroute(chunks);
    await frame.getByRole('tab', { name: 'Overzicht' }).click();
    await frame.getByRole('heading', { name: 'Capaciteit' }).waitFor();
    await frame.getByRole('tab', { name: 'Hulp' }).click();
    await frame.getByRole('button', { name: 'Opnieuw', exact: true }).click();
    await frame.getByRole('heading', { name: 'Woordenlijst' }).waitFor();
  },

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
      (label) => label.match(/^(.+): /)[1],
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

  'scenarios: one is made with fields, held against the base, deleted and had back': async (t) => {
    const { frame } = t;
    const name = 'Drukke zomer';
    await openView(t, 'Scenario’s');
    const kept = filled(await tableOf(t, 'vkt_Scenarios'));
    const written = await makesScenario(t, { name, kept });
    const difference = await addsUpToTheDifference(t, name);
    await comparesMoreThanTwo(t, { name, difference });
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
    await notice(t, /^=VKT\.NETHOURS\(.*\) staat op ‘.*’ in [A-Z]+\d+\. /);
    await t.untilWorkbench(() => typeof window.workbench.values("'Instellingen'!H3")[0][0] === 'number');
    const [[{ formula, value }]] = await t.cells("'Instellingen'!H3");
    assert.match(String(formula), /^=VKT\.NETHOURS\(/);
    assert.ok(Number(value) > 0, String(value));
    await search.fill('');
  },

  'a change that Excel refuses to read is said above the old figures, and read again by itself when it can be': async (
    t,
  ) => {
    const { frame } = t;
    await openView(t, 'Overzicht');
    const place = await cellOfTable(t, { table: 'vkt_Stock', row: 3, header: 'Zaken' });
    const [[cases]] = await t.values(place.address);
    const stock = () => textOf(figure(t, 'Voorraad'));
    const before = await stock();
    await t.workbench(() => (window.workbench.conditions.cellEdit = true));
    await t.workbench((at) => window.workbench.setCell(at.cell, at.value), {
      cell: place.address,
      value: Number(cases) + 5000,
    });
    await frame.getByText(/Wat hier staat is van .+ Het lezen wordt vanzelf opnieuw geprobeerd/).waitFor();
    assert.equal(await stock(), before);
    await t.workbench(() => (window.workbench.conditions.cellEdit = false));
    // It is read again by itself; who does not want to wait has a button.
    await changed(t, { read: stock, before, what: 'the stock after reading again' });
    assert.equal(await frame.getByText('Wat hier staat is van').count(), 0);
    await t.workbench((at) => window.workbench.setCell(at.cell, at.value), { cell: place.address, value: cases });
    await eventually(t, { read: stock, accept: (now) => now === before, what: 'the stock as it was' });
  },

  'a slow Excel: the old figures stay while new ones are on their way, and a save that takes long cannot be cancelled by half':
    async (t) => {
      const { frame } = t;
      await openView(t, 'Overzicht');
      const place = await cellOfTable(t, { table: 'vkt_Stock', row: 3, header: 'Zaken' });
      const [[cases]] = await t.values(place.address);
      const stock = () => textOf(figure(t, 'Voorraad'));
      const before = await stock();
      const set = (value) =>
        t.workbench((at) => window.workbench.setCell(at.cell, at.value), { cell: place.address, value });
      const slow = (milliseconds) => t.workbench((delay) => (window.workbench.conditions.delay = delay), milliseconds);
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

  'every view is sound to axe and moves sideways nowhere, narrow and wide; the overview also in English': async (t) => {
    const found = [];
    const look = looking(t, found);
    for (const width of WIDTHS) {
      await setWidth(t, width);
      await everyView(t, (where) => look(`${where} at ${width}`));
    }
    await setWidth(t, WIDTHS[0]);
    await picker(t, 'Taal').selectOption({ label: 'English' });
    await openView(t, 'Overview', { pane: 'Views' });
    await look('Overview');
    await openView(t, 'Help', { pane: 'Views' });
    await picker(t, 'Language').selectOption({ label: 'Nederlands' });
    await everythingOpen(t, look);
    assert.deepEqual(found, []);
  },

  'all of it, with everything open, is sound in a Windows contrast theme': async (t) => {
    const found = [];
    const look = looking(t, found);
    await t.page.emulateMedia({ forcedColors: 'active' });
    await everyView(t, look);
    await everythingOpen(t, look);
    await t.page.emulateMedia({ forcedColors: 'none' });
    assert.deepEqual(found, []);
  },

  'at 200 % zoom of a pane of 640 pixels, which leaves 320, nothing moves sideways or runs out of its card': async (
    t,
  ) => {
    const found = [];
    const look = async (where) => {
      found.push(...(await sideways(t)).map((line) => `${where}: ${line}`));
    };
    await setWidth(t, 320);
    await everyView(t, look);
    await openView(t, 'Verzamelen');
    await look('Verzamelen');
    await openView(t, 'Overzicht');
    await t.frame.getByRole('button', { name: 'Rapport maken', exact: true }).click();
    await t.frame.getByRole('checkbox', { name: 'Alle locaties' }).waitFor();
    await look('the report');
    await openView(t, 'Overzicht');
    await setWidth(t, WIDTHS[0]);
    assert.deepEqual(found, []);
  },

  'all of it, with everything open, is sound in the dark theme of Excel, which the pane follows while it is open':
    async (dark) => {
      const found = [];
      await openView(dark, 'Overzicht');
      const scheme = () => dark.addIn(() => document.documentElement.style.colorScheme);
      assert.equal(await scheme(), 'light');
      // The theme is chosen outside the pane: the mouse comes back to it.
      await dark.page.mouse.move(5, 5);
      await dark.workbench(() => window.workbench.host.setDark(true));
      await dark.frame.getByRole('tab', { name: 'Overzicht' }).hover();
      await eventually(dark, { read: scheme, accept: (now) => now === 'dark', what: 'the dark theme' });
      const look = looking(dark, found);
      await everyView(dark, look);
      await everythingOpen(dark, look);
      await dark.page.mouse.move(5, 5);
      await dark.workbench(() => window.workbench.host.setDark(false));
      await dark.frame.getByRole('tab', { name: 'Overzicht' }).hover();
      await eventually(dark, { read: scheme, accept: (now) => now === 'light', what: 'the light theme' });
      assert.deepEqual(found, []);
    },

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
      const select = (cell) => t.workbench((where) => window.workbench.select(where), `${sheet}!${cell}`);
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
    const open = (view) => pane.getByRole('tab', { name: new RegExp(`^${view}`) }).click();
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
