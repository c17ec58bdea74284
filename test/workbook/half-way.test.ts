/** Wherever a write breaks off, the table is put back as it was; what somebody else did meanwhile is not touched. */
import fc from 'fast-check';
import { planUndone } from '../../src/workbook/half-way';
import { isFormula, type Cell, type Row, type RowContent } from '../../src/workbook/port';
import { spansOf, type RowPlan, type Snapshot } from '../../src/workbook/row-plan';

/** A formula comes to 7, whatever it says. */
const snapshot = (entered: readonly Row[]): Snapshot => ({
  headers: ['Naam', 'Aantal'],
  entered,
  rows: entered.map((row) => row.map((cell) => (String(cell).startsWith('=') ? 7 : cell))),
});

const put = (row: Row, cells: RowContent): Row =>
  row.map((cell, at) => {
    const content = cells[at] ?? null;
    return content === null ? cell : isFormula(content) ? content.formula : content;
  });

interface Line {
  readonly row: Row;
  /** Where it stood before; null = put in. */
  readonly from: number | null;
  readonly cells?: RowContent;
}

const BLANK: Row = ['', ''];

/** The table after each thing a write does, in the order it does them. */
function stages(before: readonly Row[], plan: RowPlan): readonly (readonly Row[])[] {
  let lines: readonly Line[] = before.map((row, from) => ({ row, from }));
  const seen = [lines];
  const then = (next: readonly Line[]): void => void seen.push((lines = next));
  const roomFor = (at: number): readonly Line[] =>
    plan.inserted.filter((one) => one.at === at).map(({ cells }) => ({ row: BLANK, from: null, cells }));
  for (const at of new Set(plan.inserted.map((one) => one.at)))
    then(
      lines
        .flatMap((line) => (line.from === at ? [...roomFor(at), line] : [line]))
        .concat(at === before.length ? roomFor(at) : []),
    );
  const filled = (line: Line): Line => (line.cells ? { ...line, row: put(BLANK, line.cells) } : line);
  for (let count = 1; count <= lines.length; count += 1)
    if (lines[count - 1]?.cells) then(lines.map((line, at) => (at < count ? filled(line) : line)));
  for (const { at, cells } of plan.patched)
    then(lines.map((line) => (line.from === at ? { ...line, row: put(line.row, cells) } : line)));
  if (plan.removed.length === before.length && plan.inserted.length === 0) then(lines.slice(0, 1));
  for (const { first, count } of spansOf(plan.removed))
    then(lines.filter(({ from }) => from === null || from < first || from >= first + count));
  return seen.map((stage) => stage.map(({ row }) => row));
}

function applied(rows: readonly Row[], plan: RowPlan): readonly Row[] {
  const newRows = (at: number) => plan.inserted.filter((one) => one.at === at).map(({ cells }) => put(BLANK, cells));
  const kept = rows.flatMap((row, at) => {
    const patch = plan.patched.find((one) => one.at === at);
    return [...newRows(at), ...(plan.removed.includes(at) ? [] : [patch ? put(row, patch.cells) : row])];
  });
  return [...kept, ...newRows(rows.length)];
}

const cell: fc.Arbitrary<Cell> = fc.constantFrom<Cell>('a', 'b', 1, 2, '=A1', '=A2', '');
const row = fc.tuple(fc.constantFrom<Cell>('Ter Apel', 'Budel'), cell);
const content = fc.constantFrom<RowContent[number]>('a', 'nieuw', 1, 5, { formula: '=B1' }, null);
const contents = fc.tuple(fc.constantFrom<Cell>('Ter Apel', 'Mijn'), content);

const write = fc.array(row, { maxLength: 6 }).chain((before) =>
  fc
    .record({
      fates: fc.array(fc.oneof(fc.constant('keep' as const), fc.constant('remove' as const), contents), {
        minLength: before.length,
        maxLength: before.length,
      }),
      inserted: fc.array(fc.record({ at: fc.nat(before.length), cells: contents }), { maxLength: 4 }),
    })
    .map(({ fates, inserted }) => ({
      before,
      plan: {
        inserted: inserted.sort((a, b) => a.at - b.at),
        patched: fates.flatMap((fate, at) => (typeof fate === 'string' ? [] : [{ at, cells: fate }])),
        removed: fates.flatMap((fate, at) => (fate === 'remove' ? [at] : [])),
      },
    })),
);

test('after every step of any write, the way back leads to what there was', () => {
  fc.assert(
    fc.property(write, ({ before, plan }) => {
      for (const now of stages(before, plan)) {
        const back = planUndone(plan, { before: snapshot(before), now: snapshot(now) });
        expect(back && applied(now, back)).toEqual(before);
      }
    }),
    { numRuns: 500 },
  );
});

test('a row that somebody typed meanwhile, or changed, stays: then there is no way back', () => {
  const foreign: Row = ['Andermans', 99];
  fc.assert(
    fc.property(write, fc.nat(), ({ before, plan }, where) => {
      for (const now of stages(before, plan)) {
        const typed = now.toSpliced(where % (now.length + 1), 0, foreign);
        const changed = now.map((one, at) => (at === where % now.length ? foreign : one));
        for (const other of now.length > 0 ? [typed, changed] : [typed])
          expect(planUndone(plan, { before: snapshot(before), now: snapshot(other) })).toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});
