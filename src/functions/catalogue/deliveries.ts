/** The state of collection in cells: what OVERVIEW shows of it per location. */
import type { Language } from '../../language';
import { collectionState, type LocationState } from '../../workbook/collect/settings/collection-state';
import { serialOfDay } from '../../model/time/dates';
import { plainHeader } from '../../workbook/codec/headers';
import type { Cell } from '../../workbook/port';
import type { Session } from '../../session/session';

const STATES = {
  fresh: { nl: 'binnen', en: 'in' },
  old: { nl: 'oud', en: 'old' },
  missing: { nl: 'ontbreekt', en: 'missing' },
} as const;

interface DeliveryMeasure {
  readonly id: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly of: (state: LocationState, language: Language) => Cell;
}

export const DELIVERIES: readonly DeliveryMeasure[] = [
  { id: 'delivery', name: { nl: 'Levering', en: 'Delivery' }, of: ({ state }, language) => STATES[state][language] },
  {
    id: 'deliveryDate',
    name: { nl: 'Leverdatum', en: 'Delivery date' },
    of: ({ last }) => (last === null ? '' : serialOfDay(last.asOf ?? last.date)),
  },
  { id: 'deliveryAge', name: { nl: 'Leverdagen', en: 'Delivery age' }, of: ({ age }) => age ?? '' },
  {
    id: 'deliveryFindings',
    name: { nl: 'Leverbevindingen', en: 'Delivery findings' },
    of: ({ last }) => last?.findings ?? '',
  },
];

/** A measure of collection by its code or its name in either language. */
export function deliveryNamed(cell: Cell): DeliveryMeasure | undefined {
  const wanted = plainHeader(String(cell));
  return DELIVERIES.find(({ id, name }) => [id, name.nl, name.en].some((form) => plainHeader(form) === wanted));
}

/** Header row, then one row per location; empty where nothing was ever delivered. Dates are Excel's numbers of days. */
export function deliveryTable(
  session: Session,
  measures: readonly DeliveryMeasure[],
  language: Language,
): readonly (readonly Cell[])[] {
  const { contents } = session.current;
  const { locations } = collectionState(contents, session.collecting.today());
  const header = ['', ...measures.map(({ name }) => name[language])];
  return [header, ...locations.map((one) => [one.location, ...measures.map(({ of }) => of(one, language))])];
}
