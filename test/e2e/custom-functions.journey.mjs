// Custom functions over the messages Excel uses. The add-in is the fixture.
import assert from 'node:assert/strict';

export const address = '/?addin=/fixture/';
export const addIn = false;

/** @param {{ cells: string, formulas: unknown[][] }} given */
const write = ({ cells, formulas }) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(cells).formulas = formulas;
    await context.sync();
  });

/** @type {import('./journeys').Tests} */
export const tests = {
  'a value, and an error with the sentence the user can read': async ({ addIn, idle, cells, page, workbench }) => {
    await addIn(write, { cells: 'A1:A3', formulas: [['=VKT.FTE(72)'], ['=VKT.FTE(-1)'], ['=SUM(A1,1)']] });
    await idle();
    const [[fte], [error], [sum]] = await cells('A1:A3');
    assert.equal(fte.value, 2);
    assert.deepEqual([error.value, error.message], ['#N/A', 'Uren zijn negatief']);
    assert.equal(sum.value, 3);
    await workbench(() => window.workbench.select('A2'));
    await page.waitForFunction(() => /Uren zijn negatief/.test(document.getElementById('status')?.textContent ?? ''));
    // Cell A2, right of the row numbers and below the column letters.
    const canvas = await page.locator('#grid canvas[id^=univer-sheet-main]').boundingBox();
    assert.ok(canvas);
    await page.mouse.move(canvas.x + 78, canvas.y + 52);
    await page.mouse.move(canvas.x + 80, canvas.y + 50);
    await page.waitForFunction(() => document.getElementById('grid')?.title === 'Uren zijn negatief');
  },

  'a corrected argument clears the error': async ({ addIn, idle, cells }) => {
    await addIn(write, { cells: 'B1:C1', formulas: [[-5, '=VKT.FTE(B1)']] });
    await idle();
    assert.equal((await cells('C1'))[0][0].message, 'Uren zijn negatief');
    await addIn(write, { cells: 'B1', formulas: [[36]] });
    await idle();
    assert.deepEqual([(await cells('C1'))[0][0].value, (await cells('C1'))[0][0].message], [1, '']);
  },

  'a matrix goes in and another spills; a blocked spill is #SPILL!': async ({ addIn, idle, values }) => {
    await addIn(write, {
      cells: 'E1:F2',
      formulas: [
        ['basis', 10.5],
        ['toeslag', 2],
      ],
    });
    await addIn(write, { cells: 'E4', formulas: [['=VKT.COSTS(10,E1:F2)']] });
    await idle();
    assert.deepEqual(await values('E4:F5'), [
      ['basis', 105],
      ['toeslag', 20],
    ]);
    const spill = await addIn(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('E4').getSpillingToRangeOrNullObject();
        range.load('address');
        await context.sync();
        return range.address;
      }),
    );
    assert.equal(spill, 'Blad1!E4:F5');
    await addIn(write, { cells: 'H1', formulas: [['in de weg']] });
    await addIn(write, { cells: 'G1', formulas: [['=VKT.COSTS(1,E1:F2)']] });
    await idle();
    assert.equal((await values('G1'))[0][0], '#SPILL!');
  },

  'a matrix of more rows than the grid has spills all the same': async ({ addIn, idle, values }) => {
    await addIn(write, { cells: 'V1', formulas: [['=VKT.TALL(3000)']] });
    await idle();
    assert.deepEqual(await values('V3000:W3000'), [[3000, 'rij']]);
  },

  'an async function shows #BUSY! and then its value, and so does what depends on it': async ({
    addIn,
    idle,
    values,
  }) => {
    const at = await addIn(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('J1:J2');
        range.formulas = [['=VKT.SLOW(21)'], ['=J1+1']];
        range.load('values');
        await context.sync();
        return range.values;
      }),
    );
    assert.deepEqual(at, [['#BUSY!'], ['#BUSY!']]);
    await idle();
    assert.deepEqual(await values('J1:J2'), [[42], [43]]);
  },

  'rejections: a CustomFunctions.Error keeps its sentence, another error is #VALUE!': async ({
    addIn,
    idle,
    cells,
  }) => {
    await addIn(write, { cells: 'K1:K2', formulas: [['=VKT.FAILS("dit")'], ['=VKT.FAILS("plain")']] });
    await idle();
    const [[ours], [plain]] = await cells('K1:K2');
    assert.deepEqual([ours.value, ours.message], ['#VALUE!', 'Kan niet: dit']);
    assert.deepEqual([plain.value, plain.message], ['#VALUE!', '']);
  },

  'errors pass through without a call; IFERROR catches; functions nest': async ({ addIn, idle, values }) => {
    await addIn(write, {
      cells: 'L1:L4',
      formulas: [
        ['=VKT.FTE(1/0)'],
        ['=IFERROR(VKT.FTE(-5),"fout")'],
        ['=VKT.FTE(VKT.FTE(36*36))'],
        ['=VKT.FTE("abc")'],
      ],
    });
    await idle();
    assert.deepEqual(await values('L1:L4'), [['#DIV/0!'], ['fout'], [1], ['#VALUE!']]);
  },

  'the address, optional and repeating arguments, empty cells': async ({ addIn, idle, values }) => {
    await addIn(write, {
      cells: 'N1:N4',
      formulas: [['=VKT.WHERE()'], ['=VKT.OPTIONAL(1)'], ['=VKT.OPTIONAL(1,2)'], ['=VKT.SUMALL(F1:F2,5)']],
    });
    await addIn(write, { cells: 'N6', formulas: [['=VKT.KINDS(Z99,Z98:AA98)']] });
    await idle();
    assert.deepEqual(await values('N1:N4'), [['Blad1!N1'], ['1|leeg'], ['1|2'], [17.5]]);
    assert.deepEqual(await values('N6:P6'), [['null', 'number', 'number']]);
  },

  'a stream keeps writing until its formula goes, and is cancelled then': async ({ addIn, untilWorkbench, until }) => {
    await addIn(write, { cells: 'Q1:Q2', formulas: [['=VKT.CLOCK(100)'], ['=Q1*2']] });
    await untilWorkbench(() => Number(window.workbench.values('Q2')[0][0]) >= 204);
    await addIn(write, { cells: 'Q1', formulas: [['']] });
    await until(() => window.calls.canceled === 1);
  },

  'a stream whose argument changes is cancelled and started anew': async ({ addIn, untilWorkbench, until }) => {
    await addIn(write, { cells: 'R1:R2', formulas: [[500], ['=VKT.CLOCK(R1)']] });
    await untilWorkbench(() => Number(window.workbench.values('R2')[0][0]) >= 501);
    const before = await addIn(() => window.calls.canceled);
    await addIn(write, { cells: 'R1', formulas: [[900]] });
    await untilWorkbench(() => Number(window.workbench.values('R2')[0][0]) >= 901);
    await until((count) => window.calls.canceled === count + 1, before);
    await addIn(write, { cells: 'R2', formulas: [['']] });
    await until((count) => window.calls.canceled === count + 2, before);
  },

  'two thousand calls are answered in batches': async ({ addIn, idle, values, workbench }) => {
    const before = await workbench(() => ({ ...window.workbench.host.functions.counts }));
    await addIn(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Veel');
        sheet.getRange('A1:B2000').formulas = Array.from({ length: 2000 }, (_row, i) => [
          i * 36,
          `=VKT.FTE(A${i + 1})`,
        ]);
        await context.sync();
      }),
    );
    await idle();
    assert.deepEqual(await values('Veel!B2000'), [[1999]]);
    const after = await workbench(() => ({ ...window.workbench.host.functions.counts }));
    assert.equal(after.invoked - before.invoked, 2000);
    assert.ok(after.batches - before.batches <= 3);
  },

  'a new calculation asks the function again': async ({ addIn, idle }) => {
    await addIn(write, { cells: 'T1:T2', formulas: [[36], ['=VKT.FTE(T1)']] });
    await idle();
    const before = await addIn(() => window.calls.fte);
    await addIn(write, { cells: 'T1', formulas: [[72]] });
    await idle();
    await addIn(write, { cells: 'T1', formulas: [[36]] });
    await idle();
    assert.equal(await addIn(() => window.calls.fte), before + 2);
  },

  'direct mode gives the same answers': async ({ open }) => {
    const direct = await open('/?addin=/fixture/&cf=direct');
    await direct.addIn(write, {
      cells: 'A1:A4',
      formulas: [['=VKT.FTE(72)'], ['=VKT.FTE(-1)'], ['=VKT.SLOW(2)'], ['=VKT.WHERE()']],
    });
    await direct.idle();
    assert.deepEqual(await direct.values('A1:A4'), [[2], ['#N/A'], [4], ['Blad1!A4']]);
    assert.equal((await direct.cells('A2'))[0][0].message, 'Uren zijn negatief');
    await direct.page.close();
  },
};
