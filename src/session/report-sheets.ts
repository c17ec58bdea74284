/** Writing a report into the workbook: all of it or nothing, on sheets of its own, with one way back. */
import type { Language } from '../language';
import { isPreviousReportTable, isReportTable, PREVIOUS } from '../workbook/report-tables';
import { WorkbookRefusal, type NewSheet, type SetAside, type WorkbookPort } from '../workbook/port';

interface MadeReport {
  /** Names of its sheets, in the order in which they stand. */
  readonly sheets: readonly string[];
  /** Those of which Excel set up no page to print. */
  readonly withoutPage: readonly string[];
  /** Its sheets go, and the report before it comes back. Refuses with 'changed' when another was made since, or it is gone. */
  takeBack(): Promise<void>;
}

interface WriteReport {
  /** The sheets to make, given the names that are taken by sheets that stay. */
  readonly plan: (taken: readonly string[]) => readonly NewSheet[];
  readonly language: Language;
  /** Told before every few sheets: how many are there. */
  readonly onProgress: (done: number, total: number) => void;
  /** Ends the writing before the next few sheets; nothing stays. */
  readonly signal: AbortSignal;
}

/** The sheets of the report in the open workbook: made, replaced and taken back. */
export interface ReportSheets {
  /** Sheets of the report that is there, by the tables on them: renamed sheets are known, copies are somebody's own. */
  existing(): Promise<readonly string[]>;
  /** Those of the report before it, which was set aside: also after the workbook was closed and opened again. */
  previous(): Promise<readonly string[]>;
  /**
   * Makes the sheets. A report that is there is set aside first, and kept on hidden sheets until the next one is made: what
   * Excel deletes nobody gets back. Sheets that are not ours are not touched.
   *
   * @returns null when it was stopped. Rejects, with the workbook as it was, when a sheet cannot be made.
   */
  write(report: WriteReport): Promise<MadeReport | null>;
  show(sheet: string): Promise<void>;
}

/** The report's sheets of one workbook; the last report made is remembered for its way back. */
export function reportSheetsOn(port: WorkbookPort): ReportSheets {
  let last: MadeReport | null = null;
  return {
    existing: async () => sheetsOf((await port.tableSheets()).filter(isOurs)),
    previous: async () => sheetsOf((await port.tableSheets()).filter(({ table }) => isPreviousReportTable(table))),
    write: async (report) => {
      const made = await write(port, report);
      if (made === null) return null;
      const own: MadeReport = {
        ...made,
        takeBack: async () => {
          // Its tables go by the names of those that were made since.
          if (last !== own) throw new WorkbookRefusal('changed', made.sheets[0] ?? '');
          await made.takeBack();
          last = null;
        },
      };
      last = own;
      return own;
    },
    show: (sheet) => port.showSheet(sheet),
  };
}

type Placed = Awaited<ReturnType<WorkbookPort['tableSheets']>>[number];

const sheetsOf = (placed: readonly Placed[]): readonly string[] => [...new Set(placed.map(({ sheet }) => sheet))];

const isOurs = ({ table }: Placed): boolean => isReportTable(table);

async function write(port: WorkbookPort, report: WriteReport): Promise<MadeReport | null> {
  const tables = await port.tableSheets();
  const ours = tables.filter(isOurs);
  const before = tables.filter(({ table }) => isPreviousReportTable(table));
  const own = new Set(ours.map(({ sheet }) => sheet));
  const plan = report.plan((await port.sheetNames()).filter((name) => !own.has(name)));
  const aside = ours.length === 0 ? null : await port.setAside(tableNames(ours), PREVIOUS[report.language]);
  const made: NewSheet[] = [];
  const takeBack = () => undo(port, made, aside);
  try {
    const all = await makeAll(port, plan, { ...report, made });
    if (all === null) {
      await takeBack();
      return null;
    }
    await tidy(port, { aside, before });
    await port.showSheet(all.sheets[0] ?? '');
    return { ...all, takeBack };
  } catch (error) {
    await takeBack().catch(() => undefined);
    throw error;
  }
}

/** Sheets made in one go: few enough to tell how far it is and to stop, many enough to spare Excel questions. */
const SHEETS_AT_ONCE = 4;

async function makeAll(
  port: WorkbookPort,
  plan: readonly NewSheet[],
  { onProgress, signal, made }: WriteReport & { readonly made: NewSheet[] },
): Promise<Omit<MadeReport, 'takeBack'> | null> {
  let order: readonly string[] = [];
  const withoutPage: string[] = [];
  for (let done = 0; done < plan.length; done += SHEETS_AT_ONCE) {
    onProgress(done, plan.length);
    if (signal.aborted) return null;
    const some = plan.slice(done, done + SHEETS_AT_ONCE);
    const { names, withoutPage: unset } = await port.addSheets(some);
    made.push(...some);
    withoutPage.push(...unset);
    some.forEach((sheet, index) => {
      const name = names[index] ?? sheet.name;
      const at = order.findIndex((other) => other === sheet.before);
      order = at < 0 ? [...order, name] : order.toSpliced(at, 0, name);
    });
  }
  // Asked to stop while the last sheets were made: they are as little wanted as the others.
  return signal.aborted ? null : { sheets: order, withoutPage };
}

async function undo(port: WorkbookPort, made: readonly NewSheet[], aside: SetAside | null): Promise<void> {
  const tables = made.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  if (tables.length > 0) await port.deleteTables(tables);
  await aside?.restore();
}

/** The report before goes out of sight, and the one before that for good; where somebody keeps a table on it, it stays. */
async function tidy(
  port: WorkbookPort,
  { aside, before }: { readonly aside: SetAside | null; readonly before: readonly Placed[] },
): Promise<void> {
  await aside?.hide();
  if (aside === null || before.length === 0) return;
  for (const sheet of new Set(before.map((one) => one.sheet)))
    await port.deleteTables(tableNames(before.filter((one) => one.sheet === sheet))).catch((error: unknown) => {
      if (!(error instanceof WorkbookRefusal)) throw error;
    });
}

const tableNames = (placed: readonly Placed[]): readonly string[] => placed.map(({ table }) => table);
