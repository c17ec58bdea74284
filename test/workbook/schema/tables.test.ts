/**
 * The tables as they stand in people's workbooks: what is changed here is a workbook that is read otherwise, so each change
 * is to be meant, and tables.txt changes with it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECT_SETTING_NAMES, SETTING_NAMES } from '../../../src/workbook/schema/settings';
import { plainHeader } from '../../../src/workbook/codec/headers';
import { TABLES } from '../../../src/workbook/schema';
import type { PlainColumn, PlainTable } from '../../../src/workbook/schema/table-schema';

const EMPTY_LINES = /\n{2,}/;

function columnLine({ id, header, aliases, type, required, byDefault, isNote }: PlainColumn): string {
  const { kind, numberFormat, width, range, namesIn, choices } = type;
  const parts = [
    `${header.nl} / ${header.en}`,
    ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
    `${kind} "${numberFormat}" ${String(width)} wide`,
    ...(range ? [`range ${JSON.stringify(range)}`] : []),
    ...(namesIn ? [`a name of ${namesIn}`] : []),
    // Measures are listed where they are defined.
    ...(choices && choices.length < 15
      ? [`of ${choices.map(({ value, label }) => `${value} (${label.nl} / ${label.en})`).join(', ')}`]
      : []),
    required ? 'required' : `empty is ${JSON.stringify(byDefault)}`,
    ...(isNote ? ['for people to read'] : []),
  ];
  return `  ${id}: ${parts.join('; ')}`;
}

const tableText = ({ name, sheet, needed, columns }: PlainTable): string =>
  [`${name} (${sheet.nl} / ${sheet.en})${needed ? ', needed' : ''}`, ...columns.map(columnLine)].join('\n');

const settings = (title: string, names: object): string =>
  [title, ...Object.entries(names).map(([id, words]) => `  ${id}: ${Object.values(words).join(' / ')}`)].join('\n');

test('are as they were', () => {
  const wanted = readFileSync(join(__dirname, 'tables.txt'), 'utf8').trim().split(EMPTY_LINES);
  const now = [
    ...TABLES.map(tableText),
    settings('settings', SETTING_NAMES),
    settings('settings of collecting', COLLECT_SETTING_NAMES),
  ];
  expect(now).toEqual(wanted);
});

test('have no header that another column of theirs goes by, and no other word for one that says nothing', () => {
  for (const { name, columns } of TABLES)
    for (const { id, header, aliases } of columns) {
      const others = columns.filter((other) => other.id !== id);
      const theirs = others.flatMap((other) => [other.header.nl, other.header.en, ...other.aliases].map(plainHeader));
      for (const own of [header.nl, header.en]) expect([name, id, theirs.includes(plainHeader(own))]).toEqual([name, id, false]); // oxfmt-ignore
      for (const alias of aliases) expect([name, id, plainHeader(alias)]).not.toContain('');
    }
});
