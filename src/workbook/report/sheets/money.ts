/** What it costs, per location, and what a case costs at the norms. */
import { amountCell, change, less, number, text, type PlanCell } from '../cells';
import type { ReportContext } from '../context';
import { MONEY } from '../facts/report-facts';
import { laidOut, type Block } from '../layout';
import { reportTable } from '../../report-tables';
import type { NewSheet } from '../../sheet';
import type { ReportFigure } from '../facts/facts';
import { following, wholeTable } from './following';
import { footer, head, heading } from './head';

const KEY = 'money';
const WIDTHS = [38, ...Array<number>(6).fill(20)];

export function moneySheet(context: ReportContext, name: string): NewSheet {
  const { words } = context;
  const blocks: readonly Block[] = [
    ...head(context, words.titles.money),
    heading(words.headings.moneyByLocation),
    ...byLocation(context),
    heading(words.headings.costPrice),
    costPrices(context),
  ];
  return laidOut({ name, widths: WIDTHS, blocks, set: footer(context, 'width') });
}

type MoneyFacts = ReportContext['facts']['money'][number];

function byLocation(context: ReportContext): readonly Block[] {
  const { words, facts } = context;
  const { columns } = words;
  const compares = facts.question.scenario !== null;
  const names = MONEY.map((id) => words.measure(id).name);
  const against = compares ? names.map((name) => `${name}, ${columns.againstBase.toLowerCase()}`) : [];
  const table = (part: string, of: readonly MoneyFacts[]) => ({
    kind: 'table' as const,
    name: reportTable(KEY, part),
    headers: [columns.location, ...names, ...against],
    rows: of.map((one) => moneyRow(context, one)),
  });
  const places = facts.money.filter(({ location }) => location !== null);
  const formula = wholeTable(
    context,
    { measures: MONEY, rowsBy: 'location', location: null },
    { amounts: places.flatMap(({ amounts }) => amounts), isWhole: !compares && places.length > 0 },
  );
  if (formula === null) return [table('locations', facts.money)];
  // All of them together are no member of the model: they have a table of their own, which marks the sheet as ours besides.
  const whole = facts.money.filter(({ location }) => location === null);
  return [table('whole', whole), { ...table('locations', places), formula }];
}

function moneyRow(context: ReportContext, { location, amounts, base }: MoneyFacts): readonly PlanCell[] {
  const follow = following(context, { location });
  const at = (index: number) => MONEY[index] ?? 'staffCost';
  const difference = (one: ReportFigure, other: ReportFigure | undefined): PlanCell =>
    change(less(one.value, other?.value ?? null), 'eur', one.isIncomplete || other?.isIncomplete === true);
  return [
    text(location ?? context.words.allLocations),
    ...amounts.map((one, index) => follow.now(at(index), amountCell(one, 'eur'))),
    ...(base === null ? [] : amounts.map((one, index) => follow.againstBase(at(index), difference(one, base[index])))),
  ];
}

function costPrices({ words, facts }: ReportContext): Block {
  const { columns } = words;
  return {
    kind: 'table',
    name: reportTable(KEY, 'prices'),
    headers: [columns.product, columns.direct, columns.withOverhead],
    rows: facts.costPrices.map(({ product, direct, withOverhead, isIncomplete }) => [
      text(product),
      number(direct, 'eur', isIncomplete),
      number(withOverhead, 'eur', isIncomplete),
    ]),
  };
}
