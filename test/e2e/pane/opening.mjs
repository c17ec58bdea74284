// Views opened for the first time, and again.
import assert from 'node:assert/strict';

/** @type {import('../journeys').Tests} */
export const opening = {
  // First, while no view but the first was ever opened; the second, of Help.
  'a view is where it was left, and another begins at its top': async ({ frame, addIn, until }) => {
    await frame.waitForFunction(() => document.body.innerText.includes('Ter Apel'));
    const open = async (/** @type {string} */ view) => {
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
};
