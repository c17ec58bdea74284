/**
 * Never rosier than the truth. One cell of a good workbook is spoilt; after reading it again no backlog, no work and no
 * lateness may be smaller than before, unless that very number says that it lacks something or that there is none.
 */
import { compile } from '../../../src/model/compile/compile';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import { measure, type MeasureId, type MeasureScope } from '../../../src/model/measures/measures';
import type { Problem } from '../../../src/model/tables/problem';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import { decodeTables } from '../../../src/workbook/codec/decode';
import type { Cell, TableContent } from '../../../src/workbook/port';
import { TABLES } from '../../../src/workbook/schema';
import type { PlainColumn } from '../../../src/workbook/schema/table-schema';
import { goodWorkbook, withCell } from '../spoilt-workbook';

interface Read {
  readonly run: Run;
  readonly problems: readonly Problem[];
}

function readAll(contents: readonly TableContent[]): Read {
  const { value: tables, problems } = decodeTables(contents);
  const compiled = compile(tables, { expressions: mathExpressions });
  const run = simulate(compiled.model);
  return { run, problems: [...problems, ...compiled.problems, ...run.problems] };
}

const good = readAll(goodWorkbook);

test('the workbook that is spoilt below has no problem itself, and a backlog, work and lateness to lose', () => {
  expect(good.problems).toEqual([]);
  for (const id of ['stock', 'hoursRequired', 'overdueStock', 'fteRequired', 'penalties'] as const)
    expect(measure(good.run, { measure: id, from: 0, to: 3 })).toEqual({ ok: true, value: expect.any(Number) });
});

/** Numbers of which less is good news, in all they can be asked per. */
const BAD_NEWS: readonly MeasureId[] = [
  'stock',
  'overdueStock',
  'hoursRequired',
  'fteRequired',
  'penalties',
  'hoursInStock',
];

function scopes({ model }: Run): readonly { readonly key: string; readonly scope: Partial<MeasureScope> }[] {
  const named = (kind: 'location' | 'product' | 'role', names: readonly string[]) =>
    names.map((name, index) => ({ key: `${kind} ${name}`, scope: { [kind]: index } }));
  return [
    { key: 'all', scope: {} },
    ...named('location', model.locations),
    ...named('product', model.products),
    ...named('role', model.roles),
  ];
}

/** By measure and place: the value, or 'marked' when it says that something is missing. */
function badNews(run: Run): ReadonlyMap<string, number | 'marked'> {
  const values = new Map<string, number | 'marked'>();
  for (const id of BAD_NEWS)
    for (const { key, scope } of scopes(run)) {
      const answer = measure(run, { ...scope, measure: id, from: 0, to: run.model.periods.length - 1 });
      if (answer.missing !== undefined) values.set(`${id} ${key}`, 'marked');
      else if (answer.ok) values.set(`${id} ${key}`, answer.value);
    }
  return values;
}

const before = badNews(good.run);

/** The numbers that look better than before and do not say why. */
function rosier(after: ReturnType<typeof badNews>): readonly string[] {
  return [...before].flatMap(([key, value]) => {
    const now = after.get(key);
    if (typeof value !== 'number' || typeof now !== 'number' || now >= value - 1e-9 * Math.max(1, value)) return [];
    return [`${key}: ${value} → ${now}`];
  });
}

const WRONG: readonly Cell[] = [
  '',
  ' ',
  '#N/A',
  '#REF!',
  'onbekend',
  '1:30 u',
  '1.2.3',
  'x * 1,1',
  -5,
  1e15,
  true,
  'Q2 2023',
];
/** What is right in a column of names and free text may still be the wrong name. */
const WRONG_NAMES: readonly Cell[] = ['#N/A', '', 'Ter Appel', 'xyz'];

const isText = ({ type }: PlainColumn): boolean => type.kind === 'text' || type.kind === 'name';

/** Values a column refuses; an empty cell only where something must stand. */
function spoilers(column: PlainColumn): readonly Cell[] {
  if (isText(column)) return WRONG_NAMES.filter((cell) => cell !== '' || column.required);
  return WRONG.filter((cell) => {
    if (String(cell).trim() === '') return column.required;
    if (String(cell).startsWith('#')) return true;
    const reading = column.type.read(cell, 'month');
    return !reading.ok || column.type.kind === 'hours';
  });
}

interface Spoilt {
  readonly name: string;
  readonly column: PlainColumn;
  readonly row: number;
  readonly at: number;
  readonly cell: Cell;
}

const cellsOf = (name: string): readonly Spoilt[] => {
  const columns = TABLES.find((table) => table.name === name)?.columns ?? [];
  const rows = goodWorkbook.find((content) => content.name === name)?.rows ?? [];
  return columns.flatMap((column, at) =>
    rows.flatMap((_, row) => spoilers(column).map((cell) => ({ name, column, row, at, cell }))),
  );
};

interface Seen {
  readonly news: ReturnType<typeof badNews>;
  readonly problems: readonly Problem[];
}

function spoil({ name: table, row, at, cell }: Spoilt): Seen {
  const { run, problems } = readAll(withCell(goodWorkbook, { table, row, at, cell }));
  return { news: badNews(run), problems };
}

// Asked more than once, made once; of a thousand runs only what is asked of them is kept.
const made = new Map<Spoilt, Seen>();
function read(one: Spoilt): Seen {
  const known = made.get(one) ?? spoil(one);
  made.set(one, known);
  return known;
}

/** What a bad setting or parameter leaves to be said elsewhere: no first period is known, an expression cannot be computed. */
const isTrueOf = ({ code, column }: Problem): boolean =>
  code === 'bad-expression' || (code === 'required' && column === 'firstPeriod');

const saidOf = ({ name, column, row, cell }: Spoilt): string =>
  `${name} ${row + 1} ${column.id} := ${JSON.stringify(cell)}`;

describe.each(goodWorkbook.map(({ name }) => name))('one spoilt cell of %s', (name) => {
  const spoilt = cellsOf(name);

  test('makes no number look better that does not say so', () => {
    expect(spoilt.length).toBeGreaterThan(3);
    const wrong = spoilt.flatMap((one) => rosier(read(one).news).map((text) => `${saidOf(one)}: ${text}`));
    expect(wrong).toEqual([]);
  });

  test('is one problem, at that cell, and nothing untrue follows from it', () => {
    const wrong = spoilt.flatMap((one) => {
      // Another name may be meant, or be missed elsewhere: what is said of it there is true.
      if (isText(one.column) && one.cell !== '#N/A' && one.cell !== '') return [];
      const here = ({ table, row, column }: Problem) =>
        table === name && row === one.row + 1 && column === one.column.id;
      const { problems } = read(one);
      const others = problems
        .filter((problem) => !here(problem) && !isTrueOf(problem))
        .map(({ code, table, row }) => `${code} ${table} ${row}`);
      const own = problems.filter(here).length;
      return own === 1 && others.length === 0 ? [] : [`${saidOf(one)}: ${own} here; ${others.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('costs nothing where it is only for people to read', () => {
    const notes = spoilt.filter(({ column }) => column.isNote);
    for (const one of notes) expect([saidOf(one), read(one).news]).toEqual([saidOf(one), before]);
  });
});
