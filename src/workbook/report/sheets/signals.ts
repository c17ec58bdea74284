/** Locations against signals: words with a shape of their own, and colour besides. */
import { number, text, type PlanCell } from '../cells';
import type { ReportContext } from '../context';
import { laidOut, type Block } from '../layout';
import { colours, LOOKS } from '../looks';
import { reportTable } from '../../report-tables';
import type { NewSheet } from '../../sheet';
import { footer, head, heading, sentences } from './head';

const KEY = 'signals';

export function signalsSheet(context: ReportContext, name: string): NewSheet {
  const { words, facts } = context;
  const ids = facts.limits.map(({ indicator }) => indicator);
  const blocks: readonly Block[] = [
    ...head(context, words.titles.signals),
    heading(words.headings.signals),
    matrix(context, ids),
    ...(ids.length === 0
      ? [sentences([words.none.limits])]
      : [heading(words.headings.values), values(context, ids), ...limits(context)]),
  ];
  const widths = [34, 18, 30, ...Array<number>(Math.max(3, ids.length)).fill(18)];
  return laidOut({ name, widths, blocks, set: footer(context, 'width') });
}

type Ids = ReportContext['facts']['limits'][number]['indicator'][];

const placeName = ({ words }: ReportContext, location: string | null): PlanCell => text(location ?? words.allLocations);

function matrix(context: ReportContext, ids: Readonly<Ids>): Block {
  const { words, facts } = context;
  const { columns } = words;
  const marks = [1, ...ids.map((_, index) => index + 3)].flatMap((column) => colours(LOOKS.signal, column));
  return {
    kind: 'table',
    name: reportTable(KEY, 'matrix'),
    headers: [columns.location, columns.judgement, columns.because, ...ids.map((id) => words.measure(id).name)],
    rows: facts.signals.map(({ location, judgement, signals }) => [
      placeName(context, location),
      text(words.signal[judgement.signal]),
      text(words.numbers.list(judgement.because.map((id) => words.measure(id).name))),
      ...ids.map((id) => text(words.signal[signals.find((one) => one.id === id)?.signal ?? 'none'])),
    ]),
    marks,
  };
}

function values(context: ReportContext, ids: Readonly<Ids>): Block {
  const { words, facts } = context;
  return {
    kind: 'table',
    name: reportTable(KEY, 'values'),
    headers: [words.columns.location, ...ids.map((id) => words.measure(id).name)],
    rows: facts.signals.map(({ location, signals }) => [
      placeName(context, location),
      ...ids.map((id) => {
        const found = signals.find((one) => one.id === id);
        return number(found?.value ?? null, words.measure(id).unit, found?.isIncomplete);
      }),
    ]),
  };
}

function limits({ words, facts }: ReportContext): readonly Block[] {
  const { columns } = words;
  const rows = facts.limits.map(({ indicator, amber, red }): readonly PlanCell[] => {
    const { name, unit } = words.measure(indicator);
    return [text(name), number(amber, unit), number(red, unit)];
  });
  const headers = [columns.indicator, columns.amber, columns.red];
  return [heading(words.headings.limits), { kind: 'table', name: reportTable(KEY, 'limits'), headers, rows }];
}
