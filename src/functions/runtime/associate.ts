/** Hands the functions to Excel: cells in, an answer out, and every refusal as an error with a sentence. */
import type { Session } from '../../session/session';
import type { Cell } from '../../workbook/port';
import type { Fault } from '../argument';
import {
  isRefusal,
  type CellAnswer,
  type AnswerMatrix,
  type Computed,
  type PlainFunction,
  type Refusal,
  type Surroundings,
} from '../define';
import { formatted, isAmount, type Amount, type FormattedNumber, type Unit } from '../number-format';
import { tellOverhearers } from './overheard';
import { faultSentence } from '../sentences';

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
type Shown = Cell | FormattedNumber | CustomFunctions.Error;

/** How an answer is made: its errors, and its numbers with what they count, where that is known. */
interface Making<N, E> {
  readonly errorOf: MakeError<E>;
  readonly numberOf: (value: number, unit: Unit | null) => N;
}

const plain = (value: number): number => value;

/** A table beyond this many cells goes without formats: each would make it several times larger on its way to Excel. */
const MOST_FORMATTED = 2_000;

/** What of one cell was computed: a number, anything else, or a refusal. */
type Part = Cell | Amount | Refusal;

const isRows = (answer: CellAnswer): answer is AnswerMatrix => Array.isArray(answer);
const numberIn = (part: Part): number | null =>
  typeof part === 'number' ? part : typeof part === 'object' && isAmount(part) ? part.amount : null;
const isUnbounded = (part: Part): boolean => !Number.isFinite(numberIn(part) ?? 0);

/** The unit of a column, where all answers of the function have the same. */
const unitIn = (units: PlainFunction['units'], column: number): Unit | null =>
  typeof units === 'string' ? units : (units?.[column] ?? null);

/** What is not available stays so, as in any formula: IFNA goes on working. Every other fault is of a value. */
const kindOf = (fault: Fault): Refusal['refused'] =>
  fault.kind === 'cell-error' && /^#N\/[AB]$/.test(fault.value) ? 'absent' : 'value';

/** Turns what was computed into what Excel shows, or fails with a sentence. NaN and infinity never pass. */
function answerAs<N, E>(
  computed: Computed,
  around: Surroundings,
  { errorOf, numberOf }: Making<N, E>,
): Cell | N | (Cell | N | E)[][] {
  const { language } = around;
  if ('fault' in computed)
    throw errorOf(kindOf(computed.fault), faultSentence(computed.argument, computed.fault, language));
  const { answer, units } = computed;
  if (!isRows(answer) && isRefusal(answer)) throw errorOf(answer.refused, answer.reason[language]);
  const bad = isRows(answer) ? answer.some((row) => row.some(isUnbounded)) : isUnbounded(answer);
  if (bad) throw errorOf('value', TOO_LARGE[language]);
  const cell = (part: Cell | Amount, column: number): Cell | N => {
    if (typeof part === 'object') return numberOf(part.amount, part.unit);
    return typeof part === 'number' ? numberOf(part, unitIn(units, column)) : part;
  };
  if (!isRows(answer)) return cell(answer, 0);
  const shown = (part: Part, column: number): Cell | N | E =>
    isRefusal(part) ? errorOf(part.refused, part.reason[language]) : cell(part, column);
  return answer.map((row) => row.map(shown));
}

/** An answer as plain cells, whatever Excel it is for. */
export const answerFor = <E>(computed: Computed, around: Surroundings, errorOf: MakeError<E>): Cell | (Cell | E)[][] =>
  answerAs<number, E>(computed, around, { errorOf, numberOf: plain });

/** An answer as this Excel takes it. */
function answerInExcel(computed: Computed, around: Surroundings): Shown | Shown[][] {
  const rows = 'answer' in computed && isRows(computed.answer) ? computed.answer : [];
  const isLarge = rows.length * (rows[0]?.length ?? 0) > MOST_FORMATTED;
  const numberOf = (value: number, unit: Unit | null): number | FormattedNumber =>
    unit === null || isLarge || around.takesFormats !== true ? value : formatted(value, unit);
  return answerAs<number | FormattedNumber, CustomFunctions.Error>(computed, around, {
    errorOf: errorInExcel,
    numberOf,
  });
}

/** Registers every function under its id. Must run at top level of the first script, before anything slow. */
export function associateAll(catalogue: readonly PlainFunction[], around: () => Surroundings): void {
  for (const declared of catalogue) {
    const { id, live } = declared;
    if (live) CustomFunctions.associate(id, (...raw: unknown[]) => stream(declared, raw, around()));
    else
      CustomFunctions.associate(id, (...raw: unknown[]) => {
        tellOverhearers({ kind: 'called', id, args: raw });
        return answerInExcel(declared.compute(raw, around()), around());
      });
  }
}

/** A live function answers now and again after every change of the model, until its cell is gone. */
function stream(declared: PlainFunction, raw: readonly unknown[], around: Surroundings): void {
  const invocation = raw.at(-1) as CustomFunctions.StreamingInvocation<unknown>; // Excel's last argument of a streaming function
  const args = raw.slice(0, -1);
  const { id } = declared;
  if (invocation.isInValuePreview) return invocation.setResult(preview(declared, args, around));
  tellOverhearers({ kind: 'called', id, args });
  let last: string | null = null;
  const stop = around.session.subscribe((model) => {
    // Before the first reading there is nothing to say; Excel keeps showing #BUSY!.
    if (model.status === 'starting' || model.updating) return;
    // It could not be read this time; it is tried again. The cell keeps what it has, be it of when it was saved; a new
    // one gets what the others have.
    if (model.status === 'failed' && (last !== null || model.run === null)) return;
    const outcome = settle(() => answerInExcel(declared.compute(args, around), around));
    const shown = JSON.stringify(outcome, inFull);
    if (shown === last) return;
    last = shown;
    invocation.setResult(outcome);
  });
  invocation.onCanceled = () => {
    stop();
    tellOverhearers({ kind: 'cancelled', id, args });
  };
}

/** What is shown of a number that would have to be computed first. */
const LATER = '…';

/**
 * Somebody selected part of a formula that is being typed, to see what it gives: what is known now, at once. No scenario is
 * computed for it, and nothing is followed: no cell asks.
 */
function preview(declared: PlainFunction, args: readonly unknown[], around: Surroundings): Shown | Shown[][] {
  if (around.session.current.status === 'starting') return LATER;
  let unknown = false;
  const scenario = (): null => {
    unknown = true;
    return null;
  };
  const session: Session = Object.create(around.session, { scenario: { value: scenario } });
  const outcome = settle(() => answerInExcel(declared.compute(args, { ...around, session }), around));
  return unknown ? LATER : outcome;
}

// An error's message is not among what JSON sees of it.
const inFull = (_: string, value: unknown): unknown =>
  value instanceof CustomFunctions.Error ? [value.code, value.message] : value;

function settle(answer: () => Shown | Shown[][]): Shown | Shown[][] {
  try {
    return answer();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
