/** What several assertions ask. */
import type { Bench } from './bench';

export const valuesAt = (bench: Bench, address: string): Promise<readonly (readonly unknown[])[]> =>
  bench.onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });

export const valueAt = async (bench: Bench, cell: string): Promise<unknown> => (await valuesAt(bench, cell))[0]?.[0];

/** The value of a cell once it is another than what Excel shows while it waits. */
export const settledAt = (bench: Bench, cell: string, most?: number): Promise<unknown> =>
  bench.until(
    () => valueAt(bench, cell),
    (value) => value !== '' && value !== '#BUSY!' && value !== '#GETTING_DATA' && value !== '#NAME?',
    most,
  );

export const write = (bench: Bench, address: string, formulas: readonly (readonly unknown[])[]): Promise<void> =>
  bench.onSheet((sheet) => {
    sheet.getRange(address).formulas = formulas.map((row) => [...row]);
  });

/** A table of one column from A3 on. */
export const makeTable = (bench: Bench, rows: readonly (readonly unknown[])[]): Promise<void> =>
  bench.onSheet((sheet) => {
    const width = rows[0]?.length ?? 1;
    const range = sheet.getRange('A3').getResizedRange(rows.length - 1, width - 1);
    range.formulas = rows.map((row) => [...row]);
    sheet.tables.add(range, true).name = bench.tableName;
  });
