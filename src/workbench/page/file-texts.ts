/** What the page says about files. */
import type { Language } from '../../language';
import type { LeftOut, LeftOutKind } from '../../xlsx/package/left-out';
import type { LimitKind } from '../../xlsx/package/limits';
import type { FileProblemCode } from '../../xlsx/package/problem';

type Words = readonly [one: string, many: string];

/** What helps when there is too much of something. */
const SMALLER = {
  nl: 'Bewaar in Excel een kopie met alleen wat u nodig hebt, en open die.',
  en: 'In Excel, save a copy with only what you need, and open that.',
} as const;

const PROBLEMS: Readonly<Record<Language, Readonly<Record<FileProblemCode, string>>>> = {
  nl: {
    missing: 'het bestand is er niet.',
    empty: 'het bestand is leeg. Vraag de afzender het nog eens te sturen.',
    csv: 'dit is een tekstbestand (csv) met de naam van een werkmap. Open het in Excel (Gegevens > Van tekst/csv) en sla het op als .xlsx.',
    webPage: 'dit is een webpagina of XML met de naam van een werkmap. Open het in Excel en sla het op als .xlsx.',
    notZip: 'dit is geen Excel-werkmap (.xlsx). Sla het in Excel op als .xlsx en open het opnieuw.',
    oldExcel: 'dit is een oude Excel-werkmap (.xls). Sla die in Excel op als .xlsx.',
    password: 'de werkmap is met een wachtwoord beveiligd. Haal het wachtwoord er in Excel af.',
    binary: 'dit is een binaire werkmap (.xlsb). Sla die in Excel op als .xlsx.',
    otherDocument: 'dit is wel een document, maar geen Excel-werkmap. Kies een werkmap (.xlsx).',
    damaged:
      'het bestand is beschadigd of niet volledig. Laat Excel het herstellen en opslaan, of vraag de afzender om een nieuw exemplaar.',
    tooLarge: `de werkmap is te groot voor de werkbank. ${SMALLER.nl}`,
    stopped: 'u hebt het openen gestopt.',
    grid: 'de werkbank kan deze werkmap niet tonen. Sla die in Excel opnieuw op en probeer het nog eens.',
  },
  en: {
    missing: 'the file is not there.',
    empty: 'the file is empty. Ask the sender to send it again.',
    csv: 'this is a text file (csv) under the name of a workbook. Open it in Excel (Data > From Text/CSV) and save it as .xlsx.',
    webPage: 'this is a web page or XML under the name of a workbook. Open it in Excel and save it as .xlsx.',
    notZip: 'this is no Excel workbook (.xlsx). Save it in Excel as .xlsx and open it again.',
    oldExcel: 'this is an old Excel workbook (.xls). Save it in Excel as .xlsx.',
    password: 'the workbook is protected with a password. Remove the password in Excel.',
    binary: 'this is a binary workbook (.xlsb). Save it in Excel as .xlsx.',
    otherDocument: 'this is a document, but no Excel workbook. Choose a workbook (.xlsx).',
    damaged: 'the file is damaged or incomplete. Let Excel repair and save it, or ask the sender for a new copy.',
    tooLarge: `the workbook is too large for the workbench. ${SMALLER.en}`,
    stopped: 'you stopped it.',
    grid: 'the workbench cannot show this workbook. Save it again in Excel and try once more.',
  },
};

