/** Scenarios beside the base: figures, differences, what each measure has a part in, and the course of the stock. */
import { amountCell, change, less, number, numberFormat, text, type PlanCell } from '../cells';
import { scenarioName, spanOf, type ReportContext } from '../context';
import { COMPARED, type ScenarioFacts } from '../facts/facts';
import { laidOut, type Block, type PlannedChart } from '../layout';
import { reportTable } from '../../report-tables';
import type { NewSheet, SeriesLook } from '../../sheet';
import { bridge } from './bridge';
import { footer, gap, head, heading, sentences } from './head';

const KEY = 'scenarios';
/** Lines that can still be told apart. */
const LOOKS: readonly SeriesLook[] = ['reference', 'main', 'accent', 'second', 'third', 'fourth', 'fifth'];

export function scenariosSheet(context: ReportContext, name: string): NewSheet {
  const { words, facts } = context;
  const others = facts.scenarios.filter(({ scenario }) => scenario !== null);
  const blocks: readonly Block[] = [
    ...head(context, words.titles.scenarios),
    ...(others.length === 0 ? [sentences([words.none.compared])] : compared(context, others)),
  ];
  const widths = [44, ...Array<number>(Math.max(6, facts.scenarios.length + 1)).fill(16)];
  return laidOut({ name, widths, blocks, set: footer(context, 'width') });
}

function compared(context: ReportContext, others: readonly ScenarioFacts[]): readonly Block[] {
  const { words, facts } = context;
  const problems = others.flatMap(({ scenario, problems: count }) =>
    scenario !== null && count > 0 ? [words.say.leverProblems(scenario, count)] : [],
  );
  return [
    ...(problems.length === 0 ? [] : [sentences([...problems, ''])]),
    heading(words.headings.compared),
    figures(context),
    heading(words.columns.againstBase),
    differences(context, others),
    heading(words.headings.overTime),
    overTime(context, 'stock'),
    { kind: 'charts', charts: [chartOf(context, 'stock'), chartOf(context, 'overdue')] },
    overTime(context, 'overdue'),
    ...others.flatMap((one, index) => contributions(context, one, { base: facts.scenarios[0], index })),
  ];
}

const names = (context: ReportContext): readonly string[] =>
  context.facts.scenarios.map(({ scenario }) => scenarioName(context, scenario));

const measureName = ({ words }: ReportContext, id: (typeof COMPARED)[number]): readonly PlanCell[] => {
  const { name, unit } = words.measure(id);
  return [text(name), text(words.units[unit])];
};

function figures(context: ReportContext): Block {
  const { words, facts } = context;
  const { columns } = words;
  const rows = COMPARED.map((id, index): readonly PlanCell[] => [
    ...measureName(context, id),
    ...facts.scenarios.map(({ figures: all }) => {
      const one = all[index];
      return one === undefined ? text('–') : amountCell(one, words.measure(id).unit);
    }),
  ]);
  const short = [
    text(words.shortage),
    text(words.units.fte),
    ...facts.scenarios.map((one) => amountCell(one.short, 'fte')),
  ];
  const headers = [columns.figure, columns.unit, ...names(context)];
  return { kind: 'table', name: reportTable(KEY, 'figures'), headers, rows: [...rows, short] };
}

function differences(context: ReportContext, others: readonly ScenarioFacts[]): Block {
  const { words, facts } = context;
  const [base] = facts.scenarios;
  const rows = COMPARED.map((id, index): readonly PlanCell[] => [
    ...measureName(context, id),
    ...others.map(({ figures: all }) => {
      const [one, start] = [all[index], base?.figures[index]];
      const isIncomplete = one?.isIncomplete === true || start?.isIncomplete === true;
      return change(less(one?.value ?? null, start?.value ?? null), words.measure(id).unit, isIncomplete);
    }),
  ]);
  const headers = [words.columns.figure, words.columns.unit, ...others.map(({ scenario }) => scenario ?? '')];
  return { kind: 'table', name: reportTable(KEY, 'differences'), headers, rows };
}

function overTime(context: ReportContext, which: 'stock' | 'overdue'): Block {
  const { words, facts } = context;
  const { from, to } = facts.question;
  const rows = facts.periods
    .slice(from, to + 1)
    .map((period, at) => [
      text(words.numbers.period(period)),
      ...facts.scenarios.map((one) =>
        number(one[which][at] ?? null, 'cases', one.figures[which === 'stock' ? 0 : 1]?.isIncomplete),
      ),
    ]);
  const what = words.series[which === 'stock' ? 'stock' : 'overdueStock'];
  const headers = [`${words.columns.period} · ${what}`, ...names(context)];
  return { kind: 'table', name: reportTable(KEY, which), headers, rows };
}

function chartOf(context: ReportContext, which: 'stock' | 'overdue'): PlannedChart {
  const { words, facts } = context;
  const { from, to } = spanOf(context);
  const own = facts.scenarios.find(({ scenario }) => scenario === facts.question.scenario) ?? facts.scenarios[0];
  const [base] = facts.scenarios;
  const said = (value: number | null | undefined) => words.numbers.amount(value ?? null, 'cases');
  const title = `${words.charts.scenarios.title}: ${words.series[which === 'stock' ? 'stock' : 'overdueStock']}`;
  return {
    name: `vkt_report_${KEY}_${which}`,
    kind: 'lines',
    title,
    unit: words.units.cases,
    numberFormat: numberFormat('cases'),
    table: reportTable(KEY, which),
    categories: 0,
    series: names(context)
      .slice(0, LOOKS.length)
      .map((name, index) => ({ column: index + 1, look: LOOKS[index] ?? 'main', name })),
    describes: `${title}. ${words.charts.scenarios.describe({
      from,
      to,
      first: said(base?.[which].at(-1)),
      last: said(own?.[which].at(-1)),
      other: scenarioName(context, own?.scenario ?? null),
    })}`,
  };
}

function contributions(
  context: ReportContext,
  one: ScenarioFacts,
  { base, index }: { readonly base: ScenarioFacts | undefined; readonly index: number },
): readonly Block[] {
  const { words, facts } = context;
  if (one.contributions.length === 0 || base === undefined || one.scenario === null) return [];
  const lacks = (at: number): boolean =>
    one.figures[at]?.isIncomplete === true || base.figures[at]?.isIncomplete === true;
  const cells = (parts: readonly (number | null)[]) =>
    COMPARED.map((id, at) => change(parts[at] ?? null, words.measure(id).unit, lacks(at)));
  const total = COMPARED.map((_, at) => less(one.figures[at]?.value ?? null, base.figures[at]?.value ?? null));
  const rows = [
    ...one.contributions.map(({ group, parts }) => [text(words.group(group, facts.periods)), ...cells(parts)]),
    ...(one.interaction === null ? [] : [[text(words.interaction), ...cells(one.interaction)]]),
    [text(words.columns.difference), ...cells(total)],
  ];
  const headers = [words.columns.part, ...COMPARED.map((id) => words.measure(id).name)];
  return [
    heading(words.headings.contributions(one.scenario)),
    { kind: 'table', name: reportTable(`${KEY} ${String(index)}`, 'parts'), headers, rows },
    ...bridge(context, one, { base, index }),
    gap,
  ];
}
