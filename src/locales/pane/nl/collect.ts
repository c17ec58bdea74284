/** Bringing the locations together, in Dutch. */
import { meervoud } from '../../notation/plural';

export const collect = {
  stateTitle: 'Stand van het verzamelen',
  state: (delivered: number, all: number, oldest: number | null) =>
    `${String(delivered)} van ${meervoud(all, 'locatie', 'locaties')}${oldest === null ? '' : `, oudste ${meervoud(oldest, 'dag', 'dagen')}`}`,
  inEdition: (edition: string) => `editie ${edition}`,
  never: 'Er is nog niets verzameld: de cijfers staan in deze werkmap zelf.',
  states: { fresh: 'binnen', old: 'oud', missing: 'ontbreekt' },
  oldAfter: (days: number) => `Oud na ${meervoud(days, 'dag', 'dagen')} (instelling “Levering oud na dagen”).`,
  missing: (names: string) => `Nog niet binnen: ${names}.`,
  old: (names: string) => `Ouder dan afgesproken: ${names}.`,
  columns: {
    location: 'Locatie',
    state: 'Stand',
    asOf: 'Stand per',
    age: 'Dagen',
    changes: 'Wijzigingen',
    findings: 'Bevindingen',
    file: 'Bestand',
  },
  changes: (added: number, changed: number, gone: number) =>
    `${String(added)} nieuw, ${String(changed)} gewijzigd, ${String(gone)} vervallen`,
  lastTaken: (names: string) => `De overname van ${names} kan nog worden teruggedraaid.`,
  toCollect: 'Naar Verzamelen',

  inTitle: 'Bestanden van locaties',
  inText: 'Kies de locatiewerkmappen, of sleep ze hierheen. Er verandert niets in deze werkmap totdat u ze overneemt.',
  choose: 'Bestanden kiezen',
  dropHere: 'Laat de bestanden hier los',
  tryOut: 'Probeer verzamelen',
  reading: (done: number, total: number) => `${String(done)} van ${meervoud(total, 'bestand', 'bestanden')} gelezen`,
  waiting: 'Wacht',
  readingOne: 'Wordt gelezen',
  stop: 'Stoppen',
  clear: 'Lijst leegmaken',
  remove: (file: string) => `${file} uit de lijst halen`,
  show: (file: string) => `${file} bekijken`,
  needsModel: 'Open of maak eerst een model; daarna kunt u locaties verzamelen.',
  noLocation: 'locatie onbekend',
  nothing: 'Geen verschillen',
  taken: (location: string, rows: number) =>
    `Overgenomen voor ${location}: ${meervoud(rows, 'wijziging', 'wijzigingen')}`,
  toCheck: (count: number) => meervoud(count, 'aandachtspunt', 'aandachtspunten'),

  problems: {
    missing: 'Het bestand is er niet meer.',
    empty: 'Het bestand is leeg.',
    csv: 'Dit is een tekstbestand (csv) met de naam van een werkmap. Open het in Excel en sla het op als .xlsx.',
    webPage: 'Dit is een webpagina met de naam van een werkmap. Open het bestand in Excel en sla het op als .xlsx.',
    notZip: 'Dit is geen Excel-werkmap (.xlsx). Sla het bestand in Excel op als .xlsx.',
    oldExcel: 'Dit is een oude Excel-werkmap (.xls). Sla die in Excel op als .xlsx.',
    password: 'De werkmap is met een wachtwoord beveiligd. Vraag de locatie om een bestand zonder wachtwoord.',
    binary: 'Dit is een binaire werkmap (.xlsb). Sla die in Excel op als .xlsx.',
    otherDocument: 'Dit is wel een document, maar geen Excel-werkmap.',
    damaged: 'Het bestand is beschadigd of niet volledig. Vraag de locatie het opnieuw te sturen.',
    tooLarge:
      'Het bestand is te groot of te ingewikkeld om veilig te lezen. Een locatiewerkmap is veel kleiner; kijk wat er verder nog in staat.',
    stopped: 'Het lezen is gestopt.',
    unread: 'Het bestand kon niet worden gelezen. Kies het opnieuw.',
  },
  unchanged: 'Dit bestand verandert niets.',

  which: 'Van welke locatie is dit bestand?',
  addLocation: (name: string) => `${name} als nieuwe locatie toevoegen`,
  choosePlace: 'Kies een locatie',
  findingsTitle: 'Let op',
  findings: {
    unknownLocation: (name: string, nearest: string | null) =>
      `De locatie “${name}” staat niet in het landelijke model.${nearest === null ? ' Kies welke locatie het is.' : ` Wordt ${nearest} bedoeld?`}`,
    noLocation: 'In dit bestand staat geen locatie. Kies welke locatie het is.',
    otherLocations: (names: string, rows: number) =>
      `Er ${rows === 1 ? 'staat' : 'staan'} ook ${meervoud(rows, 'rij', 'rijen')} van ${names} in; die ${rows === 1 ? 'blijft' : 'blijven'} buiten beschouwing.`,
    fileNameDiffers: (named: string, location: string) =>
      `De bestandsnaam noemt ${named}, maar de rijen zijn van ${location}.`,
    twoFiles: (other: string) => `Ook “${other}” is van deze locatie. Haal een van de twee uit de lijst.`,
    sameFile: (date: string) => `Precies dit bestand is al overgenomen${date === '' ? '' : ` op ${date}`}.`,
    older: (own: string, taken: string) => `Dit bestand is van ${own}; er is al een stand van ${taken} overgenomen.`,
    olderEdition: (own: string, taken: string) => `Dit is editie ${own}; er is al een editie ${taken} overgenomen.`,
    otherModel: 'Dit bestand hoort bij een ander model dan dat in deze werkmap.',
    otherPeriodKind: (tower: string, file: string) =>
      `Het landelijke model rekent per ${tower}, dit bestand per ${file}. De perioden passen niet op elkaar.`,
    otherHorizon: (tower: string, file: string) =>
      `Het landelijke model rekent over ${tower}, dit bestand over ${file}.`,
    tableAbsent: (table: string, rows: number) =>
      `De tabel ${table} ontbreekt in het bestand; ${meervoud(rows, 'rij', 'rijen')} van het landelijke model ${rows === 1 ? 'blijft' : 'blijven'} staan.`,
    tableEmptied: (table: string, rows: number) =>
      `De tabel ${table} is leeg in het bestand; ${meervoud(rows, 'rij', 'rijen')} van het landelijke model ${rows === 1 ? 'blijft' : 'blijven'} staan, tenzij u ${rows === 1 ? 'die' : 'ze'} hieronder laat vervallen.`,
    nothingOfOurs: 'In dit bestand staan geen tabellen van het model. Wijs hieronder aan waar de rijen staan.',
  },
  periodKinds: { month: 'maand', week: 'week' },
  horizon: (first: string, periods: number) => `${meervoud(periods, 'periode', 'perioden')} vanaf ${first}`,
  oddities: {
    macros: () => 'Er zitten macro’s in; die zijn niet uitgevoerd.',
    externalLinks: (count: number) =>
      `${meervoud(count, 'formule verwijst', 'formules verwijzen')} naar een ander bestand; de laatst bewaarde waarde is gebruikt.`,
    dates1904: () => 'De datums tellen vanaf 1904; ze zijn omgerekend.',
    hiddenSheets: (count: number) =>
      `${meervoud(count, 'blad met rijen van het model is', 'bladen met rijen van het model zijn')} verborgen; ${count === 1 ? 'het telt' : 'ze tellen'} gewoon mee.`,
    hiddenColumns: (count: number) =>
      `${meervoud(count, 'kolom is', 'kolommen zijn')} verborgen; ${count === 1 ? 'die telt' : 'ze tellen'} gewoon mee.`,
    hiddenRows: (count: number) =>
      `${meervoud(count, 'rij is', 'rijen zijn')} verborgen of weggefilterd; ${count === 1 ? 'die telt' : 'ze tellen'} gewoon mee.`,
    filters: () => 'Er staat een filter aan; ook weggefilterde rijen tellen mee.',
    totalsRows: () => 'Een totaalrij is overgeslagen.',
    sameNames: () => 'Een tabel komt twee keer voor; alleen de eerste is gelezen.',
  },
  unknownTitle: 'Namen die niet in het landelijke model staan',
  kinds: { location: 'locatie', product: 'product', role: 'rol', step: 'stap' },
  unknown: (kind: string, name: string, rows: number) =>
    `${kind} “${name}”, ${meervoud(rows, 'rij wacht', 'rijen wachten')}`,
  accept: (name: string) => `Dit is ${name}`,
  isNamed: (name: string) => `telt als ${name}`,
  meant: (name: string) => `Wat wordt bedoeld met “${name}”?`,
  refuse: 'Toch niet',
  chooseName: 'Kies wat wordt bedoeld',

  tablesTitle: 'Verschillen met het landelijke model',
  same: (count: number) => `${String(count)} gelijk`,
  unusable: (count: number) => `${meervoud(count, 'rij', 'rijen')} onbruikbaar`,
  added: 'nieuw',
  changed: 'gewijzigd',
  gone: 'vervalt',
  countAdded: (count: number) => `${String(count)} nieuw`,
  countChanged: (count: number) => `${String(count)} gewijzigd`,
  countGone: (count: number) => `${String(count)} vervallen`,
  takeTable: (table: string) => `${table} overnemen`,
  takeRow: (row: string) => `Overnemen: ${row}`,
  waits: 'wacht op een naam',
  more: (count: number) => `Nog ${String(count)}`,
  empty: 'leeg',
  deviationsTitle: 'Wijkt af van het landelijke model',
  deviationsText: 'Het landelijke model gaat voor: dit wordt alleen overgenomen als u het aanvinkt.',
  ownNorm: 'als eigen norm van deze locatie',
  shared: 'voor alle locaties',
  problemsTitle: 'Onbruikbare cellen',
  inRow: (table: string, row: number | null) => (row === null ? table : `${table}, rij ${String(row)}`),

  effectTitle: 'Wat overnemen doet',
  effectAll: (count: number) => (count === 1 ? 'Dit bestand' : `Alle ${String(count)} bestanden samen`),
  computing: 'Wordt doorgerekend',
  noEffect: 'Er is niets gekozen om over te nemen.',
  country: 'Alle locaties',
  newProblems: (count: number) =>
    `Na overname ${count === 1 ? 'komt er 1 melding' : `komen er ${String(count)} meldingen`} bij in Controle.`,
  take: (changes: number) => `${meervoud(changes, 'wijziging', 'wijzigingen')} overnemen`,
  takeNothing: 'Alleen vastleggen dat niets wijzigde',
  takeAll: (files: number, changes: number) =>
    `${meervoud(files, 'bestand', 'bestanden')} overnemen (${meervoud(changes, 'wijziging', 'wijzigingen')})`,
  blocked: 'Kies eerst de locatie.',
  stale: 'De werkmap wordt bijgewerkt; even wachten.',

  mapTitle: 'Waar staan de rijen?',
  mapSheet: (sheet: string) => `Werkblad ${sheet}`,
  mapAs: 'Dit zijn rijen van',
  mapNothing: 'niet lezen',
  mapHeaderRow: 'Koppen op rij',
  mapColumn: (column: string) => column,
  mapNone: '– niet aanwezig –',
  mapNeeded: (columns: string) => `Nog nodig: ${columns}.`,
  mapRemember: 'Onthouden: volgende maand wordt een bestand met deze koppen vanzelf herkend.',

  outTitle: 'Locatiewerkmappen maken',
  outText:
    'Elke locatie krijgt een eigen werkmap met de eigen cijfers, keuzelijsten en een voorblad. Invullen kan zonder de invoegtoepassing; wie die heeft, kan er ook mee rekenen.',
  edition: 'Editie',
  due: 'Inleveren uiterlijk',
  forWhom: 'Voor welke locaties',
  all: 'Alle locaties',
  makeOne: (location: string) => `Maak de werkmap van ${location}`,
  makeMany: (count: number) => `Maak ${meervoud(count, 'locatiewerkmap', 'locatiewerkmappen')}`,
  zipName: (edition: string) => `Locatiewerkmappen ${edition}.zip`,
  made: (count: number) => `${meervoud(count, 'locatiewerkmap', 'locatiewerkmappen')} gemaakt.`,
};
