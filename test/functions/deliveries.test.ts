import { deliveryNamed, deliveryTable } from '../../src/functions/catalogue/deliveries';
import { NOTHING_READ } from '../../src/session/live-model';
import { day, tower } from '../workbook/collect/tower';

const collected = [
  {
    location: 'Ter Apel',
    file: 'a.xlsx',
    date: day(2026, 11, 20),
    checksum: 'x',
    rows: 3,
    findings: 2,
    asOf: day(2026, 11, 14),
  },
];
const session = {
  current: { ...NOTHING_READ, contents: tower({ vkt_Collected: collected }) },
  collecting: { today: () => day(2026, 11, 26) },
} as unknown as Parameters<typeof deliveryTable>[0]; // the two members it asks

const named = (...names: readonly string[]) => names.flatMap((name) => deliveryNamed(name) ?? []);

// 2026-11-14 is Excel's day 46340, and twelve days before the 26th.
test('per location: whether it delivered, of which day, how old, how many findings', () => {
  expect(deliveryTable(session, named('levering', 'Delivery date', 'deliveryAge', 'leverbevindingen'), 'nl')).toEqual([
    ['', 'Levering', 'Leverdatum', 'Leverdagen', 'Leverbevindingen'],
    ['Ter Apel', 'binnen', 46340, 12, 2],
    ['Budel', 'ontbreekt', '', '', ''],
  ]);
});

test('a measure of the model is none of these', () => {
  expect(deliveryNamed('stock')).toBeUndefined();
});
