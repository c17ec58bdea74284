/** Wholes and parts, on random models: what adds up adds up, and a ratio is the ratio of the sums and never an average. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { countsCasesOnly, type MeasureId } from '../../../src/model/tables/measure-definitions';
import { MEASURES, measure, series, type MeasureQuery } from '../../../src/model/measures/measures';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import { wideModel } from '../support/wide-model';

const RUNS = { numRuns: 150 };
/** Longest of the roles: no sum, and no ratio of two measures. */
const LONGEST: readonly MeasureId[] = ['waitingTime'];
const summed = MEASURES.filter(({ kind, id }) => kind !== 'ratio' && !LONGEST.includes(id));

/** A number, or the reason that there is none. */
function value(run: Run, query: MeasureQuery): number | string {
  const answer = measure(run, query);
  return answer.ok ? answer.value : answer.reason;
}

function expectSum(whole: number | string, parts: readonly (number | string)[], what: string): void {
  const reason = parts.find((one) => typeof one === 'string');
  if (reason !== undefined || typeof whole === 'string') {
    expect([what, whole]).toEqual([what, reason]);
    return;
  }
  const sum = parts.reduce<number>((total, one) => total + Number(one), 0);
  const scale = Math.max(1, ...parts.map((one) => Math.abs(Number(one))));
  if (Math.abs(whole - sum) > 1e-9 * scale) throw new Error(`${what}: ${whole}, and its parts ${parts.join(' + ')}`);
}

function check(law: (run: Run, N: number) => void): void {
  fc.assert(
    fc.property(wideModel(), (given) => {
      const run = simulate(compile(given).model);
      law(run, run.model.structure.periods);
    }),
    RUNS,
  );
}

it('the locations add up to the country, for every product and role', () => {
  check((run, N) => {
    for (const { id, by } of summed) {
      for (const product of by.product ? [null, ...run.model.products.keys()] : [null]) {
        for (const role of by.role ? [null, ...run.model.roles.keys()] : [null]) {
          const query = { measure: id, product, role, from: 0, to: N - 1 };
          const parts = [...run.model.locations.keys()].map((location) => value(run, { ...query, location }));
          expectSum(value(run, query), parts, `${id} ${product} ${role}`);
        }
      }
    }
  });
});

it('the products that count as cases add up to the total, and all products where work is counted', () => {
  check((run, N) => {
    for (const { id } of summed.filter(({ by }) => by.product)) {
      const counted = [...run.model.products.keys()].filter((p) => !countsCasesOnly(id) || run.model.countsAsCase[p]);
      const query = { measure: id, from: 0, to: N - 1 };
      expectSum(
        value(run, query),
        counted.map((product) => value(run, { ...query, product })),
        id,
      );
    }
  });
});

it('the roles add up to all roles', () => {
  check((run, N) => {
    for (const { id } of summed.filter(({ by }) => by.role)) {
      const query = { measure: id, from: 0, to: N - 1 };
      const parts = [...run.model.roles.keys()].map((role) => value(run, { ...query, role }));
      expectSum(value(run, query), parts, id);
    }
  });
});

it('the periods add up where it flows, and are those of the series; a level is that of the last', () => {
  check((run, N) => {
    for (const { id, kind } of MEASURES) {
      const each = Array.from({ length: N }, (_, t) => value(run, { measure: id, from: t, to: t }));
      expect(series(run, { measure: id })).toEqual(each.map((one) => (typeof one === 'number' ? one : null)));
      const whole = value(run, { measure: id, from: 0, to: N - 1 });
      if (kind === 'flow') expectSum(whole, each, id);
      if (kind === 'level') expect([id, whole]).toEqual([id, each.at(-1)]);
    }
  });
});

it('a ratio is that of the sums', () => {
  const RATIOS = {
    onTimeShare: ['decisionsOnTime', 'decisions'],
    utilisation: ['hoursUsed', 'hoursAvailable'],
    costPerDecision: ['staffCost', 'decisions'],
  } as const;
  check((run, N) => {
    for (const [id, [above, below]] of Object.entries(RATIOS) as [
      keyof typeof RATIOS,
      (typeof RATIOS)[keyof typeof RATIOS],
    ][]) {
      for (const location of [null, ...run.model.locations.keys()]) {
        const ask = (one: MeasureId) => Number(value(run, { measure: one, location, from: 0, to: N - 1 }));
        const whole = value(run, { measure: id, location, from: 0, to: N - 1 });
        if (typeof whole === 'string') expect([id, whole, ask(below) < 1e-9]).toEqual([id, 'no-denominator', true]);
        else expect(whole).toBeCloseTo(ask(above) / ask(below), 9);
      }
    }
  });
});

it('FTE over a year times the hours of one FTE in it are the hours behind it, for one location and role', () => {
  check((run, N) => {
    run.model.locations.forEach((_, location) =>
      run.model.roles.forEach((__, role) => {
        const { staffing } = run.model.inputs[location]!;
        const perFte = Array.from({ length: N }, (___, t) => staffing.netHours[role * N + t]!);
        const total = perFte.reduce((sum, hours) => sum + hours, 0);
        for (const id of ['fteAvailable', 'fteContracted'] as const) {
          const each = perFte.map(
            (hours, t) => hours * Number(value(run, { measure: id, location, role, from: t, to: t })),
          );
          const whole = Number(value(run, { measure: id, location, role, from: 0, to: N - 1 }));
          if (total > 0) expectSum(whole * total, each, id);
        }
      }),
    );
  });
});
