/**
 * Everything the add-in asks of Excel's object model, the workbench serves and the oldest Excel of the manifest has:
 * the sources are read with the compiler, and each member of a class of the model is looked up in the host and in the
 * library's types. What is missing would only show in a browser, or in somebody's older Excel.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { Application, DocumentProperties, Runtime } from '../../../src/workbench/model/application';
import { ExcelChart } from '../../../src/workbench/model/charts/chart';
import { ChartAxes, ServedAxis } from '../../../src/workbench/model/charts/axes';
import { ChartCollection } from '../../../src/workbench/model/charts/charts';
import { ChartDataLabels } from '../../../src/workbench/model/charts/data-labels';
import { ChartFill, ChartFont, ChartLineFormat } from '../../../src/workbench/model/charts/formats';
import { ChartLabel, ChartLegend } from '../../../src/workbench/model/charts/labels';
import { ChartSeries, ChartSeriesCollection } from '../../../src/workbench/model/charts/series';
import { TextPart } from '../../../src/workbench/model/conditional/conditional-looks';
import { ConditionalFormat, ConditionalFormats } from '../../../src/workbench/model/conditional/conditional-formats';
import { CustomXmlPart, CustomXmlParts } from '../../../src/workbench/model/custom-xml-parts';
import { DataValidation } from '../../../src/workbench/model/range/data-validation';
import { HeaderFooterGroup } from '../../../src/workbench/model/print/headers-footers';
import { PageBreak, PageBreaks } from '../../../src/workbench/model/print/page-breaks';
import { PageLayout } from '../../../src/workbench/model/print/page-layout';
import { NamedItem, NamedItemCollection } from '../../../src/workbench/model/names';
import { ExcelRange } from '../../../src/workbench/model/range/range';
import {
  FormatProtection,
  RangeBorder,
  RangeBorders,
  RangeFill,
  RangeFont,
  RangeFormat,
} from '../../../src/workbench/model/range/range-format';
import { Setting, SettingCollection } from '../../../src/workbench/model/settings';
import { Table } from '../../../src/workbench/model/tables/table';
import { TableColumn, TableColumns } from '../../../src/workbench/model/tables/table-columns';
import { TableRow, TableRows } from '../../../src/workbench/model/tables/table-rows';
import { TableSort } from '../../../src/workbench/model/tables/table-sort';
import { Tables } from '../../../src/workbench/model/tables/tables';
import { Workbook } from '../../../src/workbench/model/workbook';
import { Worksheet } from '../../../src/workbench/model/worksheet';
import { FreezePanes, WorkbookProtection, WorksheetProtection } from '../../../src/workbench/model/worksheet-parts';
import { Worksheets } from '../../../src/workbench/model/worksheets';

/** What a getter of an object of the host gives: parts that are made anew each time have no class to look at. */
function part(of: object, name: string, fields: object = {}): { readonly prototype: object } {
  return { prototype: Reflect.get(of, name, Object.assign(Object.create(of) as object, fields)) as object };
}

const withFont = { owner: {}, data: { font: {}, line: {} }, series: () => [] };
const looks = part(TextPart.prototype, 'format');

const HOST: Readonly<Record<string, { readonly prototype: object }>> = {
  Application,
  Chart: ExcelChart,
  ChartAxes,
  ChartAxis: ServedAxis,
  ChartAxisTitle: ChartLabel,
  ChartBorder: ChartLineFormat,
  ChartCollection,
  ChartDataLabels,
  ChartDataLabelFormat: part(ChartDataLabels.prototype, 'format', withFont),
  ChartFill,
  ChartFont,
  ChartLegend,
  ChartLineFormat: ChartLineFormat,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat: part(ChartSeries.prototype, 'format', withFont),
  ChartTitle: ChartLabel,
  ChartTitleFormat: part(ChartLabel.prototype, 'format', withFont),
  ConditionalFormat,
  ConditionalFormatCollection: ConditionalFormats,
  ConditionalRangeFormat: looks,
  ConditionalRangeFill: part(looks.prototype, 'fill'),
  ConditionalRangeFont: part(looks.prototype, 'font'),
  CustomXmlPart,
  CustomXmlPartCollection: CustomXmlParts,
  CustomXmlPartScopedCollection: CustomXmlParts,
  DataValidation,
  DocumentProperties,
  FormatProtection,
  HeaderFooter: part(HeaderFooterGroup.prototype, 'defaultForAllPages'),
  HeaderFooterGroup,
  NamedItem,
  NamedItemCollection: NamedItemCollection,
  PageBreak,
  PageBreakCollection: PageBreaks,
  PageLayout,
  Range: ExcelRange,
  RangeBorder,
  RangeBorderCollection: RangeBorders,
  RangeFill,
  RangeFont,
  RangeFormat,
  Runtime,
  Setting,
  SettingCollection: SettingCollection,
  Table,
  TableCollection: Tables,
  TableColumn,
  TableColumnCollection: TableColumns,
  TableRow,
  TableRowCollection: TableRows,
  TableSort,
  TextConditionalFormat: TextPart,
  Workbook,
  Worksheet,
  WorksheetCollection: Worksheets,
  WorksheetFreezePanes: FreezePanes,
  WorksheetProtection,
  WorkbookProtection,
};

