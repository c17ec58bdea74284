/** Comparisons: Office and files name them differently. */
const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqual', 'lessThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
]);

/** Office's name → the file's. */
export function asComparison(name: string): string {
  return COMPARISONS.get(name) ?? 'between';
}

/** Conditional formats in Office. */
export function conditionalOperator(comparison: string): string {
  for (const [office, file] of COMPARISONS) if (file === comparison) return office;
  return 'Between';
}

/** Data validation in Office says "…To" where conditional formats do not. */
export function validationOperator(comparison: string): string {
  const name = conditionalOperator(comparison);
  return /OrEqual$/.test(name) ? `${name}To` : name;
}
