/** A table on screen, read as cells. */
import { render } from '@testing-library/react';
import { figureData, shownTable } from '../../../src/taskpane/components/shown-table';

const read = (rows: React.ReactNode) => {
  const { container } = render(
    <table>
      <tbody>{rows}</tbody>
    </table>,
  );
  const table = container.querySelector('table');
  if (!table) throw new Error('expected a table');
  return shownTable(table);
};

test('a number is what it is, not how it is written; words beside each other are kept apart', () => {
  const { headers, rows } = read(
    <>
      <tr>
        <th>Locatie</th>
        <th>Voor{'\u00ad'}raad</th>
      </tr>
      <tr>
        <th>
          <button>Ter Apel</button>
          <span>rood</span>
        </th>
        <td>
          <button {...figureData('stock', 20_645.25, true)}>20.645*</button>
          <span>(40%)</span>
        </td>
      </tr>
    </>,
  );
  expect(headers).toEqual(['Locatie', 'Voorraad']);
  expect(rows).toEqual([['Ter Apel rood', { value: 20_645.25, unit: 'cases', isIncomplete: true }]]);
});

test('no number is none, two numbers are a text, and a short row is filled up', () => {
  const { rows } = read(
    <>
      <tr>
        <th>a</th>
        <th>b</th>
      </tr>
      <tr>
        <td>
          <i {...figureData('stock', null, false)}>–</i>
        </td>
        <td>
          <i {...figureData('stock', 1, false)}>1</i> → <i {...figureData('stock', 2, false)}>2</i>
        </td>
      </tr>
      <tr>
        <td colSpan={2}>samen</td>
      </tr>
    </>,
  );
  expect(rows).toEqual([
    [{ value: null, unit: 'cases', isIncomplete: false }, '1 → 2'],
    ['samen', ''],
  ]);
});
