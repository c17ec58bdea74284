/** From the stock of the base to that of a scenario, measure by measure: a bridge of stacked columns. */
import { less, number, numberFormat, text, type PlanCell } from '../cells';
import { scenarioName, spanOf, type ReportContext } from '../context';
import { COMPARED, type ScenarioFacts } from '../facts/facts';
import type { Block } from '../layout';
import { reportTable } from '../../report-tables';
import { heading } from './head';

interface Stone {
  readonly name: string;
  /** Where it begins and ends on the scale. */
  readonly from: number;
  readonly to: number;
  readonly isTotal: boolean;
}

const AT = COMPARED.indexOf('stock');

/** Only where every part is known, and the way never goes below nothing: stacked columns cannot show that. */
function stonesOf(
  one: ScenarioFacts,
  base: ScenarioFacts,
  called: { readonly start: string; readonly end: string; readonly rest: string; readonly parts: readonly string[] },
): readonly Stone[] | null {
  const [start, end] = [base.figures[AT]?.value ?? null, one.figures[AT]?.value ?? null];
  if (start === null || end === null) return null;
  const parts = one.contributions.map(({ parts: all }, index) => ({
    name: called.parts[index] ?? '',
    value: all[AT] ?? null,
  }));
  if (one.interaction !== null) parts.push({ name: called.rest, value: one.interaction[AT] ?? null });
  const stones: Stone[] = [{ name: called.start, from: 0, to: start, isTotal: true }];
  let at = start;
  for (const { name, value } of parts) {
    if (value === null) return null;
    stones.push({ name, from: at, to: at + value, isTotal: false });
    at += value;
    if (at < 0) return null;
  }
  return [...stones, { name: called.end, from: 0, to: end, isTotal: true }];
}

export function bridge(
  context: ReportContext,
  one: ScenarioFacts,
  { base, index }: { readonly base: ScenarioFacts; readonly index: number },
): readonly Block[] {
  const { words, facts } = context;
  const { columns } = words;
  const stones = stonesOf(one, base, {
    start: words.base,
    end: scenarioName(context, one.scenario),
    rest: words.interaction,
    parts: one.contributions.map(({ group }) => words.group(group, facts.periods)),
  });
  if (stones === null) return [];
  const { from, to } = spanOf(context);
  const table = reportTable(`scenarios ${String(index)}`, 'bridge');
  const chart = words.charts.bridge(scenarioName(context, one.scenario));
  const said = (value: number | null | undefined) => words.numbers.amount(value ?? null, 'cases');
  const moved = less(one.figures[AT]?.value ?? null, base.figures[AT]?.value ?? null);
  return [
    {
      kind: 'charts',
      // A few stones need no height: so one scenario goes on one page.
      rows: 11,
      charts: [
        {
          name: `vkt_report_scenarios_${String(index)}_bridge`,
          kind: 'bridge',
          title: chart.title,
          unit: words.units.cases,
          numberFormat: numberFormat('cases'),
          table,
          categories: 0,
          series: [
            { column: 1, look: 'hidden', name: columns.floor },
            { column: 2, look: 'main', name: columns.total },
            { column: 3, look: 'accent', name: columns.up },
            { column: 4, look: 'second', name: columns.down },
          ],
          describes: chart.describe({
            from,
            to,
            first: said(base.figures[AT]?.value),
            last: said(one.figures[AT]?.value),
            other: words.numbers.change(moved, 'cases'),
          }),
        },
      ],
    },
    heading(words.headings.bridge),
    {
      kind: 'table',
      name: table,
      headers: [columns.step, columns.floor, columns.total, columns.up, columns.down],
      rows: stones.map(rowOf),
    },
  ];
}

function rowOf({ name, from, to, isTotal }: Stone): readonly PlanCell[] {
  const size = Math.abs(to - from);
  const cases = (value: number) => number(value, 'cases');
  if (isTotal) return [text(name), cases(0), cases(to), cases(0), cases(0)];
  return [text(name), cases(Math.min(from, to)), cases(0), cases(to > from ? size : 0), cases(to < from ? size : 0)];
}
