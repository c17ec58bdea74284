/** What Collect needs of the workbook and of the model, beside what everybody needs. */
import { MS_PER_DAY } from '../../model/time/calendar';
import type { Problem } from '../../model/tables/problem';
import type { Day } from '../../model/tables/tables';
import type { Run } from '../../model/simulate/simulate';
import { decodeTables } from '../../workbook/codec/decode';
import type { TableWrite } from '../../workbook/collect/plan/plan';
import type { TableContent, WorkbookPort, Written } from '../../workbook/port';
import { computeModel } from '../compute/compute-model';
import type { Time } from '../compute/time';
import { takeOver, type TakeOver } from './take-over';
import { lastTaken, rememberTaken, takeBackLast, type LastTaken } from './way-back';

interface Preview {
  readonly run: Run;
  readonly problems: readonly Problem[];
}

/** What Collect asks of the open workbook: what a take-over would do, the writing of it, and its way back. */
export interface Collecting {
  /** The model as it would be with these tables; locations that do not change keep the results they have. */
  preview(contents: readonly TableContent[], previous: Run | null): Promise<Preview>;
  /**
   * Takes files over: one write on all tables together, one way back, which is also kept in the workbook. Refuses with
   * 'changed' when somebody has changed one of the tables since they were compared.
   */
  takeOver(what: TakeOver): Promise<Written>;
  /** Other writes of Collect's, such as its settings. */
  changeTables(tower: readonly TableContent[], writes: readonly TableWrite[]): Promise<Written>;
  /** What was taken over last, when it can still be taken back after the workbook was saved and opened again. */
  lastTaken(): Promise<LastTaken | null>;
  /** Takes it back. Refuses with 'changed' when the rows that were written have been changed since. */
  takeBackLast(): Promise<void>;
  /** Today where the user is, in days since 1970-01-01. */
  today(): Day;
  /** Opens a new workbook beside this one; false where Excel offers no such thing. */
  openWorkbook(bytes: Uint8Array, name: string): Promise<boolean>;
  /** Keeps a text in this workbook under a name; null lets go of it. */
  keep(name: string, text: string | null): Promise<void>;
  kept(name: string): Promise<string | null>;
}

/** The day where the user is; everything behind it gets the day as an argument. */
function localDay(time: Pick<Time, 'now'>): Day {
  const now = new Date(time.now());
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_PER_DAY);
}

/** Collecting on a workbook; after each write the model is read again by `refresh`. */
export function collectingOn(port: WorkbookPort, refresh: () => Promise<void>, time: Pick<Time, 'now'>): Collecting {
  const thenRefresh = async (written: Written): Promise<Written> => {
    await refresh();
    return {
      ...written,
      takeBack: async () => {
        await written.takeBack();
        await rememberTaken(port, null);
        await refresh();
      },
    };
  };
  return {
    preview: async (contents, previous) => {
      const { value: tables, problems } = decodeTables(contents);
      const answer = await computeModel({ tables, previous });
      return { run: answer.run, problems: [...problems, ...answer.problems] };
    },
    takeOver: async (what) => {
      const written = await takeOver(port, what);
      await rememberTaken(port, { ...what, traces: written.traces });
      return thenRefresh(written);
    },
    changeTables: async (tower, writes) => thenRefresh(await takeOver(port, { tower, writes, collected: [] })),
    lastTaken: () => lastTaken(port),
    takeBackLast: async () => {
      await takeBackLast(port);
      await refresh();
    },
    today: () => localDay(time),
    openWorkbook: (bytes, name) => port.openWorkbook(bytes, name),
    keep: (name, text) => port.keep(name, text),
    kept: (name) => port.kept(name),
  };
}
