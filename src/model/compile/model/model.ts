/** The compiled model: names turned into indices, tables into typed arrays. Nothing in it ever changes. */
import type { Gap } from './gaps';
import { nameKey } from '../../tables/names';
import { type DaySpan, periodNumber } from '../../time/calendar';
import type {
  CurvePoint,
  Day,
  DerivedEvent,
  GoalKind,
  ModelTables,
  PenaltyRow,
  PeriodKind,
  ScenarioRow,
  WorkOrder,
} from '../../tables/tables';

/** A week or month of the model. */
export interface Period extends DaySpan {
  /** Zero-based. */
  readonly index: number;
  /** "2023-05" or "2023-W18". */
  readonly label: string;
  /** The part of a year's working hours that falls in this period: working days / working days of its year. */
  readonly yearShare: number;
}

/** A step of a product's route, in order. */
export interface Step {
  readonly product: number;
  readonly name: string;
  /** Role by the general row; a location or a scenario may say otherwise. −1: a product without steps, no work. */
  readonly role: number;
  /** Row in vkt_Steps; null = implied. */
  readonly row: number | null;
}

/** What one FTE of a role is worth. Hours per year, shares 0–1; 0 where a cell cannot be used. */
export interface RoleInput {
  /** Row in vkt_Roles. */
  readonly row: number;
  /** Net productive hours of one FTE per year, without scenario; ≥ 0. */
  readonly netHours: number;
  readonly contractHours: number;
  readonly allowanceShare: number;
  readonly learningCurve: readonly CurvePoint[];
  readonly mentorShare: number;
  /** Euro per paid hour; null where there is none, or none that can be used. */
  readonly hourlyRate: number | null;
}

/** An event of one product (`source`) that brings in cases of another (`target`), `lag` periods later; indices of products. */
export interface DerivedRule {
  readonly row: number;
  readonly event: DerivedEvent;
  readonly source: number;
  readonly target: number;
  readonly lag: number;
}

/** What is asked of the staffing of a scope; indices, null = all. */
export interface Goal {
  readonly row: number;
  readonly location: number | null;
  readonly product: number | null;
  readonly role: number | null;
  readonly kind: GoalKind;
  /** Target stock ('stock') or number of decisions ('decisions'), cases; else 0. */
  readonly value: number;
  /** Zero-based first period that counts, for 'decisions'; else 0. */
  readonly from: number;
  /** Zero-based last period of the way there, for 'stock' (past the horizon too) and 'decisions'; else 0. */
  readonly by: number;
}

/** What decides the arrays' shape and the order of work, the same for every location. */
export interface Structure {
  readonly periods: number;
  readonly products: number;
  readonly roles: number;
  readonly steps: number;
  /** Periods before period 1 from which stock may stem; cohort c was received in period c − cohortsBefore. */
  readonly cohortsBefore: number;
  /** cohortsBefore + periods. */
  readonly cohorts: number;
  /** Steps of product p are firstStep[p] … firstStep[p + 1] − 1. */
  readonly firstStep: Int32Array;
  /** Products by priority, then by table order. */
  readonly byPriority: Int32Array;
  readonly priority: Float64Array;
  readonly derived: readonly DerivedRule[];
}

/** The cases that wait before period 1; the columns go together: step and cohort by index, cases > 0. */
export interface OpeningStock {
  readonly step: Int32Array;
  readonly cohort: Int32Array;
  readonly cases: Float64Array;
}

/** Cases that come or go outside of the process, of one location. */
export interface Corrections {
  /** Ascending; the columns go together. */
  readonly period: Int32Array;
  readonly product: Int32Array;
  /** −1 = spread over the open cohorts. */
  readonly cohort: Int32Array;
  readonly cases: Float64Array;
  /** Row in vkt_Corrections. */
  readonly row: Int32Array;
}

/** All that the simulation of a location reads besides the structure. "a × b" is row-major: index = a × size of b + b. */
export interface QueueInput {
  readonly opening: OpeningStock;
  readonly corrections: Corrections;
  /** product × period, cases. */
  readonly inflow: Float64Array;
  /** product × period, share of every open cohort. */
  readonly withdrawal: Float64Array;
  /** step × period, hours per case (expected). */
  readonly caseHours: Float64Array;
  /** step × period, role; −1 = none. */
  readonly stepRole: Int32Array;
  /** step × period, whole periods before a case that reaches the step can be worked on. */
  readonly wait: Int32Array;
  /** product × cohort, zero-based due period (may be negative), NEVER_DUE without a term. */
  readonly due: Int32Array;
  /** role × period, hours available for casework, ≥ 0. */
  readonly hours: Float64Array;
  /** Per period. */
  readonly workOrder: readonly WorkOrder[];
  /** derived rule × period of the event, share. */
  readonly derivedShare: Float64Array;
}

/** Staffing of a location; role × period. */
export interface StaffingInput {
  /** FTE on the books. */
  readonly contractedFte: Float64Array;
  /** FTE after learning curves and mentoring. */
  readonly effectiveFte: Float64Array;
  /** Net hours of one FTE in the period, before allowances. */
  readonly netHours: Float64Array;
  /** Share of net hours that is no casework. */
  readonly allowanceShare: Float64Array;
  readonly fixedHours: Float64Array;
}

/** Everything that is known of a location before it is simulated. */
export interface LocationInput {
  readonly queue: QueueInput;
  readonly staffing: StaffingInput;
}

/** A workbook compiled, under at most one scenario. Indices are places in its lists of locations, products, roles and so on. */
export interface Model {
  readonly tables: ModelTables;
  /** null = the base. */
  readonly scenario: string | null;
  /** The levers that were applied, in order. */
  readonly levers: readonly ScenarioRow[];
  readonly periodKind: PeriodKind;
  readonly periods: readonly Period[];
  readonly locations: readonly string[];
  readonly products: readonly string[];
  readonly roles: readonly string[];
  readonly steps: readonly Step[];
  /** Per product: whether it counts in totals of cases; other work counts in hours, FTE and money only. */
  readonly countsAsCase: readonly boolean[];
  /** Of the settings; a lever may change it for a location or a period. */
  readonly workOrder: WorkOrder;
  readonly overheadShare: number;
  readonly roleInputs: readonly RoleInput[];
  readonly structure: Structure;
  readonly inputs: readonly LocationInput[];
  readonly goals: readonly Goal[];
  readonly penalties: readonly PenaltyRow[];
  /** What its numbers lack; empty when every row could be used. */
  readonly gaps: readonly Gap[];
}

function indexOfName(names: readonly string[], name: string): number | null {
  const key = nameKey(name);
  const index = names.findIndex((other) => nameKey(other) === key);
  return index < 0 ? null : index;
}

/** @returns the zero-based index of a location; null when the model has no such location. */
export const locationIndex = (model: Model, name: string): number | null => indexOfName(model.locations, name);

/** @returns the zero-based index of a product; null when the model has no such product. */
export const productIndex = (model: Model, name: string): number | null => indexOfName(model.products, name);

/** @returns the zero-based index of a role; null when the model has no such role. */
export const roleIndex = (model: Model, name: string): number | null => indexOfName(model.roles, name);

/** @returns the zero-based index of the period a day lies in; null outside the horizon. */
export function periodIndex(model: Model, day: Day): number | null {
  const first = model.periods[0];
  if (first === undefined || !Number.isFinite(day)) return null;
  const index = periodNumber(model.periodKind, day) - periodNumber(model.periodKind, first.first);
  return index >= 0 && index < model.periods.length ? index : null;
}
