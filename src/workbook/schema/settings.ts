/** vkt_Settings: a name and a value, and how the names are spelled. */
import type { Bilingual } from '../../language';
import type { Cell } from '../port';
import { text, type CellType } from './cell-type';
import type { TableSchema } from './table-schema';

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
