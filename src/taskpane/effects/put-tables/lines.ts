/** What stands above what is put: what it is, of when and where, of which scenario or draft, and by what it was computed. */
import { formats } from '../../../locales/notation/formats';
import { groupName, leverLine } from '../../../locales/pane/lever-text';
import { periodAt } from '../../../locales/notation/period-name';
import { paneTexts } from '../../../locales/pane/texts';
import { reportWords } from '../../../locales/report/report-words';
import type { Scope } from '../../../model/measures/figures';
import type { Run } from '../../../model/simulate/simulate';
import type { Day } from '../../../model/tables/tables';
import { ADD_IN_VERSION, MODEL_RULES } from '../../../version';
import { collectSettings } from '../../../workbook/collect/settings/collect-settings';
import type { PutBlock } from '../../../workbook/put';
import type { PaneState } from '../../state/pane-state';
import type { RunKey } from '../../state/question';
import { scenarioOf } from '../../state/selectors/run-of';

interface Put {
  readonly title: string;
  readonly unit: string | null;
  readonly run: Run;
  /** Whose figures they are. */
  readonly keys: readonly RunKey[];
  readonly scope: Scope;
  readonly isIncomplete: boolean;
  readonly today: Day;
  readonly notes?: readonly string[];
}

export function linesOf(state: PaneState, put: Put): Extract<PutBlock, { kind: 'block' }>['lines'] {
  const { title, unit, run, keys, scope, isIncomplete, today, notes = [] } = put;
  const { language } = state;
  const texts = paneTexts(language);
  const { meta } = reportWords(language);
  const name = (index: number): string => periodAt(run, index, formats(language));
  const scenarios = keys.map((key) => scenarioOf(state, key) ?? texts.choose.base);
  const span = meta.about(name(scope.from), name(scope.to), [...new Set(scenarios)].join(', '));
  const kinds = [...new Set(keys.map((key) => kindOf(state, key, run)))];
  const where = [unit, scope.location ?? texts.choose.allLocations, scope.product, scope.role, span, ...kinds];
  return [
    { look: 'title', text: title },
    { look: 'quiet', text: where.filter((one) => one !== null && one !== '').join(' · ') },
    ...notes.map((text) => ({ look: 'quiet' as const, text })),
    { look: 'quiet', text: madeBy(state, today) },
    ...(isIncomplete ? [{ look: 'warning' as const, text: meta.marked }] : []),
  ];
}

/** When it was made, by which add-in and rules, of which model. */
export function madeBy({ language, model }: PaneState, today: Day): string {
  const { meta, numbers } = reportWords(language);
  const { model: id, edition } = collectSettings(model.contents);
  const made = meta.made(numbers.day(today), ADD_IN_VERSION, String(MODEL_RULES));
  return id === null && edition === null ? made : `${made} ${meta.model(id ?? '–', edition)}`;
}

/** Figures that are not those of the workbook say so: a draft, or levers by themselves. */
function kindOf(state: PaneState, key: RunKey, run: Run): string | null {
  const texts = paneTexts(state.language);
  const { kinds } = texts.put;
  if (key === 'draft' || key === 'edited') return kinds[key];
  if (typeof key === 'string' || 'scenario' in key) return null;
  const { alone, groups } = state.comparison;
  const speech = { texts, formats: formats(state.language), language: state.language };
  if ('lever' in key) {
    const one = alone[key.lever];
    return kinds.lever(one === undefined ? '–' : leverLine(one.lever, run, speech));
  }
  const names = groups.filter((_, index) => ((key.world >> index) & 1) === 1);
  return names.length === 0 ? kinds.without : kinds.world(names.map((one) => groupName(one, run, speech)).join('; '));
}
