/**
 * What Excel offers to repair a file for, in words: how its parts hang together (file-parts.ts), and here what they say of
 * each other: tables and their cells, styles, names, charts and their cells, rules, texts.
 */
import {
  columnIndex,
  columnName,
  intersection,
  looksLikeCell,
  parseAddress,
  splitSheet,
  type Rectangle,
} from '../../src/xlsx/notation/address';
import { children, decodeText } from '../../src/xlsx/package/xml';
import type { XmlElement } from '../../src/xlsx/package/xml-element';
import { all, doubles, packageFaults, partsOf, relationsOf, values, type File } from './file-parts';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_NAME = 255;

interface Sheet {
  readonly name: string;
  readonly root: XmlElement;
  readonly tables: readonly XmlElement[];
}

/** Nothing when Excel would open the file as it is. */
export function repairs(bytes: Uint8Array): string[] {
  const file = partsOf(bytes);
  const sheets = sheetsOf(file);
  const texts = all(file.parts.get('xl/sharedStrings.xml'), 'si').map((item) =>
    decodeText(
      all(item, 't')
        .map(({ text }) => text)
        .join(''),
    ),
  );
  return [
    ...packageFaults(file),
    ...sheetNames(sheets, file),
    ...tableNames(file),
    ...sheets.flatMap((sheet) => sheetFaults(sheet, texts, file).map((fault) => `${sheet.name}: ${fault}`)),
    ...definedNames(sheets, file),
    ...chartCells(sheets, file),
    ...[...file.parts].flatMap(([name, root]) => lists(root).map((fault) => `${name}: ${fault}`)),
    ...texts.filter((text) => text.length > LONGEST_TEXT).map((text) => `text of ${String(text.length)}`),
    ...[...file.texts].filter(([, xml]) => UNWRITABLE.test(xml)).map(([name]) => `control character in ${name}`),
  ];
}

const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}|&#(?:[0-8]|1[124-9]|2\d|3[01]);/u;

function sheetsOf(file: File): readonly Sheet[] {
  const relations = relationsOf(file);
  const part = (of: string, id: string | null) => relations.find((one) => one.of === of && one.id === id)?.target ?? '';
  return all(file.parts.get('xl/workbook.xml'), 'sheet').flatMap((sheet) => {
    const name = part('xl/workbook.xml', sheet.get('r:id'));
    const root = file.parts.get(name);
    if (!root) return [];
    const tables = all(root, 'tablePart').flatMap((one) => file.parts.get(part(name, one.get('r:id'))) ?? []);
    return [{ name: decodeText(sheet.get('name') ?? ''), root, tables }];
  });
}

const lower = (text: string) => text.toLowerCase();

function sheetNames(sheets: readonly Sheet[], { parts }: File): string[] {
  const names = sheets.map(({ name }) => name);
  const own = all(parts.get('xl/workbook.xml'), 'sheet');
  return [
    ...names
      .filter((name) => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `sheet called ${name}`),
    ...doubles(names.map(lower)).map((name) => `sheet twice ${name}`),
    ...doubles(values(own, 'sheetId')).map((id) => `sheet id ${id}`),
    ...(own.some((sheet) => !sheet.has('state')) ? [] : ['no sheet is visible']),
  ];
}

const isName = (name: string) =>
  name.length <= LONGEST_NAME && /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && !looksLikeCell(name);

function tableNames({ parts }: File): string[] {
  const tables = [...parts].flatMap(([name, root]) => (/tables\/table\d+\.xml$/.test(name) ? [root] : []));
  const names = values(tables, 'displayName');
  const taken = all(parts.get('xl/workbook.xml'), 'definedName').filter((one) => !one.has('localSheetId'));
  return [
    ...doubles([...names, ...values(taken, 'name')].map(lower)).map((name) => `name twice ${name}`),
    ...names.filter((name) => !isName(name)).map((name) => `table called ${name}`),
  ];
}

const areaOf = (text: string | null): Rectangle | null => parseAddress(text ?? '');

