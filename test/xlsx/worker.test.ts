/** Reading beside the page: the same book, in pieces; and an end to it, whatever the worker does. */
import fc from 'fast-check';
import { answerReader, type FromReader, type ToReader } from '../../src/xlsx/worker/messages';
import { openXlsx, type SpawnReader } from '../../src/xlsx/worker/open-xlsx';
import { chartReader } from '../../src/xlsx/read/charts/chart-reader';
import { readXlsx } from '../../src/xlsx/read/read-xlsx';
import { chartWriter } from '../../src/xlsx/write/charts/chart-writer';
import { writeBook } from '../../src/xlsx/write/write-book';
import { packageOf, rows } from './package-of';
import { randomBook } from './random-book';

/** A worker without a thread: messages are copied as they are between threads. */
const told: FromReader[] = [];
let ended = 0;
const spawnHere: SpawnReader = ({ onMessage }) => ({
  post: (question: ToReader) => {
    answerReader(structuredClone(question), (message) => {
      told.push(message);
      onMessage(structuredClone(message));
    });
  },
  end: () => void ended++,
});
const silent: SpawnReader = () => ({ post: () => undefined, end: () => void ended++ });
const options = { spawn: spawnHere, namespaces: ['VKT'] };

beforeEach(() => {
  told.length = 0;
  ended = 0;
});

test('the worker gives the book that is read without it', async () => {
  await fc.assert(
    fc.asyncProperty(randomBook, async (book) => {
      const bytes = writeBook(book, { namespaces: ['VKT'], addIn: { id: 'x', version: '1' }, charts: chartWriter });
      const here = readXlsx(bytes, { namespaces: ['VKT'], charts: chartReader });
      expect(await openXlsx(bytes, options)).toEqual(here);
    }),
    { numRuns: 20 },
  );
});

test('a large sheet comes in pieces, and the reader is ended after the last', async () => {
  const sheet = rows(
    Array.from({ length: 25_000 }, (_none, i) => `<row r="${String(i + 1)}"><c><v>${String(i)}</v></c></row>`).join(''),
  );
  const result = await openXlsx(packageOf({ sheet }), options);
  expect(told.filter(({ kind }) => kind === 'rows')).toHaveLength(5); // 50,000 rows and cells, 10,000 at a time
  const read = result.kind === 'book' ? result.book.sheets[0]?.rows.map(({ cells }) => cells[0]?.value) : [];
  expect(read).toEqual(Array.from({ length: 25_000 }, (_none, i) => i));
  expect(ended).toBe(1);
});

test('limits go to the worker, problems come back', async () => {
  const result = await openXlsx(packageOf({ sheet: rows('<row><c><v>1</v></c></row>') }), {
    ...options,
    limits: { cells: 0 },
  });
  expect(result).toMatchObject({ kind: 'problem', code: 'tooLarge', limit: 'cells' });
});

test('who stops the reading hears that it stopped, and the worker ends', async () => {
  const stopping = new AbortController();
  const result = openXlsx(new Uint8Array(), { ...options, spawn: silent, signal: stopping.signal });
  stopping.abort();
  expect(await result).toMatchObject({ code: 'stopped' });
  expect(ended).toBe(1);
  expect(await openXlsx(new Uint8Array(), { ...options, signal: stopping.signal })).toMatchObject({ code: 'stopped' });
});

test('a worker that never answers is ended', async () => {
  jest.useFakeTimers();
  try {
    const result = openXlsx(new Uint8Array(), { ...options, spawn: silent, limits: { milliseconds: 1_000 } });
    jest.advanceTimersByTime(11_000);
    expect(await result).toMatchObject({ code: 'tooLarge', limit: 'milliseconds' });
    expect(ended).toBe(1);
  } finally {
    jest.useRealTimers();
  }
});

test('a worker that dies, or cannot start, is a file that cannot be read', async () => {
  const dies: SpawnReader = ({ onFailure }) => ({ post: () => onFailure(), end: () => undefined });
  const cannot: SpawnReader = () => {
    throw new Error('No workers here.');
  };
  for (const spawn of [dies, cannot])
    expect(await openXlsx(new Uint8Array(), { ...options, spawn })).toMatchObject({ code: 'tooLarge' });
});
