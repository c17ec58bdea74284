/** One text, one number: whichever door it comes in by it is the same, or that door says that it cannot read it. */
import fc from 'fast-check';
import { choice, number } from '../../src/functions/argument-kinds';
import { compile } from '../../src/model/compile/compile';
import { parseAmountExpression, parseExpression } from '../../src/model/tables/expression';
import { mathExpressions } from '../../src/model/tables/expression-mathjs';
import { scenarioNames, scenarioRows } from '../../src/model/tables/scenarios';
import { locationNamed, measureFrom, periodsNamed, productNamed, roleNamed } from '../../src/session/question';
import { numberIn, periodIn, plainNumberIn } from '../../src/workbook/cells';
import { periodIndex } from '../../src/model/compile/model/model';
import { choice as cellChoice } from '../../src/workbook/schema/cell-type';
import { decodeSettings } from '../../src/workbook/codec/settings';
import { lever, tables } from '../model/support/tables';

type Door = (text: string) => number | null;

const words = { name: { nl: 'a', en: 'a' }, help: { nl: 'a', en: 'a' } };
const anyNumber = number(words, { min: -1e15, max: 1e15 });

const expression =
  (parse: typeof parseExpression, names: readonly string[]): Door =>
  (text) => {
    const parsed = parse(text, names, mathExpressions);
    return parsed.ok ? parsed.evaluate(names.map(() => 7)) : null;
  };

const DOORS: Readonly<Record<string, Door>> = {
  cell: (text) => {
    const read = numberIn(text);
    return read.ok ? read.value : null;
  },
  hours: (text) => {
    const read = plainNumberIn(text);
    return read.ok ? read.value : null;
  },
  argument: (text) => {
    const taken = anyNumber.take(text);
    return taken.ok ? taken.value : null;
  },
  parameter: expression(parseExpression, []),
  norm: expression(parseAmountExpression, []),
  lever: expression(parseAmountExpression, ['x']),
};

const through = (text: string): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(DOORS).map(([name, door]) => [name, door(text)]));

/** The readings of a text that differ; none or one is as it should be. */
const readings = (text: string): readonly number[] => {
  const read = Object.values(through(text)).filter((value) => value !== null);
  return read.filter(
    (value, index) => read.findIndex((other) => Math.abs(other - value) <= 1e-9 * Math.abs(value)) === index,
  );
};

test.each([
  ['12,5', 12.5],
  ['1.250', 1250],
  ['10.000', 10_000],
  ['1.250,5', 1250.5],
  ['1,250.5', 1250.5],
  ['1 250', 1250],
  ["1'250", 1250],
  ['77\u00A0000', 77_000],
  ['-5', -5],
  ['1e3', 1000],
])('"%s" is %p through every door', (text, value) => {
  expect(through(text)).toEqual(Object.fromEntries(Object.keys(DOORS).map((name) => [name, value])));
});

test.each(['33,555', '12 34', '3 4,5', '12\n34', '1.2.3', '1,2,3', '0.123.456', 'twaalf', ''])(
  '"%s" is no number through any door',
  (text) => {
    const { argument: _, ...others } = through(text);
    expect(Object.values(others).every((value) => value === null)).toBe(true);
    // An empty argument is 0, as an empty cell is to Excel.
    expect(DOORS['argument']?.(text)).toBe(text === '' ? 0 : null);
  },
);

test('what a lever doubts it does not read otherwise than the cells do', () => {
  expect(through('1.125')).toEqual({
    cell: 1125,
    hours: 1125,
    argument: 1125,
    parameter: 1125,
    norm: 1125,
    lever: null,
  });
});

const pieces = fc.constantFrom(
  '1',
  '12',
  '123',
  '0',
  '05',
  '1250',
  '125',
  '000',
  '.',
  ',',
  ' ',
  "'",
  '\u00A0',
  '-',
  '+',
  '%',
  '€ ',
  'e3',
);

test('no text is one number through one door and another through the next', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join('');
      fc.pre(text.trim() !== '');
      expect([text, readings(text).length <= 1 ? 'one' : through(text)]).toEqual([text, 'one']);
    }),
    { numRuns: 3000 },
  );
});

describe.each(['month', 'week'] as const)('a period in a model of %ss', (periodKind) => {
  const { model } = compile(tables({ settings: { periodKind, periods: 60 }, calendar: [] }));
  test.each([
    '2023-05',
    'mei 2023',
    '202305',
    '05-2023',
    '2023-W18',
    '2023-W53',
    '31-5-2023',
    '2023-05-31',
    '2022/23',
    '45077',
    'Q2 2023',
  ])('"%s" means the same in a cell and to MEASURE', (text) => {
    const cell = periodIn(text, periodKind);
    const asked = periodsNamed(model, text);
    const index = cell.ok ? periodIndex(model, cell.value) : null;
    expect(asked.ok ? [asked.value.from, asked.value.to] : null).toEqual(index === null ? null : [index, index]);
  });
});

/** Ways in which one name reaches us: pasted from a page or a letter, typed twice over, from a Mac, from a program. */
const FORMS: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'with spaces around it': (name) => `  ${name}\u00A0`,
  'with a non-breaking space': (name) => name.replaceAll(' ', '\u00A0'),
  'with two spaces': (name) => name.replaceAll(' ', '  '),
  'with a space of no width': (name) => `${name.slice(0, 2)}\u200B${name.slice(2)}\uFEFF`,
  'with a soft hyphen': (name) => `${name.slice(0, 3)}\u00AD${name.slice(3)}`,
  'with accents apart': (name) => name.normalize('NFD'),
  'with a straight apostrophe': (name) => name.replaceAll('’', "'"),
  'with the other apostrophe': (name) => name.replaceAll('’', '‘'),
  'with a hyphen that does not break': (name) => name.replaceAll('-', '\u2011'),
  'with a dash': (name) => name.replaceAll('-', '–'),
};

