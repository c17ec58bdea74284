/** Products, terms, steps and roles: how asylum cases were handled in 2023. */
import type { Bilingual } from '../../../language';
import { dayOf } from '../../../model/time/calendar';
import type { CurvePoint, LocationRow, ProductRow, RoleRow, StepRow, TermRow } from '../../../model/tables/tables';
import type { WithOrigin } from '../../schema/shared-columns';
import type { NewRow } from '../base/example-model';
import { HOURLY_RATE, LOCATIONS } from './figures';
import type { ExampleWords } from '../base/words';

/** Evidence of asylum work per location. */
const EVIDENCE: Readonly<Record<string, Bilingual>> = {
  'Ter Apel': {
    nl: 'Centraal ontvangst- en aanmeldcentrum (AIDA; Sargasso 2022)',
    en: 'Central reception and application centre (AIDA; Sargasso 2022)',
  },
  Schiphol: {
    nl: 'Aanmeldcentrum voor de grensprocedure (AIDA; vacatures)',
    en: 'Application centre for the border procedure (AIDA; vacancies)',
  },
  'Den Bosch': { nl: 'Aanmeldcentrum (cmo.nl; Rode Kruis)', en: 'Application centre (cmo.nl; Red Cross)' },
  Budel: {
    nl: 'Aanmeldgehoren; proef met uitnodigen in persoon (ind.nl; Kamerbrief)',
    en: 'Registration hearings; pilot with invitations in person (ind.nl; letter)',
  },
  Zevenaar: {
    nl: 'Aanmeldgehoren; alle nareizigers sinds 6-3-2023 (ind.nl)',
    en: 'Registration hearings; all family reunification since 6-3-2023 (ind.nl)',
  },
  Utrecht: { nl: 'Aanmeldgehoren 2021 en 2022 (ind.nl)', en: 'Registration hearings 2021 and 2022 (ind.nl)' },
  Doetinchem: { nl: 'Nevenlocatie van Zevenaar (Rode Kruis)', en: 'Side location of Zevenaar (Red Cross)' },
  Bant: {
    nl: 'Extra aanmeldcentrum op afspraak (ind.nl 6-7-2022)',
    en: 'Extra application centre by appointment (ind.nl 6-7-2022)',
  },
};

export const locationRows = ({
  language,
}: ExampleWords): readonly NewRow<LocationRow & { readonly remark: string }>[] =>
  LOCATIONS.map(({ location }) => ({ location, remark: EVIDENCE[location]?.[language] ?? '' }));

export function productRows({ words }: ExampleWords): readonly NewRow<ProductRow>[] {
  const { products, costGroups } = words;
  const asylum = { withdrawalShare: 0.003, costGroup: costGroups.asylum };
  return [
    { product: products.track2, priority: 1, ...asylum },
    { product: products.track1, priority: 2, ...asylum },
    { product: products.baa, priority: 3, ...asylum },
    { product: products.track4, priority: 4, ...asylum },
    { product: products.repeat, priority: 5, ...asylum },
    { product: products.family, priority: 6, withdrawalShare: 0.002, costGroup: costGroups.family },
    { product: products.legal, priority: 3, withdrawalShare: 0, costGroup: costGroups.legal, countsAsCase: false },
  ];
}

const EXTENSION_FROM = dayOf(2022, 9, 27);
/** Six months before: the oldest cases whose term still ran when the extension came. */
const STILL_RUNNING_FROM = dayOf(2022, 3, 27);
const EXTENSION_TO = dayOf(2024, 12, 31);

export function termRows({ words, origin }: ExampleWords): readonly NewRow<WithOrigin<TermRow>>[] {
  const { track1, track2, track4, baa, repeat, family } = words.products;
  const months = { unit: 'month' } as const;
  const extended = (product: string): readonly NewRow<WithOrigin<TermRow>>[] => [
    { product, receivedTo: STILL_RUNNING_FROM - 1, term: 6, ...months, ...origin('termAsylum', 'approved') },
    {
      product,
      receivedFrom: STILL_RUNNING_FROM,
      receivedTo: EXTENSION_FROM - 1,
      term: 15,
      ...months,
      ...origin('extensionOpen', 'approved'),
    },
    {
      product,
      receivedFrom: EXTENSION_FROM,
      receivedTo: EXTENSION_TO,
      term: 15,
      ...months,
      ...origin('extensionNew', 'approved'),
    },
    { product, receivedFrom: EXTENSION_TO + 1, term: 6, ...months, ...origin('termAsylum', 'approved') },
  ];
  return [
    ...[track1, track2].map((product) => ({ product, term: 6, ...months, ...origin('termAsylum', 'approved') })),
    ...[track4, baa, repeat].flatMap(extended),
    { product: family, term: 6, ...months, ...origin('termFamily', 'approved') },
  ];
}

