// Every `@example call // value` on one line, in the files below, is run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as calendar from '../../src/model/calendar';
import * as explanation from '../../src/model/explanation';
import * as expression from '../../src/model/expression';
import * as quantities from '../../src/model/quantities';
import * as staffing from '../../src/model/staffing';
import * as workOrder from '../../src/model/work-order';

const rooms: Readonly<Record<string, object>> = {
  calendar,
  explanation,
  expression,
  quantities,
  staffing,
  'work-order': workOrder,
};
const scope: Readonly<Record<string, unknown>> = Object.assign({}, ...Object.values(rooms));

const evaluate = (code: string): unknown => {
  const run: unknown = new Function(...Object.keys(scope), `return (${code});`);
  return typeof run === 'function' ? run(...Object.values(scope)) : undefined;
};

const near = (value: unknown): unknown => (typeof value === 'number' ? expect.closeTo(value, 6) : value);

describe.each(Object.keys(rooms))('examples in %s', (file) => {
  const text = readFileSync(join(__dirname, `../../src/model/${file}.ts`), 'utf8');
  const examples = [
    ...text.matchAll(/^ \* (?:@example )?(\w+\(.*\)[^\n]*?) \/\/ (\{[^\n]*\}|[^\n:{]+)(?::[^\n]*)?$/gm),
  ];

  it('are there', () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples.map(([, call = '', value = '']) => [call, value]))('%s gives %s', (call, value) => {
    expect(evaluate(call)).toEqual(near(evaluate(value.replace(/\s\*\/$/, ''))));
  });
});
