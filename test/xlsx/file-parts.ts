/**
 * What Excel demands of the parts of a file: that they are found, named and of a known kind, that ids are there and there once,
 * and that elements stand in the order of their schema ([ECMA-376] part 1: 18.3.1.99, 18.2.27, 21.2.2).
 */
import { strFromU8, unzipSync } from 'fflate';
import { Budget } from '../../src/xlsx/package/budget';
import { children } from '../../src/xlsx/package/xml';
import type { XmlElement } from '../../src/xlsx/package/xml-element';
import { readXml } from '../../src/xlsx/package/xml-reader';

const AXIS = `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos
  spPr txPr crossAx crosses`;
const SERIES = 'dPt dLbls trendline errBars';

/** The children of an element, in the order in which they may come. */
const ORDER: Readonly<Record<string, string>> = {
  worksheet: `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
    autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
    hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
    ignoredErrors smartTags drawing legacyDrawing picture oleObjects controls webPublishItems tableParts extLst`,
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  workbook: `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
    definedNames calcPr`,
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr protection chart spPr txPr externalData printSettings userShapes',
  chart: `title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs`,
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  areaChart: 'grouping varyColors ser dLbls dropLines axId',
  pieChart: 'varyColors ser dLbls firstSliceAng',
  doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize',
  scatterChart: 'scatterStyle varyColors ser dLbls axId',
  ser: `idx order tx spPr invertIfNegative explosion marker ${SERIES} cat xVal val yVal smooth`,
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr',
  dLbls: `dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize
    separator showLeaderLines`,
  catAx: `${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl`,
  valAx: `${AXIS} crossBetween majorUnit minorUnit dispUnits`,
  title: 'tx layout overlay spPr txPr',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
  spPr: 'xfrm prstGeom noFill solidFill gradFill ln',
  ln: 'noFill solidFill gradFill prstDash round bevel miter',
  twoCellAnchor: 'from to graphicFrame clientData',
  oneCellAnchor: 'from ext graphicFrame clientData',
};

/** Axes come after all groups of series, in any order among themselves. */
const isPlot = ({ localName }: XmlElement) => localName === 'plotArea';
const isDrawn = (part: XmlElement) => part.localName === 'chart' && part.has('r:id');

function outOfOrder(element: XmlElement): string[] {
  const order = ORDER[element.localName]?.split(/\s+/);
  const names = element.children.map(({ localName }) => localName);
  const places = names.map((name) => order?.indexOf(name) ?? 0);
  const known = isDrawn(element) || element.children.length === 0 || places.every((place) => place >= 0);
  const sorted = places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
  const axesLast = !isPlot(element) || /^layout( \w+Chart)+( \w+Ax)*$/.test(names.join(' '));
  const own = known && sorted && axesLast ? [] : [`${element.localName}: ${names.join(' ')}`];
  return [...own, ...element.children.flatMap(outOfOrder)];
}

export interface File {
  readonly texts: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, XmlElement>;
}

export function partsOf(bytes: Uint8Array): File {
  const files = unzipSync(bytes);
  const budget = new Budget({});
  const entries = Object.entries(files);
  return {
    texts: new Map(entries.map(([name, bytes]) => [name, strFromU8(bytes)])),
    parts: new Map(entries.map(([name, bytes]) => [name, readXml(bytes, name, { budget, taken: null })])),
  };
}

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1);

function resolved(from: string, target: string): string {
  const path = folderOf(from).split('/').filter(Boolean);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else path.push(step);
  return path.join('/');
}

/** Relations by the part they are of; '' is the file. */
export function relationsOf({ parts }: File) {
  return [...parts].flatMap(([name, root]) => {
    const own = /^(.*?)_rels\/(.*)\.rels$/.exec(name);
    if (!own) return [];
    const of = (own[1] ?? '') + (own[2] ?? '');
    return children(root, 'Relationship').map((one) => {
      const target = one.get('Target') ?? '';
      const outside = one.get('TargetMode') === 'External';
      return { of, id: one.get('Id') ?? '', outside, target: outside ? target : resolved(of, target) };
    });
  });
}

