/** Whatever befalls the bytes of a workbook on their way: it is seen. */
import fc from 'fast-check';
import { chartReader } from '../../src/xlsx/read/charts/chart-reader';
import { readBook } from '../../src/xlsx/read/read-book';
import { readXlsx } from '../../src/xlsx/read/read-xlsx';
import { chartWriter } from '../../src/xlsx/write/charts/chart-writer';
import { writeBook } from '../../src/xlsx/write/write-book';
import { randomBook } from './random-book';

const problemOf = (bytes: Uint8Array): string => {
  const result = readXlsx(bytes, { namespaces: [] });
  return result.kind === 'problem' ? result.code : 'none';
};

test('a workbook cut off anywhere is damaged, never half read', () => {
  const [book] = fc.sample(randomBook, { numRuns: 1, seed: 3 });
  if (!book) throw new Error('No sample.');
  const whole = writeBook(book, { namespaces: [], addIn: { id: 'x', version: '1' }, charts: chartWriter });
  fc.assert(
    fc.property(fc.integer({ min: 4, max: whole.length - 1 }), (length) => {
      expect(problemOf(whole.slice(0, length))).toBe('damaged');
    }),
    { numRuns: 60 },
  );
});

test('one bit changed inside any part is seen: nothing is read that was not written', () => {
  const [book] = fc.sample(randomBook, { numRuns: 1, seed: 3 });
  if (!book) throw new Error('No sample.');
  const whole = writeBook(book, { namespaces: [], addIn: { id: 'x', version: '1' }, charts: chartWriter });
  const right = readBook(whole, { namespaces: [], charts: chartReader });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const result = readXlsx(changed, { namespaces: [], charts: chartReader });
      // A date or a version in a header may differ; the contents may not.
      if (result.kind === 'book') expect(result).toEqual({ kind: 'book', ...right });
    }),
    // The number of parts, twelve bytes before the end, by which the last ones were lost.
    { numRuns: 300, examples: [[whole.length - 12, 1]] },
  );
});
