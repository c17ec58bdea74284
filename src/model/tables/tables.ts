/**
 * What the model reads: one readonly row type per table of the workbook, already typed but not yet checked for
 * meaning. `row` is the 1-based row in the table's body, so that every problem and every explanation can name its cell.
 * Property names are the column ids of the workbook schema. Units stand in the name or in the comment.
 */
import type { MeasureId } from './measure-definitions';

import type { Problem, TableName } from './problem';

/** Whole days since 1970-01-01 (UTC). Periods are named by any day inside them. */
export type Day = number;

/** The periods a model counts in: weeks or calendar months. */
export type PeriodKind = 'week' | 'month';

/** In which order staff take the cases that wait. */
export type WorkOrder =
  | { readonly kind: 'fifo' }
  | { readonly kind: 'edd' }
  | { readonly kind: 'priority' }
  /** `share` (0–1) of each role's hours goes to cases overdue at the end of the period before. */
  | { readonly kind: 'split'; readonly share: number };

/** Hours as a number, or text: a duration with a unit ("90 min") or an expression over the parameters. */
export type HoursCell = number | string;

interface Row {
  readonly row: number;
}

/** A number with a name, for expressions in other cells. */
export interface Parameter extends Row {
  readonly name: string;
  readonly value: number | string;
}

