/** Where the cases that come in and go out come from: one location, one product, one period. */
import { named, part, sameName, source, stepRow, type ExplanationPart } from './explanation';
import type { Model } from '../compile/model/model';
import { periodNumber } from '../time/calendar';
import type { Run } from '../simulate/simulate';
import type { Label } from './label';
import { startStock, toDecide, type AskPart, type CaseCell } from './stock';

/** Rows of a table that speak of this location, product and period. */
function rowsFor(
  model: Model,
  rows: readonly {
    readonly row: number;
    readonly location: string;
    readonly product: string;
    readonly period: number;
  }[],
  { location, product, t }: CaseCell,
): readonly number[] {
  const first = model.periods[t]?.first ?? 0;
  const wanted = periodNumber(model.periodKind, first);
  return rows
    .filter(
      (row) =>
        sameName(row.location, model.locations[location]) &&
        sameName(row.product, model.products[product]) &&
        Number.isFinite(row.period) &&
        periodNumber(model.periodKind, row.period) === wanted,
    )
    .map(({ row }) => row);
}

const SCENARIO: Label = { code: 'change-by-scenario' };

/** The rows of the table, and what levers made of them. */
export function inflowParts({ model }: Run, cell: CaseCell, value: number): readonly ExplanationPart[] {
  const rows = rowsFor(model, model.tables.inflow, cell);
  const stated = model.tables.inflow
    .filter(({ row }) => rows.includes(row))
    .reduce((sum, { cases }) => sum + (Number.isFinite(cases) ? cases : 0), 0);
  const table = part(
    '+',
    { code: 'inflow-by-the-table' },
    {
      value: stated,
      unit: 'cases',
      source: source('vkt_Inflow', rows),
    },
  );
  if (stated === value) return [table];
  return [table, part('+', SCENARIO, { value: value - stated, unit: 'cases', source: source('vkt_Scenarios') })];
}

const EVENTS = {
  decision: { code: 'decisions' },
  overdue: { code: 'became-overdue' },
  withdrawal: { code: 'withdrawals' },
} as const;

/** Per rule: events of `lag` periods ago × share. */
export function derivedParts(
  { model, locations }: Run,
  { location, product, t }: CaseCell,
): readonly ExplanationPart[] {
  const { derived, periods: N } = model.structure;
  const result = locations[location];
  return derived.flatMap((rule, index) => {
    const then = t - rule.lag;
    if (rule.target !== product || then < 0 || result === undefined) return [];
    const at = rule.source * N + then;
    const events =
      rule.event === 'decision'
        ? result.decisions
        : rule.event === 'overdue'
          ? result.becameOverdue
          : result.withdrawals;
    const count = events[at] ?? 0;
    const share = model.inputs[location]?.queue.derivedShare[index * N + then] ?? 0;
    const name = model.products[rule.source] ?? '';
    const label: Label = { code: 'derived-from', product: name, event: rule.event, lag: rule.lag };
    const parts = [
      part('+', EVENTS[rule.event], { value: count, unit: 'cases' }),
      part('×', { code: 'share' }, { value: share, unit: 'share', source: source('vkt_Derived', [rule.row]) }),
    ];
    return [
      part('+', label, { value: count * share, unit: 'cases', source: source('vkt_Derived', [rule.row]), parts }),
    ];
  });
}

/** (start + corrections) × withdrawal share. */
export function withdrawalParts(run: Run, cell: CaseCell, ask: AskPart): readonly ExplanationPart[] {
  const { model } = run;
  const share = model.inputs[cell.location]?.queue.withdrawal[cell.product * model.structure.periods + cell.t] ?? 0;
  const row = model.tables.products.find(({ product }) => sameName(product, model.products[cell.product]))?.row;
  return [
    startStock(run, cell, ask),
    ask('+', 'corrections'),
    part(
      '×',
      { code: 'withdrawals-per-period' },
      {
        value: share,
        unit: 'share',
        source: source('vkt_Products', [row]),
      },
    ),
  ];
}

const NO_REASON: Label = { code: 'correction-without-a-reason' };

/** The rows of the table, less what could not be taken. */
export function correctionParts({ model }: Run, cell: CaseCell, value: number): readonly ExplanationPart[] {
  const rows = rowsFor(model, model.tables.corrections, cell);
  const parts = model.tables.corrections
    .filter(({ row }) => rows.includes(row))
    .map(({ row, cases, reason }) =>
      part('+', reason.trim() === '' ? NO_REASON : named(reason), {
        value: cases,
        unit: 'cases',
        source: source('vkt_Corrections', [row]),
      }),
    );
  const stated = parts.reduce((sum, one) => sum + one.value, 0);
  if (stated === value) return parts;
  const label: Label = { code: 'could-not-be-taken' };
  return [...parts, part('+', label, { value: value - stated, unit: 'cases' })];
}

/** What the hours used at the last step come to in cases; without hours there, what left the stock. */
export function decisionParts(run: Run, cell: CaseCell, ask: AskPart): readonly ExplanationPart[] {
  const { model, locations } = run;
  const N = model.structure.periods;
  const last = (model.structure.firstStep[cell.product + 1] ?? 1) - 1;
  const perCase = model.inputs[cell.location]?.queue.caseHours[last * N + cell.t] ?? 0;
  if (perCase === 0) {
    return [...toDecide(run, cell, ask), { ...ask('-', 'stock'), label: { code: 'stock-at-the-end' } }];
  }
  const step = model.steps[last];
  const name = step?.name ?? '';
  return [
    part(
      '+',
      { code: 'hours-used-at', step: name },
      {
        value: locations[cell.location]?.hoursUsed[last * N + cell.t] ?? 0,
        unit: 'hours',
      },
    ),
    part(
      '÷',
      { code: 'hours-per-case-for', step: name },
      {
        value: perCase,
        unit: 'hours',
        source: source('vkt_Steps', [stepRow(model, last, cell.location)]),
      },
    ),
  ];
}
