/** How far the figures can be relied on: problems by cause, and who delivered. */
import { serialOfDay } from '../../../model/time/dates';
import { count, day, text, type PlanCell } from '../cells';
import { scenarioName, spanOf, type ReportContext } from '../context';
import { laidOut, type Block } from '../layout';
import { colours, LOOKS } from '../looks';
import { reportTable } from '../../report-tables';
import type { NewSheet } from '../../sheet';
import { footer, gap, head, heading, sentences } from './head';

const KEY = 'quality';
const WIDTHS = [30, 90, 40, 12];

export function qualitySheet(context: ReportContext, name: string): NewSheet {
  const { words } = context;
  const blocks: readonly Block[] = [
    ...head(context, words.titles.quality),
    heading(words.headings.about),
    about(context),
    heading(words.headings.problems),
    ...problems(context),
    heading(words.headings.collection),
    ...collection(context),
  ];
  return laidOut({ name, widths: WIDTHS, blocks, set: footer(context, 'width') });
}

/** What the figures of the whole report are of: it also tells the sheets of one report from those of another. */
function about(context: ReportContext): Block {
  const { words, facts, today, model, edition, version, rules, errors } = context;
  const { from, to } = spanOf(context);
  const { columns } = words;
  const rows: readonly (readonly [string, PlanCell])[] = [
    [columns.scenario, text(scenarioName(context, facts.question.scenario))],
    [columns.period, text(`${from} – ${to}`)],
    [columns.made, day(serialOfDay(today))],
    [columns.model, text(model ?? '–')],
    [columns.edition, text(edition ?? '–')],
    [columns.version, text(version)],
    [columns.rules, text(rules)],
    [columns.errors, count(errors)],
  ];
  return {
    kind: 'table',
    name: reportTable(KEY, 'about'),
    headers: [columns.what, columns.value],
    rows: rows.map(([what, value]) => [text(what), value]),
  };
}

function problems({ words, problems: found }: ReportContext): readonly Block[] {
  const { columns } = words;
  if (found.length === 0) return [sentences([words.none.problems]), gap];
  const marks = colours(LOOKS.effects, 0);
  const rows = found.map(({ effect, what, where, count: times }): readonly PlanCell[] => [
    text(words.effects[effect]),
    text(what),
    text(where),
    count(times),
  ]);
  const headers = [columns.effect, columns.what, columns.places, columns.count];
  return [{ kind: 'table', name: reportTable(KEY, 'problems'), headers, rows, marks }];
}

function collection({ words, collection: state }: ReportContext): readonly Block[] {
  const { columns } = words;
  if (state === null) return [sentences([words.none.collection])];
  const marks = colours(LOOKS.deliveries, 1);
  const rows = state.locations.map(({ location, last, age, state: fresh }): readonly PlanCell[] => [
    text(location),
    text(words.deliveries[fresh]),
    last === null ? text('–') : day(serialOfDay(last.asOf ?? last.date)),
    age === null ? text('–') : count(age),
  ]);
  const headers = [columns.location, columns.state, columns.delivered, columns.age];
  const { delivered, oldest, edition, locations } = state;
  return [
    sentences([words.say.delivered({ delivered, total: locations.length, oldest, edition })]),
    { kind: 'table', name: reportTable(KEY, 'collection'), headers, rows, marks },
  ];
}
