/** Laws of the simulation, on random models; and the oracle, which computes the same from scratch. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import type { Model } from '../../../src/model/compile/model/model';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import { emptyHistory } from '../../../src/model/simulate/history';
import { simulateLocation } from '../../../src/model/simulate/simulate-location';
import { oracle } from '../support/oracle';
import { randomModel } from '../support/random-model';
import { tables, type Given } from '../support/tables';
import { hold } from '../../support/hold';

const TOLERANCE = 1e-7;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

function expectNear(actual: number, expected: number, what: string): void {
  if (!near(actual, expected)) throw new Error(`${what}: ${actual}, expected ${expected}`);
}

const modelOf = (given: Given): Model => compile(tables(given)).model;

interface At {
  readonly location: number;
  readonly product: number;
  readonly t: number;
}

function forEachCell({ structure, locations }: Model, check: (at: At) => void): void {
  for (let location = 0; location < locations.length; location += 1) {
    for (let product = 0; product < structure.products; product += 1) {
      for (let t = 0; t < structure.periods; t += 1) check({ location, product, t });
    }
  }
}

function stockOf({ model, locations }: Run, { location, product, t }: At): number {
  const { firstStep, periods: N } = model.structure;
  let cases = 0;
  for (let s = firstStep[product] ?? 0; s < (firstStep[product + 1] ?? 0); s += 1) {
    cases += locations[location]?.stock[s * N + t] ?? 0;
  }
  return cases;
}

const RUNS = { numRuns: 300 };

it('equals the oracle, which gives out one hour at a time', () => {
  fc.assert(
    fc.property(randomModel(), (given) => {
      const model = modelOf(given);
      const run = simulate(model);
      const { roles, periods: N } = model.structure;
      model.locations.forEach((_, location) => {
        const expected = oracle(model, location);
        const result = run.locations[location]!;
        forEachCell(model, (at) => {
          if (at.location !== location) return;
          const { product, t } = at;
          const index = product * N + t;
          expectNear(stockOf(run, at), expected.stock[product]![t]!, `stock ${product} ${t}`);
          expectNear(result.overdue[index]!, expected.overdue[product]![t]!, `overdue ${product} ${t}`);
          expectNear(result.decisions[index]!, expected.decisions[product]![t]!, `decisions ${product} ${t}`);
          expectNear(result.decisionsOnTime[index]!, expected.onTime[product]![t]!, `on time ${product} ${t}`);
          expectNear(result.derivedInflow[index]!, expected.derived[product]![t]!, `derived ${product} ${t}`);
          expectNear(result.withdrawals[index]!, expected.withdrawals[product]![t]!, `withdrawals ${product} ${t}`);
          expectNear(result.corrections[index]!, expected.corrections[product]![t]!, `corrections ${product} ${t}`);
        });
        for (let role = 0; role < roles; role += 1) {
          for (let t = 0; t < N; t += 1) {
            let used = 0;
            model.steps.forEach((__, s) => {
              if (model.inputs[location]?.queue.stepRole[s * N + t] === role) used += result.hoursUsed[s * N + t]!;
            });
            expectNear(used, expected.hoursUsed[role]![t]!, `hours ${role} ${t}`);
          }
        }
      });
    }),
    { numRuns: 200 },
  );
});

it('loses no case: opening + corrections + inflow + derived − withdrawals − decisions = closing', () => {
  fc.assert(
    fc.property(randomModel(), (given) => {
      const model = modelOf(given);
      const run = simulate(model);
      const N = model.structure.periods;
      forEachCell(model, ({ location, product, t }) => {
        const { queue } = model.inputs[location]!;
        const result = run.locations[location]!;
        const index = product * N + t;
        let before = t > 0 ? stockOf(run, { location, product, t: t - 1 }) : 0;
        if (t === 0) {
          queue.opening.cases.forEach((cases, i) => {
            if (model.steps[queue.opening.step[i]!]?.product === product) before += cases;
          });
        }
        const after =
          before +
          result.corrections[index]! +
          queue.inflow[index]! +
          result.derivedInflow[index]! -
          result.withdrawals[index]! -
          result.decisions[index]!;
        expectNear(stockOf(run, { location, product, t }), after, `stock ${product} ${t}`);
      });
    }),
    RUNS,
  );
});

it('keeps every number at 0 or above, late within stock, on time within decisions, hours within hours', () => {
  fc.assert(
    fc.property(randomModel(), (given) => {
      const model = modelOf(given);
      const run = simulate(model);
      const { periods: N, roles } = model.structure;
      run.locations.forEach((result, location) => {
        const { corrections: _, shortfalls: __, ...flows } = result;
        for (const array of Object.values(flows)) expect(array.every((value) => value >= 0)).toBe(true);
        expect(result.decisionsOnTime.every((value, i) => value <= result.decisions[i]! + TOLERANCE)).toBe(true);
        for (let t = 0; t < N; t += 1) {
          const used = new Float64Array(roles);
          model.steps.forEach((___, s) => {
            const role = model.inputs[location]!.queue.stepRole[s * N + t]!;
            if (role >= 0) used[role] = used[role]! + result.hoursUsed[s * N + t]!;
          });
          used.forEach((hours, role) => {
            const available = model.inputs[location]!.queue.hours[role * N + t]!;
            hold(hours <= available + TOLERANCE, () => `${hours} of ${available} hours`);
          });
        }
      });
      forEachCell(model, (at) => {
        const overdue = run.locations[at.location]!.overdue[at.product * N + at.t]!;
        hold(overdue <= stockOf(run, at) + TOLERANCE, () => `${overdue} late of ${stockOf(run, at)}`);
      });
    }),
    RUNS,
  );
});

it('keeps each cohort: its open cases never grow without a correction', () => {
  fc.assert(
    fc.property(randomModel(), (given) => {
      const model = modelOf({ ...given, corrections: [] });
      const { periods: N, products, cohorts, cohortsBefore } = model.structure;
      model.inputs.forEach(({ queue }) => {
        const kept = emptyHistory(model.structure);
        simulateLocation(model.structure, queue, kept);
        const history = kept.open;
        for (let p = 0; p < products; p += 1) {
          for (let c = 0; c < cohorts; c += 1) {
            for (let t = 1; t < N; t += 1) {
              if (c >= cohortsBefore + t) continue;
              const before = history[((t - 1) * products + p) * cohorts + c]!;
              const after = history[(t * products + p) * cohorts + c]!;
              hold(after <= before + TOLERANCE, () => `cohort ${c} grew from ${before} to ${after} at ${t}`);
            }
          }
        }
      });
    }),
    RUNS,
  );
});

it('under fifo finishes no younger case of a product while an older one is open, where nothing waits', () => {
  fc.assert(
    fc.property(randomModel({ workOrder: fc.constant({ kind: 'fifo' }), plain: true }), (given) => {
      const model = modelOf(given);
      const { periods: N, products, cohorts, cohortsBefore } = model.structure;
      model.inputs.forEach(({ queue }) => {
        const kept = emptyHistory(model.structure);
        simulateLocation(model.structure, queue, kept);
        const history = kept.open;
        for (let p = 0; p < products; p += 1) {
          for (let t = 0; t < N; t += 1) {
            const open = (c: number): number => history[(t * products + p) * cohorts + c]!;
            const received = (c: number): number =>
              c >= cohortsBefore
                ? queue.inflow[p * N + c - cohortsBefore]!
                : [...queue.opening.cases].reduce(
                    (sum, cases, i) =>
                      queue.opening.cohort[i] === c && model.steps[queue.opening.step[i]!]?.product === p
                        ? sum + cases
                        : sum,
                    0,
                  );
            for (let c = 0; c < cohortsBefore + t; c += 1) {
              if (open(c) <= TOLERANCE) continue;
              // An older cohort is open: nothing of the next one has been decided.
              expectNear(open(c + 1), received(c + 1), `cohort ${c + 1} at ${t}`);
            }
          }
        }
      });
    }),
    RUNS,
  );
});

const halves = <R extends { readonly cases?: number; readonly fte?: number }>(
  rows: readonly R[] | undefined,
): readonly R[] =>
  (rows ?? []).flatMap((row) => {
    const half = {
      ...row,
      ...(row.cases === undefined ? {} : { cases: row.cases / 2 }),
      ...(row.fte === undefined ? {} : { fte: row.fte / 2 }),
    };
    return [half, half];
  });

function expectSameRun(a: Run, b: Run, factor = 1): void {
  a.locations.forEach((result, location) => {
    const other = b.locations[location]!;
    for (const key of ['stock', 'overdue', 'decisions', 'decisionsOnTime', 'derivedInflow', 'hoursUsed'] as const) {
      result[key].forEach((value, i) => expectNear(other[key][i]!, value * factor, `${key} ${i}`));
    }
  });
}

it('changes nothing when rows are split into smaller rows', () => {
  fc.assert(
    fc.property(randomModel(), (given) => {
      const split = {
        ...given,
        stock: halves(given.stock),
        inflow: halves(given.inflow),
        staff: halves(given.staff),
      };
      expectSameRun(simulate(modelOf(given)), simulate(modelOf(split)));
    }),
    RUNS,
  );
});

it('doubles when cases and FTE double', () => {
  const twice = <R extends { readonly cases?: number; readonly fte?: number }>(rows: readonly R[] | undefined) => {
    const all = halves(rows);
    return [...all, ...all];
  };
  fc.assert(
    fc.property(randomModel(), (given) => {
      const double = {
        ...given,
        stock: twice(given.stock),
        inflow: twice(given.inflow),
        staff: twice(given.staff),
        corrections: (given.corrections ?? []).map((row) => ({ ...row, cases: (row.cases ?? 0) * 2 })),
      };
      expectSameRun(simulate(modelOf(given)), simulate(modelOf(double)), 2);
    }),
    RUNS,
  );
});

it('under edd with one step, more hours never leave more overdue', () => {
  fc.assert(
    fc.property(
      randomModel({ workOrder: fc.constant({ kind: 'edd' }), steps: 1, plain: true }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom('hearer', 'officer'),
      (given, hours, role) => {
        const more = { ...given, staff: [...(given.staff ?? []), { location: 'Budel', role, fte: hours / 100 }] };
        const overdue = (run: Run, t: number): number => {
          const { periods: N, products } = run.model.structure;
          let sum = 0;
          for (let p = 0; p < products; p += 1) sum += run.locations[1]!.overdue[p * N + t]!;
          return sum;
        };
        const before = simulate(modelOf(given));
        const after = simulate(modelOf(more));
        before.model.periods.forEach(({ index: t }) => {
          const [less, more] = [overdue(after, t), overdue(before, t)];
          hold(less <= more + TOLERANCE, () => `${less} late with more hours, ${more} without, at ${t}`);
        });
      },
    ),
    RUNS,
  );
});

it('gives the same with a previous run as without, and computes only the location that changed', () => {
  fc.assert(
    fc.property(randomModel(), (given) => {
      const before = simulate(modelOf(given));
      const changed = modelOf({
        ...given,
        inflow: [
          ...(given.inflow ?? []),
          { location: 'Budel', product: 'one', period: given.inflow?.[0]?.period ?? 19358, cases: 7 },
        ],
      });
      const again = simulate(changed, before);
      expectSameRun(simulate(changed), again);
      expect(again.locations[0]).toBe(before.locations[0]);
      expect(again.locations[1]).not.toBe(before.locations[1]);
    }),
    { numRuns: 50 },
  );
});
