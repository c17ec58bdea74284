/** An order held against what the model says, as plain data. */
import { lacking, type Scope } from '../../../model/measures/figures';
import type { Verdict } from '../../../model/measures/judge/orders';
import type { Run } from '../../../model/simulate/simulate';
import type { OrderFacts } from './facts';

export function orderFacts(run: Run, { order, query, value, short, partly, heldUpAt }: Verdict): OrderFacts {
  const { model } = run;
  const name = (names: readonly string[], index: number | null | undefined) => names[index ?? -1] ?? null;
  const scope: Scope = {
    location: name(model.locations, query.location),
    product: name(model.products, query.product),
    role: null,
    from: query.from,
    to: query.to,
  };
  return {
    order,
    value,
    short,
    isPartly: partly,
    isSure: !partly && lacking(run, order.measure, scope).length === 0,
    heldUp:
      heldUpAt === null
        ? null
        : {
            cases: heldUpAt.cases,
            location: model.locations[heldUpAt.location] ?? '',
            step: model.steps[heldUpAt.step]?.name ?? '',
            role: model.roles[heldUpAt.role] ?? '',
          },
  };
}
