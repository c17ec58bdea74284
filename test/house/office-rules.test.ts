/** Microsoft's rules for Office code, taken without the rest of their package (package.json's overrides), still report. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Linter, type Rule } from 'eslint';

const { default: rules } = jest.requireActual<{ readonly default: Readonly<Record<string, Rule.RuleModule>> }>(
  'eslint-plugin-office-addins/lib/rules',
);
const config = readFileSync(path.resolve(__dirname, '../../eslint.config.mjs'), 'utf8');
const enabled = [...config.matchAll(/'office-addins\/([\w-]+)': 'error'/g)].map(([, rule = '']) => rule);

/** What the rule is there for, and the same as it should be written. */
const EXAMPLES: Readonly<Record<string, { readonly bad: string; readonly good: string }>> = {
  'call-sync-before-read': {
    bad: "const range = sheet.getRange('A1'); range.load('values'); console.log(range.values);",
    good: "const range = sheet.getRange('A1'); range.load('values'); await context.sync(); console.log(range.values);",
  },
  'load-object-before-read': {
    bad: "const range = sheet.getRange('A1'); await context.sync(); console.log(range.values);",
    good: "const range = sheet.getRange('A1'); range.load('values'); await context.sync(); console.log(range.values);",
  },
  'no-context-sync-in-loop': {
    bad: 'for (const range of ranges) { range.clear(); await context.sync(); }',
    good: 'for (const range of ranges) range.clear(); await context.sync();',
  },
  'test-for-null-using-isNullObject': {
    bad: "const sheet = sheets.getItemOrNullObject('A'); await context.sync(); if (sheet === null) add();",
    good: "const sheet = sheets.getItemOrNullObject('A'); await context.sync(); if (sheet.isNullObject) add();",
  },
};

const reported = (rule: string, code: string): readonly (string | null)[] =>
  new Linter()
    .verify(`async function run() { ${code} }`, {
      plugins: { 'office-addins': { rules } },
      rules: { [`office-addins/${rule}`]: 'error' },
    })
    .map(({ ruleId }) => ruleId);

test('each of them that is on has an example', () => {
  expect(enabled.toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

test.each(Object.entries(EXAMPLES))('%s reports a fault and passes what is right', (rule, { bad, good }) => {
  expect(reported(rule, bad)).toEqual([`office-addins/${rule}`]);
  expect(reported(rule, good)).toEqual([]);
});
