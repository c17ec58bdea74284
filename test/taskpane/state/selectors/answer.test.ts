import { labelText } from '../../../../src/locales/derivation';
import { explain, rebuild } from '../../../../src/model/explain/explain';
import { ageBands } from '../../../../src/model/measures/age-bands';
import type { ExplainedAnswer, AnswerPart } from '../../../../src/model/explain/answers/parts';
import { answerTo } from '../../../../src/taskpane/state/selectors/answer';
import { shareOf } from '../../../../src/model/explain/answers/shares';
import { balance } from '../../../../src/model/measures/judge/balance';
import { bottleneck } from '../../../../src/model/measures/judge/bottleneck';
import { figure, trend } from '../../../../src/model/measures/figures';
import { openingOf } from '../../../../src/model/measures/opening';
import { initialState, type PaneState } from '../../../../src/taskpane/state/pane-state';
import { queueFlow, stepQueues } from '../../../../src/model/measures/queues';
import type { FigureQuestion } from '../../../../src/taskpane/state/question';
import { scenarioNames } from '../../../../src/model/tables/scenarios';
import { staffLevers } from '../../../../src/model/scenario/staff-changes';
import { gridCell } from '../../../../src/model/scenario/staff-grid';
import { spanOf } from '../../../../src/taskpane/state/staffing-grid';
import { exampleSession } from '../../../support/example-session';

async function example() {
  const { session } = await exampleSession();
  const { run, tables } = session.current;
  if (run === null || tables === null) throw new Error('expected a model');
  const [, , name = ''] = scenarioNames(tables);
  const shown = session.scenario(name)?.run ?? run;
  const start = initialState('nl');
  const state: PaneState = { ...start, model: session.current, runs: { ...start.runs, base: run, shown } };
  const to = run.model.periods.length - 1;
  const scope = { location: null, product: null, role: null, from: 0, to };
  return { session, state, run, shown, scope };
}

/** Every part that has parts is what they come to, all the way down. */
function holds(parts: readonly AnswerPart[], value: number): void {
  expect(rebuild(parts)).toBeCloseTo(value, 6);
  for (const part of parts) if (part.parts !== undefined) holds(part.parts, part.value);
}

function answered(state: PaneState, question: FigureQuestion): ExplainedAnswer & { readonly value: number } {
  const answer = answerTo(state, question);
  if (answer === null || answer.value === null) throw new Error('expected an answer');
  holds(answer.parts, answer.value);
  return { ...answer, value: answer.value };
}

test('a figure is explained as the model explains it', async () => {
  const { state, shown, scope } = await example();
  const answer = answered(state, { ...scope, kind: 'figure', run: 'shown', measure: 'stock' });
  const { location, product, role, ...span } = scope;
  expect([location, product, role]).toEqual([null, null, null]);
  expect(answer.parts).toEqual(explain(shown, { ...span, measure: 'stock' }).parts);
});

test('a difference with the base is this figure less that of the base, each in its own run', async () => {
  const { state, run, shown, scope } = await example();
  const question = { ...scope, kind: 'difference', run: 'shown', against: 'base', measure: 'stock' } as const;
  const answer = answered(state, question);
  expect(answer.value).toBeCloseTo((figure(shown, 'stock', scope) ?? 0) - (figure(run, 'stock', scope) ?? 0), 6);
  expect(answer.value).not.toBeCloseTo(0, 0);
  expect(answer.parts.map(({ run: of }) => of)).toEqual([shown, run]);
});

test('the change of a stock since the start is what came in less what went out', async () => {
  const { state, run, scope } = await example();
  for (const from of [0, 7]) {
    const span = { ...scope, from };
    const question = { ...span, kind: 'change', run: 'base', measure: 'stock' } as const;
    const answer = answered(state, question);
    expect(answer.value).toBeCloseTo((figure(run, 'stock', span) ?? 0) - (openingOf(run, 'stock', span) ?? 0), 4);
    expect(answer.parts).toHaveLength(5);
  }
});

