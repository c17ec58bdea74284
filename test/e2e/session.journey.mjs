// What goes wrong in real workbooks, done by hand: the session says so, goes on, and never takes the pane with it.
import assert from 'node:assert/strict';
import { excel } from './batch.mjs';

export const address = '/?model=example';

const ANSWER = '=VKT.CHECK()';
const SCRATCH = 'Kladblok';

/** The problems as cells see them, in a sheet of our own beside the model. */
async function watchProblems(/** @type {import('./journeys').Opened} */ t) {
  await excel(
    t,
    async (context, [name, formula]) => {
      const old = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (!old.isNullObject) return;
      context.workbook.worksheets.add(name).getRange('A1').formulas = [[formula]];
      await context.sync();
    },
    [SCRATCH, ANSWER],
  );
}

const problems = (/** @type {import('./journeys').Opened} */ t) =>
  t.workbench((sheet) => window.workbench.values(`'${sheet}'!A1:D40`).map((row) => row.join(' | ')), SCRATCH);

async function untilProblem(
  /** @type {import('./journeys').Opened} */ t,
  /** @type {RegExp} */ pattern,
  present = true,
) {
  const started = Date.now();
  try {
    await t.untilWorkbench(
      ([sheet, source, wanted]) => {
        const text = window.workbench
          .values(`'${sheet}'!A1:D40`)
          .map((row) => row.join(' | '))
          .join('\n');
        return text !== '' && new RegExp(source).test(text) === wanted;
      },
      /** @type {const} */ ([SCRATCH, pattern.source, present]),
    );
  } catch {
    throw new Error(
      `${present ? 'No' : 'Still a'} problem like ${pattern}; there is:\n${(await problems(t)).join('\n')}`,
    );
  }
  return Date.now() - started;
}

const sound = (/** @type {import('./journeys').Opened} */ t) => untilProblem(t, /Geen problemen gevonden/);

/** A cell beside the problems that follows the inflow. */
const askInflow = (/** @type {import('./journeys').Opened} */ t, /** @type {string} */ which) =>
  excel(
    t,
    async (context, [sheet, formula]) => {
      context.workbook.worksheets.getItem(sheet).getRange('F1').formulas = [[formula]];
      await context.sync();
    },
    [SCRATCH, `=VKT.MEASURE("inflow",${which})`],
  );

const showsInflow = (/** @type {import('./journeys').Opened} */ t, /** @type {number} */ wanted) =>
  t.untilWorkbench(
    ([sheet, value]) => Math.abs(Number(window.workbench.values(`'${sheet}'!F1`)[0][0]) - Number(value)) < 1e-6,
    [SCRATCH, wanted],
  );

/** The body of a table, read and written as a block. */
const bodyOf = (/** @type {import('./journeys').Opened} */ t, /** @type {string} */ name) =>
  excel(
    t,
    async (context, table) => {
      const found = context.workbook.tables.getItem(table);
      const header = found.getHeaderRowRange().load('values');
      const body = found.getDataBodyRange().load('values');
      await context.sync();
      return { headers: header.values[0], rows: body.values };
    },
    name,
  );

const setCell = (
  /** @type {import('./journeys').Opened} */ t,
  /** @type {{ table: string, row: number, column: number }} */ { table, row, column },
  /** @type {string | number | boolean} */ value,
) =>
  excel(
    t,
    async (context, [name, r, c, v]) => {
      context.workbook.tables.getItem(name).getDataBodyRange().getCell(r, c).values = [[v]];
      await context.sync();
    },
    [table, row, column, value],
  );

/**
 * Turns the add-in's page takes while something is done: all of them, and those between a question to the worker and its
 * answer. A page that computes by itself asks no worker, and one that waits for it takes no turn.
 */
