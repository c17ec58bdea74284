/** The tables that say what work there is: products, terms, steps, stock, inflow and what changes them. */
import type {
  CorrectionRow,
  DerivedRow,
  InflowRow,
  LocationRow,
  ProductRow,
  StepRow,
  StockRow,
  TermRow,
} from '../../model/tables';
import { choice, count, date, hours, name, number, optional, period, share, text, whole } from './cell-type';
import type { Column, TableSchema } from './table-schema';

export type Status = StepRow['status'];

/** Where a figure comes from stands beside it, in every table of inputs. The model does not compute with it. */
export type WithOrigin<R> = R & { readonly source: string; readonly status: Status };

export const origin: { readonly source: Column<string>; readonly status: Column<Status> } = {
  source: {
    header: { nl: 'Bron', en: 'Source' },
    help: { nl: 'Waar het cijfer vandaan komt.', en: 'Where the figure comes from.' },
    type: text(30),
    byDefault: '',
  },
  status: {
    header: { nl: 'Status', en: 'Status' },
    help: {
      nl: 'Aanname, gemeten of vastgesteld.',
      en: 'Assumption, measured or approved.',
    },
    type: choice({
      assumption: { nl: 'aanname', en: 'assumption' },
      measured: { nl: 'gemeten', en: 'measured' },
      approved: { nl: 'vastgesteld', en: 'approved' },
    }),
    byDefault: 'assumption',
  },
};

export const locationColumn: Column<string> = {
  header: { nl: 'Locatie', en: 'Location' },
  aliases: ['Vestiging', 'Kantoor', 'Office', 'Site'],
  help: {
    nl: 'Naam van de locatie, zoals in de tabel Locaties.',
    en: 'Name of the location, as in the Locations table.',
  },
  type: name('vkt_Locations', 18),
};

export const productColumn: Column<string> = {
  header: { nl: 'Product', en: 'Product' },
  aliases: ['Zaaksoort', 'Spoor', 'Case type', 'Track'],
  help: { nl: 'Zaaksoort, zoals in de tabel Producten.', en: 'Case type, as in the Products table.' },
  type: name('vkt_Products', 26),
};

export const roleColumn: Column<string> = {
  header: { nl: 'Rol', en: 'Role' },
  aliases: ['Functie', 'Job'],
  help: { nl: 'Rol van de medewerker, zoals in de tabel Rollen.', en: 'Role of the staff, as in the Roles table.' },
  type: name('vkt_Roles', 22),
};

/** Makes a required column one that may stay empty, with what empty means. */
export const orEmpty = <T>(column: Column<T>, help?: Column<T>['help']): Column<T | null> => ({
  header: column.header,
  ...(column.aliases ? { aliases: column.aliases } : {}),
  help: help ?? column.help,
  type: optional(column.type),
  byDefault: null,
});

export const everywhere = orEmpty(locationColumn, {
  nl: 'Naam van de locatie; leeg = alle locaties.',
  en: 'Name of the location; empty = all locations.',
});

const casesColumn: Column<number> = {
  header: { nl: 'Zaken', en: 'Cases' },
  aliases: ['Aantal', 'Aantal zaken', 'Number'],
  help: { nl: 'Aantal zaken, 0 of meer.', en: 'Number of cases, 0 or more.' },
  type: count(),
};

const periodColumn: Column<number> = {
  header: { nl: 'Periode', en: 'Period' },
  aliases: ['Maand', 'Week', 'Month'],
  help: {
    nl: 'Een datum in de periode, of tekst zoals 2023-05, mei 2023 of 2023-W18.',
    en: 'A date in the period, or text such as 2023-05, May 2023 or 2023-W18.',
  },
  type: period(),
};

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
      type: optional(date()),
      byDefault: null,
    },
    activeTo: {
      header: { nl: 'Actief tot en met', en: 'Active to' },
      help: { nl: 'Laatste dag; leeg = blijft.', en: 'Last day; empty = stays.' },
      type: optional(date()),
      byDefault: null,
    },
    remark: {
      header: { nl: 'Opmerking', en: 'Remark' },
      help: { nl: 'Vrije tekst.', en: 'Free text.' },
      type: text(50),
      byDefault: '',
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
      type: number({ min: 0, max: 1000 }, '0'),
      byDefault: 100,
    },
    withdrawalShare: {
      header: { nl: 'Intrekkingen per periode', en: 'Withdrawals per period' },
      help: {
        nl: 'Deel van de open zaken dat per periode wordt ingetrokken, 0–100 %.',
        en: 'Share of the open cases withdrawn per period, 0–100 %.',
      },
      type: share(),
      byDefault: 0,
    },
    costGroup: {
      header: { nl: 'Kostprijsgroep', en: 'Cost-price group' },
      help: { nl: 'Groep waaronder de kostprijs valt.', en: 'Group the cost price belongs to.' },
      type: text(18),
      byDefault: '',
    },
    remark: {
      header: { nl: 'Opmerking', en: 'Remark' },
      help: { nl: 'Vrije tekst.', en: 'Free text.' },
      type: text(50),
      byDefault: '',
    },
  },
};

