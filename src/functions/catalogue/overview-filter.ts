/** The filters of OVERVIEW: two columns, a dimension and its value. */
import { quoted } from '../../locales/notation/shown-text';
import type { Run } from '../../model/simulate/simulate';
import { dimensionNamed, narrowed, type Found, type Narrowing } from '../../session/question';
import { isEmpty } from '../../workbook/cells';
import { refuse, type CellMatrix, type Refusal } from '../define';

/** Each dimension at most once, each value with its dimension: nothing that is given may be passed over. */
export function filterOf(run: Run, block: CellMatrix): Found<Narrowing> | Refusal {
  let filter: Narrowing = {};
  const given = new Set<string>();
  for (const [name = '', value = '', ...more] of block) {
    if (!more.every(isEmpty)) return FILTER_REFUSED.wide(String(more.find((cell) => !isEmpty(cell)) ?? ''));
    if (isEmpty(name)) {
      if (!isEmpty(value)) return FILTER_REFUSED.nameless(String(value));
      continue;
    }
    const dimension = dimensionNamed(name);
    if (!dimension.ok) return dimension;
    if (given.has(dimension.value)) return FILTER_REFUSED.twice(String(name));
    given.add(dimension.value);
    const one = narrowed(run.model, dimension.value, value);
    if (!one.ok) return one;
    filter = { ...filter, ...one.value };
  }
  return { ok: true, value: filter };
}

export const isRefused = (filter: Found<Narrowing> | Refusal): filter is Refusal => 'refused' in filter;

const FILTER_REFUSED = {
  wide: (text: string): Refusal =>
    refuse(
      'value',
      `filters: moet twee kolommen hebben, een indeling en de waarde; daarnaast staat ${quoted(text)}.`,
      `filters: must have two columns, a dimension and its value; beside them there is ${quoted(text)}.`,
    ),
  nameless: (text: string): Refusal =>
    refuse(
      'value',
      `filters: schrijf links van ${quoted(text)} waarop u filtert: locatie, product, rol of periode.`,
      `filters: write to the left of ${quoted(text)} what you filter on: location, product, role or period.`,
    ),
  twice: (text: string): Refusal =>
    refuse(
      'value',
      `filters: ${quoted(text)} staat er twee keer; geef elke indeling hoogstens één keer.`,
      `filters: ${quoted(text)} is there twice; give each dimension once at most.`,
    ),
};
