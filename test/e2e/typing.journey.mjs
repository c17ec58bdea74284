// What users type with the keyboard, in Dutch Excel's ways. The add-in is the fixture.
import assert from 'node:assert/strict';

export const address = '/?addin=/fixture/';
export const addIn = false;

/** As the browser tells a page of Ctrl+V. */
async function paste(t, address, text) {
  await t.workbench((cell) => window.workbench.select(cell), address);
  await t.workbench(() => window.workbench.focusGrid());
  await t.page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
  await t.idle();
}

/** Clicks on cells, counted from 0, while the sheet is scrolled to its beginning, and in the formula bar. */
async function pointer({ page }) {
  const grid = await page.locator('#grid').boundingBox();
  const header = { width: 46, height: 124 };
  return {
    /** Nobody clicks before the sign typed last is drawn. */
    click: async (column, row) => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.mouse.click(grid.x + header.width + 64 * (column + 0.5), grid.y + header.height + 20 * (row + 0.5));
    },
    bar: () => page.mouse.click(grid.x + 500, grid.y + 90),
  };
}

/** The list of functions made for what stands there now: it shows that part of each name in red. */
const isOffered = ({ page }, typed) =>
  page
    .locator('[data-u-comp=sheets-formula-editor] .univer-text-red-500')
    .getByText(typed, { exact: true })
    .first()
    .waitFor();

/** A1:A3 times 1.5 over C1:D4: the column is repeated, the fourth row has no answer. */
const BLOCK = [
  [3, 3],
  [4.5, 4.5],
  [7.5, 7.5],
  ['#N/A', '#N/A'],
];

/** Selects cells, presses keys or types formulas in them. */
async function press(t, address, ...keys) {
  await t.workbench((cell) => window.workbench.select(cell), address);
  await t.workbench(() => window.workbench.focusGrid());
  for (const key of keys)
    await (key.length > 1 && !key.startsWith('=') ? t.page.keyboard.press(key) : t.page.keyboard.type(key));
  await t.idle();
}

/** The sentence is there; it is closed, and all is as it was. */
async function isRefused(t) {
  await t.untilWorkbench(() =>
    document.getElementById('notice')?.textContent?.startsWith('U kunt een deel van een matrix niet wijzigen.'),
  );
  await t.page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  assert.deepEqual(
    await t.values('B1:D4'),
    BLOCK.map((row) => ['', ...row]),
  );
}

