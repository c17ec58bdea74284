// Help › Self-test in the workbench: what it says of this Excel and of others, and that nothing of it is left behind.
import assert from 'node:assert/strict';

export const address = '/?model=none';

const pane = (/** @type {import('./journeys').Opened} */ { page }) => page.frameLocator('#pane iframe');

async function startQuick(/** @type {import('./journeys').Opened} */ t) {
  await pane(t).getByRole('tab', { name: 'Hulp' }).click();
  await pane(t)
    .getByRole('button', { name: /^Snelle zelftest/ })
    .click();
}

/** Runs the quick level; returns each line as [verdict, what it is about] with the rest of its words. */
async function quickTest(/** @type {import('./journeys').Opened} */ t) {
  await startQuick(t);
  await pane(t).getByRole('button', { name: 'Verslag kopiëren' }).waitFor({ timeout: 90_000 });
  await pane(t)
    .getByRole('button', { name: /^\d+ als verwacht/ })
    .click();
  await t.drawn();
  return await t.addIn(() =>
    [...document.querySelectorAll('ul[aria-label] > li')].flatMap((item) => {
      const text = item instanceof HTMLElement ? item.innerText.replaceAll('\n', ' ') : '';
      const verdict = /: (als verwacht|wijkt af|niet te proberen)/.exec(text)?.[1];
      return verdict === undefined ? [] : [{ verdict, text }];
    }),
  );
}

const not = (/** @type {readonly { verdict: string, text: string }[]} */ lines, /** @type {string} */ wanted) =>
  lines.filter(({ verdict }) => verdict !== wanted).map(({ text }) => text);
const sheets = (/** @type {import('./journeys').Opened} */ { workbench }) => workbench(() => window.workbench.sheets());

/** @type {import('./journeys').Tests} */
export const tests = {
  'refuses in a protected workbook, and tidies up when it is stopped': async (t) => {
    const protect = (/** @type {boolean} */ on) =>
      t.addIn(
        (now) =>
          Excel.run(async (context) => {
            context.workbook.protection[now ? 'protect' : 'unprotect']();
            await context.sync();
          }),
        on,
      );
    await protect(true);
    await startQuick(t);
    await pane(t)
      .getByText(/structuur van de werkmap is beveiligd/)
      .waitFor();
    assert.deepEqual(await sheets(t), ['Blad1']);
    await protect(false);
    await t.workbench(() => window.workbench.setReadOnly(true));
    await startQuick(t);
    await pane(t)
      .getByText(/De werkmap is alleen-lezen\. Open een nieuwe/)
      .waitFor();
    await t.workbench(() => window.workbench.setReadOnly(false));
    await startQuick(t);
    await t.untilWorkbench(() => window.workbench.sheets().some((name) => name.startsWith('VKT-zelftest')));
    await pane(t).getByRole('button', { name: 'Stoppen' }).click();
    await pane(t)
      .getByText(/Voortijdig gestopt/)
      .waitFor();
    assert.deepEqual(await sheets(t), ['Blad1']);
  },

  'says that everything is as expected, takes a leftover sheet away, leaves all else as it was': async (t) => {
    const { workbench } = t;
    await t.addIn(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const mark =
          'Zelftest van de Verkeerstoren: dit blad verdwijnt vanzelf. Self-test of the control tower: this sheet goes away by itself.';
        // One of an earlier run, very hidden and protected, and one of somebody's own with such a name.
        const old = worksheets.add('VKT-zelftest 7');
        old.getRange('A1').values = [[mark]];
        old.protection.protect();
        old.visibility = 'VeryHidden';
        worksheets.add('VKT-zelftest 2').getRange('A1').values = [['van iemand']];
        worksheets.add('Eigen').getRange('B2').values = [['blijft']];
        worksheets.getItem('Eigen').activate();
        worksheets.getItem('Eigen').getRange('C4:D5').select();
        await context.sync();
      }),
    );
    const lines = await quickTest(t);
    assert.ok(lines.length > 30);
    // The workbench is an Excel of before undo groups, as the LTSC is.
    assert.deepEqual(
      not(lines, 'als verwacht').map((text) => text.split(':')[0]),
      ['Wat geschreven wordt is één stap voor Ongedaan maken'],
    );
    assert.deepEqual(await sheets(t), ['Blad1', 'VKT-zelftest 2', 'Eigen']);
    assert.deepEqual(await t.values('Eigen!B2'), [['blijft']]);
    const kept = await t.addIn(() =>
      Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load('address');
        const settings = context.workbook.settings.load('items/key');
        const parts = context.workbook.customXmlParts.getByNamespace('urn:verkeerstoren:zelftest').load('items/id');
        const tables = context.workbook.tables.load('items/name');
        await context.sync();
        const mine = settings.items.filter(({ key }) => key.includes('zelftest'));
        return [selected.address, mine.length, parts.items.length, tables.items.length];
      }),
    );
    assert.deepEqual(kept, ['Eigen!C4:D5', 0, 0, 0]);
    assert.deepEqual(await workbench(() => window.workbench.takeUnserved()), []);
  },

  'says what differs in another Excel: empty cells are 0, null objects are strict, streams restless, errors kept back':
    async ({ open }) => {
      const t = await open('/?model=none&host=desktop&nulls=strict&streams=restless&errors=refused&excel=1.20');
      const lines = await quickTest(t);
      const differs = not(lines, 'als verwacht').join('\n');
      assert.match(differs, /Een lege cel als argument[^\n]*Verwacht null · Gezien 0/);
      assert.match(differs, /is er ook niet[^\n]*Gezien "ItemNotFound"/);
      assert.match(differs, /delen één vraag[^\n]*Verwacht 1 · Gezien 2/);
      assert.match(differs, /Een fout als argument[^\n]*Gezien \["not called","#DIV\/0!"\]/);
      assert.equal(not(lines, 'als verwacht').length, 4, differs);
      assert.match(lines.map(({ text }) => text).join('\n'), /één stap voor Ongedaan maken: als verwacht/);
      assert.deepEqual(await sheets(t), ['Blad1']);
      await t.page.close();
    },
};
