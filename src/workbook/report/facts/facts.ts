/** What the model says, as far as a report needs it: plain numbers and names, so that a worker can hand them over. */
import type { Hold } from '../../../model/measures/judge/orders';
import type { Bottleneck } from '../../../model/measures/judge/bottleneck';
import type { Judgement } from '../../../model/measures/judge/judgement';
import type { MeasureId } from '../../../model/measures/measures';
import type { LeverGroup } from '../../../model/scenario/shares';
import type { Day, GoalKind, OrderRow, PeriodKind, SignalRow } from '../../../model/tables/tables';

/** What a report is asked to be about. */
export interface ReportQuestion {
  /** The scenario the report is about; null = the base. */
  readonly scenario: string | null;
  /** Scenarios that are compared with the base; the one above comes with them by itself. */
  readonly compared: readonly string[];
  /** Zero-based first and last period, both included. */
  readonly from: number;
  readonly to: number;
  /** Locations that get a page of their own. What is told of the whole is of all locations, whatever is chosen here. */
  readonly locations: readonly string[];
}

/** A figure of the model, and whether rows are missing in it. */
export interface ReportFigure {
  /** null = there is no such figure: nothing to divide by, work without anybody to do it, or something that could not be read. */
  readonly value: number | null;
  readonly isIncomplete: boolean;
}

export interface KeyFigure {
  readonly id: MeasureId;
  readonly now: ReportFigure;
  /** Where a level stood before the first period; null for what has no start, and where it is not known. */
  readonly start: number | null;
  /** The same figure without any scenario; null where the report is about the base itself. */
  readonly base: ReportFigure | null;
}

/** Short and to spare, each role at each location by itself: one is not set off against the other. */
export interface ShortageFacts {
  /** FTE short, ≥ 0. */
  readonly short: number;
  readonly shortPlaces: number;
  readonly spare: number;
  readonly sparePlaces: number;
  readonly nobodyPlaces: number;
  readonly incompletePlaces: number;
  /** Something is known of the gap. */
  readonly isKnown: boolean;
  readonly isIncomplete: boolean;
  readonly goals: readonly GoalKind[];
  /** The tightest period, where everything must be on time; null = the mean of all. */
  readonly worst: number | null;
  /** FTE short without any scenario; null where the report is about the base. */
  readonly inBase: number | null;
}

export const SERIES = ['stock', 'overdueStock', 'inflow', 'decisions', 'fteRequired', 'fteAvailable'] as const;
export type SeriesId = (typeof SERIES)[number];

export const ACCOUNT = ['inflow', 'derivedInflow', 'corrections', 'decisions', 'withdrawals'] as const;

interface SignalFact {
  readonly id: MeasureId;
  readonly value: number | null;
  readonly isIncomplete: boolean;
  readonly signal: Judgement['signal'];
}

interface RoleFacts {
  readonly role: string;
  readonly required: ReportFigure;
  readonly available: ReportFigure;
  readonly gap: ReportFigure;
}

interface ProductFacts {
  readonly product: string;
  readonly isCase: boolean;
  readonly start: number | null;
  readonly stock: ReportFigure;
  readonly overdue: ReportFigure;
  readonly decisions: ReportFigure;
}

/** One location, or all of them together. */
export interface PlaceFacts {
  /** null = all locations. */
  readonly location: string | null;
  readonly figures: readonly KeyFigure[];
  /** Per period of the span. */
  readonly series: Readonly<Record<SeriesId, readonly (number | null)[]>>;
  /** What makes the stock of the start the stock of the end; start + in − out = end. */
  readonly opening: number | null;
  readonly account: Readonly<Record<(typeof ACCOUNT)[number], number | null>>;
  readonly shortage: ShortageFacts;
  /** The worst signal, and which indicators gave it. */
  readonly judgement: Judgement;
  readonly signals: readonly SignalFact[];
  readonly bottleneck: Bottleneck | null;
  /** There is any work or staff. */
  readonly hasCapacity: boolean;
  readonly roles: readonly RoleFacts[];
  readonly products: readonly ProductFacts[];
}

export interface OrderFacts {
  readonly order: OrderRow;
  /** What the model says; null = no value. */
  readonly value: number | null;
  /** How much it misses by, ≥ 0; null without a value. */
  readonly short: number | null;
  /** All of its span counts, and every row could be used. */
  readonly isSure: boolean;
  readonly isPartly: boolean;
  readonly heldUp:
    | (Pick<Hold, 'cases'> & { readonly location: string; readonly step: string; readonly role: string })
    | null;
}

/** One measure of a scenario's, and its part in each difference. */
export interface ContributionFacts {
  readonly group: LeverGroup;
  /** In the order of COMPARED; null where it cannot be told. */
  readonly parts: readonly (number | null)[];
}

/** The measures scenarios are compared by. */
export const COMPARED = ['stock', 'overdueStock', 'decisions', 'fteRequired', 'staffCost', 'penalties'] as const;

export interface ScenarioFacts {
  /** null = the base. */
  readonly scenario: string | null;
  /** In the order of COMPARED. */
  readonly figures: readonly ReportFigure[];
  /** FTE short, of no place made good by another. */
  readonly short: ReportFigure;
  readonly stock: readonly (number | null)[];
  readonly overdue: readonly (number | null)[];
  /** Against the base; [] for the base, and for a scenario without levers. */
  readonly contributions: readonly ContributionFacts[];
  /** What levers do together beyond what each does alone, where there are too many to share it out; in the order of COMPARED. */
  readonly interaction: readonly (number | null)[] | null;
  /** Levers that do not work as they stand. */
  readonly problems: number;
}

export interface CostPriceFacts {
  readonly product: string;
  /** Euro per case; null = none can be told. */
  readonly direct: number | null;
  readonly withOverhead: number | null;
  readonly isIncomplete: boolean;
}

export interface BottleneckFacts extends Bottleneck {
  readonly location: string;
  readonly isIncomplete: boolean;
}

export interface ReportFacts {
  readonly question: ReportQuestion;
  readonly periodKind: PeriodKind;
  /** All of the model's. */
  readonly periods: readonly { readonly label: string; readonly first: Day; readonly last: Day }[];
  readonly whole: PlaceFacts;
  /** The locations of the question that the model knows, in its order. */
  readonly places: readonly PlaceFacts[];
  /** Every location's judgement, also of those without a page. */
  readonly signals: readonly Pick<PlaceFacts, 'location' | 'judgement' | 'signals' | 'shortage'>[];
  readonly limits: readonly SignalRow[];
  readonly orders: readonly OrderFacts[];
  /** Worst first, of all locations. */
  readonly bottlenecks: readonly BottleneckFacts[];
  /** The base first. */
  readonly scenarios: readonly ScenarioFacts[];
  readonly costPrices: readonly CostPriceFacts[];
  /** Money of every location: staff, penalties, cost per decision. */
  readonly money: readonly {
    readonly location: string | null;
    readonly amounts: readonly ReportFigure[];
    readonly base: readonly ReportFigure[] | null;
  }[];
  /** Whether the workbook says what lateness costs; without, penalties are no figure where cases are overdue. */
  readonly hasPenalties: boolean;
  /** Products that are no case but do lie or come in: totals leave them out. */
  readonly otherWork: readonly string[];
}
