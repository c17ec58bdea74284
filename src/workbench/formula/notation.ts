/** How values are written in a language. Pure. */
import type { Language } from '../../language';

/** What is stored of a text. */
export interface Entered {
  readonly value: string | number | boolean;
  /** The number format Excel gives a cell that had none; null leaves it. */
  readonly numberFormat: string | null;
}

/** How one language writes values. */
export interface Notation {
  readonly group: string;
  readonly decimal: string;
  readonly currency: string;
  readonly booleans: { readonly yes: string; readonly no: string };
  /** As shown → as everybody else has it. */
  readonly errors: ReadonlyMap<string, string>;
  /** Short and long names, January first. */
  readonly months: readonly (readonly string[])[];
  /** 31-12 rather than 12/31. */
  readonly dayFirst: boolean;
  /** Excel's format for a whole date. */
  readonly date: string;
}

const named = (names: string): Notation['months'] => names.split(', ').map((both) => both.split(' '));

/** Those of Microsoft's page on TYPE.FOUT (ERROR.TYPE), and #SPILL!. What others are called in Dutch is written nowhere we know of. */
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!'];
const DUTCH_ERRORS = ['#LEEG!', '#DEEL/0!', '#WAARDE!', '#VERW!', '#NAAM?', '#GETAL!', '#N/B', '#OVERLOOP!'];

export const US: Notation = {
  group: ',',
  decimal: '.',
  currency: '$',
  booleans: { yes: 'true', no: 'false' },
  errors: new Map(ERRORS.map((error) => [error, error])),
  months: named(
    'jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, sep september, oct october, nov november, dec december',
  ),
  dayFirst: false,
  date: 'm/d/yyyy',
};

export const DUTCH: Notation = {
  group: '.',
  decimal: ',',
  currency: '€',
  booleans: { yes: 'waar', no: 'onwaar' },
  errors: new Map(DUTCH_ERRORS.map((error, i) => [error, ERRORS[i] ?? error])),
  months: named(
    'jan januari, feb februari, mrt maart, apr april, mei, jun juni, jul juli, aug augustus, sep september, okt oktober, nov november, dec december',
  ),
  dayFirst: true,
  date: 'dd-mm-yyyy',
};

/** A truth value as Excel shows it, and reads it when typed: `shownBoolean(true, 'nl') // 'WAAR'`. */
export function shownBoolean(value: boolean, language: Language): string {
  const { yes, no } = (language === 'nl' ? DUTCH : US).booleans;
  return (value ? yes : no).toUpperCase();
}

/** An error as Excel shows it: `shownError('#N/A', 'nl') // '#N/B'`. */
export function shownError(error: string, language: Language): string {
  if (language === 'nl') for (const [shown, known] of DUTCH.errors) if (known === error) return shown;
  return error;
}