test('any other level changes by its two values', async () => {
  const { state, run, scope } = await example();
  const span = { ...scope, from: 3 };
  const question = { ...span, kind: 'change', run: 'base', measure: 'overdueStock' } as const;
  expect(answered(state, question).value).toBeCloseTo(
    (figure(run, 'overdueStock', span) ?? 0) - (figure(run, 'overdueStock', { ...span, from: 2, to: 2 }) ?? 0),
    6,
  );
});

test.each([null, 'Ter Apel'])('an age band at %s is split down to the months of receipt', async (location) => {
  const { state, shown, scope } = await example();
  const here = { ...scope, location };
  const bands = ageBands(shown, here) ?? [];
  expect(bands.length).toBeGreaterThan(3);
  for (const { from, to, cases, overdue } of bands) {
    const question = { ...here, kind: 'ages', run: 'shown', band: { from, to } } as const;
    expect(answered(state, { ...question, overdue: false }).value).toBeCloseTo(cases, 6);
    if (overdue !== null && overdue > 0)
      expect(answered(state, { ...question, overdue: true }).value).toBeCloseTo(overdue, 6);
  }
});

test('ages are named in one and in several months, in both languages', async () => {
  const { state, scope } = await example();
  const labels = [0, 1, 2].map((age) => {
    const at = { ...scope, location: 'Ter Apel', product: 'Spoor 4', overdue: false };
    const question: FigureQuestion = { ...at, kind: 'ages', run: 'shown', band: { from: age, to: age } };
    const label = answered(state, question).parts[0]?.label;
    return label === undefined ? null : [labelText(label, 'nl'), labelText(label, 'en')];
  });
  expect(labels).toEqual([
    ['deze maand ontvangen', 'received this month'],
    ['1 maand eerder ontvangen', 'received 1 month earlier'],
    ['2 maanden eerder ontvangen', 'received 2 months earlier'],
  ]);
});

test('a queue is what stood there, what came and what was handled; its growth is per period', async () => {
  const { state, shown, scope } = await example();
  const here = { ...scope, location: 'Budel', from: 2, to: 9 };
  const queues = stepQueues(shown, 'Budel', here) ?? [];
  expect(queues.length).toBeGreaterThan(5);
  for (const { step, product, cases, growth } of queues) {
    const question = { ...here, product, kind: 'queue', run: 'shown', step } as const;
    expect(answered(state, { ...question, grown: false }).value).toBeCloseTo(cases, 6);
    expect(answered(state, { ...question, grown: true }).value).toBeCloseTo(growth, 6);
  }
});

test('what a step handles is what the next one gets: the last step of a route handles the decisions', async () => {
  const { run, scope } = await example();
  const here = { ...scope, location: 'Ter Apel', product: 'Spoor 4' };
  const last = [...(stepQueues(run, 'Ter Apel', here) ?? [])].reverse().find(({ product }) => product === 'Spoor 4');
  const flow = queueFlow(run, { location: 'Ter Apel', product: 'Spoor 4', step: last?.step ?? '' }, here);
  const decisions = figure(run, 'decisions', here) ?? NaN;
  expect(Math.abs((flow?.handled ?? 0) - decisions) / decisions).toBeLessThan(1e-9);
});

test('what is no longer there has no answer', async () => {
  const { state, scope } = await example();
  expect(answerTo(state, { ...scope, kind: 'figure', run: 'draft', measure: 'stock' })).toBeNull();
  expect(answerTo(state, { ...scope, kind: 'figure', run: 'shown', measure: 'no such' })).toBeNull();
  expect(answerTo(state, { ...scope, kind: 'figure', run: { scenario: 'gone' }, measure: 'stock' })).toBeNull();
  const queue = { ...scope, kind: 'queue', run: 'shown', grown: false, step: 'gone' } as const;
  expect(answerTo(state, { ...queue, location: 'Budel', product: 'Spoor 4' })).toBeNull();
});