/** What there is too much of: "de werkmap bevat te veel …", "the workbook has …". */
const LIMITS: Readonly<Record<Language, Readonly<Partial<Record<LimitKind, string>>>>> = {
  nl: {
    parts: 'onderdelen',
    ratio: 'gegevens in te weinig ruimte (zo ziet een bestand eruit dat een computer wil laten vastlopen)',
    elements: 'gegevens in één onderdeel',
    cells: 'cellen',
    formulaCharacters: 'of te lange formules',
    arrayColumns: 'matrixformules',
    arrayCells: 'cellen in matrixformules',
    merges: 'samengevoegde cellen',
    tables: 'tabellen',
    tableCells: 'cellen in tabellen',
    styles: 'opmaakstijlen',
    texts: 'teksten',
    rules: 'regels voor validatie of voorwaardelijke opmaak',
    names: 'gedefinieerde namen',
  },
  en: {
    parts: 'too many parts',
    ratio: 'too much data in too little space (as a file has that is made to stop a computer)',
    elements: 'too much data in one part',
    cells: 'too many cells',
    formulaCharacters: 'too many or too long formulas',
    arrayColumns: 'too many array formulas',
    arrayCells: 'too many cells in array formulas',
    merges: 'too many merged cells',
    tables: 'too many tables',
    tableCells: 'too many cells in tables',
    styles: 'too many cell styles',
    texts: 'too many texts',
    rules: 'too many rules for validation or conditional formatting',
    names: 'too many defined names',
  },
};

