/**
 * Tables on the clipboard.
 * @jest-environment jsdom
 */
import { readHtmlTable } from '../../../src/workbench/formula/pasted-html';

const table = (inner: string) =>
  `<html><body><!--StartFragment--><table>${inner}</table><!--EndFragment--></body></html>`;

test.each([
  ['cells are read as typed', '<tr><td>1.037</td><th>Zaken</th></tr>', [['1.037', 'Zaken']]],
  [
    'the number behind what Excel shows',
    '<tr><td x:num="12345.678">12.346</td><td x:num>7</td></tr>',
    [[{ exact: 12345.678 }, '7']],
  ],
  ['a text of Excel that looks like a number', '<tr><td x:str>007</td></tr>', [[{ exact: '007' }]]],
  // As in Excel: it does not know these marks.
  [
    'a number of Google Sheets is what is shown',
    `<tr><td data-sheets-value='{"1":3,"3":12345.678}'>12.346</td></tr>`,
    [['12.346']],
  ],
  [
    'cells merged across keep those behind them in place',
    '<tr><td colspan="3">a</td><td>b</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>',
    [
      ['a', '', '', 'b'],
      ['1', '2', '3', '4'],
    ],
  ],
  [
    'cells merged downwards too',
    '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>',
    [
      ['a', 'b'],
      ['', 'c'],
    ],
  ],
  [
    'a merge that reaches beyond the table',
    '<tr><td rowspan="9" colspan="2">a</td></tr><tr><td>b</td></tr>',
    [
      ['a', '', ''],
      ['', '', 'b'],
    ],
  ],
  ['line ends within a cell stay in it', '<tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr>', [['a\nb', 'c\n\nd']]],
  ['spaces and line ends of the page are one space', '<tr><td>\n  a \n b\t</td></tr>', [['a b']]],
  [
    'a hard space alone is an empty cell, within a text it stays',
    '<tr><td>&nbsp;</td><td>1&nbsp;000</td></tr>',
    [['', '1\u00a0000']],
  ],
  [
    'rows of different length',
    '<tr><td>a</td></tr><tr><td>b</td><td>c</td></tr>',
    [
      ['a', ''],
      ['b', 'c'],
    ],
  ],
  ['scripts and styles are no text', '<tr><td><style>p{}</style>a<script>b</script></td></tr>', [['a']]],
])('%s', (_name, inner, cells) => {
  expect(readHtmlTable(table(inner))).toEqual(cells);
});

test.each([
  ['no table', '<p>a</p>'],
  ['text beside the table', `<p>Tabel 1</p>${table('<tr><td>a</td></tr>')}`],
  ['two tables', table('<tr><td>a</td></tr>').repeat(2)],
  ['a table in a table', table(`<tr><td>${table('<tr><td>a</td></tr>')}</td></tr>`)],
  ['a table without cells', table('')],
])('%s: the text of the clipboard counts', (_name, html) => {
  expect(readHtmlTable(html)).toBeNull();
});

test('a cell that says it is a million columns wide is a thousand', () => {
  expect(readHtmlTable(table('<tr><td colspan="1000000">a</td></tr>'))?.[0]?.length).toBe(1000);
});
