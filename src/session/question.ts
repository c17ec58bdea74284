/**
 * A question to the model in words people type into cells: a measure's name, a location, a period. Names become indices
 * of the run, or a reason why not. Functions and reports ask the model only through here.
 */
import { MEASURES, measureNamed, type KnownMeasure } from '../model/tables/measure-definitions';
import type { MeasureQuery } from '../model/measures/measures';
import type { PeriodSpan } from '../model/measures/selection';
import { locationIndex, periodIndex, productIndex, roleIndex, type Model } from '../model/compile/model/model';
import { periodLabel, periodNumber } from '../model/time/calendar';
import { nameKey } from '../model/tables/names';
import { scenarioNamed, scenarioNames } from '../model/tables/scenarios';
import type { PeriodKind } from '../model/tables/tables';
import type { Run } from '../model/simulate/simulate';
import { isEmpty, periodIn } from '../workbook/cells';
import type { Cell } from '../workbook/port';
import type { Session } from './session';

/** Why a question in words has no answer: with the word that is not known and those that are. */
export type Unanswerable =
  | { readonly reason: 'no-model' }
  | { readonly reason: 'unreadable' }
  | { readonly reason: 'unknown-scenario'; readonly value: string; readonly known: readonly string[] }
  | { readonly reason: 'unknown-measure'; readonly value: string; readonly known: readonly string[] }
  | { readonly reason: 'unknown-location'; readonly value: string; readonly known: readonly string[] }
  | { readonly reason: 'unknown-product'; readonly value: string; readonly known: readonly string[] }
  | { readonly reason: 'unknown-role'; readonly value: string; readonly known: readonly string[] }
  | { readonly reason: 'unknown-dimension'; readonly value: string; readonly known: readonly string[] }
  | { readonly reason: 'unknown-period'; readonly value: string; readonly known: readonly string[] }
  | {
      readonly reason: 'not-a-period';
      readonly value: string;
      readonly wanted: PeriodKind;
      readonly known: readonly string[];
    };

/** What a word means, or why it means nothing. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Unanswerable };

const found = <T>(value: T): Found<T> => ({ ok: true, value });
const missing = (why: Unanswerable): Found<never> => ({ ok: false, why });

/** The run of the workbook's model under a scenario; an empty name is the base. */
export function runOf(session: Session, scenario: Cell): Found<Run> {
  const { current } = session;
  // The last good values hold until there are others; the pane says of when they are.
  if (!current.tables || !current.run)
    return missing({ reason: current.status === 'failed' ? 'unreadable' : 'no-model' });
  if (isEmpty(scenario)) return found(current.run);
  const name = scenarioNamed(current.tables, String(scenario));
  if (name === null)
    return missing({ reason: 'unknown-scenario', value: String(scenario), known: scenarioNames(current.tables) });
  const answer = session.scenario(name);
  return answer ? found(answer.run) : missing({ reason: 'no-model' });
}

/** A measure by its id, its name in either language or another usual word. */
export function measureFrom(text: Cell): Found<KnownMeasure> {
  const hit = measureNamed(String(text));
  const known = MEASURES.map((measure) => measure.id);
  return hit ? found(hit) : missing({ reason: 'unknown-measure', value: String(text), known });
}

type Look = (model: Model, name: string) => number | null;

const named =
  (
    reason: 'unknown-location' | 'unknown-product' | 'unknown-role',
    look: Look,
    names: (model: Model) => readonly string[],
  ) =>
  (model: Model, cell: Cell): Found<number | null> => {
    if (isEmpty(cell)) return found(null);
    const index = look(model, String(cell));
    return index === null ? missing({ reason, value: String(cell), known: names(model) }) : found(index);
  };

/** Index of a location, product or role; null for an empty cell: all of them. */
export const locationNamed = named('unknown-location', locationIndex, (model) => model.locations);
/** The zero-based index of a product; null for an empty cell: all of them. A name the model lacks is 'unknown-product'. */
export const productNamed = named('unknown-product', productIndex, (model) => model.products);
/** The zero-based index of a role; null for an empty cell: all of them. A name the model lacks is 'unknown-role'. */
export const roleNamed = named('unknown-role', roleIndex, (model) => model.roles);