const LEFT: Readonly<Record<Language, Readonly<Record<LeftOutKind, Words>>>> = {
  nl: {
    charts: ['grafiek', 'grafieken'],
    chartDetails: [
      'grafiek voor een deel (de grafiek zelf is er wel)',
      'grafieken voor een deel (de grafieken zelf zijn er wel)',
    ],
    pictures: ['afbeelding', 'afbeeldingen'],
    shapes: ['vorm', 'vormen'],
    pivotTables: ['draaitabel', 'draaitabellen'],
    slicers: ['slicer', 'slicers'],
    comments: ['opmerking', 'opmerkingen'],
    hyperlinks: ['hyperlink die nergens heen gaat', 'hyperlinks die nergens heen gaan'],
    macros: ['macroproject', 'macroprojecten'],
    queries: ['gegevensverbinding', 'gegevensverbindingen'],
    externalLinks: [
      'formule met een koppeling naar een andere werkmap (de waarde is er wel)',
      'formules met een koppeling naar een andere werkmap (de waarden zijn er wel)',
    ],
    formulas: ['onvolledige formule (de waarde is er wel)', 'onvolledige formules (de waarden zijn er wel)'],
    chartSheets: ['grafiekblad', 'grafiekbladen'],
    conditionalFormats: ['regel voor voorwaardelijke opmaak', 'regels voor voorwaardelijke opmaak'],
    validations: ['regel voor gegevensvalidatie', 'regels voor gegevensvalidatie'],
    filters: ['filter (verborgen rijen blijven verborgen)', 'filters (verborgen rijen blijven verborgen)'],
    outlines: ['gegroepeerde rij of kolom', 'gegroepeerde rijen en kolommen'],
    richTexts: ['opmaak binnen een tekst', 'keer opmaak binnen een tekst'],
    tables: ['tabel (de cellen zijn er wel)', 'tabellen (de cellen zijn er wel)'],
    totalsRows: [
      'totaalrij (staat als gewone rij onder de tabel)',
      'totaalrijen (staan als gewone rijen onder de tabel)',
    ],
    headerlessTables: [
      'tabel zonder kopregel (de cellen zijn er wel)',
      'tabellen zonder kopregel (de cellen zijn er wel)',
    ],
    dataTables: ['gegevenstabel (de waarden zijn er wel)', 'gegevenstabellen (de waarden zijn er wel)'],
    passwords: [
      'wachtwoord van een beveiligd blad (het blad blijft beveiligd)',
      'wachtwoorden van beveiligde bladen (de bladen blijven beveiligd)',
    ],
    names: ['gedefinieerde naam', 'gedefinieerde namen'],
    numberFormats: ['getalnotatie (te lang)', 'getalnotaties (te lang)'],
    mergesInPart: [
      'samenvoeging van cellen voor een deel (die gaat verder dan dit blad; opslaan houdt haar heel)',
      'samenvoegingen van cellen voor een deel (die gaan verder dan dit blad; opslaan houdt ze heel)',
    ],
    mergesUnseen: [
      'samenvoeging van cellen (te groot om te tonen; opslaan bewaart haar)',
      'samenvoegingen van cellen (te groot om te tonen; opslaan bewaart ze)',
    ],
    merges: [
      'samenvoeging van cellen buiten beeld (er staat nu iets in cellen die zij zou verbergen)',
      'samenvoegingen van cellen buiten beeld (er staat nu iets in cellen die zij zouden verbergen)',
    ],
    crossingMerges: [
      'samenvoeging van cellen die al in een andere zitten (de cellen zijn er wel)',
      'samenvoegingen van cellen die al in een andere zitten (de cellen zijn er wel)',
    ],
    doubleHeaders: [
      'kop die zijn tabel al heeft (krijgt bij het opslaan een nummer)',
      'koppen die hun tabel al heeft (krijgen bij het opslaan een nummer)',
    ],
    looks: ['opmaak die niet in het bestand staat', 'keer opmaak die niet in het bestand staat'],
    longTexts: [
      'tekst na het 32.767e teken (meer past niet in een cel)',
      'teksten na het 32.767e teken (meer past niet in een cel)',
    ],
    objects: ['ingevoegd object of besturingselement', 'ingevoegde objecten of besturingselementen'],
    dates1904: ['datum geteld vanaf 1904 (omgerekend)', 'datums geteld vanaf 1904 (omgerekend)'],
  },
  en: {
    charts: ['chart', 'charts'],
    chartDetails: ['part of a chart (the chart itself is there)', 'parts of charts (the charts themselves are there)'],
    pictures: ['picture', 'pictures'],
    shapes: ['shape', 'shapes'],
    pivotTables: ['pivot table', 'pivot tables'],
    slicers: ['slicer', 'slicers'],
    comments: ['comment', 'comments'],
    hyperlinks: ['hyperlink that leads nowhere', 'hyperlinks that lead nowhere'],
    macros: ['macro project', 'macro projects'],
    queries: ['data connection', 'data connections'],
    externalLinks: [
      'formula with a link to another workbook (its value is kept)',
      'formulas with links to other workbooks (their values are kept)',
    ],
    formulas: ['unfinished formula (its value is kept)', 'unfinished formulas (their values are kept)'],
    chartSheets: ['chart sheet', 'chart sheets'],
    conditionalFormats: ['conditional formatting rule', 'conditional formatting rules'],
    validations: ['data validation rule', 'data validation rules'],
    filters: ['filter (hidden rows stay hidden)', 'filters (hidden rows stay hidden)'],
    outlines: ['grouped row or column', 'grouped rows and columns'],
    richTexts: ['text with formatting inside', 'texts with formatting inside'],
    tables: ['table (its cells are kept)', 'tables (their cells are kept)'],
    totalsRows: [
      'totals row (now an ordinary row below its table)',
      'totals rows (now ordinary rows below their tables)',
    ],
    headerlessTables: [
      'table without a header row (its cells are kept)',
      'tables without a header row (their cells are kept)',
    ],
    dataTables: ['data table (its values are kept)', 'data tables (their values are kept)'],
    passwords: [
      'password of a protected sheet (the sheet stays protected)',
      'passwords of protected sheets (the sheets stay protected)',
    ],
    names: ['defined name', 'defined names'],
    numberFormats: ['number format (too long)', 'number formats (too long)'],
    mergesInPart: [
      'merge of cells in full (it reaches beyond this sheet; saving keeps it whole)',
      'merges of cells in full (they reach beyond this sheet; saving keeps them whole)',
    ],
    mergesUnseen: [
      'merge of cells (too large to show; saving keeps it)',
      'merges of cells (too large to show; saving keeps them)',
    ],
    merges: [
      'merge of cells out of view (there is something now in cells it would hide)',
      'merges of cells out of view (there is something now in cells they would hide)',
    ],
    crossingMerges: [
      'merge over cells of another (its cells are kept)',
      'merges over cells of others (their cells are kept)',
    ],
    doubleHeaders: [
      'header its table has already (gets a number when saved)',
      'headers their tables have already (get a number when saved)',
    ],
    looks: ['look that the file does not hold', 'looks that the file does not hold'],
    longTexts: [
      'text beyond its 32,767th character (a cell holds no more)',
      'texts beyond their 32,767th character (a cell holds no more)',
    ],
    objects: ['embedded object or control', 'embedded objects or controls'],
    dates1904: ['date counted from 1904 (converted)', 'dates counted from 1904 (converted)'],
  },
};

