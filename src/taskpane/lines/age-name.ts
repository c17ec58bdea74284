import type { PaneTexts } from '../../locales/pane/texts';
import type { AgeBand } from '../../model/measures/age-bands';

/** "0–2 mnd", "24+ mnd". */
export function ageName(
  { from, to }: Pick<AgeBand, 'from' | 'to'>,
  kind: 'month' | 'week',
  { location }: PaneTexts,
): string {
  const unit = kind === 'week' ? location.weeks : location.months;
  return to === null ? location.ageOver(from, unit) : location.ageBand(from, to, unit);
}
