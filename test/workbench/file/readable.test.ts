/** What users and add-ins leave unfinished in rules is not written: Excel would repair the whole file. */
import { isReadableCondition, isReadableValidation } from '../../../src/workbench/file/readable';

test.each([
  ['A1>1', true],
  ['=A1>1', true],
  ['"ja,nee"', true],
  ['@A1:A3', true],
  ['', true],
  ['SUM(', false],
  ['A1>', false],
  ['1+@', false],
  ['A1;B1', false],
])('%j can be written: %s', (formula, can) => {
  expect(isReadableValidation({ formula1: formula, formula2: '' })).toBe(can);
  expect(isReadableValidation({ formula1: '1', formula2: formula })).toBe(can);
  expect(isReadableCondition({ kind: 'formula', formula })).toBe(can);
  expect(isReadableCondition({ kind: 'cell', operator: 'between', formula1: '1', formula2: formula })).toBe(can);
});

test('a rule that looks at texts has no formula of its own', () => {
  expect(isReadableCondition({ kind: 'text', operator: 'contains', text: 'SUM(' })).toBe(true);
});
