/** What Excel refuses, as a person reads it: behind the sentence stands the name of a thing of theirs, or nothing. */
import { ExcelWorkbook } from '../../src/workbook/excel/excel';
import { WorkbookRefusal, type NewSheet } from '../../src/workbook/port';

class OfficeError extends Error {
  constructor(readonly code: string) {
    super('as Excel says it');
  }
}

let code = '';
beforeAll(() => {
  Object.assign(globalThis, {
    OfficeExtension: { Error: OfficeError },
    Excel: { run: () => Promise.reject(new OfficeError(code)), createWorkbook: () => undefined },
    Office: {
      DocumentMode: { ReadOnly: 'readOnly' },
      context: { document: { mode: 'readWrite' }, requirements: { isSetSupported: () => true } },
    },
  });
});
afterAll(() => {
  for (const name of ['OfficeExtension', 'Excel', 'Office']) Reflect.deleteProperty(globalThis, name);
});

const port = new ExcelWorkbook();
const page: NewSheet = {
  name: 'Rapport',
  widths: [],
  lines: [],
  heights: [],
  tables: [],
  charts: [],
  marks: [],
  page: { titleRows: 0, fits: 'page', breaks: [], footer: { left: '', right: '' } },
};

/** Everything the port asks of Excel, with the name a person knows it by. */
const ASKED: readonly (readonly [what: string, ask: () => Promise<unknown>, name: string])[] = [
  ['reading tables', () => port.readTables(['vkt_Stock']), ''],
  ['names of sheets', () => port.sheetNames(), ''],
  ['making a model', () => port.createTables([]), ''],
  ['opening a workbook', () => port.openWorkbook(new Uint8Array()), ''],
  ['keeping a setting', () => port.keep('name', 'text'), ''],
  ['a kept setting', () => port.kept('name'), ''],
  ['making sheets', () => port.addSheets([page]), 'Rapport'],
  ['making no sheets', () => port.addSheets([]), ''],
  ['showing a sheet', () => port.showSheet('Rapport Budel'), 'Rapport Budel'],
  ['where tables are', () => port.tableSheets(), ''],
  ['deleting tables', () => port.deleteTables(['vkt_report_x']), ''],
  ['setting tables aside', () => port.setAside(['vkt_report_x'], '_previous'), ''],
  ['watching', () => port.watch(() => undefined), ''],
  ['going to a cell', () => port.goTo({ table: 'vkt_Stock', row: 1, header: null }), 'vkt_Stock'],
  ['the selected cell', () => port.selectedCell(), ''],
  ['values of cells', () => port.valuesOf([]), ''],
];

async function subject(ask: () => Promise<unknown>): Promise<string> {
  const found = await ask().then(
    () => null,
    (error: unknown) => error,
  );
  if (!(found instanceof WorkbookRefusal)) throw new Error(`no refusal but ${String(found)}`);
  return found.subject;
}

test.each(ASKED)('%s: refused while a cell is edited, it names a thing of the user’s or nothing', async (...row) => {
  const [, ask, name] = row;
  code = 'InvalidOperationInCellEditMode';
  expect(await subject(ask)).toBe(name);
});

test.each(ASKED)('%s: refused for another reason, what Excel said stands behind that name', async (...row) => {
  const [, ask, name] = row;
  code = 'GeneralException';
  const said = 'GeneralException: as Excel says it';
  expect(await subject(ask)).toBe(name === '' ? said : `${name}, ${said}`);
});
