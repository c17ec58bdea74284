/** What Excel may hand over for one argument, and what is made of it. */
import { cell, cells, choice, flag, number } from '../../src/functions/argument-kinds';
import type { TakenArgument } from '../../src/functions/argument';
import { block, numbers, optionalBlock } from '../../src/functions/argument-lists';
import { plainCell, plainMatrix } from '../../src/functions/plain-cell';

const words = { name: { nl: 'a', en: 'a' }, help: { nl: 'Hulp.', en: 'Help.' } };
const short = (taken: TakenArgument<unknown>): unknown => (taken.ok ? taken.value : `#${taken.fault.kind}`);

test.each([
  [12.5, 12.5],
  ['x', 'x'],
  [true, true],
  [false, false],
  [null, ''],
  [undefined, ''],
  [{ basicValue: 5 }, 5],
  [{ basicValue: { basicValue: 'x' } }, 'x'],
  [{}, ''],
  [{ value: 5 }, ''],
  // A data type without a value of a cell is no empty cell, which would count as 0.
  [{ type: 'Entity', text: 'x' }, '#VALUE!'],
])('%j is the cell %j', (raw, wanted) => expect(plainCell(raw)).toBe(wanted));

test('a single value is a range of one, a row without rows a column', () => {
  expect(plainMatrix(5)).toEqual([[5]]);
  expect(plainMatrix([[1, null], ['x', { basicValue: 2 }]])).toEqual([[1, ''], ['x', 2]]); // oxfmt-ignore
  expect(plainMatrix([1, 'x'])).toEqual([[1], ['x']]);
});

describe('a flag', () => {
  const { take } = flag(words);
  test.each(['', ' ', 'false', 'FALSE', 'Onwaar', 'nee', 'no', '0', 0, false, null, undefined, [['nee']]])(
    'is off at %j',
    (raw) => expect(take(raw)).toEqual({ ok: true, value: false }),
  );
  test.each(['true', ' WAAR ', 'ja', 'yes', '1', 1, true, [[true]]])('is on at %j', (raw) =>
    expect(take(raw)).toEqual({ ok: true, value: true }),
  );
  test('is one value: of a range it is not guessed which', () => {
    expect(take([[true], [true]])).toEqual({ ok: false, fault: { kind: 'single-value' } });
  });
  test('is refused where the cell holds an error', () =>
    expect(take('#N/A')).toEqual({ ok: false, fault: { kind: 'cell-error', value: '#N/A' } }));
  test.each(['misschien', 2])('is refused at %j', (raw) =>
    expect(take(raw)).toEqual({
      ok: false,
      fault: { kind: 'choice', allowed: ['TRUE', 'FALSE'], value: String(raw).toLowerCase() },
    }),
  );
});

describe('a choice', () => {
  const { take } = choice(words, ['fifo', 'Exponential'], 'fifo');
  test.each([
    ['FIFO', 'fifo'],
    [' exponential ', 'Exponential'],
    ['', 'fifo'],
    [0, 'fifo'],
    [null, 'fifo'],
    [['x', 'y'], '#single-value'],
    ['lifo', '#choice'],
    [1, '#choice'],
  ])('of %j is %j', (raw, wanted) => expect(short(take(raw))).toBe(wanted));
});

describe('a number', () => {
  const needed = number(words, { min: 0, max: 10 });
  const positive = number(words, { above: 0 });
  const optional = number(words, { min: 0, max: 10 }, { byDefault: 7 });
  const whole = number(words, { min: 0 }, { whole: true });
  test.each([
    [needed, 2.5, 2.5],
    [needed, '50%', 0.5],
    [needed, '2,5', 2.5],
    [needed, '#N/A', '#cell-error'],
    [needed, 'x', '#not-a-number'],
    [needed, '1,234', '#two-readings'],
    [needed, true, '#not-a-number'],
    [needed, 11, '#range'],
    [needed, '', 0],
    [needed, null, 0],
    [needed, undefined, '#missing'],
    [needed, [[1, 2]], '#single-value'],
    [needed, [[1], [2]], '#single-value'],
    [needed, [], '#single-value'],
    [positive, '', '#missing'],
    [positive, null, '#missing'],
    [positive, 0, '#range'],
    [optional, '', 7],
    [optional, 0, 7],
    [optional, undefined, 7],
    [optional, 3, 3],
    [whole, 3, 3],
    [whole, 2.5, '#whole'],
  ])('%#: %p becomes what it should', (argument, raw, wanted) => expect(short(argument.take(raw))).toBe(wanted));

  test('says which of its two readings a text may have', () => {
    expect(needed.take('1,234')).toEqual({
      ok: false,
      fault: { kind: 'two-readings', value: '1,234', decimal: 1.234, thousands: 1234 },
    });
  });

  test('says what an empty cell means, unless its own words do', () => {
    expect(needed.help).toEqual({ nl: 'Hulp; lege cel = 0.', en: 'Help; empty cell = 0.' });
    expect(positive.help).toEqual(words.help);
    const help = { nl: 'Hulp; leeg = 7.', en: 'Help; empty = 7.' };
    expect(number({ ...words, help }, {}, { byDefault: 7 }).help).toEqual({
      nl: 'Hulp; leeg of 0 = 7.',
      en: 'Help; empty or 0 = 7.',
    });
    expect(optionalBlock({ ...words, help }, {}).help.nl).toBe('Hulp; leeg of 0 = 7.');
    expect(numbers(words, { min: 0 }).help.nl).toBe('Hulp; lege cel = 0.');
  });
});

