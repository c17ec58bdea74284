/** What came in by itself: what really happened, and the deliveries that were taken over. */
import type { Bilingual } from '../../language';
import type { ActualRow } from '../../model/tables/tables';
import { count, date, name, optional, text } from './cell-type';
import { locationColumn, periodColumn, productColumn } from './shared-columns';
import type { Column, TableSchema } from './table-schema';

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