test('a share is a part of a whole: overdue of the stock, missing of the required FTE', async () => {
  const { state, shown, scope } = await example();
  for (const location of [null, ...shown.model.locations]) {
    const here = { ...scope, location };
    const at = (id: 'overdueStock' | 'stock' | 'fteRequired') => figure(shown, id, here) ?? NaN;
    const share = (measure: 'overdueStock' | 'fteGap') =>
      answered(state, { ...here, kind: 'share', run: 'shown', measure }).value;
    expect(share('overdueStock')).toBeCloseTo(at('overdueStock') / at('stock'), 9);
    // What one role or place has over is no part of what is missing at another.
    const { short } = balance(shown, here);
    expect(share('fteGap')).toBeCloseTo(short / at('fteRequired'), 9);
    expect(shareOf(shown, { ...here, measure: 'overdueStock' })).toBeCloseTo(share('overdueStock'), 9);
    if (short > 0) expect(shareOf(shown, { ...here, measure: 'fteGap' })).toBeCloseTo(share('fteGap'), 9);
    else expect(shareOf(shown, { ...here, measure: 'fteGap' })).toBeNull();
  }
});

test('where there is nothing, there is no share of it', async () => {
  const { state, run, scope } = await example();
  const nothing = { ...run, locations: [], model: { ...run.model, locations: [] } };
  const empty = { ...state, runs: { ...state.runs, shown: nothing } };
  const question = { ...scope, kind: 'share', run: 'shown', measure: 'overdueStock' } as const;
  expect(answerTo(empty, question)).toMatchObject({ value: null, reason: 'no-denominator', parts: [] });
  expect(shareOf(nothing, question)).toBeNull();
});

test('the numbers of the bottleneck are those of its explanations', async () => {
  const { state, shown, scope } = await example();
  const found = shown.model.locations.flatMap((location) => {
    const one = bottleneck(shown, { ...scope, location });
    return one === null ? [] : [{ location, one }];
  });
  expect(found.length).toBeGreaterThan(3);
  for (const { location, one } of found) {
    const here = { ...scope, location, role: one.role, from: one.since };
    const shortage = answered(state, { ...here, kind: 'shortage', run: 'shown', measure: 'fteGap' });
    expect(shortage.value).toBeCloseTo(one.short, 9);
    const worst = { ...here, from: one.highest.period, to: one.highest.period };
    expect(answered(state, { ...worst, kind: 'figure', run: 'shown', measure: 'fteGap' }).value).toBeCloseTo(
      -one.highest.short,
      9,
    );
  }
});

test('a period with enough staff makes up for no other: the shortage is more than the gap on average', async () => {
  const { state, shown, scope } = await example();
  const uneven = shown.model.locations
    .flatMap((location) => shown.model.roles.map((role) => ({ ...scope, location, role })))
    .find((place) => {
      const gaps = trend(shown, 'fteGap', place).map((gap) => gap ?? 0);
      return Math.min(...gaps) < -0.5 && Math.max(...gaps) > 0.5;
    });
  if (uneven === undefined) throw new Error('expected a role that is short now and then');
  const shortage = answered(state, { ...uneven, kind: 'shortage', run: 'shown', measure: 'fteGap' });
  expect(shortage.value).toBeGreaterThan(Math.max(0, -(figure(shown, 'fteGap', uneven) ?? NaN)) + 0.01);
  expect(shortage.parts.length).toBeLessThan(1 + scope.to + 1);
});

test('a total of the staffing grid is what the run with the draft has on its books', async () => {
  const { state, run, session } = await example();
  const role = 'Hoormedewerker';
  const at = { role, location: 'Ter Apel', kind: 'staff', from: 3, to: null, fte: 10 } as const;
  const changes = [
    at,
    { ...at, kind: 'hires', from: 6, to: 9, fte: 4 },
    { ...at, location: 'Budel', from: 0 },
  ] as const;
  const draft = session.scenario(null, staffLevers(changes, run.model.periods))?.run ?? null;
  const drafted = { ...state, runs: { ...state.runs, draft } };
  for (const span of [spanOf(run, { from: 0, to: null }), { from: 4, to: 4 }, { from: 2, to: 8 }]) {
    const total = run.model.locations.reduce(
      (sum, location) => sum + (gridCell(run, changes, { location, role, ...span }).after ?? NaN),
      0,
    );
    const question = { ...span, location: null, product: null, role, kind: 'books', measure: 'fteContracted' } as const;
    expect(answered(drafted, { ...question, run: 'draft' }).value).toBeCloseTo(total, 6);
  }
});
