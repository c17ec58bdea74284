/** The tables that say what kinds of work there are, where, how long it may take and how it is done. */
import { RANGES, TYPED_NORM } from '../../model/tables/ranges';
import type { LocationRow, ProductRow, StepRow, TermRow } from '../../model/tables/tables';
import { choice, date, endDate, flag, hours, number, optional, share, text } from './cell-type';
import { everywhere, locationColumn, origin, productColumn, roleColumn, type WithOrigin } from './shared-columns';
import type { TableSchema } from './table-schema';

export const LOCATIONS: TableSchema<LocationRow & { readonly remark: string }> = {
  name: 'vkt_Locations',
  sheet: { nl: 'Locaties', en: 'Locations' },
  purpose: { nl: 'Eén rij per locatie.', en: 'One row per location.' },
  needed: false,
  columns: {
    location: { ...locationColumn, type: text(18), help: { nl: 'Naam van de locatie.', en: 'Name of the location.' } },
    activeFrom: {
      header: { nl: 'Actief vanaf', en: 'Active from' },
      help: { nl: 'Eerste dag; leeg = altijd al.', en: 'First day; empty = always.' },
      type: endDate('from'),
      byDefault: null,
    },
    activeTo: {
      header: { nl: 'Actief tot en met', en: 'Active to' },
      help: { nl: 'Laatste dag; leeg = blijft open.', en: 'Last day; empty = stays open.' },
      type: endDate('to'),
      byDefault: null,
    },
    remark: {
      header: { nl: 'Opmerking', en: 'Remark' },
      help: { nl: 'Vrije tekst.', en: 'Free text.' },
      type: text(50),
      byDefault: '',
      isNote: true,
    },
  },
};

export const PRODUCTS: TableSchema<ProductRow & { readonly remark: string }> = {
  name: 'vkt_Products',
  sheet: { nl: 'Producten', en: 'Products' },
  purpose: { nl: 'Eén rij per zaaksoort.', en: 'One row per case type.' },
  needed: true,
  columns: {
    product: { ...productColumn, type: text(26), help: { nl: 'Naam van de zaaksoort.', en: 'Name of the case type.' } },
    priority: {
      header: { nl: 'Prioriteit', en: 'Priority' },
      help: { nl: 'Laagste getal gaat voor.', en: 'The lowest number goes first.' },
      type: number(RANGES.products.priority, '0'),
      byDefault: 100,
    },
    withdrawalShare: {
      header: { nl: 'Intrekkingen per periode (%)', en: 'Withdrawals per period (%)' },
      help: {
        nl: 'Deel van de open zaken dat per periode wordt ingetrokken, 0–100%.',
        en: 'Share of the open cases withdrawn per period, 0–100%.',
      },
      type: share(RANGES.products.withdrawalShare),
      byDefault: 0,
    },
    costGroup: {
      header: { nl: 'Kostprijsgroep', en: 'Cost-price group' },
      help: { nl: 'Groep waaronder de kostprijs valt.', en: 'Group the cost price belongs to.' },
      type: text(18),
      byDefault: '',
      isNote: true,
    },
    countsAsCase: {
      header: { nl: 'Telt als zaak', en: 'Counts as a case' },
      help: {
        nl: 'Ja of nee; nee = ander werk (zoals juridisch werk): telt mee in uren, fte en geld, niet in totalen van zaken.',
        en: 'Yes or no; no = other work (such as legal work): counts in hours, FTE and money, not in totals of cases.',
      },
      type: flag(),
      byDefault: true,
    },
    remark: {
      header: { nl: 'Opmerking', en: 'Remark' },
      help: { nl: 'Vrije tekst.', en: 'Free text.' },
      type: text(50),
      byDefault: '',
      isNote: true,
    },
  },
};

