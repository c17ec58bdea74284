/** The models a new workbook can start with. Loaded only when somebody asks for one. */
import type { Language } from '../../language';
import type { Day } from '../../model/tables/tables';
import { newTable } from '../codec/encode';
import type { NewTable } from '../port';
import { TABLES } from '../schema';
import { emptyExample } from './empty-model';
import type { ExampleModel } from './base/example-model';
import { letterExample } from './letter-2023';
import { pactExample } from './pact-2026';

const STARTERS = {
  example: letterExample,
  pact: pactExample,
  empty: emptyExample,
} as const satisfies Readonly<Record<string, (language: Language, today: Day) => ExampleModel>>;

/**
 * The tables of a starter model, all of the schema and in its order.
 *
 * @param kind the example of 2023, the example of the EU pact of 2026, or a model to fill in.
 * @param today on which the model is made; a model to fill in starts with the coming month.
 * @param language of sheets, headers, choices and names.
 */
export function exampleModel(kind: keyof typeof STARTERS, language: Language, today: Day): readonly NewTable[] {
  const model = STARTERS[kind](language, today);
  return TABLES.map((table) => newTable(table, model[table.name] ?? [], language));
}
