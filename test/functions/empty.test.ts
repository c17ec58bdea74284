/** An empty cell arrives as 0 on the desktop and as null on the web: every function gives the same answer to both. */
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Cell } from '../../src/workbook/port';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { smallWorkbook } from '../session/small-model';
import { atOnce } from '../session/clock';
import { shownBy, working } from './live-calls';

let session: WorkbookSession;
beforeAll(async () => {
  session = openSession(await smallWorkbook(), { time: atOnce() });
  await session.start();
});

/** The answer, or which error the cell shows. */
const shown = shownBy(
  () => session,
  (kind) => `#${kind}`,
);

const EMPTIES: readonly unknown[] = [null, '', ' ', [[null]], [[0]], [['']]];

const args = CATALOGUE.flatMap((f) => Object.keys(f.arguments).map((id, at) => ({ f, id, at, name: `${f.id}.${id}` })));

test.each(args)('$name: an empty cell is the same as 0, however it arrives', ({ f, at }) => {
  const raw: readonly unknown[] = Array.from(
    { length: Object.keys(f.arguments).length },
    (_, index) => working(f)[index] ?? null,
  );
  const answer = shown(f, raw.toSpliced(at, 1, 0));
  for (const empty of EMPTIES) expect([empty, shown(f, raw.toSpliced(at, 1, empty))]).toEqual([empty, answer]);
});

const blocks = args.filter(({ f, at }) => Object.values(f.arguments)[at]?.shape !== 'value');

test.each(blocks)('$name: an empty cell in a block is the same as 0, and shifts nothing', ({ f, at }) => {
  const raw: readonly unknown[] = Array.from(
    { length: Object.keys(f.arguments).length },
    (_, index) => working(f)[index] ?? null,
  );
  const given = raw[at];
  const block: readonly (readonly Cell[])[] = Array.isArray(given) ? given : [[5], [6], [7]];
  const holed = (hole: unknown) =>
    block.map((row, y) => row.map((cell, x) => (x + y === block.length - 1 ? hole : cell)));
  const answer = shown(f, raw.toSpliced(at, 1, holed(0)));
  expect(shown(f, raw.toSpliced(at, 1, holed(null)))).toEqual(answer);
  expect(shown(f, raw.toSpliced(at, 1, holed('')))).toEqual(answer);
});

test.each([
  ['BLEND', [49000, 70000, 77000], 3, 67666.66666666667],
  ['CASEHOURS', [20], 1, 20],
  ['CASEHOURS', [20], 3, 20],
] as const)('%s%j: argument %i empty is as if it were left out', (id, given, at, answer) => {
  const f = CATALOGUE.find((one) => one.id === id);
  if (f === undefined) throw new Error(id);
  const raw: readonly unknown[] = [...given, null, null, null];
  for (const empty of [0, null, '', undefined]) expect(shown(f, raw.toSpliced(at, 1, empty))).toBeCloseTo(answer, 6);
});

test('blank cells in a list keep their place', () => {
  const f = CATALOGUE.find(({ id }) => id === 'WORKLOAD');
  // 10 × 2 + nothing × 3 + 5 × 4 = 40; shifted it would be 10 × 2 + 5 × 3, or ranges of unequal size.
  expect(
    f &&
      shown(f, [
        [[10], [null], [5]],
        [[2], [3], [4]],
      ]),
  ).toBe(40);
});

test.each(args)(
  '$name: its help says what an empty cell means, wherever there is an answer to one',
  ({ f, id, at }) => {
    const argument = f.arguments[id];
    const raw: readonly unknown[] = Array.from(
      { length: Object.keys(f.arguments).length },
      (_, index) => working(f)[index] ?? null,
    );
    const answered = !String(shown(f, raw.toSpliced(at, 1, null))).startsWith('#');
    if (answered || argument?.optional) {
      expect(argument?.help.nl).toMatch(/leeg|lege|standaard/i);
      expect(argument?.help.en).toMatch(/empty|default/i);
    }
  },
);
