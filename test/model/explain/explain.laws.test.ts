/** Every explanation of random models gives its number again, all the way down, also when its parts are asked further. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { explain, rebuild, type ExplanationPart } from '../../../src/model/explain/explain';
import { MEASURES, measure, type MeasureQuery } from '../../../src/model/measures/measures';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import { lever } from '../support/tables';
import { wideModel } from '../support/wide-model';

type Made = Required<Pick<ExplanationPart, 'value' | 'parts'>>;

function expectRebuilt(run: Run, { value, parts }: Made, path: string): void {
  const scale = Math.max(1, ...parts.map((one) => Math.abs(one.value)));
  const again = rebuild(parts);
  if (!(Math.abs(again - value) <= 1e-9 * scale)) throw new Error(`${path}: ${again} instead of ${value}`);
  for (const one of parts) {
    const here = `${path} › ${one.operation} ${one.label.code}`;
    if (one.query !== undefined) {
      const answer = measure(run, one.query);
      if (!answer.ok || Math.abs(answer.value - one.value) > 1e-9 * Math.max(1, Math.abs(one.value)))
        throw new Error(`${here}: ${one.value}, asked itself ${JSON.stringify(answer)}`);
    }
    if (one.parts !== undefined) expectRebuilt(run, { value: one.value, parts: one.parts }, here);
  }
}

const levers = [
  [],
  [lever('inflow', 'x * 1.5 + 2'), lever('staff', 'x + 0.3', { location: 'Budel', target: 'officer' })],
  [lever('hires', 'x + 1', { target: 'hearer' }), lever('noShow', '0.4'), lever('sickness', 'x + 0.1')],
  [lever('normTime', 'x * 2'), lever('withdrawal', '0.1'), lever('term', 'x + 1')],
];

it('gives every number of every random model again', () => {
  const scope = (count: number) => fc.option(fc.nat(count - 1), { nil: null });
  fc.assert(
    fc.property(
      wideModel(),
      fc.constantFrom(...levers),
      scope(3),
      scope(3),
      scope(2),
      fc.nat(7),
      fc.nat(7),
      (given, scenario, location, product, role, a, b) => {
        const run = simulate(compile(given, { levers: scenario }).model);
        const last = run.model.structure.periods - 1;
        const [from, to] = [Math.min(a, b, last), Math.min(Math.max(a, b), last)];
        for (const { id } of MEASURES) {
          const query: MeasureQuery = { measure: id, location, product, role, from, to };
          const answer = measure(run, query);
          const explanation = explain(run, query);
          expect(explanation.value).toBe(answer.ok ? answer.value : null);
          if (answer.ok) expectRebuilt(run, { value: answer.value, parts: explanation.parts }, JSON.stringify(query));
        }
      },
    ),
    { numRuns: 200 },
  );
});
