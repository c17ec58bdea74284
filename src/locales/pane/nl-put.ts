/** Dutch texts of putting something of a view into a sheet. */
export const put = {
  button: 'Zet in werkblad',
  named: (what: string) => `Zet in werkblad: ${what}`,
  values: 'Als waarden',
  formulas: 'Als formules',
  columns: { what: 'Cijfer', value: 'Waarde', unit: 'Eenheid' },
  done: (what: string, sheet: string, cells: string) => `${what} staat op ‘${sheet}’ in ${cells}.`,
  back: 'Teruggedraaid: in de cellen staat weer wat er stond.',
  inTheWay: {
    contents: (cells: string, sheet: string) => `In ${cells} op ‘${sheet}’ staat al iets. Waar mag dit komen?`,
    table: (cells: string, sheet: string) =>
      `${cells} op ‘${sheet}’ ligt in of over een tabel; daar past dit niet. Kies een nieuw blad, of klik eerst op een lege plek.`,
    merged: (cells: string, sheet: string) =>
      `In ${cells} op ‘${sheet}’ zijn cellen samengevoegd; daar past dit niet. Kies een nieuw blad, of klik eerst op een andere plek.`,
    protected: (_cells: string, sheet: string) =>
      `Het blad ‘${sheet}’ is beveiligd. Kies een nieuw blad, of hef de beveiliging op.`,
    'no-room': (cells: string, sheet: string) =>
      `Vanaf ${cells} op ‘${sheet}’ is er te weinig ruimte tot de rand van het blad. Kies een nieuw blad, of klik eerst op een andere plek.`,
    'no-cell': () =>
      'Er is geen cel gekozen: er staat een grafiekblad voor. Kies een nieuw blad, of ga eerst naar een werkblad.',
  },
  sheet: 'Op een nieuw blad',
  over: 'Overschrijven',
};
