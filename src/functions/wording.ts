/** Words that many arguments share, so that the same thing has the same name in every function. */
import type { Bilingual } from '../language';
import type { Wording } from './argument';

const wording = (name: Bilingual, help: Bilingual): Wording => ({ name, help });

export const CASES = wording(
  { nl: 'zaken', en: 'cases' },
  { nl: 'Aantal zaken, 0 of meer.', en: 'Number of cases, 0 or more.' },
);
export const STOCK = wording(
  { nl: 'voorraad', en: 'stock' },
  { nl: 'Open zaken aan het begin, 0 of meer.', en: 'Open cases at the start, 0 or more.' },
);
export const STOCK_BY_AGE = wording(
  { nl: 'voorraadPerLeeftijd', en: 'stockByAge' },
  {
    nl: 'Open zaken per leeftijd, 0 of meer: cel i is i perioden vóór periode 1 ontvangen.',
    en: 'Open cases by age, 0 or more: cell i was received i periods before period 1.',
  },
);
export const INFLOW = wording(
  { nl: 'instroom', en: 'inflow' },
  {
    nl: 'Nieuwe zaken per periode, één waarde per periode, 0 of meer.',
    en: 'New cases per period, one value per period, 0 or more.',
  },
);
export const HOURS_PER_CASE = wording(
  { nl: 'urenPerZaak', en: 'hoursPerCase' },
  { nl: 'Netto uren per zaak, meer dan 0.', en: 'Net hours per case, more than 0.' },
);
export const NET_HOURS_YEAR = wording(
  { nl: 'nettoUren', en: 'netHours' },
  {
    nl: 'Netto uren van één fte over dezelfde tijd als de zaken, bijvoorbeeld een jaar; meer dan 0.',
    en: 'Net hours of one FTE over the same time as the cases, for example a year; more than 0.',
  },
);
export const NET_HOURS_PERIOD = wording(
  { nl: 'nettoUren', en: 'netHours' },
  {
    nl: 'Netto uren van één fte per periode, 0 of meer: één waarde, of één per periode.',
    en: 'Net hours of one FTE per period, 0 or more: one value, or one per period.',
  },
);
export const TERM_PERIODS = wording(
  { nl: 'termijn', en: 'termPeriods' },
  { nl: 'Beslistermijn in hele perioden, 0 tot 10.000.', en: 'Decision term in whole periods, 0 to 10,000.' },
);
export const DUE_TERM_PERIODS = wording(TERM_PERIODS.name, {
  nl: 'Beslistermijn in hele perioden, 0 tot 10.000; geef meer perioden instroom dan dit.',
  en: 'Decision term in whole periods, 0 to 10,000; give more periods of inflow than this.',
});
export const FTE = wording({ nl: 'fte', en: 'fte' }, { nl: 'Aantal fte, 0 of meer.', en: 'Number of FTE, 0 or more.' });

export { wording };
