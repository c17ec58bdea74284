/** A report of a workbook in memory, as the pane has it made. */
import { reportWords } from '../../src/locales/report/report-words';
import { computeFacts } from '../../src/session/report/compute-facts';
import type { WorkbookSession } from '../../src/session/live-session';
import { PARTS, type ReportContext } from '../../src/workbook/report/context';
import type { ReportQuestion } from '../../src/workbook/report/facts/facts';
import { reportPlan } from '../../src/workbook/report/sheets/plan';
import type { NewSheet } from '../../src/workbook/sheet';
import { TODAY } from './pane-means';

export async function contextOf(
  session: WorkbookSession,
  asked: Partial<ReportQuestion> = {},
  more: Partial<ReportContext> = {},
): Promise<ReportContext> {
  const { tables, contents, run, problems } = session.current;
  if (!tables || !run) throw new Error('There is no model.');
  const to = run.model.periods.length - 1;
  const question = { scenario: null, compared: [], from: 0, to, locations: run.model.locations, ...asked };
  const facts = await computeFacts({ tables, question });
  const language = more.language ?? 'nl';
  return {
    facts,
    words: reportWords(language),
    language,
    live: false,
    excelLanguage: language,
    parts: PARTS,
    contents,
    today: TODAY,
    model: null,
    edition: null,
    version: '0.1.0',
    rules: '1',
    problems: [],
    errors: problems.filter(({ severity }) => severity === 'error').length,
    collection: null,
    taken: [],
    ...more,
  };
}

export const planOf = async (...asked: Parameters<typeof contextOf>): Promise<readonly NewSheet[]> =>
  reportPlan(await contextOf(...asked));

/** The lines of a sheet as they were before they were broken into lines of the page. */
export const textOf = ({ lines }: NewSheet): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

export function tableOf(sheet: NewSheet | undefined, ending: string): NewSheet['tables'][number] {
  const found = sheet?.tables.find(({ name }) => name.endsWith(ending));
  if (!found) throw new Error(`no table ${ending}`);
  return found;
}

export function sheetOf(plan: readonly NewSheet[], name: string): NewSheet {
  const found = plan.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${plan.map((sheet) => sheet.name).join(', ')}`);
  return found;
}
