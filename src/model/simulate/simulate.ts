/** All locations over the horizon; what did not change since an earlier run is not computed again. */
import { leftBehind } from './left-behind';
import { LARGEST } from '../tables/ranges';
import type { Model, QueueInput, Structure } from '../compile/model/model';
import { goalsBeyondHorizon, goalsOutOfReach } from './goals';
import type { Problem } from '../tables/problem';
import { sameOrder } from '../tables/work-order';
import { simulateLocation, type LocationResult } from './simulate-location';

/** A computed model. */
export interface Run {
  readonly model: Model;
  /** In the order of `model.locations`. */
  readonly locations: readonly LocationResult[];
  /** correction-exceeds-stock, goal-exceeds-cases, goal-beyond-horizon. */
  readonly problems: readonly Problem[];
}

/**
 * Simulates a model.
 *
 * @param previous an earlier run; locations whose inputs are equal to those of then keep their result.
 * @returns the run. The same model always gives the same numbers, with or without `previous`.
 * Source: README, equations S8–S14.
 */
export function simulate(model: Model, previous?: Run): Run {
  const comparable = previous !== undefined && sameStructure(model.structure, previous.model.structure);
  const locations = model.inputs.map(({ queue }, location) => {
    const before = comparable ? previous.model.inputs[location]?.queue : undefined;
    const result = comparable ? previous.locations[location] : undefined;
    return before && result && sameQueue(queue, before) ? result : simulateLocation(model.structure, queue);
  });
  const shortfalls = locations.flatMap((result, location) => problemsOf(model, location, result));
  const runaways = locations.flatMap((result, location) => runawaysOf(model, location, result));
  return {
    model,
    locations,
    problems: [
      ...shortfalls,
      ...runaways,
      ...goalsOutOfReach(model, locations),
      ...goalsBeyondHorizon(model, locations),
      ...leftBehind(model, locations),
    ],
  };
}

/** Derived inflow that grew to the most there may be: one problem per product that gets it. */
function runawaysOf(model: Model, location: number, { derivedInflow }: LocationResult): readonly Problem[] {
  const { derived, periods: N } = model.structure;
  const targets = new Set(derived.map(({ target }) => target));
  return [...targets].flatMap((target): Problem[] => {
    const period = derivedInflow.subarray(target * N, target * N + N).findIndex((cases) => cases >= LARGEST);
    const rule = derived.find((one) => one.target === target);
    if (period < 0 || rule === undefined) return [];
    const { row } = rule;
    const product = model.products[target] ?? '';
    return [
      {
        code: 'derived-runaway',
        severity: 'error',
        table: 'vkt_Derived',
        row,
        column: 'share',
        value: model.tables.derived.find((one) => one.row === row)?.share ?? null,
        data: { location: model.locations[location] ?? '', product, period: model.periods[period]?.label ?? '' },
      },
    ];
  });
}

function problemsOf(model: Model, location: number, { shortfalls }: LocationResult): readonly Problem[] {
  return shortfalls.map(({ row, missingCases }) => ({
    code: 'correction-exceeds-stock',
    severity: 'warning',
    table: 'vkt_Corrections',
    row,
    column: 'cases',
    value: model.tables.corrections.find((correction) => correction.row === row)?.cases ?? null,
    data: { location: model.locations[location] ?? '', left: missingCases },
  }));
}

type Columns = ArrayLike<number>;

function same(a: Columns, b: Columns): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function sameStructure(a: Structure, b: Structure): boolean {
  if (a === b) return true;
  return (
    a.periods === b.periods &&
    a.roles === b.roles &&
    a.cohortsBefore === b.cohortsBefore &&
    same(a.firstStep, b.firstStep) &&
    same(a.byPriority, b.byPriority) &&
    same(a.priority, b.priority) &&
    a.derived.length === b.derived.length &&
    a.derived.every((rule, d) => {
      const other = b.derived[d];
      return (
        rule.event === other?.event &&
        rule.source === other.source &&
        rule.target === other.target &&
        rule.lag === other.lag
      );
    })
  );
}

const ARRAYS = ['inflow', 'withdrawal', 'caseHours', 'stepRole', 'wait', 'due', 'hours', 'derivedShare'] as const;

function sameQueue(a: QueueInput, b: QueueInput): boolean {
  if (a === b) return true;
  return (
    ARRAYS.every((key) => same(a[key], b[key])) &&
    same(a.opening.step, b.opening.step) &&
    same(a.opening.cohort, b.opening.cohort) &&
    same(a.opening.cases, b.opening.cases) &&
    same(a.corrections.period, b.corrections.period) &&
    same(a.corrections.product, b.corrections.product) &&
    same(a.corrections.cohort, b.corrections.cohort) &&
    same(a.corrections.cases, b.corrections.cases) &&
    same(a.corrections.row, b.corrections.row) &&
    (a.workOrder === b.workOrder || a.workOrder.every((order, t) => sameOrder(order, b.workOrder[t])))
  );
}
