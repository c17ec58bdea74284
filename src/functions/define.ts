/** What a custom function is: one declaration from which Excel's metadata, the help, the tests and the code follow. */
import type { Bilingual, Language } from '../language';
import type { Session } from '../session/session';
import type { Cell } from '../workbook/port';
import type { Argument, Fault } from './argument';
import type { Amount, Unit } from './number-format';

export type CellMatrix = readonly (readonly Cell[])[];

/** An answer that is not there, with the reason; 'value' when an argument is wrong, 'absent' when there is no such number. */
export interface Refusal {
  readonly refused: 'value' | 'absent';
  readonly reason: Bilingual;
}

export const refuse = (refused: Refusal['refused'], nl: string, en: string): Refusal => ({
  refused,
  reason: { nl, en },
});

/** A block of which some cells may have no answer. */
export type AnswerMatrix = readonly (readonly (Cell | Amount | Refusal)[])[];

export type CellAnswer = Cell | Amount | AnswerMatrix | Refusal;

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/** What a function may know besides its arguments. */
export interface Surroundings {
  readonly language: Language;
  /** The model in the workbook; only live functions ask it. */
  readonly session: Session;
  /** Whether this Excel takes a format along with a number. */
  readonly takesFormats?: boolean;
}

type Arguments = Readonly<Record<string, Argument<unknown>>>;
type ValuesOf<A extends Arguments> = { readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never };

/** An example that help shows and a test executes: arguments as they would be typed, and what comes out. */
export interface Example {
  readonly args: readonly (Cell | CellMatrix)[];
  readonly result: Cell | CellMatrix;
  /** How the result follows, in a line. */
  readonly because: Bilingual;
}

/** What numbers count: all of them the same, or column by column. */
type Units = Unit | readonly Unit[];

interface Declaration<A extends Arguments> {
  /** Never changes once landed; also the name, the same in every language. */
  readonly id: string;
  readonly summary: Bilingual;
  readonly result: 'value' | 'matrix';
  /** What its numbers count, where that is always the same: of all of them, or column by column. */
  readonly units?: Units;
  /** In the order of the formula, which never changes; new ones only at the end and optional. */
  readonly arguments: A;
  readonly examples: readonly Example[];
}

export interface PlainFunction extends Declaration<Arguments> {
  /** Live functions answer again whenever the model changes. */
  readonly live: boolean;
  readonly compute: (raw: readonly unknown[], around: Surroundings) => Computed;
}

/** Either an answer or the argument that stands in its way. */
export type Computed =
  | { readonly answer: CellAnswer; readonly units?: Units }
  | { readonly argument: Argument<unknown>; readonly fault: Fault };

type Compute<A extends Arguments> = (values: ValuesOf<A>, around: Surroundings) => CellAnswer;

function computeWith<A extends Arguments>(declaration: Declaration<A>, compute: Compute<A>) {
  const list = Object.entries(declaration.arguments);
  const { units } = declaration;
  return (raw: readonly unknown[], around: Surroundings): Computed => {
    const values: Record<string, unknown> = {};
    for (const [at, [id, argument]] of list.entries()) {
      const reading = argument.take(raw[at]);
      if (!reading.ok) return { argument, fault: reading.fault };
      values[id] = reading.value;
    }
    const answer = compute(values as ValuesOf<A>, around); // each value was taken by the argument of its own name
    return units === undefined || isRefusal(answer) ? { answer } : { answer, units };
  };
}

/** A function of its arguments alone. */
export const define = <A extends Arguments>(
  declaration: Declaration<A> & { readonly compute: Compute<A> },
): PlainFunction => ({
  ...declaration,
  live: false,
  compute: computeWith(declaration, declaration.compute),
});

/** A function of its arguments and of the model in the workbook: asked again after every change of it. */
export const defineLive = <A extends Arguments>(
  declaration: Declaration<A> & { readonly compute: Compute<A> },
): PlainFunction => ({ ...define(declaration), live: true });
