/** What keeps text text, and which cells are errors. */
import { isErrorCell } from '../../src/workbook/cells';
import { entered } from '../../src/workbook/entered';
import { literal } from '../../src/workbook/literal';
import { NASTY_TEXTS } from './nasty-texts';

test.each(NASTY_TEXTS)('%p is in the cell as it was written', (text) => {
  expect(entered(literal(text))).toBe(text);
});

test.each(['=', '+', '-', '@', '0', '5', '٣', "'", '\t', ' ', '(', '$', '€', '.', '#', '%'])(
  'text that begins with %p is made literal',
  (first) => {
    expect(literal(`${first}naam`)).toBe(`'${first}naam`);
  },
);

test.each(['Ter Apel', 'x * 2', 'Één', 'E5', ''])('%p needs no apostrophe', (text) => expect(literal(text)).toBe(text));

const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!'];
test.each([...ERRORS, '#GETTING_DATA', '#CONNECT!', '#BLOCKED!', '#FIELD!', '#UNKNOWN!'])('%s is an error', (cell) => {
  expect(isErrorCell(cell)).toBe(true);
});

test.each(['#1', '#REF', 'zie #REF!', '#REF! ', '#', '', 0, false])('%p is none', (cell) => {
  expect(isErrorCell(cell)).toBe(false);
});
