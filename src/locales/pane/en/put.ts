/** English texts of putting something of a view into a sheet. */
import type { put as Put } from '../nl/put';

export const put: typeof Put = {
  button: 'Put on sheet',
  named: (what) => `Put on sheet: ${what}`,
  values: 'As values',
  formulas: 'As formulas',
  follows: 'Follows the model. A formula cannot give judgements, shares or comparisons: put those as values.',
  followsByCell: 'The figures follow the model. What has a * is incomplete and stays as it was on this day.',
  columns: {
    what: 'Figure',
    value: 'Value',
    unit: 'Unit',
    share: (what) => `${what}, share`,
    signal: (what) => `${what}, signal`,
    bound: 'Limit',
    before: 'Before',
    after: 'After',
    difference: (what) => `${what}, difference`,
    alone: 'This package alone',
    spare: 'FTE to spare, all places together',
    cause: 'Cause',
    from: 'From',
    until: 'Up to and including',
    kind: 'What is added',
    operation: 'Operation',
    source: 'Source',
  },
  operations: { '+': 'plus', '-': 'minus', '×': 'times', '÷': 'divided by', max: 'at least', is: 'comes to' },
  sourceRows: (table, count) => `${table}, ${count} rows`,
  partsOf: (what) => `${what}, calculation`,
  bound: { atLeast: 'at least', atMost: 'at most' },
  kinds: {
    draft: 'draft: with your changes, not yet in the workbook',
    edited: 'draft: the scenario as you are editing it, not yet in the workbook',
    lever: (lever) => `one lever alone, on the base: ${lever}`,
    world: (levers) => `only these packages of the scenario: ${levers}`,
    without: 'without the packages of the scenario',
    delivery: 'as if the delivered files had been taken over; not yet in the workbook',
  },
  done: (what, sheet, cells) => `${what} is on “${sheet}” in ${cells}.`,
  back: 'Undone: the cells hold what they held before, and look as they did.',
  inTheWay: {
    contents: (cells, sheet) => `${cells} on “${sheet}” has content already. Where may this go?`,
    table: (cells, sheet) =>
      `${cells} on “${sheet}” lies in or across a table; this does not fit there. Choose a new sheet, or click an empty place first.`,
    merged: (cells, sheet) =>
      `There are merged cells in ${cells} on “${sheet}”; this does not fit there. Choose a new sheet, or click another place first.`,
    spill: (cells: string, sheet: string) =>
      `${cells} on “${sheet}” holds part of the answer of a formula; this does not fit there. Choose a new sheet, or click an empty place first.`,
    protected: (_cells, sheet) => `The sheet “${sheet}” is protected. Choose a new sheet, or unprotect it.`,
    'no-room': (cells, sheet) =>
      `From ${cells} on “${sheet}” there is too little room to the edge of the sheet. Choose a new sheet, or click another place first.`,
    'no-cell': () => 'No cell is selected: a chart sheet is in front. Choose a new sheet, or go to a worksheet first.',
  },
  sheet: 'On a new sheet',
  over: 'Overwrite',
};
