/** Files as other programs write them, made part by part. */
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface FileParts {
  /** Contents of `<worksheet>`. */
  readonly sheet?: string;
  /** Contents of `<workbook>` before and after its one sheet. */
  readonly workbook?: { readonly before?: string; readonly after?: string };
  readonly texts?: string;
  readonly styles?: string;
  /** Other parts, by name. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  /** Relations of the sheet: kind → target. */
  readonly sheetRelations?: Readonly<Record<string, string>>;
  readonly namespace?: string;
}

/** One sheet, "Blad". */
export function packageOf(parts: FileParts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(partsFor(parts)).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
    { level: 1 }, // some are made large to be refused
  );
}

/** The same, not yet packed. */
export function partsFor(parts: FileParts): Record<string, string | Uint8Array> {
  const { sheet = '', workbook = {}, texts, styles, others = {}, sheetRelations = {}, namespace = MAIN } = parts;
  const relations = (all: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="${RELATIONS}">${all
      .map(
        ([kind, target], i) => `<Relationship Id="rId${String(i + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const main = (name: string, contents: string) =>
    `<${name} xmlns="${namespace}" xmlns:r="${OFFICE}">${contents}</${name}>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': main(
      'workbook',
      `${workbook.before ?? ''}<sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets>${workbook.after ?? ''}`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['sheetMetadata', 'metadata.xml'],
    ]),
    'xl/worksheets/sheet1.xml': main('worksheet', sheet),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(Object.entries(sheetRelations)),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': main('sst', texts) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': main('styleSheet', styles) }),
    ...others,
  };
  return files;
}

/** A sheet's cells from the XML of its rows. */
export const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
