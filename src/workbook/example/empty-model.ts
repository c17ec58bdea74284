/** A model to fill in: the settings it needs, and nothing else. */
import type { Language } from '../../locales/language';
import { SETTING_NAMES } from '../schema/steering';
import { PERIOD_KINDS } from '../settings';
import type { ExampleModel } from './example-model';

const REMARKS = {
  periodKind: { nl: 'week of maand', en: 'week or month' },
  firstPeriod: {
    nl: 'De eerste periode die berekend wordt; pas aan',
    en: 'The first period that is computed; change it',
  },
  periods: { nl: 'Hoeveel perioden vooruit', en: 'How many periods ahead' },
  workOrder: { nl: 'fifo, edd, priority of split(0.70)', en: 'fifo, edd, priority or split(0.70)' },
  overheadShare: { nl: 'Opslag op de directe kostprijs', en: 'Surcharge on the direct cost price' },
} as const;

/** A fixed start, so that the same choice always gives the same workbook; the remark asks to change it. */
const VALUES = { firstPeriod: '2026-01', periods: 24, workOrder: 'fifo', overheadShare: 0 } as const;

export const emptyExample = (language: Language): ExampleModel => ({
  vkt_Settings: [
    { setting: 'periodKind' as const, value: PERIOD_KINDS.write('month', language) },
    { setting: 'firstPeriod' as const, value: VALUES.firstPeriod },
    { setting: 'periods' as const, value: VALUES.periods },
    { setting: 'workOrder' as const, value: VALUES.workOrder },
    { setting: 'overheadShare' as const, value: VALUES.overheadShare },
  ].map(({ setting, value }) => ({
    setting: SETTING_NAMES[setting][language],
    value,
    remark: REMARKS[setting][language],
  })),
});
