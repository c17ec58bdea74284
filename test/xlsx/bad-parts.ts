/** Parts of files that are not as they should be. */
import type { Book } from '../../src/xlsx/book/book';
import { formatAddress } from '../../src/xlsx/notation/address';
import { zipped } from './odd-zips';
import { packageOf, partsFor, rows } from './package-of';

export const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_none, i) => make(i)).join('');
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relations = (...all: readonly (readonly [kind: string, target: string, mode?: string])[]) =>
  `<Relationships>${all
    .map(
      ([kind, target, mode], i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="${OFFICE}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;
export const cell = (inner: string) => packageOf({ sheet: rows(`<row r="1">${inner}</row>`) });
export const merges = (...areas: readonly string[]) =>
  packageOf({ sheet: `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` });
export const without = (...names: readonly string[]) =>
  zipped(
    Object.fromEntries(
      Object.entries(partsFor({ sheet: FIVE, texts: '<si><t>a</t></si>' })).filter(([name]) => !names.includes(name)),
    ),
  );
export const FIVE = rows('<row r="1"><c r="A1"><v>5</v></c></row>');
export const sheetWith = (xml: string) => packageOf({ sheet: FIVE + xml });
/** A workbook around other parts; the sheet's own relations among them. */
export const around = (others: Readonly<Record<string, string | Uint8Array>>) => packageOf({ sheet: FIVE, others });
export const SHEET = 'xl/worksheets/_rels/sheet1.xml.rels';
export const BOOK = 'xl/_rels/workbook.xml.rels';

export function texts(): string {
  return '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>';
}

export function inTexts(part: Uint8Array): Uint8Array {
  return around({ 'xl/sharedStrings.xml': part });
}

export function twice(...sheets: readonly string[]): string {
  return `<workbook><sheets>${sheets.map((name, i) => `<sheet name="${name}" r:id="rId${String(i + 1)}"/>`).join('')}</sheets></workbook>`.replace(
    '<workbook>',
    '<workbook xmlns:r="r">',
  );
}

export function tables(ref: string, more = ''): Uint8Array {
  return packageOf({
    sheet: rows(`<row r="1">${['Zaken', 'zaken', 'Uren'].map((t) => `<c t="str"><v>${t}</v></c>`).join('')}</row>`),
    sheetRelations: { table: '../tables/table1.xml' },
    others: { 'xl/tables/table1.xml': `<table displayName="T" ref="${ref}" ${more}/>` },
  });
}

export function twoTables(...all: readonly (readonly [name: string, ref: string])[]): Uint8Array {
  const parts = all.map(([name, ref], i) => [
    `xl/tables/table${String(i)}.xml`,
    `<table displayName="${name}" ref="${ref}"/>`,
  ]);
  const own = relations(...all.map((_table, i) => ['table', `../tables/table${String(i)}.xml`] as const));
  return around({ [SHEET]: own, ...(Object.fromEntries(parts) as Record<string, string>) });
}

export const first = (book: Book) => {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

export function tablesOf(book: Book): string[] {
  return first(book).tables.map(({ name, area }) => `${name} ${formatAddress(area)}`);
}

export function looks(book: Book): string[] {
  return first(book).rows.flatMap(({ cells }) => cells.map(({ look }) => book.looks[look]?.numberFormat ?? ''));
}

export function format(code: string): string {
  return `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`;
}

export function arrayRow(i: number): string {
  const [row, next] = [String(i + 1), (letter: string) => `${letter}${String(i + 1)}`];
  const fills = (from: string, to: string, formula: string) =>
    `<c><f t="array" ref="${next(from)}:${next(to)}">${formula}</f><v>2</v></c>`;
  return `<row r="${row}">${fills('A', 'A', '1+1')}${fills('B', 'C', '{1,2}')}<c><v>2</v></c></row>`;
}

export function dynamic(): Record<string, string> {
  return {
    'xl/metadata.xml':
      '<metadata><metadataTypes><metadataType name="XLDAPR"/></metadataTypes><cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  };
}

export function names(...all: readonly string[]): string {
  const made = all
    .map((one) => one.split('='))
    .map(([name = '', text = '']) => `<definedName name="${name}">${text}</definedName>`);
  return `<definedNames>${made.join('')}</definedNames>`;
}

export function rule(type: string, formula: string, more = ''): string {
  return `<conditionalFormatting sqref="A1"><cfRule type="${type}" priority="1"${more}><formula>${formula}</formula></cfRule></conditionalFormatting>`;
}

export function validation(areas: number): string {
  const all = Array.from({ length: areas }, (_none, i) => `B${String(i + 1)}`).join(' ');
  return `<dataValidations><dataValidation type="list" sqref="${all}"><formula1>"a"</formula1></dataValidation></dataValidations>`;
}

export function drawing(contents: string, own: string): Uint8Array {
  return around({
    [SHEET]: relations(['drawing', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': contents,
    'xl/drawings/_rels/drawing1.xml.rels': own,
  });
}

export function frame(id: string): string {
  const corner = (name: string) => `<${name}><col>1</col><row>1</row></${name}>`;
  return `<wsDr xmlns:r="r"><twoCellAnchor>${corner('from')}${corner('to')}<graphicFrame><graphic><graphicData><chart r:id="${id}"/></graphicData></graphic></graphicFrame></twoCellAnchor></wsDr>`;
}
