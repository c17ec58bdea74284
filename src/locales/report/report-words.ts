/** The words of a report in a language. */
import { measureDefinition } from '../../model/measures/measures';
import { LOOKS, shaped } from '../../workbook/report/looks';
import type { ReportWords } from '../../workbook/report/words';
import type { Language } from '../../language';
import { formats } from '../notation/formats';
import { groupName, leverLine } from '../pane/lever-text';
import { periodName } from '../notation/period-name';
import { paneTexts } from '../pane/texts';
import { en } from './en';
import { say as sayEn } from './en-say';
import { nl } from './nl';
import { say as sayNl } from './nl-say';

const TEXTS = { nl: { ...nl, say: sayNl }, en: { ...en, say: sayEn } } as const;

export function reportWords(language: Language): ReportWords {
  const write = formats(language);
  const speech = { texts: paneTexts(language), formats: write, language };
  const texts = TEXTS[language];
  return {
    ...texts,
    signal: shaped(LOOKS.signal, texts.signal),
    outcome: shaped(LOOKS.outcome, texts.outcome),
    status: shaped(LOOKS.status, texts.status),
    effects: shaped(LOOKS.effects, texts.effects),
    deliveries: shaped(LOOKS.deliveries, texts.deliveries),
    numbers: {
      amount: write.amount,
      change: write.change,
      list: write.list,
      day: write.day,
      period: (period) => periodName(period, write),
    },
    measure: (id) => {
      const definition = measureDefinition(id);
      return { name: definition?.name[language] ?? id, unit: definition?.unit ?? 'cases' };
    },
    group: (group, periods) => groupName(group, { model: { periods } }, speech),
    lever: (row, periods) => leverLine(row, { model: { periods } }, speech),
  };
}
