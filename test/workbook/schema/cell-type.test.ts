/** What a kind of column reads and writes, at its edges. */
import {
  choice,
  count,
  curve,
  date,
  endDate,
  endPeriod,
  euro,
  flag,
  hours,
  measureName,
  name,
  number,
  optional,
  period,
  rates,
  share,
  text,
  workOrder,
  type CellType,
} from '../../../src/workbook/schema/cell-type';
import { dayOf } from '../../../src/model/time/calendar';
import type { PeriodKind } from '../../../src/model/tables/tables';
import type { Cell } from '../../../src/workbook/port';

const day = (year: number, month: number, date = 1): number => dayOf(year, month, date) ?? 0;
const read = (type: Pick<CellType<unknown>, 'read'>, cell: Cell, kind: PeriodKind = 'month'): unknown => {
  const reading = type.read(cell, kind);
  return reading.ok ? reading.value : `#${reading.code}`;
};
const unit = choice({ day: { nl: 'dagen', en: 'days' }, week: { nl: 'weken', en: 'weeks' } });

test.each<readonly [string, Pick<CellType<unknown>, 'read'>, Cell, unknown]>([
  ['text', text(), ' a ', 'a'],
  ['text', text(), 12, '12'],
  ['a name', name('vkt_Roles'), 12, '12'],
  ['a number', number({ min: 0, max: 10 }), '10', 10],
  ['a number', number({ min: 0, max: 10 }), 10.1, '#out-of-range'],
  ['a number', number({ min: 0, max: 10 }), 'x', '#not-a-number'],
  ['a count', count(), -1, '#out-of-range'],
  ['a count', count(), 1e9, 1e9],
  ['a count', count(), 1e9 + 1, '#out-of-range'],
  ['an amount', euro(), '€ 12,50', 12.5],
  ['a share', share({ min: 0, max: 1 }), '25%', 0.25],
  ['a share', share({ min: 0, max: 1 }), 25, '#out-of-range'],
  ['hours', hours({ min: 0, max: 100 }), '1,5', 1.5],
  ['hours', hours({ min: 0, max: 100 }), 101, '#out-of-range'],
  ['hours', hours({ min: 0, max: 100 }), ' x * 2 ', 'x * 2'],
  ['hours', hours({ min: 0, max: 100 }), true, '#not-a-number'],
  ['hours', hours({ min: 0, max: 100 }), '33,555', '#two-readings'],
  ['a date', date(), '31-5-2023', day(2023, 5, 31)],
  ['a date', date(), 'ooit', '#not-a-date'],
  ['a period', period(), '2023-05', day(2023, 5)],
  ['a period', period(), 'ooit', '#not-a-period'],
  ['the end of a span', endDate('to'), '31-12-9999', null],
  ['the end of a span', endDate('to'), '', null],
  ['the end of a span', endDate('to'), '31-5-2023', day(2023, 5, 31)],
  ['the last period', endPeriod('to'), '31-12-9999', null],
  ['the last period', endPeriod('to'), '', null],
  ['the last period', endPeriod('to'), '2023-05', day(2023, 5)],
  ['the last period', endPeriod('to'), 'ooit', '#not-a-period'],
  ['a choice', unit, 'Dagen', 'day'],
  ['a choice', unit, 'WEEKS', 'week'],
  ['a choice', unit, 'week', 'week'],
  ['a choice', unit, 'maand', '#not-a-choice'],
  ['a measure', measureName(), 'Voorraad', 'stock'],
  ['a measure', measureName(), 'fteGap', 'fteGap'],
  ['a measure', measureName(), 'x', '#unknown-measure'],
  ['yes or no', flag(), true, true],
  ['yes or no', flag(), false, false],
  ['yes or no', flag(), 'Ja', true],
  ['yes or no', flag(), 'no', false],
  ['yes or no', flag(), 'misschien', '#not-a-choice'],
  ['a curve', curve(), '0: 0%; ; 13: 100%;', [{ week: 0, productivity: 0 }, { week: 13, productivity: 1 }]], // oxfmt-ignore
  ['a curve', curve(), '13', '#not-a-curve'],
  ['a curve', curve(), '0: 50%: 1', '#not-a-curve'],
  ['a curve', curve(), 'x: 50%', '#not-a-curve'],
  ['a curve', curve(), '0: x', '#not-a-curve'],
  ['a curve', curve(), '-1: 50%', '#not-a-curve'],
  ['a curve', curve(), '0: -50%', '#not-a-curve'],
  ['a curve', curve(), ';', '#not-a-curve'],
  ['a curve', curve(), '0: 0%; x', '#not-a-curve'],
  ['rates', rates(), '14: 23; 14: € 35', [{ days: 14, eurPerDay: 23 }, { days: 14, eurPerDay: 35 }]], // oxfmt-ignore
  ['rates', rates(), '14: 0', [{ days: 14, eurPerDay: 0 }]],
  ['rates', rates(), '0: 23', '#not-a-curve'],
  ['rates', rates(), '14: 23; 0: 5', '#not-a-curve'],
  ['rates', rates(), '14: -1', '#not-a-curve'],
  ['rates', rates(), '', '#not-a-curve'],
  ['a work order', workOrder(), ' split(0.7) ', 'split(0.7)'],
  ['a work order', workOrder(), 'lifo', '#bad-work-order'],
  ['what may be empty', optional(count()), '', null],
  ['what may be empty', optional(count()), ' ', null],
  ['what may be empty', optional(count()), 5, 5],
  ['what may be empty', optional(count()), -5, '#out-of-range'],
])('%s (%#) is read: %p', (_, type, cell, wanted) => expect(read(type, cell)).toEqual(wanted));

