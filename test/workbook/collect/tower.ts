/** A tower of two offices, and files of them. */
import { newTable, type RowValues } from '../../../src/workbook/codec/encode';
import { USUAL_CHOICES, type Choices } from '../../../src/workbook/collect/compare/choices';
import { NO_MARK, type Delivery } from '../../../src/workbook/collect/book/delivery';
import type { DeliveryQuestion } from '../../../src/workbook/collect/compare/question';
import type { TableContent } from '../../../src/workbook/port';
import { tableNamed } from '../../../src/workbook/schema';
import { dayOf } from '../../../src/model/time/calendar';
import { SMALL } from '../../session/small-model';

export const day = (year: number, month: number, date = 1): number => dayOf(year, month, date) ?? 0;

/** Tables as a workbook gives them, in Dutch. */
export const contents = (rows: Readonly<Record<string, readonly RowValues[]>>): readonly TableContent[] =>
  Object.entries(rows).map(([name, values]) => {
    const schema = tableNamed(name);
    if (!schema) throw new Error(`no table ${name}`);
    const made = newTable(schema, values, 'nl');
    return { name, sheet: made.sheet, headers: made.columns.map(({ header }) => header), rows: made.rows };
  });

export const stock = (location: string, cases: number, more: RowValues = {}): RowValues => ({
  location,
  product: 'Spoor 4',
  ageFrom: 1,
  ageTo: 3,
  cases,
  ...more,
});

export const TOWER: Readonly<Record<string, readonly RowValues[]>> = {
  ...SMALL,
  vkt_Locations: [{ location: 'Ter Apel' }, { location: 'Budel' }],
  vkt_Stock: [stock('Ter Apel', 300), stock('Budel', 50), stock('Ter Apel', 20, { ageFrom: 4, ageTo: 6 })],
  vkt_Staff: [
    { location: 'Ter Apel', role: 'Hoormedewerker', fte: 3 },
    { location: 'Budel', role: 'Hoormedewerker', fte: 1 },
  ],
  vkt_Collected: [],
};

export const tower = (more: Readonly<Record<string, readonly RowValues[]>> = {}): readonly TableContent[] =>
  contents({ ...TOWER, ...more });

export const delivery = (
  rows: Readonly<Record<string, readonly RowValues[]>>,
  more: Partial<Delivery> = {},
): Delivery => ({
  file: 'Ter Apel.xlsx',
  sha256: 'ab',
  saved: null,
  tables: contents(rows),
  sheets: [],
  mark: NO_MARK,
  oddities: [],
  ...more,
});

export const asked = (
  file: Delivery,
  { choices = {}, ...more }: Partial<Omit<DeliveryQuestion, 'choices'>> & { readonly choices?: Partial<Choices> } = {},
): DeliveryQuestion => ({
  tower: tower(),
  delivery: file,
  taken: [],
  beside: [],
  ...more,
  choices: { ...USUAL_CHOICES, ...choices },
});