async function enteredOverCells(t) {
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
async function refusedInPart(t) {
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
      const failing = async (act) => {
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
async function changedAsWhole(t) {
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

/** The cells typed into between the keys are others' too. */
const emptied = (t) =>
  t.addIn(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ander').delete();
      context.workbook.worksheets.getItem('Blad1').getRange('C21:C30').clear();
      await context.sync();
    }),
  );

/** @type {import('./journeys').Tests} */
export const tests = {
  // First, while nothing is scrolled.
  'whatever is done between the keys, what was typed is stored': async (t) => {
    const { keyboard } = t.page;
    await t.addIn(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('Ander').getRange('A1:B1').values = [[3, 4]];
        await context.sync();
      }),
    );
    const { click, bar } = await pointer(t);
    const offered = (typed) => isOffered(t, typed);
    const { type, press } = { type: (text) => keyboard.type(text), press: (key) => keyboard.press(key) };
    /** @type {[string, () => Promise<unknown>][]} */
    const typed = [
      // The name offered is taken over, and typing goes on at once.
      [
        '=VKT.FTE(36)',
        async () => [await type('=VKT.FT'), await offered('VKT.FT'), await press('Tab'), await type('36)')],
      ],
      ['=SUM(1)', async () => [await type('=SUM'), await offered('SUM'), await press('Enter'), await type('1)')]],
      // What is offered belongs to what stood there before.
      ['=SUM(1,2)', async () => [await type('=SU'), await offered('SU'), await type('M(1;2)')]],
      [
        '=SUM(1.5,2)',
        async () => [await type('=SU'), await offered('SU'), await press('Escape'), await type('M(1,5;2)')],
      ],
      ['=SUM(1,2)', async () => [await press('F2'), await type('=SOM(1;2)')]],
      ['=SUM(1,2)', async () => [await bar(), await type('=SOM(1;2)')]],
      ['=SUM(1,2)', async () => [await type('=SOM(1'), await bar(), await type(';2)')]],
      ['=A1+B1', async () => [await type('='), await click(0, 0), await type('+'), await click(1, 0)]],
      [
        '=SUM(A1,B1)',
        async () => [await type('=SOM('), await click(0, 0), await type(';'), await click(1, 0), await type(')')],
      ],
      [
        '=SUM(Ander!B1)',
        async () => {
          await type('=SOM(');
          await t.page.locator('[data-u-comp=slide-tab-item]').getByText('Ander').click();
          await t.untilWorkbench(() => {
            const { grid } = window.workbench;
            return grid.sheets().find(({ id }) => id === grid.activeSheetId())?.name === 'Ander';
          });
          await click(1, 0);
          await type(')');
        },
      ],
    ];
    for (const [row, [formula, act]] of typed.entries()) {
      const address = `C${3 + row}`;
      await t.workbench((cell) => window.workbench.select(`Blad1!${cell}`), address);
      await t.workbench(() => window.workbench.focusGrid());
      await act();
      await press('Enter');
      await t.idle();
      const [[cell]] = await t.cells(`Blad1!${address}`);
      assert.equal(cell.formula, formula, `${address}: case ${row + 1}`);
    }
    await emptied(t);
  },

  'Dutch numbers, percentages and dates': async ({ type, cells }) => {
    await type('A1', '1,5');
    await type('A2', '1.234,5');
    await type('A3', '12,5%');
    await type('A4', '31-12-2026');
    await type('A5', 'gewoon tekst');
    const [[number], [large], [percentage], [date], [text]] = await cells('A1:A5');
    assert.equal(number.value, 1.5);
    assert.equal(large.value, 1234.5);
    assert.deepEqual([percentage.value, percentage.text], [0.125, '12,50%']);
    assert.deepEqual([date.value, date.text], [46387, '31-12-2026']);
    assert.equal(text.value, 'gewoon tekst');
  },

  'formulas with semicolons, decimal commas and Dutch names': async ({ type, cells }) => {
    await type('B1', '=SOM(1,5;2)');
    await type('B2', '=ALS(B1>3;"ja; nee";"nee")');
    await type('B3', '=SUM(1,2)');
    const [[sum], [text], [english]] = await cells('B1:B3');
    assert.deepEqual([sum.value, sum.formula], [3.5, '=SUM(1.5,2)']);
    assert.equal(text.value, 'ja; nee');
    assert.equal(english.value, 3);
  },

  'decimals that begin with a zero, in whichever place; Dutch lists and truth values': async ({ type, cells }) => {
    /** @type {Record<string, [text: string, formula: string, value: number]>} */
    const typed = {
      D1: ['=0,06', '=0.06', 0.06],
      D2: ['=1,05*2', '=1.05*2', 2.1],
      D3: ['=SOM(100;0,05;1,007)', '=SUM(100,0.05,1.007)', 101.057],
      D4: ['=1,5E3+2,50%', '=1.5E3+2.50%', 1500.025],
      D5: ['=ALS(WAAR;1,09;2)', '=IF(TRUE,1.09,2)', 1.09],
      D6: ['=SOM({1\\2;3\\4,05})', '=SUM({1,2;3,4.05})', 10.05],
      D7: ['=som(D1;1,00)', '=SUM(D1,1.00)', 1.06],
    };
    for (const [address, [text]] of Object.entries(typed)) await type(address, text);
    for (const [address, [text, formula, value]] of Object.entries(typed)) {
      const [[cell]] = await cells(address);
      assert.deepEqual([cell.formula, Math.round(Number(cell.value) * 1e9) / 1e9], [formula, value], text);
    }
  },

  'what is pasted is read as what is typed, and cells for text keep text': async (t) => {
    await t.workbench(() => window.workbench.setCell('T1', 1));
    await t.addIn(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('Y1').numberFormat = [['@']];
        await context.sync();
      }),
    );
    const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
    const lines = [
      ['1.037', '12,5', '12.5', '10%', '=SOM(1,5;2)', '1.037', 'mei 2026'],
      ...months.map((month) => [`${month} 2026`, 'WAAR', 'a & <b>']),
    ];
    await paste(t, 'T1', lines.map((line) => line.join('\t')).join('\r\n'));
    const [first, ...rest] = await t.cells('T1:Z13');
    assert.deepEqual(
      first.map(({ value }) => value),
      [1037, 12.5, '12.5', 0.1, 3.5, '1.037', 46143],
    );
    assert.equal(first[4].formula, '=SUM(1.5,2)');
    const day = (i) => Date.UTC(2026, i, 1) / 86_400_000 + 25_569;
    assert.deepEqual(
      rest.map((row) => row.slice(0, 3).map(({ value }) => value)),
      months.map((_month, i) => [day(i), true, 'a & <b>']),
    );
    assert.equal(rest[4][0].text, 'mei-26');
    for (const [address, { text, value }] of Object.entries({
      T20: { text: 'mrt 2026', value: day(2) },
      T21: { text: '1.037', value: 1037 },
      T22: { text: '12.5', value: '12.5' },
      T23: { text: 'may 2026', value: 'may 2026' },
      T25: { text: 'WAAR', value: true },
      Y1: { text: '1.037', value: '1.037' },
    })) {
      await t.type(address, text);
      assert.equal((await t.values(address))[0][0], value, text);
    }
    assert.equal((await t.cells('T25'))[0][0].text, 'WAAR');
    await paste(t, 'T24', '1.037');
    assert.equal((await t.values('T24'))[0][0], 1037);
  },

  'pasted into the first empty row of a table, the table is as tall as what was pasted': async (t) => {
    await t.addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('AB1:AD1').values = [['maand', 'zaken', 'dubbel']];
        sheet.tables.add('AB1:AD2', true).name = 'Maanden';
        await context.sync();
      }),
    );
    await t.type('AD2', '=[@zaken]*2');
    const lines = Array.from({ length: 36 }, (_line, i) => `${(i % 12) + 1}-${2026 + Math.floor(i / 12)}\t${i + 1}`);
    await paste(t, 'AB2', lines.join('\n'));
    const table = async () =>
      (await t.workbench(() => window.workbench.tables())).find(({ name }) => name === 'Maanden')?.rows ?? [];
    assert.equal((await table()).length, 37);
    assert.deepEqual((await table()).at(-1)?.slice(1), [36, 72]);
    await paste(t, 'AB38', '1-2029\t100\r\n2-2029\t101\r\n');
    assert.deepEqual((await table()).at(-1)?.slice(1), [101, 202]);
    assert.equal((await table()).length, 39);
  },

  'columns of tables with _ and a dot in their names': async ({ addIn, type, cells }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('K1:M3').values = [
          ['Cases', 'Uren', 'Per zaak'],
          [10, 2, 5],
          [20, 3, 7],
        ];
        sheet.tables.add('K1:M3', true).name = 'vkt_In.flow_2';
        await context.sync();
      }),
    );
    /** @type {Record<string, [text: string, value: number]>} */
    const typed = {
      R1: ['=SOM(vkt_In.flow_2[Cases])', 30],
      R3: ['=SOM(vkt_In.flow_2[[Cases]:[Per zaak]])', 47],
      R4: ['=RIJEN(vkt_In.flow_2)', 2],
      R5: ['=SOM(vkt_In.flow_2[Cases];vkt_In.flow_2[Per zaak])*2', 84],
    };
    for (const [address, [text]] of Object.entries(typed)) await type(address, text);
    for (const [address, [text, value]] of Object.entries(typed))
      assert.equal((await cells(address))[0][0].value, value, text);
  },

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

  'headers with brackets, colons, hashes and apostrophes': async ({ addIn, type, cells }) => {
    const headers = ['Uren (netto)', '#zaken', 'a: b', "jaar '26", '[code]', 'x, y'];
    await addIn(
      (names) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange('AF1:AK3').values = [names, [1, 2, 3, 4, 5, 6], [10, 20, 30, 40, 50, 60]];
          sheet.getRange('AL1').values = [['twee']];
          sheet.tables.add('AF1:AL3', true).name = 'vkt_Lastig';
          await context.sync();
        }),
      headers,
    );
    const escaped = headers.map((header) => header.replace(/[[\]#']/g, "'$&"));
    for (const [i, name] of escaped.entries()) {
      const formula = `=SUM(vkt_Lastig[[${name}]])`;
      await type(`AM${i + 1}`, formula.replace('SUM', 'SOM'));
      const [[cell]] = await cells(`AM${i + 1}`);
      assert.deepEqual([cell.value, cell.formula], [11 * (i + 1), formula]);
    }
    await type('AM7', `=SOM(vkt_Lastig[[${escaped[1]}]:[${escaped[3]}]])`);
    assert.equal((await cells('AM7'))[0][0].value, 99);
    await type('AL2', `=[@[${escaped[0]}]]*2`);
    assert.equal((await cells('AL2'))[0][0].value, 2);
  },

  'a custom function typed with a semicolon': async ({ type, cells }) => {
    await type('C1', '=VKT.OPTIONAL(1;2)');
    assert.equal((await cells('C1'))[0][0].value, '1|2');
  },

  'the @ shorthand inside a table, and the table grows below': async ({ addIn, type, cells, workbench }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('E1:G2').values = [
          ['uren', 'tarief', 'kosten'],
          [10, 2, ''],
        ];
        sheet.tables.add('E1:G2', true).name = 'Kosten';
        await context.sync();
      }),
    );
    await type('G2', '=[@uren]*[@tarief]');
    assert.deepEqual((await cells('G2'))[0][0].value, 20);
    assert.equal((await cells('G2'))[0][0].formula, '=[@uren]*[@tarief]');
    await type('E3', '5');
    const tables = await workbench(() => window.workbench.tables());
    assert.equal(tables.find(({ name }) => name === 'Kosten')?.rows.length, 3);
  },

  'a formula in a column of a table is the column’s: it fills it, changes with it, and comes with new rows': async ({
    addIn,
    type,
    idle,
    workbench,
  }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('N1:P4').values = [
          ['zaken', 'uren', 'totaal'],
          [1, 2, ''],
          [3, 4, ''],
          [5, 6, ''],
        ];
        sheet.tables.add('N1:P4', true).name = 'Vol';
        await context.sync();
      }),
    );
    const column = async () => {
      await idle();
      const table = (await workbench(() => window.workbench.tables())).find(({ name }) => name === 'Vol');
      return table?.rows.slice(1).map((row) => row[2]);
    };
    await type('P3', '=[@zaken]*[@uren]');
    assert.deepEqual(await column(), [2, 12, 30]);
    await type('P2', '=N2+O2');
    assert.deepEqual(await column(), [3, 7, 11]);
    await type('N5', '7');
    assert.deepEqual(await column(), [3, 7, 11, 7]);
    await addIn(() =>
      Excel.run(async (context) => {
        const { rows } = context.workbook.tables.getItem('Vol');
        rows.add(0);
        // At the end, as Microsoft documents; its types know only the number.
        rows.add(/** @type {undefined} */ (/** @type {unknown} */ (null)), [[1, 1, 'zelf']]);
        await context.sync();
      }),
    );
    assert.deepEqual(await column(), [0, 3, 7, 11, 7, 'zelf']);
    // A column with something of its own is left alone.
    await type('P4', '=1');
    assert.deepEqual(await column(), [0, 3, 1, 11, 7, 'zelf']);
    await type('N8', '9');
    assert.deepEqual(await column(), [0, 3, 1, 11, 7, 'zelf', '']);
  },

  'a list from another table’s column follows that table': async ({ addIn, idle, workbench, page }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('D11:D13').values = [['soort'], ['ja'], ['nee']];
        sheet.tables.add('D11:D13', true).name = 'Soorten';
        sheet.getRange('B11:B13').dataValidation.rule = {
          list: { inCellDropDown: true, source: '=INDIRECT("Soorten[soort]")' },
        };
        await context.sync();
      }),
    );
    /** What the list offers when a user begins to type in a cell. */
    const offered = async () => {
      await idle();
      await workbench(() => window.workbench.select('B12'));
      await workbench(() => window.workbench.focusGrid());
      await page.keyboard.type('x');
      const choice = page.getByText('ja', { exact: true });
      await choice.waitFor();
      const list = await choice.locator('xpath=ancestor::*[contains(., "nee")][1]').innerText();
      // "x" is no choice: leaving the cell with it is refused.
      await workbench(() => void window.workbench.grid.endEditing());
      await page.getByRole('button', { name: 'OK' }).click();
      await choice.waitFor({ state: 'detached', timeout: 5000 });
      return list.split('\n').filter((text) => text !== '');
    };
    assert.deepEqual(await offered(), ['ja', 'nee']);
    await workbench(() => window.workbench.type('D14', 'misschien'));
    assert.deepEqual(await offered(), ['ja', 'nee', 'misschien']);
    await addIn(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem('Soorten').rows.deleteRowsAt(2, 1);
        await context.sync();
      }),
    );
    assert.deepEqual(await offered(), ['ja', 'nee']);
  },

  'the add-in is told of what was typed, with the value before': async ({ addIn, type, until, workbench }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        window.typed = [];
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
          window.typed.push([event.address, event.source, event.details?.valueBefore, event.details?.valueAfter]);
        });
        await context.sync();
      }),
    );
    await workbench(() => window.workbench.setCell('K1', 1.5));
    await until(() => window.typed.length === 1);
    await type('K1', '2,5');
    await until(() => window.typed.length === 2);
    assert.deepEqual((await addIn(() => window.typed))[1], ['K1', 'Local', 1.5, 2.5]);
  },

  // Nothing is typed after it: the grid keeps the cell open in which the list was shown.
  'a list that only offers shows all that stands in its cells, and marks nothing': async (t) => {
    await t.addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Keuzes');
        sheet.getRange('A1').values = [['Ter Apel']];
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('B20:B22');
        range.dataValidation.rule = { list: { inCellDropDown: true, source: '=Keuzes!$A$1:$A$100' } };
        range.dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Warning' };
        await context.sync();
      }),
    );
    await t.idle();
    await t.workbench(() => {
      window.workbench.setCell('Keuzes!A2', 'Budel');
      window.workbench.setCell('Keuzes!A3', 'Zwolle');
    });
    await t.idle();
    await t.workbench(() => window.workbench.setCell('B20', 'Zwolle'));
    await t.workbench(() => window.workbench.setCell('B21', 'elders'));
    await t.idle();
    await t.workbench(() => window.workbench.select('B22'));
    await t.workbench(() => window.workbench.focusGrid());
    await t.page.keyboard.type('B');
    for (const name of ['Ter Apel', 'Budel', 'Zwolle']) await t.page.getByText(name, { exact: true }).waitFor();
    assert.equal(await t.page.getByText('Ongeldig').count(), 0);
    await t.page.keyboard.press('Escape');
  },

  'the language switch reloads the pane in English and keeps the workbook': async ({ page, workbench, values }) => {
    await workbench(() => window.workbench.setCell('M2', 1234.5));
    await page.selectOption('#language', 'en');
    await page.waitForFunction(() => /Ready/.test(document.getElementById('status')?.textContent ?? ''));
    const pane = page.frameLocator('#pane iframe');
    await pane.locator('#status', { hasText: 'en-US' }).waitFor();
    assert.equal((await values('M2'))[0][0], 1234.5);
    assert.equal(await workbench(() => window.workbench.cells('M2')[0][0].text), '1234.5');
    await page.selectOption('#language', 'nl');
    await pane.locator('#status', { hasText: 'nl-NL' }).waitFor();
  },
};
