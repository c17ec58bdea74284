// Where Excel is stricter than a stand-in likes to be, or differs from itself: one line of each, and each can be asked for.
import assert from 'node:assert/strict';

export const address = null;
export const addIn = false;

/** As most are: on the web, without undo of what add-ins do. Errors reach whoever takes anything. */
const WEB = '/?addin=/fixture/&errors=objects';
/** All that can be otherwise. */
const OTHER = '/?addin=/fixture/&host=desktop&excel=1.20&nulls=strict&streams=restless&errors=refused';

/**
 * Runs a batch in the add-in's page; errors come back as describeError makes them.
 * @param {Pick<import('./journeys').Opened, 'addIn'>} t
 * @param {(context: Excel.RequestContext, argument: any) => unknown} work
 * @param {{ argument?: unknown, options?: Excel.RunOptions }} [more]
 */
const batch = ({ addIn }, work, { argument = null, options = {} } = {}) =>
  addIn(
    async ({ source, given, runOptions }) => {
      try {
        return await Excel.run(runOptions, (context) => new Function(`return (${source})`)()(context, given));
      } catch (error) {
        return describeError(error);
      }
    },
    { source: work.toString(), given: argument, runOptions: options },
  );

const write = (
  /** @type {import('./journeys').Opened} */ t,
  /** @type {string} */ address,
  /** @type {readonly (readonly unknown[])[]} */ rows,
) =>
  batch(
    t,
    async (context, [cells, values]) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(cells).values = values;
      await context.sync();
      return 'done';
    },
    { argument: [address, rows] },
  );

const undo = (/** @type {import('./journeys').Opened} */ t, /** @type {'undo' | 'redo'} */ how = 'undo') =>
  t.workbench((name) => window.workbench.grid[name](), how);
const streams = (/** @type {import('./journeys').Opened} */ t) => t.addIn(() => window.calls.streams);
const untilStreams = (/** @type {import('./journeys').Opened} */ t, /** @type {readonly string[]} */ wanted) =>
  t.until((list) => JSON.stringify(window.calls.streams) === JSON.stringify(list), wanted);

/**
 * A test on the page that all of its kind share: each has cells of its own, and ends what would go on.
 * @param {string} where
 * @param {(t: import('./journeys').Opened) => Promise<void>} work
 * @returns {(t: import('./journeys').Test) => Promise<void>}
 */
const on =
  (where, work) =>
  async ({ at }) =>
    work(await at(where));

/** What a function of ours takes its arguments for. */
async function kinds(/** @type {import('./journeys').Opened} */ t, /** @type {string} */ given) {
  await t.workbench((list) => window.workbench.setCell('N6', `=VKT.KINDS(${list})`), given);
  await t.idle();
  return (await t.values('N6:P6'))[0];
}

/** Whether a table that is not there, and its body, are null objects: asked in one request. Which is not written down. */
const membersOfNothing = async (/** @type {Excel.RequestContext} */ context) => {
  const table = context.workbook.tables.getItemOrNullObject('niets');
  const body = table.getDataBodyRange().load('values');
  await context.sync();
  return [table.isNullObject, body.isNullObject];
};

/** Reads 200 cells of 30,000 characters, written 50 at a time, on a sheet nobody looks at: the rows that came. */
const sixMegabytes = (/** @type {import('./journeys').Opened} */ t) =>
  batch(t, async (context) => {
    const sheet = context.workbook.worksheets.add('Groot');
    const range = sheet.getRange('A1:J20');
    const long = 'tien teken'.repeat(3_000);
    for (let from = 0; from < 20; from += 5) {
      range.getCell(from, 0).getResizedRange(4, 9).values = Array.from({ length: 5 }, () =>
        Array.from({ length: 10 }, () => long),
      );
      await context.sync();
    }
    range.load('values');
    try {
      await context.sync();
      return range.values.length;
    } finally {
      sheet.delete();
      await context.sync();
    }
  });

