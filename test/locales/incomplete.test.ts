/** What stands beside a number that lacks something: rows that count nowhere, and rows that count but are doubtful. */
import { incompleteWords } from '../../src/locales/incomplete';
import type { Gap } from '../../src/model/measures/measures';
import type { Problem } from '../../src/model/tables/problem';

const gap = (problem: Partial<Problem>): Gap => ({
  problem: {
    code: 'not-a-number',
    severity: 'error',
    table: 'vkt_Stock',
    row: 1,
    column: 'cases',
    value: null,
    data: {},
    ...problem,
  },
  location: null,
  product: null,
  role: null,
  subject: null,
  from: null,
  to: null,
});
const left = (row: number) => gap({ row });
const doubtful = (row: number) => gap({ code: 'required', severity: 'warning', column: 'received', row });
const table = gap({ code: 'table-missing', table: 'vkt_Steps', row: null, column: null });

test.each<[string, readonly Gap[], string, string]>([
  ['one row', [left(1)], 'onvolledig: 1 rij niet meegerekend', 'incomplete: 1 row not counted'],
  [
    'one row with two mistakes',
    [left(1), left(1)],
    'onvolledig: 1 rij niet meegerekend',
    'incomplete: 1 row not counted',
  ],
  ['two rows', [left(1), left(2)], 'onvolledig: 2 rijen niet meegerekend', 'incomplete: 2 rows not counted'],
  ['a table', [table], 'onvolledig: tabel Stappen niet meegerekend', 'incomplete: table Steps not counted'],
  [
    'a row and a table',
    [left(1), table],
    'onvolledig: 1 rij en tabel Stappen niet meegerekend',
    'incomplete: 1 row and table Steps not counted',
  ],
  // Stock without a time of receipt counts; only how old it is nobody knows.
  ['a row that counts', [doubtful(1)], 'onzeker door 1 rij', 'uncertain because of 1 row'],
  ['rows that count', [doubtful(1), doubtful(2)], 'onzeker door 2 rijen', 'uncertain because of 2 rows'],
  [
    'both',
    [left(1), doubtful(2)],
    'onvolledig: 1 rij niet meegerekend; onzeker door 1 rij',
    'incomplete: 1 row not counted; uncertain because of 1 row',
  ],
  [
    'a row that counts nowhere, and is doubtful too',
    [left(1), doubtful(1)],
    'onvolledig: 1 rij niet meegerekend',
    'incomplete: 1 row not counted',
  ],
  [
    'no terms at all',
    [gap({ code: 'no-terms', severity: 'warning', table: 'vkt_Terms', row: null, column: null })],
    'onzeker door tabel Termijnen',
    'uncertain because of table Terms',
  ],
])('%s', (_, gaps, dutch, english) => {
  expect([incompleteWords(gaps, 'nl'), incompleteWords(gaps, 'en')]).toEqual([dutch, english]);
});
