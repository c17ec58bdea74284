import { cellAddress } from '../../../src/workbook/codec/address';
import { contents } from '../collect/tower';

const [stock] = contents({ vkt_Stock: [] });
const [settings] = contents({ vkt_Settings: [] });
if (!stock || !settings) throw new Error('no tables');
const corner = { row: 2, column: 1 };

test.each([
  [{ ...stock, corner }, { row: 8, column: 'cases' }, 'Voorraad!H11'],
  [{ ...stock, corner }, { row: null, column: 'cases' }, 'Voorraad!H3'],
  [{ ...stock, corner }, { row: 1, column: null }, 'Voorraad!B4'],
  [{ ...stock, corner, sheet: 'Mijn blad' }, { row: 1, column: null }, "'Mijn blad'!B4"],
  [{ ...stock, corner }, { row: 1, column: 'periods' }, null],
  [{ ...stock, corner, name: 'Anders' }, { row: 1, column: null }, null],
  [stock, { row: 1, column: 'cases' }, null],
  [{ ...settings, corner }, { row: 2, column: 'periods' }, 'Instellingen!C5'],
  [{ ...settings, corner }, { row: 2, column: 'setting' }, 'Instellingen!B5'],
  [{ ...settings, corner }, { row: 2, column: null }, 'Instellingen!B5'],
])('%#: the place of a cell', (content, place, address) => expect(cellAddress(content, place)).toBe(address));
