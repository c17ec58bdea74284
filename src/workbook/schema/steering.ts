/** The tables with which people steer: goals, orders, signals. */
import { RANGES } from '../../model/tables/ranges';
import type { GoalRow, OrderRow, SignalRow } from '../../model/tables/tables';
import { choice, count, date, measureName, number, optional, text } from './cell-type';
import { everywhere, fromColumn, orEmpty, origin, productColumn, roleColumn, toColumn } from './shared-columns';
import type { TableSchema } from './table-schema';

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
    from: fromColumn,
    to: toColumn,
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