export const TERMS: TableSchema<WithOrigin<TermRow>> = {
  name: 'vkt_Terms',
  sheet: { nl: 'Termijnen', en: 'Terms' },
  purpose: {
    nl: 'Eén rij per beslistermijn, geldig voor zaken die tussen twee datums zijn ontvangen.',
    en: 'One row per decision term, valid for cases received between two dates.',
  },
  needed: false,
  columns: {
    product: productColumn,
    receivedFrom: {
      header: { nl: 'Ontvangen vanaf', en: 'Received from' },
      help: { nl: 'Eerste dag; leeg = altijd al.', en: 'First day; empty = always.' },
      type: endDate('from'),
      byDefault: null,
    },
    receivedTo: {
      header: { nl: 'Ontvangen tot en met', en: 'Received to' },
      help: { nl: 'Laatste dag; leeg = blijft gelden.', en: 'Last day; empty = remains in force.' },
      type: endDate('to'),
      byDefault: null,
    },
    term: {
      header: { nl: 'Termijn', en: 'Term' },
      help: { nl: 'Lengte van de termijn, meer dan 0.', en: 'Length of the term, more than 0.' },
      type: number(RANGES.terms.term, 'General'),
    },
    unit: {
      header: { nl: 'Eenheid', en: 'Unit' },
      help: { nl: 'Dagen, weken of maanden.', en: 'Days, weeks or months.' },
      type: choice({
        day: { nl: 'dagen', en: 'days' },
        week: { nl: 'weken', en: 'weeks' },
        month: { nl: 'maanden', en: 'months' },
      }),
      byDefault: 'month',
    },
    ...origin,
  },
};

export const STEPS: TableSchema<StepRow & { readonly date: number | null }> = {
  name: 'vkt_Steps',
  sheet: { nl: 'Stappen', en: 'Steps' },
  purpose: {
    nl: 'Eén rij per processtap van een product, met de normtijd en wie het doet.',
    en: 'One row per process step of a product, with its norm time and who does it.',
  },
  needed: true,
  columns: {
    product: productColumn,
    step: {
      header: { nl: 'Stap', en: 'Step' },
      aliases: ['Processtap', 'Process step'],
      help: { nl: 'Naam van de stap.', en: 'Name of the step.' },
      type: text(22),
    },
    order: {
      header: { nl: 'Volgorde', en: 'Order' },
      help: { nl: 'Plaats in het proces; laagste eerst.', en: 'Place in the process; lowest first.' },
      type: number(RANGES.steps.order, '0'),
    },
    role: roleColumn,
    normTime: {
      header: { nl: 'Normtijd (uren)', en: 'Norm time (hours)' },
      help: {
        nl: 'Netto uren per zaak die de stap doorloopt: een getal, “90 min” of een formule zoals 2 * gehoor + 1.',
        en: 'Net hours per case that undergoes the step: a number, “90 min” or an expression such as 2 * hearing + 1.',
      },
      type: hours(TYPED_NORM),
    },
    share: {
      header: { nl: 'Aandeel (%)', en: 'Share (%)' },
      help: {
        nl: 'Deel van de zaken dat de stap doorloopt, 0–100%.',
        en: 'Share of the cases that undergo the step, 0–100%.',
      },
      type: share(RANGES.steps.share),
      byDefault: 1,
    },
    noShowRate: {
      header: { nl: 'No-show (%)', en: 'No-show rate (%)' },
      aliases: ['Uitval', 'No-showpercentage'],
      help: {
        nl: 'Deel van de geplande afspraken dat mislukt, 0 tot minder dan 100%.',
        en: 'Share of planned appointments that fail, 0 to less than 100%.',
      },
      type: share(RANGES.steps.noShowRate),
      byDefault: 0,
    },
    lostTime: {
      header: { nl: 'Verloren tijd (uren)', en: 'Lost time (hours)' },
      help: {
        nl: 'Uren die één mislukte afspraak kost; leeg = de normtijd.',
        en: 'Hours one failed appointment costs; empty = the norm time.',
      },
      type: optional(hours(RANGES.steps.lostTime)),
      byDefault: null,
    },
    minimumWait: {
      header: { nl: 'Minimale wachttijd (weken)', en: 'Minimum wait (weeks)' },
      help: {
        nl: 'Weken die minstens verlopen voordat aan de stap gewerkt kan worden, zoals de rust- en voorbereidingstijd.',
        en: 'Least weeks before the step can be worked on, such as a rest and preparation period.',
      },
      type: number(RANGES.steps.minimumWait, 'General'),
      byDefault: 0,
    },
    location: everywhere,
    ...origin,
    date: {
      header: { nl: 'Datum norm', en: 'Date of norm' },
      help: { nl: 'Wanneer de norm is vastgesteld of gemeten.', en: 'When the norm was set or measured.' },
      type: optional(date()),
      byDefault: null,
      isNote: true,
    },
  },
};
