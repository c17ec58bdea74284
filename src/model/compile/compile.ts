/** From the tables of a workbook to the model that is computed: every reference looked up, every number checked. */
import { compileBase, type Base } from './base/base';
import type { ExpressionEngine } from '../tables/expression';
import { findings, type Findings } from './model/findings';
import { gapsOf } from './model/gaps';
import { unreadCells } from './model/unread';
import { applyLevers } from './levers/levers';
import { reportMissingRates } from './staff/missing-staff';
import { finish } from './base/location-draft';
import type { LocationInput, Model } from './model/model';
import { nameKey } from '../tables/names';
import type { Problem } from '../tables/problem';
import { scenarioRows } from '../tables/scenarios';
import type { ModelTables, ScenarioRow } from '../tables/tables';

/** What is compiled besides the tables; without options it is the base. */
export interface CompileOptions {
  /** Scenario of vkt_Scenarios whose levers are applied; null = none. */
  readonly scenario?: string | null;
  /** Levers applied after those of the scenario, in the order given. */
  readonly levers?: readonly ScenarioRow[];
  /** For cells that hold more than a number, a duration or a simple change of x; without it those are problems. */
  readonly expressions?: ExpressionEngine;
}

interface Compiled {
  readonly model: Model;
  readonly problems: readonly Problem[];
}

// Tables never change, so neither does what is made of them: one entry per tables object and expression engine.
const bases = new WeakMap<ModelTables, Map<ExpressionEngine | null, Base>>();

function baseOf(tables: ModelTables, engine: ExpressionEngine | null): Base {
  let byEngine = bases.get(tables);
  if (byEngine === undefined) bases.set(tables, (byEngine = new Map()));
  let base = byEngine.get(engine);
  if (base === undefined) byEngine.set(engine, (base = compileBase(tables, engine)));
  return base;
}

/**
 * Compiles the tables, with the levers of a scenario if asked.
 *
 * Never throws, whatever the numbers: what cannot be used is left out and is a problem that names its cell.
 *
 * @param tables typed rows as read from the workbook.
 * @param options scenario, extra levers, expression engine.
 * @returns the model, and all problems: out-of-range, unknown-…, duplicate-key, bad-expression, end-before-start,
 * outside-horizon, location-closed, stock-in-future, net-hours-not-positive, allowance-too-high, hours-negative, lever-takes-too-many, no-steps,
 * no-work, order-tied, cell-ignored, net-hours-unusual, small-share, hours-a-week, location-without-cases, location-without-staff, no-staff,
 * term-missing, terms-overlap, lever-without-effect. A finite model: no number in it is NaN, and none in its queues is
 * infinite.
 */
export function compile(tables: ModelTables, options: CompileOptions = {}): Compiled {
  const base = baseOf(tables, options.expressions ?? null);
  const { scenario = null, levers = [] } = options;
  if (scenario === null && levers.length === 0) return { model: base.model, problems: base.problems };
  const found = findings(unreadCells(tables));
  const rows = [...knownRows(tables, scenario, found), ...levers].filter(({ active }) => active);
  const changed = applyLevers(rows, base, found);
  const inputs = base.model.inputs.map((input, location): LocationInput => {
    const [draft, changedDraft, fixed] = [base.drafts[location], changed.drafts[location], base.fixed[location]];
    if (!draft || !changedDraft || !fixed || draft === changedDraft) return input;
    return finish(changedDraft, fixed, { context: base.context, found, before: { draft, input } });
  });
  const model: Model = { ...base.model, scenario, levers: changed.applied, inputs };
  reportMissingRates(model, found, base.model);
  const unreadLevers = base.unreadLevers.filter(
    ({ subject }) => scenario !== null && (subject === null || nameKey(subject) === nameKey(scenario)),
  );
  const gaps = [...unreadLevers, ...gapsOf(found.problems, tables, base.context)];
  return {
    model: { ...model, gaps: [...base.model.gaps, ...gaps] },
    problems: [...base.problems, ...found.problems],
  };
}

/** The rows of a scenario; an unknown one is a problem. */
function knownRows(tables: ModelTables, scenario: string | null, found: Findings): readonly ScenarioRow[] {
  const rows = scenarioRows(tables, scenario);
  if (scenario !== null && rows.length === 0) {
    const place = { table: 'vkt_Scenarios' as const, row: null, column: 'scenario', value: scenario };
    found.error('unknown-scenario', place, { name: scenario });
  }
  return rows;
}
