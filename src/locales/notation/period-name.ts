/** A period as people call it. */
import type { Period } from '../../model/compile/model/model';
import type { Run } from '../../model/simulate/simulate';
import type { Formats } from './formats';

/** Longer than any week, shorter than any month. */
const WEEK_AT_MOST = 7;

/** Months by name, weeks by the model's own label; nothing where there is no such period. */
export const periodName = (
  period: Pick<Period, 'first' | 'last' | 'label'> | undefined,
  formats: Pick<Formats, 'shortMonth'>,
): string => {
  if (period === undefined) return '';
  return period.last - period.first + 1 > WEEK_AT_MOST ? formats.shortMonth(period.first) : period.label;
};

/** The same, of a zero-based period of a run. */
export const periodAt = ({ model }: Run, index: number, formats: Pick<Formats, 'shortMonth'>): string =>
  periodName(model.periods[index], formats);