/** vkt_Settings: the horizon and what holds for the whole model. */
export interface Settings {
  readonly periodKind: PeriodKind;
  /** Any day in period 1. */
  readonly firstPeriod: Day;
  /** Number of periods N, 1–600. */
  readonly periods: number;
  readonly workOrder: WorkOrder;
  /** Surcharge on the direct cost price, share of it, ≥ 0. */
  readonly overheadShare: number;
  readonly parameters: readonly Parameter[];
  /** Row in vkt_Settings of each setting that was given, by setting id. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A row of vkt_Locations: a place where cases are decided, and from when to when. */
export interface LocationRow extends Row {
  readonly location: string;
  readonly activeFrom: Day | null;
  readonly activeTo: Day | null;
}

/** A row of vkt_Products: a kind of case, or other work that takes hours. */
export interface ProductRow extends Row {
  readonly product: string;
  /** Lower goes first. */
  readonly priority: number;
  /** Share of every open cohort withdrawn per period, 0–1. */
  readonly withdrawalShare: number;
  readonly costGroup: string;
  /** Whether its work counts as cases in totals; legal work, for one, takes hours and is no case. */
  readonly countsAsCase: boolean;
}

/** What a term is counted in. */
export type TermUnit = 'day' | 'week' | 'month';

/** A row of vkt_Terms: how long a decision may take, for cases received in a span of days. */
export interface TermRow extends Row {
  readonly product: string;
  readonly receivedFrom: Day | null;
  readonly receivedTo: Day | null;
  readonly term: number;
  readonly unit: TermUnit;
}

/** A row of vkt_Steps: one step of a product, who does it and how many hours it takes. */
export interface StepRow extends Row {
  readonly product: string;
  readonly step: string;
  /** Place in the product's route, ascending. */
  readonly order: number;
  readonly role: string;
  /** Net hours per case that undergoes the step. */
  readonly normTime: HoursCell;
  /** Share of the cases that undergo the step, 0–1. */
  readonly share: number;
  /** Share of planned attempts that fail, 0 ≤ q < 1. */
  readonly noShowRate: number;
  /** Hours lost by one failed attempt; null = the norm time. */
  readonly lostTime: HoursCell | null;
  /** Least time between reaching the step and working on it, in weeks. */
  readonly minimumWait: number;
  /** null = every location; a row with a location goes before one without. */
  readonly location: string | null;
  readonly source: string;
  readonly status: 'assumption' | 'measured' | 'approved';
}

/** Productivity that holds from `week` weeks after the start, until the next point. Before the first point: 0. */
export interface CurvePoint {
  readonly week: number;
  readonly productivity: number;
}

/** A row of vkt_Roles: what an FTE of a role works in a year, and what it costs. */
export interface RoleRow extends Row {
  readonly role: string;
  /** Paid hours of one FTE per year. */
  readonly contractHours: number;
  readonly leaveHours: number;
  readonly holidayHours: number;
  /** Share of contract hours. */
  readonly sicknessShare: number;
  readonly trainingHours: number;
  readonly otherHours: number;
  readonly indirectShare: number;
  /** Share of net hours for work not tied to cases (WISN category allowance). */
  readonly allowanceShare: number;
  readonly learningCurve: readonly CurvePoint[];
  /** FTE of the experienced that one FTE in training costs. */
  readonly mentorShare: number;
  /** Euro per paid hour; 0 is an answer, null is none. */
  readonly hourlyRate: number | null;
}

/** A row of vkt_Stock: cases that are open when the model starts. */
export interface StockRow extends Row {
  readonly location: string;
  readonly product: string;
  /** null = the first step. */
  readonly step: string | null;
  readonly received: Day | null;
  /** Age in periods on the eve of period 1 (1 = received in the period before it), spread evenly from–to. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly cases: number;
}

/** A row of vkt_Inflow: cases that come in, in one period. */
export interface InflowRow extends Row {
  readonly location: string;
  readonly product: string;
  readonly period: Day;
  readonly cases: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A row of vkt_Staff: FTE of a role at a location, from when to when. */
export interface StaffRow extends Row {
  readonly location: string;
  readonly role: string;
  /** null = always was there. */
  readonly start: Day | null;
  /** Last day; null = stays. */
  readonly end: Day | null;
  readonly fte: number;
  readonly experience: 'experienced' | 'new';
}

/** A row of vkt_Fixed: hours that are no casework. */
export interface FixedRow extends Row {
  readonly location: string;
  readonly role: string;
  readonly period: Day | null;
  readonly hours: number;
}

/** What of one product brings in cases of another. */
export type DerivedEvent = 'decision' | 'overdue' | 'withdrawal';

/** A row of vkt_Derived: a share of what happens to one product comes in as another. */
export interface DerivedRow extends Row {
  readonly event: DerivedEvent;
  readonly product: string;
  readonly share: number;
  readonly target: string;
  /** Whole periods, ≥ 1. */
  readonly lag: number;
}

/** A row of vkt_Corrections: cases that were counted too few, or too many. */
export interface CorrectionRow extends Row {
  readonly location: string;
  readonly product: string;
  /** The cohort; null = spread over the product's open cohorts. */
  readonly received: Day | null;
  readonly period: Day;
  readonly cases: number;
  readonly reason: string;
}

/** What a goal asks: hold the stock, a stock at a moment, everything on time, or a number of decisions. */
export type GoalKind = 'hold' | 'stock' | 'ontime' | 'decisions';

/** A row of vkt_Goals: what is asked of a location or a product. */
export interface GoalRow extends Row {
  /** null = every location. */
  readonly location: string | null;
  readonly product: string | null;
  readonly role: string | null;
  readonly goal: GoalKind;
  /** Target stock in cases for goal 'stock', number of decisions for goal 'decisions'. */
  readonly value: number | null;
  /** Any day in the first period that counts, for goal 'decisions'; null = from period 1. */
  readonly from: Day | null;
  /** Any day in the last period of the way there, for goals 'stock' and 'decisions'; null = the last period. */
  readonly by: Day | null;
}

/** What a row of a scenario can change. */
export type Lever =
  | 'inflow' // cases per location, product and period
  | 'normTime' // hours per case of a step
  | 'noShow' // no-show rate of a step
  | 'share' // share of cases that undergo a step
  | 'stepRole' // the role that does a step; the expression is the role's name
  | 'minimumWait' // weeks before a step
  | 'sickness' // sickness share of a role
  | 'staff' // FTE of a location and role per period; what is added is experienced
  | 'hires' // new FTE that start in `from`, follow the learning curve and stay until `to`
  | 'term' // term of a product, in the unit of its row; from–to select received periods
  | 'withdrawal' // withdrawal share of a product
  | 'workOrder' // the expression is a work order: fifo, edd, priority, split(0.7)
  | 'derivedShare'; // share of a derived-inflow rule

/** A row of vkt_Scenarios: one lever, where and when it works, and what it makes of the value that was there. */
export interface ScenarioRow extends Row {
  readonly scenario: string;
  readonly order: number;
  readonly lever: Lever;
  readonly location: string | null;
  readonly product: string | null;
  /** Step name (normTime, noShow, share, stepRole, minimumWait) or role name (sickness, staff, hires). */
  readonly target: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** New value from the old one, x: "x * 1.1", "x + 5", "15". */
  readonly expression: string;
  /** The measure the lever is a part of, as whoever decides knows it; '' = a measure by itself. */
  readonly group: string;
  /** Switched-off rows are kept and ignored. */
  readonly active: boolean;
  readonly remark: string;
}

/** An order or a target the service is held to. */
export interface OrderRow extends Row {
  readonly order: string;
  readonly measure: MeasureId;
  /** null = all that count, as the measure counts them. */
  readonly product: string | null;
  readonly location: string | null;
  /** Any day in the first and last period that count; null = the model's own. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly bound: 'atLeast' | 'atMost';
  /** In the unit of the measure. */
  readonly value: number;
  readonly source: string;
}

/** A row of vkt_Signals: from which value on a measure is amber, and red. */
export interface SignalRow extends Row {
  readonly indicator: MeasureId;
  readonly amber: number;
  readonly red: number;
}

/** A row of vkt_Penalties: what an overdue case costs. */
export interface PenaltyRow extends Row {
  readonly kind: 'statutory' | 'court';
  /** In force for defaults from this day; null = always. */
  readonly from: Day | null;
  /** Euro per day for a number of days, one after the other. */
  readonly rates: readonly { readonly days: number; readonly eurPerDay: number }[];
  /** Highest amount per case in euro; null = the rates end it. */
  readonly cap: number | null;
  /** Share of the overdue cases that newly give notice (statutory) or go to court (court) per period, 0–1. */
  readonly noticeShare: number;
  /** Days between being overdue with notice given and the first penalty day. */
  readonly lag: number;
}

/** A row of vkt_Calendar: the working days of a period, instead of those of the calendar. */
export interface CalendarRow extends Row {
  readonly period: Day;
  readonly workingDays: number;
}

/** A row of vkt_Actuals: what came in, was decided, was left and was worked in a period that is over; null = not known. */
export interface ActualRow extends Row {
  readonly location: string;
  readonly product: string;
  readonly period: Day;
  readonly inflow: number | null;
  readonly decisions: number | null;
  readonly closingStock: number | null;
  readonly hours: number | null;
}

/**
 * A row with a cell that is computed with and could not be read. Where others name the row (a location, product, role or
 * step) it stays in its table, with NaN or '' in the cells that could not be read; elsewhere it takes no part.
 */
export interface UnreadRow extends Row {
  readonly table: TableName;
  /** Ids of the columns that could not be read. */
  readonly columns: readonly string[];
  /** What could be read, by column. */
  readonly known: Readonly<Record<string, unknown>>;
}

/** What the workbook says and could not be read, so that what is computed can say what it lacks. */
interface Unread {
  readonly rows: readonly UnreadRow[];
  /** Problems of reading: of these rows, of their tables and headers. */
  readonly problems: readonly Problem[];
}

/** Everything a model is made of. Tables that were not given are empty. */
export interface ModelTables {
  readonly settings: Settings;
  readonly locations: readonly LocationRow[];
  readonly products: readonly ProductRow[];
  readonly terms: readonly TermRow[];
  readonly steps: readonly StepRow[];
  readonly roles: readonly RoleRow[];
  readonly stock: readonly StockRow[];
  readonly inflow: readonly InflowRow[];
  readonly staff: readonly StaffRow[];
  readonly fixed: readonly FixedRow[];
  readonly derived: readonly DerivedRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly goals: readonly GoalRow[];
  readonly scenarios: readonly ScenarioRow[];
  readonly orders: readonly OrderRow[];
  readonly signals: readonly SignalRow[];
  readonly penalties: readonly PenaltyRow[];
  readonly calendar: readonly CalendarRow[];
  readonly actuals: readonly ActualRow[];
  /** Absent: everything could be read. */
  readonly unread?: Unread;
}
