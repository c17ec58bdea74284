/** Tables and columns by the names people know them by. */
import type { TableName } from '../../model/tables/problem';
import { columnOf, tableNamed } from '../../workbook/schema';
import { SETTING_NAMES } from '../../workbook/schema/settings';
import type { Bilingual, Language } from '../../language';

/** The name of a table as people see it: its sheet. */
export const tableTitle = (table: TableName, language: Language): string => tableNamed(table)?.sheet[language] ?? table;

const settingNames: Readonly<Record<string, Bilingual>> = SETTING_NAMES;

/** The header of a column; a setting goes by its own name. */
export function columnTitle(table: TableName, column: string, language: Language): string {
  const setting = table === 'vkt_Settings' ? settingNames[column] : undefined;
  return (setting ?? columnOf(table, column)?.header)?.[language] ?? COLUMN[language];
}

/** For a column this version does not know; its id would say nothing to anybody. */
const COLUMN: Bilingual = { nl: 'de waarde', en: 'the value' };
