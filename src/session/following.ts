/**
 * Keeping up with a workbook. One road: a change is seen → the cells are waited for (reading.ts) → the tables are read →
 * decoded → computed → published. What cannot be read leaves the last good values, and is tried again by itself.
 */
import type { ScenarioRow } from '../model/tables/tables';
import { decodeTables } from '../workbook/codec/decode';
import { WorkbookRefusal, type TableContent, type WorkbookChange, type WorkbookPort } from '../workbook/port';
import { TABLE_NAMES, TABLES } from '../workbook/schema';
import { expressionEngine } from './compute/expression-engine';
import { Patience } from './compute/patience';
import { areSame, goneFrom, isCalculating } from './contents';
import { NOTHING_READ, type LiveModel } from './live-model';
import { ReadingTimes, type ReadOutcome } from './reading';
import { ScenarioRuns } from './scenario-runs';
import type { ScenarioRun } from './session';
import type { SessionOptions } from './session-options';
import { keepUnchanged } from './unchanged';
import { isOurs, underOurName, Watcher } from './watcher';

const STARTING: LiveModel = { ...NOTHING_READ, updating: true };

/** Without these there is no model: their absence is looked into from the start. */
const NEEDED: readonly string[] = TABLES.filter(({ needed }) => needed).map(({ name }) => name);

/** Cells that Excel calculates for longer than this count as what they show: they may wait for us. */
const LONGEST_CALCULATION = 5_000;

/** The model of a workbook as it is now, for whoever wants to know. What goes wrong in reading is published, not thrown. */
export class Following {
  private state: LiveModel = STARTING;
  private read: readonly TableContent[] = [];
  private readonly listeners = new Set<(model: LiveModel) => void>();
  private scenarios: ScenarioRuns | null = null;
  /** Counts questions to the workbook, so that only the answer to the newest one is published. */
  private asked = 0;
  private following = false;
  private readonly watcher: Watcher;
  private readonly times: ReadingTimes;
  /** What the workbook is asked for is waited for here, so that waiting is published. */
  readonly patience: Patience;
  /** Tables that were there once; one that is gone may be on its way back. */
  private readonly known = new Set<string>(NEEDED);
  /** Somebody is known to have changed which tables there are, or asks to see them as they are now. */
  private trusted = false;
  /** A table is gone without that; the next answer is believed. */
  private doubted = false;
  private calculatingSince: number | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly options: Required<SessionOptions>,
  ) {
    this.times = new ReadingTimes(options.time, options.quietMilliseconds, () => this.reread());
    this.patience = new Patience(options.time, (waiting) => this.publish({ ...this.state, waiting }));
    this.watcher = new Watcher(port, (kind) => this.see(kind));
  }

  get current(): LiveModel {
    return this.state;
  }

  /** The tables as they were read last, all of them. */
  get contents(): readonly TableContent[] {
    return this.read;
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
    await this.times.now();
  }

  async stop(): Promise<void> {
    this.following = false;
    this.asked += 1;
    this.times.stop();
    this.options.runner.close();
    await this.watcher.stop();
  }

  private see(kind: WorkbookChange['kind']): void {
    if (!this.following) return;
    // Recalculation is looked into quietly: mostly it is our own values that arrived in their cells.
    if (kind === 'calculation') return this.times.calculated();
    if (kind === 'structure') this.trusted = true;
    if (!this.state.updating) this.publish({ ...this.state, updating: true });
    this.times.changed();
  }

  /** Reads the workbook now. Never rejects: what goes wrong is published, and tried again while it is followed. */
  async refresh(): Promise<void> {
    this.trusted = true;
    await this.times.now();
  }

  private async reread(): Promise<ReadOutcome> {
    const question = (this.asked += 1);
    try {
      // Together, and following first: no change falls between the reading and the listening. A model that cannot be
      // followed goes stale in silence, so that fails as if it could not be read, and the next reading tries again.
      const asking = Promise.all([this.following ? this.watcher.follow() : null, this.readAll(), expressionEngine()]);
      const [, contents] = await this.patience.ofReading(asking);
      if (question !== this.asked) return 'overtaken';
      const unsure = this.notYet(contents);
      if (unsure) return unsure;
      return await this.take(contents, question);
    } catch (error) {
      const isRefusal = error instanceof WorkbookRefusal;
      if (!isRefusal) this.options.report(error);
      if (question !== this.asked) return 'overtaken';
      this.publish({ ...this.state, status: 'failed', updating: false, failure: isRefusal ? error.code : 'unknown' });
      return this.following ? 'again' : 'same';
    }
  }

  private async readAll(): Promise<readonly TableContent[]> {
    const contents = await this.port.readTables(TABLE_NAMES, { others: true });
    return keepUnchanged(contents.map(underOurName), this.read);
  }

  /** Cells that are still being calculated, or a table that is suddenly not there: better looked at again first. */
  private notYet(contents: readonly TableContent[]): ReadOutcome | null {
    const { time } = this.options;
    if (!isCalculating(contents)) this.calculatingSince = null;
    else {
      this.calculatingSince ??= time.now();
      if (this.following && time.now() - this.calculatingSince < LONGEST_CALCULATION) return 'busy';
    }
    const trusts = this.trusted || !this.following;
    const gone = goneFrom(
      this.read.filter(isOurs).map(({ name }) => name),
      contents,
    );
    this.doubted = !trusts && !this.doubted && gone.length > 0;
    if (this.doubted) return 'unsure';
    if (trusts) this.known.clear();
    this.trusted = false;
    return null;
  }

  private async take(contents: readonly TableContent[], question: number): Promise<ReadOutcome> {
    const isKnown = this.state.failure === null && this.state.status !== 'starting';
    const same = isKnown && areSame(contents, this.read) && this.state.readOnly === this.port.readOnly;
    const next = same ? { ...this.state, updating: false } : await this.computed(contents);
    if (question !== this.asked || next === null) return 'overtaken';
    this.read = contents;
    for (const { name } of contents.filter(isOurs)) this.known.add(name);
    const current = { ...next, readAt: this.options.time.now(), waiting: this.state.waiting };
    if (same && !this.state.updating) this.state = current;
    else this.publish(current);
    // A table is renamed back without a word from Excel.
    if (this.following && goneFrom([...this.known], contents).length > 0) return 'unsure';
    return same ? 'same' : 'changed';
  }

  private async computed(contents: readonly TableContent[]): Promise<LiveModel | null> {
    const expressions = await expressionEngine();
    const next = { ...this.state, updating: false, readOnly: this.port.readOnly, failure: null, expressions };
    if (!contents.some(isOurs))
      return { ...next, status: 'no-model', tables: null, contents: [], run: null, problems: [] };
    const { value: tables, problems } = decodeTables(contents);
    const answer = await this.options.runner.compute({ tables, previous: this.state.run });
    if (answer === null) return null;
    return { ...next, status: 'ready', tables, contents, run: answer.run, problems: [...problems, ...answer.problems] };
  }

  private publish(state: LiveModel): void {
    const { tables, run, expressions } = state;
    if (run !== this.state.run)
      this.scenarios = tables && run && expressions ? new ScenarioRuns(tables, run, expressions) : null;
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

  scenario(name: string | null, levers: readonly ScenarioRow[] = []): ScenarioRun | null {
    return this.scenarios?.of(name, levers) ?? null;
  }
}
