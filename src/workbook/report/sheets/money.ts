/** What it costs, per location, and what a case costs at the norms. */
import { amountCell, change, less, number, text, type PlanCell } from '../cells';
import type { ReportContext } from '../context';
import { MONEY } from '../facts/report-facts';
import { laidOut, type Block } from '../layout';
import { reportTable } from '../../report-tables';
import type { NewSheet } from '../../sheet';
import { footer, head, heading } from './head';

const KEY = 'money';
const WIDTHS = [38, ...Array<number>(6).fill(20)];

export function moneySheet(context: ReportContext, name: string): NewSheet {
  const { words } = context;
  const blocks: readonly Block[] = [
    ...head(context, words.titles.money),
    heading(words.headings.moneyByLocation),
    byLocation(context),
    heading(words.headings.costPrice),
    costPrices(context),
  ];
  return laidOut({ name, widths: WIDTHS, blocks, set: footer(context, 'width') });
}

function byLocation({ words, facts }: ReportContext): Block {
  const { columns } = words;
  const compares = facts.question.scenario !== null;
  const names = MONEY.map((id) => words.measure(id).name);
  const rows = facts.money.map(({ location, amounts, base }): readonly PlanCell[] => [
    text(location ?? words.allLocations),
    ...amounts.map((one) => amountCell(one, 'eur')),
    ...(base === null
      ? []
      : amounts.map((one, index) =>
          change(
            less(one.value, base[index]?.value ?? null),
            'eur',
            one.isIncomplete || base[index]?.isIncomplete === true,
          ),
        )),
  ]);
  const against = compares ? names.map((name) => `${name}, ${columns.againstBase.toLowerCase()}`) : [];
  return {
    kind: 'table',
    name: reportTable(KEY, 'locations'),
    headers: [columns.location, ...names, ...against],
    rows,
  };
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
