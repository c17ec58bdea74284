import fc from 'fast-check';
import { ApiError } from '../../../src/workbench/wire/errors';
import {
  ConditionalFormats,
  openConditionals,
  rulesOf,
} from '../../../src/workbench/model/conditional/conditional-formats';
import { randomDrawn } from '../../xlsx/random-page';
import { fakeContext } from '../support/fake-context';

const made = () => {
  const { context, range, rules } = fakeContext();
  return { context, rules, range, on: (rows: number) => new ConditionalFormats(context, range([1, 1], [rows, 1])) };
};
const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'done';
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error);
  }
};

test('a traffic light: three even parts, reversed, with bounds of its own', () => {
  const { on, rules } = made();
  const { iconSet } = on(5).add('IconSet');
  iconSet.style = 'ThreeSigns';
  iconSet.reverseIconOrder = true;
  iconSet.showIconOnly = true;
  iconSet.criteria = [
    {},
    { type: 'Number', operator: 'GreaterThan', formula: '=0.9' },
    { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '80' },
  ];
  expect(rules.map(({ condition }) => condition)).toEqual([
    {
      kind: 'icons',
      set: '3Signs',
      reversed: true,
      only: true,
      from: [
        { type: 'percent', value: '0', included: true },
        { type: 'num', value: '0.9', included: false },
        { type: 'percent', value: '80', included: true },
      ],
    },
  ]);
  expect(iconSet.criteria).toEqual([
    { type: 'Percent', formula: '=0', operator: 'GreaterThanOrEqual' },
    { type: 'Number', formula: '=0.9', operator: 'GreaterThan' },
    { type: 'Percent', formula: '=80', operator: 'GreaterThanOrEqual' },
  ]);
});

test('a bar and a colour scale', () => {
  const { on, rules } = made();
  const { dataBar } = on(5).add('DataBar');
  dataBar.positiveFormat.fillColor = '#154273';
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  const { colorScale } = on(5).add('ColorScale');
  colorScale.criteria = {
    minimum: { type: 'LowestValue', color: '#FFFFFF' },
    maximum: { type: 'Formula', formula: '=MAX(A:A)', color: 'red' },
  };
  expect(rules.map(({ condition }) => condition)).toMatchObject([
    { kind: 'bar', from: { type: 'num', value: '0' }, to: { type: 'automatic' }, color: '#154273', gradient: false },
    {
      kind: 'scale',
      stops: [
        { bound: { type: 'min', value: '' }, color: '#FFFFFF' },
        { bound: { type: 'formula', value: 'MAX(A:A)' }, color: '#FF0000' },
      ],
    },
  ]);
  expect(colorScale.threeColorScale).toBe(false);
});

test('a part of another type, kinds that are not served and half a rule are refused', () => {
  const { on, context } = made();
  const value = on(3).add('CellValue');
  const icons = on(3).add('IconSet').iconSet;
  const { colorScale } = on(3).add('ColorScale');
  expect(codeOf(() => value.custom)).toBe('ItemNotFound');
  expect(value.customOrNullObject).toBeNull();
  expect(codeOf(() => on(3).add('TopBottom'))).toBe('NotImplemented');
  expect(codeOf(() => (icons.style = 'ThreeStars'))).toBe('NotImplemented');
  expect(codeOf(() => (icons.criteria = [{}, {}]))).toBe('InvalidArgument');
  expect(codeOf(() => (value.cellValue.rule = { formula1: '1', operator: 'Between' }))).toBe('InvalidArgument');
  expect(codeOf(() => (colorScale.criteria = { minimum: { type: 'LowestValue', color: '#FFFFFF' } }))).toBe(
    'InvalidArgument',
  );
  context.state.protectedSheets.set('sheet-1', {});
  expect(codeOf(() => (value.stopIfTrue = true))).toBe('AccessDenied');
  expect(codeOf(() => value.delete())).toBe('AccessDenied');
});

