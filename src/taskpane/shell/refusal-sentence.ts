/** What the workbook refused, with the sheet and cell as they are called on screen: nobody sees the names of tables. */
import type { Language } from '../../language';
import type { Formats } from '../../locales/notation/formats';
import type { PaneTexts } from '../../locales/pane/texts';
import { cellName } from '../../workbook/codec/address';
import type { TableContent } from '../../workbook/port';
import { tableNamed } from '../../workbook/schema';
import type { NoticeText } from '../state/pane-state';

type Refused = Extract<NoticeText, { readonly code: 'refused' }>;

interface Seen {
  readonly texts: PaneTexts;
  readonly formats: Pick<Formats, 'list'>;
  readonly language: Language;
  /** The tables as they were read last: where they stand. */
  readonly contents: readonly TableContent[];
}

export function refusalSentence(refused: Refused, seen: Seen): string {
  const { reason, subject } = refused;
  const { texts, formats } = seen;
  const sentence = texts.refusals[reason];
  if (subject === '') return sentence;
  // What Excel says itself is no name.
  if (reason === 'unknown') return `${sentence} (${subject})`;
  const subjects = subject.split(', ');
  const areTables = subjects.every((name) => tableNamed(name) !== undefined);
  const places = (areTables ? subjects : [subject]).map((name) => placeOf(name, refused, seen));
  return `${sentence} ${texts.refused.about(formats.list([...new Set(places)]))}`;
}

function placeOf(name: string, { cell = null }: Refused, { texts, language, contents }: Seen): string {
  const table = contents.find((content) => content.name.toLowerCase() === name.toLowerCase());
  const schema = tableNamed(name);
  const sheet = table?.sheet ?? schema?.sheet[language] ?? name;
  const corner = schema === undefined ? { row: 0, column: 0 } : table?.corner;
  if (cell === null || !corner) return `“${sheet}”`;
  return texts.refused.cell(sheet, cellName({ row: corner.row + cell.row, column: corner.column + cell.column }));
}
