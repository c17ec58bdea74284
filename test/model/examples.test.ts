// Every line of the form `call(...) // value` under an @example of these files is run. Values are compared to six
// digits after the point, or to as many as are printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as caseHours from '../../src/model/case-hours';
import * as criticalInterval from '../../src/model/critical-interval';
import * as incompleteBeta from '../../src/model/incomplete-beta';
import * as jobWindows from '../../src/model/job-windows';
import * as netHours from '../../src/model/net-hours';
import * as penalty from '../../src/model/penalty';
import * as pert from '../../src/model/pert';
import * as queueSize from '../../src/model/queue-size';
import * as rampUp from '../../src/model/ramp-up';
import * as requirement from '../../src/model/requirement';
import * as singleQueue from '../../src/model/single-queue';
import * as tautString from '../../src/model/taut-string';
import * as wisn from '../../src/model/wisn';

const rooms: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'case-hours': caseHours,
  'critical-interval': criticalInterval,
  'incomplete-beta': incompleteBeta,
  'job-windows': jobWindows,
  'net-hours': netHours,
  penalty,
  pert,
  'queue-size': queueSize,
  'ramp-up': rampUp,
  requirement,
  'single-queue': singleQueue,
  'taut-string': tautString,
  wisn,
};

interface Example {
  readonly call: string;
  readonly value: string;
}

function examplesIn(file: string): Example[] {
  const text = readFileSync(join(__dirname, '../../src/model', `${file}.ts`), 'utf8');
  const blocks = [...text.matchAll(/@example\n([\s\S]*?)\*\//g)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [call = '', value = ''] = line.split(' // ');
      return { call, value };
    });
}

const names = Object.entries(Object.assign({}, ...Object.values(rooms)) as Readonly<Record<string, unknown>>);

function evaluate(expression: string): unknown {
  const run: unknown = new Function(...names.map(([name]) => name), `return ${expression};`);
  return typeof run === 'function' ? run(...names.map(([, value]) => value)) : undefined;
}

function numbersIn(value: unknown): readonly (number | null)[] {
  if (value === null || typeof value === 'number') return [value];
  return Array.from(value as ArrayLike<number>);
}

describe.each(Object.keys(rooms))('examples in %s', (file) => {
  const examples = examplesIn(file);
  const functions = Object.values(rooms[file] ?? {}).filter((value) => typeof value === 'function');

  test.each(examples)('$call gives $value', ({ call, value }) => {
    const actual = numbersIn(evaluate(call));
    const expected = numbersIn(evaluate(value));
    expect(actual).toHaveLength(expected.length);
    actual.forEach((number, i) => {
      const wanted = expected[i] ?? null;
      if (number === null || wanted === null) expect(number).toBe(wanted);
      else expect(Math.abs(number - wanted)).toBeLessThanOrEqual(6e-7 * Math.max(1, Math.abs(wanted) / 100));
    });
  });

  test('there is at least one example for every function', () => {
    const named = functions.filter((value) => examples.some(({ call }) => call.startsWith(`${value.name}(`)));
    expect(named.map((value) => value.name)).toEqual(functions.map((value) => value.name));
  });
});
