import type { Formats } from '../../locales/pane/formats';
import type { Run } from '../../model/simulate/simulate';
import type { Choice } from './picker';

type Period = Run['model']['periods'][number];

/** Longer than any week, shorter than any month. */
const WEEK_AT_MOST = 7;

/** Months by name, weeks by the model's own label. */
export const periodName = (period: Period | undefined, formats: Formats): string => {
  if (period === undefined) return '';
  return period.last - period.first + 1 > WEEK_AT_MOST ? formats.shortMonth(period.first) : period.label;
};

export const periodAt = (run: Run, index: number, formats: Formats): string =>
  periodName(run.model.periods[index], formats);

export const periodChoices = (run: Run, formats: Formats): readonly Choice[] =>
  run.model.periods.map((period, index) => ({ value: String(index), label: periodName(period, formats) }));
