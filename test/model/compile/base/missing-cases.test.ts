/** A location that nobody said anything of counts as 0: that must be seen, and only that. */
import { compile } from '../../../../src/model/compile/compile';
import { month, tables, type Given } from '../../support/tables';

const told = (given: Given, change: (given: ReturnType<typeof tables>) => ReturnType<typeof tables> = (same) => same) =>
  compile(change(tables({ locations: ['Ter Apel', 'Budel'], staff: [{ location: 'Budel' }, {}], ...given })))
    .problems.filter(({ code }) => code === 'location-without-cases')
    .map(({ severity, table, row, value }) => [severity, table, row, value]);
const BUDEL = ['warning', 'vkt_Locations', 2, 'Budel'];
const stock = [{ cases: 5 }];

test.each<[string, Given, readonly unknown[]]>([
  ['no row at all', { stock }, [BUDEL]],
  ['nor staff', { stock, staff: [{}] }, [BUDEL]],
  ['stock', { stock: [...stock, { location: 'Budel', cases: 3 }] }, []],
  ['a stock of 0, typed', { stock: [...stock, { location: ' BUDEL', cases: 0 }] }, []],
  ['inflow', { stock, inflow: [{ location: 'Budel', period: month(0), cases: 3 }] }, []],
  ['a correction', { stock, corrections: [{ location: 'Budel', period: month(0), cases: 3 }] }, []],
  ['a name that is none in its rows: that is said already', { stock: [...stock, { location: 'Budle', cases: 3 }] }, []],
  ['nobody has anything: nobody has begun', {}, []],
])('a location with %s', (_, given, wanted) => expect(told(given)).toEqual(wanted));

test('a location that is closed all the while has nothing to say, one that opens in it has', () => {
  const from = (activeFrom: number) => (given: ReturnType<typeof tables>) => ({
    ...given,
    locations: given.locations.map((row) => (row.location === 'Budel' ? { ...row, activeFrom } : row)),
  });
  expect(told({ stock }, from(month(7)))).toEqual([]);
  expect(told({ stock }, from(month(2)))).toEqual([BUDEL]);
});

test('a row that could not be read may be its row: that is said already', () => {
  const unread = (location: string) => (given: ReturnType<typeof tables>) => ({
    ...given,
    unread: { problems: [], rows: [{ table: 'vkt_Stock' as const, row: 2, columns: ['cases'], known: { location } }] },
  });
  expect(told({ stock }, unread('Budel'))).toEqual([]);
  expect(told({ stock }, unread('Ter Apel'))).toEqual([BUDEL]);
});