test('what a month is, is none in a model of weeks', () => {
  expect([read(period(), '2023-05', 'week'), read(endPeriod('to'), '2023-05', 'week')]).toEqual([
    '#not-a-period',
    '#not-a-period',
  ]);
  expect(read(optional(period()), '2023-05', 'week')).toBe('#not-a-period');
});

test('who chose something else is told what there is, in both languages', () => {
  expect(unit.read('maand', 'month')).toMatchObject({ data: { allowed: 'dagen|days;weken|weeks' } });
  expect(measureName().read('x', 'month')).toMatchObject({ data: { name: 'x' } });
  expect(count({ min: 1, max: 3 }).read(5, 'month')).toMatchObject({ data: { min: 1, max: 3 } });
});

test('values are written as people read them', () => {
  const points = [{ week: 0, productivity: 0.333 }, { week: 13, productivity: 1 }]; // oxfmt-ignore
  expect([
    unit.write('week', 'nl'),
    unit.write('week', 'en'),
    measureName().write('stock', 'nl'),
    measureName().write('stock', 'en'),
    flag().write(true, 'nl'),
    flag().write(false, 'en'),
    date().write(day(2023, 5, 31), 'nl'),
    endDate('to').write(null, 'nl'),
    endPeriod('to').write(day(2023, 5), 'nl'),
    curve().write(points, 'nl'),
    rates().write([{ days: 14, eurPerDay: 23 }, { days: 14, eurPerDay: 35.5 }], 'nl'), // oxfmt-ignore
    optional(count()).write(null, 'nl'),
    optional(count()).write(5, 'nl'),
    count().write(5, 'nl'),
    hours({}).write('x * 2', 'nl'),
    text().write('a', 'nl'),
  ]).toEqual([
    'weken',
    'weeks',
    'Voorraad',
    'Stock',
    'ja',
    'no',
    45_077,
    '',
    45_047,
    '0: 33.3%; 13: 100%',
    '14: 23; 14: 35.5',
    '',
    5,
    5,
    'x * 2',
    'a',
  ]);
});