function sheetFaults({ root, tables }: Sheet, texts: readonly string[], file: File): string[] {
  const rows = all(root, 'row');
  const cells = all(root, 'c');
  const byPlace = new Map(cells.map((cell) => [cell.get('r') ?? '', cell]));
  const areas = tables.flatMap((table) => areaOf(table.get('ref')) ?? []);
  // A formula with one answer may stand in a table, as each of its figures does.
  const spills = all(root, 'f')
    .flatMap((f) => (f.get('t') === 'array' ? (areaOf(f.get('ref')) ?? []) : []))
    .filter(({ rows: high, columns: wide }) => high * wide > 1);
  const styles = all(file.parts.get('xl/styles.xml'), 'cellXfs').flatMap((list) => list.children).length;
  const used = [...values(cells, 's'), ...values(rows, 's'), ...values(all(root, 'col'), 'style')];
  const rules = all(root, 'cfRule').filter((rule) => !rule.name.includes(':'));
  const strings = cells.filter((cell) => cell.get('t') === 's').map((cell) => children(cell, 'v')[0]?.text ?? '');
  return [
    ...tables.flatMap((table) => tableFaults(table, byPlace, texts)),
    ...areas.flatMap((area, i) =>
      [...areas.slice(i + 1), ...spills]
        .filter((other) => intersection(area, other))
        .map(() => 'a table lies over another, or a spill'),
    ),
    ...used.filter((style) => Number(style) >= styles).map((style) => `style ${style}`),
    ...doubles(values(rules, 'priority')).map((priority) => `priority ${priority}`),
    ...strings.filter((at) => texts[Number(at)] === undefined).map((at) => `no text ${at}`),
    ...(ascending(rows.map((row) => Number(row.get('r')))) ? [] : ['rows out of order']),
    ...rows
      .filter((row) => !ascending(row.children.map((cell) => columnIndex((cell.get('r') ?? '').replace(/\d+/, '')))))
      .map((row) => `cells out of order in row ${row.get('r') ?? ''}`),
    ...all(root, 'f')
      .filter((f) => f.text.length > LONGEST_FORMULA)
      .map(() => 'a formula too long'),
    ...all(root, 'headerFooter').flatMap((texts) =>
      texts.children.filter(({ text }) => text.length > LONGEST_NAME).map(({ localName }) => `${localName} too long`),
    ),
  ];
}

const ascending = (places: readonly number[]) => places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));

/** The cells of the header are texts, and those are the names of the columns, each there once. */
function tableFaults(table: XmlElement, cells: ReadonlyMap<string, XmlElement>, texts: readonly string[]): string[] {
  const name = table.get('name') ?? '';
  const ref = table.get('ref') ?? '';
  const area = areaOf(ref);
  const columns = all(table, 'tableColumn');
  if (!area) return [`${name} has no place`];
  const names = columns.map((column) => decodeText(column.get('name') ?? ''));
  const [first = '', row = ''] = (/^([A-Z]+)(\d+)/.exec(ref) ?? []).slice(1);
  const headers = names.map((_, i) => {
    const cell = cells.get(columnName(columnIndex(first) + i) + row);
    return cell?.get('t') === 's' ? texts[Number(children(cell, 'v')[0]?.text)] : undefined;
  });
  const filter = children(table, 'autoFilter').map((one) => one.get('ref'));
  return [
    ...(area.rows < 2 ? [`${name} has no rows`] : []),
    ...(columns.length === area.columns ? [] : [`${name} has ${String(columns.length)} columns`]),
    ...doubles(names.map(lower)).map((column) => `${name} has ${column} twice`),
    ...doubles(values(columns, 'id')).map((id) => `${name} has column id ${id} twice`),
    ...names
      .filter((column, i) => column === '' || column.length > LONGEST_NAME || headers[i] !== column)
      .map((column) => `${name}: the cell above ${column} says something else`),
    ...filter.filter((one) => one !== ref).map((one) => `${name} filters ${one ?? ''}`),
  ];
}

/** Names Excel keeps itself, each on the sheet it is of, and those of people. */
function definedNames(sheets: readonly Sheet[], { parts }: File): string[] {
  return all(parts.get('xl/workbook.xml'), 'definedName').flatMap((one) => {
    const name = decodeText(one.get('name') ?? '');
    const own = one.get('localSheetId');
    const sheet = own === null ? undefined : sheets[Number(own)];
    const isOwn = /^_xlnm\.Print_(Titles|Area)$/.test(name);
    const elsewhere = decodeText(one.text)
      .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
      .some((part) => splitSheet(part).sheet !== sheet?.name);
    return [
      ...(own !== null && !sheet ? [`name ${name} of no sheet`] : []),
      ...(isOwn && elsewhere ? [`${name} of another sheet: ${one.text}`] : []),
      ...(isOwn || isName(name) ? [] : [`name ${name}`]),
    ];
  });
}

function chartCells(sheets: readonly Sheet[], { parts }: File): string[] {
  const known = sheets.map(({ name }) => lower(name));
  return [...parts]
    .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
    .flatMap(([name, root]) =>
      all(root, 'f').flatMap((f) => {
        const { sheet, rest } = splitSheet(decodeText(f.text));
        const found = sheet !== null && known.includes(lower(sheet)) && parseAddress(rest.replaceAll('$', '')) !== null;
        return found ? [] : [`${name} draws ${f.text}`];
      }),
    );
}

const NEVER_EMPTY = new Set(
  `cols mergeCells conditionalFormatting dataValidations tableParts hyperlinks definedNames rowBreaks
  colBreaks numFmts`.split(/\s+/),
);

/** Lists that are there hold something, and as many things as they say. */
function lists(root: XmlElement): string[] {
  const { localName, children: items } = root;
  const count = root.get('count');
  const counted = count !== null && !['sst', 'metadata'].includes(localName) && Number(count) !== items.length;
  return [
    ...(NEVER_EMPTY.has(localName) && items.length === 0 ? [`${localName} is empty`] : []),
    ...(counted ? [`${localName} counts ${count}`] : []),
    ...items.flatMap(lists),
  ];
}
