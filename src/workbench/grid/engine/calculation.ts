/**
 * Starts and awaits calculations. Univer itself waits 100 ms after the last write before it calculates, and has no
 * public way to say "now" or "these cells too".
 *
 * The version is pinned; the private fields used are named in `TriggerInternals` and checked at start, so that an upgrade
 * fails here. What the engine itself does with what it is asked: `one-by-one.ts`.
 */
import { ICommandService, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaExecuteStageType, FormulaExecutedStateType } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import { merge, skip, Subject } from 'rxjs';
import type { Area } from '../../../xlsx/notation/address';
import { calculateOneByOne } from './one-by-one';
import { UNIT } from './unit';

interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

interface DirtyData {
  readonly dirtyRanges: readonly DirtyRange[];
}

/** Private members of TriggerCalculationController. */
interface TriggerInternals {
  _waitingCommandQueue: unknown[];
  _executingDirtyData: DirtyData;
  _executionInProgressParams: unknown;
  _restartCalculation: boolean;
  _setTimeoutKey: number;
  _generateDirty(commands: readonly unknown[]): DirtyData;
  _mergeDirty(one: DirtyData, other: DirtyData): DirtyData;
  _resetExecutingDirtyData(): void;
}

const START = 'formula.mutation.set-formula-calculation-start';
const STOP = 'formula.mutation.set-formula-calculation-stop';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
const TIMEOUT = 60_000;

/** What Univer takes for a run under way. Of its own accord it knows of one only when the first formula is calculated. */
const BEGUN = {
  totalFormulasToCalculate: 0,
  completedFormulasCount: 0,
  totalArrayFormulasToCalculate: 0,
  completedArrayFormulasCount: 0,
};

export class Calculation {
  private readonly trigger: TriggerInternals;
  private readonly session: FormulaCalculationSessionService;
  private extra: DirtyRange[] = [];
  /** What was added to the run under way, which is stopped for it. */
  private late: DirtyData | null = null;
  /** What was added to a run that ended before it could be stopped. */
  private missed: DirtyData | null = null;
  /** Runs that were started and have not ended. */
  private underWay = 0;
  /** Runs that were started and whose results are not yet in the cells. */
  private outstanding = 0;
  /** The engine has said of the run under way that it is completed, and not yet what it came to. */
  private ending = false;
  private readonly ended = new Subject<void>();

  constructor(
    private readonly api: FUniver,
    injector: Injector,
    report: (error: unknown) => void,
  ) {
    const controller: unknown = injector.get(TriggerCalculationController);
    if (!hasInternals(controller)) throw new Error('Univer changed: see grid/engine/calculation.ts.');
    this.trigger = controller;
    this.session = injector.get(FormulaCalculationSessionService);
    this.missNothing(injector.get(ICommandService));
    this.countRuns(injector.get(ICommandService));
    calculateOneByOne(injector, { report, failed: () => this.fail() });
  }

  /**
   * Univer's session knows one run: that a second waits for the first, or begins anew after it was stopped, it takes for
   * calculated. The engine says of each run once that it is completed, and then what it came to.
   */
  private countRuns(commands: ICommandService): void {
    commands.beforeCommandExecuted(({ id }) => {
      if (id !== START) return;
      this.underWay++;
      this.outstanding++;
      this.trigger._executionInProgressParams ??= BEGUN;
    });
    commands.onCommandExecuted(({ id, params }) => {
      if (id !== NOTIFICATION) return;
      const { stageInfo, functionsExecutedState } = readNotification(params);
      if (stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED) this.ending = true;
      if (functionsExecutedState === undefined || !this.ending) return;
      this.ending = false;
      this.end();
    });
  }

  private end(): void {
    // Univer's first run begins before anybody can count it.
    this.underWay = Math.max(0, this.underWay - 1);
    // At the end of one run Univer forgets that another was started.
    if (this.underWay > 0) this.trigger._executionInProgressParams ??= BEGUN;
    // Its results are put into the cells before a timer can go off.
    setTimeout(() => {
      this.outstanding = Math.max(0, this.outstanding - 1);
      this.ended.next();
    });
  }

  /** The engine gave a run up, and says nothing of it: without a word it would be waited for, and none started, for good. */
  private fail(): void {
    this.ending = true;
    const nothing = { functionsExecutedState: FormulaExecutedStateType.NOT_EXECUTED };
    void this.api.executeCommand(NOTIFICATION, nothing, { onlyLocal: true });
  }

