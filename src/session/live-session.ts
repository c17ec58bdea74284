/** The session at work: it follows the workbook (following.ts), and carries out what is asked of it and written in it. */
import type { Language } from '../language';
import type { ScenarioRow } from '../model/tables/tables';
import { mended, type Mend } from '../workbook/mend/mend';
import { WorkbookRefusal, type Cell, type SelectedCell, type SingleCell, type WorkbookPort } from '../workbook/port';
import type { Occupied, Put, PutBlock, PutPlace } from '../workbook/put';
import { collectingOn, type Collecting } from './collect/collecting';
import { Following } from './following';
import type { LiveModel } from './live-model';
import { makeModel } from './new-model';
import { reportSheetsOn, type ReportSheets } from './report-sheets';
import { isHeader, replaceScenario } from './scenario-table';
import type { ScenarioRun, Session, StarterModel, WayBack } from './session';
import { complete, type SessionOptions } from './session-options';

/**
 * The session of a workbook; it reads and follows it from `start` on.
 *
 * @param port the workbook: Excel's, or one in memory.
 * @param options who computes, the clock and the quiet time; what is left out is as in Excel.
 */
export function openSession(port: WorkbookPort, options: SessionOptions = {}): WorkbookSession {
  return new WorkbookSession(port, complete(options));
}

/** The session on a workbook port: reads, follows, computes and writes. What goes wrong in reading is published, not thrown. */
export class WorkbookSession implements Session {
  readonly collecting: Collecting;
  readonly reports: ReportSheets;
  private readonly following: Following;

  constructor(
    private readonly port: WorkbookPort,
    options: Required<SessionOptions>,
  ) {
    this.following = new Following(port, options);
    this.collecting = collectingOn(port, () => this.refresh(), options.time);
    this.reports = reportSheetsOn(port);
  }

  get current(): LiveModel {
    return this.following.current;
  }

  subscribe(listener: (model: LiveModel) => void): () => void {
    return this.following.subscribe(listener);
  }

  /** Reads the workbook and follows it from then on. Never rejects: what goes wrong is published. */
  start(): Promise<void> {
    return this.following.start();
  }

  stop(): Promise<void> {
    return this.following.stop();
  }

  /** Reads the workbook now. Never rejects: what goes wrong is published, and tried again while it is followed. */
  refresh(): Promise<void> {
    return this.following.refresh();
  }

  scenario(name: string | null, levers: readonly ScenarioRow[] = []): ScenarioRun | null {
    return this.following.scenario(name, levers);
  }

  async createModel(kind: StarterModel, language: Language, replace = false): Promise<WayBack> {
    const today = this.collecting.today();
    return this.thenRefresh(await this.written(makeModel(this.port, { kind, language, today, replace })));
  }

  async writeScenario(name: string, rows: readonly ScenarioRow[], replaces?: string): Promise<WayBack> {
    const kind = this.current.tables?.settings.periodKind;
    const asked = { name, rows, replaces, sample: this.following.contents[0], kind };
    return this.thenRefresh(await this.written(replaceScenario(this.port, asked)));
  }

  async mend(mend: Mend): Promise<WayBack> {
    const changes = mended(this.following.contents, mend);
    if (changes.length === 0) throw new WorkbookRefusal('changed', '');
    return this.thenRefresh(await this.written(this.port.changeRows(changes)));
  }

  /** Reads the workbook after a write; one that is refused often means that it is not as it was read. */
  private async written<T>(write: Promise<T>): Promise<T> {
    try {
      const outcome = await this.following.patience.of(write);
      await this.refresh();
      return outcome;
    } catch (error) {
      void this.refresh();
      throw error;
    }
  }

  private thenRefresh({ undo, takeBack }: WayBack): WayBack {
    return {
      undo,
      takeBack: () => this.written(takeBack()),
    };
  }

  async goTo({ table, row, column }: Parameters<Session['goTo']>[0]): Promise<void> {
    const content = this.following.contents.find(({ name }) => name === table);
    const header = content?.headers.find((text) => isHeader(table, column, text)) ?? null;
    await this.following.patience.of(this.port.goTo({ table, row, header }));
  }

  selectedCell(): Promise<SelectedCell> {
    return this.following.patience.of(this.port.selectedCell());
  }

  valuesOf(cells: readonly SingleCell[]): Promise<readonly Cell[]> {
    return this.following.patience.of(this.port.valuesOf(cells));
  }

  async put(block: PutBlock, place: PutPlace): Promise<Put | Occupied> {
    const outcome = await this.following.patience.of(this.port.put(block, place));
    return outcome.kind === 'put'
      ? { ...outcome, takeBack: () => this.following.patience.of(outcome.takeBack()) }
      : outcome;
  }

  startsWithDocument(): Promise<boolean | null> {
    return this.port.startsWithDocument();
  }

  startWithDocument(start: boolean): Promise<void> {
    return this.port.startWithDocument(start);
  }
}
