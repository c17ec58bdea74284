/** COSTPRICE: what one case of a product costs, direct and with overhead. */
import { costPrice, type CostPriceAnswer } from '../../model/measures/cost-price';
import { locationNamed, productNamed, runOf } from '../../session/question';
import { cell } from '../argument-kinds';
import { defineLive, refuse, type CellAnswer } from '../define';
import { incomplete, NO_VALUE, unanswerable } from '../unanswerable';
import { shownList } from '../../locales/notation/shown-text';
import { wording } from '../wording';
import type { Language } from '../../language';
import { WHICH } from './which';

const HEADERS = {
  nl: ['Direct per zaak', 'Met overhead per zaak'],
  en: ['Direct per case', 'With overhead per case'],
} as const;

export const COSTPRICE = defineLive({
  id: 'COSTPRICE',
  summary: {
    nl: 'Kostprijs van één zaak in euro, direct en met overhead; volgt elke wijziging van het model.',
    en: 'Cost price of one case in euros, direct and with overhead; follows every change of the model.',
  },
  result: 'matrix',
  arguments: {
    product: cell(
      wording({ nl: 'product', en: 'product' }, { nl: 'Naam van het product.', en: 'Name of the product.' }),
      false,
    ),
    location: cell(
      wording(
        { nl: 'locatie', en: 'location' },
        {
          nl: 'Naam van de locatie; leeg = gemiddeld over de zaken die op alle locaties binnenkomen.',
          en: 'Name of the location; empty = the mean over the cases that come in at all locations.',
        },
      ),
      true,
    ),
    scenario: WHICH.scenario,
  },
  examples: [
    {
      args: ['Spoor 4', 'Ter Apel'],
      result: '',
      because: {
        nl: 'Een rij met koppen en daaronder twee bedragen; met INDEX(…; 2; 2) alleen het bedrag met overhead.',
        en: 'A row of headers and below it two amounts; with INDEX(…, 2, 2) only the amount with overhead.',
      },
    },
  ],
  compute: (a, { session, language }): CellAnswer => {
    const run = runOf(session, a.scenario);
    if (!run.ok) return unanswerable(run.why);
    const { model } = run.value;
    const product = productNamed(model, a.product);
    if (!product.ok) return unanswerable(product.why);
    if (product.value === null) return refuse('value', 'geef de naam van een product.', 'give the name of a product.');
    const location = locationNamed(model, a.location);
    if (!location.ok) return unanswerable(location.why);
    return shown(costPrice(run.value, { product: product.value, location: location.value }), language);
  },
});

function shown(answer: CostPriceAnswer, language: Language): CellAnswer {
  if (answer.ok) {
    if (answer.missing !== undefined) return incomplete(answer.missing);
    const { direct, withOverhead } = answer;
    return [
      HEADERS[language],
      [
        { amount: direct, unit: 'eur' },
        { amount: withOverhead, unit: 'eur' },
      ],
    ];
  }
  switch (answer.reason) {
    case 'incomplete':
      return incomplete(answer.missing);
    case 'no-rate':
      return refuse(
        'absent',
        `vul een uurtarief in bij Rollen voor ${shownList(answer.roles)}; zonder zou de kostprijs te laag zijn.`,
        `enter an hourly rate under Roles for ${shownList(answer.roles)}; without it the cost price would be too low.`,
      );
    case 'no-hours':
      return refuse(
        'absent',
        'geen enkele stap van dit product kost uren; kijk bij Stappen.',
        'no step of this product takes hours; look under Steps.',
      );
    case 'no-inflow':
      return refuse(
        'absent',
        'de kostprijs verschilt per locatie of periode en er komen geen zaken binnen om het gemiddelde over te nemen; kies een locatie of vul instroom in.',
        'the cost price differs by location or period and no cases come in to take the mean over; choose a location or enter inflow.',
      );
    case 'overflow':
      return NO_VALUE.overflow;
    default:
      return answer satisfies never;
  }
}
