/** What a lever makes of the values it changes: the old ones in the base, and each put through the formula. */
import { isShareLever, parseAmountExpression, parseExpression, type ExpressionEngine } from '../tables/expression';
import { nameKey } from '../tables/names';
import type { Run } from '../simulate/simulate';
import type { ModelTables, ScenarioRow } from '../tables/tables';
import { trend } from '../measures/figures';

/** The smallest and largest of the values a lever works on, in the unit of the preview. */
export interface Extremes {
  readonly least: number;
  readonly most: number;
}

interface LeverPreview {
  readonly unit: string;
  readonly was: Extremes;
  readonly becomes: Extremes;
}

interface About {
  readonly run: Run;
  readonly tables: ModelTables;
  readonly engine: ExpressionEngine | null;
}

/** null where there is nothing to show: no such values, a lever that is no formula, or a formula that cannot be worked out. */
export function leverPreview(row: ScenarioRow, about: About): LeverPreview | null {
  const found = oldValues(row, about);
  if (found === null || found.values.length === 0) return null;
  const { names, values: parameters } = parametersOf(about);
  const parse = isShareLever(row.lever) ? parseExpression : parseAmountExpression;
  const parsed = parse(row.expression, ['x', ...names], about.engine);
  if (!parsed.ok) return null;
  const changed = found.values.map((x) => parsed.evaluate([x, ...parameters]));
  if (!changed.every(Number.isFinite)) return null;
  return { unit: found.unit, was: rangeOf(found.values), becomes: rangeOf(changed) };
}

const rangeOf = (values: readonly number[]): Extremes => ({
  least: values.reduce((least, value) => Math.min(least, value), Infinity),
  most: values.reduce((most, value) => Math.max(most, value), -Infinity),
});

/** The parameters that are numbers; one may use those above it. */
function parametersOf({ tables, engine }: About): {
  readonly names: readonly string[];
  readonly values: readonly number[];
} {
  const names: string[] = [];
  const values: number[] = [];
  for (const { name, value } of tables.settings.parameters) {
    const parsed = typeof value === 'number' ? null : parseExpression(value, names, engine);
    if (parsed !== null && !parsed.ok) continue;
    values.push(typeof value === 'number' ? value : (parsed?.evaluate(values) ?? NaN));
    names.push(name);
  }
  return { names, values };
}

interface Found {
  readonly unit: string;
  readonly values: readonly number[];
}

const same = (wanted: string | null, name: string | null): boolean =>
  wanted === null || (name !== null && nameKey(wanted) === nameKey(name));

/** The cells of the tables that the lever looks at, in the unit in which people say them. */
function oldValues(row: ScenarioRow, about: About): Found | null {
  const { tables } = about;
  const steps = tables.steps.filter(({ product, step }) => same(row.product, product) && same(row.target, step));
  const products = tables.products.filter(({ product }) => same(row.product, product));
  const roles = tables.roles.filter(({ role }) => same(row.target, role));
  switch (row.lever) {
    case 'inflow':
      return { unit: 'cases', values: inflowOf(row, tables) };
    case 'withdrawal':
      return { unit: 'share', values: products.map(({ withdrawalShare }) => withdrawalShare) };
    case 'normTime':
      return {
        unit: 'hours',
        values: steps.flatMap(({ normTime }) => (typeof normTime === 'number' ? [normTime] : [])),
      };
    case 'noShow':
      return { unit: 'share', values: steps.map(({ noShowRate }) => noShowRate) };
    case 'share':
      return { unit: 'share', values: steps.map(({ share }) => share) };
    case 'minimumWait':
      return { unit: 'weeks', values: steps.map(({ minimumWait }) => minimumWait) };
    case 'sickness':
      return { unit: 'share', values: roles.map(({ sicknessShare }) => sicknessShare) };
    case 'staff':
      return { unit: 'fte', values: staffOf(row, about) };
    case 'hires':
      return { unit: 'fte', values: [0] };
    case 'term':
      return {
        unit: 'number',
        values: tables.terms.filter(({ product }) => same(row.product, product)).map(({ term }) => term),
      };
    case 'derivedShare':
      return {
        unit: 'share',
        values: tables.derived
          .filter(({ product, target }) => same(row.product, product) && same(row.target, target))
          .map(({ share }) => share),
      };
    case 'stepRole':
    case 'workOrder':
      return null;
    default:
      return row.lever satisfies never;
  }
}

const inflowOf = (row: ScenarioRow, tables: ModelTables): readonly number[] =>
  tables.inflow
    .filter(
      ({ location, product, period }) =>
        same(row.location, location) &&
        same(row.product, product) &&
        (row.from ?? -Infinity) <= period &&
        period <= (row.to ?? Infinity),
    )
    .map(({ cases }) => cases)
    .filter(Number.isFinite);

/** FTE on the books per location and role, in the periods in which the lever holds; none where they cannot be told. */
function staffOf(row: ScenarioRow, { run }: About): readonly number[] {
  const { periods, locations, roles } = run.model;
  const held = periods.filter(({ first, last }) => last >= (row.from ?? -Infinity) && first <= (row.to ?? Infinity));
  const [from, to] = [held[0]?.index, held.at(-1)?.index];
  if (from === undefined || to === undefined) return [];
  return locations
    .filter((location) => same(row.location, location))
    .flatMap((location) =>
      roles
        .filter((role) => same(row.target, role))
        .flatMap((role) => trend(run, 'fteContracted', { location, role, product: null, from, to })),
    )
    .filter((fte) => fte !== null);
}