/** A period ("2023-08", a date) or a span of two with a colon between ("2023-08:2023-12"); empty = the whole horizon. */
export function periodsNamed(model: Model, cell: Cell): Found<PeriodSpan> {
  const last = model.periods.length - 1;
  if (isEmpty(cell)) return found({ from: 0, to: last });
  const known = [model.periods[0]?.label ?? '', model.periods[last]?.label ?? ''];
  const ends = typeof cell === 'string' && cell.includes(':') ? cell.split(':') : [cell, cell];
  const days = ends.map((end) => periodIn(end, model.periodKind));
  const unread = ends.find((_, index) => days[index]?.ok !== true);
  if (unread !== undefined || days.length !== 2)
    return missing({ reason: 'not-a-period', value: String(unread ?? cell), wanted: model.periodKind, known });
  const [from = null, to = null] = days.map((day) => (day.ok ? periodIndex(model, day.value) : null));
  if (from === null || to === null || from > to)
    return missing({ reason: 'unknown-period', value: asTyped(cell, model.periodKind), known });
  return found({ from, to });
}

/** A period as people write it: Excel makes a date, which is a number, of what is typed as 2030-01. */
function asTyped(cell: Cell, kind: PeriodKind): string {
  const day = typeof cell === 'number' ? periodIn(cell, kind) : null;
  return day?.ok === true ? periodLabel(kind, periodNumber(kind, day.value)) : String(cell);
}

/** A question as it stands in the arguments of a formula: cells, each a name, a period or empty. */
export interface FormulaQuestion {
  readonly measure: Cell;
  readonly location: Cell;
  readonly product: Cell;
  readonly role: Cell;
  readonly period: Cell;
  readonly scenario: Cell;
}

interface Resolved {
  readonly run: Run;
  readonly measure: KnownMeasure;
  readonly query: MeasureQuery;
}

/** A whole question in words, as one the model answers. */
export function resolve(session: Session, question: FormulaQuestion): Found<Resolved> {
  const run = runOf(session, question.scenario);
  if (!run.ok) return run;
  const { model } = run.value;
  const measure = measureFrom(question.measure);
  if (!measure.ok) return measure;
  const location = locationNamed(model, question.location);
  if (!location.ok) return location;
  const product = productNamed(model, question.product);
  if (!product.ok) return product;
  const role = roleNamed(model, question.role);
  if (!role.ok) return role;
  const periods = periodsNamed(model, question.period);
  if (!periods.ok) return periods;
  const query = {
    measure: measure.value.id,
    location: location.value,
    product: product.value,
    role: role.value,
    ...periods.value,
  };
  return found({ run: run.value, measure: measure.value, query });
}

type Dimension = 'location' | 'product' | 'role' | 'period';

const DIMENSION_NAMES: Readonly<Record<Dimension, readonly string[]>> = {
  location: ['location', 'locations', 'locatie', 'locaties', 'vestiging', 'kantoor', 'office', 'site'],
  product: ['product', 'products', 'producten', 'zaaksoort', 'zaaksoorten', 'spoor', 'case type', 'track'],
  role: ['role', 'roles', 'rol', 'rollen', 'functie', 'job'],
  period: [
    'period',
    'periods',
    'periode',
    'perioden',
    'periodes',
    'maand',
    'maanden',
    'week',
    'weken',
    'month',
    'months',
    'weeks',
  ],
};
const DIMENSIONS = ['location', 'product', 'role', 'period'] as const satisfies readonly Dimension[];

/** A dimension by its name in either language. */
export function dimensionNamed(cell: Cell): Found<Dimension> {
  const hit = DIMENSIONS.find((dimension) => DIMENSION_NAMES[dimension].includes(nameKey(String(cell))));
  return hit === undefined
    ? missing({ reason: 'unknown-dimension', value: String(cell), known: DIMENSIONS })
    : found(hit);
}

/** What a question is narrowed to: indices in the model; what is absent is not narrowed. */
export type Narrowing = Partial<Omit<MeasureQuery, 'measure'>>;

/** The members of a dimension, each with what it narrows a question to. */
export function membersOf(
  model: Model,
  dimension: Dimension,
): readonly { readonly label: string; readonly only: Narrowing }[] {
  switch (dimension) {
    case 'location':
      return model.locations.map((label, location) => ({ label, only: { location } }));
    case 'product':
      return model.products.map((label, product) => ({ label, only: { product } }));
    case 'role':
      return model.roles.map((label, role) => ({ label, only: { role } }));
    case 'period':
      return model.periods.map(({ label, index }) => ({ label, only: { from: index, to: index } }));
    default:
      return dimension satisfies never;
  }
}

/** What one member of a dimension narrows a question to. */
export function narrowed(model: Model, dimension: Dimension, member: Cell): Found<Narrowing> {
  if (dimension === 'period') return periodsNamed(model, member);
  const look = { location: locationNamed, product: productNamed, role: roleNamed }[dimension](model, member);
  return look.ok ? found({ [dimension]: look.value }) : look;
}