const PLACE = 'Café ’t Noord-Oost hal';
const PRODUCT = 'Spoor 4 - Eén-op-één ’s';
const STEP = 'Nader gehoor-één ’s';
const ROLE = 'Hoor-medewerker één ’s';
const PLAN = 'Vóór-stel ’t plan';

describe.each(Object.entries(FORMS))('a name %s', (_, form) => {
  const base = {
    locations: [PLACE],
    products: [{ product: PRODUCT }],
    roles: [{ role: ROLE }, { role: 'Ander' }],
    steps: [{ product: PRODUCT, step: STEP, role: ROLE }],
  };
  const given = tables({
    ...base,
    stock: [{ location: form(PLACE), product: form(PRODUCT), step: form(STEP), cases: 9 }],
    inflow: [{ location: form(PLACE), product: form(PRODUCT), period: 19_358, cases: 3 }],
    staff: [{ location: form(PLACE), role: form(ROLE) }],
    fixed: [{ location: form(PLACE), role: form(ROLE), hours: 1 }],
    goals: [{ location: form(PLACE), product: form(PRODUCT), role: form(ROLE) }],
    terms: [{ product: form(PRODUCT) }],
    derived: [{ product: form(PRODUCT), target: form(PRODUCT), share: 0.1 }],
  });
  const { model, problems } = compile(given);

  test('is the same in every cell', () => {
    expect(problems.map(({ code, table, column }) => [code, table, column])).toEqual([]);
    expect([model.locations, model.products, model.roles]).toEqual([[PLACE], [PRODUCT], [ROLE, 'Ander']]);
    expect(model.steps.map(({ name }) => name)).toEqual([STEP]);
  });

  test('is the same to a lever, in its scope, its target and its value', () => {
    const levers = [
      lever('normTime', '2', { location: form(PLACE), product: form(PRODUCT), target: form(STEP) }),
      lever('sickness', '10%', { location: form(PLACE), target: form(ROLE) }),
      lever('stepRole', form('Ander'), { product: form(PRODUCT), target: form(STEP) }),
    ];
    const under = compile(given, { levers });
    expect(under.problems).toEqual([]);
    const [changed, was] = [under.model.inputs[0], model.inputs[0]];
    expect([changed?.queue.caseHours[0], changed?.queue.stepRole[0], was?.queue.stepRole[0]]).toEqual([2, 1, 0]);
    // 1,200 hours a year less 10 %, in a month.
    expect([changed?.staffing.netHours[0], was?.staffing.netHours[0]]).toEqual([90, 100]);
  });

  test('is the same to MEASURE', () => {
    expect(locationNamed(model, form(PLACE))).toEqual({ ok: true, value: 0 });
    expect(productNamed(model, form(PRODUCT))).toEqual({ ok: true, value: 0 });
    expect(roleNamed(model, form(ROLE))).toEqual({ ok: true, value: 0 });
    expect(measureFrom(form('Decisions on time'))).toMatchObject({ ok: true });
  });

  test('is the same scenario', () => {
    const scenarios = {
      scenarios: [lever('staff', '1', { scenario: PLAN }), lever('staff', '2', { scenario: form(PLAN) })],
    };
    expect(scenarioNames(scenarios)).toEqual([PLAN]);
    expect(scenarioRows(scenarios, form(PLAN))).toHaveLength(2);
  });

  test('is the same choice of an argument and of a cell', () => {
    expect(choice(words, ['some-thing else', 'fifo'], 'fifo').take(form('some-thing else'))).toEqual({
      ok: true,
      value: 'some-thing else',
    });
    const cell = cellChoice({ a: { nl: 'één ’t-iets dan', en: 'x' } });
    expect(cell.read(form('één ’t-iets dan'), 'month')).toEqual({ ok: true, value: 'a' });
  });

  test('of a setting and of a parameter is the same in a norm, a parameter and a lever', () => {
    const rows = [
      { row: 1, setting: form('Eerste periode'), value: '2023-02', remark: '' },
      { row: 2, setting: form('Aantal perioden'), value: 3, remark: '' },
      { row: 3, setting: form('factor_A'), value: 3, remark: '' },
      { row: 4, setting: 'twice', value: `2 * ${form('factor_A')}`, remark: '' },
    ];
    const settings = decodeSettings(rows);
    expect(settings.problems).toEqual([]);
    expect(settings.value.firstPeriod).toBe(19_389);
    const { parameters } = settings.value;
    const read = compile(
      {
        ...tables({
          ...base,
          steps: [{ ...base.steps[0], normTime: `1 + ${form('FACTOR_a')}` }],
          settings: { parameters },
        }),
      },
      { expressions: mathExpressions, levers: [lever('normTime', `x * ${form('factor_A')} + ${form('Twice')}`)] },
    );
    expect(read.problems.map(({ code }) => code)).toEqual([]);
    // (1 + 3) × 3 + 2 × 3.
    expect(read.model.inputs[0]?.queue.caseHours[0]).toBe(18);
    expect(
      decodeSettings([...rows, { row: 5, setting: form('FACTOR_A'), value: 9, remark: '' }]).problems,
    ).toMatchObject([{ code: 'duplicate-key', row: 5 }]);
  });
});
