/** Problems that a change brings: those it solves make up for none of them. */
import { problemsBeyond } from '../../../src/workbook/mend/problems-beyond';
import type { Problem } from '../../../src/model/tables/problem';

const at = (row: number, value: string, firstRow?: number): Problem => ({
  code: 'unknown-role',
  severity: 'error',
  table: 'vkt_Staff',
  row,
  column: 'role',
  value,
  data: firstRow === undefined ? {} : { firstRow },
});

test.each<[string, readonly Problem[], readonly Problem[], number]>([
  ['none', [], [], 0],
  ['one that stays, in another row', [at(9, 'Bakker')], [at(2, 'Bakker')], 0],
  ['one that says of another row where it stood before', [at(9, 'x', 5)], [at(8, 'x', 4)], 0],
  ['one that goes', [], [at(2, 'Bakker')], 0],
  ['one that comes while another goes', [at(2, 'Slager')], [at(2, 'Bakker')], 1],
  ['a second of the same', [at(2, 'Bakker'), at(3, 'Bakker')], [at(2, 'Bakker')], 1],
])('%s', (_, after, before, count) => expect(problemsBeyond(after, before)).toBe(count));
