/**
 * What a planner can get wrong is data: a list of problems, each with the cell it came from. No sentences here;
 * the locales room turns a problem into Dutch or English.
 */

/** The tables of a workbook, by the name that Excel knows them by. */
export type TableName =
  | 'vkt_Settings'
  | 'vkt_Locations'
  | 'vkt_Products'
  | 'vkt_Terms'
  | 'vkt_Steps'
  | 'vkt_Roles'
  | 'vkt_Stock'
  | 'vkt_Inflow'
  | 'vkt_Staff'
  | 'vkt_Fixed'
  | 'vkt_Derived'
  | 'vkt_Corrections'
  | 'vkt_Goals'
  | 'vkt_Scenarios'
  | 'vkt_Orders'
  | 'vkt_Signals'
  | 'vkt_Penalties'
  | 'vkt_Calendar'
  | 'vkt_Actuals'
  | 'vkt_Collected';

/** What is wrong, as a code; the locales make a sentence of it and of the problem's `data`. */
export type ProblemCode =
  // reading a table
  | 'table-missing' // a table is not in the workbook, or not under its name; value: the name of one that may be it
  | 'table-copy' // value: the name of a table beside this one that looks like a copy of it (warning: it is not read)
  | 'column-missing' // data: none; the whole table is left out
  | 'column-duplicate' // two headers mean the same column
  | 'column-unsure' // a header that nearly is that of this column, which is not there; data: none, value: the header
  | 'total-row' // a typed total, which would count everything twice; the row is left out
  | 'rows-below' // value: what stands first in a row under the table, which Excel does not count with it; data: free = empty rows before it
  | 'required' // an empty cell where a value is needed
  | 'cell-error' // the cell holds an Excel error such as #N/A
  | 'not-a-number'
  | 'two-readings' // data: decimal, thousands; "33,555" may be either
  | 'not-a-date'
  | 'not-a-period' // data: wanted = week or month, when that is what the model counts in
  | 'not-a-choice' // data: allowed
  | 'not-a-curve' // a learning curve or rate list that cannot be read
  // meaning
  | 'out-of-range' // data: min, max (either may be absent); above, below = 1: the limit itself is out; whole = 1
  | 'unknown-location'
  | 'unknown-product'
  | 'unknown-role'
  | 'unknown-step'
  | 'unknown-lever'
  | 'unknown-setting'
  | 'setting-unsure' // data: setting; a parameter that may well be meant for this setting, which is missing
  | 'unknown-measure'
  | 'unknown-scenario' // a scenario asked for that the table does not name; the base is computed
  | 'duplicate-key' // data: firstRow
  | 'added-up' // data: firstRow; a second row for the same place and period (warning: both count)
  | 'same-row' // data: firstRow; a second row that is the same in every cell (warning: both count)
  | 'pasted-twice' // data: rows = how many from this row on, firstRow; they repeat those from firstRow on (warning: all count)
  | 'received-against-age' // data: age; the received period and the age do not agree (warning: received counts)
  | 'bad-expression' // data: reason, and what the fault of the expression brings
  | 'clock-time' // a norm time that looks like a time of day; data: clock (warning: it is used as it stands)
  | 'bad-work-order'
  | 'end-before-start'
  | 'outside-horizon' // a period the model does not cover; the row has no effect
  | 'cell-ignored' // a cell that plays no part in what its row says, such as a date of a goal to hold the stock; of the order of a step at one location data: firstRow, order = what holds (warning)
  | 'order-tied' // data: firstRow; two steps that a location does both, with the same order (warning: they go as they stand in the table)
  | 'periods-silent' // periods of the model of which a table says nothing, though it speaks of others; data: location, product or role, count, from, to, and first, last where it breaks off (warning: they count as 0; inflow that breaks off is marked)
  | 'location-closed' // inflow in a period in which its location is closed on all days; data: cases, period; staff of whom that is true of all their days in the model; data: fte (warning: they count nowhere)
  | 'stock-in-future' // opening stock received in or after the first period
  | 'net-hours-not-positive' // a role with no productive hours left
  | 'net-hours-unusual' // data: netHours, min, max; a year that nobody has (warning: it is used as it stands)
  | 'hours-a-week' // contract hours that look like those of a week (warning: they are used as they stand)
  | 'allowance-too-high' // allowances of 100% or more
  | 'unusual' // a number that can be, but hardly ever is; data: found, min and/or max (warning: it is used as it stands)
  | 'small-share' // a share so small that a fraction was more likely typed into a cell for percentages (warning: it is used as it stands)
  | 'no-work' // a norm time of 0, or a share of 0 wherever the step is: it takes nobody's time (warning)
  | 'no-steps' // a product without steps is decided without work
  | 'location-without-staff' // cases at a location where nobody works
  | 'location-without-cases' // a location of which no row says what lies there or comes in, where others have such rows (warning: it counts as 0)
  | 'no-rate' // people have the role and nobody said what it costs, where others have a rate; data: role (warning: what they cost is missing from the sums, which are marked)
  | 'no-staff' // work for a role nobody at the location has
  | 'term-missing' // no term covers a received period
  | 'no-terms' // cases and no term at all (warning: nothing is ever overdue, and what is about lateness is marked)
  | 'terms-overlap'
  | 'derived-runaway' // data: location, product, period = from when derived inflow is as much as a table may hold
  | 'correction-exceeds-stock' // data: location, left = cases that could not be taken
  | 'goal-exceeds-cases' // data: location, asked, cases = how many there are (warning: all of them are asked for)
  | 'goal-beyond-horizon' // of the cases that come in under a goal of on time most fall due after the last period; data: cases = those, all (warning: they ask for nothing yet)
  | 'hours-negative' // fixed hours or mentoring take more than the staff has; data: location, role, period, hours (warning: 0 hours are left)
  | 'lever-takes-too-many' // of trained staff; those left learn and cost their mentors; data: location, role, period, fte (warning: 0 hours are left, which is marked)
  | 'stock-left' // data: location, cases; still there at the end of the model, and nobody works there any more
  | 'lever-without-effect';

/** Something in the workbook that a planner should look at, with its place and what is done about it. */
export interface Problem {
  readonly code: ProblemCode;
  /** error: what is computed lacks something; warning: nothing is lacking, but look at it. */
  readonly severity: 'error' | 'warning';
  readonly table: TableName;
  /** 1-based row of the table's body; null when the whole table or column is meant. */
  readonly row: number | null;
  /** The column's id: the name of the property in the row types of tables.ts. */
  readonly column: string | null;
  /** What stands in the cell. */
  readonly value: string | number | boolean | null;
  /** What the sentence needs besides: limits, allowed values, names. */
  readonly data: Readonly<Record<string, string | number>>;
}
