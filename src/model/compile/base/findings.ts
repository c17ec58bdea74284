/** Collecting problems while a model is compiled. */
import { nameKey } from '../../tables/names';
import type { Problem, ProblemCode, TableName } from '../../tables/problem';

/** Where something is wrong: a cell, a row or a table. */
export interface Place {
  readonly table: TableName;
  readonly row: number | null;
  readonly column: string | null;
  readonly value?: unknown;
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
  /** The limit itself is not allowed. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
}

/** A list of problems under construction; local to one compilation. */
export interface Findings {
  readonly problems: Problem[];
  error(code: ProblemCode, place: Place, data?: Problem['data']): void;
  warning(code: ProblemCode, place: Place, data?: Problem['data']): void;
  /** Whether a number is finite and in its range; if not, an 'out-of-range' error is added. */
  inRange(value: number, range: Range, place: Place): boolean;
}

/** No number of cases, hours, FTE or euro in a table may be larger, so that sums stay finite. */
export const LARGEST = 1e9;

export function findings(): Findings {
  const problems: Problem[] = [];
  const add =
    (severity: Problem['severity']) =>
    (code: ProblemCode, place: Place, data: Problem['data'] = {}): void => {
      problems.push({
        code,
        severity,
        table: place.table,
        row: place.row,
        column: place.column,
        value: cellValue(place.value),
        data,
      });
    };
  const error = add('error');
  return {
    problems,
    error,
    warning: add('warning'),
    inRange(value, range, place) {
      if (isInRange(value, range)) return true;
      error('out-of-range', { ...place, value }, limits(range));
      return false;
    },
  };
}

/** Whether a number is finite and in its range. */
export function isInRange(value: number, { min, max, above, below, whole }: Range): boolean {
  return (
    Number.isFinite(value) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (whole !== true || Number.isInteger(value))
  );
}

/** A range as the data of a problem: min and max, with 1 for above, below and whole where they hold. */
export function limits({ min, max, above, below, whole }: Range): Problem['data'] {
  const low = min ?? above;
  const high = max ?? below;
  return {
    ...(low === undefined ? {} : { min: low }),
    ...(high === undefined ? {} : { max: high }),
    ...(above === undefined ? {} : { above: 1 }),
    ...(below === undefined ? {} : { below: 1 }),
    ...(whole === true ? { whole: 1 } : {}),
  };
}

/** A problem carries what stands in the cell, but never NaN or infinity. */
function cellValue(value: unknown): Problem['value'] {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** Names with their indices, as one table declares them. */
export interface Names {
  readonly names: readonly string[];
  find(name: string): number | null;
}

export function namesOf(names: readonly string[]): Names {
  const byKey = new Map(names.map((name, index) => [nameKey(name), index]));
  const known = new Map<string, number | null>();
  return {
    names,
    find(name) {
      let index = known.get(name);
      if (index === undefined) known.set(name, (index = byKey.get(nameKey(name)) ?? null));
      return index;
    },
  };
}

export interface Reference {
  readonly value: string;
  /** The problem it is when nobody declared the name. */
  readonly code: ProblemCode;
  readonly place: Place;
}

/** The index of a name; a problem with that code when nobody declared it. */
export function resolve(found: Findings, names: Names, { value, code, place }: Reference): number | null {
  const index = names.find(value);
  if (index === null) found.error(code, { ...place, value }, { name: value });
  return index;
}
