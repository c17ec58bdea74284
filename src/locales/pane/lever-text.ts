/** A lever in words. */
import type { Language } from '../../language';
import type { Formats } from '../notation/formats';
import type { PaneTexts } from './texts';
import type { LeverGroup } from '../../model/scenario/shares';
import type { Period } from '../../model/compile/model/model';
import type { Day, ScenarioRow } from '../../model/tables/tables';
import { LEVER_NAMES } from '../../workbook/schema/scenarios';
import { periodName } from '../notation/period-name';
import { SHAPES, percentOf, readChange, readWorkOrder } from '../../model/scenario/lever-form';

export interface Speech {
  readonly texts: PaneTexts;
  readonly formats: Formats;
  readonly language: Language;
}

/** The periods a lever's days are named by; a run is one. */
interface InPeriods {
  readonly model: { readonly periods: readonly Pick<Period, 'first' | 'last' | 'label'>[] };
}

export const leverName = (row: Pick<ScenarioRow, 'lever'>, language: Language): string => {
  const name = LEVER_NAMES[row.lever][language];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** What and where: "Instroom · Ter Apel · Spoor 4 · jan 2024 – einde". */
export function leverText(row: ScenarioRow, run: InPeriods, speech: Speech): string {
  const span = leverSpan(row, run, speech);
  const where = [row.target, row.product, row.location].filter((part) => part !== null);
  const places = where.length === 0 ? [speech.texts.scenarios.everywhere] : where;
  return [leverName(row, speech.language), ...places, span].filter((part) => part !== null).join(' · ');
}

/** From when to when; null where it is always. */
function leverSpan(row: ScenarioRow, run: InPeriods, { texts, formats }: Speech): string | null {
  const { scenarios } = texts;
  const on = (day: Day | null, otherwise: string): string => {
    if (day === null) return otherwise;
    const period = run.model.periods.find(({ first, last }) => first <= day && day <= last);
    return period === undefined ? formats.shortMonth(day) : periodName(period, formats);
  };
  return row.from === null && row.to === null
    ? null
    : scenarios.span(on(row.from, scenarios.start), on(row.to, scenarios.end));
}

/** How: "+10%", "−5", "wordt 15". */
export function changeText(row: ScenarioRow, { texts, formats }: Speech): string {
  const { scenarios } = texts;
  const shape = SHAPES[row.lever];
  if (shape.value === 'role') return scenarios.becomes(row.expression);
  if (shape.value === 'workOrder') {
    const { kind, share } = readWorkOrder(row.expression);
    const order = scenarios.workOrders[kind];
    return kind === 'split' ? `${order} (${formats.amount(share, 'share')})` : order;
  }
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${formats.plain(Math.abs(value))}`;
  const percent = percentOf(row.expression);
  if (percent !== null) return `${signed(percent)}%`;
  const change = readChange(row.expression);
  if (change.how === 'own') return scenarios.byFormula(change.text);
  return change.how === 'set' ? scenarios.becomes(formats.plain(change.value)) : signed(change.value);
}

/** What it does, and where: "Instroom −35%, Spoor 4, Ter Apel". */
export function leverLine(row: ScenarioRow, run: InPeriods, speech: Speech): string {
  const where = [row.target, row.product, row.location].filter((part) => part !== null);
  const span = leverSpan(row, run, speech);
  return [
    `${leverName(row, speech.language)} ${changeText(row, speech)}`,
    ...where,
    ...(span === null ? [] : [span]),
  ].join(', ');
}

/** A measure as whoever decides knows it: by its name in the table, or as its only lever. */
export function groupName(group: LeverGroup, run: InPeriods, speech: Speech): string {
  const [own] = group.levers;
  const line = group.name ?? (own === undefined ? '' : leverLine(own.lever, run, speech));
  // Levers that only the reference has work the other way around.
  return group.levers.every(({ sign }) => sign === '-') ? speech.texts.scenarios.without(line) : line;
}
