/** An example is the same in both languages but for its words: who learns from it in one can be helped in the other. */
import type { Language } from '../../src/language';
import { exampleModel } from '../../src/workbook/example';
import { practiceDeliveries } from '../../src/workbook/example/deliveries';
import type { Cell, TableContent } from '../../src/workbook/port';
import { TODAY } from '../support/pane-means';

const inLanguage = (kind: 'example' | 'pact' | 'empty', language: Language): readonly TableContent[] =>
  exampleModel(kind, language, TODAY).map(({ name, columns, rows }) => ({
    name,
    sheet: '',
    headers: columns.map(({ header }) => header),
    rows,
  }));

/** Where the cells of two tables are not the same number, or not a word of the other's. */
function differences(dutch: TableContent, english: TableContent, words: Map<string, Cell>): readonly string[] {
  if (dutch.rows.length !== english.rows.length)
    return [`${dutch.name}: ${dutch.rows.length} rows, ${english.rows.length} rows`];
  return dutch.rows.flatMap((row, r) =>
    row.flatMap((cell, c): readonly string[] => {
      const other = english.rows[r]?.[c] ?? '';
      const place = `${dutch.name} ${r + 1} ${dutch.headers[c] ?? ''}: ${String(cell)} and ${String(other)}`;
      if (typeof cell !== 'string' || cell === '' || other === '') return Object.is(cell, other) ? [] : [place];
      const key = `${dutch.name}|${c}|${cell}`;
      if (!words.has(key)) words.set(key, other);
      return words.get(key) === other ? [] : [`${place}, before ${String(words.get(key))}`];
    }),
  );
}

test.each(['example', 'pact', 'empty'] as const)('the model "%s" has the same rows and numbers in both', (kind) => {
  const [dutch, english] = [inLanguage(kind, 'nl'), inLanguage(kind, 'en')];
  expect(dutch.map(({ name }) => name)).toEqual(english.map(({ name }) => name));
  const words = new Map<string, Cell>();
  expect(dutch.flatMap((table, at) => differences(table, english[at] ?? table, words))).toEqual([]);
});

const LOCATIONS = ['Ter Apel', 'Schiphol', 'Den Bosch', 'Budel', 'Zevenaar', 'Utrecht', 'Doetinchem', 'Bant'];

test('practice files have the same mistakes in both: in the same cells, and as large', () => {
  const mistakes = (language: Language) => {
    const tower = inLanguage('example', language);
    return practiceDeliveries(tower, LOCATIONS, TODAY).map((file) => ({
      ...file,
      tower: file.tower.flatMap((table, t) =>
        table.rows.flatMap((row, r) =>
          row.flatMap((cell, c) => {
            const was = tower[t]?.rows[r]?.[c];
            return cell === was ? [] : [[table.name, r, c, typeof cell === 'string' ? 'a word' : cell]];
          }),
        ),
      ),
    }));
  };
  expect(mistakes('en')).toEqual(mistakes('nl'));
  // Each has something to look at, and one has names that the tower does not know.
  const found = mistakes('nl');
  expect(found.every(({ tower }) => tower.length > 0)).toBe(true);
  expect(found[3]?.tower.some(([table, , , what]) => table === 'vkt_Stock' && what === 'a word')).toBe(true);
});
