/**
 * What is written is read again, whatever is in it.
 */
import fc from 'fast-check';
import type { Book } from '../../src/xlsx/book/book';
import { readBook } from '../../src/xlsx/read/read-book';
import { writeBook } from '../../src/xlsx/write/write-book';
import { randomBook } from './random-book';

const namespaces = ['VKT'];
const addIn = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };

const again = (book: Book) => readBook(writeBook(book, { namespaces, addIn }), { namespaces });

test('a workbook comes back as it was, and nothing is left out', () => {
  fc.assert(
    fc.property(randomBook, (book) => {
      const { book: read, leftOut } = again(book);
      expect(read).toEqual(book);
      expect([...leftOut]).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the same workbook gives the same bytes', () => {
  const [book] = fc.sample(randomBook, { numRuns: 1, seed: 7 });
  if (!book) throw new Error('No sample.');
  expect(writeBook(book, { namespaces, addIn })).toEqual(writeBook(book, { namespaces, addIn }));
});
