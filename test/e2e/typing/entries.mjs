// What is typed and pasted, read as Dutch Excel reads it.
import assert from 'node:assert/strict';
import { paste, press } from './typist.mjs';

/** Clicks on cells, counted from 0, while the sheet is scrolled to its beginning, and in the formula bar. */
async function pointer(/** @type {import('../journeys').Opened} */ { page }) {
  const grid = await page.locator('#grid').boundingBox();
  assert.ok(grid);
  const header = { width: 46, height: 124 };
  return {
    /** Nobody clicks before the sign typed last is drawn. */
    click: async (/** @type {number} */ column, /** @type {number} */ row) => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.mouse.click(grid.x + header.width + 64 * (column + 0.5), grid.y + header.height + 20 * (row + 0.5));
    },
    bar: () => page.mouse.click(grid.x + 500, grid.y + 90),
  };
}

/** The list of functions made for what stands there now: it shows that part of each name in red. */
const isOffered = (/** @type {import('../journeys').Opened} */ { page }, /** @type {string} */ typed) =>
  page
    .locator('[data-u-comp=sheets-formula-editor] .univer-text-red-500')
    .getByText(typed, { exact: true })
    .first()
    .waitFor();

/** The cells typed into between the keys are others' too. */
const emptied = (/** @type {import('../journeys').Opened} */ t) =>
  t.addIn(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ander').delete();
      context.workbook.worksheets.getItem('Blad1').getRange('C21:C30').clear();
      await context.sync();
    }),
  );

/** @type {import('../journeys').Tests} */
export const entries = {
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
    const offered = (/** @type {string} */ typed) => isOffered(t, typed);
    const { type, press } = {
      type: (/** @type {string} */ text) => keyboard.type(text),
      press: (/** @type {string} */ key) => keyboard.press(key),
    };
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

  'Dutch numbers, percentages and dates': async (t) => {
    const { type, cells, addIn } = t;
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
    // Of as many digits as a number has: a percentage as it was typed, a time, a third. In a cell for percentages: what is
    // typed is one, unless it begins with the comma.
    await addIn(() =>
      window.Excel.run(async ({ workbook }) => {
        workbook.worksheets.getActiveWorksheet().getRange('A9:A11').numberFormat = /** @type {any} */ ('0.0%');
      }),
    );
    const typed = { A6: '1,1%', A7: '12:30', A8: '1 1/3', A9: '0,8', A10: ',8', A11: '-80' };
    for (const [address, entry] of Object.entries(typed)) await type(address, entry);
    assert.deepEqual(
      (await cells('A6:A11')).map(([{ value }]) => value),
      [0.011, 12.5 / 24, 4 / 3, 0.008, 0.8, -0.8],
    );
    // Opened and left as they are, cells keep what they hold, in every look.
    const looks = [
      [5.25, '"€ "#,##0.00'],
      [1234.5, '#,##0'],
      [46096.5, 'dd-mm-yyyy'],
      ['3', '@'],
      [1 / 4, 'General'],
      [true, 'General'],
    ];
    await addIn(
      (given) =>
        window.Excel.run(async ({ workbook }) => {
          const sheet = workbook.worksheets.getActiveWorksheet();
          given.forEach(([value, format], i) => {
            const cell = sheet.getRange(`A${12 + i}`);
            cell.numberFormat = /** @type {any} */ (format);
            cell.values = [[value]];
          });
        }),
      looks,
    );
    for (let i = 0; i < looks.length; i++) await press(t, `A${12 + i}`, 'F2', 'Enter');
    assert.deepEqual(
      (await cells('A12:A17')).map(([{ value }]) => value),
      looks.map(([value]) => value),
    );
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
    const day = (/** @type {number} */ i) => Date.UTC(2026, i, 1) / 86_400_000 + 25_569;
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
};
