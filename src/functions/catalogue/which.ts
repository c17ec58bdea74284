/** The arguments that say which number of the model is meant. */
import { among } from '../argument';
import { cell } from '../argument-kinds';
import { wording } from '../wording';
import { MEASURE_MEMBERS } from './members';

export const WHICH = {
  measure: among(
    MEASURE_MEMBERS,
    cell(
      wording(
        { nl: 'maat', en: 'measure' },
        {
          nl: 'Naam van de maat, zoals Voorraad, Over termijn, Fte nodig of Tekort.',
          en: 'Name of the measure, such as Stock, Overdue, FTE required or FTE gap.',
        },
      ),
      false,
    ),
  ),
  location: cell(
    wording(
      { nl: 'locatie', en: 'location' },
      { nl: 'Naam van de locatie; leeg = alle samen.', en: 'Name of the location; empty = all together.' },
    ),
    true,
  ),
  product: cell(
    wording(
      { nl: 'product', en: 'product' },
      { nl: 'Naam van het product; leeg = alle samen.', en: 'Name of the product; empty = all together.' },
    ),
    true,
  ),
  role: cell(
    wording(
      { nl: 'rol', en: 'role' },
      { nl: 'Naam van de rol; leeg = alle samen.', en: 'Name of the role; empty = all together.' },
    ),
    true,
  ),
  period: cell(
    wording(
      { nl: 'periode', en: 'period' },
      {
        nl: 'Periode zoals 2023-08, of een reeks 2023-08:2023-12; leeg = alle perioden.',
        en: 'Period such as 2023-08, or a span 2023-08:2023-12; empty = all periods.',
      },
    ),
    true,
  ),
  scenario: cell(
    wording(
      { nl: 'scenario', en: 'scenario' },
      { nl: 'Naam van het scenario; leeg = de basis.', en: 'Name of the scenario; empty = the base.' },
    ),
    true,
  ),
};
