/** A value of a table's column as people read it. */
import type { Formats } from '../../locales/notation/formats';
import type { Language } from '../../language';
import { columnOf } from '../../workbook/schema';

interface Words {
  readonly language: Language;
  readonly formats: Formats;
  readonly empty: string;
}

export function cellText(
  { table, column }: { readonly table: string; readonly column: string },
  value: unknown,
  { language, formats, empty }: Words,
): string {
  if (value === null || value === undefined || value === '') return empty;
  const found = columnOf(table, column);
  const kind = found?.type.kind;
  if (typeof value === 'number') {
    if (kind === 'date') return formats.day(value);
    if (kind === 'period') return formats.shortMonth(value);
    return kind === 'share' ? formats.fine(value, 'share') : formats.plain(value);
  }
  return String(found ? found.type.write(value, language) : value);
}
