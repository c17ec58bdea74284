/** The one page for the director. */
import { change, number, text, type PlanCell } from '../cells';
import { periodAt, type ReportContext } from '../context';
import type { BottleneckFacts, OrderFacts } from '../facts/facts';
import { laidOut, type Block } from '../layout';
import { colours, LOOKS } from '../looks';
import { reportTable } from '../../report-tables';
import type { NewSheet } from '../../sheet';
import { bottleneckHeaders } from '../words';
import { placeChart } from './charts';
import { footer, gap, head, heading, sentences } from './head';
import { keyFigures } from './key-figures';
import { orderWords } from './order-words';
import { againstBase, moneySentences, orderSentences, otherWorkSentences, placeSentences } from './sentences';

const KEY = 'summary';
const WIDTHS = [44, 24, 14, 14, 14, 16, 26, 64];
/** The ones to speak about; the others have a page. */
const MOST_BOTTLENECKS = 3;

interface SummaryPage {
  readonly name: string;
  /** The table the charts draw: on the page of the course, made before this one. */
  readonly course: string;
}

export function summarySheet(context: ReportContext, { name, course }: SummaryPage): NewSheet {
  const { words, facts } = context;
  const chart = (which: 'stock' | 'capacity') =>
    placeChart(context, which, { place: facts.whole, table: course, name: `vkt_report_${KEY}_${which}` });
  const blocks: readonly Block[] = [
    ...head(context, words.titles.summary),
    heading(words.headings.happens),
    sentences([
      ...placeSentences(context, facts.whole),
      ...againstBase(context),
      ...orderSentences(context),
      ...moneySentences(context),
      ...otherWorkSentences(context),
      '',
    ]),
    heading(words.headings.keyFigures),
    { ...keyFigures(context, facts.whole, KEY), charts: [chart('stock'), chart('capacity')] },
    heading(words.headings.bottlenecks),
    ...bottlenecks(context),
    ...orders(context),
  ];
  return laidOut({ name, widths: WIDTHS, blocks, set: footer(context, 'page') });
}

function bottlenecks(context: ReportContext): readonly Block[] {
  const { words, facts } = context;
  const found = facts.bottlenecks.slice(0, MOST_BOTTLENECKS);
  if (found.length === 0)
    return [sentences([facts.whole.shortage.isIncomplete ? words.say.gapUnknown : words.none.bottleneck]), gap];
  const headers = bottleneckHeaders(words.columns, { step: false });
  const rows = found.map((one): readonly PlanCell[] => bottleneckRow(context, one));
  return [{ kind: 'table', name: reportTable(KEY, 'bottlenecks'), headers, rows }];
}

function bottleneckRow(context: ReportContext, one: BottleneckFacts): readonly PlanCell[] {
  const { words } = context;
  const when = (index: number) => periodAt(context, index);
  return [
    text(one.location),
    text(one.role),
    number(one.short, 'fte', one.isIncomplete),
    text(when(one.since)),
    number(one.highest.short, 'fte', one.isIncomplete),
    text(when(one.highest.period)),
    number(one.queue?.cases ?? null, 'cases'),
    text(`${words.say.queue(one)} ${words.say.relief(one, when)}`.trim()),
  ];
}

function orders(context: ReportContext): readonly Block[] {
  const { words, facts } = context;
  const { columns } = words;
  if (facts.orders.length === 0) return [];
  const headers = [
    columns.order,
    columns.what,
    columns.unit,
    columns.asked,
    columns.expected,
    columns.difference,
    columns.outcome,
    columns.where,
  ];
  const marks = colours(LOOKS.outcome, 6);
  const rows = facts.orders.map((order) => orderRow(context, order));
  return [heading(words.headings.orders), { kind: 'table', name: reportTable(KEY, 'orders'), headers, rows, marks }];
}

function orderRow({ words }: ReportContext, facts: OrderFacts): readonly PlanCell[] {
  const { order, value, isSure } = facts;
  const { name, unit } = words.measure(order.measure);
  const what = [name, order.product, order.location].filter((part) => part !== null).join(' · ');
  const { outcome, why } = orderWords(words, facts);
  return [
    text(order.order),
    text(what),
    text(words.units[unit]),
    number(order.value, unit),
    number(value, unit, !isSure),
    change(value === null ? null : value - order.value, unit, !isSure),
    text(outcome),
    text(why),
  ];
}
