/** Fills the workbook with a model, from the add-in's own page: the benchmark of the pane needs one as large as the country. */
import type { ModelTables } from '../../src/model/tables/tables';
import { newTable, type RowValues } from '../../src/workbook/codec/encode';
import { ExcelWorkbook } from '../../src/workbook/excel/excel';
import { TABLES } from '../../src/workbook/schema';
import { SETTING_NAMES } from '../../src/workbook/schema/settings';

declare global {
  interface Window {
    fillWorkbook?: (tables: ModelTables) => Promise<void>;
  }
}

const isRows = (value: unknown): value is readonly RowValues[] => Array.isArray(value);

window.fillWorkbook = async ({ settings, ...tables }) => {
  const rowsOf = (name: string): readonly RowValues[] => {
    if (name === 'vkt_Settings')
      return [
        { setting: SETTING_NAMES.periodKind.nl, value: 'maand' },
        { setting: SETTING_NAMES.firstPeriod.nl, value: '2023-05' },
        { setting: SETTING_NAMES.periods.nl, value: settings.periods },
      ];
    const rows: unknown = Object.entries(tables).find(([key]) => name.toLowerCase() === `vkt_${key}`)?.[1];
    return isRows(rows) ? rows : [];
  };
  await new ExcelWorkbook().createTables(TABLES.map((table) => newTable(table, rowsOf(table.name), 'nl')));
};