describe('a list', () => {
  const needed = numbers(words, { min: 0 });
  test.each([
    [needed, 5, [5]],
    [needed, [[1, '2', null]], [1, 2, 0]],
    [needed, [[1], ['2'], [null]], [1, 2, 0]],
    [needed, [[1, 2], ['3', null]], '#block'], // oxfmt-ignore
    [needed, [[1, 'x']], '#not-a-number'],
    [needed, [[1, -1]], '#range'],
    [needed, undefined, '#missing'],
    [needed, null, [0]],
    [needed, [[2.5]], [2.5]],
  ])('%#: %p becomes what it should', (argument, raw, wanted) => expect(short(argument.take(raw))).toEqual(wanted));
});

describe('numbers as they stand in a range', () => {
  const needed = block(words, { min: 0 });
  const optional = optionalBlock(words, { min: 0 });
  test.each([
    [needed, 5, { values: [5], rows: 1, columns: 1 }],
    [needed, [[1, 2], ['3', null]], { values: [1, 2, 3, 0], rows: 2, columns: 2 }], // oxfmt-ignore
    [needed, [[1, 'x']], '#not-a-number'],
    [needed, undefined, '#missing'],
    [optional, undefined, null],
    [optional, 0, null],
    [optional, [['']], null],
    [optional, [[0, 0]], { values: [0, 0], rows: 1, columns: 2 }],
    [optional, [[0.5]], { values: [0.5], rows: 1, columns: 1 }],
  ])('%#: %p becomes what it should', (argument, raw, wanted) => expect(short(argument.take(raw))).toEqual(wanted));
});

describe('a cell or a block of them', () => {
  const [needed, optional] = [cell(words, false), cell(words, true)];
  const [neededBlock, maybeBlock] = [cells(words, false), cells(words, true)];
  test.each([
    [needed, 'x', 'x'],
    [needed, true, true],
    [needed, 12, 12],
    [needed, '', '#missing'],
    [needed, 0, '#missing'],
    [needed, '#REF!', '#cell-error'],
    [needed, [[1], [2]], '#single-value'],
    [optional, '', ''],
    [optional, 0, ''],
    [optional, null, ''],
    [optional, '#REF!', '#cell-error'],
    [neededBlock, 'x', [['x']]],
    [neededBlock, [['x', 0], [null, ' ']], [['x', ''], ['', '']]], // oxfmt-ignore
    [neededBlock, '', '#missing'],
    [neededBlock, 0, '#missing'],
    [maybeBlock, undefined, []],
    [maybeBlock, 0, []],
    [maybeBlock, [['x']], [['x']]],
  ])('%#: %p becomes what it should', (argument, raw, wanted) => expect(short(argument.take(raw))).toEqual(wanted));
});

test('who reads the metadata sees whether an argument may be left out, and whether it may be a range', () => {
  const said = [
    number(words, {}),
    number(words, {}, { byDefault: 1 }),
    numbers(words, {}),
    optionalBlock(words, {}),
    choice(words, ['x'], 'x'),
    flag(words),
    cell(words, false),
    cells(words, true),
  ].map(({ shape, optional }) => `${shape} ${optional ? 'optional' : 'needed'}`);
  expect(said).toEqual([
    'value needed',
    'value optional',
    'list needed',
    'list optional',
    'value optional',
    'value optional',
    'value needed',
    'matrix optional',
  ]);
});
