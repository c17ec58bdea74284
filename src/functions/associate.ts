/** Hands the functions to Excel: cells in, an answer out, and every refusal as an error with a sentence. */
import type { Cell } from '../workbook/port';
import {
  isRefusal,
  type Answer,
  type AnswerMatrix,
  type Computed,
  type PlainFunction,
  type Refusal,
  type Surroundings,
} from './define';
import { faultSentence } from './sentences';

const TOO_LARGE = {
  nl: 'de uitkomst is te groot om te berekenen; controleer de argumenten.',
  en: 'the result is too large to compute; check the arguments.',
};

/** An error as Excel shows it, for a whole answer or for one cell of a block. */
type MakeError<E> = (kind: Refusal['refused'], sentence: string) => E;

const errorInExcel: MakeError<CustomFunctions.Error> = (kind, sentence) => {
  const code = kind === 'absent' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, sentence);
};

/** What Excel takes as a cell. */
type Shown = Cell | CustomFunctions.Error;

const isCell = (answer: Cell | AnswerMatrix): answer is Cell => !Array.isArray(answer);
const isUnbounded = (cell: Cell | Refusal): boolean => typeof cell === 'number' && !Number.isFinite(cell);

/** Turns what was computed into what Excel shows, or fails with a sentence. NaN and infinity never pass. */
export function answerFor<E>(computed: Computed, around: Surroundings, errorOf: MakeError<E>): Cell | (Cell | E)[][] {
  const { language } = around;
  if ('fault' in computed) throw errorOf('value', faultSentence(computed.argument, computed.fault, language));
  const answer: Answer = computed.answer;
  if (isRefusal(answer)) throw errorOf(answer.refused, answer.reason[language]);
  const bad = isCell(answer) ? isUnbounded(answer) : answer.some((row) => row.some(isUnbounded));
  if (bad) throw errorOf('value', TOO_LARGE[language]);
  if (isCell(answer)) return answer;
  const shown = (cell: Cell | Refusal): Cell | E =>
    typeof cell === 'object' ? errorOf(cell.refused, cell.reason[language]) : cell;
  return answer.map((row) => row.map(shown));
}

/** Registers every function under its id. Must run at top level of the first script, before anything slow. */
export function associateAll(catalogue: readonly PlainFunction[], around: () => Surroundings): void {
  for (const declared of catalogue) {
    const { id, live } = declared;
    if (live) CustomFunctions.associate(id, (...raw: unknown[]) => stream(declared, raw, around()));
    else
      CustomFunctions.associate(id, (...raw: unknown[]) =>
        answerFor(declared.compute(raw, around()), around(), errorInExcel),
      );
  }
}

/** A live function answers now and again after every change of the model, until its cell is gone. */
function stream(declared: PlainFunction, raw: readonly unknown[], around: Surroundings): void {
  const invocation = raw.at(-1) as CustomFunctions.StreamingInvocation<unknown>; // Excel's last argument of a streaming function
  const args = raw.slice(0, -1);
  let last: string | null = null;
  const stop = around.session.subscribe((model) => {
    // Before the first reading there is nothing to say; Excel keeps showing #BUSY!.
    if (model.status === 'starting' || model.updating) return;
    // It could not be read this time; it is tried again. The cell keeps what it has, be it of when it was saved; a new
    // one gets what the others have.
    if (model.status === 'failed' && (last !== null || model.run === null)) return;
    const outcome = settle(() => answerFor(declared.compute(args, around), around, errorInExcel));
    const shown = JSON.stringify(outcome, inFull);
    if (shown === last) return;
    last = shown;
    invocation.setResult(outcome);
  });
  invocation.onCanceled = stop;
}

// An error's message is not among what JSON sees of it.
const inFull = (_: string, value: unknown): unknown =>
  value instanceof CustomFunctions.Error ? [value.code, value.message] : value;

function settle(answer: () => Cell | Shown[][]): Shown | Shown[][] {
  try {
    return answer();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
