// Formulas while they are typed, and those that fill more than their own cell.
import assert from 'node:assert/strict';
import { paste, press, slowClipboard } from './typist.mjs';

/** A1:A3 times 1.5 over C1:D4: the column is repeated, the fourth row has no answer. */
const BLOCK = [
  [3, 3],
  [4.5, 4.5],
  [7.5, 7.5],
  ['#N/A', '#N/A'],
];

/** The sentence is there; it is closed, and all is as it was. */
async function isRefused(/** @type {import('../journeys').Opened} */ t) {
  await t.untilWorkbench(() =>
    document.getElementById('notice')?.textContent?.startsWith('U kunt een deel van een matrix niet wijzigen.'),
  );
  await t.page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  assert.deepEqual(
    await t.values('B1:D4'),
    BLOCK.map((row) => ['', ...row]),
  );
}

async function enteredOverCells(/** @type {import('../journeys').Opened} */ t) {
  await press(t, 'C1:D4', '=A1:A3*1,5', 'Control+Shift+Enter');
  assert.deepEqual(await t.values('C1:D4'), BLOCK);
  assert.deepEqual(
    (await t.cells('C1:D4')).flat().map(({ formula }) => formula),
    Array(8).fill('=A1:A3*1.5'),
  );
  await press(t, 'F1', '=SOM(A1:A3*A1:A3)', 'Control+Shift+Enter');
  assert.deepEqual(await t.values('F1'), [[38]]);
  await press(t, 'H1:H2', '=7', 'Control+Shift+Enter');
  assert.deepEqual(await t.values('H1:H2'), [[7], [7]]);
  await t.type('A1', '4');
  assert.deepEqual(await t.values('C1:D1'), [[6, 6]]);
  await t.type('A1', '2');
}

/** Typed, deleted, pasted over, a row through it; through Office.js too. */
async function refusedInPart(/** @type {import('../journeys').Opened} */ t) {
  await press(t, 'D2', '9', 'Enter');
  await isRefused(t);
  await press(t, 'C2:C3', 'Delete');
  await isRefused(t);
  await paste(t, 'B4', '1\t2\t3');
  await isRefused(t);
  await t.workbench(
    () =>
      void window.workbench.grid.shift(
        { ...window.workbench.grid.selection(), row: 1, column: 0, rows: 1, columns: 16384 },
        'insert',
        'rows',
      ),
  );
  await isRefused(t);
  const codes = await t.addIn(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const failing = async (/** @type {() => void} */ act) => {
        act();
        return await context.sync().then(
          () => 'done',
          ({ code }) => code,
        );
      };
      const range = sheet.getRange('C1:D4').load('formulas');
      const cell = sheet.getRange('C1').load('hasSpill');
      await context.sync();
      return [
        range.formulas[2]?.[1],
        cell.hasSpill,
        await failing(() => void (sheet.getRange('C2').values = [[1]])),
        await failing(() => sheet.getRange('C2').clear('Contents')),
        await failing(() => void sheet.getRange('2:2').insert('Down')),
        await failing(() => sheet.getRange('3:3').delete('Up')),
      ];
    }),
  );
  assert.deepEqual(codes, [
    '=A1:A3*1.5',
    false,
    'InvalidOperation',
    'InvalidOperation',
    'InsertDeleteConflict',
    'InsertDeleteConflict',
  ]);
}

/** Entered anew over one of its cells it stays that block; as a whole it goes, and comes back. */
async function changedAsWhole(/** @type {import('../journeys').Opened} */ t) {
  await press(t, 'D3', '=A1:A3*2', 'Control+Shift+Enter');
  assert.deepEqual(await t.values('C1:C3'), [[4], [6], [10]]);
  await press(t, 'C1:D4', 'Delete');
  assert.deepEqual(await t.values('C1:D1'), [['', '']]);
  await t.workbench(() => window.workbench.grid.undo());
  assert.deepEqual(await t.values('C1:C3'), [[4], [6], [10]]);
  await t.workbench(() => window.workbench.grid.undo());
  assert.deepEqual(await t.values('C1:D4'), BLOCK);
  // What the editor shows of it, entered again, is the same; over one cell, with Enter, an ordinary formula.
  await press(t, 'D2', 'F2', 'Control+Shift+Enter');
  assert.deepEqual([await t.values('C1:D4'), (await t.cells('D2'))[0][0].formula], [BLOCK, '=A1:A3*1.5']);
  await press(t, 'F1', 'F2', 'Enter');
  assert.deepEqual((await t.cells('F1'))[0][0], { value: 38, formula: '=SUM(A1:A3*A1:A3)', text: '38', message: '' });
  const kept = await t.workbench(() => window.workbench.grid.contents().sheets[0]?.rows[0]?.cells ?? []);
  const fixed = { rows: 4, columns: 2, fixed: true };
  assert.deepEqual(
    kept.flatMap(({ column, formula, spill }) => (formula === null ? [] : [[column, formula, spill]])),
    [
      [2, 'A1:A3*1.5', fixed],
      [5, 'SUM(A1:A3*A1:A3)', null],
      [7, '7', { rows: 2, columns: 1, fixed: true }],
    ],
  );
}

