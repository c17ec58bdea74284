/** The words of a report, as its plan needs them; `locales/report` says them in both languages. */
import type { MeasureId, MeasureKind, MeasureUnit } from '../../model/measures/measures';
import type { LeverGroup } from '../../model/scenario/shares';
import type { GoalKind, ScenarioRow } from '../../model/tables/tables';
import type { BottleneckFacts, OrderFacts, ReportFacts, SeriesId } from './facts/facts';

type Period = ReportFacts['periods'][number];
type Signal = 'none' | 'green' | 'amber' | 'red';

/** Numbers and days as the reader writes them, for sentences. */
interface ReportNumbers {
  readonly amount: (value: number | null, unit: string) => string;
  readonly change: (value: number | null, unit: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly day: (day: number) => string;
  readonly period: (period: Period | undefined) => string;
}

export interface ReportWords {
  readonly numbers: ReportNumbers;
  readonly measure: (id: MeasureId) => { readonly name: string; readonly unit: MeasureUnit };
  /** A measure of a scenario, as whoever decides knows it. */
  readonly group: (group: LeverGroup, periods: readonly Period[]) => string;
  /** Names of the sheets; the model's own are called otherwise. */
  readonly sheets: Readonly<
    Record<'summary' | 'course' | 'scenarios' | 'signals' | 'money' | 'assumptions' | 'quality', string>
  > & { readonly location: (name: string) => string };
  readonly base: string;
  readonly allLocations: string;
  readonly units: Readonly<Record<MeasureUnit, string>>;
  readonly titles: Readonly<
    Record<'summary' | 'course' | 'scenarios' | 'signals' | 'money' | 'assumptions' | 'quality', string>
  > & { readonly location: (name: string) => string };
  readonly meta: {
    readonly about: (from: string, to: string, scenario: string) => string;
    readonly made: (day: string, version: string, rules: string) => string;
    readonly model: (model: string, edition: string | null) => string;
    readonly live: string;
    readonly page: (page: string, pages: string) => string;
    readonly errors: (count: number) => string;
    readonly marked: string;
  };
  readonly headings: Readonly<
    Record<
      | 'happens'
      | 'keyFigures'
      | 'bottlenecks'
      | 'orders'
      | 'roles'
      | 'products'
      | 'course'
      | 'compared'
      | 'overTime'
      | 'bridge'
      | 'signals'
      | 'values'
      | 'limits'
      | 'moneyByLocation'
      | 'costPrice'
      | 'norms'
      | 'rolesUsed'
      | 'levers'
      | 'about'
      | 'problems'
      | 'collection',
      string
    >
  > & { readonly contributions: (scenario: string) => string };
  readonly columns: Readonly<
    Record<
      | 'figure'
      | 'atStart'
      | 'atEnd'
      | 'change'
      | 'inBase'
      | 'againstBase'
      | 'unit'
      | 'location'
      | 'role'
      | 'short'
      | 'since'
      | 'highest'
      | 'peak'
      | 'waiting'
      | 'relief'
      | 'order'
      | 'asked'
      | 'expected'
      | 'difference'
      | 'outcome'
      | 'where'
      | 'required'
      | 'available'
      | 'gap'
      | 'product'
      | 'stock'
      | 'overdue'
      | 'decisions'
      | 'period'
      | 'scenario'
      | 'part'
      | 'step'
      | 'floor'
      | 'total'
      | 'up'
      | 'down'
      | 'judgement'
      | 'because'
      | 'indicator'
      | 'amber'
      | 'red'
      | 'direct'
      | 'withOverhead'
      | 'norm'
      | 'share'
      | 'noShow'
      | 'source'
      | 'date'
      | 'status'
      | 'hours'
      | 'sickness'
      | 'rate'
      | 'lever'
      | 'remark'
      | 'effect'
      | 'what'
      | 'places'
      | 'count'
      | 'delivered'
      | 'age'
      | 'state'
      | 'made'
      | 'model'
      | 'edition'
      | 'version'
      | 'rules'
      | 'errors'
      | 'value'
      | 'notACase',
      string
    >
  >;
  readonly shortage: string;
  /** When a figure is of, behind its name: "eind apr 2025". */
  readonly when: Readonly<Record<MeasureKind, (from: string, to: string) => string>>;
  readonly lever: (row: ScenarioRow, periods: readonly Period[]) => string;
  readonly signal: Readonly<Record<Signal, string>>;
  readonly outcome: {
    readonly met: string;
    readonly metPartly: string;
    readonly missed: string;
    readonly unknown: string;
  };
  readonly status: Readonly<Record<'assumption' | 'measured' | 'approved', string>>;
  readonly effects: Readonly<Record<'left-out' | 'no-effect' | 'counts', string>>;
  readonly deliveries: Readonly<Record<'fresh' | 'old' | 'missing', string>>;
  readonly everywhere: string;
  readonly interaction: string;
  readonly none: Readonly<Record<'problems' | 'collection' | 'bottleneck' | 'norms' | 'limits' | 'compared', string>>;
  readonly charts: Readonly<Record<'stock' | 'capacity' | 'flow' | 'scenarios', ChartWords>> & {
    readonly bridge: (scenario: string) => ChartWords;
  };
  readonly series: Readonly<Record<SeriesId | 'onTerm', string>>;
  readonly say: {
    readonly stock: (p: {
      from: string;
      to: string;
      start: string;
      end: string;
      change: string;
      grows: -1 | 0 | 1;
    }) => string;
    readonly account: (p: { parts: readonly (readonly [id: string, cases: string])[] }) => string;
    readonly overdue: (p: { cases: string; share: string; to: string }) => string;
    readonly overdueChange: (p: { change: string; grows: -1 | 0 | 1; since: string }) => string;
    readonly short: (p: {
      fte: string;
      places: number;
      oneLocation: boolean;
      goals: readonly GoalKind[];
      worst: string | null;
    }) => string;
    readonly spare: (p: { fte: string; oneLocation: boolean }) => string;
    readonly enough: (p: { goals: readonly GoalKind[] }) => string;
    readonly gapUnknown: string;
    readonly stockUnknown: string;
    readonly overdueUnknown: string;
    readonly moneyUnknown: string;
    readonly nobody: (places: number) => string;
    readonly incompletePlaces: (places: number) => string;
    readonly noCapacity: string;
    readonly notBacklog: (cases: string) => string;
    readonly againstBase: (p: { parts: readonly string[] }) => string;
    readonly differs: (name: string, change: string) => string;
    readonly sameAsBase: string;
    readonly causes: (p: { parts: readonly string[] }) => string;
    readonly cause: (name: string, change: string) => string;
    readonly orders: (p: { met: number; total: number; missed: readonly string[]; unsure: number }) => string;
    readonly orderMissed: (order: string, asked: string, expected: string) => string;
    readonly money: (p: { staff: string; penalties: string | null }) => string;
    readonly otherWork: (names: string) => string;
    readonly bottleneck: (p: { role: string; fte: string; since: string }) => string;
    readonly noBottleneck: (to: string) => string;
    readonly relief: (found: BottleneckFacts, period: (index: number) => string) => string;
    readonly queue: (found: BottleneckFacts) => string;
    readonly held: (held: NonNullable<OrderFacts['heldUp']>) => string;
    readonly noHold: string;
    readonly partly: string;
    readonly incomplete: string;
    readonly norms: (p: {
      total: number;
      assumption: number;
      measured: number;
      approved: number;
      unsourced: number;
    }) => string;
    readonly delivered: (p: {
      delivered: number;
      total: number;
      oldest: number | null;
      edition: string | null;
    }) => string;
    readonly leverProblems: (scenario: string, count: number) => string;
  };
}

interface ChartWords {
  readonly title: string;
  /** What the chart shows, for who cannot see it. */
  readonly describe: (p: {
    readonly from: string;
    readonly to: string;
    readonly first: string;
    readonly last: string;
    readonly other: string;
  }) => string;
}

/** The headers of a table of bottlenecks; the step has a column of its own where there is room. */
export const bottleneckHeaders = (
  columns: ReportWords['columns'],
  where: { readonly step: boolean },
): readonly string[] => [
  columns.location,
  columns.role,
  columns.short,
  columns.since,
  columns.highest,
  columns.peak,
  ...(where.step ? [columns.step] : []),
  columns.waiting,
  columns.relief,
];
