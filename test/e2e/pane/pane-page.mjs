// The pane as journeys see it: its views, figures and tables, and the verbs to use them.
import assert from 'node:assert/strict';
import { eventually } from '../page.mjs';

export const PATIENCE = 10_000;

export const LOCATION = 'Ter Apel';
export const OTHER = 'Budel';
export const ROLE = 'Hoormedewerker';

/** A figure that becomes another one; returns what it became. */
export const changed = (
  /** @type {import('../journeys').Opened} */ t,
  /** @type {{ read: () => Promise<string>, before: string, what: string }} */ { read, before, what },
) => eventually(t, { read, accept: (now) => now !== before, what: `changed: ${what}` });

/** Asks where a number comes from, which must be answered with that very number, and closes the answer again. */
export async function explains(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {import('playwright-core').Locator} */ number,
  /** @type {string} */ title,
) {
  const panel = t.frame.getByRole('complementary');
  const shown = numberIn(await textOf(number));
  await number.focus();
  await t.page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: `Uitleg: ${title}` }).waitFor();
  const lines = (await panel.innerText()).split('\n').map((/** @type {string} */ line) => line.trim());
  const [value] = lines
    .filter((/** @type {string} */ line) => /^[-+\u2212]?[\d.,]+\s*(%|zaken|fte|$)/.test(line))
    .map(numberIn);
  // A shortage is a gap below zero.
  assert.equal(Math.abs(value), Math.abs(shown), `${title}: ${shown} on screen, explained as ${value}`);
  await panel.getByRole('heading').press('Escape');
  await panel.waitFor({ state: 'detached' });
}

/** Opens a view by its tab and waits until it and its charts are there. */
export async function openView(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {string} */ name,
  { pane = 'Onderdelen', loading = /wordt geladen|Loading/ } = {},
) {
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
export function numberIn(/** @type {string} */ text) {
  const [found] = text.replace(/\u2212/g, '-').match(/[-+]?\d[\d.]*(,\d+)?/) ?? [];
  assert.ok(found, `no number in "${text}"`);
  return Number(found.replaceAll('.', '').replace(',', '.'));
}

export const card = (/** @type {import('../journeys').Opened} */ t, /** @type {string} */ title) =>
  t.frame.locator('section').filter({ has: t.frame.getByRole('heading', { name: title, exact: true }) });
/** The headline of a card. */
export const figure = (/** @type {import('../journeys').Opened} */ t, /** @type {string} */ title) =>
  card(t, title)
    .getByRole('button', { name: new RegExp(`^${title}: `) })
    .first();
/** Before → after, in the rows of a table: there when something differs. */
export const arrow = (/** @type {import('playwright-core').Locator} */ table) => table.locator('tbody').getByText('→');
export const textOf = (/** @type {import('playwright-core').Locator} */ locator) => locator.first().innerText();
export const picker = (/** @type {import('../journeys').Opened} */ t, /** @type {string} */ label) =>
  t.frame.getByRole('combobox', { name: label, exact: true });
export const focused = (/** @type {import('../journeys').Opened} */ t) =>
  t.addIn(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

export const tables = (/** @type {import('../journeys').Opened} */ t) => t.workbench(() => window.workbench.tables());
export const tableOf = async (/** @type {import('../journeys').Opened} */ t, /** @type {string} */ name) =>
  (await tables(t)).find((table) => table.name === name)?.rows ?? [];
export const filled = (/** @type {readonly (readonly unknown[])[]} */ rows) =>
  rows.filter((row) => row.some((/** @type {unknown} */ cell) => cell !== ''));

export const untilSelected = (
  /** @type {import('../journeys').Opened} */ t,
  /** @type {{ sheetId: string, row: number, column: number }} */ { sheetId, row, column },
) =>
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

export const notice = (/** @type {import('../journeys').Opened} */ t, /** @type {string | RegExp} */ text) =>
  t.frame.getByText(text).waitFor();
