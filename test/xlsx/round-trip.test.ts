/**
 * What is written is read again, whatever is in it.
 */
import fc from 'fast-check';
import type { Book } from '../../src/xlsx/book/book';
import { chartReader } from '../../src/xlsx/read/charts/chart-reader';
import { readBook } from '../../src/xlsx/read/read-book';
import { chartWriter } from '../../src/xlsx/write/charts/chart-writer';
import { writeBook } from '../../src/xlsx/write/write-book';
import { randomBook } from './random-book';

const namespaces = ['VKT'];
const addIn = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };

const written = (book: Book) => writeBook(book, { namespaces, addIn, charts: chartWriter });
const again = (book: Book) => readBook(written(book), { namespaces, charts: chartReader });

test('a workbook comes back as it was, and nothing is left out', () => {
  fc.assert(
    fc.property(randomBook, (book) => {
      const { book: read, leftOut } = again(book);
      expect(read).toEqual(book);
      expect([...leftOut]).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the same workbook gives the same bytes', () => {
  const [book] = fc.sample(randomBook, { numRuns: 1, seed: 7 });
  if (!book) throw new Error('No sample.');
  expect(written(book)).toEqual(written(book));
});
