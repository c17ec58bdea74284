/** The locations of the overview: those that were searched for, in the chosen order. */
import { ranked, type LocationFigures } from '../../model/measures/judge/ranking';
import type { Ranking } from './pane-state';

export function searched(rows: readonly LocationFigures[], ranking: Ranking): readonly LocationFigures[] {
  const wanted = ranking.search.trim().toLowerCase();
  return ranked(
    rows.filter((row) => row.location.toLowerCase().includes(wanted)),
    ranking,
  );
}
