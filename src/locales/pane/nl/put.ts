/** Dutch texts of putting something of a view into a sheet. */
export const put = {
  button: 'Zet in werkblad',
  named: (what: string) => `Zet in werkblad: ${what}`,
  values: 'Als waarden',
  formulas: 'Als formules',
  follows: 'Volgt het model. Oordelen, aandelen en vergelijkingen kan een formule niet geven: zet die als waarden.',
  followsByCell: 'De cijfers volgen het model. Wat een * heeft, is onvolledig en blijft zoals het op deze dag was.',
  columns: {
    what: 'Cijfer',
    value: 'Waarde',
    unit: 'Eenheid',
    share: (what: string) => `${what}, aandeel`,
    signal: (what: string) => `${what}, signaal`,
    bound: 'Grens',
    before: 'Voor',
    after: 'Na',
    difference: (what: string) => `${what}, verschil`,
    alone: 'Alleen deze maatregel',
    spare: 'Fte over op alle plekken samen',
    cause: 'Oorzaak',
    from: 'Vanaf',
    until: 'Tot en met',
    kind: 'Wat erbij komt',
    operation: 'Bewerking',
    source: 'Bron',
  },
  operations: { '+': 'plus', '-': 'min', '×': 'maal', '÷': 'gedeeld door', max: 'ten minste', is: 'is samen' },
  sourceRows: (table: string, count: number) => `${table}, ${count} rijen`,
  /** Of a number: what it is made of. */
  partsOf: (what: string) => `${what}, opbouw`,
  bound: { atLeast: 'ten minste', atMost: 'ten hoogste' },
  /** Of figures that are not those of the workbook. */
  kinds: {
    draft: 'concept: met uw wijzigingen, nog niet in de werkmap',
    edited: 'concept: het scenario zoals u het nu bewerkt, nog niet in de werkmap',
    lever: (lever: string) => `één hefboom los, op de basis: ${lever}`,
    world: (levers: string) => `alleen deze maatregelen van het scenario: ${levers}`,
    without: 'zonder de maatregelen van het scenario',
    delivery: 'alsof de aangeleverde bestanden zijn overgenomen; nog niet in de werkmap',
  },
  done: (what: string, sheet: string, cells: string) => `${what} staat op “${sheet}” in ${cells}.`,
  back: 'Teruggedraaid: in de cellen staat weer wat er stond, met dezelfde opmaak.',
  inTheWay: {
    contents: (cells: string, sheet: string) => `In ${cells} op “${sheet}” staat al iets. Waar mag dit komen?`,
    table: (cells: string, sheet: string) =>
      `${cells} op “${sheet}” ligt in of over een tabel; daar past dit niet. Kies een nieuw blad, of klik eerst op een lege plek.`,
    merged: (cells: string, sheet: string) =>
      `In ${cells} op “${sheet}” zijn cellen samengevoegd; daar past dit niet. Kies een nieuw blad, of klik eerst op een andere plek.`,
    spill: (cells: string, sheet: string) =>
      `In ${cells} op “${sheet}” staat een deel van het antwoord van een formule; daar past dit niet. Kies een nieuw blad, of klik eerst op een lege plek.`,
    protected: (_cells: string, sheet: string) =>
      `Het blad “${sheet}” is beveiligd. Kies een nieuw blad, of hef de beveiliging op.`,
    'no-room': (cells: string, sheet: string) =>
      `Vanaf ${cells} op “${sheet}” is er te weinig ruimte tot de rand van het blad. Kies een nieuw blad, of klik eerst op een andere plek.`,
    'no-cell': () =>
      'Er is geen cel gekozen: er staat een grafiekblad voor. Kies een nieuw blad, of ga eerst naar een werkblad.',
  },
  sheet: 'Op een nieuw blad',
  over: 'Overschrijven',
};
