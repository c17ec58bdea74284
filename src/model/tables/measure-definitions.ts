/** The one table of what can be asked of a run: every measure with its names, unit, and how it rolls up. */

import { nameKey } from './names';

/**
 * flow: sums over periods. level: the last period's. ratio: numerator and denominator rolled up, then divided.
 * average: over periods an average weighted by net hours, over everything else a sum (FTE).
 */
export type MeasureKind = 'flow' | 'level' | 'ratio' | 'average';

/** What a measure is counted in. share: 0–1, shown as a percentage; periods: weeks or months, as the model counts. */
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** Every unit a measure can have. */
export const MEASURE_UNITS = ['cases', 'hours', 'fte', 'share', 'periods', 'weeks', 'eur'] as const;

/** What a measure is called and counted in, how it rolls up, and what it can be asked for. */
export interface MeasureDefinition {
  readonly id: string;
  readonly name: { readonly nl: string; readonly en: string };
  /** Other words people type for it. */
  readonly also?: readonly string[];
  readonly unit: MeasureUnit;
  readonly kind: MeasureKind;
  /** What it can be asked for one of. */
  readonly by: { readonly location: true; readonly product: boolean; readonly role: boolean };
  /** Which way is good news. */
  readonly better: 'high' | 'low' | 'neither';
}

const perProduct = { location: true, product: true, role: false } as const;
const perRole = { location: true, product: false, role: true } as const;
const perBoth = { location: true, product: true, role: true } as const;
const perLocation = { location: true, product: false, role: false } as const;

/** Source: README, section "Measures". */
export const MEASURES = [
  { id: 'stock', name: { nl: 'Voorraad', en: 'Stock' }, unit: 'cases', kind: 'level', by: perProduct, better: 'low' },
  {
    id: 'overdueStock',
    name: { nl: 'Voorraad over termijn', en: 'Overdue stock' },
    also: ['Over termijn', 'Te laat', 'Overdue'],
    unit: 'cases',
    kind: 'level',
    by: perProduct,
    better: 'low',
  },
  {
    id: 'hoursInStock',
    name: { nl: 'Uren in voorraad', en: 'Hours in stock' },
    also: ['Werkvoorraad', 'Work in stock'],
    unit: 'hours',
    kind: 'level',
    by: perBoth,
    better: 'low',
  },
  {
    id: 'inflow',
    name: { nl: 'Instroom', en: 'Inflow' },
    unit: 'cases',
    kind: 'flow',
    by: perProduct,
    better: 'neither',
  },
  {
    id: 'derivedInflow',
    name: { nl: 'Afgeleide instroom', en: 'Derived inflow' },
    unit: 'cases',
    kind: 'flow',
    by: perProduct,
    better: 'neither',
  },
  {
    id: 'withdrawals',
    name: { nl: 'Intrekkingen', en: 'Withdrawals' },
    also: ['Ingetrokken', 'Withdrawn'],
    unit: 'cases',
    kind: 'flow',
    by: perProduct,
    better: 'neither',
  },
  {
    id: 'corrections',
    name: { nl: 'Correcties', en: 'Corrections' },
    unit: 'cases',
    kind: 'flow',
    by: perProduct,
    better: 'neither',
  },
  {
    id: 'decisions',
    name: { nl: 'Besluiten', en: 'Decisions' },
    also: ['Beslissingen', 'Productie', 'Production'],
    unit: 'cases',
    kind: 'flow',
    by: perProduct,
    better: 'high',
  },
  {
    id: 'decisionsOnTime',
    name: { nl: 'Besluiten binnen termijn', en: 'Decisions on time' },
    unit: 'cases',
    kind: 'flow',
    by: perProduct,
    better: 'high',
  },
  {
    id: 'onTimeShare',
    name: { nl: 'Aandeel binnen termijn', en: 'On-time share' },
    also: ['Op tijd', 'Binnen termijn', 'Aandeel op tijd', 'On time', 'Share on time'],
    unit: 'share',
    kind: 'ratio',
    by: perProduct,
    better: 'high',
  },
  {
    id: 'meanAgeAtDecision',
    name: { nl: 'Gemiddelde leeftijd bij besluit', en: 'Mean age at decision' },
    also: ['Doorlooptijd', 'Lead time'],
    unit: 'periods',
    kind: 'ratio',
    by: perProduct,
    better: 'low',
  },
  {
    id: 'weeksOfWork',
    name: { nl: 'Weken werk in voorraad', en: 'Weeks of work in stock' },
    also: ['Weken werk', 'Weeks of work'],
    unit: 'weeks',
    kind: 'ratio',
    by: perRole,
    better: 'low',
  },
  {
    id: 'waitingTime',
    name: { nl: 'Wachttijd van een nieuwe zaak', en: 'Waiting time of a new case' },
    also: ['Wachttijd', 'Waiting time'],
    unit: 'periods',
    kind: 'level',
    by: perBoth,
    better: 'low',
  },
  {
    id: 'hoursRequired',
    name: { nl: 'Benodigde uren', en: 'Hours required' },
    also: ['Uren nodig', 'Required hours'],
    unit: 'hours',
    kind: 'flow',
    by: perRole,
    better: 'neither',
  },
  {
    id: 'hoursAvailable',
    name: { nl: 'Beschikbare uren', en: 'Hours available' },
    also: ['Uren beschikbaar', 'Available hours'],
    unit: 'hours',
    kind: 'flow',
    by: perRole,
    better: 'neither',
  },
  {
    id: 'hoursUsed',
    name: { nl: 'Bestede uren', en: 'Hours used' },
    also: ['Gewerkte uren'],
    unit: 'hours',
    kind: 'flow',
    by: perBoth,
    better: 'neither',
  },
  {
    id: 'utilisation',
    name: { nl: 'Bezettingsgraad', en: 'Utilisation' },
    also: ['Benutting', 'Utilization'],
    unit: 'share',
    kind: 'ratio',
    by: perRole,
    better: 'neither',
  },
  {
    id: 'fteRequired',
    name: { nl: 'Benodigde fte', en: 'FTE required' },
    also: ['Fte nodig', 'Required FTE'],
    unit: 'fte',
    kind: 'average',
    by: perRole,
    better: 'neither',
  },
  {
    id: 'fteAvailable',
    name: { nl: 'Beschikbare fte', en: 'FTE available' },
    also: ['Fte beschikbaar', 'Available FTE'],
    unit: 'fte',
    kind: 'average',
    by: perRole,
    better: 'neither',
  },
  {
    id: 'fteContracted',
    name: { nl: 'Fte in dienst', en: 'FTE contracted' },
    also: ['Contracted FTE'],
    unit: 'fte',
    kind: 'average',
    by: perRole,
    better: 'neither',
  },
  {
    id: 'fteGap',
    name: { nl: 'Verschil in fte', en: 'FTE gap' },
    also: ['Tekort', 'Fte-verschil', 'Gap'],
    unit: 'fte',
    kind: 'average',
    by: perRole,
    better: 'high',
  },
  {
    id: 'staffCost',
    name: { nl: 'Personeelskosten', en: 'Staff cost' },
    also: ['Loonkosten'],
    unit: 'eur',
    kind: 'flow',
    by: perRole,
    better: 'low',
  },
  {
    id: 'penalties',
    name: { nl: 'Dwangsommen', en: 'Penalties' },
    also: ['Dwangsom', 'Penalty'],
    unit: 'eur',
    kind: 'flow',
    by: perProduct,
    better: 'low',
  },
  {
    id: 'costPerDecision',
    name: { nl: 'Kosten per besluit', en: 'Cost per decision' },
    also: ['Kosten per beslissing'],
    unit: 'eur',
    kind: 'ratio',
    by: perLocation,
    better: 'low',
  },
] as const satisfies readonly MeasureDefinition[];

