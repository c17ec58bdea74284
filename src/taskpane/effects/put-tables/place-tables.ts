/** The tables of the overview, of a location and of its picture. */
import { periodAt } from '../../../locales/notation/period-name';
import { shareOf } from '../../../model/explain/answers/shares';
import { less } from '../../../workbook/report/cells';
import { ageBands } from '../../../model/measures/age-bands';
import { figure, type MeasureId, type Scope } from '../../../model/measures/figures';
import { judge } from '../../../model/measures/judge/judgement';
import { feltGap } from '../../../model/measures/judge/balance';
import { roleJudgement } from '../../../model/measures/judge/role';
import { openingOf } from '../../../model/measures/opening';
import { isCase, otherWork, productsIn } from '../../../model/measures/other-work';
import { stepQueues } from '../../../model/measures/queues';
import { ageName } from '../../lines/age-name';
import { worthShowing } from '../../lines/worth-showing';
import { amountAt, cellOf, changeAt, isLacking, type About, type ShownCell, type ShownTable } from './cells';

const shareAt = ({ run }: About, measure: 'fteGap' | 'overdueStock', scope: Scope): ShownCell =>
  cellOf(shareOf(run, { ...scope, measure }), 'share', { isIncomplete: isLacking(run, measure, scope) });

/** @param locations those on screen, in their order there */
export function locationsTable(about: About, locations: readonly string[]): ShownTable {
  const { run, state, words, texts } = about;
  const { columns } = words;
  const share = texts.put.columns.share;
  return {
    headers: [
      columns.location,
      columns.judgement,
      texts.ranking.gap,
      share(columns.short),
      columns.stock,
      columns.overdue,
      share(columns.overdue),
      columns.decisions,
    ],
    rows: locations.map((location) => {
      const scope = { ...about.scope, location };
      const at = (id: MeasureId) => amountAt(run, id, scope);
      const { signal } = judge(run, scope, state.model.tables?.signals ?? []);
      const isIncomplete = isLacking(run, 'fteGap', scope);
      return [
        location,
        words.signal[signal],
        cellOf(feltGap(run, scope), 'fte', { isIncomplete, isChange: true }),
        shareAt(about, 'fteGap', scope),
        at('stock'),
        at('overdueStock'),
        shareAt(about, 'overdueStock', scope),
        at('decisions'),
      ];
    }),
  };
}

/** Roles with work or staff. */
export function rolesTable({ run, scope, words }: About): ShownTable {
  const { columns } = words;
  return {
    headers: [columns.role, columns.judgement, columns.required, columns.available, columns.gap],
    rows: run.model.roles.flatMap((role) => {
      const of = { ...scope, role };
      if (figure(run, 'fteRequired', of) === 0 && figure(run, 'fteAvailable', of) === 0) return [];
      const gap = cellOf(figure(run, 'fteGap', of), 'fte', {
        isIncomplete: isLacking(run, 'fteGap', of),
        isChange: true,
      });
      const judgement = words.signal[roleJudgement(run, of)?.signal ?? 'none'];
      return [[role, judgement, amountAt(run, 'fteRequired', of), amountAt(run, 'fteAvailable', of), gap]];
    }),
  };
}

export function productsTable({ run, scope, words, texts }: About): ShownTable {
  const { columns } = words;
  return {
    headers: [
      columns.product,
      columns.atStart,
      columns.stock,
      columns.overdue,
      columns.decisions,
      texts.picture.products.hoursLong,
    ],
    rows: productsIn(run, scope).map((product) => {
      const of = { ...scope, product, role: null };
      const start = cellOf(openingOf(run, 'stock', of), 'cases', { isIncomplete: isLacking(run, 'stock', of) });
      const named = isCase(run, product) ? product : `${product} (${columns.notACase})`;
      return [
        named,
        start,
        ...(['stock', 'overdueStock', 'decisions', 'hoursUsed'] as const).map((id) => amountAt(run, id, of)),
      ];
    }),
  };
}

