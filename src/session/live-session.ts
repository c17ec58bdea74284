/**
 * The session at work. One road: a change is seen → a pause is waited for → the tables are read → decoded → compiled →
 * simulated → published. A newer change overtakes an older one; a late answer of an older question is dropped.
 */
import { compile, type CompileOptions } from '../model/compile';
import { parseSimple, type ExpressionEngine } from '../model/expression';
import type { Problem } from '../model/problem';
import { simulate, type Run } from '../model/simulate';
import type { ModelTables, ScenarioRow } from '../model/tables';
import type { Language } from '../locales/language';
import { decodeTables } from '../workbook/decode';
import { encodeInto, languageOfTable, newTable } from '../workbook/encode';
import { WorkbookRefusal, type Cell, type TableContent, type WorkbookPort } from '../workbook/port';
import { columnOf, TABLE_NAMES, tableNamed } from '../workbook/schema';
import type { Decoded } from '../workbook/schema/table-schema';
import { plainHeader } from '../workbook/headers';
import type { LiveModel, ScenarioRun, Session, StarterModel, TakeBack } from './session';

export interface SessionOptions {
  /** Waits a number of milliseconds; tests bring their own. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** How long cells must be quiet before the model is read again. */
  readonly quietMilliseconds?: number;
}

/** Long enough for a fill-down to arrive as one, short enough to feel live. */
const QUIET_MILLISECONDS = 120;
/** Runs kept per revision: a planner compares a few scenarios and tries many drafts. */
const KEPT_RUNS = 24;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const STARTING: LiveModel = {
  status: 'starting',
  revision: 0,
  updating: true,
  readOnly: false,
  tables: null,
  run: null,
  problems: [],
  failure: null,
};

export function openSession(port: WorkbookPort, options: SessionOptions = {}): WorkbookSession {
  return new WorkbookSession(port, options.pause ?? sleep, options.quietMilliseconds ?? QUIET_MILLISECONDS);
}

