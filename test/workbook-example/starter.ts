/** A starter model as the add-in would read it back from the workbook it was written to. */
import { TODAY } from '../support/pane-means';
import type { Language } from '../../src/language';
import { compile } from '../../src/model/compile/compile';
import { mathExpressions } from '../../src/model/tables/expression-mathjs';
import { measure, type MeasureId, type MeasureScope } from '../../src/model/measures/measures';
import { simulate, type Run } from '../../src/model/simulate/simulate';
import type { Problem } from '../../src/model/tables/problem';
import type { ModelTables } from '../../src/model/tables/tables';
import { decodeTables } from '../../src/workbook/codec/decode';
import { exampleModel } from '../../src/workbook/example';
import type { NewTable, TableContent } from '../../src/workbook/port';

export type Starter = Parameters<typeof exampleModel>[0];

const contentOf = ({ name, sheet, columns, rows }: NewTable): TableContent => ({
  name,
  sheet,
  headers: columns.map(({ header }) => header),
  rows,
});

interface ReadBack {
  readonly value: ModelTables;
  readonly problems: readonly Problem[];
}

export const readBack = (kind: Starter, language: Language): ReadBack =>
  decodeTables(exampleModel(kind, language, TODAY).map(contentOf));

export const run = (tables: ModelTables, scenario: string | null = null) => {
  const { model, problems } = compile(tables, { scenario, expressions: mathExpressions });
  return { run: simulate(model), problems };
};

type Span = readonly [number, number];

/** A measure over a span of months or weeks; throws where there is none, so that a test says why. */
export function ask(of: Run, [id, [from, to]]: readonly [MeasureId, Span], scope: Partial<MeasureScope> = {}) {
  const answer = measure(of, { ...scope, measure: id, from, to });
  if (!answer.ok) throw new Error(`${id}: ${answer.reason}`);
  return answer.value;
}
