/** One location, or all of them, as a report tells of it. */
import { derived, figure, lacking, trend, type MeasureId, type Scope } from '../../../model/measures/figures';
import { balance, goalsOf, isShort, pressing, shortIn } from '../../../model/measures/judge/balance';
import { bottleneck } from '../../../model/measures/judge/bottleneck';
import { hasCapacity, indications, judge } from '../../../model/measures/judge/judgement';
import { openingOf } from '../../../model/measures/opening';
import { isCase, productsIn } from '../../../model/measures/other-work';
import type { Run } from '../../../model/simulate/simulate';
import type { SignalRow } from '../../../model/tables/tables';
import { ACCOUNT, SERIES, type ReportFigure, type KeyFigure, type PlaceFacts, type ShortageFacts } from './facts';

/** What a director asks first, in this order. */
const KEY = [
  'stock',
  'overdueStock',
  'inflow',
  'decisions',
  'onTimeShare',
  'waitingTime',
  'fteRequired',
  'fteAvailable',
  'staffCost',
  'penalties',
] as const satisfies readonly MeasureId[];

export interface Sides {
  readonly run: Run;
  /** The run without any scenario; null where that is the run itself. */
  readonly base: Run | null;
}

export const amount = (run: Run, id: MeasureId, scope: Scope): ReportFigure => ({
  value: figure(run, id, scope),
  isIncomplete: lacking(run, id, scope).length > 0,
});

/** Everything of one place over the scope's periods; kept with the run, as the same page may be asked for again. */
export const placeFacts = (sides: Sides, scope: Scope, limits: readonly SignalRow[]): PlaceFacts =>
  derived(sides.run, `report|${sides.base === null}|${JSON.stringify(scope)}`, () => made(sides, scope, limits));

function made({ run, base }: Sides, scope: Scope, limits: readonly SignalRow[]): PlaceFacts {
  const { location } = scope;
  const flow = (id: (typeof ACCOUNT)[number]) => [id, figure(run, id, scope)] as const;
  const series = (id: (typeof SERIES)[number]) => [id, trend(run, id, scope)] as const;
  return {
    location,
    figures: KEY.map((id): KeyFigure => ({
      id,
      now: amount(run, id, scope),
      start: openingOf(run, id, scope),
      base: base === null ? null : amount(base, id, scope),
    })),
    series: Object.fromEntries(SERIES.map(series)) as PlaceFacts['series'], // of all ids
    opening: openingOf(run, 'stock', scope),
    account: Object.fromEntries(ACCOUNT.map(flow)) as PlaceFacts['account'], // of all ids
    shortage: shortageOf({ run, base }, scope),
    judgement: judge(run, scope, limits),
    signals: signalsAt(run, scope, limits),
    bottleneck: location === null ? null : bottleneck(run, { ...scope, location }),
    hasCapacity: hasCapacity(run, scope),
    roles: run.model.roles.map((role) => ({
      role,
      required: amount(run, 'fteRequired', { ...scope, role }),
      available: amount(run, 'fteAvailable', { ...scope, role }),
      gap: amount(run, 'fteGap', { ...scope, role }),
    })),
    products: productsIn(run, scope).map((product) => ({
      product,
      isCase: isCase(run, product),
      start: openingOf(run, 'stock', { ...scope, product }),
      stock: amount(run, 'stock', { ...scope, product }),
      overdue: amount(run, 'overdueStock', { ...scope, product }),
      decisions: amount(run, 'decisions', { ...scope, product }),
    })),
  };
}

/** Each indicator of the workbook, with what it rests on. */
export const signalsAt = (run: Run, scope: Scope, limits: readonly SignalRow[]): PlaceFacts['signals'] =>
  indications(run, scope, limits).map(({ id, value, signal }) => ({
    id,
    value,
    isIncomplete: lacking(run, id, scope).length > 0,
    signal,
  }));

/** The shortage as it is met on the floor, of the periods it is judged over. */
export function shortageOf({ run, base }: Sides, scope: Scope): ShortageFacts {
  const span = pressing(run, scope);
  const found = balance(run, span);
  return {
    short: found.short,
    shortPlaces: found.shortAt.length,
    spare: found.spare,
    sparePlaces: found.spareAt.length,
    nobodyPlaces: found.nobodyAt.length,
    incompletePlaces: found.incompleteAt.length,
    isKnown: isShort(found) || figure(run, 'fteGap', span) !== null,
    isIncomplete: lacking(run, 'fteGap', span).length > 0,
    goals: goalsOf(run, scope),
    worst: span.from === span.to && scope.from !== scope.to ? span.from : null,
    inBase: base === null ? null : shortIn(base, span),
  };
}