  /**
   * Univer takes what is added to a run along when it stops that run and starts anew. When the run ends by itself before
   * the stop reaches it, Univer forgets what was added, and cells keep old values for good.
   */
  private missNothing(commands: ICommandService): void {
    const { trigger } = this;
    const [merge, reset] = [trigger._mergeDirty.bind(trigger), trigger._resetExecutingDirtyData.bind(trigger)];
    commands.beforeCommandExecuted(({ id }) => {
      if (id === START) this.late = null; // what was added is in what starts
    });
    trigger._mergeDirty = (one, other) => {
      if (trigger._executionInProgressParams !== null) this.late = this.late ? merge(this.late, other) : other;
      return merge(one, other);
    };
    trigger._resetExecutingDirtyData = () => {
      // What another run was started with is kept, for when that is stopped.
      if (this.underWay > 1) return;
      reset();
      if (this.late === null) return;
      this.missed = this.missed ? merge(this.missed, this.late) : this.late;
      this.late = null;
      trigger._restartCalculation = false;
      // Once Univer has let go of the run that ended.
      queueMicrotask(() => this.flush());
    };
  }

  get busy(): boolean {
    return (
      this.outstanding > 0 ||
      this.running ||
      this.trigger._waitingCommandQueue.length > 0 ||
      this.extra.length > 0 ||
      this.missed !== null
    );
  }

  private get running(): boolean {
    const { started, stopped, completed, resultEmitted, resultApplied } = this.session.state;
    const finished = stopped || resultApplied || (completed && !resultEmitted);
    return started && !finished;
  }

  /** Told of the sheets in which new results stand. */
  onResults(tell: (sheetIds: readonly string[]) => void): void {
    this.session.resultApplied$.subscribe(({ unitData }) => {
      const sheets = Object.entries(unitData[UNIT] ?? {});
      const ids = sheets.flatMap(([id, cells]) => (cells && Object.keys(cells).length > 0 ? [id] : []));
      if (ids.length > 0) tell(ids);
    });
  }

  recalculate(areas: readonly Area[]): void {
    for (const { sheetId, row, column, rows, columns } of areas)
      this.extra.push({
        unitId: UNIT,
        sheetId,
        range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 },
      });
  }

  /** Ends what is being calculated; cells that were not reached keep what they show. */
  stop(): void {
    this.extra = [];
    this.late = null;
    this.missed = null;
    this.trigger._waitingCommandQueue = [];
    this.trigger._restartCalculation = false;
    void this.api.executeCommand(STOP, {});
  }

  recalculateAll(): void {
    this.api.getFormula().executeCalculation();
  }

  async settle(): Promise<void> {
    const started = performance.now();
    while (this.busy) {
      this.flush();
      if (performance.now() - started > TIMEOUT) throw new Error('The calculation did not end within a minute.');
      await this.nextStep();
    }
  }

  /** Until the calculation says something new; a short timer for the moments it has nothing to say. */
  private nextStep(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        subscription.unsubscribe();
        resolve();
      };
      const timer = setTimeout(done, 15);
      // The first value is the present state.
      const subscription = merge(this.session.state$.pipe(skip(1)), this.ended).subscribe(() => queueMicrotask(done));
    });
  }

  /** Starts the waiting calculation now; what is being calculated is taken along in a new run. */
  flush(): void {
    const { trigger } = this;
    if (trigger._waitingCommandQueue.length === 0 && this.extra.length === 0 && this.missed === null) return;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    const asked = { ...dirty, dirtyRanges: [...dirty.dirtyRanges, ...this.extra] };
    const all = this.missed ? trigger._mergeDirty(this.missed, asked) : asked;
    this.extra = [];
    this.missed = null;
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, all);
    if (trigger._executionInProgressParams === null) {
      void this.api.executeCommand(START, { ...trigger._executingDirtyData }, { onlyLocal: true });
    } else {
      trigger._restartCalculation = true;
      void this.api.executeCommand(STOP, {});
    }
  }
}

interface Notification {
  readonly stageInfo?: { readonly stage: FormulaExecuteStageType };
  readonly functionsExecutedState?: unknown;
}

/** What Univer's engine tells, in Univer's own shape. */
const readNotification = (params: unknown) => Object(params) as Notification;

function hasInternals(value: unknown): value is TriggerInternals {
  if (typeof value !== 'object' || value === null) return false;
  const fields = [
    '_waitingCommandQueue',
    '_executingDirtyData',
    '_executionInProgressParams',
    '_generateDirty',
    '_mergeDirty',
    '_resetExecutingDirtyData',
  ];
  return fields.every((field) => field in value);
}
