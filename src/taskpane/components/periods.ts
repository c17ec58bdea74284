import type { Formats } from '../../locales/notation/formats';
import { periodName } from '../../locales/notation/period-name';
import type { Run } from '../../model/simulate/simulate';
import type { Choice } from './picker';

export const periodChoices = (run: Run, formats: Formats): readonly Choice[] =>
  run.model.periods.map((period, index) => ({ value: String(index), label: periodName(period, formats) }));