/** Served by the client itself, or another way than as a member of the object. */
const OF_THE_CLIENT = new Set([
  'load',
  'items',
  'context',
  'isNullObject',
  'toJSON',
  'track',
  'untrack',
  'set',
  'sync',
]);
/** Fields assigned in constructors do not show on the prototype. */
const FIELDS = new Set([
  'Workbook.application',
  'Workbook.properties',
  'Worksheet.id',
  'Table.id',
  'Setting.key',
  'CustomXmlPart.id',
]);
const root = path.resolve(__dirname, '../../..');

/** Half of what is written of Office is Word's, OneNote's, Visio's and PowerPoint's; comments are read as text here. */
function readingNoMoreThanExcel(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const whole = host.readFile;
  const readFile = (name: string) => {
    if (!name.endsWith('office-js/index.d.ts')) return whole(name);
    const spaces = whole(name)?.split(/^(?=declare namespace )/m);
    return spaces?.filter((space) => !/^declare namespace (Word|OneNote|Visio|PowerPoint) /.test(space)).join('');
  };
  return Object.assign(host, { readFile, jsDocParsingMode: ts.JSDocParsingMode.ParseNone });
}

/** Each member with the version of ExcelApi that brought it; null when the types do not say. */
function askedMembers(): ReadonlyMap<string, number | null> {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const mentionsExcel = (file: string) => /\bExcel\./.test(ts.sys.readFile(file) ?? '');
  const files = (config?.fileNames ?? []).filter(
    (file) => file.startsWith(path.join(root, 'src')) && !file.includes('/workbench/') && mentionsExcel(file),
  );
  // Of the platform's types none is asked but those that lead to Excel's; of lists and promises the language's own do.
  const options = { ...config?.options, noEmit: true, types: ['office-js'], lib: ['lib.es2023.d.ts'] };
  const program = ts.createProgram(files, options, readingNoMoreThanExcel(options));
  const checker = program.getTypeChecker();
  const found = new Map<string, number | null>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      const owner = declaration?.parent;
      if (owner && ts.isClassDeclaration(owner) && owner.name && isExcels(owner))
        found.set(`${owner.name.text}.${node.name.text}`, versionOf(declaration) ?? versionOf(owner));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return found;
}

/** "[Api set: ExcelApi 1.9]" in the comment above a declaration. */
function versionOf(declaration: ts.Node): number | null {
  const comment = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
  const minor = /\[Api set: ExcelApi 1\.(\d+)\]/.exec(comment)?.[1];
  return minor === undefined ? null : Number(minor);
}

function isExcels(declaration: ts.ClassDeclaration): boolean {
  // A class at the top of a file has no grandparent, whatever the type says.
  const space: ts.Node | undefined = declaration.parent.parent;
  if (space === undefined || !ts.isModuleDeclaration(space) || space.name.getText() !== 'Excel') return false;
  return declaration.name?.text !== 'RequestContext';
}

function isServed(member: string): boolean {
  const [type = '', name = ''] = member.split('.');
  if (OF_THE_CLIENT.has(name) || /^on[A-Z]/.test(name) || FIELDS.has(member)) return true;
  const host = HOST[type];
  return host !== undefined && name in host.prototype;
}

const asked = askedMembers();

test('every member of Excel the add-in uses is served', () => {
  expect([...asked.keys()]).toContain('Range.values');
  expect([...asked.keys()].filter((member) => !isServed(member))).toEqual([]);
});

test('no member of Excel the add-in uses is newer than the oldest Excel of the manifest', () => {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const oldest = Number(/Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(manifest)?.[1]);
  const versions = [...asked].filter(([member]) => !OF_THE_CLIENT.has(member.split('.')[1] ?? ''));
  expect(asked.get('Table.resize')).toBe(13);
  expect(versions.filter(([, version]) => version === null)).toEqual([]);
  expect(versions.filter(([, version]) => (version ?? 0) > oldest)).toEqual([]);
});
