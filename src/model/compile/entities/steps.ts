/** The routes of the products: which steps, by which role, how many hours, at which location. */
import { LARGEST, RANGES, USUAL } from '../../tables/ranges';
import { resolve, type Findings, type Names } from '../model/findings';
import type { Step } from '../model/model';
import { nameKey } from '../../tables/names';
import { readHours, type Parameters } from './parameters';
import { placeOf, reportNeverDone, reportOwnOrder, reportTies } from './route-remarks';
import type { HoursCell, ScenarioRow, StepRow } from '../../tables/tables';

/** What one row says about a step. */
interface StepInput {
  readonly row: number;
  readonly role: number;
  /** Hours per case that undergoes the step. */
  readonly norm: number;
  /** Hours lost by a failed attempt; null = the norm. */
  readonly lost: number | null;
  readonly share: number;
  readonly noShow: number;
  readonly waitWeeks: number;
}

interface ReadStep extends StepInput {
  readonly product: number;
  readonly key: string;
  readonly name: string;
  readonly order: number;
  readonly location: number | null;
  readonly usable: boolean;
}

/** The steps of all products one after the other; those of product p are firstStep[p] … firstStep[p + 1] − 1. */
export interface Routes {
  readonly steps: readonly Step[];
  readonly firstStep: Int32Array;
  /** What holds for a step at a location; null: the step is not done there. */
  at(step: number, location: number): StepInput | null;
  /** Index of a product's step by name. */
  find(product: number, name: string): number | null;
}

interface StepContext {
  readonly locations: Names;
  readonly products: Names;
  readonly roles: Names;
  readonly parameters: Parameters;
  /** Of vkt_Scenarios: what they switch on is off on purpose. */
  readonly scenarios: readonly ScenarioRow[];
}

/** A row for one location goes before a row for all; a product without rows gets one step that takes no work. */
export function compileSteps(rows: readonly StepRow[], context: StepContext, found: Findings): Routes {
  const read = withoutDuplicates(
    rows.map((row) => readStep(row, context, found)).filter((row) => row !== null),
    found,
  );
  const steps: Step[] = [];
  const inputs: ReadonlyMap<number | null, ReadStep>[] = [];
  const indexByName: Map<string, number>[] = [];
  const firstStep = new Int32Array(context.products.names.length + 1);
  context.products.names.forEach((name, product) => {
    const byKey = new Map<string, Map<number | null, ReadStep>>();
    for (const row of read) {
      if (row.product !== product) continue;
      const variants = byKey.get(row.key) ?? new Map<number | null, ReadStep>();
      byKey.set(row.key, variants.set(row.location, row));
    }
    const route = [...byKey.values()].sort((a, b) => (placeOf(a)?.order ?? 0) - (placeOf(b)?.order ?? 0));
    reportNeverDone(route, { product: name, scenarios: context.scenarios, found });
    reportTies(route, context.locations.names.length, found);
    reportOwnOrder(route, found);
    const index = new Map<string, number>();
    route.forEach((variants) => {
      const step = placeOf(variants);
      if (step === undefined) return;
      index.set(step.key, steps.length);
      steps.push({ product, name: step.name, role: step.role, row: step.row });
      inputs.push(variants);
    });
    if (route.length === 0) {
      if (!mayHaveSteps(rows, name, found))
        found.warning('no-steps', { table: 'vkt_Steps', row: null, column: 'product', value: name }, { product: name });
      steps.push({ product, name: '', role: -1, row: null });
      inputs.push(new Map());
    }
    indexByName.push(index);
    firstStep[product + 1] = steps.length;
  });
  return {
    steps,
    firstStep,
    at: (step, location) => inputs[step]?.get(location) ?? inputs[step]?.get(null) ?? null,
    find: (product, name) => indexByName[product]?.get(nameKey(name)) ?? null,
  };
}

/**
 * A step of which something cannot be used keeps its place in the route, without hours: what names it stays right, and
 * the measures that need its hours have no answer. Without product or name there is nothing to keep.
 */
function readStep(row: StepRow, context: StepContext, found: Findings): ReadStep | null {
  const cell = (column: keyof StepRow) => ({ table: 'vkt_Steps' as const, row: row.row, column });
  const product = resolve(found, context.products, {
    place: cell('product'),
    code: 'unknown-product',
    value: row.product,
  });
  const role = resolve(found, context.roles, { place: cell('role'), code: 'unknown-role', value: row.role });
  const location =
    row.location === null
      ? null
      : resolve(found, context.locations, { place: cell('location'), code: 'unknown-location', value: row.location });
  const named = nameKey(row.step) !== '';
  if (!named) found.error('required', { ...cell('step'), value: row.step });
  const hoursOf = (hours: HoursCell, column: 'normTime' | 'lostTime'): number | null => {
    const read = readHours(hours, context.parameters, { found, place: cell(column) });
    return read !== null && found.inRange(read, RANGES.steps[column], cell(column)) ? read : null;
  };
  const norm = hoursOf(row.normTime, 'normTime');
  const lost = row.lostTime === null ? null : hoursOf(row.lostTime, 'lostTime');
  const ordered = found.inRange(row.order, RANGES.steps.order, cell('order'));
  const usable = [
    ordered,
    found.share({ value: row.share, range: RANGES.steps.share, place: cell('share') }),
    found.share({ value: row.noShowRate, range: RANGES.steps.noShowRate, place: cell('noShowRate') }),
    found.inRange(row.minimumWait, RANGES.steps.minimumWait, cell('minimumWait')),
    norm !== null,
    row.lostTime === null || lost !== null,
    role !== null,
  ].every(Boolean);
  if (!named || product === null || (row.location !== null && location === null)) return null;
  const place = {
    row: row.row,
    product,
    location,
    key: nameKey(row.step),
    name: row.step.trim(),
    order: ordered ? row.order : LARGEST,
  };
  if (!usable || norm === null) return { ...place, usable, role: role ?? -1, ...NO_WORK };
  if (norm === 0) found.warning('no-work', { ...cell('normTime'), value: row.normTime });
  found.usual(norm, USUAL.steps.normTime, { ...cell('normTime'), value: row.normTime });
  if (lost !== null) found.usual(lost, USUAL.steps.lostTime, { ...cell('lostTime'), value: row.lostTime });
  found.usual(row.minimumWait, USUAL.steps.minimumWait, cell('minimumWait'));
  return {
    ...place,
    usable,
    role: role ?? -1,
    norm,
    lost,
    share: row.share,
    noShow: row.noShowRate,
    waitWeeks: row.minimumWait,
  };
}

/** Whether rows that could not be used are, or may be, steps of a product; then that is the problem, and not that it has none. */
function mayHaveSteps(rows: readonly StepRow[], product: string, found: Findings): boolean {
  const own = rows.some((row) => nameKey(row.product) === nameKey(product));
  return own || found.unread.rowOf('vkt_Steps', { product });
}

const NO_WORK = { norm: 0, lost: null, share: 0, noShow: 0, waitWeeks: 0 } as const;

function withoutDuplicates(rows: readonly ReadStep[], found: Findings): readonly ReadStep[] {
  const firstRows = new Map<string, number>();
  return rows.filter(({ row, product, key, location, name }) => {
    const id = `${product}|${location ?? ''}|${key}`;
    const firstRow = firstRows.get(id);
    if (firstRow === undefined) firstRows.set(id, row);
    else found.error('duplicate-key', { table: 'vkt_Steps', row, column: 'step', value: name }, { firstRow });
    return firstRow === undefined;
  });
}