export function stepsTable({ run, scope, words, texts }: About): ShownTable {
  const { columns } = words;
  const isIncomplete = isLacking(run, 'stock', { ...scope, role: null });
  const per = run.model.periodKind === 'week' ? texts.location.perWeek : texts.location.perMonth;
  const queues = worthShowing(stepQueues(run, scope.location ?? '', scope) ?? [], scope);
  return {
    headers: [columns.step, columns.product, columns.role, columns.stock, per],
    rows: queues.map(({ step, product, role, cases, growth }) => [
      step,
      product,
      role ?? '',
      cellOf(cases, 'cases', { isIncomplete }),
      cellOf(growth, 'cases', { isIncomplete, isChange: true }),
    ]),
  };
}

export function agesTable({ run, scope, texts, words }: About): ShownTable {
  const isIncomplete = isLacking(run, 'stock', scope);
  const cell = (cases: number): ShownCell => cellOf(cases, 'cases', { isIncomplete });
  const lateUnsure = isIncomplete || isLacking(run, 'overdueStock', scope);
  return {
    headers: [texts.location.age, texts.location.withinTerm, texts.location.overTerm, words.columns.stock],
    rows: (ageBands(run, scope) ?? []).map((band) => [
      ageName(band, run.model.periodKind, texts),
      cellOf(less(band.cases, band.overdue), 'cases', { isIncomplete: lateUnsure }),
      cellOf(band.overdue, 'cases', { isIncomplete: lateUnsure }),
      cell(band.cases),
    ]),
  };
}

/** What lies and is decided of products that are no case: totals leave it out. */
export function otherWorkTable({ run, scope, words }: About): ShownTable {
  const { columns } = words;
  return {
    headers: [`${columns.product} (${columns.notACase})`, columns.stock, columns.decisions],
    rows: otherWork(run, scope).map((product) => {
      const of = { ...scope, product, role: null };
      return [product, amountAt(run, 'stock', of), amountAt(run, 'decisions', of)];
    }),
  };
}

/** Figures by name, against the base where a scenario is on screen. */
export function figuresTable(about: About, measures: readonly MeasureId[]): ShownTable {
  return named(about, measures, (id) => about.words.measure(id).name);
}

export function moneyTable(about: About): ShownTable {
  return named(about, ['staffCost', 'penalties', 'costPerDecision'], (id) => about.texts.picture.money[id]);
}

function named<T extends MeasureId>(
  { run, scope, state, words }: About,
  measures: readonly T[],
  name: (id: T) => string,
): ShownTable {
  const { columns } = words;
  const base = state.selection.scenario === null ? null : state.runs.base;
  return {
    headers: [columns.figure, columns.value, ...(base === null ? [] : [columns.inBase, columns.againstBase])],
    rows: measures.map((id) => [
      name(id),
      amountAt(run, id, scope),
      ...(base === null ? [] : [amountAt(base, id, scope), changeAt([run, base], id, scope)]),
    ]),
  };
}

const FLOWS = [
  ['inflow', 1],
  ['derivedInflow', 1],
  ['corrections', 1],
  ['decisions', -1],
  ['withdrawals', -1],
] as const;

/** What goes off the stock with a minus, so that it adds up in the sheet. */
export function accountTable({ run, scope, words, texts, formats }: About): ShownTable {
  const t = texts.picture.account;
  const name = (index: number): string => periodAt(run, index, formats);
  const isIncomplete = isLacking(run, 'stock', scope);
  const flow = (id: MeasureId, sign: 1 | -1): ShownCell => {
    const value = figure(run, id, scope);
    return cellOf(value === null ? null : sign * value, 'cases', {
      isIncomplete: isLacking(run, id, scope),
      isChange: true,
    });
  };
  return {
    headers: [words.columns.what, words.columns.value],
    rows: [
      [t.opening(name(scope.from)), cellOf(openingOf(run, 'stock', scope), 'cases', { isIncomplete })],
      ...FLOWS.map(([id, sign]) => [t[id], flow(id, sign)]),
      [t.closing(name(scope.to)), amountAt(run, 'stock', scope)],
    ],
  };
}
