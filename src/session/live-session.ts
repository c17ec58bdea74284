/**
 * The session at work. One road: a change is seen → a pause is waited for → the tables are read → decoded → computed →
 * published. A newer change overtakes an older one; a late answer of an older question is dropped.
 */
import type { ExpressionEngine } from '../model/tables/expression';
import type { ScenarioRow } from '../model/tables/tables';
import type { Language } from '../locales/language';
import { decodeTables } from '../workbook/decode';
import { WorkbookRefusal, type TableContent, type WorkbookPort } from '../workbook/port';
import { TABLE_NAMES } from '../workbook/schema';
import { collectingOn, type Collecting } from './collect/collecting';
import { loadEngine, needsEngine } from './expression-engine';
import { makeModel } from './new-model';
import { lacksEngine, ScenarioRuns } from './scenario-runs';
import { isHeader, replaceScenario } from './scenario-table';
import { complete, type SessionOptions } from './session-options';
import type { LiveModel, ScenarioRun, Session, StarterModel, WayBack } from './session';
import { keepUnchanged } from './unchanged';
import { underOurName, Watcher } from './watcher';

const STARTING: LiveModel = {
  status: 'starting',
  revision: 0,
  updating: true,
  readOnly: false,
  tables: null,
  contents: [],
  run: null,
  problems: [],
  failure: null,
};

export function openSession(port: WorkbookPort, options: SessionOptions = {}): WorkbookSession {
  return new WorkbookSession(port, complete(options));
}

export class WorkbookSession implements Session {
  private state: LiveModel = STARTING;
  private contents: readonly TableContent[] = [];
  private readonly listeners = new Set<(model: LiveModel) => void>();
  private scenarios: ScenarioRuns | null = null;
  /** Counts questions to the workbook, so that only the answer to the newest one is published. */
  private asked = 0;
  private engine: ExpressionEngine | null = null;
  private following = false;
  private readonly watcher: Watcher;
  readonly collecting: Collecting;

  constructor(
    private readonly port: WorkbookPort,
    private readonly options: Required<SessionOptions>,
  ) {
    this.collecting = collectingOn(port, () => this.refresh());
    this.watcher = new Watcher(port, () => void this.refreshWhenQuiet());
  }

  get current(): LiveModel {
    return this.state;
  }

  subscribe(listener: (model: LiveModel) => void): () => void {
    this.listeners.add(listener);
    listener(this.state);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Reads the workbook and follows it from then on. Never rejects: what goes wrong is published. */
  async start(): Promise<void> {
    this.following = true;
    await this.refresh();
  }

  async stop(): Promise<void> {
    this.following = false;
    this.asked += 1;
    this.options.runner.close();
    await this.watcher.stop();
  }

  private async refreshWhenQuiet(): Promise<void> {
    const question = (this.asked += 1);
    if (!this.state.updating) this.publish({ ...this.state, updating: true });
    await this.options.pause(this.options.quietMilliseconds);
    if (question === this.asked) await this.refresh();
  }

  async refresh(): Promise<void> {
    const question = (this.asked += 1);
    try {
      // Together, and following first: no change falls between the reading and the listening. A model that cannot be
      // followed goes stale in silence, so that fails as if it could not be read, and the next reading tries again.
      const [, contents] = await Promise.all([this.following ? this.watcher.follow() : null, this.read()]);
      if (question !== this.asked) return;
      const next = await this.computed(contents);
      if (question !== this.asked || next === null) return;
      this.contents = contents;
      this.publish(next);
    } catch (error) {
      const isRefusal = error instanceof WorkbookRefusal;
      if (!isRefusal) this.options.report(error);
      if (question !== this.asked) return;
      this.publish({ ...this.state, status: 'failed', updating: false, failure: isRefusal ? error.code : 'unknown' });
    }
  }

  private async read(): Promise<readonly TableContent[]> {
    const contents = await this.port.readTables(TABLE_NAMES);
    return keepUnchanged(contents.map(underOurName), this.contents);
  }

  private async computed(contents: readonly TableContent[]): Promise<LiveModel | null> {
    const next = { revision: this.state.revision, updating: false, readOnly: this.port.readOnly, failure: null };
    if (contents.length === 0)
      return { ...next, status: 'no-model', tables: null, contents: [], run: null, problems: [] };
    const { value: tables, problems } = decodeTables(contents);
    const engineNeeded = needsEngine(tables);
    const previous = this.state.run;
    // Scenarios are computed here even when the base is computed in a worker, so the engine is needed here as well.
    const [answer, engine] = await Promise.all([
      this.options.runner.compute({ tables, engineNeeded, previous }),
      engineNeeded ? loadEngine() : null,
    ]);
    this.engine ??= engine;
    if (answer === null) return null;
    return { ...next, status: 'ready', tables, contents, run: answer.run, problems: [...problems, ...answer.problems] };
  }

  private publish(state: LiveModel): void {
    const { tables, run } = state;
    if (run !== this.state.run) this.scenarios = tables && run ? new ScenarioRuns(tables, run) : null;
    this.state = { ...state, revision: this.state.revision + 1 };
    for (const listener of [...this.listeners]) this.tell(listener);
  }

  /** One listener's mistake must not keep the news from the others, nor pass for a workbook that cannot be read. */
  private tell(listener: (model: LiveModel) => void): void {
    try {
      listener(this.state);
    } catch (error) {
      this.options.report(error);
    }
  }

  /** A draft asked for the engine: get it, and let everybody ask again. */
  private async fetchEngine(): Promise<void> {
    if (this.engine !== null) return;
    const engine = await loadEngine();
    if (engine === null || this.engine !== null) return;
    this.engine = engine;
    this.scenarios?.clear();
    this.publish(this.state);
  }

  scenario(name: string | null, levers: readonly ScenarioRow[] = []): ScenarioRun | null {
    const made = this.scenarios?.of({ name, levers, expressions: this.engine }) ?? null;
    if (made?.problems.some(lacksEngine)) void this.fetchEngine();
    return made;
  }

  async createModel(kind: StarterModel, language: Language, replace = false): Promise<WayBack> {
    const written = await makeModel(this.port, kind, language, replace);
    await this.refresh();
    return this.thenRefresh(written);
  }

  async writeScenario(name: string, rows: readonly ScenarioRow[], replaces?: string): Promise<WayBack> {
    const written = await replaceScenario(this.port, { name, rows, replaces, sample: this.contents[0] });
    await this.refresh();
    return this.thenRefresh(written);
  }

  private thenRefresh({ undo, takeBack }: WayBack): WayBack {
    return {
      undo,
      takeBack: async () => {
        await takeBack();
        await this.refresh();
      },
    };
  }

  async goTo({ table, row, column }: Parameters<Session['goTo']>[0]): Promise<void> {
    const content = this.contents.find(({ name }) => name === table);
    const header = content?.headers.find((text) => isHeader(table, column, text)) ?? null;
    await this.port.goTo({ table, row, header });
  }

  insertFormula(formula: string): Promise<void> {
    return this.port.insertFormula(formula);
  }

  startsWithDocument(): Promise<boolean | null> {
    return this.port.startsWithDocument();
  }

  startWithDocument(start: boolean): Promise<void> {
    return this.port.startWithDocument(start);
  }
}
