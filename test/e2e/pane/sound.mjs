// Every view at every width and in every theme: sound to axe, and nothing moves sideways.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../../src/workbench/tools/paths.mjs';
import { eventually } from '../page.mjs';
import { figure, LOCATION, openView, picker, ROLE } from './pane-page.mjs';

/** The pane as Excel opens it, and pulled wide. */
const WIDTHS = [350, 800];

const AXE = readFileSync(inRoot('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What another theme changes; names, roles and sizes are as they were found in the light one, of the same screens. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the screen as it is now, as lines.
 * @param {import('../journeys').Opened} t
 * @param {readonly string[] | null} rules all there are, where none are named
 */
async function objections(t, rules) {
  if (!(await t.addIn(() => 'axe' in window))) await t.frame.evaluate(AXE);
  return await t.addIn(async (only) => {
    const { violations } = await window.axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      only
        ? { resultTypes: ['violations'], runOnly: [...only] }
        : { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }, rules);
}

async function setWidth(/** @type {import('../journeys').Opened} */ t, /** @type {number} */ pixels) {
  await t.workbench((width) => document.documentElement.style.setProperty('--pane-width', `${width}px`), pixels);
  await t.until((width) => window.innerWidth === width, pixels);
  // Charts measure the room they have and are drawn anew a frame later.
  await t.drawn();
}

/** The parts of the pane that could be moved sideways, and the cards out of which something runs. */
const sideways = (/** @type {import('../journeys').Opened} */ t) =>
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
const looking =
  (
    /** @type {import('../journeys').Opened} */ t,
    /** @type {string[]} */ found,
    /** @type {readonly string[] | null} */ rules = null,
  ) =>
  async (/** @type {string} */ where) => {
    await t.drawn();
    found.push(...(await objections(t, rules)).map((/** @type {string} */ line) => `${where}: ${line}`));
    found.push(...(await sideways(t)).map((/** @type {string} */ line) => `${where} moves sideways: ${line}`));
  };

async function everyView(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {(where: string) => Promise<void>} */ look,
) {
  for (const view of ['Overzicht', 'Locatie', 'Bezetting', 'Scenario’s', 'Controle', 'Hulp']) {
    await openView(t, view);
    await look(view);
  }
}

/** Filters, an explanation, charts as tables, a draft with its name asked, a comparison, a lever, a function, a question. */
async function everythingOpen(
  /** @type {import('../journeys').Opened} */ t,
  /** @type {(where: string) => Promise<void>} */ look,
) {
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
  await frame.getByRole('table', { name: 'Vergeleken met de basis' }).waitFor();
  await look('a scenario in the making');
  await frame.getByRole('button', { name: 'Annuleren' }).click();
  await openView(t, 'Hulp');
  await frame.getByRole('button', { name: /^VKT\.FORECAST/ }).click();
  await frame.getByRole('button', { name: 'Leeg model', exact: true }).click();
  await look('help with a question');
  await frame.getByRole('button', { name: 'Annuleren' }).click();
}

/** @type {import('../journeys').Tests} */
export const sound = {
  'every view is sound to axe and moves sideways nowhere, narrow and wide; the overview also in English': async (t) => {
    /** @type {string[]} */
    const found = [];
    const look = looking(t, found);
    for (const width of WIDTHS) {
      await setWidth(t, width);
      await everyView(t, (/** @type {string} */ where) => look(`${where} at ${width}`));
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
    /** @type {string[]} */
    const found = [];
    const look = looking(t, found, OF_COLOUR);
    await t.page.emulateMedia({ forcedColors: 'active' });
    await everyView(t, look);
    await everythingOpen(t, look);
    await t.page.emulateMedia({ forcedColors: 'none' });
    assert.deepEqual(found, []);
  },

  'at 200 % zoom of a pane of 640 pixels, which leaves 320, nothing moves sideways or runs out of its card': async (
    t,
  ) => {
    /** @type {string[]} */
    const found = [];
    const look = async (/** @type {string} */ where) => {
      found.push(...(await sideways(t)).map((/** @type {string} */ line) => `${where}: ${line}`));
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
    // A year without inflow marks nearly every number.
    const periods = (/** @type {number} */ count) =>
      t.workbench((value) => window.workbench.setCell('Instellingen!B6', value), count);
    assert.deepEqual(await t.values('Instellingen!A6:B6'), [['Aantal perioden', 24]]);
    await periods(36);
    await t.frame.getByText('onvolledig').first().waitFor();
    await look('numbers that lack something');
    await periods(24);
    await t.frame.getByText('onvolledig').first().waitFor({ state: 'detached' });
    await setWidth(t, WIDTHS[0]);
    assert.deepEqual(found, []);
  },

  'all of it, with everything open, is sound in the dark theme of Excel, which the pane follows while it is open':
    async (dark) => {
      /** @type {string[]} */
      const found = [];
      await openView(dark, 'Overzicht');
      const scheme = () => dark.addIn(() => document.documentElement.style.colorScheme);
      assert.equal(await scheme(), 'light');
      // The theme is chosen outside the pane: the mouse comes back to it.
      await dark.page.mouse.move(5, 5);
      await dark.workbench(() => window.workbench.host.setDark(true));
      await dark.frame.getByRole('tab', { name: 'Overzicht' }).hover();
      await eventually(dark, { read: scheme, accept: (now) => now === 'dark', what: 'the dark theme' });
      const look = looking(dark, found, OF_COLOUR);
      await everyView(dark, look);
      await everythingOpen(dark, look);
      await dark.page.mouse.move(5, 5);
      await dark.workbench(() => window.workbench.host.setDark(false));
      await dark.frame.getByRole('tab', { name: 'Overzicht' }).hover();
      await eventually(dark, { read: scheme, accept: (now) => now === 'light', what: 'the light theme' });
      assert.deepEqual(found, []);
    },
};