/** The id of a measure in the table: what formulas and tables of the workbook name it by. */
export type MeasureId = (typeof MEASURES)[number]['id'];

/** A definition of the table, by one of its own ids. */
export type KnownMeasure = MeasureDefinition & { readonly id: MeasureId };

const BY_ID: ReadonlyMap<string, KnownMeasure> = new Map<string, KnownMeasure>(MEASURES.map((one) => [one.id, one]));

/**
 * Whether a text is the very id of a measure; names and other words for it are `measureNamed`'s.
 *
 * @example isMeasureId('onTimeShare') // true
 * @example isMeasureId('on time share') // false
 */
export const isMeasureId = (id: string): id is MeasureId => BY_ID.has(id);

/** Whether a total of the measure counts only the products that count as cases; one of a product alone always counts. */
export const countsCasesOnly = (id: string): boolean =>
  BY_ID.get(id)?.unit === 'cases' || id === 'onTimeShare' || id === 'meanAgeAtDecision';

const BY_WORD: ReadonlyMap<string, KnownMeasure> = new Map(
  [...BY_ID.values()].flatMap((one) =>
    [one.id, one.name.nl, one.name.en, ...(one.also ?? [])].map((word) => [nameKey(word), one] as const),
  ),
);

/**
 * The measure somebody means.
 *
 * @param text its id, its name in either language, or a usual other word for it; case and outer spaces do not matter.
 * @returns undefined when no measure goes by that name.
 */
export const measureNamed = (text: string): KnownMeasure | undefined => BY_WORD.get(nameKey(text));

/** @returns the definition of a measure; undefined for an unknown id. */
export const measureDefinition = (id: string): KnownMeasure | undefined => BY_ID.get(id);
