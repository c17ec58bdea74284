/** Numbers with a format, where Excel takes them; the plain number elsewhere, and always the same number. */
import fc from 'fast-check';
import { associateAll } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import { define, type PlainFunction } from '../../src/functions/define';
import { formatFor, type Unit } from '../../src/functions/number-format';
import { openSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';

type Registered = (...raw: readonly unknown[]) => unknown;

interface Around {
  readonly takesFormats?: boolean;
  readonly catalogue?: typeof CATALOGUE;
}

function called(
  id: string,
  args: readonly unknown[],
  { takesFormats = true, catalogue = CATALOGUE }: Around = {},
): unknown {
  const functions = new Map<string, Registered>();
  Reflect.set(globalThis, 'CustomFunctions', {
    associate: (name: string, run: Registered) => functions.set(name, run),
    Error: class extends Error {},
    ErrorCode: {},
  });
  associateAll(catalogue, () => ({ language: 'nl', session: openSession(new MemoryWorkbook()), takesFormats }));
  return functions.get(id)?.(...args, {});
}

const plainOf = (answer: unknown): unknown => {
  if (Array.isArray(answer)) return answer.map(plainOf);
  const isNumber = typeof answer === 'object' && answer !== null && 'basicValue' in answer;
  return isNumber ? answer.basicValue : answer;
};

const computed = CATALOGUE.filter((f) => !f.live).flatMap((f) => f.examples.map(({ args }) => [f.id, args] as const));

test.each(computed)('%s(%j) is the same number with a format and without', (id, args) => {
  const [old, recent] = [called(id, args, { takesFormats: false }), called(id, args)];
  expect(JSON.stringify(old)).not.toContain('basicValue');
  expect(plainOf(recent)).toEqual(old);
});

test.each(computed)('%s(%j) gives the same to numbers that bring a format as to plain ones', (id, args) => {
  const dressed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(dressed);
    if (typeof value !== 'number') return value;
    return { type: 'FormattedNumber', basicType: 'Double', basicValue: value, numberFormat: '0.00%' };
  };
  expect(called(id, args.map(dressed))).toEqual(called(id, args));
});

test.each([
  ['FTE', [22184, 20, 1363], '#,##0.0'], // 325.5 FTE
  ['LOAD', [90, 100], '0.0%'],
  ['PENALTY', [20], '"€" #,##0'],
  ['WORKLOAD', [100, 20], '#,##0'],
  ['NETHOURS', [2080, 68, 75, 0, 155.7, 4.8], '#,##0.0'], // 1,776.5: rounded it would be another norm
])('%s%j is written %s', (id, args, format) => {
  expect(called(id, args)).toMatchObject({ type: 'Double', numberFormat: format });
});

test('each column of a forecast has its own format, headers have none', () => {
  const table = called('FORECAST', [[[30], [20]], [[10], [10]], 1, 2, 40, 2, true]);
  expect(table).toMatchObject([
    ['instroom', 'besluiten', 'voorraad', 'over termijn', 'aandeel op tijd', 'wachttijd'],
    [10, 20, 40, 0, 1, 2].map((basicValue, k) => ({
      basicValue,
      numberFormat: ['#,##0', '#,##0', '#,##0', '#,##0', '0.0%', '0.0'][k],
    })),
    {},
  ]);
});

test('a large table goes without: formats would make it several times larger', () => {
  const rows = (count: number): PlainFunction =>
    define({
      id: 'TABLE',
      summary: { nl: '', en: '' },
      result: 'matrix',
      units: 'fte',
      arguments: {},
      examples: [],
      compute: () => Array.from({ length: count }, () => [1]),
    });
  expect(JSON.stringify(called('TABLE', [], { catalogue: [rows(2_000)] }))).toContain('numberFormat');
  expect(JSON.stringify(called('TABLE', [], { catalogue: [rows(2_001)] }))).not.toContain('numberFormat');
});

/** What Excel writes of a number under one of our formats, as far as the digits go. */
function digits(value: number, format: string): number {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.endsWith('%') ? Number((value * 100).toFixed(decimals)) / 100 : Number(value.toFixed(decimals));
}

test('no format hides a shortage: what is more than a hundredth of a unit is never written as nothing', () => {
  const units: readonly Unit[] = ['fte', 'eur', 'hours of a case'];
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.double({ min: 0.01, max: 1e6, noNaN: true }), (unit, size) => {
      for (const value of [size, -size]) expect(digits(value, formatFor(value, unit))).not.toBe(0);
    }),
  );
});
