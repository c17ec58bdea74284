/** What the figures rest on: norms with source, date and status, roles, and the levers of the scenarios. */
import { serialOfDay } from '../../../model/time/dates';
import { nameKey } from '../../../model/tables/names';
import { contentOf } from '../../collect/rows/content-of';
import { decodeRows } from '../../codec/decode';
import { ROLES } from '../../schema/people';
import { STEPS } from '../../schema/routes';
import { SCENARIOS } from '../../schema/scenarios';
import type { TableSchema } from '../../schema/table-schema';
import { day, number, text, type PlanCell } from '../cells';
import type { ReportContext } from '../context';
import { laidOut, type Block } from '../layout';
import { colours, LOOKS } from '../looks';
import { reportTable } from '../../report-tables';
import type { NewSheet } from '../../sheet';
import { footer, gap, head, heading, sentences } from './head';

const KEY = 'assumptions';
/** The second and third also hold what a scenario changes, and what is said of it. */
const WIDTHS = [30, 40, 34, 15, 14, 10, 10, 15, 40, 12];

export function assumptionsSheet(context: ReportContext, name: string): NewSheet {
  const { words } = context;
  const blocks: readonly Block[] = [
    ...head(context, words.titles.assumptions),
    ...norms(context),
    ...roles(context),
    ...levers(context),
  ];
  return laidOut({ name, widths: WIDTHS, blocks, set: footer(context, 'width') });
}

function rowsOf<R>({ contents, facts }: ReportContext, schema: TableSchema<R>): readonly R[] {
  const content = contentOf(contents, schema.name);
  return content === null ? [] : decodeRows(schema, content, facts.periodKind).value;
}

/** A norm is hours, or a text that says how they follow; one that could not be read is neither. */
const hours = (norm: number | string | null): PlanCell =>
  typeof norm === 'number' && Number.isFinite(norm)
    ? { content: norm, format: '0.0##' }
    : text(typeof norm === 'string' ? norm : '–');

const share = (value: number): PlanCell => number(Number.isFinite(value) ? value : null, 'share');

function norms(context: ReportContext): readonly Block[] {
  const { words } = context;
  const { columns, say } = words;
  const steps = rowsOf(context, STEPS);
  if (steps.length === 0) return [sentences([words.none.norms]), gap];
  const with_ = (status: string) => steps.filter((step) => step.status === status).length;
  const marks = colours(LOOKS.status, 7);
  const rows = steps.map((step): readonly PlanCell[] => [
    text(step.product),
    text(step.step),
    text(step.role),
    text(step.location ?? words.everywhere),
    hours(step.normTime),
    share(step.share),
    share(step.noShowRate),
    text(words.status[step.status]),
    text(step.source === '' ? '–' : step.source),
    step.date === null ? text('–') : day(serialOfDay(step.date)),
  ]);
  const headers = [
    columns.product,
    columns.step,
    columns.role,
    columns.location,
    columns.norm,
    columns.share,
    columns.noShow,
    columns.status,
    columns.source,
    columns.date,
  ];
  const counted = say.norms({
    total: steps.length,
    assumption: with_('assumption'),
    measured: with_('measured'),
    approved: with_('approved'),
    unsourced: steps.filter(({ source }) => source.trim() === '').length,
  });
  return [
    heading(words.headings.norms),
    sentences([counted]),
    { kind: 'table', name: reportTable(KEY, 'norms'), headers, rows, marks },
  ];
}

function roles(context: ReportContext): readonly Block[] {
  const { words } = context;
  const { columns } = words;
  const rows = rowsOf(context, ROLES).map((role): readonly PlanCell[] => [
    text(role.role),
    number(role.contractHours, 'hours'),
    share(role.sicknessShare),
    { ...number(role.hourlyRate, 'eur'), format: '"€" #,##0.00' },
  ]);
  if (rows.length === 0) return [];
  const headers = [columns.role, columns.hours, columns.sickness, columns.rate];
  return [heading(words.headings.rolesUsed), { kind: 'table', name: reportTable(KEY, 'roles'), headers, rows }];
}

function levers(context: ReportContext): readonly Block[] {
  const { words, facts } = context;
  const { columns } = words;
  const wanted = new Set(facts.question.compared.map(nameKey));
  const rows = rowsOf(context, SCENARIOS)
    .filter(({ scenario, active }) => active && wanted.has(nameKey(scenario)))
    .map((row): readonly PlanCell[] => [
      text(row.scenario),
      text(words.lever(row, facts.periods)),
      text(row.remark === '' ? '–' : row.remark),
    ]);
  if (rows.length === 0) return [];
  const headers = [columns.scenario, columns.lever, columns.remark];
  return [heading(words.headings.levers), { kind: 'table', name: reportTable(KEY, 'levers'), headers, rows }];
}
