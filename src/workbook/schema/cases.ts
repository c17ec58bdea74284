/** The tables that say how many cases there are: stock, inflow and what changes them. */
import { RANGES } from '../../model/tables/ranges';
import type { CorrectionRow, DerivedRow, InflowRow, StockRow } from '../../model/tables/tables';
import { choice, count, optional, period, share, text } from './cell-type';
import { casesColumn, locationColumn, origin, periodColumn, productColumn, type WithOrigin } from './shared-columns';
import type { TableSchema } from './table-schema';

export const STOCK: TableSchema<WithOrigin<StockRow>> = {
  name: 'vkt_Stock',
  sheet: { nl: 'Voorraad', en: 'Stock' },
  purpose: {
    nl: 'Eén rij per groep open zaken aan het begin van de eerste periode.',
    en: 'One row per group of open cases at the start of the first period.',
  },
  needed: true,
  columns: {
    location: locationColumn,
    product: productColumn,
    step: {
      header: { nl: 'Stap', en: 'Step' },
      aliases: ['Processtap'],
      help: {
        nl: 'De stap waarvoor de zaken wachten; leeg = de eerste.',
        en: 'The step the cases wait for; empty = the first.',
      },
      type: optional(text(22)),
      byDefault: null,
    },
    received: {
      header: { nl: 'Ontvangen', en: 'Received' },
      aliases: ['Periode van ontvangst', 'Received period'],
      help: {
        nl: 'Periode waarin de zaken zijn ontvangen; of geef de leeftijd van–tot.',
        en: 'Period in which the cases were received; or give an age range.',
      },
      type: optional(period()),
      byDefault: null,
    },
    ageFrom: {
      header: { nl: 'Leeftijd van (perioden)', en: 'Age from (periods)' },
      help: {
        nl: 'Leeftijd in perioden; 1 = ontvangen in de periode voor de eerste.',
        en: 'Age in periods; 1 = received in the period before the first.',
      },
      type: optional(count(RANGES.stock.ageFrom)),
      byDefault: null,
    },
    ageTo: {
      header: { nl: 'Leeftijd tot en met (perioden)', en: 'Age to (periods)' },
      help: { nl: 'De zaken worden gelijk verdeeld over van–tot.', en: 'The cases are spread evenly over from–to.' },
      type: optional(count(RANGES.stock.ageTo)),
      byDefault: null,
    },
    cases: casesColumn,
    ...origin,
  },
};

export const INFLOW: TableSchema<WithOrigin<InflowRow>> = {
  name: 'vkt_Inflow',
  sheet: { nl: 'Instroom', en: 'Inflow' },
  purpose: { nl: 'Eén rij per locatie, product en periode.', en: 'One row per location, product and period.' },
  needed: true,
  columns: {
    location: locationColumn,
    product: productColumn,
    period: periodColumn,
    cases: casesColumn,
    low: {
      header: { nl: 'Laag', en: 'Low' },
      help: { nl: 'Lage schatting; mag leeg.', en: 'Low estimate; may be empty.' },
      type: optional(count(RANGES.inflow.cases)),
      byDefault: null,
      isNote: true,
    },
    high: {
      header: { nl: 'Hoog', en: 'High' },
      help: { nl: 'Hoge schatting; mag leeg.', en: 'High estimate; may be empty.' },
      type: optional(count(RANGES.inflow.cases)),
      byDefault: null,
      isNote: true,
    },
    ...origin,
  },
};

export const DERIVED: TableSchema<WithOrigin<DerivedRow>> = {
  name: 'vkt_Derived',
  sheet: { nl: 'Afgeleide instroom', en: 'Derived inflow' },
  purpose: {
    nl: 'Eén rij per regel: een gebeurtenis bij het ene product leidt tot instroom bij een ander.',
    en: 'One row per rule: an event of one product leads to inflow of another.',
  },
  needed: false,
  columns: {
    event: {
      header: { nl: 'Gebeurtenis', en: 'Event' },
      help: { nl: 'Beslissing, te laat geworden of intrekking.', en: 'Decision, became overdue or withdrawal.' },
      type: choice({
        decision: { nl: 'beslissing', en: 'decision' },
        overdue: { nl: 'te laat geworden', en: 'became overdue' },
        withdrawal: { nl: 'intrekking', en: 'withdrawal' },
      }),
    },
    product: { ...productColumn, header: { nl: 'Van product', en: 'From product' } },
    share: {
      header: { nl: 'Aandeel', en: 'Share' },
      help: { nl: 'Nieuwe zaken per gebeurtenis, 0 of meer.', en: 'New cases per event, 0 or more.' },
      type: share(RANGES.derived.share),
    },
    target: { ...productColumn, header: { nl: 'Naar product', en: 'To product' } },
    lag: {
      header: { nl: 'Na (perioden)', en: 'After (periods)' },
      help: { nl: 'Hele perioden later, minstens 1.', en: 'Whole periods later, at least 1.' },
      type: count(RANGES.derived.lag),
      byDefault: 1,
    },
    ...origin,
  },
};

export const CORRECTIONS: TableSchema<CorrectionRow> = {
  name: 'vkt_Corrections',
  sheet: { nl: 'Correcties', en: 'Corrections' },
  purpose: {
    nl: 'Eén rij per bijstelling van de gepubliceerde voorraad.',
    en: 'One row per restatement of the published stock.',
  },
  needed: false,
  columns: {
    location: locationColumn,
    product: productColumn,
    received: {
      header: { nl: 'Ontvangen', en: 'Received' },
      aliases: ['Periode van ontvangst', 'Received period'],
      help: {
        nl: 'Periode van ontvangst van de zaken; leeg = naar verhouding over alle open zaken.',
        en: 'Period the cases were received; empty = in proportion over all open cases.',
      },
      type: optional(period()),
      byDefault: null,
    },
    period: periodColumn,
    cases: {
      header: { nl: 'Zaken', en: 'Cases' },
      help: { nl: 'Erbij (plus) of eraf (min).', en: 'Added (plus) or removed (minus).' },
      type: count(RANGES.corrections.cases),
    },
    reason: {
      header: { nl: 'Reden', en: 'Reason' },
      help: { nl: 'Waarom de voorraad is bijgesteld.', en: 'Why the stock was restated.' },
      type: text(40),
      byDefault: '',
      isNote: true,
    },
  },
};
