/** Words that many arguments share, so that the same thing has the same name in every function. */
import type { Wording } from './argument';

const wording = (nl: string, en: string, helpNl: string, helpEn: string): Wording => ({
  name: { nl, en },
  help: { nl: helpNl, en: helpEn },
});

export const CASES = wording('zaken', 'cases', 'Aantal zaken, 0 of meer.', 'Number of cases, 0 or more.');
export const STOCK = wording(
  'voorraad',
  'stock',
  'Open zaken aan het begin, 0 of meer.',
  'Open cases at the start, 0 or more.',
);
export const STOCK_BY_AGE = wording(
  'voorraadPerLeeftijd',
  'stockByAge',
  'Open zaken naar leeftijd, jongste eerst: cel i is ontvangen i perioden vóór periode 1; 0 of meer.',
  'Open cases by age, youngest first: cell i was received i periods before period 1; 0 or more.',
);
export const INFLOW = wording(
  'instroom',
  'inflow',
  'Nieuwe zaken per periode, één waarde per periode, 0 of meer.',
  'New cases per period, one value per period, 0 or more.',
);
export const HOURS_PER_CASE = wording(
  'urenPerZaak',
  'hoursPerCase',
  'Netto uren per zaak, meer dan 0.',
  'Net hours per case, more than 0.',
);
export const NET_HOURS_YEAR = wording(
  'nettoUren',
  'netHours',
  'Netto productieve uren van één fte in de tijd waarin het werk valt, meer dan 0.',
  'Net productive hours of one FTE in the time the work falls in, more than 0.',
);
export const NET_HOURS_PERIOD = wording(
  'nettoUren',
  'netHours',
  'Netto uren van één fte per periode: één waarde, of één per periode, 0 of meer.',
  'Net hours of one FTE per period: one value, or one per period, 0 or more.',
);
export const TERM_PERIODS = wording(
  'termijn',
  'termPeriods',
  'Beslistermijn in hele perioden, 0 tot 10.000.',
  'Decision term in whole periods, 0 to 10,000.',
);
export const FTE = wording('fte', 'fte', 'Aantal fte, 0 of meer.', 'Number of FTE, 0 or more.');

export { wording };
