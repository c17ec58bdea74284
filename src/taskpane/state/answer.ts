/** Where a number on screen comes from: the model's own explanation, or one put together here from the same runs. */
import { explain, type ExplanationPart } from '../../model/explain';
import { named, part, type Bilingual, type Operation } from '../../model/explanation';
import type { MeasureUnit, NoAnswer } from '../../model/measures';
import { stockByAge } from '../../model/measures';
import type { Run } from '../../model/simulate';
import { figure, fitting, queryOf, specOf, type MeasureId, type Scope } from './figures';
import { openingOf } from './opening';
import type { PaneState } from './pane-state';
import { queueFlow } from './queues';
import type { Question } from './question';
import { runOf } from './run-of';

/** A part of an answer; `run` where it is of another run than the answer as a whole. */
export type AnswerPart = ExplanationPart & { readonly run?: Run };

export interface Answer {
  readonly run: Run;
  readonly value: number | null;
  readonly unit: MeasureUnit;
  readonly reason: NoAnswer | null;
  /** In the symbols of the model's README. */
  readonly symbols: string;
  readonly parts: readonly AnswerPart[];
}

type Of<K extends Question['kind']> = Extract<Question, { readonly kind: K }>;

/** null when what was asked about is no longer there. */
export function answerTo(state: PaneState, question: Question): Answer | null {
  const run = runOf(state, question.run);
  if (run === null) return null;
  switch (question.kind) {
    case 'figure':
      return ofFigure(run, question);
    case 'difference':
      return question.against === 'start'
        ? sinceStart(run, question)
        : between(run, runOf(state, question.against), question);
    case 'ages':
      return ofAges(run, question);
    case 'queue':
      return ofQueue(run, question);
    default:
      return question satisfies never;
  }
}

function ofFigure(run: Run, question: Of<'figure'>): Answer | null {
  const spec = specOf(question.measure);
  if (spec === undefined) return null;
  const { value, unit, reason, formula, parts } = explain(run, queryOf(run, spec.id, question));
  return { run, value, unit, reason, symbols: formula, parts };
}

const THIS = { nl: 'dit getal', en: 'this number' };
const THAT = { nl: 'waarmee het wordt vergeleken', en: 'what it is compared with' };

/** One figure minus the other, each with its own explanation. */
function between(run: Run, other: Run | null, question: Of<'difference'>): Answer | null {
  const spec = specOf(question.measure);
  if (spec === undefined || other === null) return null;
  const side = (of: Run, operation: Operation, label: Bilingual): AnswerPart => {
    const value = figure(of, spec.id, question) ?? 0;
    return { ...part(operation, label, { value, unit: spec.unit, query: queryOf(of, spec.id, question) }), run: of };
  };
  const values = [figure(run, spec.id, question), figure(other, spec.id, question)];
  const parts = [side(run, '+', THIS), side(other, '-', THAT)];
  return whole(run, spec.unit, values.includes(null) ? [] : parts, 'a − b');
}

const FLOWS = [
  ['inflow', '+'],
  ['derivedInflow', '+'],
  ['corrections', '+'],
  ['withdrawals', '-'],
  ['decisions', '-'],
] as const satisfies readonly (readonly [MeasureId, Operation])[];

/** A stock changes by what came and what went; any other level by the difference of its two values. */
function sinceStart(run: Run, question: Of<'difference'>): Answer | null {
  const spec = specOf(question.measure);
  const start = spec === undefined ? null : openingOf(run, spec.id, question);
  if (spec === undefined || start === null) return null;
  const asked = (id: MeasureId, operation: Operation): AnswerPart =>
    part(operation, specOf(id)?.name ?? named(id), {
      value: figure(run, id, question) ?? 0,
      unit: spec.unit,
      query: queryOf(run, id, question),
    });
  if (spec.id === 'stock')
    return whole(
      run,
      spec.unit,
      FLOWS.map(([id, sign]) => asked(id, sign)),
      'Σ in − Σ out',
    );
  const before = part('-', { nl: 'aan het begin', en: 'at the start' }, { value: start, unit: spec.unit });
  return whole(run, spec.unit, [asked(spec.id, '+'), before], 'a − b');
}