const TEXTS = {
  nl: {
    open: 'Openen…',
    save: 'Opslaan',
    close: 'Sluiten',
    opening: 'Bezig met openen: ',
    stop: 'Stoppen',
    saving: 'Bezig met opslaan…',
    opened: 'Geopend: ',
    saved: 'Opgeslagen: ',
    notOpened: 'Niet geopend: ',
    notTaken: 'Niet overgenomen: ',
    notSaved: 'Niet opgeslagen: ',
    unsaved: 'In de huidige werkmap staan wijzigingen die niet zijn opgeslagen.',
    unapplied: 'In het taakvenster staan wijzigingen die nog niet in de werkmap staan. Die gaan verloren.',
    goOn: 'Toch doorgaan',
    saveFirst: 'Eerst opslaan',
    discard: 'Openen zonder opslaan',
    cancel: 'Annuleren',
    drop: 'Laat los om de werkmap te openen',
    created: 'De invoegtoepassing heeft een nieuwe werkmap gemaakt. Excel opent haar in een eigen venster.',
    openTab: 'Openen in een nieuw tabblad',
    keepFile: 'Downloaden',
  },
  en: {
    open: 'Open…',
    save: 'Save',
    close: 'Close',
    opening: 'Opening: ',
    stop: 'Stop',
    saving: 'Saving…',
    opened: 'Opened: ',
    saved: 'Saved: ',
    notOpened: 'Not opened: ',
    notTaken: 'Not taken over: ',
    notSaved: 'Not saved: ',
    unsaved: 'The present workbook has changes that are not saved.',
    unapplied: 'The pane holds changes that are not in the workbook yet. They will be lost.',
    goOn: 'Go on all the same',
    saveFirst: 'Save first',
    discard: 'Open without saving',
    cancel: 'Cancel',
    drop: 'Drop to open the workbook',
    created: 'The add-in made a new workbook. Excel opens it in a window of its own.',
    openTab: 'Open in a new tab',
    keepFile: 'Download',
  },
} as const;

export type FileTextKey = keyof (typeof TEXTS)['nl'];

export function fileText(language: Language, key: FileTextKey): string {
  return TEXTS[language][key];
}

export function problemText(
  language: Language,
  { code, limit }: { readonly code: FileProblemCode; readonly limit: LimitKind | null },
): string {
  if (limit === 'milliseconds')
    return language === 'nl'
      ? `het lezen duurt te lang en is gestopt. ${SMALLER.nl}`
      : `reading takes too long and was stopped. ${SMALLER.en}`;
  const many = limit === null ? undefined : LIMITS[language][limit];
  if (many === undefined) return PROBLEMS[language][code];
  return language === 'nl'
    ? `de werkmap bevat te veel ${many}. ${SMALLER.nl}`
    : `the workbook has ${many}. ${SMALLER.en}`;
}

/** "2 grafieken, 1 draaitabel"; '' when nothing was left out. */
export function leftOutText(language: Language, leftOut: LeftOut): string {
  return [...leftOut]
    .map(([kind, count]) => `${String(count)} ${LEFT[language][kind][count === 1 ? 0 : 1]}`)
    .join(', ');
}
