/** The locations of the overview: those that were searched for, in the chosen order. */
import { ranked, type LocationFigures } from '../../../model/measures/judge/ranking';
import { nameKey } from '../../../model/tables/names';
import type { Ranking } from '../pane-state';

export function searched(rows: readonly LocationFigures[], ranking: Ranking): readonly LocationFigures[] {
  const wanted = nameKey(ranking.search);
  return ranked(
    rows.filter((row) => nameKey(row.location).includes(wanted)),
    ranking,
  );
}
