/** A figure as the formula that keeps it up to date. */
import { measureDefinition, type MeasureId } from '../../model/measures/measures';
import type { Formula } from '../port';

export interface Asked {
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

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

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
      .map((name) => (name === null ? '' : quoted(name)))
      .join(',')})`,
  };
}
