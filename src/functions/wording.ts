/** Words that many arguments share, so that the same thing has the same name in every function. */
import type { Bilingual } from '../locales/language';
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
    nl: 'Open zaken naar leeftijd, jongste eerst: cel i is ontvangen i perioden vóór periode 1; 0 of meer.',
    en: 'Open cases by age, youngest first: cell i was received i periods before period 1; 0 or more.',
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
    nl: 'Netto productieve uren van één fte in de tijd waarin het werk valt, meer dan 0.',
    en: 'Net productive hours of one FTE in the time the work falls in, more than 0.',
  },
);
export const NET_HOURS_PERIOD = wording(
  { nl: 'nettoUren', en: 'netHours' },
  {
    nl: 'Netto uren van één fte per periode: één waarde, of één per periode, 0 of meer.',
    en: 'Net hours of one FTE per period: one value, or one per period, 0 or more.',
  },
);
export const TERM_PERIODS = wording(
  { nl: 'termijn', en: 'termPeriods' },
  { nl: 'Beslistermijn in hele perioden, 0 tot 10.000.', en: 'Decision term in whole periods, 0 to 10,000.' },
);
export const DUE_TERM_PERIODS = wording(TERM_PERIODS.name, {
  nl: `${TERM_PERIODS.help.nl} Wat na de laatste periode verloopt, vraagt niets: geef meer perioden dan de termijn.`,
  en: `${TERM_PERIODS.help.en} What falls due after the last period asks for nothing: give more periods than the term.`,
});
export const FTE = wording({ nl: 'fte', en: 'fte' }, { nl: 'Aantal fte, 0 of meer.', en: 'Number of FTE, 0 or more.' });

export { wording };
