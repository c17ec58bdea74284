/**
 * Files of strangers, made here: each opens with what is there and says what was left out, or is refused with a sentence
 * that tells what to do. Nothing in between: never an empty cell where one was, never half a workbook.
 */
import { leftOutText, problemText } from '../../src/workbench/page/file-texts';
import { formatAddress } from '../../src/xlsx/notation/address';
import { chartReader } from '../../src/xlsx/read/charts/chart-reader';
import { readXlsx } from '../../src/xlsx/read/read-xlsx';
import { first } from './bad-parts';
import { OPENED } from './opened-files';
import { REFUSED } from './refused-files';

/** What a person does about it. */
const WAYS_ON = {
  nl: /(Open het in Excel|[Ss]la (het|haar|die) in Excel op|Haal het wachtwoord|Kies een werkmap|Laat Excel|Vraag de afzender|Bewaar in Excel).*\.$/,
  en: /(Open it in Excel|[Ss]ave it in Excel|Remove the password|Choose a workbook|Let Excel|Ask the sender|save a copy).*\.$/,
};

test.each(REFUSED)('%s is refused, and what to do is said', (_name, bytes, reason) => {
  const result = readXlsx(bytes, { namespaces: [], charts: chartReader });
  if (result.kind === 'book') throw new Error('it opened');
  expect(result.limit ?? result.code).toBe(reason);
  for (const language of ['nl', 'en'] as const) expect(problemText(language, result)).toMatch(WAYS_ON[language]);
});

test.each(OPENED)('%s: what is there opens, what is not is said', (_name, bytes, { cells = {}, has, says = '' }) => {
  const result = readXlsx(bytes, { namespaces: [], charts: chartReader });
  if (result.kind === 'problem') throw new Error(`${result.code} ${result.limit ?? ''} ${result.detail}`);
  const found = new Map(
    first(result.book).rows.flatMap(({ index, cells: row }) =>
      row.map(({ column, value }) => [formatAddress({ row: index, column, rows: 1, columns: 1 }), value] as const),
    ),
  );
  expect(Object.fromEntries(Object.keys(cells).map((address) => [address, found.get(address)]))).toEqual(cells);
  if (has) expect(has[0](result.book)).toEqual(has[1]);
  expect(leftOutText('nl', result.leftOut)).toBe(says);
  expect(leftOutText('en', result.leftOut) === '').toBe(says === '');
});
