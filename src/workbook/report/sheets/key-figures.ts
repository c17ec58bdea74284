/** Figures against where they started and against the base. */
import { measureDefinition } from '../../../model/measures/measures';
import { amountCell, change, less, number, text, type PlanCell } from '../cells';
import { spanOf, type ReportContext } from '../context';
import type { KeyFigure, PlaceFacts } from '../facts/facts';
import type { TableBlock } from '../layout';
import { reportTable } from '../../report-tables';
import { following } from './following';

export function keyFigures(context: ReportContext, place: PlaceFacts, sheet: string): TableBlock {
  const { words, facts } = context;
  const { columns } = words;
  const compares = facts.question.scenario !== null;
  return {
    kind: 'table',
    name: reportTable(sheet, 'figures'),
    headers: [
      columns.figure,
      columns.unit,
      columns.atStart,
      columns.atEnd,
      columns.change,
      ...(compares ? [columns.inBase, columns.againstBase] : []),
    ],
    rows: [...place.figures.map((figure) => rowOf(context, place, figure)), shortageRow(context, place)],
  };
}

function rowOf(context: ReportContext, { location }: PlaceFacts, figure: KeyFigure): readonly PlanCell[] {
  const { words } = context;
  const { id, now, start, base } = figure;
  const { name, unit } = words.measure(id);
  const { from, to } = spanOf(context);
  const kind = measureDefinition(id)?.kind ?? 'flow';
  const follow = following(context, { location });
  return [
    text(`${name}, ${words.when[kind](from, to)}`),
    text(words.units[unit]),
    number(start, unit, now.isIncomplete),
    follow.now(id, amountCell(now, unit)),
    follow.since(id, change(start === null ? null : less(now.value, start), unit, now.isIncomplete), start),
    ...(base === null
      ? []
      : [
          follow.inBase(id, amountCell(base, unit)),
          follow.againstBase(id, change(less(now.value, base.value), unit, now.isIncomplete || base.isIncomplete)),
        ]),
  ];
}

/** Not the gap of the whole, in which one role makes good for another: what is short, and only that. */
function shortageRow(context: ReportContext, { shortage }: PlaceFacts): readonly PlanCell[] {
  const { words } = context;
  const { from, to } = spanOf(context);
  const { short, isKnown, isIncomplete, inBase } = shortage;
  const value = isKnown ? short : null;
  return [
    text(`${words.shortage}, ${words.when.average(from, to)}`),
    text(words.units.fte),
    text('–'),
    number(value, 'fte', isIncomplete),
    text('–'),
    ...(context.facts.question.scenario === null
      ? []
      : [number(inBase, 'fte'), change(less(value, inBase), 'fte', isIncomplete)]),
  ];
}
