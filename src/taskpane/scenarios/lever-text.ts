/** A lever in words. */
import type { Language } from '../../locales/language';
import type { Formats } from '../../locales/pane/formats';
import type { PaneTexts } from '../../locales/pane/texts';
import type { Run } from '../../model/simulate/simulate';
import type { Day, ScenarioRow } from '../../model/tables/tables';
import { LEVER_NAMES } from '../../workbook/schema/steering';
import { periodName } from '../components/periods';
import { SHAPES, readChange, readWorkOrder } from '../../model/scenario/lever-form';

export interface Speech {
  readonly texts: PaneTexts;
  readonly formats: Formats;
  readonly language: Language;
}

export const leverName = (row: Pick<ScenarioRow, 'lever'>, language: Language): string => {
  const name = LEVER_NAMES[row.lever][language];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** What and where: "Instroom · Ter Apel · Spoor 4 · jan 2024 – einde". */
export function leverText(row: ScenarioRow, run: Run, { texts, formats, language }: Speech): string {
  const { scenarios } = texts;
  const on = (day: Day | null, otherwise: string): string => {
    if (day === null) return otherwise;
    const period = run.model.periods.find(({ first, last }) => first <= day && day <= last);
    return period === undefined ? formats.shortMonth(day) : periodName(period, formats);
  };
  const span =
    row.from === null && row.to === null
      ? null
      : scenarios.span(on(row.from, scenarios.start), on(row.to, scenarios.end));
  const where = [row.target, row.product, row.location].filter((part) => part !== null);
  return [leverName(row, language), ...(where.length === 0 ? [scenarios.everywhere] : where), span]
    .filter((part) => part !== null)
    .join(' · ');
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
  const change = readChange(row.expression);
  if (change.how === 'own') return change.text;
  const value = formats.plain(change.value);
  if (change.how === 'set') return scenarios.becomes(value);
  return `${change.value > 0 ? '+' : ''}${value}${change.how === 'percent' ? '%' : ''}`;
}
