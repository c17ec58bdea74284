/** What the form of the report begins with, and what is asked by it. */
import { locationFigures, ranked } from '../../model/measures/judge/ranking';
import type { Run } from '../../model/simulate/simulate';
import type { Language } from '../../language';
import { PARTS, type ReportPart } from '../../workbook/report/context';
import type { ReportRequest } from '../effects/report-means';
import type { PaneState } from '../state/pane-state';
import { scenarioChoices, scopeOf } from '../state/selectors/selection';

export interface ReportChoices {
  readonly scenario: string | null;
  readonly compared: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly locations: readonly string[];
  readonly parts: readonly ReportPart[];
  readonly language: Language;
  readonly live: boolean;
}

/** More lines than these in one chart nobody can tell apart. */
export const MOST_COMPARED = 6;
/** Of more locations the ones that are shortest get a page, until somebody chooses others. */
const MOST_PAGES = 20;
const FIRST_COMPARED = 3;

/** What is on screen, as far as it says; the scenarios that are compared already, else the first few. */
export function firstChoices(run: Run, state: PaneState): ReportChoices {
  const { selection, language, scenarios } = state;
  const names = scenarioChoices(state.model);
  const scope = { ...scopeOf(run, selection), product: null, role: null };
  const chosen = (scenarios.compared.others ?? names.slice(0, FIRST_COMPARED)).filter((name) => names.includes(name));
  return {
    scenario: selection.scenario,
    compared: chosen.slice(0, MOST_COMPARED),
    from: scope.from,
    to: scope.to,
    locations: firstLocations(run, state),
    parts: PARTS,
    language,
    live: false,
  };
}

function firstLocations(run: Run, { model, selection }: PaneState): readonly string[] {
  const { locations } = run.model;
  if (locations.length <= MOST_PAGES) return locations;
  const scope = { ...scopeOf(run, selection), product: null, role: null };
  const worst = ranked(locationFigures(run, scope, model.tables?.signals ?? []), { column: 'gap', descending: false });
  return worst.slice(0, MOST_PAGES).map(({ location }) => location);
}

export function requestOf(run: Run, choices: ReportChoices): ReportRequest {
  const { scenario, compared, from, to, locations, parts, language, live } = choices;
  const known = run.model.locations.filter((name) => locations.includes(name));
  return {
    question: { scenario, compared, from: Math.min(from, to), to: Math.max(from, to), locations: known },
    parts: known.length === 0 ? parts.filter((part) => part !== 'locations') : parts,
    language,
    live,
  };
}
