/** Figures, and tables of them, as the formulas that keep them up to date. */
import { measureDefinition, type MeasureId } from '../../model/measures/measures';
import { quotedText } from '../../xlsx/notation/text-formula';
import type { Formula } from '../port';

interface Asked {
  readonly measure: MeasureId;
  readonly location: string | null;
  readonly product?: string | null;
  readonly role?: string | null;
  /** Labels of the first and last period. */
  readonly from: string;
  readonly to: string;
  /** null = the base. */
  readonly scenario: string | null;
}

/**
 * MEASURE with its arguments, in English notation, as Excel takes formulas from us.
 *
 * @example liveFigure({ measure: 'stock', location: 'Budel', from: '2023-05', to: '2023-06', scenario: null }, 'en').formula // '=VKT.MEASURE("Stock","Budel",,,"2023-05:2023-06")'
 */
export function liveFigure(asked: Asked, language: 'nl' | 'en'): Formula {
  const { measure, location, product = null, role = null, from, to, scenario } = asked;
  const period = from === to ? from : `${from}:${to}`;
  const names = [measureDefinition(measure)?.name[language] ?? measure, location, product, role, period, scenario];
  const last = names.findLastIndex((name) => name !== null);
  return {
    formula: `=VKT.MEASURE(${names
      .slice(0, last + 1)
      .map((name) => (name === null ? '' : quotedText(name)))
      .join(',')})`,
  };
}

/** Between two of them, or between one and a number of that day. */
export const liveDifference = (is: Formula, was: Formula | number): Formula => ({
  formula: `${is.formula}-${typeof was === 'number' ? bracketed(was) : was.formula.slice(1)}`,
});

const bracketed = (value: number): string => (value < 0 ? `(${String(value)})` : String(value));

export interface AskedTable {
  readonly measures: readonly MeasureId[];
  readonly rowsBy: 'location' | 'product' | 'role';
  readonly location: string | null;
  readonly from: string;
  readonly to: string;
  readonly scenario: string | null;
}

const DIMENSIONS = {
  nl: { location: 'locatie', product: 'product', role: 'rol', period: 'periode' },
  en: { location: 'location', product: 'product', role: 'role', period: 'period' },
} as const;

const array = (rows: readonly (readonly string[])[]): string =>
  rows.length === 1 && rows[0]?.length === 1
    ? quotedText(rows[0][0] ?? '')
    : `{${rows.map((row) => row.map(quotedText).join(',')).join(';')}}`;

/**
 * OVERVIEW with its arguments, in English notation: a row of headers, and a row for every member the model has.
 *
 * @example overviewFormula({ measures: ['stock'], rowsBy: 'location', location: null, from: '2023-05', to: '2023-06', scenario: null }, 'en').formula // '=VKT.OVERVIEW("Stock","location",,{"period","2023-05:2023-06"})'
 */
export function overviewFormula(asked: AskedTable, language: 'nl' | 'en'): Formula {
  const { measures, rowsBy, location, from, to, scenario } = asked;
  const words = DIMENSIONS[language];
  const names = measures.map((id) => measureDefinition(id)?.name[language] ?? id);
  const filters = [
    ...(location === null ? [] : [[words.location, location]]),
    [words.period, from === to ? from : `${from}:${to}`],
  ];
  const last = scenario === null ? '' : `,${quotedText(scenario)}`;
  return { formula: `=VKT.OVERVIEW(${array([names])},${quotedText(words[rowsBy])},,${array(filters)}${last})` };
}
