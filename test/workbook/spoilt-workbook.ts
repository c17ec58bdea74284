/** A small workbook with a row in every table, as cells, so that each of its cells can be spoilt. */
import type { Cell, TableContent } from '../../src/workbook/port';
import { TABLES } from '../../src/workbook/schema';

type Rows = readonly Readonly<Record<string, Cell>>[];

const inflow = (location: string, product: string, cases: number): Rows =>
  ['2024-01', '2024-02', '2024-03', '2024-04'].map((period) => ({ location, product, period, cases }));

const GIVEN: Readonly<Record<string, Rows>> = {
  vkt_Settings: [
    { setting: 'Periodesoort', value: 'maand' },
    { setting: 'Eerste periode', value: '2024-01' },
    { setting: 'Aantal perioden', value: 4 },
    { setting: 'Werkvolgorde', value: 'fifo' },
    { setting: 'gehoor', value: 6 },
  ],
  vkt_Locations: [
    { location: 'Ter Apel', activeFrom: '2020-01-01' },
    { location: 'Budel', activeTo: '2026-12-31' },
  ],
  vkt_Products: [
    { product: 'Spoor 4', withdrawalShare: 0.01 },
    { product: 'Bezwaar', priority: 50 },
  ],
  vkt_Terms: [
    { product: 'Spoor 4', receivedTo: '2023-10-31', term: 1, unit: 'maanden' },
    { product: 'Spoor 4', receivedFrom: '2023-11-01', term: 2, unit: 'maanden' },
    { product: 'Bezwaar', term: 6, unit: 'weken' },
  ],
  vkt_Steps: [
    {
      product: 'Spoor 4',
      step: 'Gehoor',
      order: 1,
      role: 'Hoorder',
      normTime: 'gehoor + 1',
      noShowRate: 0.1,
      lostTime: 3,
    },
    {
      product: 'Spoor 4',
      step: 'Besluit',
      order: 2,
      role: 'Beslisser',
      normTime: 9,
      date: '2023-06-01',
      source: 'letter',
    },
    { product: 'Bezwaar', step: 'Heroverweging', order: 1, role: 'Beslisser', normTime: '90 min', share: 0.9 },
    { product: 'Spoor 4', step: 'Besluit', order: 2, role: 'Beslisser', normTime: 11, location: 'Budel' },
  ],
  vkt_Roles: ['Hoorder', 'Beslisser'].map((role) => ({
    role,
    contractHours: 1872,
    leaveHours: 240,
    holidayHours: 50,
    sicknessShare: '5%',
    trainingHours: 40,
    indirectShare: 0.1,
    allowanceShare: 0.1,
    learningCurve: '0: 0%; 4: 50%; 13: 100%',
    mentorShare: 0.1,
    hourlyRate: 50,
  })),
  vkt_Stock: [
    { location: 'Ter Apel', product: 'Spoor 4', step: 'Gehoor', received: '2023-10', cases: 60 },
    { location: 'Ter Apel', product: 'Spoor 4', step: 'Besluit', ageFrom: 1, ageTo: 3, cases: 90 },
    { location: 'Budel', product: 'Spoor 4', received: '2023-11', cases: 40 },
    { location: 'Budel', product: 'Bezwaar', received: '2023-12', cases: 12 },
  ],
  vkt_Inflow: [
    ...inflow('Ter Apel', 'Spoor 4', 50),
    ...inflow('Budel', 'Spoor 4', 20),
    ...inflow('Budel', 'Bezwaar', 3),
  ],
  vkt_Staff: [
    { location: 'Ter Apel', role: 'Hoorder', fte: 2 },
    { location: 'Ter Apel', role: 'Beslisser', fte: 3, start: '2023-11-01', experience: 'nieuw' },
    { location: 'Budel', role: 'Hoorder', fte: 1 },
    { location: 'Budel', role: 'Beslisser', fte: 1.5, end: '2024-03-31' },
  ],
  vkt_Fixed: [{ location: 'Ter Apel', role: 'Beslisser', hours: 20 }],
  vkt_Derived: [{ event: 'te laat geworden', product: 'Spoor 4', share: 0.1, target: 'Bezwaar', lag: 1 }],
  vkt_Corrections: [{ location: 'Ter Apel', product: 'Spoor 4', period: '2024-02', cases: 5 }],
  vkt_Goals: [{ location: 'Ter Apel', goal: 'voorraad', value: 20, by: '2024-03-31' }],
  vkt_Signals: [{ indicator: 'fteGap', amber: 0, red: -2 }],
  vkt_Penalties: [{ kind: 'statutory', rates: '14: 23; 14: 35; 14: 45', noticeShare: 0.3, lag: 14 }],
  vkt_Calendar: [{ period: '2024-02', workingDays: 20 }],
  vkt_Actuals: [{ location: 'Ter Apel', product: 'Spoor 4', period: '2024-01', inflow: 48 }],
};

/** All its tables, in Dutch. */
export const goodWorkbook: readonly TableContent[] = TABLES.flatMap(({ name, columns }): readonly TableContent[] => {
  const rows = GIVEN[name];
  if (rows === undefined) return [];
  return [
    {
      name,
      sheet: name,
      headers: columns.map(({ header }) => header.nl),
      rows: rows.map((row) => columns.map(({ id }) => row[id] ?? '')),
    },
  ];
});

/** The workbook with another cell in one place. */
export const withCell = (
  contents: readonly TableContent[],
  { table, row, at, cell }: { readonly table: string; readonly row: number; readonly at: number; readonly cell: Cell },
): readonly TableContent[] =>
  contents.map((content) =>
    content.name === table
      ? { ...content, rows: content.rows.map((cells, index) => (index === row ? cells.with(at, cell) : cells)) }
      : content,
  );
