/** From rows to cells, and from a table's declaration to the table people get in their workbook. */
import type { Language } from '../../language';
import type { Cell, ColumnLayout, NewTable, TableContent } from '../port';
import { findColumns, plainHeader } from './headers';
import { tableNamed } from '../schema';
import type { PlainColumn, PlainTable } from '../schema/table-schema';

export type RowValues = Readonly<Record<string, unknown>>;

const cellOf = (column: PlainColumn, values: RowValues, language: Language): Cell => {
  const value = values[column.id] ?? (column.required ? null : column.byDefault);
  return value === undefined || value === null ? '' : column.type.write(value, language);
};

/** One row in the order of the table's own columns. */
const encodeRow = (table: PlainTable, values: RowValues, language: Language): readonly Cell[] =>
  table.columns.map((column) => cellOf(column, values, language));

/** One row in the order of the headers an existing table has; null in columns that are not ours: Excel fills a calculated one. */
export const encodeInto = (content: TableContent, values: RowValues, language: Language): readonly (Cell | null)[] =>
  encoderInto(content, language)(values);

/** The same for many rows: the columns are looked up once. */
export function encoderInto(
  content: TableContent,
  language: Language,
): (values: RowValues) => readonly (Cell | null)[] {
  const table = tableNamed(content.name);
  const { found } = table ? findColumns(table, content.headers) : { found: [] };
  const columns = content.headers.map((_, at) => found.find((candidate) => candidate.at === at)?.column);
  return (values) => columns.map((column) => (column ? cellOf(column, values, language) : null));
}

/** The language an existing table is written in, told by its headers. */
export function languageOfTable(content: TableContent): Language {
  const table = tableNamed(content.name);
  const plain = content.headers.map(plainHeader);
  const count = (language: Language): number =>
    table?.columns.filter((column) => plain.includes(plainHeader(column.header[language]))).length ?? 0;
  return count('en') > count('nl') ? 'en' : 'nl';
}

/** As long as Excel takes a list that stands in the rule itself; a longer one makes a file that has to be repaired. */
const LONGEST_LIST = 255;

const fits = (values: readonly string[]): boolean => values.join(',').length <= LONGEST_LIST;

function layoutOf(column: PlainColumn, language: Language): ColumnLayout {
  const { type } = column;
  const names = type.namesIn === undefined ? undefined : tableNamed(type.namesIn);
  const firstHeader = names?.columns[0]?.header[language];
  const values = type.choices?.map((option) => option.label[language]) ?? [];
  return {
    header: column.header[language],
    numberFormat: type.numberFormat,
    width: Math.max(type.width, column.header[language].length + 4),
    note: column.help[language],
    choices:
      values.length > 0 && fits(values)
        ? { kind: 'list', values }
        : names && firstHeader !== undefined
          ? { kind: 'column', table: names.name, header: firstHeader }
          : { kind: 'none' },
  };
}

/** The table as it is made in a workbook, in the user's language. */
export const newTable = (table: PlainTable, rows: readonly RowValues[], language: Language): NewTable => ({
  name: table.name,
  sheet: table.sheet[language],
  title: table.purpose[language],
  columns: table.columns.map((column) => layoutOf(column, language)),
  rows: rows.map((values) => encodeRow(table, values, language)),
});