/** @type {import('./journeys').Tests} */
export const tests = {
  'a written string is entered as typed in US notation, unless the cell is for text or an apostrophe says so': on(
    WEB,
    async (t) => {
      const found = await batch(t, async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const texts = ['2026-01', 'May 2026', '10%', '3E5', '0344', '1/2', 'x * 1.1', '-jan'];
        sheet.getRange('B1:B8').numberFormat = texts.map(() => ['@']);
        const range = sheet.getRange('A1:C8');
        range.values = texts.map((text) => [text, text, `'${text}`]);
        range.load('values,numberFormat,formulas');
        await context.sync();
        return { values: range.values, formats: range.numberFormat.map((row) => row[0]), formulas: range.formulas };
      });
      const [a, b, c] = [0, 1, 2].map((column) => found.values.map((/** @type {unknown[]} */ row) => row[column]));
      const texts = ['2026-01', 'May 2026', '10%', '3E5', '0344', '1/2', 'x * 1.1', '-jan'];
      assert.deepEqual(a.slice(0, 5), [46023, 46143, 0.1, 300000, 344]);
      assert.equal(typeof a[5], 'number');
      assert.deepEqual([a[6], found.formulas[7][0]], ['x * 1.1', '=-jan']);
      assert.deepEqual(found.formats.slice(0, 5), ['mmm-yy', 'mmm-yy', '0%', '0.00E+00', 'General']);
      assert.deepEqual(b, texts);
      assert.deepEqual(c, texts);
      assert.equal((await write(t, 'D1', [['@wie']])).code, 'InvalidArgument');
    },
  ),

  'a formula in a table that gets another value is calculated, not changed; its sheet is named': on(WEB, async (t) => {
    const { addIn, workbench, idle } = t;
    await batch(t, async (context) => {
      const sheet = context.workbook.worksheets.add('Tabel');
      sheet.getRange('A1:A2').formulas = [['a'], ['=Bron!A1*2']];
      sheet.tables.add('A1:A2', true).name = 'Volgt';
      context.workbook.worksheets.add('Bron').getRange('A1').values = [[1]];
      await context.sync();
    });
    await idle();
    await addIn(() =>
      Excel.run(async (context) => {
        window.heard = [];
        const { worksheets, tables } = context.workbook;
        const ofTable = worksheets.getItem('Tabel').load('id');
        tables.onChanged.add(async () => void window.heard.push('changed'));
        worksheets.onCalculated.add(async ({ worksheetId }) => void window.heard.push(worksheetId));
        await context.sync();
        window.expected = [ofTable.id];
      }),
    );
    await workbench(() => window.workbench.setCell('Bron!A1', 4));
    await t.until(() => window.heard.includes(window.expected[0]));
    assert.deepEqual(await t.values('Tabel!A2'), [[8]]);
    assert.ok(!(await addIn(() => window.heard)).includes('changed'));
  }),

  'a table that is sorted is told of as sorted, not as changed; formulas go along with their rows': on(
    WEB,
    async (t) => {
      const { addIn } = t;
      await batch(t, async (context) => {
        const sheet = context.workbook.worksheets.add('Volgorde');
        sheet.getRange('A1:B5').formulas = [
          ['naam', 'dubbel'],
          ['b', '=D2*2'],
          ['', ''],
          [3, '=D4*2'],
          ['A', ''],
        ];
        sheet.getRange('D2:D5').values = [[1], [2], [3], [4]];
        sheet.tables.add('A1:B5', true).name = 'Volgorde';
        await context.sync();
      });
      await t.idle();
      const sort = (/** @type {Excel.SortField[]} */ fields) =>
        batch(
          t,
          async (context, given) => {
            context.workbook.tables.getItem('Volgorde').sort.apply(given);
            await context.sync();
          },
          { argument: fields },
        );
      await addIn(() =>
        Excel.run(async (context) => {
          window.seen = [];
          const { worksheets, tables } = context.workbook;
          tables.onChanged.add(async () => void window.seen.push('table changed'));
          worksheets.onChanged.add(async () => void window.seen.push('sheet changed'));
          worksheets.onRowSorted.add(async ({ address, source }) => void window.seen.push(`${source} ${address}`));
          await context.sync();
        }),
      );
      await sort([{ key: 0, ascending: true }]);
      await t.idle();
      // Numbers, texts whatever their capitals, and empty cells last.
      assert.deepEqual(await t.values('Volgorde!A2:B5'), [
        [3, 2],
        ['A', ''],
        ['b', 6],
        ['', ''],
      ]);
      assert.deepEqual(await addIn(() => window.seen), ['Local A2:B5']);
      await sort([{ key: 0, ascending: false }]);
      assert.deepEqual(await t.values('Volgorde!A2:A5'), [['b'], ['A'], [3], ['']]);
      assert.equal((await sort([{ key: 2, ascending: true }])).code, 'InvalidArgument');
    },
  ),

  'before ExcelApi 1.20 an add-in that writes takes all that could be undone': on(WEB, async (t) => {
    await t.workbench(() => window.workbench.type('J5', 'van de gebruiker'));
    await batch(t, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('J1').load('values');
      await context.sync();
    });
    await undo(t);
    assert.deepEqual(await t.values('J5'), [['']], 'reading takes nothing');
    await undo(t, 'redo');
    await write(t, 'J6', [['van de invoegtoepassing']]);
    await undo(t);
    assert.deepEqual(await t.values('J5:J6'), [['van de gebruiker'], ['van de invoegtoepassing']]);
  }),

  'the n-th request fails once, registering events too; the next does what it should': on(WEB, async (t) => {
    const ask = async (/** @type {Excel.RequestContext} */ context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('Z1').load('values');
      await context.sync();
      return cell.values;
    };
    const listen = async (/** @type {Excel.RequestContext} */ context) => {
      context.workbook.tables.onAdded.add(async () => undefined);
      await context.sync();
      return 'listening';
    };
    const failing = (/** @type {number} */ n) =>
      t.workbench((count) => void (window.workbench.conditions.failing = count), n);
    const twice = async (/** @type {Excel.RequestContext} */ context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('Z1').load('values');
      await context.sync();
      cell.load('text');
      await context.sync();
    };
    await failing(2);
    assert.equal((await batch(t, twice)).code, 'GeneralException');
    assert.deepEqual(await batch(t, ask), [['']]);
    await failing(1);
    assert.equal((await batch(t, listen)).code, 'GeneralException');
    assert.equal(await batch(t, listen), 'listening');
  }),

  'members of a null object may be null objects in the same request': on(WEB, async (t) => {
    assert.deepEqual(await batch(t, membersOfNothing), [true, true]);
  }),

  'an empty cell is null on the web, and 0 in a matrix': on(WEB, async (t) => {
    assert.deepEqual(await kinds(t, 'Z99,Z98:AA98'), ['null', 'number', 'number']);
  }),

  'an error reaches a parameter of type any where functions.json asks for it': on(WEB, async (t) => {
    assert.equal((await kinds(t, '1/0,Z98:AA98'))[0], 'object');
  }),

  'an answer over 5 MB is refused on the web': on(WEB, async (t) => {
    assert.equal((await sixMegabytes(t)).code, 'ResponsePayloadSizeLimitExceeded');
  }),

  'equal calls of a stream share it until the last of their cells is gone; a new one starts before the old is cancelled':
    on(WEB, async (page) => {
      await write(page, 'P1:P3', [['=VKT.CLOCK(R1)'], ['=VKT.CLOCK(R1)'], ['=VKT.CLOCK(300)']]);
      await page.untilWorkbench(() => window.workbench.values('P1:P3').every(([value]) => typeof value === 'number'));
      assert.deepEqual((await streams(page)).sort(), ['start 0', 'start 300']);
      await write(page, 'P1', [['']]);
      await page.idle();
      assert.equal((await streams(page)).length, 2, 'the second cell still shows it');
      await write(page, 'R1', [[100]]);
      await page.untilWorkbench(() => Number(window.workbench.values('P2')[0][0]) >= 100);
      await page.until(() => window.calls.streams.length === 4);
      assert.deepEqual((await streams(page)).slice(2), ['start 100', 'cancel 0']);
      await write(page, 'P2', [['']]);
      await page.until(() => window.calls.streams.at(-1) === 'cancel 100');
      await write(page, 'P3', [['']]);
      await page.until(() => window.calls.streams.at(-1) === 'cancel 300');
    }),

  'timers of a hidden pane go off on whole seconds or minutes, and it draws nothing until it is shown': on(
    WEB,
    async (page) => {
      await page.page.locator('#switches').getByRole('button', { name: 'Taakvenster sluiten' }).click();
      const seen = await page.addIn(async () => {
        window.drawn = 0;
        requestAnimationFrame(() => window.drawn++);
        const from = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 5));
        return [document.hidden, document.visibilityState, performance.now() - from >= 999, window.drawn];
      });
      assert.deepEqual(seen, [true, 'hidden', true, 0]);
      await page.workbench(() => window.workbench.host.throttle(60_000));
      await page.addIn(() => void setTimeout(() => (window.late = true), 0));
      await page.page.locator('#switches').getByRole('button', { name: 'Taakvenster openen' }).click();
      await page.until(() => window.drawn === 1);
      assert.deepEqual(await page.addIn(() => [document.hidden, window.late]), [false, undefined]);
    },
  ),

  'from ExcelApi 1.20 on each call is a step to undo, from the last to the first': on(OTHER, async (page) => {
    assert.equal(await page.addIn(() => Office.context.requirements.isSetSupported('ExcelApi', '1.20')), true);
    await page.workbench(() => window.workbench.type('J5', 'van de gebruiker'));
    await batch(page, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('J5').values = [['eerst']];
      sheet.getRange('J5').values = [['daarna']];
      sheet.tables.add('K1:K2', true).name = 'Gemaakt';
      await context.sync();
    });
    const shown = async () => [
      (await page.values('J5'))[0][0],
      (await page.workbench(() => window.workbench.tables())).length,
    ];
    assert.deepEqual(await shown(), ['daarna', 1]);
    const seen = [];
    for (let i = 0; i < 6 && seen.at(-1)?.[0] !== 'van de gebruiker'; i++) {
      await undo(page);
      seen.push(await shown());
    }
    assert.deepEqual(
      seen.map(([text]) => text).filter((text, i, all) => text !== all[i - 1]),
      ['daarna', 'eerst', 'van de gebruiker'],
    );
  }),

  'what a validation says is undone call by call, and done again, also where the grid keeps its rule': on(
    OTHER,
    async (page) => {
      await batch(page, async (context) => {
        const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('J5:J9');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nee' } };
        dataValidation.errorAlert = { showAlert: false, style: 'Warning', title: '', message: '' };
        dataValidation.prompt = { showPrompt: true, title: 'Kies', message: 'ja of nee' };
        await context.sync();
      });
      const shown = () =>
        page.addIn(() =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getActiveWorksheet().getRange('J6');
            const { dataValidation: said } = range.load(
              'dataValidation/type,dataValidation/errorAlert,dataValidation/prompt',
            );
            await context.sync();
            return [said.type, said.errorAlert.showAlert, said.prompt.message].join();
          }),
        );
      const seen = [await shown()];
      for (const how of /** @type {const} */ (['undo', 'undo', 'redo', 'redo'])) {
        await undo(page, how);
        seen.push(await shown());
      }
      const [all, alert, rule] = ['List,false,ja of nee', 'List,false,', 'List,true,'];
      assert.deepEqual(seen, [all, alert, rule, alert, all]);
    },
  ),

  'a group is one step; what cannot be undone is refused in it, and empties the stack outside it': on(
    OTHER,
    async (page) => {
      const grouped = async (/** @type {(context: Excel.RequestContext) => unknown} */ work) =>
        await batch(page, work, { options: { mergeUndoGroup: true } });
      await page.workbench(() => window.workbench.type('A1', 'voor'));
      await grouped(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [['een']];
        await context.sync();
        sheet.getRange('A2').values = [['twee']];
        await context.sync();
      });
      await undo(page);
      assert.deepEqual(await page.values('A1:A2'), [['voor'], ['']]);
      await undo(page, 'redo');
      assert.deepEqual(await page.values('A1:A2'), [['een'], ['twee']]);
      const refused = await grouped(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A3').values = [['drie']];
        sheet.name = 'Anders';
        await context.sync();
      });
      assert.equal(refused.code, 'UndoNotSupported');
      assert.deepEqual(await page.values('A3'), [['drie']], 'what went before it stays');
      await batch(page, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().name = 'Anders';
        await context.sync();
      });
      await undo(page);
      assert.deepEqual(await page.values('A1:A3'), [['een'], ['twee'], ['drie']]);
    },
  ),

  'members of a null object may be ItemNotFound in the same request': on(OTHER, async (t) => {
    assert.equal((await batch(t, membersOfNothing)).code, 'ItemNotFound');
    const alone = async (/** @type {Excel.RequestContext} */ context) => {
      const table = context.workbook.tables.getItemOrNullObject('niets').load('name');
      await context.sync();
      return table.isNullObject;
    };
    assert.equal(await batch(t, alone), true);
  }),

  'an empty cell is 0 on the desktop, in a matrix too': on(OTHER, async (t) => {
    assert.deepEqual(await kinds(t, 'Z99,Z98:AA98'), ['number', 'number', 'number']);
  }),

  'an error stops the call where functions.json does not ask for it': on(OTHER, async (t) => {
    assert.equal((await kinds(t, '1/0,Z98:AA98'))[0], '#DIV/0!');
  }),

  'an answer over 5 MB is given on the desktop': on(OTHER, async (t) => assert.equal(await sixMegabytes(t), 20)),

  'restless streams start twice, pass through 0, and start anew at a ribbon button': on(OTHER, async (page) => {
    await page.workbench(() => {
      window.seen = [];
      window.workbench.grid.listen({
        recalculated: () => window.seen.push(window.workbench.values('M1')[0][0]),
      });
    });
    await write(page, 'M1', [['=VKT.CLOCK(500)']]);
    await page.untilWorkbench(() => Number(window.workbench.values('M1')[0][0]) >= 500);
    assert.deepEqual((await streams(page)).slice(0, 3), ['start 500', 'start 500', 'cancel 500']);
    assert.ok((await page.workbench(() => window.seen)).indexOf(0) >= 0);
    await page.runCommand('newExample');
    await untilStreams(page, ['start 500', 'start 500', 'cancel 500', 'start 500', 'cancel 500']);
    await write(page, 'M1', [['']]);
    await page.until(() => window.calls.streams.length === 6);
  }),
};
