/** What a part of an explanation is called, as a code with its data; `locales/derivation.ts` has the words. */
import type { MeasureId } from '../tables/measure-definitions';
import type { DerivedRow, PenaltyRow, PeriodKind, ScenarioRow } from '../tables/tables';

/** Words that need no data. */
export type LabelWord =
  | 'at-least-0'
  | 'at-the-start'
  | 'became-overdue'
  | 'came-in-less-withdrawals'
  | 'cases'
  | 'cases-through-this-step'
  | 'change-by-scenario'
  | 'coming-first'
  | 'contract-hours'
  | 'contract-hours-per-year'
  | 'correction-without-a-reason'
  | 'could-not-be-taken'
  | 'decisions'
  | 'decisions-after-the-term'
  | 'decisions-the-goal-asks-for'
  | 'everything-on-time-if-what-is-due-first-goes-first'
  | 'experienced-staff'
  | 'fixed-hours'
  | 'fte'
  | 'fte-available'
  | 'fte-for-casework'
  | 'fte-for-fixed-hours'
  | 'handled'
  | 'hourly-rate'
  | 'hours-available-in-that-period'
  | 'hours-left-by-then'
  | 'hours-left-in-a-case'
  | 'hours-per-case'
  | 'hours-per-week'
  | 'hours-to-be-shed'
  | 'inflow-and-derived-inflow'
  | 'inflow-by-the-table'
  | 'keep-up-with-inflow'
  | 'leave'
  | 'mentoring'
  | 'net-hours-per-fte'
  | 'net-hours-per-year'
  | 'new-staff'
  | 'number-of-periods'
  | 'once-in-so-many-orders'
  | 'other'
  | 'part-of-the-last-period'
  | 'periods-to-the-target'
  | 'public-holidays'
  | 'queue-at-the-start'
  | 'received-in-this-period'
  | 'share'
  | 'share-for-casework'
  | 'share-of-the-working-days'
  | 'share-of-the-working-days-productivity'
  | 'share-of-the-years-working-days'
  | 'share-that-is-not-indirect'
  | 'sickness'
  | 'stock-at-the-end'
  | 'stock-at-the-start'
  | 'stock-to-its-target'
  | 'sum-of-the-ages'
  | 'the-whole-difference'
  | 'this-number'
  | 'training'
  | 'up-to-0-hours-the-goal-is-met-already'
  | 'weeks'
  | 'what-it-is-compared-with'
  | 'withdrawals'
  | 'withdrawals-per-period'
  | 'work-in-periods-without-working-days';

/** What a part of an explanation is called: a code and its data, which the locales make words of. */
export type Label =
  | { readonly code: LabelWord }
  /** A location, product, role, period, or a planner's own reason: as it stands in the workbook. */
  | { readonly code: 'named'; readonly name: string }
  | { readonly code: 'measure'; readonly measure: MeasureId }
  | { readonly code: 'received-earlier'; readonly periods: number }
  /** Cases of an age in periods of a kind. */
  | { readonly code: 'of-age'; readonly age: number; readonly unit: PeriodKind; readonly overdue: boolean }
  /** Inflow that follows from what happened to another product, `lag` periods before. */
  | {
      readonly code: 'derived-from';
      readonly product: string;
      readonly event: DerivedRow['event'];
      readonly lag: number;
    }
  | { readonly code: 'penalty-of'; readonly kind: PenaltyRow['kind']; readonly age: number }
  | { readonly code: 'hours-used-at' | 'hours-per-case-for' | 'whole-periods-for'; readonly step: string }
  /** One lever by itself, or the scenario without it. */
  | { readonly code: 'lever'; readonly lever: ScenarioRow; readonly without: boolean }
  /** Once these have come. */
  | { readonly code: 'after'; readonly others: readonly Label[] };