/** Weeks of rest and preparation: at least six days. */
const REST = 1;
/** Weeks until the other member state has answered. */
const DUBLIN_ANSWER = 8;

export function stepRows({ words, origin }: ExampleWords): readonly NewRow<StepRow>[] {
  const { products, steps, roles, parameters } = words;
  const days = (share: number): string => `${share} * ${parameters.hoursPerDay}`;
  const track4 = { product: products.track4, ...origin('normTrack4', 'assumption') };
  const track2 = { product: products.track2, role: roles.dublin, ...origin('normOneHearing', 'assumption') };
  const track1 = { product: products.track1, role: roles.dublin, ...origin('normDublin', 'assumption') };
  const guess = origin('normGuess', 'assumption');
  const hearing = { noShowRate: 0.12, lostTime: 3 };
  return [
    { ...track2, step: steps.shortHearing, order: 1, normTime: 4, noShowRate: 0.1, lostTime: 2 },
    { ...track2, step: steps.decision, order: 2, normTime: 6 },
    { ...track1, step: steps.dublinHearing, order: 1, normTime: 3, noShowRate: 0.08, lostTime: 2 },
    { ...track1, step: steps.decision, order: 2, normTime: 5, minimumWait: DUBLIN_ANSWER },
    {
      ...track4,
      step: steps.registration,
      order: 1,
      role: roles.intake,
      normTime: days(0.5),
      noShowRate: 0.08,
      lostTime: 2,
    },
    { ...track4, step: steps.preparation, order: 2, role: roles.hearing, normTime: days(0.25), minimumWait: REST },
    { ...track4, step: steps.detailed, order: 3, role: roles.hearing, normTime: days(0.75), ...hearing },
    { ...track4, step: steps.decision, order: 4, role: roles.decision, normTime: days(1) },
    { product: products.baa, step: steps.project, order: 1, role: roles.project, normTime: 5, ...guess },
    {
      product: products.repeat,
      step: steps.shortHearing,
      order: 1,
      role: roles.hearing,
      normTime: 4,
      share: 0.5,
      ...hearing,
      ...guess,
    },
    { product: products.repeat, step: steps.decision, order: 2, role: roles.decision, normTime: 6, ...guess },
    { product: products.family, step: steps.file, order: 1, role: roles.support, normTime: '90 min', ...guess },
    { product: products.family, step: steps.decision, order: 2, role: roles.family, normTime: 5, ...guess },
    { product: products.legal, step: steps.docket, order: 1, role: roles.support, normTime: '30 min', ...guess },
    { product: products.legal, step: steps.defence, order: 2, role: roles.decision, normTime: 3.5, ...guess },
  ];
}

/** Nine months of training before anything is decided, then a quarter of a year at three quarters. */
const LEARNING: readonly CurvePoint[] = [
  { week: 0, productivity: 0 },
  { week: 39, productivity: 0.75 },
  { week: 52, productivity: 1 },
];

/** 1,872 contract hours less these leave the 1,363 productive hours of the HOT; "other" closes the sum. */
export const USUAL_YEAR = {
  contractHours: 1_872,
  leaveHours: 187.2,
  holidayHours: 50.4,
  sicknessShare: 0.06,
  trainingHours: 72,
  otherHours: 87.08,
} as const;

export function roleRows({ words, origin }: ExampleWords): readonly NewRow<WithOrigin<RoleRow>>[] {
  const { roles } = words;
  const year = { ...USUAL_YEAR, hourlyRate: HOURLY_RATE, ...origin('roleHours', 'assumption') };
  const trained = { ...year, learningCurve: LEARNING, mentorShare: 0.1 };
  return [
    { role: roles.intake, ...year },
    { role: roles.hearing, ...trained },
    { role: roles.decision, ...trained },
    { role: roles.support, ...year },
    { role: roles.dublin, ...trained },
    { role: roles.family, ...trained },
    { role: roles.project, ...year },
  ];
}