test('the first goes first, until another is given its place', () => {
  const { on, rules } = made();
  const [a, b, c] = ['1', '2', '3'].map((formula1) => {
    const added = on(3).add('CellValue');
    added.cellValue.rule = { formula1, operator: 'GreaterThan' };
    return added;
  });
  const order = () => rules.map(({ condition }) => (condition.kind === 'formula' ? condition.formula : ''));
  expect(order()).toEqual(['=B2>1', '=B2>2', '=B2>3']);
  if (!a || !b || !c) throw new Error('Three were made.');
  c.priority = 0;
  expect([order(), a.priority, b.priority, c.priority]).toEqual([['=B2>3', '=B2>1', '=B2>2'], 1, 2, 0]);
  // Drawn anew, a rule keeps its place.
  a.cellValue.format.fill.color = '#FFFFFF';
  expect(order()).toEqual(['=B2>3', '=B2>1', '=B2>2']);
  expect(codeOf(() => (a.priority = 3))).toBe('InvalidArgument');
});

test.each([
  ['Contains', '=NOT(ISERROR(SEARCH("te ""laat""",B2)))'],
  ['NotContains', '=ISERROR(SEARCH("te ""laat""",B2))'],
  ['BeginsWith', '=LEFT(B2,LEN("te ""laat"""))="te ""laat"""'],
  ['EndsWith', '=RIGHT(B2,LEN("te ""laat"""))="te ""laat"""'],
] as const)('a text that %s is drawn, and is there again from a file as it was told', (operator, formula) => {
  const { context, on, range, rules } = made();
  const { textComparison } = on(5).add('ContainsText');
  expect(textComparison.rule).toEqual({});
  textComparison.rule = { operator, text: 'te "laat"' };
  expect(rules.map(({ condition }) => condition)).toEqual([{ kind: 'formula', formula }]);
  const [told] = rulesOf(context);
  if (!told?.condition) throw new Error('nothing was told');
  const file = { condition: told.condition, look: told.look, stopIfTrue: false };
  openConditionals(context, [{ ...file, areas: [range([1, 1], [5, 1]).area] }]);
  expect(rulesOf(context).map(({ type }) => type)).toEqual(['ContainsText', 'ContainsText']);
  expect(rulesOf(context)[1]?.textComparison.rule).toEqual({ operator, text: 'te "laat"' });
  expect(rules[0]?.condition).toEqual({ kind: 'formula', formula });
});

test('what a file draws in cells is there as it was, in its order', () => {
  fc.assert(
    fc.property(fc.array(randomDrawn, { maxLength: 4 }), (drawn) => {
      const { context, range, rules } = made();
      const look = { fill: null, fontColor: null, bold: false };
      const { area } = range([0, 0], [9, 1]);
      openConditionals(
        context,
        drawn.map((condition) => ({ condition, look, stopIfTrue: false, areas: [area] })),
      );
      expect(rules.map(({ condition }) => condition)).toEqual(drawn);
      expect(rulesOf(context).map(({ condition }) => condition)).toEqual(drawn);
    }),
    { numRuns: 50 },
  );
});

test('a rule of a file on several areas is one rule, found on each, with its formula from the first cell around them', () => {
  const { context, range, rules } = made();
  const look = { fill: '#FF0000', fontColor: null, bold: false };
  const areas = [range([4, 2]), range([1, 3], [2, 1]), range([9, 9], [1, 2])].map(({ area }) => area);
  const condition = { kind: 'cell', operator: 'greaterThan', formula1: '5', formula2: '' } as const;
  openConditionals(context, [{ areas, condition, look, stopIfTrue: true }]);
  // Around D2:D3, C5 and J10:K10 lies C2:K10.
  expect(rules).toMatchObject([{ areas, condition: { kind: 'formula', formula: '=C2>5' } }]);
  const on = (row: number, column: number) => new ConditionalFormats(context, range([row, column]));
  expect([on(4, 2), on(2, 3), on(9, 10)].map((formats) => formats.list().length)).toEqual([1, 1, 1]);
  expect(on(2, 2).list()).toEqual([]);
  const [rule] = on(4, 2).list();
  expect(rule?.getRangeOrNullObject()).toBeNull();
  expect(codeOf(() => rule?.getRange())).toBe('InvalidOperation');
  rule?.delete();
  expect(rules).toEqual([]);
});
