/**
 * The engine calculates one run after another. Univer takes in what the next is asked while one is under way: a run that
 * then goes on to what depends on its arrays puts that in place of it, and the next calculates what was calculated, not
 * what it was asked. So a run begins, and is told what to do, when the one before it has ended. And every run ends: a formula
 * in which the engine fails is #VALUE!, and a run in which it fails all the same is told of.
 */
import type { Injector } from '@univerjs/core';
import {
  CalculateController,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  ICalculateFormulaService,
  Interpreter,
} from '@univerjs/engine-formula';

const LOCK = 'FORMULA_EXECUTION_LOCK';

/** Of the engine's lock, of the package async-lock. */
interface Lock {
  isBusy(key: string): boolean;
  acquire(key: string, run: () => unknown): Promise<unknown>;
}

interface ControllerInternals {
  _calculate(asked: unknown): unknown;
}

interface Telling {
  /** A mistake of the engine's that was survived. */
  readonly report: (error: unknown) => void;
  /** A run was given up. */
  readonly failed: () => void;
}

export function calculateOneByOne(injector: Injector, telling: Telling): void {
  const controller: unknown = injector.get(CalculateController);
  const lock: unknown = Reflect.get(injector.get(ICalculateFormulaService), '_executeLock');
  if (!hasCalculate(controller) || !isLock(lock)) throw new Error('Univer changed: see grid/engine/one-by-one.ts.');
  surviveFormulas(injector.get(Interpreter), telling.report);
  endEveryRun(lock, telling);
  const calculate = controller._calculate.bind(controller);
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  controller._calculate = (asked) => {
    if (waiting === 0 && !lock.isBusy(LOCK)) return calculate(asked);
    waiting += 1;
    last = last
      .then(() => lock.acquire(LOCK, () => undefined))
      .then(() => {
        waiting -= 1;
        calculate(asked);
      });
    return last;
  };
}

function endEveryRun(lock: Lock, { report, failed }: Telling): void {
  const acquire = lock.acquire.bind(lock);
  lock.acquire = (key, run) =>
    acquire(key, async () => {
      try {
        return await run();
      } catch (error) {
        // What a run clears at its end.
        FORMULA_REF_TO_ARRAY_CACHE.clear();
        CELL_INVERTED_INDEX_CACHE.clear();
        report(error);
        return failed();
      }
    });
}

function surviveFormulas(interpreter: Interpreter, report: Telling['report']): void {
  const execute = interpreter.execute.bind(interpreter);
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  const survived = (error: unknown) => {
    report(error);
    return ErrorValueObject.create(ErrorType.VALUE);
  };
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch (error) {
      return survived(error);
    }
  };
  interpreter.executeAsync = (node) => executeAsync(node).catch(survived);
}

const has = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => typeof Reflect.get(Object(value), name) === 'function');

const hasCalculate = (value: unknown): value is ControllerInternals => has(value, '_calculate');
const isLock = (value: unknown): value is Lock => has(value, 'isBusy', 'acquire');
