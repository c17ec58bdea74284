/** Collecting problems while a model is compiled. */
import { nameKey } from '../../tables/names';
import type { Problem, ProblemCode, TableName } from '../../tables/problem';
import { isInRange, LEAST_SHARE, limits, type Range } from '../../tables/ranges';
import { EVERYTHING_READ, type UnreadCells } from './unread';

/** Where something is wrong: a cell, a row or a table. */
export interface Place {
  readonly table: TableName;
  readonly row: number | null;
  readonly column: string | null;
  readonly value?: unknown;
}

/** A list of problems under construction; local to one compilation. */
export interface Findings {
  readonly problems: Problem[];
  /** What reading the tables has reported already. */
  readonly unread: UnreadCells;
  error(code: ProblemCode, place: Place, data?: Problem['data']): void;
  warning(code: ProblemCode, place: Place, data?: Problem['data']): void;
  /** Whether a number is finite and in its range; if not, an 'out-of-range' error is added. */
  inRange(value: number, range: Range, place: Place): boolean;
  /** Says that a number is not what such a number usually is; it is used as it stands. */
  usual(value: number, range: Range, place: Place): void;
  /** Like `inRange`, for a share somebody typed; says of one below `least` that a fraction may have been meant. */
  share(of: { value: number; range: Range; place: Place; least?: number }): boolean;
}

/** What is said of rows by comparing them with the periods of the model. */
const OF_TIME: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'outside-horizon',
  'location-closed',
  'periods-silent',
  'stock-in-future',
  'no-staff',
  'location-without-staff',
  'location-without-cases',
  'hours-negative',
  'lever-takes-too-many',
  'term-missing',
]);

/** @param unread cells that could not be read; what is wrong with those is known, and not said again. */
export function findings(unread: UnreadCells = EVERYTHING_READ): Findings {
  const problems: Problem[] = [];
  const add =
    (severity: Problem['severity']) =>
    (code: ProblemCode, place: Place, data: Problem['data'] = {}): void => {
      if (unread.cell(place.table, place.row, place.column)) return;
      if (!unread.horizon && OF_TIME.has(code)) return;
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
  const [error, warning] = [add('error'), add('warning')];
  const inRange = (value: number, range: Range, place: Place): boolean => {
    if (isInRange(value, range)) return true;
    error('out-of-range', { ...place, value }, limits(range));
    return false;
  };
  return {
    problems,
    unread,
    error,
    warning,
    inRange,
    usual(value, range, place) {
      if (!isInRange(value, range)) warning('unusual', { value, ...place }, { found: value, ...limits(range) });
    },
    share({ value, range, place, least = LEAST_SHARE.usual }) {
      if (value > 0 && value < least) warning('small-share', { ...place, value });
      return inRange(value, range, place);
    },
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
  /** A name could not be read: an unknown one may be that. */
  readonly mayMiss: boolean;
  find(name: string): number | null;
}

/**
 * Names with the way to find one: capitals and spaces around do not matter.
 *
 * @param mayMiss whether there may be names that could not be read.
 * @example namesOf(['Zuid', 'Noord']).find(' noord ') // 1
 * @example namesOf(['Zuid', 'Noord']).find('Oost') // null
 */
export function namesOf(names: readonly string[], mayMiss = false): Names {
  const byKey = new Map(names.map((name, index) => [nameKey(name), index]));
  const known = new Map<string, number | null>();
  return {
    names,
    mayMiss,
    find(name) {
      let index = known.get(name);
      if (index === undefined) known.set(name, (index = byKey.get(nameKey(name)) ?? null));
      return index;
    },
  };
}

/** A name in a cell that another table should declare. */
export interface Reference {
  readonly value: string;
  /** The problem it is when nobody declared the name. */
  readonly code: ProblemCode;
  readonly place: Place;
}

/** The index of a name; a problem with that code when nobody declared it, and nobody may have. */
export function resolve(found: Findings, names: Names, { value, code, place }: Reference): number | null {
  const index = names.find(value);
  if (index === null && !names.mayMiss) found.error(code, { ...place, value }, { name: value });
  return index;
}
