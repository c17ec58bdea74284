// The whole road once, on the production add-in: tables → model → pane and cells, and back again.
import assert from 'node:assert/strict';
import { cellOfTable } from './page.mjs';

export const address = '/?model=example';

const LOCATIONS = ['Ter Apel', 'Schiphol', 'Den Bosch', 'Budel', 'Zevenaar', 'Utrecht', 'Doetinchem', 'Bant'];

const showsTheModel = (/** @type {import('./journeys').Opened} */ t) =>
  t.until((names) => names.every((name) => document.body.innerText.includes(name)), LOCATIONS);

const paneChanges = async (
  /** @type {import('./journeys').Opened} */ t,
  /** @type {() => Promise<unknown>} */ action,
) => {
  const before = await t.addIn(() => document.body.innerText);
  const started = Date.now();
  await action();
  await t.until((text) => document.body.innerText !== text, before);
  return Date.now() - started;
};

/** @type {import('./journeys').Tests} */
export const tests = {
  'the overview of the example shows every location and the national figures': async (t) => {
    await showsTheModel(t);
    const text = await t.addIn(() => document.body.innerText);
    assert.match(text, /fte tekort/);
    assert.match(text, /[\d.,]+ beschikbaar/);
    assert.match(text, /[\d.,]+ nodig/);
    assert.match(text, /Voorraad/);
    assert.match(text, /Besluiten/);
  },

  'a formula typed by hand gives its answer, in English and in Dutch notation': async (t) => {
    await t.type('G3', '=VKT.FTE(22184,20,1363)');
    await t.type('G4', '=VKT.FTE(22184;20;1363)');
    await t.type('G5', '=AFRONDEN(VKT.NETHOURS(2080;68;75;0;155,7;4,8);1)');
    const [[english], [dutch], [hours]] = await t.values('G3:G5');
    assert.ok(Math.abs(Number(english) - (22184 * 20) / 1363) < 1e-9, String(english));
    assert.equal(dutch, english);
    assert.equal(hours, 1776.5);
  },

  'a wrong argument gives #VALUE! and a sentence a manager understands': async (t) => {
    await t.type('G6', '=VKT.FTE(22184;20;0)');
    await t.idle();
    const [[cell]] = await t.cells('G6');
    assert.equal(cell.value, '#VALUE!');
    assert.equal(cell.message, 'nettoUren: moet meer dan 0 zijn; nu 0.');
  },

  'a changed stock cell moves the pane and a live cell, without a button': async (t) => {
    await t.type('G7', '=VKT.MEASURE("stock";;;;"2023-05")');
    await t.untilWorkbench(() => typeof window.workbench.values("'Instellingen'!G7")[0][0] === 'number');
    const [[before]] = await t.values("'Instellingen'!G7");
    const { address: stock } = await cellOfTable(t, { table: 'vkt_Stock', row: 1, header: 'Zaken' });
    const [[cases]] = await t.values(stock);
    const took = await paneChanges(t, () => t.type(stock, String(Number(cases) + 10_000)));
    await t.untilWorkbench(
      (old) => Number(window.workbench.values("'Instellingen'!G7")[0][0]) > old,
      Number(before) + 5_000,
    );
    console.log(`        the pane followed the keystrokes after ${took} ms`);
  },

  'a mistake is listed with its cell, and the rest still computes': async (t) => {
    const { address: stock } = await cellOfTable(t, { table: 'vkt_Stock', row: 2, header: 'Zaken' });
    const [[cases]] = await t.values(stock);
    await paneChanges(t, () => t.type(stock, 'veel'));
    await t.addIn(() =>
      /** @type {HTMLElement[]} */ ([...document.querySelectorAll('button, [role=tab]')])
        .find((one) => /Controle/.test(one.textContent))
        ?.click(),
    );
    await t.until(() => /moet een getal zijn/.test(document.body.innerText));
    await t.type(stock, String(cases));
    await t.until(() => !/moet een getal zijn/.test(document.body.innerText));
  },
};
