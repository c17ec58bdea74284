/** As much of a workbook as objects of the model need that no grid draws: two sheets, values, and what was drawn. */
import type { Area } from '../../../src/xlsx/notation/address';
import type { CellValue, Grid } from '../../../src/workbench/grid/base/port';
import type { ConditionalDrawing, GridCondition } from '../../../src/workbench/grid/base/cell-looks';
import { type HostContext, newState, type RangeObject } from '../../../src/workbench/model/base/context';
import { Tracker } from '../../../src/workbench/model/base/tracker';

export interface DrawnRule extends ConditionalDrawing {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly condition: GridCondition;
}

export function fakeContext(values: readonly (readonly CellValue[])[] = []) {
  const rules: DrawnRule[] = [];
  let made = 0;
  const of = ({ row, column, rows, columns }: Area) =>
    Array.from({ length: rows }, (_row, i) =>
      Array.from({ length: columns }, (_column, j) => values[row + i]?.[column + j] ?? ''),
    );
  const grid: Partial<Grid> = {
    sheets: () =>
      ['Blad1', 'Blad 2'].map((name, i) => ({
        id: `sheet-${String(i + 1)}`,
        name,
        visibility: 'Visible',
        tabColor: '',
        gridlines: true,
        frozen: { rows: 0, columns: 0 },
      })),
    as: (_by, action) => action(),
    values: of,
    text: (area) => of(area).map((row) => row.map(String)),
    numberFormats: (area) => of(area).map((row) => row.map(() => 'General')),
    formatNumber: String,
    setStyle: () => undefined,
    edge: (_sheet, along, index) => index * (along === 'rows' ? 20 : 64),
    addConditional: (areas, condition, drawing) => {
      const id = `rule-${String(++made)}`;
      const at = drawing.above === null ? 0 : rules.findIndex((rule) => rule.id === drawing.above) + 1;
      rules.splice(at, 0, { id, areas, condition, ...drawing });
      return id;
    },
    removeConditional: (_sheet, id) => void rules.splice(rules.findIndex((rule) => rule.id === id) >>> 0, 1),
  };
  const context: HostContext = {
    language: 'nl',
    thisYear: () => 2028,
    grid: grid as Grid, // what is not here is not asked for
    events: { fire: () => undefined } as unknown as HostContext['events'],
    tracker: new Tracker(),
    state: newState(),
    range: (area): RangeObject => ({ excelType: 'Range', area }),
    worksheet: (id) => ({ excelType: 'Worksheet', identity: () => ({ Id: id }) }),
    table: (id) => ({ excelType: 'Table', identity: () => ({ Id: id }) }),
  };
  const range = ([row, column]: readonly [number, number], [rows, columns] = [1, 1]) =>
    context.range({ sheetId: 'sheet-1', row, column, rows, columns });
  return { context, rules, range };
}
