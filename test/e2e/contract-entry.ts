/** The port's contract, packed for the add-in's own page: ExcelWorkbook on the real Office.js. */
import { ExcelWorkbook } from '../../src/workbook/excel/excel';
import { PORT_CONTRACT } from '../workbook/port-contract';

declare global {
  interface Window {
    portContract?: {
      readonly names: readonly string[];
      run(name: string): Promise<void>;
      readonly port: ExcelWorkbook;
      readonly entered: typeof entered;
    };
  }
}

const port = new ExcelWorkbook();

const entered = (table: string) =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load('formulas');
    await context.sync();
    return body.formulas;
  });

const protect = (sheet: string | null, on: boolean) =>
  Excel.run(async (context) => {
    const { protection } = sheet === null ? context.workbook : context.workbook.worksheets.getItem(sheet);
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });

window.portContract = {
  port,
  entered,
  names: PORT_CONTRACT.map(({ name }) => name),
  run: async (name) => {
    await PORT_CONTRACT.find((one) => one.name === name)?.run({ port, entered, protect });
  },
};
