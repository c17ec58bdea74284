/** Levers: ordered changes of a compiled model, each an expression of the old value, x. The base is never written to. */
import { limits, RANGES } from '../../tables/ranges';
import type { Base } from '../base/base';
import { type Findings } from '../model/findings';
import {
  changeCells,
  changeHires,
  changeStaff,
  changeStepRole,
  changeTerms,
  changeWorkOrder,
  isOutside,
  type LeverChange,
} from './changes';
import { overdrawn } from './overdrawn';
import { cell, productsIn, rolesIn, rulesIn, scopeOf, stepsIn, type LeverContext } from './scope';
import type { LocationDraft } from '../base/location-draft';
import type { ScenarioRow } from '../../tables/tables';

interface ChangedDrafts {
  readonly drafts: readonly LocationDraft[];
  /** The levers that took effect or would have, had there been anything to change. */
  readonly applied: readonly ScenarioRow[];
}

/** Applies levers one after the other; one that cannot be used is left out and is a problem. */
export function applyLevers(rows: readonly ScenarioRow[], base: Base, found: Findings): ChangedDrafts {
  let drafts = base.drafts;
  const applied: ScenarioRow[] = [];
  const tooMany = overdrawn(base);
  for (const row of rows) {
    const scope = scopeOf(row, base, found);
    const context = scope && { base, found, row, scope };
    const change = context && changeOf(context);
    if (context === null || change === null) continue;
    const changed = drafts.map((draft, location) =>
      context.scope.location === null || context.scope.location === location ? change(draft, location) : draft,
    );
    const outside = changed.find(isOutside);
    if (outside !== undefined) {
      const { value, range } = outside.outside;
      const place = { ...cell(row, 'expression'), value: row.expression };
      found.error('out-of-range', place, { ...limits(range), ...(Number.isFinite(value) ? { result: value } : {}) });
      continue;
    }
    const usable = changed.filter((draft): draft is LocationDraft => !isOutside(draft));
    if (usable.every((draft, location) => draft === drafts[location])) {
      found.warning('lever-without-effect', { ...cell(row, 'lever'), value: row.lever });
    }
    tooMany.see(row, drafts, usable);
    drafts = usable;
    applied.push(row);
  }
  tooMany.report(found);
  return { drafts, applied };
}

/** What a lever does to a location; null, and a problem, when it cannot be understood. */
function changeOf(context: LeverContext): LeverChange | null {
  const { row } = context;
  switch (row.lever) {
    case 'inflow':
      return changeCells(context, { key: 'inflow', range: RANGES.inflow.cases, entities: productsIn(context) });
    case 'withdrawal':
      return changeCells(context, {
        key: 'withdrawal',
        range: RANGES.products.withdrawalShare,
        entities: productsIn(context),
      });
    case 'normTime':
      return changeCells(context, { key: 'norm', range: RANGES.steps.normTime, entities: stepsIn(context) });
    case 'noShow':
      return changeCells(context, { key: 'noShow', range: RANGES.steps.noShowRate, entities: stepsIn(context) });
    case 'share':
      return changeCells(context, { key: 'share', range: RANGES.steps.share, entities: stepsIn(context) });
    case 'minimumWait':
      return changeCells(context, { key: 'waitWeeks', range: RANGES.steps.minimumWait, entities: stepsIn(context) });
    case 'sickness':
      return changeCells(context, { key: 'sickness', range: RANGES.roles.sicknessShare, entities: rolesIn(context) });
    case 'derivedShare':
      return changeCells(context, { key: 'derivedShare', range: RANGES.derived.share, entities: rulesIn(context) });
    case 'staff':
      return changeStaff(context);
    case 'hires':
      return changeHires(context);
    case 'term':
      return changeTerms(context);
    case 'stepRole':
      return changeStepRole(context);
    case 'workOrder':
      return changeWorkOrder(context);
    default:
      row.lever satisfies never;
      context.found.error('unknown-lever', { ...cell(row, 'lever'), value: row.lever });
      return null;
  }
}