export const TERMS: TableSchema<WithOrigin<TermRow>> = {
  name: 'vkt_Terms',
  sheet: { nl: 'Termijnen', en: 'Terms' },
  purpose: {
    nl: 'Eén rij per beslistermijn, geldig voor zaken die tussen twee data zijn ontvangen.',
    en: 'One row per decision term, valid for cases received between two dates.',
  },
  needed: false,
  columns: {
    product: productColumn,
    receivedFrom: {
      header: { nl: 'Ontvangen vanaf', en: 'Received from' },
      help: { nl: 'Eerste dag; leeg = altijd al.', en: 'First day; empty = always.' },
      type: optional(date()),
      byDefault: null,
    },
    receivedTo: {
      header: { nl: 'Ontvangen tot en met', en: 'Received to' },
      help: { nl: 'Laatste dag; leeg = blijft gelden.', en: 'Last day; empty = remains in force.' },
      type: optional(date()),
      byDefault: null,
    },
    term: {
      header: { nl: 'Termijn', en: 'Term' },
      help: { nl: 'Lengte van de termijn, meer dan 0.', en: 'Length of the term, more than 0.' },
      type: number({ min: 0, max: 3650, above: true }, '0.##'),
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
      type: number({ min: 0, max: 1000 }, '0'),
    },
    role: roleColumn,
    normTime: {
      header: { nl: 'Normtijd (uren)', en: 'Norm time (hours)' },
      help: {
        nl: 'Netto uren per zaak die de stap doorloopt: een getal, "90 min" of een formule zoals 2 * gehoor + 1.',
        en: 'Net hours per case that undergoes the step: a number, "90 min" or an expression such as 2 * hearing + 1.',
      },
      type: hours({ min: 0, max: 10_000, above: true }),
    },
    share: {
      header: { nl: 'Aandeel', en: 'Share' },
      help: {
        nl: 'Deel van de zaken dat de stap doorloopt, 0–100 %.',
        en: 'Share of the cases that undergo the step, 0–100 %.',
      },
      type: share(),
      byDefault: 1,
    },
    noShowRate: {
      header: { nl: 'No-show', en: 'No-show rate' },
      aliases: ['Uitval', 'No-showpercentage'],
      help: {
        nl: 'Deel van de geplande afspraken dat mislukt, 0 tot minder dan 100 %.',
        en: 'Share of planned appointments that fail, 0 to less than 100 %.',
      },
      type: share({ min: 0, max: 1, below: true }),
      byDefault: 0,
    },
    lostTime: {
      header: { nl: 'Verloren tijd (uren)', en: 'Lost time (hours)' },
      help: {
        nl: 'Uren die één mislukte afspraak kost; leeg = de normtijd.',
        en: 'Hours one failed appointment costs; empty = the norm time.',
      },
      type: optional(hours()),
      byDefault: null,
    },
    minimumWait: {
      header: { nl: 'Minimale wachttijd (weken)', en: 'Minimum wait (weeks)' },
      help: {
        nl: 'Weken die minstens verlopen voordat aan de stap gewerkt kan worden, zoals de rust- en voorbereidingstijd.',
        en: 'Least weeks before the step can be worked on, such as a rest and preparation period.',
      },
      type: number({ min: 0, max: 520 }, '0.##'),
      byDefault: 0,
    },
    location: everywhere,
    ...origin,
    date: {
      header: { nl: 'Datum norm', en: 'Date of norm' },
      help: { nl: 'Wanneer de norm is vastgesteld of gemeten.', en: 'When the norm was set or measured.' },
      type: optional(date()),
      byDefault: null,
    },
  },
};

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
      header: { nl: 'Leeftijd van', en: 'Age from' },
      help: {
        nl: 'Leeftijd in perioden; 1 = ontvangen in de periode voor de eerste.',
        en: 'Age in periods; 1 = received in the period before the first.',
      },
      type: optional(whole({ min: 1, max: 600 })),
      byDefault: null,
    },
    ageTo: {
      header: { nl: 'Leeftijd tot en met', en: 'Age to' },
      help: { nl: 'De zaken worden gelijk verdeeld over van–tot.', en: 'The cases are spread evenly over from–to.' },
      type: optional(whole({ min: 1, max: 600 })),
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
      type: optional(count()),
      byDefault: null,
    },
    high: {
      header: { nl: 'Hoog', en: 'High' },
      help: { nl: 'Hoge schatting; mag leeg.', en: 'High estimate; may be empty.' },
      type: optional(count()),
      byDefault: null,
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
      type: share({ min: 0, max: 10 }),
    },
    target: { ...productColumn, header: { nl: 'Naar product', en: 'To product' } },
    lag: {
      header: { nl: 'Na (perioden)', en: 'After (periods)' },
      help: { nl: 'Hele perioden later, minstens 1.', en: 'Whole periods later, at least 1.' },
      type: whole({ min: 1, max: 600 }),
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
      type: count({}),
    },
    reason: {
      header: { nl: 'Reden', en: 'Reason' },
      help: { nl: 'Waarom de voorraad is bijgesteld.', en: 'Why the stock was restated.' },
      type: text(40),
      byDefault: '',
    },
  },
};
