/** Hands the functions to Excel: cells in, an answer out, and every refusal as an error with a sentence. */
import type { Cell } from '../workbook/port';
import { isRefusal, type Answer, type Computed, type PlainFunction, type Surroundings } from './define';
import { faultSentence } from './sentences';

const TOO_LARGE = {
  nl: 'de uitkomst is te groot om te berekenen; controleer de argumenten.',
  en: 'the result is too large to compute; check the arguments.',
};

type Fail = (kind: 'value' | 'absent', sentence: string) => never;

const failInExcel: Fail = (kind, sentence) => {
  const code = kind === 'absent' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  throw new CustomFunctions.Error(code, sentence);
};

const isCell = (answer: Cell | readonly (readonly Cell[])[]): answer is Cell => !Array.isArray(answer);
const isUnbounded = (cell: Cell): boolean => typeof cell === 'number' && !Number.isFinite(cell);

/** Turns what was computed into what Excel shows, or fails with a sentence. NaN and infinity never pass. */
export function answerFor(computed: Computed, around: Surroundings, fail: Fail = failInExcel): Cell | Cell[][] {
  const { language } = around;
  if ('fault' in computed) return fail('value', faultSentence(computed.argument, computed.fault, language));
  const answer: Answer = computed.answer;
  if (isRefusal(answer)) return fail(answer.refused, answer.reason[language]);
  const bad = isCell(answer) ? isUnbounded(answer) : answer.some((row) => row.some(isUnbounded));
  if (bad) return fail('value', TOO_LARGE[language]);
  return isCell(answer) ? answer : answer.map((row) => [...row]);
}

/** Registers every function under its id. Must run at top level of the first script, before anything slow. */
export function associateAll(catalogue: readonly PlainFunction[], around: () => Surroundings): void {
  for (const declared of catalogue) {
    const { id, live } = declared;
    if (live) CustomFunctions.associate(id, (...raw: unknown[]) => stream(declared, raw, around()));
    else CustomFunctions.associate(id, (...raw: unknown[]) => answerFor(declared.compute(raw, around()), around()));
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
    const outcome = settle(() => answerFor(declared.compute(args, around), around));
    const shown = JSON.stringify(outcome);
    if (shown === last) return;
    last = shown;
    invocation.setResult(outcome);
  });
  invocation.onCanceled = stop;
}

function settle(answer: () => Cell | Cell[][]): Cell | Cell[][] | CustomFunctions.Error {
  try {
    return answer();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
