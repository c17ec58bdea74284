/** What holds for every report, whatever the model: that Excel can make it, and that nothing on it is cut off. */
import fc from 'fast-check';
import { exampleSession } from '../../support/example-session';
import { openSession } from '../../../src/session/live-session';
import { broken } from '../../../src/workbook/report/layout';
import { sheetName } from '../../../src/workbook/report/names';
import { isPreviousReportTable, isReportTable, reportTable } from '../../../src/workbook/report-tables';
import { LONGEST_SHEET_NAME } from '../../../src/workbook/port';
import { strayTables } from '../../../src/workbook/codec/stray-tables';
import { scenarioNames } from '../../../src/model/tables/scenarios';
import type { NewSheet } from '../../../src/workbook/sheet';
import { edit, smallWorkbook } from '../../session/small-model';
import { checkPages } from '../../support/pages';
import { planOf } from '../../support/report';
import { hold } from '../../support/hold';

const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 220 }),
  fc.constantFrom('מרכז קליטה', '👩‍👩‍👧‍👦'.repeat(20), "'Budel'", '[]:*?/\\', 'A'.repeat(200), '  ', 'Ter Apel', 'TER APEL'),
);

describe('names of sheets', () => {
  test('are such as Excel takes, and each there once, whatever the locations are called', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (wanted) => {
        const taken: string[] = [];
        for (const one of wanted) taken.push(sheetName(`Rapport ${one}`, taken));
        expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
        for (const name of taken) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(LONGEST_SHEET_NAME);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$/u);
          expect(name).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  test('take a number behind them where a sheet of that name is not ours', () => {
    expect(sheetName('Rapport', ['rapport', 'Rapport 2'])).toBe('Rapport 3');
  });
});

describe('names of tables', () => {
  test('are known as ours until the sheet is copied or set aside', () => {
    const ours = reportTable('place 3', 'roles');
    expect(isReportTable(ours)).toBe(true);
    expect(isReportTable(`${ours}4`)).toBe(false); // as Excel calls the table of a copied sheet
    expect(isReportTable(`${ours}_previous`)).toBe(false);
    expect(isPreviousReportTable(`${ours}_previous`)).toBe(true);
    expect(isPreviousReportTable(`${ours}_previous2`)).toBe(true);
    expect(isPreviousReportTable(ours)).toBe(false);
  });
});

test('a text in lines loses no word, and no line is longer than there is room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 5, max: 150 }), (text, most) => {
      const lines = broken(text, most);
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
    }),
  );
});

/** What Excel refuses, and what a reader would miss. */
function checkShape(plan: readonly NewSheet[]): void {
  const tables = plan.flatMap((sheet) => sheet.tables);
  const tableNames = tables.map(({ name }) => name);
  expect(new Set(tableNames).size).toBe(tableNames.length);
  for (const name of tableNames) {
    expect(isReportTable(name)).toBe(true);
    expect(name.length).toBeLessThanOrEqual(255);
  }
  expect(new Set(plan.map(({ name }) => name.toLowerCase())).size).toBe(plan.length);
  for (const { name, headers, rows, formats } of tables) {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
    for (const [at, row] of rows.entries()) {
      expect(row).toHaveLength(headers.length);
      expect(formats[at]).toHaveLength(headers.length);
      for (const cell of row)
        if (typeof cell === 'number') hold(Number.isFinite(cell), () => `${name} holds ${String(cell)}`);
    }
  }
  for (const [index, sheet] of plan.entries()) {
    expect(sheet.tables.length).toBeGreaterThan(0);
    const made = new Set(plan.slice(0, index + 1).flatMap((one) => one.tables.map(({ name }) => name)));
    for (const chart of sheet.charts) {
      expect(made.has(chart.table)).toBe(true);
      const headers = tables.find(({ name }) => name === chart.table)?.headers ?? [];
      for (const { column } of chart.series) expect(column).toBeLessThan(headers.length);
    }
    checkPlaces(sheet);
    checkPages(sheet);
  }
}

/** Nothing lies over anything else, and no line is wider than the page. */
function checkPlaces({ widths, lines, tables, charts }: NewSheet): void {
  const used = new Set<string>();
  const take = (row: number, columns: readonly [from: number, to: number]): void => {
    for (let column = columns[0]; column < columns[1]; column += 1) {
      const place = `${String(row)} ${String(column)}`;
      hold(!used.has(place), () => `something lies over something else at ${place}`);
      used.add(place);
    }
  };
  for (const { row } of lines) take(row, [0, widths.length]);
  for (const { row, rows, headers } of tables) {
    expect(headers.length).toBeLessThanOrEqual(widths.length);
    for (let at = row; at <= row + rows.length; at += 1) take(at, [0, headers.length]);
  }
  for (const { place } of charts) {
    expect(place.columns).toBeGreaterThan(0);
    expect(place.column + place.columns).toBeLessThanOrEqual(widths.length);
    for (let at = 0; at < place.rows; at += 1) take(place.row + at, [place.column, place.column + place.columns]);
  }
  const room = widths.reduce((sum, width) => sum + width, 0);
  for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(room);
}

test.each(['nl', 'en'] as const)('the report of the example is one that Excel can make (%s)', async (language) => {
  const { session } = await exampleSession(language);
  const scenarios = session.current.tables ? scenarioNames(session.current.tables) : [];
  const plan = await planOf(session, { scenario: scenarios[0] ?? null, compared: scenarios.slice(0, 3) }, { language });
  checkShape(plan);
  expect(plan).toHaveLength(2 + 8 + 5);
});

test('so is one of locations, products and scenarios of any name, and of a part of the horizon', async () => {
  await fc.assert(
    fc.asyncProperty(
      names.filter((name) => name.trim() !== ''),
      fc.nat(11),
      fc.nat(11),
      async (name, from, to) => {
        const port = await smallWorkbook();
        for (const table of ['vkt_Locations', 'vkt_Stock', 'vkt_Inflow', 'vkt_Staff'])
          await edit(port, table, (row) => row.map((cell) => (cell === 'Ter Apel' ? name : cell)));
        await edit(port, 'vkt_Scenarios', (row) => row.map((cell) => (cell === 'Meer instroom' ? name : cell)));
        const session = openSession(port);
        await session.refresh();
        checkShape(await planOf(session, { compared: [name], from, to }));
      },
    ),
    { numRuns: 25 },
  );
});

test('tables of a report are never taken for a table of the model that is missing', async () => {
  const port = await smallWorkbook();
  const session = openSession(port);
  await session.refresh();
  const report = (await planOf(session)).flatMap(({ tables, name: sheet }) =>
    tables.map(({ name, headers }) => ({ name, sheet, headers, rows: [] })),
  );
  const likeOurs = {
    name: 'vkt_report_signals_limits',
    sheet: 'Rapport',
    headers: ['Indicator', 'Oranje vanaf', 'Rood vanaf'],
    rows: [],
  };
  const contents = session.current.contents;
  expect(strayTables([...contents, ...report, likeOurs])).toEqual(strayTables(contents));
});
