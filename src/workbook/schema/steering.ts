/** The tables with which people steer: settings, goals, scenarios, signals, and what really happened. */
import type { Bilingual } from '../../language';
import type { ActualRow, GoalRow, Lever, OrderRow, ScenarioRow, SignalRow } from '../../model/tables/tables';
import type { End } from '../../model/time/dates';
import { RANGES } from '../../model/tables/ranges';
import type { Cell } from '../port';
import {
  choice,
  count,
  date,
  endPeriod,
  flag,
  measureName,
  name,
  number,
  optional,
  text,
  type CellType,
} from './cell-type';
import type { Column, TableSchema } from './table-schema';
import { everywhere, locationColumn, orEmpty, origin, periodColumn, productColumn, roleColumn } from './shared-columns';

export interface SettingRow {
  readonly row: number;
  readonly setting: string;
  readonly value: Cell;
  readonly remark: string;
}

/** A setting's value can be anything; which setting it is decides how it is read. */
const anything: CellType<Cell> = {
  kind: 'text',
  numberFormat: 'General',
  width: 18,
  read: (value) => ({ ok: true, value: typeof value === 'string' ? value.trim() : value }),
  write: (value) => value,
};

/** The settings there are; every other name in the table is a parameter for expressions. */
export const SETTING_NAMES = {
  periodKind: { nl: 'Periodesoort', en: 'Period kind' },
  firstPeriod: { nl: 'Eerste periode', en: 'First period' },
  periods: { nl: 'Aantal perioden', en: 'Number of periods' },
  workOrder: { nl: 'Werkvolgorde', en: 'Work order' },
  overheadShare: { nl: 'Opslag overhead', en: 'Overhead share' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Settings the model does not compute with: they are about bringing the locations together. */
export const COLLECT_SETTING_NAMES = {
  modelId: { nl: 'Model-id', en: 'Model id' },
  edition: { nl: 'Editie', en: 'Edition' },
  signalDays: { nl: 'Levering oud na dagen', en: 'Delivery old after days' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SETTINGS: TableSchema<SettingRow> = {
  name: 'vkt_Settings',
  sheet: { nl: 'Instellingen', en: 'Settings' },
  purpose: {
    nl: 'Eén rij per instelling; elke andere naam is een parameter voor formules in normtijden en scenario’s.',
    en: 'One row per setting; any other name is a parameter for expressions in norm times and scenarios.',
  },
  needed: false,
  columns: {
    setting: {
      header: { nl: 'Instelling', en: 'Setting' },
      help: { nl: 'Naam van de instelling of parameter.', en: 'Name of the setting or parameter.' },
      type: text(22),
    },
    value: {
      header: { nl: 'Waarde', en: 'Value' },
      help: { nl: 'De waarde.', en: 'The value.' },
      type: anything,
    },
    remark: {
      header: { nl: 'Opmerking', en: 'Remark' },
      help: { nl: 'Vrije tekst.', en: 'Free text.' },
      type: text(60),
      byDefault: '',
      isNote: true,
    },
  },
};

export const GOALS: TableSchema<GoalRow> = {
  name: 'vkt_Goals',
  sheet: { nl: 'Doelen', en: 'Goals' },
  purpose: {
    nl: 'Eén rij per doel waarop de benodigde fte wordt berekend; zonder doel: de voorraad gelijk houden.',
    en: 'One row per goal the required FTE is computed for; without a goal: hold the stock.',
  },
  needed: false,
  columns: {
    location: everywhere,
    product: orEmpty(productColumn, { nl: 'Leeg = alle producten.', en: 'Empty = all products.' }),
    role: orEmpty(roleColumn, { nl: 'Leeg = alle rollen.', en: 'Empty = all roles.' }),
    goal: {
      header: { nl: 'Doel', en: 'Goal' },
      help: {
        nl: 'Gelijk houden, een voorraad bereiken, alles op tijd, of een aantal besluiten.',
        en: 'Hold the stock, reach a stock, everything on time, or a number of decisions.',
      },
      type: choice({
        hold: { nl: 'gelijk houden', en: 'hold' },
        stock: { nl: 'voorraad', en: 'stock' },
        ontime: { nl: 'op tijd', en: 'on time' },
        decisions: { nl: 'besluiten', en: 'decisions' },
      }),
    },
    value: {
      header: { nl: 'Aantal zaken', en: 'Number of cases' },
      aliases: ['Voorraad', 'Target stock'],
      help: {
        nl: 'Gewenste voorraad, of aantal besluiten, in zaken.',
        en: 'Wanted stock, or number of decisions, in cases.',
      },
      type: optional(count()),
      byDefault: null,
    },
    from: {
      header: { nl: 'Vanaf', en: 'From' },
      help: {
        nl: 'Bij besluiten: eerste dag die telt; leeg = vanaf het begin.',
        en: 'For decisions: first day that counts; empty = from the start.',
      },
      type: optional(date()),
      byDefault: null,
    },
    by: {
      header: { nl: 'Uiterlijk', en: 'By' },
      help: {
        nl: 'Datum waarop de voorraad of het aantal besluiten bereikt moet zijn; leeg = aan het einde.',
        en: 'Date by which the stock or the number of decisions must be reached; empty = at the end.',
      },
      type: optional(date()),
      byDefault: null,
    },
  },
};

export const LEVER_NAMES: Readonly<Record<Lever, Bilingual>> = {
  inflow: { nl: 'instroom', en: 'inflow' },
  normTime: { nl: 'normtijd', en: 'norm time' },
  noShow: { nl: 'no-show', en: 'no-show' },
  share: { nl: 'aandeel stap', en: 'share of step' },
  stepRole: { nl: 'rol van stap', en: 'role of step' },
  minimumWait: { nl: 'minimale wachttijd', en: 'minimum wait' },
  sickness: { nl: 'verzuim', en: 'sickness' },
  staff: { nl: 'bezetting', en: 'staff' },
  hires: { nl: 'werving', en: 'hires' },
  term: { nl: 'termijn', en: 'term' },
  withdrawal: { nl: 'intrekkingen', en: 'withdrawals' },
  workOrder: { nl: 'werkvolgorde', en: 'work order' },
  derivedShare: { nl: 'aandeel afgeleide instroom', en: 'derived share' },
};

const day = (end: End, header: Bilingual, help: Bilingual): Column<number | null> => ({
  header,
  help,
  type: endPeriod(end),
  byDefault: null,
});

const FROM = day(
  'from',
  { nl: 'Vanaf', en: 'From' },
  { nl: 'Eerste periode; leeg = vanaf het begin.', en: 'First period; empty = from the start.' },
);
const TO = day(
  'to',
  { nl: 'Tot en met', en: 'To' },
  { nl: 'Laatste periode; leeg = tot het einde.', en: 'Last period; empty = to the end.' },
);

export const SCENARIOS: TableSchema<ScenarioRow> = {
  name: 'vkt_Scenarios',
  sheet: { nl: 'Scenario’s', en: 'Scenarios' },
  purpose: {
    nl: 'Eén rij per hefboom van een scenario; de basistabellen blijven zoals ze zijn.',
    en: 'One row per lever of a scenario; the base tables stay as they are.',
  },
  needed: false,
  columns: {
    scenario: {
      header: { nl: 'Scenario', en: 'Scenario' },
      help: { nl: 'Naam van het scenario.', en: 'Name of the scenario.' },
      type: text(28),
    },
    order: {
      header: { nl: 'Volgorde', en: 'Order' },
      help: { nl: 'Hefbomen worden in deze volgorde toegepast.', en: 'Levers are applied in this order.' },
      type: number({ min: 0, max: 10_000 }, '0'),
      byDefault: 1,
    },
    lever: {
      header: { nl: 'Hefboom', en: 'Lever' },
      help: { nl: 'Wat er verandert.', en: 'What changes.' },
      type: choice(LEVER_NAMES, 26),
    },
    location: everywhere,
    product: orEmpty(productColumn, { nl: 'Leeg = alle producten.', en: 'Empty = all products.' }),
    target: {
      header: { nl: 'Stap of rol', en: 'Step or role' },
      help: {
        nl: 'De stap of de rol waar het om gaat; leeg = alle.',
        en: 'The step or role it concerns; empty = all.',
      },
      type: optional(text(22)),
      byDefault: null,
    },
    from: FROM,
    to: TO,
    expression: {
      header: { nl: 'Nieuwe waarde', en: 'New value' },
      aliases: ['Formule', 'Expression'],
      help: {
        nl: 'De nieuwe waarde uit de oude waarde x: x * 1.1, x + 5 of 15.',
        en: 'The new value from the old value x: x * 1.1, x + 5 or 15.',
      },
      // As text, or Excel would make a date of 1/2.
      type: { ...text(24), numberFormat: '@' },
    },
    group: {
      header: { nl: 'Maatregel', en: 'Package' },
      help: {
        nl: 'Hefbomen met dezelfde maatregel worden bij vergelijken samen getoond; leeg = een maatregel op zich.',
        en: 'Levers of the same package are shown together in a comparison; empty = a package by itself.',
      },
      type: text(24),
      byDefault: '',
    },
    active: {
      header: { nl: 'Actief', en: 'Active' },
      help: { nl: 'Ja of nee; nee = telt niet mee.', en: 'Yes or no; no = not applied.' },
      type: flag(),
      byDefault: true,
    },
    remark: {
      header: { nl: 'Opmerking', en: 'Remark' },
      help: { nl: 'Vrije tekst, bijvoorbeeld de bron.', en: 'Free text, for example the source.' },
      type: text(50),
      byDefault: '',
      isNote: true,
    },
  },
};

export const ORDERS: TableSchema<OrderRow> = {
  name: 'vkt_Orders',
  sheet: { nl: 'Opdracht', en: 'Orders' },
  purpose: {
    nl: 'Eén rij per opdracht of streefwaarde waaraan het model wordt gehouden.',
    en: 'One row per order or target that the model is held against.',
  },
  needed: false,
  columns: {
    order: {
      header: { nl: 'Opdracht', en: 'Order' },
      help: { nl: 'Naam van de opdracht.', en: 'Name of the order.' },
      type: text(36),
    },
    measure: {
      header: { nl: 'Maat', en: 'Measure' },
      help: { nl: 'Waaraan het wordt afgelezen, zoals Besluiten.', en: 'What it is read from, such as Decisions.' },
      type: measureName(),
    },
    product: orEmpty(productColumn, { nl: 'Leeg = alle zaken.', en: 'Empty = all cases.' }),
    location: everywhere,
    from: FROM,
    to: TO,
    bound: {
      header: { nl: 'Grens', en: 'Bound' },
      help: { nl: 'Ten minste of ten hoogste.', en: 'At least or at most.' },
      type: choice({
        atLeast: { nl: 'ten minste', en: 'at least' },
        atMost: { nl: 'ten hoogste', en: 'at most' },
      }),
    },
    value: {
      header: { nl: 'Waarde', en: 'Value' },
      help: {
        nl: 'In de eenheid van de maat: zaken, fte, euro of deel.',
        en: 'In the unit of the measure: cases, FTE, euro or share.',
      },
      type: number(RANGES.orders.value),
    },
    source: origin.source,
  },
};

export const SIGNALS: TableSchema<SignalRow> = {
  name: 'vkt_Signals',
  sheet: { nl: 'Signaalwaarden', en: 'Signals' },
  purpose: {
    nl: 'Eén rij per indicator met zijn signaalwaarden. Is oranje hoger dan rood, dan is laag slecht; anders is hoog slecht.',
    en: 'One row per indicator with its signal values. If amber is above red, low is bad; otherwise high is bad.',
  },
  needed: false,
  columns: {
    indicator: {
      header: { nl: 'Indicator', en: 'Indicator' },
      help: {
        nl: 'Maat, zoals Verschil in fte of Aandeel binnen termijn.',
        en: 'Measure, such as FTE gap or On-time share.',
      },
      type: measureName(),
    },
    amber: {
      header: { nl: 'Oranje vanaf', en: 'Amber from' },
      help: { nl: 'Waarde waarbij het signaal oranje wordt.', en: 'Value at which the signal turns amber.' },
      type: number({}),
    },
    red: {
      header: { nl: 'Rood vanaf', en: 'Red from' },
      help: { nl: 'Waarde waarbij het signaal rood wordt.', en: 'Value at which the signal turns red.' },
      type: number({}),
    },
  },
};

const actual = (nl: string, en: string): Column<number | null> => ({
  header: { nl, en },
  help: { nl: 'Werkelijk aantal; leeg = onbekend.', en: 'Actual number; empty = unknown.' },
  type: optional(count()),
  byDefault: null,
});

export const ACTUALS: TableSchema<ActualRow> = {
  name: 'vkt_Actuals',
  sheet: { nl: 'Realisatie', en: 'Actuals' },
  purpose: {
    nl: 'Eén rij per locatie, product en periode: wat er werkelijk gebeurde.',
    en: 'One row per location, product and period: what really happened.',
  },
  needed: false,
  columns: {
    location: locationColumn,
    product: productColumn,
    period: periodColumn,
    inflow: actual('Instroom', 'Inflow'),
    decisions: actual('Beslissingen', 'Decisions'),
    closingStock: actual('Eindvoorraad', 'Closing stock'),
    hours: actual('Gewerkte uren', 'Hours worked'),
  },
};

export interface CollectedRow {
  readonly row: number;
  readonly location: string;
  readonly file: string;
  readonly date: number;
  readonly checksum: string;
  readonly rows: number;
  readonly findings: number;
  /** "" where the file named none. */
  readonly edition: string;
  /** The day the figures are of; null where that is not known. */
  readonly asOf: number | null;
  /** Who filled it in, as the file says. */
  readonly by: string;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

const rowCount = (header: Bilingual, help: Bilingual): Column<number> => ({
  header,
  help,
  type: count(),
  byDefault: 0,
});

export const COLLECTED: TableSchema<CollectedRow> = {
  name: 'vkt_Collected',
  sheet: { nl: 'Verzameld', en: 'Collected' },
  purpose: {
    nl: 'Eén rij per overgenomen locatiebestand; de invoegtoepassing schrijft deze tabel.',
    en: 'One row per location file taken over; the add-in writes this table.',
  },
  needed: false,
  columns: {
    location: { ...locationColumn, type: name('vkt_Locations', 18) },
    file: {
      header: { nl: 'Bestand', en: 'File' },
      help: { nl: 'Naam van het bestand.', en: 'Name of the file.' },
      type: text(36),
    },
    date: {
      header: { nl: 'Datum', en: 'Date' },
      help: { nl: 'Dag van overname.', en: 'Day it was taken over.' },
      type: date(),
    },
    checksum: {
      header: { nl: 'Controlegetal', en: 'Checksum' },
      help: { nl: 'SHA-256 van het bestand.', en: 'SHA-256 of the file.' },
      type: text(24),
    },
    rows: {
      header: { nl: 'Rijen', en: 'Rows' },
      help: { nl: 'Overgenomen rijen.', en: 'Rows taken over.' },
      type: count(),
    },
    findings: {
      header: { nl: 'Bevindingen', en: 'Findings' },
      help: { nl: 'Aantal bevindingen bij de controle.', en: 'Number of findings when checked.' },
      type: count(),
    },
    edition: {
      header: { nl: 'Editie', en: 'Edition' },
      help: { nl: 'De editie die het bestand noemt.', en: 'The edition the file names.' },
      type: text(12),
      byDefault: '',
    },
    asOf: {
      header: { nl: 'Stand per', en: 'As of' },
      help: { nl: 'De dag waar de cijfers over gaan.', en: 'The day the figures are of.' },
      type: optional(date()),
      byDefault: null,
    },
    by: {
      header: { nl: 'Ingevuld door', en: 'Filled in by' },
      help: { nl: 'Wie het bestand invulde, als dat bekend is.', en: 'Who filled in the file, where known.' },
      type: text(20),
      byDefault: '',
    },
    added: rowCount({ nl: 'Nieuw', en: 'Added' }, { nl: 'Rijen die erbij kwamen.', en: 'Rows that were added.' }),
    changed: rowCount({ nl: 'Gewijzigd', en: 'Changed' }, { nl: 'Rijen die veranderden.', en: 'Rows that changed.' }),
    gone: rowCount({ nl: 'Vervallen', en: 'Gone' }, { nl: 'Rijen die vervielen.', en: 'Rows that went.' }),
  },
};
