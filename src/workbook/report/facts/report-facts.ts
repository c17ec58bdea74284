/** All that a report needs of the model, in one go. */
import { costPrice } from '../../../model/measures/cost-price';
import { lacking, type MeasureId, type Scope } from '../../../model/measures/figures';
import { bottleneck } from '../../../model/measures/judge/bottleneck';
import { indicators, judge } from '../../../model/measures/judge/judgement';
import { verdicts } from '../../../model/measures/judge/orders';
import { otherWork } from '../../../model/measures/other-work';
import type { Run } from '../../../model/simulate/simulate';
import { scenarioNamed } from '../../../model/tables/scenarios';
import type { ModelTables } from '../../../model/tables/tables';
import type { BottleneckFacts, CostPriceFacts, ReportFacts, ReportQuestion } from './facts';
import { orderFacts } from './order-facts';
import { amount, placeFacts, shortageOf, signalsAt, type Sides } from './place-facts';
import { scenarioFacts, type RunOf } from './scenario-facts';

interface FactsMeans {
  readonly tables: ModelTables;
  readonly runOf: RunOf;
  /** Told after every part, so that somebody can show how far it is. */
  readonly onProgress?: (done: number, total: number) => void;
}

export const MONEY = ['staffCost', 'penalties', 'costPerDecision'] as const satisfies readonly MeasureId[];

/**
 * What the model says about the question.
 *
 * @param question scenarios and locations by name; those that the model does not know (any more) are left out. Periods are
 * zero-based and held within the model.
 * @returns plain data, the same for the same question and tables.
 */
export function reportFacts(asked: ReportQuestion, { tables, runOf, onProgress }: FactsMeans): ReportFacts {
  const question = known(asked, tables, runOf(null).run);
  const { scenario, from, to } = question;
  const total = question.locations.length + question.compared.length + 3;
  let done = 0;
  const step = <T>(value: T): T => {
    onProgress?.((done += 1), total);
    return value;
  };
  const { run } = runOf(scenario);
  const sides: Sides = { run, base: scenario === null ? null : runOf(null).run };
  const { model } = run;
  const scope: Scope = { location: null, product: null, role: null, from, to };
  const at = (location: string | null): Scope => ({ ...scope, location });
  const everywhere = [null, ...model.locations];
  const money = (one: Run, location: string | null) => MONEY.map((id) => amount(one, id, at(location)));
  return {
    question,
    periodKind: model.periodKind,
    periods: model.periods.map(({ label, first, last }) => ({ label, first, last })),
    whole: step(placeFacts(sides, scope, tables.signals)),
    places: question.locations.map((location) => step(placeFacts(sides, at(location), tables.signals))),
    signals: everywhere.map((location) => ({
      location,
      judgement: judge(run, at(location), tables.signals),
      signals: signalsAt(run, at(location), tables.signals),
      shortage: shortageOf(sides, at(location)),
    })),
    limits: indicators(tables.signals),
    orders: step(verdicts(run).map((verdict) => orderFacts(run, verdict))),
    bottlenecks: model.locations.flatMap((location) => bottleneckAt(run, at(location), location)).sort(worstFirst),
    scenarios: [null, ...question.compared].map((name) => step(scenarioFacts(name, { tables, runOf, scope }))),
    costPrices: model.products.map((product, index) => costPriceFacts(run, product, index)),
    money: everywhere.map((location) => ({
      location,
      amounts: money(run, location),
      base: sides.base === null ? null : money(sides.base, location),
    })),
    hasPenalties: tables.penalties.length > 0,
    otherWork: otherWork(run, scope),
  };
}

/** The question as far as this workbook can answer it. */
function known(question: ReportQuestion, tables: ModelTables, { model }: Run): ReportQuestion {
  const last = model.periods.length - 1;
  const from = Math.min(Math.max(question.from, 0), last);
  const scenario = question.scenario === null ? null : scenarioNamed(tables, question.scenario);
  const compared = [...(scenario === null ? [] : [scenario]), ...question.compared].flatMap((name) => {
    const found = scenarioNamed(tables, name);
    return found === null ? [] : [found];
  });
  return {
    scenario,
    compared: [...new Set(compared)],
    from,
    to: Math.min(Math.max(question.to, from), last),
    locations: model.locations.filter((name) => question.locations.includes(name)),
  };
}

const worstFirst = (a: BottleneckFacts, b: BottleneckFacts): number => b.short - a.short;

function bottleneckAt(run: Run, scope: Scope, location: string): readonly BottleneckFacts[] {
  const found = bottleneck(run, { ...scope, location });
  const isIncomplete = lacking(run, 'fteGap', { ...scope, location }).length > 0;
  return found === null ? [] : [{ ...found, location, isIncomplete }];
}

function costPriceFacts(run: Run, product: string, index: number): CostPriceFacts {
  const price = costPrice(run, { product: index, location: null });
  if (!price.ok) return { product, direct: null, withOverhead: null, isIncomplete: price.reason === 'incomplete' };
  return { product, direct: price.direct, withOverhead: price.withOverhead, isIncomplete: price.missing !== undefined };
}
