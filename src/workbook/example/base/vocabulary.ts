/** The names of the examples in both languages. Locations are proper names and stand in neither list. */
import type { Bilingual, Language } from '../../../language';

export const PRODUCTS = {
  track1: { nl: 'Spoor 1 (Dublin)', en: 'Track 1 (Dublin)' },
  track2: { nl: 'Spoor 2', en: 'Track 2' },
  track4: { nl: 'Spoor 4', en: 'Track 4' },
  baa: { nl: 'Spoor 4 project (BAA)', en: 'Track 4 project (BAA)' },
  repeat: { nl: 'Herhaalde aanvraag', en: 'Repeat application' },
  family: { nl: 'Nareis', en: 'Family reunification' },
  legal: { nl: 'Juridisch werk (BNTB)', en: 'Legal work (BNTB)' },
  inadmissible: { nl: 'Niet-ontvankelijkheid', en: 'Inadmissibility' },
  accelerated: { nl: 'Versnelde procedure', en: 'Accelerated procedure' },
  border: { nl: 'Grensprocedure', en: 'Border procedure' },
  regular: { nl: 'Reguliere procedure', en: 'Regular procedure' },
  oldStock: { nl: 'Oude voorraad (spoor 4)', en: 'Old stock (track 4)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const STEPS = {
  registration: { nl: 'Aanmeldgehoor', en: 'Registration hearing' },
  preparation: { nl: 'Planklaar maken', en: 'Preparing for scheduling' },
  detailed: { nl: 'Nader gehoor', en: 'Detailed hearing' },
  decision: { nl: 'Besluit', en: 'Decision' },
  dublinHearing: { nl: 'Dublingehoor', en: 'Dublin hearing' },
  shortHearing: { nl: 'Gehoor', en: 'Hearing' },
  file: { nl: 'Dossier aanvullen', en: 'Completing the file' },
  docket: { nl: 'Inschrijven beroep', en: 'Registering the appeal' },
  defence: { nl: 'Verweer', en: 'Defence' },
  project: { nl: 'Projectafdoening', en: 'Project decision' },
  reception: { nl: 'Ontvangst en voorbereiding (OVA)', en: 'Reception and preparation (OVA)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const ROLES = {
  intake: { nl: 'Aanmeldmedewerker', en: 'Intake officer' },
  hearing: { nl: 'Hoormedewerker', en: 'Hearing officer' },
  decision: { nl: 'Beslismedewerker', en: 'Decision officer' },
  support: { nl: 'Ondersteuning', en: 'Support' },
  dublin: { nl: 'Medewerker spoor 1 en 2', en: 'Track 1 and 2 officer' },
  family: { nl: 'Medewerker nareis', en: 'Family reunification officer' },
  project: { nl: 'Projectmedewerker BAA', en: 'BAA project officer' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Names of parameters: usable in expressions, so without spaces. */
export const PARAMETERS = {
  hoursPerDay: { nl: 'uren_per_dag', en: 'hours_per_day' },
  inflowBase: { nl: 'instroom_basis', en: 'inflow_base' },
  inflowLow: { nl: 'instroom_minimum', en: 'inflow_minimum' },
  inflowMiddle: { nl: 'instroom_midden', en: 'inflow_middle' },
  inflowHigh: { nl: 'instroom_maximum', en: 'inflow_maximum' },
  inflowDerived: { nl: 'instroom_afgeleid', en: 'inflow_derived' },
  order: { nl: 'opdracht_spoor_4', en: 'order_track_4' },
  baaCases: { nl: 'zaken_BAA', en: 'cases_BAA' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SCENARIOS = {
  low: { nl: 'Instroom minimum (49.000)', en: 'Minimum inflow (49,000)' },
  middle: { nl: 'Instroom midden (67.000)', en: 'Medium inflow (67,000)' },
  high: { nl: 'Instroom maximum (77.000)', en: 'Maximum inflow (77,000)' },
  extension: { nl: 'Verlenging vervalt (15 → 6)', en: 'Term extension ends (15 → 6)' },
  baa: { nl: 'BAA: 13.000 extra in een jaar', en: 'BAA: 13,000 extra cases in a year' },
  noShow: { nl: 'Half zoveel no-shows', en: 'Half as many no-shows' },
  localOffice: { nl: 'Lokaal bureau neemt administratie over', en: 'Local office takes over administration' },
  pactMore: { nl: 'Een vijfde meer instroom', en: 'A fifth more inflow' },
  pactSlow: { nl: 'Normtijden een kwart hoger', en: 'Norm times up by a quarter' },
  pactSplit: { nl: '70% van de inzet op oude voorraad', en: '70% of staff on old stock' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const ORDERS = {
  track4: { nl: 'Opdracht spoor 4', en: 'Order for track 4' },
  baa: { nl: 'BAA: extra zaken', en: 'BAA: extra cases' },
  penalties: { nl: 'Raming dwangsommen tot en met 2024', en: 'Penalty forecast to the end of 2024' },
  legal: { nl: 'Verwachte nieuwe BNTB tot en met 2024', en: 'Expected new BNTB to the end of 2024' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const COST_GROUPS = {
  asylum: { nl: 'Asiel', en: 'Asylum' },
  family: { nl: 'Nareis', en: 'Family reunification' },
  legal: { nl: 'Juridisch', en: 'Legal' },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Named<T> = { readonly [K in keyof T]: string };

function inLanguage<T extends Readonly<Record<string, Bilingual>>>(names: T, language: Language): Named<T> {
  // The entries are those of `names`, each replaced by one of its two texts.
  return Object.fromEntries(Object.entries(names).map(([key, text]) => [key, text[language]])) as Named<T>;
}

/** All names in one language. */
export const vocabulary = (language: Language) => ({
  products: inLanguage(PRODUCTS, language),
  steps: inLanguage(STEPS, language),
  roles: inLanguage(ROLES, language),
  parameters: inLanguage(PARAMETERS, language),
  scenarios: inLanguage(SCENARIOS, language),
  orders: inLanguage(ORDERS, language),
  costGroups: inLanguage(COST_GROUPS, language),
});

export type Vocabulary = ReturnType<typeof vocabulary>;
