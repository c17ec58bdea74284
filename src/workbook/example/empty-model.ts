/** A model to fill in: the settings it needs, and one role with a usual year, to change. */
import type { Language } from '../../language';
import { periodLabel, periodNumber } from '../../model/time/calendar';
import type { Day } from '../../model/tables/tables';
import { USUAL_YEAR } from './letter/process';
import { SETTING_NAMES } from '../schema/settings';
import { PERIOD_KINDS } from '../codec/settings';
import type { ExampleModel } from './base/example-model';

const REMARKS = {
  periodKind: { nl: 'week of maand', en: 'week or month' },
  firstPeriod: {
    nl: 'De eerste periode die berekend wordt: de komende maand',
    en: 'The first period that is computed: the coming month',
  },
  periods: { nl: 'Hoeveel perioden vooruit', en: 'How many periods ahead' },
  workOrder: { nl: 'fifo, edd, priority of split(0.70)', en: 'fifo, edd, priority or split(0.70)' },
  overheadShare: { nl: 'Opslag op de directe kostprijs, zoals 25%', en: 'Added to the direct cost price, such as 25%' },
} as const;

const VALUES = { periods: 24, workOrder: 'fifo', overheadShare: 0 } as const;

/** A year as it usually is: 36 hours a week, and what remains of them, 1,363 hours (see the example of 2023). */
export const STARTER_ROLE = {
  name: { nl: 'Medewerker', en: 'Case worker' },
  source: {
    nl: 'Voorbeeld van een gewoon jaar: 1.872 contracturen, 1.363 netto; pas aan',
    en: 'Example of a usual year: 1,872 contract hours, 1,363 net; change it',
  },
} as const;

const comingMonth = (today: Day): string => periodLabel('month', periodNumber('month', today) + 1);

/** @param today decides the first period: the month after it. */
export const emptyExample = (language: Language, today: Day): ExampleModel => ({
  vkt_Roles: [
    {
      role: STARTER_ROLE.name[language],
      ...USUAL_YEAR,
      source: STARTER_ROLE.source[language],
      status: 'assumption' as const,
    },
  ],
  vkt_Settings: [
    { setting: 'periodKind' as const, value: PERIOD_KINDS.write('month', language) },
    { setting: 'firstPeriod' as const, value: comingMonth(today) },
    { setting: 'periods' as const, value: VALUES.periods },
    { setting: 'workOrder' as const, value: VALUES.workOrder },
    { setting: 'overheadShare' as const, value: VALUES.overheadShare },
  ].map(({ setting, value }) => ({
    setting: SETTING_NAMES[setting][language],
    value,
    remark: REMARKS[setting][language],
  })),
});
