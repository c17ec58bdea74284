/** Columns that many tables share, so that the same thing has the same header everywhere. */
import type { Bilingual } from '../../language';
import { RANGES } from '../../model/tables/ranges';
import type { StepRow } from '../../model/tables/tables';
import type { End } from '../../model/time/dates';
import { choice, count, endPeriod, name, optional, period, text } from './cell-type';
import type { Column } from './table-schema';

export type Status = StepRow['status'];

/** Where a figure comes from stands beside it, in every table of inputs. The model does not compute with it. */
export type WithOrigin<R> = R & { readonly source: string; readonly status: Status };

export const origin: { readonly source: Column<string>; readonly status: Column<Status> } = {
  source: {
    header: { nl: 'Bron', en: 'Source' },
    help: { nl: 'Waar het cijfer vandaan komt.', en: 'Where the figure comes from.' },
    type: text(30),
    byDefault: '',
    isNote: true,
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
    isNote: true,
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

export const casesColumn: Column<number> = {
  header: { nl: 'Zaken', en: 'Cases' },
  aliases: ['Aantal', 'Aantal zaken', 'Number'],
  help: { nl: 'Aantal zaken, 0 of meer.', en: 'Number of cases, 0 or more.' },
  type: count(RANGES.stock.cases),
};

export const periodColumn: Column<number> = {
  header: { nl: 'Periode', en: 'Period' },
  aliases: ['Maand', 'Week', 'Month'],
  help: {
    nl: 'Een datum in de periode, of tekst zoals 2023-05, mei 2023 of 2023-W18.',
    en: 'A date in the period, or text such as 2023-05, May 2023 or 2023-W18.',
  },
  type: period(),
};

const endColumn = (end: End, header: Bilingual, help: Bilingual): Column<number | null> => ({
  header,
  help,
  type: endPeriod(end),
  byDefault: null,
});

/** The first period of what holds for a while. */
export const fromColumn = endColumn(
  'from',
  { nl: 'Vanaf', en: 'From' },
  { nl: 'Eerste periode; leeg = vanaf het begin.', en: 'First period; empty = from the start.' },
);
/** The last period of what holds for a while. */
export const toColumn = endColumn(
  'to',
  { nl: 'Tot en met', en: 'To' },
  { nl: 'Laatste periode; leeg = tot het einde.', en: 'Last period; empty = to the end.' },
);
