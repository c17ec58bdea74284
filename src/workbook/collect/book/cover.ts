/** The cover of a location's workbook: what to fill in, by when, and of which model and edition it is. */
import type { Bilingual, Language } from '../../../language';
import type { Day } from '../../../model/tables/tables';
import { serialOfDay } from '../../../model/time/dates';
import { dateIn, isEmpty } from '../../cells';
import { plainHeader } from '../../codec/headers';
import type { Cell, TableContent } from '../../port';
import { NO_MARK, type Mark } from './delivery';

/** A plain table: it survives every program a location may use, where hidden marks do not. */
export const COVER_TABLE = 'vkt_Cover';
export const COVER_SHEET: Bilingual = { nl: 'Voorblad', en: 'Cover' };
export const COVER_HEADERS: readonly Bilingual[] = [
  { nl: 'Onderdeel', en: 'Item' },
  { nl: 'Waarde', en: 'Value' },
];

const FIELDS = {
  location: { nl: 'Locatie', en: 'Location' },
  asOf: { nl: 'Stand per (vul in)', en: 'As of (fill in)' },
  by: { nl: 'Ingevuld door (vul in)', en: 'Filled in by (fill in)' },
  due: { nl: 'Inleveren uiterlijk', en: 'Hand in by' },
  edition: { nl: 'Editie', en: 'Edition' },
  model: { nl: 'Model-id', en: 'Model id' },
  made: { nl: 'Gemaakt op', en: 'Made on' },
} as const satisfies Readonly<Record<string, Bilingual>>;
type Field = keyof typeof FIELDS;

export interface Cover {
  readonly location: string;
  readonly model: string;
  readonly edition: string;
  readonly made: Day;
  /** null: no day was named. */
  readonly due: Day | null;
  /** Filled in already, in files to practise with. */
  readonly asOf?: Day;
}

/** Which of its cells are days. */
export const DATED: readonly Field[] = ['asOf', 'due', 'made'];
/** Which the location fills in. */
export const TO_FILL_IN: readonly Field[] = ['asOf', 'by'];
export const FIELD_ORDER = Object.keys(FIELDS) as readonly Field[]; // of a literal record

export function coverRows(cover: Cover, language: Language): readonly (readonly Cell[])[] {
  const values: Readonly<Record<Field, Cell>> = {
    location: cover.location,
    asOf: cover.asOf === undefined ? '' : serialOfDay(cover.asOf),
    by: '',
    due: cover.due === null ? '' : serialOfDay(cover.due),
    edition: cover.edition,
    model: cover.model,
    made: serialOfDay(cover.made),
  };
  return FIELD_ORDER.map((field) => [FIELDS[field][language], values[field]]);
}

/** What a cover says, in either language. */
export function readCover(content: TableContent | null): Mark {
  if (content === null) return NO_MARK;
  const at = (field: Field): Cell => {
    const wanted = [FIELDS[field].nl, FIELDS[field].en].map(plainHeader);
    return content.rows.find(([item = '']) => wanted.includes(plainHeader(String(item))))?.[1] ?? '';
  };
  const text = (field: Field): string | null => (isEmpty(at(field)) ? null : String(at(field)).trim());
  const asOf = dateIn(at('asOf'));
  return {
    location: text('location'),
    model: text('model'),
    edition: text('edition'),
    asOf: asOf.ok ? asOf.value : null,
    by: text('by'),
  };
}

/** What a location does with its workbook. */
export const INSTRUCTIONS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Dit is het model van uw locatie. Alle cijfers van uw locatie staan er al in, zoals de Verkeerstoren die kent.',
    '1. Werk de blauwe werkbladen bij: voorraad, instroom, bezetting, vaste uren, correcties en realisatie. Rijen mogen erbij en eraf.',
    '2. Vul hieronder in van welke dag de cijfers zijn en wie ze invulde.',
    '3. Sla het bestand op en stuur het terug. Namen van producten, stappen en rollen blijven zoals ze zijn: kies uit de lijst.',
    'De grijze werkbladen zijn van de Verkeerstoren en ter informatie. Wijkt een norm bij u af, pas die dan aan: de Verkeerstoren ziet het verschil en beslist.',
  ],
  en: [
    'This is the model of your location. All figures of your location are in it, as the control tower knows them.',
    '1. Bring the blue sheets up to date: stock, inflow, staff, fixed hours, corrections and actuals. Rows may come and go.',
    '2. Fill in below which day the figures are of and who filled them in.',
    '3. Save the file and send it back. Leave the names of products, steps and roles as they are: choose from the list.',
    'The grey sheets are the control tower’s, for reference. If a norm is different at your location, change it: the control tower sees the difference and decides.',
  ],
};
