/** The page of one location, and the one of all of them. */
import { amountCell, change, less, number, text, type PlanCell } from '../cells';
import { periodAt, type ReportContext } from '../context';
import type { PlaceFacts } from '../facts/facts';
import { laidOut, type Block } from '../layout';
import { reportTable } from '../../report-tables';
import type { NewSheet } from '../../sheet';
import { COURSE, placeChart } from './charts';
import { following, wholeTable } from './following';
import { footer, head, heading, sentences } from './head';
import { keyFigures } from './key-figures';
import { placeSentences } from './sentences';

interface PlacePage {
  readonly place: PlaceFacts;
  /** What its tables and charts are called after. */
  readonly key: string;
  readonly name: string;
}

const WIDTHS = [46, ...Array<number>(7).fill(15)];

export const courseTable = (key: string): string => reportTable(key, 'course');

export function placeSheet(context: ReportContext, { place, key, name }: PlacePage): NewSheet {
  const { words } = context;
  const title = place.location === null ? words.titles.course : words.titles.location(place.location);
  const chart = (which: 'stock' | 'capacity' | 'flow') =>
    placeChart(context, which, { place, table: courseTable(key), name: `vkt_report_${key}_${which}` });
  const blocks: readonly Block[] = [
    ...head(context, title),
    heading(words.headings.happens),
    sentences([...placeSentences(context, place), ...bottleneckSentence(context, place), '']),
    heading(words.headings.keyFigures),
    keyFigures(context, place, key),
    { kind: 'charts', charts: [chart('stock'), chart('capacity'), chart('flow')] },
    ...rolesTable(context, place, key),
    ...productsTable(context, place, key),
    heading(words.headings.course),
    course(context, place, key),
  ];
  return laidOut({ name, widths: WIDTHS, blocks, set: footer(context, 'width') });
}

function bottleneckSentence(context: ReportContext, place: PlaceFacts): readonly string[] {
  const { words, facts } = context;
  const { bottleneck, location, shortage } = place;
  if (location === null || !place.hasCapacity) return [];
  if (bottleneck === null)
    return shortage.isKnown && !shortage.isIncomplete && shortage.nobodyPlaces === 0
      ? [words.say.noBottleneck(periodAt(context, facts.question.to))]
      : [];
  const since = periodAt(context, bottleneck.since);
  const said = words.say.bottleneck({
    role: bottleneck.role,
    fte: words.numbers.amount(bottleneck.short, 'fte'),
    since,
  });
  const here = { ...bottleneck, location, isIncomplete: shortage.isIncomplete };
  return [
    `${said} ${words.say.queue(here)} ${words.say.relief(here, (index) => periodAt(context, index))}`.replace(
      / +/g,
      ' ',
    ),
  ];
}

const ROLE_MEASURES = ['fteRequired', 'fteAvailable', 'fteGap'] as const;

function rolesTable(context: ReportContext, { roles, location }: PlaceFacts, key: string): readonly Block[] {
  const { words } = context;
  const { columns } = words;
  const shown = roles.filter(({ required, available }) => required.value !== 0 || available.value !== 0);
  if (shown.length === 0) return [];
  const rows = shown.map(({ role, required, available, gap: difference }): readonly PlanCell[] => {
    const follow = following(context, { location, role });
    return [
      text(role),
      follow.now('fteRequired', amountCell(required, 'fte')),
      follow.now('fteAvailable', amountCell(available, 'fte')),
      follow.now('fteGap', change(difference.value, 'fte', difference.isIncomplete)),
    ];
  });
  const amounts = roles.flatMap(({ required, available, gap: difference }) => [required, available, difference]);
  const formula = wholeTable(
    context,
    { measures: ROLE_MEASURES, rowsBy: 'role', location },
    { amounts, isWhole: shown.length === roles.length },
  );
  const headers = [columns.role, columns.required, columns.available, columns.gap];
  return [heading(words.headings.roles), { kind: 'table', name: reportTable(key, 'roles'), headers, rows, formula }];
}

function productsTable(context: ReportContext, { products, location }: PlaceFacts, key: string): readonly Block[] {
  const { words } = context;
  const { columns } = words;
  if (products.length === 0) return [];
  const rows = products.map(({ product, isCase, start, stock, overdue, decisions }): readonly PlanCell[] => {
    const follow = following(context, { location, product });
    return [
      text(isCase ? product : `${product} (${columns.notACase})`),
      number(start, 'cases', stock.isIncomplete),
      follow.now('stock', amountCell(stock, 'cases')),
      follow.since('stock', change(less(stock.value, start), 'cases', stock.isIncomplete), start),
      follow.now('overdueStock', amountCell(overdue, 'cases')),
      follow.now('decisions', amountCell(decisions, 'cases')),
    ];
  });
  const headers = [columns.product, columns.atStart, columns.stock, columns.change, columns.overdue, columns.decisions];
  return [heading(words.headings.products), { kind: 'table', name: reportTable(key, 'products'), headers, rows }];
}

function course(context: ReportContext, place: PlaceFacts, key: string): Block {
  const { words, facts } = context;
  const { from, to } = facts.question;
  const isIncomplete = (id: string) => place.figures.find((figure) => figure.id === id)?.now.isIncomplete ?? false;
  const cell = (id: (typeof COURSE)[number], at: number): PlanCell => {
    const { stock, overdueStock } = place.series;
    const unit = id === 'fteRequired' || id === 'fteAvailable' ? 'fte' : 'cases';
    const value = id === 'onTerm' ? less(stock[at] ?? null, overdueStock[at] ?? null) : (place.series[id][at] ?? null);
    return number(value, unit, isIncomplete(id === 'onTerm' ? 'overdueStock' : id));
  };
  return {
    kind: 'table',
    name: courseTable(key),
    headers: [words.columns.period, ...COURSE.map((id) => words.series[id])],
    rows: facts.periods
      .slice(from, to + 1)
      .map((period, at) => [text(words.numbers.period(period)), ...COURSE.map((id) => cell(id, at))]),
  };
}
