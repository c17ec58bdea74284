// The golden cases: figures published or computed by others, each with its origin and its (absolute) tolerance. What
// each check asks of the model stands in golden-queues.ts and golden-staffing.ts; what was left out, and why, in test/golden/README.md.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Answer } from '../support/golden-inputs';
import { queueChecks } from '../support/golden-queues';
import { staffingChecks } from '../support/golden-staffing';

interface GoldenCase {
  readonly id: string;
  readonly check: string;
  readonly origin: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Answer;
  readonly tolerance: number;
}

const checks = { ...queueChecks, ...staffingChecks };
const folder = join(__dirname, '../../golden');
const groups = readdirSync(folder).filter(
  (name) => statSync(join(folder, name)).isDirectory() && readdirSync(join(folder, name)).includes('cases.json'),
);

/** Each figure that is expected must be there, by its name; where only one is, the answer may be that one number. */
function expectFigures(answer: Answer | undefined, expected: Answer, tolerance: number): void {
  if (typeof expected === 'number') {
    expect(typeof answer).toBe('number');
    expect(Math.abs(Number(answer) - expected)).toBeLessThanOrEqual(tolerance);
    return;
  }
  const figures = Object.entries(expected);
  expect(figures).not.toHaveLength(0);
  if (typeof answer === 'number') expect(figures).toHaveLength(1);
  const named = new Map(typeof answer === 'object' ? Object.entries(answer) : []);
  for (const [name, figure] of figures) {
    expectFigures(typeof answer === 'number' ? answer : named.get(name), figure, tolerance);
  }
}

describe.each(groups)('golden cases: %s', (group) => {
  const { cases } = JSON.parse(readFileSync(join(folder, group, 'cases.json'), 'utf8')) as { cases: GoldenCase[] };

  test.each(cases)('$id', ({ check, origin, inputs, expected, tolerance }) => {
    expect(origin).not.toBe('');
    expectFigures(checks[check]?.(inputs), expected, tolerance);
  });
});

test('there are golden cases', () => {
  expect(groups).toEqual(expect.arrayContaining(['casework', 'fifo', 'norm-time', 'queue-capacity']));
});