/** An answer whose value is the sum of its parts. */
function whole(run: Run, unit: MeasureUnit, parts: readonly AnswerPart[], symbols: string): Answer {
  const value = parts.reduce((sum, one) => sum + (one.operation === '-' ? -one.value : one.value), 0);
  return parts.length === 0
    ? { run, value: null, unit, reason: 'no-denominator', symbols, parts }
    : { run, value, unit, reason: null, symbols, parts };
}

/** The cases of a band: by location, by product, by period of receipt. */
function ofAges(run: Run, question: Of<'ages'>): Answer {
  return whole(run, 'cases', bandParts(run, question, question), 'Σ cohorts');
}

function bandParts(run: Run, place: Scope, asked: Of<'ages'>): readonly AnswerPart[] {
  const { locations, products } = run.model;
  const over = (names: readonly string[], key: 'location' | 'product'): readonly AnswerPart[] =>
    names.flatMap((name) => {
      const parts = bandParts(run, { ...place, [key]: name }, asked);
      const value = parts.reduce((sum, one) => sum + one.value, 0);
      return value === 0 ? [] : [part('+', named(name), { value, unit: 'cases', parts })];
    });
  if (place.location === null) return over(locations, 'location');
  if (place.product === null) return over(products, 'product');
  const view = {
    location: locations.indexOf(place.location),
    product: products.indexOf(place.product),
    period: place.to,
  };
  const { band, overdue } = asked;
  return stockByAge(run, view).flatMap(({ age, cases, overdue: late }) => {
    const inBand = age >= band.from && age <= (band.to ?? Infinity);
    const within = overdue || !inBand ? [] : received(run, age, { cases: cases - late, late: false });
    return inBand ? [...within, ...received(run, age, { cases: late, late: true })] : [];
  });
}

const UNITS = {
  month: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  week: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
} as const;

function received(
  run: Run,
  age: number,
  { cases, late }: { readonly cases: number; readonly late: boolean },
): readonly AnswerPart[] {
  if (cases === 0) return [];
  const unit = UNITS[run.model.periodKind];
  const form = age === 1 ? 0 : 1;
  const [nl, en] = [`${age} ${unit.nl[form]} eerder ontvangen`, `received ${age} ${unit.en[form]} earlier`];
  const label = late ? { nl: `${nl}, over termijn`, en: `${en}, overdue` } : { nl, en };
  const source = { table: 'vkt_Terms' as const, rows: [] };
  return [part('+', label, { value: cases, unit: 'cases', ...(late ? { source } : {}) })];
}

const QUEUE = {
  start: { nl: 'wachtrij aan het begin', en: 'queue at the start' },
  entered: { nl: 'erbij gekomen (na aftrek van intrekkingen)', en: 'came in (less withdrawals)' },
  handled: { nl: 'afgehandeld', en: 'handled' },
  periods: { nl: 'aantal perioden', en: 'number of periods' },
} as const;

function ofQueue(run: Run, question: Of<'queue'>): Answer | null {
  const { location, product, step, from, to } = question;
  const flow = location === null || product === null ? null : queueFlow(run, { location, product, step }, { from, to });
  if (flow === null) return null;
  const cases = (operation: Operation, key: 'start' | 'entered' | 'handled') =>
    part(operation, QUEUE[key], { value: flow[key], unit: 'cases' });
  const moves = [cases('+', 'entered'), cases('-', 'handled')];
  if (!question.grown) return whole(run, 'cases', [cases('+', 'start'), ...moves], 'W + in − out');
  const count = to - from + 1;
  const periods = part('÷', QUEUE.periods, { value: count, unit: 'number' });
  return {
    ...whole(run, 'cases', moves, '(in − out) ÷ n'),
    value: (flow.end - flow.start) / count,
    parts: [...moves, periods],
  };
}

/** The place of a question as far as its number depends on it. */
export const placeOf = (question: Question): Scope =>
  'measure' in question ? fitting(question.measure, question) : { ...question, role: null };
