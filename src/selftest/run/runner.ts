/** Asks the assertions one by one, each on a sheet of its own, and tidies up whatever happens. */
import type { Bilingual } from '../../language';
import { codeOf, text, type Assertion, type Level, type AssertionOutcome } from '../assertion';
import type { Bench, UserRequest } from '../bench';

/** Why nothing was asked at all. */
export type Obstacle = 'read-only' | 'structure-protected';

export type AskUser = (what: UserRequest) => AbortSignal;

/** The workbook the sheets are made in. */
export interface Desk {
  /** Remembers where the user is and removes what an earlier run left behind. */
  open(): Promise<Obstacle | null>;
  /** A bench with a sheet of its own. */
  bench(ask: AskUser): Promise<Bench>;
  /** Removes every sheet of ours, and nothing else. */
  sweep(): Promise<void>;
  /** Brings the user back to where she was. */
  close(): Promise<void>;
}

export type TestVerdict = 'as-expected' | 'differs' | 'not-tried';

export interface TestLine {
  readonly id: string;
  readonly relies: Bilingual;
  readonly verdict: TestVerdict;
  /** '' where nothing was compared. */
  readonly expected: string;
  readonly seen: string;
  /** What it means that it differs, or why it could not be tried. */
  readonly why: Bilingual | null;
  /** Milliseconds. */
  readonly took: number;
}

export interface TestProgress {
  readonly done: number;
  readonly total: number;
  /** What is being asked; null while it tidies up. */
  readonly current: Bilingual | null;
  /** What the user is asked to do. */
  readonly request: UserRequest | null;
}

export type SelfTestResult =
  | { readonly kind: 'refused'; readonly obstacle: Obstacle }
  | {
      readonly kind: 'done';
      readonly lines: readonly TestLine[];
      readonly stopped: boolean;
      /** A sheet of ours could not be removed. */
      readonly left: boolean;
    };

export interface Clock {
  now(): number;
  /** Resolves after so many milliseconds; the returned `end` lets go of it before. */
  after(milliseconds: number): { readonly passed: Promise<void>; end(): void };
}

export interface SelfTestOptions {
  readonly level: Level;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TestProgress) => void;
  /** Shows the request; its signal is aborted by who skips it. */
  readonly ask: AskUser;
}

interface Means {
  readonly assertions: readonly Assertion[];
  readonly desk: Desk;
  readonly time: Clock;
}

const LIMIT = 10_000;

const NO_ANSWER = text(
  'Excel antwoordde niet op tijd. Staat er een cel of venster open? Sluit dat en probeer het opnieuw.',
  'Excel did not answer in time. Is a cell or a window open? Close it and try again.',
);
const FAILED = text(
  'Excel weigerde wat hier gevraagd werd; wat ervan afhangt, kan anders werken dan bedoeld.',
  'Excel refused what was asked here; what depends on it may work differently from what was intended.',
);

export async function runSelfTest(
  { assertions, desk, time }: Means,
  options: SelfTestOptions,
): Promise<SelfTestResult> {
  const { level, signal } = options;
  const asked = assertions.filter((one) => level === 'full' || one.level === 'quick');
  const lines: TestLine[] = [];
  const tell = (current: Bilingual | null, request: UserRequest | null = null): void =>
    options.onProgress({ done: lines.length, total: asked.length, current, request });
  tell(null);
  const stop = whenAborted(signal);
  const obstacle = await Promise.race([desk.open(), stop]);
  if (obstacle === 'stopped') return { kind: 'done', lines, stopped: true, left: !(await tidied(desk)) };
  if (obstacle !== null) return { kind: 'refused', obstacle };
  for (const assertion of asked) {
    if (signal.aborted) break;
    tell(assertion.relies);
    const ask: AskUser = (what) => {
      tell(assertion.relies, what);
      return options.ask(what);
    };
    const line = await askOne(assertion, { desk, time, stop, ask });
    if (line !== null) lines.push(line);
    tell(null);
    // A sheet that stays is tried once more at the end.
    await desk.sweep().catch(() => undefined);
  }
  return { kind: 'done', lines, stopped: signal.aborted, left: !(await tidied(desk)) };
}

const tidied = (desk: Desk): Promise<boolean> =>
  desk
    .sweep()
    .then(() => desk.close())
    .then(
      () => true,
      () => false,
    );

function whenAborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}

interface Asking {
  readonly desk: Desk;
  readonly time: Clock;
  readonly stop: Promise<'stopped'>;
  readonly ask: AskUser;
}

/** Null when it was stopped before there was an answer. */
async function askOne(assertion: Assertion, { desk, time, stop, ask }: Asking): Promise<TestLine | null> {
  const { id, relies } = assertion;
  const start = time.now();
  const limit = time.after(assertion.limit ?? LIMIT);
  const checked = desk.bench(ask).then((bench) => assertion.check(bench));
  try {
    const outcome = await Promise.race([checked, limit.passed.then(() => 'late' as const), stop]);
    if (outcome === 'stopped') return null;
    return { id, relies, took: time.now() - start, ...judged(assertion, outcome) };
  } catch (error) {
    const found = { verdict: 'differs', expected: '', seen: codeOf(error), why: FAILED } as const;
    return { id, relies, took: time.now() - start, ...found };
  } finally {
    limit.end();
    // Whatever it still comes to is too late.
    checked.catch(() => undefined);
  }
}

function judged({ means }: Assertion, outcome: AssertionOutcome | 'late'): Omit<TestLine, 'id' | 'relies' | 'took'> {
  if (outcome === 'late') return { verdict: 'not-tried', expected: '', seen: '', why: NO_ANSWER };
  if ('notTried' in outcome) return { verdict: 'not-tried', expected: '', seen: '', why: outcome.notTried };
  const { expected, seen, fine = expected === seen } = outcome;
  return { verdict: fine ? 'as-expected' : 'differs', expected, seen, why: fine ? null : means };
}
