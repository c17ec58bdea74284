/** What a view shows, as the cells it becomes in a sheet: with its unit, span, scenario, day and model, as in a report. */
import { formats } from '../../locales/notation/formats';
import { periodAt } from '../../locales/notation/period-name';
import { paneTexts } from '../../locales/pane/texts';
import { reportWords } from '../../locales/report/report-words';
import { lacking } from '../../model/measures/figures';
import { isMeasureId, measureDefinition, type MeasureId, type MeasureUnit } from '../../model/measures/measures';
import type { Day } from '../../model/tables/tables';
import type { PutBlock } from '../../workbook/put';
import { number, numberFormat, text, type PlanCell } from '../../workbook/report/cells';
import { eachOnce } from '../../workbook/report/layout';
import type { SeriesLook } from '../../workbook/sheet';
import { answerTo, placeOf } from '../state/selectors/answer';
import type { PaneState } from '../state/pane-state';
import { liveTable } from '../state/selectors/live-table';
import { followsByCell, hasFormula, type PutSource, type ViewTable } from '../state/put';
import type { RunKey } from '../state/question';
import { runOf } from '../state/selectors/run-of';
import type { TrendLine } from '../state/trends';
import { tableOf, withUnits } from './put-tables/as-table';
import { linesOf } from './put-tables/lines';
import { figureFormula, following, hasFormulas } from './put-tables/figure-cell';
import { listBlock } from './put-tables/lists';
import { liveBlock } from './put-tables/live-block';
import { partRows } from './put-tables/part-rows';
import { headlineSpan } from './put-tables/shortage-tables';
import { viewTable } from './put-tables/view-table';

type Of<K extends PutSource['kind']> = Extract<PutSource, { readonly kind: K }>;

/** null when what it is about is no longer there. */
export function blockOf(source: PutSource, state: PaneState, today: Day): PutBlock | null {
  switch (source.kind) {
    case 'trend':
      return trendBlock(source, state, today);
    case 'answer':
      return answerBlock(source, state, today);
    case 'parts':
      return partsBlock(source, state, today);
    case 'table':
      return tableBlock(source, state, today);
    case 'list':
      return listBlock(source, state, today);
  }
}

const unitText = (unit: string, state: PaneState): string => {
  const known: Readonly<Record<string, string>> = paneTexts(state.language).units;
  return known[unit] ?? unit;
};

function trendBlock({ spec, scope, title, live }: Of<'trend'>, state: PaneState, today: Day): PutBlock | null {
  const { language } = state;
  const [first] = spec.lines;
  const run = first && runOf(state, first.run);
  if (!first || !run) return null;
  const unit = unitOfMeasure(first.measure);
  const names = spec.lines.map(({ name, measure }) => name ?? measureDefinition(measure)?.name[language] ?? measure);
  const gaps = spec.lines.map((line) => lacking(runOf(state, line.run) ?? run, line.measure, scope).length > 0);
  const cell = (line: TrendLine, at: number, isIncomplete: boolean): PlanCell => {
    const value = line.values[at] ?? null;
    const ofUnit = unitOfMeasure(line.measure);
    const period = scope.from + at;
    return live && value !== null && !isIncomplete && hasFormula(line.run)
      ? {
          content: figureFormula(state, {
            run,
            key: line.run,
            measure: line.measure,
            scope: { ...scope, from: period, to: period },
          }),
          format: numberFormat(ofUnit),
        }
      : number(value, ofUnit, isIncomplete);
  };
  const rows = first.values.map((_, at) => [
    text(periodAt(run, scope.from + at, formats(language))),
    ...spec.lines.map((line, index) => cell(line, at, gaps[index] ?? false)),
  ]);
  const headers = eachOnce([paneTexts(language).charts.period, ...names]);
  const lines = linesOf(state, {
    title,
    unit: unitText(unit, state),
    run,
    keys: spec.lines.map((line) => line.run),
    scope,
    isIncomplete: gaps.some(Boolean),
    today,
  });
  return {
    kind: 'block',
    lines,
    table: tableOf(headers, rows),
    chart: {
      kind: 'lines',
      title,
      unit: unitText(unit, state),
      numberFormat: numberFormat('cases'),
      categories: 0,
      series: spec.lines.map(({ role }, at) => ({ column: at + 1, look: LOOKS[role], name: headers[at + 1] ?? '' })),
    },
  };
}