export const doubles = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) !== i);
export const all = (root: XmlElement | undefined, name: string) => root?.descendants(name) ?? [];
export const values = (elements: readonly XmlElement[], name: string) => elements.map((one) => one.get(name) ?? '');

/** What is wrong with how the parts of a file hang together, in words. */
export function packageFaults(file: File): string[] {
  const { parts, texts } = file;
  const names = [...parts.keys()];
  const relations = relationsOf(file);
  const known = new Set(relations.map(({ target }) => target));
  const types = parts.get('[Content_Types].xml');
  const overrides = values(children(types ?? null, 'Override'), 'PartName').map((name) => name.slice(1));
  const plain = (name: string) => name.endsWith('.rels') || name === '[Content_Types].xml';
  const referred = names.flatMap((name) =>
    [...(texts.get(name) ?? '').matchAll(/ r:id="([^"]*)"/g)].map(([, id = '']) => [name, id] as const),
  );
  const main = parts.get('xl/workbook.xml');
  const looks = all(parts.get('xl/styles.xml'), 'dxf').length;
  const tables = names.filter((name) => /tables\/table\d+\.xml$/.test(name)).flatMap((name) => parts.get(name) ?? []);
  const charts = names.filter((name) => /charts\/chart\d+\.xml$/.test(name)).flatMap((name) => parts.get(name) ?? []);
  const drawings = names.filter((name) => name.includes('/drawings/drawing'));
  return [
    ...relations
      .filter(({ outside, target }) => !outside && !parts.has(target))
      .map(({ target }) => `missing ${target}`),
    ...names.filter((name) => !plain(name) && !known.has(name)).map((name) => `orphan ${name}`),
    ...names
      .filter((name) => /^xl\//.test(name) && !plain(name) && !overrides.includes(name))
      .map((name) => `untyped ${name}`),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `typed but missing ${name}`),
    ...doubles(overrides).map((name) => `typed twice ${name}`),
    ...doubles(relations.map(({ of, id }) => `${of} ${id}`)).map((name) => `relation twice ${name}`),
    ...referred
      .filter(([of, id]) => !relations.some((one) => one.of === of && one.id === id))
      .map(([of, id]) => `${of} refers to ${id}`),
    ...doubles(values(tables, 'id')).map((id) => `table id ${id}`),
    ...doubles(all(main, 'definedName').map((one) => `${one.get('name') ?? ''} ${one.get('localSheetId') ?? ''}`)),
    ...drawings.flatMap((name) => doubles(values(all(parts.get(name), 'cNvPr'), 'id')).map((id) => `${name} id ${id}`)),
    ...charts.flatMap(chartFaults),
    ...names
      .flatMap((name) => values(all(parts.get(name), 'cfRule'), 'dxfId'))
      .filter((id) => id !== '' && Number(id) >= looks)
      .map((id) => `look ${id}`),
    ...names.filter((name) => name.startsWith('xl/')).flatMap((name) => (plain(name) ? [] : orderIn(parts, name))),
  ];
}

const orderIn = (parts: File['parts'], name: string) => {
  const root = parts.get(name);
  return root ? outOfOrder(root).map((fault) => `${name}: ${fault}`) : [];
};

/** Series have numbers of their own, groups refer to axes that are there, and those cross each other. */
function chartFaults(chart: XmlElement): string[] {
  const of = (elements: readonly XmlElement[], name: string) =>
    elements.flatMap((one) => children(one, name).map((found) => found.get('val') ?? ''));
  const series = all(chart, 'ser');
  const axes = [...all(chart, 'catAx'), ...all(chart, 'valAx')];
  const ids = of(axes, 'axId');
  const groups = all(chart, 'plotArea').flatMap((plot) =>
    plot.children.filter(({ localName }) => /Chart$/.test(localName)),
  );
  return [
    ...doubles(of(series, 'idx')).map((id) => `series ${id}`),
    ...doubles(of(series, 'order')).map((id) => `order ${id}`),
    ...doubles(ids).map((id) => `axis ${id}`),
    ...of(groups, 'axId')
      .filter((id) => !ids.includes(id))
      .map((id) => `no axis ${id}`),
    ...of(axes, 'crossAx')
      .filter((id) => !ids.includes(id))
      .map((id) => `crosses ${id}`),
  ];
}
