/** The `@` that takes one value of a range, where formulas stand outside cells: files spell it with a function. */
import { strFromU8, unzipSync } from 'fflate';
import { readBook } from '../../src/xlsx/read/read-book';
import { writeBook } from '../../src/xlsx/write/write-book';
import { packageOf, rows } from './package-of';

const OPTIONS = { namespaces: ['VKT'] };
const ADD_IN = { addIn: { id: 'x', version: '1' } };
const SINGLE = '_xlfn.SINGLE($A$1:$A$3)';

/** In a name, in both halves of a validation, in a rule with a formula and one with bounds, in a list's source. */
const bytes = packageOf({
  sheet:
    rows('<row r="1"><c><v>5</v></c></row>') +
    `<conditionalFormatting sqref="A1:A3"><cfRule type="expression" priority="1"><formula>${SINGLE}&gt;1</formula></cfRule>` +
    `<cfRule type="cellIs" operator="between" priority="2"><formula>${SINGLE}</formula><formula>_xlfn.SINGLE(_xldudf_VKT_FTE($A$1:$A$3))</formula></cfRule></conditionalFormatting>` +
    `<dataValidations><dataValidation type="whole" operator="between" sqref="C1"><formula1>${SINGLE}</formula1><formula2>10+${SINGLE}</formula2></dataValidation>` +
    `<dataValidation type="custom" sqref="C2"><formula1>ISTEXT(${SINGLE})</formula1></dataValidation></dataValidations>`,
  workbook: {
    after: '<definedNames><definedName name="een">_xlfn.SINGLE(Blad!$A$1:$A$3)</definedName></definedNames>',
  },
});

test('it is read as people write it', () => {
  const { book, leftOut } = readBook(bytes, OPTIONS);
  const [sheet] = book.sheets;
  expect([...leftOut]).toEqual([]);
  expect(book.names.map(({ reference }) => reference)).toEqual(['@Blad!$A$1:$A$3']);
  expect(sheet?.validations.map(({ formula1, formula2 }) => [formula1, formula2])).toEqual([
    ['@$A$1:$A$3', '10+@$A$1:$A$3'],
    ['ISTEXT(@$A$1:$A$3)', ''],
  ]);
  expect(sheet?.conditionals.map(({ condition }) => condition)).toEqual([
    { kind: 'formula', formula: '@$A$1:$A$3>1' },
    { kind: 'cell', operator: 'between', formula1: '@$A$1:$A$3', formula2: '@VKT.FTE($A$1:$A$3)' },
  ]);
});

test('it is saved as files know it, never as a bare sign', () => {
  const { book } = readBook(bytes, OPTIONS);
  const saved = writeBook(book, { ...OPTIONS, ...ADD_IN });
  const parts = unzipSync(saved);
  for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
    expect(strFromU8(parts[name] ?? new Uint8Array())).not.toContain('@');
  expect(readBook(saved, OPTIONS)).toEqual(readBook(bytes, OPTIONS));
});

test('a bare sign in a file is none of its spelling: what holds it is left out, and said', () => {
  const bare = packageOf({
    sheet:
      rows('<row r="1"><c><f>1+@</f><v>5</v></c></row>') +
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;@</formula></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation type="custom" sqref="C2"><formula1>@</formula1></dataValidation></dataValidations>',
    workbook: { after: '<definedNames><definedName name="een">@</definedName></definedNames>' },
  });
  expect([...readBook(bare, OPTIONS).leftOut]).toEqual([
    ['formulas', 1],
    ['conditionalFormats', 1],
    ['validations', 1],
    ['names', 1],
  ]);
});
