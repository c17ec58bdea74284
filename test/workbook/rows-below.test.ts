/** What stands directly under a table is not in it: a row that was put there is missed aloud, a total or a remark is not. */
import { compile } from '../../src/model/compile/compile';
import { mathExpressions } from '../../src/model/tables/expression-mathjs';
import { measure, type MeasureId } from '../../src/model/measures/measures';
import { simulate } from '../../src/model/simulate/simulate';
import { keepUnchanged } from '../../src/session/unchanged';
import { decodeTables } from '../../src/workbook/decode';
import type { Cell } from '../../src/workbook/port';
import { goodWorkbook } from './spoilt-workbook';

const rowOf = (name: string): readonly Cell[] => goodWorkbook.find((content) => content.name === name)?.rows[0] ?? [];
const withBelow = (name: string, below: readonly Cell[]) =>
  goodWorkbook.map((content) => (content.name === name ? { ...content, below } : content));
const said = (name: string, below: readonly Cell[]) =>
  decodeTables(withBelow(name, below)).problems.map(({ code, table, row }) => `${code} ${table} ${row}`);

function ask(name: string, below: readonly Cell[], id: MeasureId) {
  const { model } = compile(decodeTables(withBelow(name, below)).value, { expressions: mathExpressions });
  return measure(simulate(model), { measure: id, from: 0, to: 3 });
}

test('a row under a table is said, and marks what it would have counted for', () => {
  for (const name of goodWorkbook.map((content) => content.name))
    expect(said(name, rowOf(name))).toEqual([`rows-below ${name} null`]);
  expect(ask('vkt_Stock', rowOf('vkt_Stock'), 'stock')).toMatchObject({ ok: true, missing: [expect.anything()] });
  expect(ask('vkt_Stock', rowOf('vkt_Stock'), 'fteContracted')).not.toHaveProperty('missing');
});

test('a total, a remark and a sum under a table are nothing', () => {
  const { headers = [] } = goodWorkbook.find(({ name }) => name === 'vkt_Stock') ?? {};
  const only = (at: number, cell: Cell) => headers.map((_, index) => (index === at ? cell : ''));
  for (const below of [only(0, 'Bron: brief van 2023'), only(headers.length - 1, 1234), headers.map(() => '')])
    expect(said('vkt_Stock', below)).toEqual([]);
  expect(said('vkt_Stock', rowOf('vkt_Stock').toSpliced(0, 1, 'Totaal'))).toEqual([]);
});

test('a row that comes to stand under a table is a change of the workbook', () => {
  const after = withBelow('vkt_Stock', rowOf('vkt_Stock'));
  const kept = keepUnchanged(after, goodWorkbook);
  expect(kept.map((content, at) => content === goodWorkbook[at]).filter((same) => !same)).toHaveLength(1);
  expect(keepUnchanged(withBelow('vkt_Stock', rowOf('vkt_Stock')), kept)).toEqual(kept);
});
