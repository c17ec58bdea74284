/** The hours one FTE has for casework in a year: what is paid, less what is not worked. */

/** A role's year: hours paid, and what of them goes to other things than work. */
export interface NetHoursInput {
  /** Paid hours of one FTE per year, > 0. */
  readonly contractHours: number;
  /** Hours of leave per year, ≥ 0. */
  readonly leaveHours: number;
  /** Hours of public holidays per year, ≥ 0. */
  readonly holidayHours: number;
  /** Share of the contract hours lost to sickness, 0–1. */
  readonly sicknessShare: number;
  /** Hours of training per year, ≥ 0. */
  readonly trainingHours: number;
  /** Other hours per year that are paid and not worked, ≥ 0. */
  readonly otherHours: number;
  /** Share of the hours at work that goes to indirect work, 0 ≤ share < 1. */
  readonly indirectShare: number;
}

/**
 * How many productive hours one FTE gives in a year.
 *
 * A = (contract − leave − holidays − contract × sickness − training − other) × (1 − indirect). Shares of the contract
 * hours add up; they are not chained: 10 % sickness and 10 % leave leave 80 %, not 81 %.
 *
 * @returns hours per FTE per year. Not clamped: zero or less means that more is taken off than there is, and it is the
 * caller that calls it a problem. Never more than `contractHours`.
 * Source: README, equation F1; the second example is BMC Health Serv Res 2007 7:196, which prints 1,521.9; the first is
 * US SSA, POMS DI 39503.230.
 * @example
 * netHours({ contractHours: 2080, leaveHours: 155.7, holidayHours: 75, sicknessShare: 0, trainingHours: 68, otherHours: 4.8, indirectShare: 0 }) // 1776.5
 * netHours({ contractHours: 1872, leaveHours: 168.48, holidayHours: 3.744, sicknessShare: 0.035, trainingHours: 37.44, otherHours: 74.88, indirectShare: 0 }) // 1521.936
 */
export function netHours(input: NetHoursInput): number {
  const sicknessHours = input.contractHours * input.sicknessShare;
  const atWork =
    input.contractHours -
    input.leaveHours -
    input.holidayHours -
    sicknessHours -
    input.trainingHours -
    input.otherHours;
  return atWork * (1 - input.indirectShare);
}