export class WorkbookSession implements Session {
  private state: LiveModel = STARTING;
  private contents: readonly TableContent[] = [];
  private readonly listeners = new Set<(model: LiveModel) => void>();
  private readonly runs = new Map<string, ScenarioRun | null>();
  /** Counts questions to the workbook, so that only the answer to the newest one is published. */
  private asked = 0;
  private engine: ExpressionEngine | null = null;
  private stopWatching: (() => Promise<void>) | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly pause: (milliseconds: number) => Promise<void>,
    private readonly quietMilliseconds: number,
  ) {}

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

  /** Reads the workbook and follows it from then on. */
  async start(): Promise<void> {
    await this.refresh();
    this.stopWatching ??= await this.port.watch((change) => {
      const ours = change.tables.length === 0 || change.tables.some((name) => tableNamed(name) !== undefined);
      if (ours) void this.refreshWhenQuiet();
    });
  }

  async stop(): Promise<void> {
    const stop = this.stopWatching;
    this.stopWatching = null;
    this.asked += 1;
    await stop?.();
  }

  private async refreshWhenQuiet(): Promise<void> {
    const question = (this.asked += 1);
    if (!this.state.updating) this.publish({ ...this.state, updating: true });
    await this.pause(this.quietMilliseconds);
    if (question === this.asked) await this.refresh();
  }

  async refresh(): Promise<void> {
    const question = (this.asked += 1);
    try {
      const contents = await this.port.readTables(TABLE_NAMES);
      if (question !== this.asked) return;
      const decoded = contents.length === 0 ? null : decodeTables(contents);
      if (decoded && this.engine === null && needsEngine(decoded.value)) this.engine = await loadEngine();
      if (question !== this.asked) return;
      this.contents = contents;
      this.publish(this.computed(decoded));
    } catch (error) {
      if (question !== this.asked) return;
      if (!(error instanceof WorkbookRefusal)) throw error;
      this.publish({ ...this.state, status: 'failed', updating: false, failure: error.code });
    }
  }

  private computed(decoded: Decoded<ModelTables> | null): LiveModel {
    const next = { revision: this.state.revision, updating: false, readOnly: this.port.readOnly, failure: null };
    if (!decoded) return { ...next, status: 'no-model', tables: null, run: null, problems: [] };
    const tables = decoded.value;
    const compiled = compile(tables, this.options());
    const run = simulate(compiled.model, this.state.run ?? undefined);
    return {
      ...next,
      status: 'ready',
      tables,
      run,
      problems: [...decoded.problems, ...compiled.problems, ...run.problems],
    };
  }

  /** A draft asked for mathjs: get it, and let everybody ask again. */
  private async fetchEngine(): Promise<void> {
    if (this.engine !== null) return;
    this.engine = await loadEngine();
    this.runs.clear();
    this.publish(this.state);
  }

  private options(): CompileOptions {
    return this.engine === null ? {} : { expressions: this.engine };
  }

  private publish(state: LiveModel): void {
    if (state.run !== this.state.run) this.runs.clear();
    this.state = { ...state, revision: this.state.revision + 1 };
    for (const listener of [...this.listeners]) listener(this.state);
  }

  scenario(name: string | null, levers: readonly ScenarioRow[] = []): ScenarioRun | null {
    const { tables, run } = this.state;
    if (!tables || !run) return null;
    if (name === null && levers.length === 0) return { run, problems: [] };
    const key = JSON.stringify([name, levers]);
    const known = this.runs.get(key);
    if (known !== undefined) return known;
    const made = runScenario(tables, run, { ...this.options(), scenario: name, levers });
    if (made.problems.some(lacksEngine)) void this.fetchEngine();
    if (this.runs.size >= KEPT_RUNS) this.runs.delete(this.runs.keys().next().value ?? '');
    this.runs.set(key, made);
    return made;
  }

  async createModel(kind: StarterModel, language: Language, replace = false): Promise<void> {
    const { exampleModel } = await import(/* webpackChunkName: "example" */ '../workbook/example');
    const tables = exampleModel(kind, language);
    if (replace) await this.port.deleteTables(TABLE_NAMES);
    await this.port.createTables(tables);
    await this.refresh();
  }

  async writeScenario(name: string, rows: readonly ScenarioRow[]): Promise<TakeBack> {
    const before = await this.scenarioTable();
    const scenarioAt = before.headers.findIndex((header) => isHeader('vkt_Scenarios', 'scenario', header));
    const others = before.rows.filter((row) => String(row[scenarioAt] ?? '').trim() !== name);
    const language = languageOfTable(before);
    const added = rows.map((row) => encodeInto(before, { ...row, scenario: name }, language));
    const after = [...others, ...added];
    await this.port.replaceRows(before.name, after);
    await this.refresh();
    return async () => {
      const [now] = await this.port.readTables([before.name]);
      if (!now || !sameRows(now.rows, after)) throw new WorkbookRefusal('not-found', before.name);
      await this.port.replaceRows(before.name, before.rows);
      await this.refresh();
    };
  }

  /** The scenarios table, made on the spot in the workbook's own language when there is none yet. */
  private async scenarioTable(): Promise<TableContent> {
    const [found] = await this.port.readTables(['vkt_Scenarios']);
    if (found) return found;
    const schema = tableNamed('vkt_Scenarios');
    const sample = this.contents[0];
    if (!schema || !sample) throw new WorkbookRefusal('not-found', 'vkt_Scenarios');
    await this.port.createTables([newTable(schema, [], languageOfTable(sample))]);
    const [made] = await this.port.readTables(['vkt_Scenarios']);
    if (!made) throw new WorkbookRefusal('not-found', 'vkt_Scenarios');
    return made;
  }

  async goTo(place: {
    readonly table: string;
    readonly row: number | null;
    readonly column: string | null;
  }): Promise<void> {
    const content = this.contents.find((table) => table.name === place.table);
    const header = content?.headers.find((text) => isHeader(place.table, place.column, text)) ?? null;
    await this.port.goTo({ table: place.table, row: place.row, header });
  }

  insertFormula(formula: string): Promise<void> {
    return this.port.insertFormula(formula);
  }
}

function runScenario(tables: ModelTables, base: Run, options: CompileOptions): ScenarioRun {
  const compiled = compile(tables, options);
  const run = simulate(compiled.model, base);
  const problems: readonly Problem[] = compiled.problems.filter((problem) => problem.table === 'vkt_Scenarios');
  return { run, problems };
}

const lacksEngine = (problem: Problem): boolean => problem.data['reason'] === 'no-engine';

/** Expressions beyond a number or a simple change of x need mathjs, which loads only then. */
const needsEngine = (tables: ModelTables): boolean =>
  compile(tables).problems.some(lacksEngine) ||
  tables.scenarios.some((row) => parseSimple(row.expression, ['x']) === null);

async function loadEngine(): Promise<ExpressionEngine> {
  const { mathExpressions } = await import(/* webpackChunkName: "expressions" */ '../model/expression-mathjs');
  return mathExpressions;
}

function isHeader(table: string, column: string | null, header: string): boolean {
  const found = column === null ? undefined : columnOf(table, column);
  if (!found) return false;
  return [found.header.nl, found.header.en, found.id, ...found.aliases].some(
    (form) => plainHeader(form) === plainHeader(header),
  );
}

const sameRows = (a: readonly (readonly Cell[])[], b: readonly (readonly Cell[])[]): boolean =>
  a.length === b.length && a.every((row, i) => row.every((cell, j) => cell === (b[i]?.[j] ?? '')));
