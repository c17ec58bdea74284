// The pane as journeys see it: its views, figures and tables, and the verbs to use them.
import assert from 'node:assert/strict';
import { eventually } from '../page.mjs';

export const PATIENCE = 10_000;

export const LOCATION = 'Ter Apel';
export const OTHER = 'Budel';
export const ROLE = 'Hoormedewerker';

/** A figure that becomes another one; returns what it became. */
export const changed = (t, { read, before, what }) =>
  eventually(t, { read, accept: (now) => now !== before, what: `changed: ${what}` });

/** Asks where a number comes from, which must be answered with that very number, and closes the answer again. */
export async function explains(t, number, title) {
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
export async function openView(t, name, { pane = 'Onderdelen', loading = /wordt geladen|Loading/ } = {}) {
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
export function numberIn(text) {
  const [found] = text.replace(/\u2212/g, '-').match(/[-+]?\d[\d.]*(,\d+)?/) ?? [];
  assert.ok(found, `no number in "${text}"`);
  return Number(found.replaceAll('.', '').replace(',', '.'));
}

export const card = (t, title) =>
  t.frame.locator('section').filter({ has: t.frame.getByRole('heading', { name: title, exact: true }) });
/** The headline of a card. */
export const figure = (t, title) =>
  card(t, title)
    .getByRole('button', { name: new RegExp(`^${title}: `) })
    .first();
/** Before → after, in the rows of a table: there when something differs. */
export const arrow = (table) => table.locator('tbody').getByText('→');
export const textOf = (locator) => locator.first().innerText();
export const picker = (t, label) => t.frame.getByRole('combobox', { name: label, exact: true });
export const focused = (t) =>
  t.addIn(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

export const tables = (t) => t.workbench(() => window.workbench.tables());
export const tableOf = async (t, name) => (await tables(t)).find((table) => table.name === name).rows;
export const filled = (rows) => rows.filter((row) => row.some((cell) => cell !== ''));

export const untilSelected = (t, { sheetId, row, column }) =>
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

export const notice = (t, text) => t.frame.getByText(text).waitFor();
