/** What taking over deliveries would do, before anything is written. */
import { periodAt } from '../../../locales/notation/period-name';
import type { Run } from '../../../model/simulate/simulate';
import { less } from '../../../workbook/report/cells';
import { EFFECT_LINES, effectFigure, effectScope, isNewIn, type EffectLine } from '../../lines/effect-lines';
import type { ViewTable } from '../../state/put';
import { cellOf, isLacking, unitOf, type About, type ShownCell, type ShownTable } from './cells';

type Delivery = Extract<ViewTable, { readonly of: 'delivery' }>;

/** null when it was computed for other choices meanwhile. */
export function deliveryTable(about: About, { location, which }: Delivery): ShownTable | null {
  const { run: before, state, words, texts, formats } = about;
  const after = state.collect.effect?.[which] ?? null;
  if (after === null) return null;
  const { columns } = texts.put;
  const when = ({ at }: EffectLine): string => {
    const name = (index: number): string => periodAt(before, index, formats);
    const [from, to] = [name(0), name(before.model.periods.length - 1)];
    return at === 'start'
      ? texts.overview.atEnd(from)
      : at === 'end'
        ? texts.overview.atEnd(to)
        : texts.overview.average(from, to);
  };
  return {
    headers: [words.columns.figure, words.columns.period, columns.before, columns.after, words.columns.difference],
    rows: EFFECT_LINES.map((line): readonly ShownCell[] => {
      const unit = unitOf(line.measure);
      const isIncomplete = (run: Run): boolean =>
        !isNewIn(run, location) && isLacking(run, line.measure, effectScope(run, line, location));
      const cell = (run: Run): ShownCell =>
        cellOf(effectFigure(run, line, location), unit, { isIncomplete: isIncomplete(run) });
      const moved = less(effectFigure(after, line, location), effectFigure(before, line, location));
      const isUnsure = isIncomplete(before) || isIncomplete(after);
      return [
        words.measure(line.measure).name,
        when(line),
        cell(before),
        cell(after),
        cellOf(moved, unit, { isIncomplete: isUnsure, isChange: true }),
      ];
    }),
    notes: [texts.put.kinds.delivery],
  };
}
