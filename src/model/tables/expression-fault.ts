/** Why an expression cannot be used. */
export type ExpressionFault =
  | 'empty'
  | 'too-long'
  | 'syntax'
  | 'not-allowed' // something other than arithmetic, comparison and the documented names
  | 'unknown-name' // data: name
  | 'not-a-number' // data: name, the digits that are none
  | 'no-operator' // data: name, two values side by side
  | 'two-readings' // data: name, decimal, thousands
  | 'comma' // data: name; between the brackets of a function it may part two arguments
  | 'percentage' // data: name, factor, ofX; of what? also where no share is asked
  | 'clock-time' // data: name; "7:30"
  | 'too-complex'
  | 'no-engine' // more than a number, and the caller brought no expression engine
  | 'not-finite';

/** What the sentence about a fault needs: the name or number it is about, and what it could be. */
export type FaultData = Readonly<Record<string, string | number>>;

/** Why an expression is not let through: the way out of a loop or a recursion, caught in the file that throws it. */
export class Refused extends Error {
  constructor(
    readonly fault: ExpressionFault,
    readonly data: FaultData = {},
  ) {
    super(fault);
  }
}