async function turnsDuring(/** @type {import('./journeys').Opened} */ t, /** @type {() => Promise<void>} */ action) {
  await t.addIn(() => {
    const { postMessage } = Worker.prototype;
    const asked = new Set();
    window.turns = { all: 0, computing: 0 };
    window.pulse = setInterval(() => {
      window.turns.all += 1;
      if (asked.size > 0) window.turns.computing += 1;
    }, 10);
    Worker.prototype.postMessage = function (/** @type {unknown} */ message, /** @type {object} */ options) {
      const question = {};
      asked.add(question);
      this.addEventListener('message', () => asked.delete(question), { once: true });
      postMessage.call(this, message, options);
    };
    window.asTheyWere = () => {
      clearInterval(window.pulse);
      Worker.prototype.postMessage = postMessage;
    };
  });
  await action();
  return await t.addIn(() => {
    window.asTheyWere();
    return window.turns;
  });
}

/** Rows of a large table, and how many of them are read at once. */
const MANY = 50_000;
const READ_AT_ONCE = 5_000;

/** @type {import('./journeys').Tests} */
const journeys = {
  'the example has no problems to begin with': async (t) => {
    await watchProblems(t);
    await sound(t);
  },

  'a table pasted from a Dutch CSV as text is understood': async (t) => {
    const { headers, rows } = await bodyOf(t, 'vkt_Inflow');
    const [cases, period] = ['Zaken', 'Periode'].map((name) => headers.indexOf(name));
    const dutch = (/** @type {number} */ serial) => {
      const date = new Date((serial - 25569) * 86_400_000);
      return `1-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
    };
    // With its charts, which come a moment after the figures.
    await t.until(() => document.querySelectorAll('main svg[role="slider"]').length >= 3);
    await t.drawn();
    const before = await t.addIn(() => document.body.innerText);
    const text = rows.map((row) =>
      row.map((cell, at) => {
        if (at === cases) return `'${Number(cell).toLocaleString('nl-NL', { minimumFractionDigits: 1 })}`;
        return at === period && typeof cell === 'number' ? `'${dutch(cell)}` : cell;
      }),
    );
    const write = (/** @type {unknown[][]} */ values) =>
      excel(
        t,
        async (context, body) => {
          context.workbook.tables.getItem('vkt_Inflow').getDataBodyRange().values = body;
          await context.sync();
        },
        values,
      );
    await write(text);
    await t.idle();
    const { rows: pasted } = await bodyOf(t, 'vkt_Inflow');
    assert.equal(typeof pasted[0][cases], 'string');
    await sound(t);
    await t.until((old) => document.body.innerText === old, before);
    await write(rows);
    await sound(t);
  },

  'a mistake in such a paste is named with its row': async (t) => {
    const { headers, rows } = await bodyOf(t, 'vkt_Inflow');
    const at = headers.indexOf('Zaken');
    await setCell(t, { table: 'vkt_Inflow', row: 4, column: at }, '12,5,3 stuks');
    await untilProblem(t, /Instroom, rij 5 \| Zaken/);
    await setCell(t, { table: 'vkt_Inflow', row: 4, column: at }, rows[4][at]);
    await sound(t);
  },

  'the sheet of the steps is deleted while the pane is open, and made again': async (t) => {
    const { headers, rows } = await bodyOf(t, 'vkt_Steps');
    const name = await excel(t, async (context) => {
      const sheet = context.workbook.tables.getItem('vkt_Steps').worksheet.load('name');
      await context.sync();
      sheet.delete();
      await context.sync();
      return sheet.name;
    });
    const took = await untilProblem(t, /Stappen/);
    assert.ok((await t.addIn(() => document.body.innerText)).length > 100, 'the pane is still there');
    await excel(
      t,
      async (context, [sheetName, cells]) => {
        const sheet = context.workbook.worksheets.add(sheetName);
        const range = sheet.getRangeByIndexes(2, 0, cells.length, cells[0].length);
        range.values = [...cells];
        sheet.tables.add(range, true).name = 'vkt_Steps';
        await context.sync();
      },
      [name, [headers, ...rows]],
    );
    await sound(t);
    console.log(`        the missing table was reported after ${took} ms`);
  },

  'a table is renamed away and back': async (t) => {
    const rename = (/** @type {string} */ from, /** @type {string} */ to) =>
      excel(
        t,
        async (context, [old, name]) => {
          context.workbook.tables.getItem(old).name = name;
          await context.sync();
        },
        [from, to],
      );
    const { headers, rows } = await bodyOf(t, 'vkt_Stock');
    const at = headers.indexOf('Zaken');
    const inStaff = (await bodyOf(t, 'vkt_Staff')).headers.findIndex((header) => /fte/i.test(header));
    const { rows: staff } = await bodyOf(t, 'vkt_Staff');
    await rename('vkt_Stock', 'Voorraad_oud');
    // Excel tells nobody of a renamed table: the next change of any other shows it.
    await setCell(t, { table: 'vkt_Staff', row: 0, column: inStaff }, staff[0][inStaff] + 1);
    await untilProblem(t, /Voorraad/);
    await rename('Voorraad_oud', 'vkt_Stock');
    await setCell(t, { table: 'vkt_Staff', row: 0, column: inStaff }, staff[0][inStaff]);
    await setCell(t, { table: 'vkt_Stock', row: 0, column: at }, rows[0][at]);
    await sound(t);
  },

  'a header is renamed and back': async (t) => {
    const { headers } = await bodyOf(t, 'vkt_Staff');
    const at = headers.findIndex((header) => /fte/i.test(header));
    const setHeader = (/** @type {string} */ text) =>
      excel(
        t,
        async (context, [column, value]) => {
          context.workbook.tables.getItem('vkt_Staff').getHeaderRowRange().getCell(0, column).values = [[value]];
          await context.sync();
        },
        [at, text],
      );
    await setHeader('Mensen');
    await untilProblem(t, /Bezetting[^\n]*fout/);
    await setHeader(headers[at]);
    await sound(t);
  },

  'two rows for the same location, product and period both count, and are pointed out': async (t) => {
    const { headers, rows } = await bodyOf(t, 'vkt_Inflow');
    const [location, product, period] = ['Locatie', 'Product', 'Periode'].map((name) => headers.indexOf(name));
    const cases = headers.indexOf('Zaken');
    const [first, second] = rows;
    const month = new Date((first[period] - 25569) * 86_400_000).toISOString().slice(0, 7);
    await askInflow(t, `"${first[location]}","${first[product]}","","${month}"`);
    const shows = (/** @type {number} */ wanted) => showsInflow(t, wanted);
    await shows(first[cases]);
    for (const key of [location, product, period])
      await setCell(t, { table: 'vkt_Inflow', row: 1, column: key }, first[key]);
    await shows(first[cases] + second[cases]);
    await untilProblem(t, /opgeteld/);
    for (const key of [location, product, period])
      await setCell(t, { table: 'vkt_Inflow', row: 1, column: key }, second[key]);
    await shows(first[cases]);
    await sound(t);
  },

  'a norm time that divides by zero, as a formula and as text': async (t) => {
    const { headers, rows } = await bodyOf(t, 'vkt_Steps');
    const at = headers.findIndex((header) => header.startsWith('Normtijd'));
    await excel(
      t,
      async (context, column) => {
        context.workbook.tables.getItem('vkt_Steps').getDataBodyRange().getCell(0, column).formulas = [['=1/0']];
        await context.sync();
      },
      at,
    );
    await untilProblem(t, /Stappen, rij 1 \| Normtijd[^\n]*#DIV\/0!|Stappen, rij 1 \| Normtijd/);
    const line = (await problems(t)).find((text) => /rij 1/.test(text));
    console.log(`        =1/0: ${line}`);
    for (const expression of ['1/0', 'import("fs")', 'createUnit("zaak")', '9999999!', '9^9^9^9']) {
      await setCell(t, { table: 'vkt_Steps', row: 0, column: at }, `'${expression}`);
      const started = Date.now();
      await t.untilWorkbench(
        ([sheet, typed]) =>
          window.workbench.values(`'${sheet}'!D1:D40`).some(([sentence]) => String(sentence).includes(typed)),
        [SCRATCH, expression],
      );
      const said = (await problems(t)).find((text) => text.includes(expression));
      console.log(`        ${expression}: ${said} (${Date.now() - started} ms)`);
    }
    await setCell(t, { table: 'vkt_Steps', row: 0, column: at }, rows[0][at]);
    await sound(t);
  },

  'fifty thousand rows of inflow leave the pane responsive': async (t) => {
    const { headers, rows } = await bodyOf(t, 'vkt_Inflow');
    const at = headers.indexOf('Zaken');
    const workers = t.page.workers().length;
    await askInflow(t, '"","","",""');
    const before = rows.reduce((sum, row) => sum + row[at], 0);
    await showsInflow(t, before);
    // Straight into the grid's table, in parts as a paste: the rows beyond the real ones repeat them with no cases.
    const started = Date.now();
    await excel(
      t,
      async (context, [base, cases, count]) => {
        const table = context.workbook.tables.getItem('vkt_Inflow');
        const header = table.getHeaderRowRange().load('rowIndex,columnIndex,columnCount');
        await context.sync();
        context.runtime.enableEvents = false;
        const { worksheet } = table;
        table.resize(worksheet.getRangeByIndexes(header.rowIndex, header.columnIndex, count + 1, header.columnCount));
        for (let from = 0; from < count; from += 10_000) {
          const part = Array.from({ length: Math.min(10_000, count - from) }, (_, i) =>
            from + i < base.length
              ? base[from + i]
              : base[(from + i) % base.length].map((cell, c) => (c === cases ? 0 : cell)),
          );
          worksheet.getRangeByIndexes(
            header.rowIndex + 1 + from,
            header.columnIndex,
            part.length,
            header.columnCount,
          ).values = part;
          await context.sync();
        }
        context.runtime.enableEvents = true;
        await context.sync();
      },
      [rows, at, MANY],
    );
    const filled = Date.now() - started;
    let took = 0;
    const turns = await turnsDuring(t, async () => {
      const from = Date.now();
      await setCell(t, { table: 'vkt_Inflow', row: 0, column: at }, rows[0][at] + 1);
      await showsInflow(t, before + 1);
      took = Date.now() - from;
    });
    let again = 0;
    const turnsAgain = await turnsDuring(t, async () => {
      const from = Date.now();
      await setCell(t, { table: 'vkt_Inflow', row: 0, column: at }, 'veel');
      await untilProblem(t, /Instroom, rij 1 \| Zaken/);
      again = Date.now() - from;
    });
    console.log(
      `        filling the grid ${filled} ms; first answer ${took} ms, the pane's turns ${JSON.stringify(turns)}; ` +
        `next answer ${again} ms, turns ${JSON.stringify(turnsAgain)}; workers ${workers} → ${t.page.workers().length}`,
    );
    // Computed beside the pane, which goes on meanwhile; and read in parts of so many rows, with a turn for each.
    assert.ok(turnsAgain.computing > 0, 'the pane computed by itself, or stood still until the worker was done');
    assert.ok(turnsAgain.all >= MANY / READ_AT_ONCE, `the pane took ${turnsAgain.all} turns`);
  },
};

/** After a failure the next test gets a fresh workbook: each brings its own cell that lists the problems. */
/** @type {import('./journeys').Tests} */
export const tests = Object.fromEntries(
  Object.entries(journeys).map(([name, run]) => [
    name,
    async (t) => {
      await watchProblems(t);
      await run(t);
    },
  ]),
);
