/** Ranges of another shape than was meant, and empty cells that would hide work in a sum: refused, with what to do. */
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Surroundings } from '../../src/functions/define';
import { openSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { atOnce } from '../session/clock';

const around: Surroundings = { language: 'nl', session: openSession(new MemoryWorkbook(), { time: atOnce() }) };

/** The answer, or the sentence beside the error. */
function ask(id: string, args: readonly unknown[]): unknown {
  const declared = CATALOGUE.find((one) => one.id === id);
  if (declared === undefined) throw new Error(`no function ${id}`);
  try {
    return answerFor(declared.compute(args, around), around, (_, sentence) => new Error(sentence));
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

const PAIRED = ['CASEHOURS', 'WORKLOAD', 'FTE'];
const lines = CATALOGUE.filter(({ id }) => !PAIRED.includes(id)).flatMap((f) =>
  Object.values(f.arguments).flatMap((argument, at) =>
    argument.shape === 'list' ? [{ id: f.id, name: argument.name.nl, at, args: f.examples.at(-1)?.args ?? [] }] : [],
  ),
);

test('there are lists of periods and of ages', () => expect(lines.length).toBeGreaterThan(10));

test.each(lines)('$id $name: month numbers beside the values are not read as values', ({ id, name, at, args }) => {
  const block = [[1, 10], [2, 10], [3, 10]]; // oxfmt-ignore
  expect(ask(id, args.toSpliced(at, 1, block))).toBe(
    `${name}: moet één rij of één kolom zijn, geen blok van 3 bij 2 cellen.`,
  );
});

describe('blocks that go together', () => {
  const [tall, wide] = [[[1, 2], [3, 4], [5, 6]], [[10, 20, 30], [40, 50, 60]]]; // oxfmt-ignore

  test('are of one shape: read row by row, 3 would meet 30', () => {
    expect(ask('WORKLOAD', [tall, wide])).toBe(
      'de bereiken hebben niet dezelfde vorm: 3 bij 2 en 2 bij 3 cellen; geef ze evenveel rijen en kolommen.',
    );
    expect(ask('FTE', [tall, [[1], [2], [3], [4], [5], [6]], 100])).toMatch(/3 bij 2 en 6 bij 1 cellen/);
    expect(ask('CASEHOURS', [tall, [[1, 1, 1], [1, 1, 1]]])).toMatch(/niet dezelfde vorm/); // oxfmt-ignore
  });

  test('may be a row beside a column, a block beside its like, and anything beside one value', () => {
    // 1 + 4 + 9 + 16 + 25 + 36, 10 × 21 and 1 × 10 + 2 × 20.
    expect(ask('WORKLOAD', [tall, tall])).toBe(91);
    expect(ask('WORKLOAD', [tall, 10])).toBe(210);
    expect(ask('WORKLOAD', [[[1, 2]], [[10], [20]]])).toBe(50);
  });
});

describe('an empty cell among the norms', () => {
  const said = (argument: string, place: number): RegExp =>
    new RegExp(`^${argument}: waarde ${place} is 0 of leeg, en tussen die twee maakt Excel geen verschil; .+[.]$`);
  const norms = [[4], [8]];

  // In the table of steps it means all cases, or the norm time; as 0 it would make the sum too small.
  test.each<[string, readonly unknown[], RegExp]>([
    ['a share', [norms, [[1], [0]]], said('aandeel', 2)],
    ['lost hours of a step with no-shows', [norms, null, [[0.1], [0.2]], [[2], [0]]], said('verlorenUren', 2)],
    [
      'a norm of a step with a share',
      [
        [[0], [8]],
        [[1], [1]],
      ],
      said('uren', 1),
    ],
    ['a norm of a step with no-shows', [[[4], [0]], null, [[0], [0.1]]], said('uren', 2)],
  ])('of CASEHOURS: %s', (_, args, sentence) => expect(ask('CASEHOURS', args)).toMatch(sentence));

  test('of cases that are there', () => {
    expect(
      ask('WORKLOAD', [
        [[100], [50]],
        [[20], [0]],
      ]),
    ).toMatch(said('urenPerZaak', 2));
    expect(ask('FTE', [50, [[20], [0]], 1000])).toMatch(said('urenPerZaak', 2));
  });

  test('is nothing where nothing stands beside it, or where it plays no part', () => {
    // 4 + 8, once with an empty row below, once with lost hours of a step without no-shows.
    expect(
      ask('CASEHOURS', [
        [[4], [8], [0]],
        [[1], [1], [0]],
      ]),
    ).toBe(12);
    expect(ask('CASEHOURS', [[[4], [8], [0]]])).toBe(12);
    expect(ask('CASEHOURS', [norms, null, [[0], [0]], [[0], [3]]])).toBe(12);
    expect(
      ask('WORKLOAD', [
        [[100], [0]],
        [[20], [0]],
      ]),
    ).toBe(2000);
  });
});

test('of three columns PENALTY does not guess which two are meant', () => {
  const fromTo = [[1, 14, 23], [15, 28, 35]]; // oxfmt-ignore
  expect(ask('PENALTY', [20, fromTo])).toMatch(/twee kolommen/);
  expect(ask('PENALTY', [20, [[14, 23, ''], [14, 35, 0]]])).toBe(14 * 23 + 6 * 35); // oxfmt-ignore
});
