/** The arguments that say which number of the model is meant. */
import { among, cell } from '../argument';
import { wording } from '../wording';
import { MEASURE_MEMBERS } from './members';

export const WHICH = {
  measure: among(
    MEASURE_MEMBERS,
    cell(
      wording(
        'maat',
        'measure',
        'Naam van de maat, zoals Voorraad, Over termijn, Fte nodig of Tekort.',
        'Name of the measure, such as Stock, Overdue, FTE required or FTE gap.',
      ),
      false,
    ),
  ),
  location: cell(
    wording(
      'locatie',
      'location',
      'Naam van de locatie; leeg = alle samen.',
      'Name of the location; empty = all together.',
    ),
    true,
  ),
  product: cell(
    wording(
      'product',
      'product',
      'Naam van het product; leeg = alle samen.',
      'Name of the product; empty = all together.',
    ),
    true,
  ),
  role: cell(
    wording('rol', 'role', 'Naam van de rol; leeg = alle samen.', 'Name of the role; empty = all together.'),
    true,
  ),
  period: cell(
    wording(
      'periode',
      'period',
      'Periode zoals 2023-08, of een reeks 2023-08:2023-12; leeg = de hele horizon.',
      'Period such as 2023-08, or a span 2023-08:2023-12; empty = the whole horizon.',
    ),
    true,
  ),
  scenario: cell(
    wording(
      'scenario',
      'scenario',
      'Naam van het scenario; leeg = de basis.',
      'Name of the scenario; empty = the base.',
    ),
    true,
  ),
};
