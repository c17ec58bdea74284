/** What stands directly under a table is not in it: a row that was put there is missed aloud, a total or a remark is not. */
import { compile } from '../../../src/model/compile/compile';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import { measure, type MeasureId } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import { keepUnchanged } from '../../../src/session/unchanged';
import { decodeTables } from '../../../src/workbook/codec/decode';
import type { Cell } from '../../../src/workbook/port';
import { goodWorkbook } from '../spoilt-workbook';

const rowOf = (name: string): readonly Cell[] => goodWorkbook.find((content) => content.name === name)?.rows[0] ?? [];
const withBelow = (name: string, ...below: readonly (readonly Cell[])[]) =>
  goodWorkbook.map((content) => (content.name === name ? { ...content, below } : content));
const said = (name: string, ...below: readonly (readonly Cell[])[]) =>
  decodeTables(withBelow(name, ...below)).problems.map(
    ({ code, table, row, value }) => `${code} ${table} ${row} ${value}`,
  );

function ask(name: string, below: readonly Cell[], id: MeasureId) {
  const { model } = compile(decodeTables(withBelow(name, below)).value, { expressions: mathExpressions });
  return measure(simulate(model), { measure: id, from: 0, to: 3 });
}

const NAMES = goodWorkbook.map((content) => content.name);
const headersOf = (name: string) => goodWorkbook.find((content) => content.name === name)?.headers ?? [];
/** A row with these cells, from the left, and nothing else. */
const cells = (name: string, ...filled: readonly Cell[]) => headersOf(name).map((_, at) => filled[at] ?? '');
const free = (name: string) => cells(name);

test('a row under a table is said, and marks what it would have counted for', () => {
  for (const name of NAMES)
    expect(said(name, rowOf(name))).toEqual([`rows-below ${name} null ${rowOf(name).find((cell) => cell !== '')}`]);
  expect(ask('vkt_Stock', rowOf('vkt_Stock'), 'stock')).toMatchObject({ ok: true, missing: [expect.anything()] });
  expect(ask('vkt_Stock', rowOf('vkt_Stock'), 'fteContracted')).not.toHaveProperty('missing');
});

test('so is one after a row or two left free, after a total or after a remark; once, however many there are', () => {
  for (const name of NAMES) {
    const row = rowOf(name);
    const once = [`rows-below ${name} null ${row.find((cell) => cell !== '')}`];
    for (const before of [[free(name)], [free(name), free(name)], [cells(name, 'Bron: brief van mei.')]])
      expect([name, said(name, ...before, row, row)]).toEqual([name, once]);
    expect(said(name, free(name), free(name), free(name), row)).toEqual([]);
  }
  const total = rowOf('vkt_Stock').toSpliced(0, 1, 'Totaal');
  expect(said('vkt_Stock', total, rowOf('vkt_Stock'))).toHaveLength(1);
});

test('a total, a remark, a sum, a legend and another list under a table are nothing', () => {
  const remarks = [
    'Bron: brief van 2023',
    'Peildatum is de eerste dag van de maand',
    '* voorlopige cijfers',
    'Nog na te vragen!',
  ];
  for (const name of NAMES) {
    const headers = headersOf(name);
    const last = headers.map((_, at) => (at === headers.length - 1 ? 1234 : ''));
    const list = [cells(name, ...headers.map((header) => `${header} (oud)`)), rowOf(name)];
    for (const below of [
      ...remarks.map((text) => [cells(name, text)]),
      [last],
      [free(name)],
      list,
      [free(name), ...list],
    ])
      expect([name, below, said(name, ...below)]).toEqual([name, below, []]);
    // One word may be a name where it stands right under names; after an empty row it is a heading.
    for (const text of ['Toelichting', 'Legenda', 'Bijlage 2'])
      expect([name, said(name, free(name), cells(name, text))]).toEqual([name, []]);
    for (const pair of [
      ['geel', 'aanname'],
      ['Versie', 'concept'],
      ['Opgesteld door', 'J. Jansen'],
    ])
      expect([name, said(name, free(name), cells(name, ...pair))]).toEqual([name, []]);
  }
  expect(said('vkt_Stock', rowOf('vkt_Stock').toSpliced(0, 1, 'Totaal'))).toEqual([]);
});

test('a row that comes to stand under a table is a change of the workbook', () => {
  const after = withBelow('vkt_Stock', rowOf('vkt_Stock'));
  const kept = keepUnchanged(after, goodWorkbook);
  expect(kept.map((content, at) => content === goodWorkbook[at]).filter((same) => !same)).toHaveLength(1);
  expect(keepUnchanged(withBelow('vkt_Stock', rowOf('vkt_Stock')), kept)).toEqual(kept);
});
