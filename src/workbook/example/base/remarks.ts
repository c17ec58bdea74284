/** Remarks beside settings, scenarios and corrections, in both languages. */
import type { Bilingual } from '../../../language';

export const SETTING_REMARKS = {
  periodKind: { nl: 'week of maand', en: 'week or month' },
  firstPeriod: {
    nl: 'De maand na de stand van 30-4-2023 in de Kamerbrief',
    en: 'The month after the stock of 30-4-2023 in the letter',
  },
  periods: { nl: 'Twee jaar', en: 'Two years' },
  workOrder: {
    nl: 'Kamerbrief: 70% van de inzet op oude zaken over termijn, 30% op nieuwe instroom',
    en: 'Letter: 70% of staff on old overdue cases, 30% on new inflow',
  },
  overheadShare: { nl: 'Aanname', en: 'Assumption' },
  hoursPerDay: {
    nl: 'Norm in dagen (WODC 2005: twee tot drie); een werkdag van 8 uur is een aanname',
    en: 'Norm in days (WODC 2005: two to three); a working day of 8 hours is an assumption',
  },
  inflowBase: {
    nl: 'Kamerbrief, Meerjaren Productie Prognose (MPP) 2023: meer dan 70.000 is het waarschijnlijkst',
    en: 'Letter, multi-year production forecast (MPP) 2023: over 70,000 is most likely',
  },
  inflowScenario: { nl: 'Kamerbrief, scenario van de MPP 2023', en: 'Letter, scenario of the MPP 2023' },
  inflowDerived: {
    nl: 'Deel van de prognose dat uit besluiten volgt en niet in Instroom staat (bij 22.184 besluiten)',
    en: 'Part of the forecast that follows from decisions and is not in Inflow (at 22,184 decisions)',
  },
  order: {
    nl: 'Kamerbrief: opdracht 2023, minstens zoveel zaken spoor 4',
    en: 'Letter: order 2023, at least this many track-4 cases',
  },
  baaCases: {
    nl: 'Kamerbrief: extra zaken in het eerste jaar vanaf mei 2023',
    en: 'Letter: extra cases in the first year from May 2023',
  },
  restated: {
    nl: 'Gepubliceerde voorraad bijgesteld: eind augustus 2024 2.050, begin september 2.120 (IND in cijfers)',
    en: 'Published stock restated: 2,050 at the end of August 2024, 2,120 at the start of September (IND in figures)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SCENARIO_REMARKS = {
  inflow: {
    nl: 'MPP 2023 (Kamerbrief); wat uit besluiten volgt, staat niet in Instroom en groeit niet mee',
    en: 'MPP 2023 (letter); what follows from decisions is not in Inflow and does not grow with it',
  },
  extension: {
    nl: 'De verlenging geldt voor geen enkele zaak meer; vergelijk juni 2025, toen zij werd teruggedraaid',
    en: 'The extension no longer applies to any case; compare its reversal of June 2025',
  },
  baaIn: {
    nl: 'Kamerbrief: 13.000 extra zaken vanaf mei 2023; verdeling aanname. Elk besluit brengt later een halve zaak nareis',
    en: 'Letter: 13,000 extra cases from May 2023; split assumption. Every decision brings half a case of family reunification later',
  },
  baaOut: { nl: 'Deze zaken komen niet in spoor 4', en: 'These cases do not join track 4' },
  baaStaff: {
    nl: 'Eigen projectteam: aanname, 5 uur per zaak',
    en: 'Project team of its own: assumption, 5 hours per case',
  },
  noShow: {
    nl: 'Uitnodigen in persoon met handtekening (Kamerbrief, Budel); effect aanname',
    en: 'Invitation in person with signature (letter, Budel); effect assumption',
  },
  officeStep: {
    nl: 'Kamerbrief: het lokale bedrijfsbureau ontlast hoor- en beslismedewerkers',
    en: 'Letter: the local office relieves hearing and decision officers',
  },
  officeStaff: { nl: 'Extra ondersteuning daarvoor: aanname', en: 'Extra support to do so: assumption' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const PACT_REMARKS = {
  periodKind: { nl: 'Weken: de termijnen van het pact zijn kort', en: 'Weeks: the terms of the pact are short' },
  firstPeriod: {
    nl: 'Eerste hele week na 12-6-2026, als Vo. (EU) 2024/1348 van toepassing wordt',
    en: 'First whole week after 12-6-2026, when Reg. (EU) 2024/1348 becomes applicable',
  },
  periods: { nl: 'Eén jaar', en: 'One year' },
  workOrder: {
    nl: 'Aanname: nieuwe procedures gaan voor de oude voorraad',
    en: 'Assumption: new procedures go before the old stock',
  },
  overheadShare: { nl: 'Aanname', en: 'Assumption' },
  scenario: { nl: 'Aanname, om het effect te zien', en: 'Assumption, to see the effect' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What levers are together to whoever decides about them. */
export const PACKAGES = {
  low: { nl: 'Instroom 49.000 in plaats van 70.000', en: 'Inflow of 49,000 instead of 70,000' },
  middle: { nl: 'Instroom 67.000 in plaats van 70.000', en: 'Inflow of 67,000 instead of 70,000' },
  high: { nl: 'Instroom 77.000 in plaats van 70.000', en: 'Inflow of 77,000 instead of 70,000' },
  extension: { nl: 'Termijn weer 6 maanden', en: 'Term back to 6 months' },
  baa: { nl: 'Project met een eigen team', en: 'A project with a team of its own' },
  noShow: { nl: 'Half zoveel no-shows', en: 'Half as many no-shows' },
  officeStep: { nl: 'Voorbereiding door de administratie', en: 'Preparation done by support' },
  officeStaff: { nl: 'Extra administratie op de locaties', en: 'More support at the locations' },
} as const;