const LOOKS: Readonly<Record<TrendLine['role'], SeriesLook>> = {
  main: 'main',
  accent: 'accent',
  reference: 'reference',
  was: 'second',
  first: 'second',
  second: 'third',
  third: 'fourth',
  fourth: 'fifth',
  fifth: 'accent',
};

const unitOfMeasure = (measure: MeasureId): MeasureUnit => measureDefinition(measure)?.unit ?? 'cases';

function answerBlock({ question, title, live }: Of<'answer'>, state: PaneState, today: Day): PutBlock | null {
  const answer = answerTo(state, question);
  if (answer === null) return null;
  const { run } = answer;
  const { put } = paneTexts(state.language);
  const scope = placeOf(question);
  const { unit } = answer;
  const figure = question.kind === 'figure' && isMeasureId(question.measure) ? question.measure : null;
  const isIncomplete = figure !== null && lacking(run, figure, question).length > 0;
  const value =
    live && figure !== null
      ? {
          content: figureFormula(state, { run, key: question.run, measure: figure, scope }),
          format: numberFormat(unit),
        }
      : number(answer.value, unit, isIncomplete);
  return {
    kind: 'block',
    lines: linesOf(state, { title, unit: null, run, keys: [question.run], scope, isIncomplete, today }),
    table: tableOf(
      [put.columns.what, put.columns.value, put.columns.unit],
      [[text(title), value, text(unitText(answer.unit, state))]],
    ),
    chart: null,
  };
}

/** The calculation as it is read in the pane: its parts in order, and what they come to. */
function partsBlock({ question, title }: Of<'parts'>, state: PaneState, today: Day): PutBlock | null {
  const answer = answerTo(state, question);
  if (answer === null || answer.parts.length === 0) return null;
  const { columns } = paneTexts(state.language).put;
  const { run } = answer;
  const isIncomplete =
    question.kind === 'figure' && isMeasureId(question.measure) && lacking(run, question.measure, question).length > 0;
  const of = { unitName: (unit: string) => unitText(unit, state), language: state.language, isIncomplete };
  return {
    kind: 'block',
    lines: linesOf(state, {
      title,
      unit: null,
      run,
      keys: [question.run],
      scope: placeOf(question),
      isIncomplete,
      today,
    }),
    table: tableOf(
      [columns.operation, columns.what, columns.value, columns.unit, columns.source],
      partRows(answer, { ...of, title }),
    ),
    chart: null,
  };
}

function tableBlock(source: Of<'table'>, state: PaneState, today: Day): PutBlock | null {
  const { scope, run: key, title, table } = source;
  const { language } = state;
  const run = runOf(state, key);
  if (run === null) return null;
  const about = {
    state,
    run,
    scope,
    words: reportWords(language),
    texts: paneTexts(language),
    formats: formats(language),
  };
  const span = table.of === 'balance' ? headlineSpan(run, scope) : scope;
  const said = { title, unit: null, run, keys: keysOf(table, state, key), scope: span, today };
  const answered = source.live && hasFormula(key) ? liveTable(table, { run, scope }) : null;
  if (answered !== null)
    return liveBlock(answered, about, { key, lines: linesOf(state, { ...said, isIncomplete: false }) });
  const found = viewTable(table, about);
  if (found === null || found.rows.length === 0) return null;
  const follows = source.live && hasFormula(key) && followsByCell(table);
  const shown = follows ? following(found, state, (of) => (of === run ? key : 'base')) : found;
  const isIncomplete = shown.rows.flat().some((cell) => typeof cell !== 'string' && cell.isIncomplete);
  return {
    kind: 'block',
    lines: linesOf(state, {
      ...said,
      isIncomplete,
      notes: [...(shown.notes ?? []), ...(hasFormulas(shown) ? [about.texts.put.followsByCell] : [])],
    }),
    table: withUnits(shown, (unit) => unitText(unit, state), paneTexts(language).put.columns.unit),
    chart: null,
  };
}

/** Whose figures stand in it, besides. */
const keysOf = (table: ViewTable, state: PaneState, key: RunKey): readonly RunKey[] =>
  table.of === 'compared' ? state.comparison.runs.map(({ scenario }) => ({ scenario })) : [key];