/** @type {import('../journeys').Tests} */
export const formulas = {
  'while a function of the add-in is typed, its name is offered and its arguments are told': async (t) => {
    await t.workbench(() => window.workbench.select('AO1'));
    await t.workbench(() => window.workbench.focusGrid());
    await t.page.keyboard.type('=VKT.FT');
    await t.page.getByText('VKT.FTE', { exact: true }).waitFor();
    await t.page.getByText('Uren naar fte').first().waitFor();
    await t.page.keyboard.type('E(');
    await t.page.getByText('uren', { exact: true }).first().waitFor();
    await t.page.keyboard.press('Escape');
    await t.page.keyboard.press('Escape');
  },

  'a result that comes in while its cell is typed in changes nothing of what is typed': async (t) => {
    await t.workbench(() => window.workbench.setCell('B40', '=VKT.SLOW(1)'));
    await t.workbench(() => window.workbench.select('B40'));
    await t.workbench(() => window.workbench.focusGrid());
    await t.page.keyboard.type('=SOM(1;');
    await t.untilWorkbench(() => window.workbench.values('B40')[0][0] !== '#BUSY!');
    await t.page.keyboard.type('2)');
    await t.page.keyboard.press('Enter');
    await t.idle();
    assert.equal((await t.cells('B40'))[0][0].formula, '=SUM(1,2)');
  },

  'D4# is what the formula in D4 fills, and #REF! where there is no such formula': async (t) => {
    const values = async () => {
      await t.idle();
      return (await t.cells('AS1:AX1'))[0].map(({ value }) => value);
    };
    for (const [address, text] of Object.entries({
      AS1: '=REEKS(3)',
      AT1: '=SOM(AS1#)',
      AU1: '=AS1#*2',
      AV1: '=RIJEN(AU1#)+SOM(Blad1!AS1#)',
      AW1: '=SOM(AT1#)',
      AX1: '=SOM(AZ99#)',
    }))
      await t.type(address, text);
    assert.deepEqual(await values(), [1, 6, 2, 9, '#REF!', '#REF!']);
    assert.equal((await t.cells('AT1'))[0][0].formula, '=SUM(AS1#)');
    await t.type('AS1', '=REEKS(5)');
    assert.deepEqual(await values(), [1, 15, 2, 20, '#REF!', '#REF!']);
    await t.type('AS3', 'x');
    assert.deepEqual((await values()).slice(0, 3), ['#SPILL!', '#REF!', '#REF!']);
    await t.workbench(() => window.workbench.setCell('AS3', ''));
    assert.deepEqual(await values(), [1, 15, 2, 20, '#REF!', '#REF!']);
  },

  'Ctrl+Shift+Enter makes one formula of the selected cells, which changes as a whole or not at all': async ({
    open,
  }) => {
    const t = await open();
    for (const [i, value] of [2, 3, 5].entries()) await t.type(`A${i + 1}`, String(value));
    await enteredOverCells(t);
    await refusedInPart(t);
    await changedAsWhole(t);
    await t.page.close();
  },

  'Ctrl+F finds on this sheet': async (t) => {
    await t.workbench(() => {
      window.workbench.setCell('BB30', 'wachtlijst');
      window.workbench.setCell('BC31', '=LEN("wachtlijst")');
    });
    await t.idle();
    await t.workbench(() => window.workbench.focusGrid());
    await t.page.keyboard.press('Control+f');
    const find = t.page.getByPlaceholder('Zoeken in dit blad');
    await find.fill('wachtlijst');
    await t.page.getByText('1/1', { exact: true }).waitFor();
    await t.page.keyboard.press('Escape');
  },

  'of what formulas fill, part is copied as values; an array block is cut as a whole or not at all': async (t) => {
    await t.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await t.type('E60', '=REEKS(2)');
    await press(t, 'F60:F61', '=7', 'Control+Shift+Enter');
    // Who pastes before the system's clipboard has taken in what was copied.
    const copied = await slowClipboard(t);
    await press(t, 'E61:F61', 'Control+C');
    await press(t, 'G60', 'Control+V');
    await copied();
    assert.deepEqual(await t.values('G60:H61'), [
      [2, 7],
      ['', ''],
    ]);
    await press(t, 'F60', 'Control+C');
    await press(t, 'I60', 'Control+V');
    assert.deepEqual(await t.values('I60:I61'), [[7], ['']]);
    await press(t, 'F60', 'Control+X');
    await t.untilWorkbench(() => document.getElementById('notice')?.textContent?.startsWith('U kunt een deel'));
    await t.page.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await press(t, 'F60:F61', 'Control+X');
    await press(t, 'K60', 'Control+V');
    const moved = async () => [await t.values('F60:F61'), await t.values('K60:K61')];
    assert.deepEqual(await moved(), [
      [[''], ['']],
      [[7], [7]],
    ]);
    await press(t, 'K62', 'Control+Z');
    assert.deepEqual(await moved(), [
      [[7], [7]],
      [[''], ['']],
    ]);
  },
};
