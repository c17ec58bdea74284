/** The calculation of a number, as rows: what is done, with what, and where that stands in the workbook. */
import { labelText } from '../../../locales/derivation';
import type { Language } from '../../../language';
import { paneTexts } from '../../../locales/pane/texts';
import { tableTitle } from '../../../locales/problems/titles';
import type { AnswerPart, ExplainedAnswer } from '../../../model/explain/answers/parts';
import { MEASURE_UNITS, type MeasureUnit } from '../../../model/tables/measure-definitions';
import { number, text, type PlanCell } from '../../../workbook/report/cells';

interface Of {
  readonly title: string;
  readonly unitName: (unit: string) => string;
  readonly language: Language;
  readonly isIncomplete: boolean;
}

/** Of what no measure is counted in: days, hourly rates, factors. */
const PLAIN = '#,##0.00##';

const isMeasureUnit = (unit: string): unit is MeasureUnit => MEASURE_UNITS.some((one) => one === unit);

const amount = ({ value, unit }: Pick<AnswerPart, 'value' | 'unit'>): PlanCell =>
  isMeasureUnit(unit) ? number(value, unit) : { content: value, format: PLAIN };

/** The parts in the order of the calculation, and under them the number they come to. */
export function partRows(
  { parts, value, unit }: ExplainedAnswer,
  { title, unitName, language, isIncomplete }: Of,
): readonly (readonly PlanCell[])[] {
  const { operations } = paneTexts(language).put;
  const rows = parts.map((part, at) => [
    text(at === 0 && part.operation === '+' ? '' : operations[part.operation]),
    text(labelText(part.label, language)),
    amount(part),
    text(unitName(part.unit)),
    text(sourceOf(part, language)),
  ]);
  return [
    ...rows,
    [text(operations.is), text(title), number(value, unit, isIncomplete), text(unitName(unit)), text('')],
  ];
}

/** The table, and its row counted as the pane counts it: under the headers. */
function sourceOf({ source }: AnswerPart, language: Language): string {
  if (source === null) return '';
  const { put, explanation } = paneTexts(language);
  const table = tableTitle(source.table, language);
  const [row] = source.rows;
  if (row === undefined) return table;
  return source.rows.length === 1 ? explanation.goToRow(table, row) : put.sourceRows(table, source.rows.length);
}
