/** Charts of every kind we know, as a workbook can hold them. */
import fc from 'fast-check';
import {
  BLANKS,
  type BookChart,
  type BookSeries,
  type ChartAxis,
  type ChartLine,
  LEGEND_POSITIONS,
  LINE_STYLES,
  MARKERS,
  TICK_LABELS,
  usualAxis,
  usualLetters,
  usualLine,
  usualTitle,
} from '../../src/xlsx/book/chart';
import { CHART_TYPE_NAMES, type ChartTypeName, labelPositions, typeOf } from '../../src/xlsx/book/chart-types';

const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);
/** A drawing has no spelling for what XML cannot hold; Excel takes none of it in names and titles either. */
const words = fc.oneof(
  fc.constantFrom('Voorraad & "achterstand"', 'regel 1\nregel 2', ' a ', '<b>', "it's", 'é€😀'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text)),
);
const paint = orNull(fc.oneof(color, fc.constant('none')));

const letters = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  color,
  name: fc.constantFrom('Calibri', 'Arial'),
  size: fc.constantFrom(8, 9, 10.5, 14),
});

const line: fc.Arbitrary<ChartLine> = fc
  .record({ color: orNull(color), weight: fc.constantFrom(0.75, 1, 2.25), style: fc.constantFrom(...LINE_STYLES) })
  .map((one) => (one.style === 'None' ? { ...one, color: null } : one));

const title = (size: number) =>
  fc.oneof(
    fc.constant(usualTitle(false, size)),
    fc.record({ visible: fc.constant(true), text: orNull(words), font: letters }),
  );

const bound = orNull(fc.constantFrom(-10, 0, 0.5, 2000));
const axis = fc.record<ChartAxis>({
  visible: fc.boolean(),
  minimum: bound,
  maximum: bound,
  majorUnit: orNull(fc.constantFrom(0.5, 100)),
  numberFormat: orNull(fc.constantFrom('0%', '#,##0.0 "fte"')),
  reversed: fc.boolean(),
  gridlines: fc.boolean(),
  tickLabels: fc.constantFrom(...TICK_LABELS),
  labelSpacing: fc.constant(null),
  title: title(10),
  font: letters,
  line,
});

const cells = (points: fc.Arbitrary<number | string | null>) =>
  fc.record({
    reference: orNull(fc.constantFrom('Blad!$B$2:$B$5', "'Blad ''1'' b'!$A$1:$C$1", "'<R&D>'!$A$1")),
    points: fc.array(points, { maxLength: 4 }),
    numberFormat: fc.constantFrom('General', '0.0%', 'mmm yyyy'),
  });
const numbers = cells(orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)));
const texts = fc
  .tuple(cells(orNull(words)), words)
  .map(([one, first]) => ({ ...one, points: [first, ...one.points], numberFormat: 'General' }));

const series = (type: ChartTypeName): fc.Arbitrary<BookSeries> => {
  const look = typeOf(type);
  const barred = look.kind === 'column' || look.kind === 'bar';
  const position: readonly (ReturnType<typeof labelPositions>[number] | null)[] = [null, ...labelPositions(look)];
  return fc.record({
    name: orNull(fc.record({ reference: orNull(fc.constant('Blad!$B$1')), text: words })),
    values: orNull(numbers),
    categories: orNull(look.kind === 'scatter' ? numbers : fc.oneof(numbers, texts)),
    type: fc.constant(type),
    secondary: fc.boolean(),
    fill: paint,
    // A scatter without lines, and one whose lines are off, are the same chart.
    line: look.kind === 'scatter' ? fc.constant(usualLine()) : line,
    marker: look.markers
      ? fc.record({
          style: fc.constantFrom(...MARKERS.filter((style) => style !== 'None')),
          size: fc.integer({ min: 2, max: 72 }),
          fill: orNull(color),
          border: orNull(color),
        })
      : fc.constant({ style: 'Automatic' as const, size: 5, fill: null, border: null }),
    labels: orNull(
      fc.record({
        value: fc.constant(true),
        category: fc.boolean(),
        series: fc.boolean(),
        percentage: fc.boolean(),
        legendKey: fc.boolean(),
        position: fc.constantFrom(...position),
        numberFormat: orNull(fc.constant('0.0')),
        font: letters,
      }),
    ),
    smooth: look.kind === 'line' ? fc.boolean() : fc.constant(false),
    gapWidth: barred ? fc.constantFrom(0, 150, 300) : fc.constant(150),
    overlap: barred ? fc.constantFrom(null, -27, 50) : fc.constant(null),
    points: fc
      .dictionary(fc.constantFrom('0', '2'), color)
      .map((all) => new Map(Object.entries(all).map(([at, one]): [number, string] => [Number(at), one]))),
  });
};

const ROUND = new Set<ChartTypeName>(['Pie', 'Doughnut']);
const DOWNWARDS = CHART_TYPE_NAMES.filter((type) => /^(Column|Line|Area)/.test(type));

/** Columns, lines and areas can be mixed; what is stacked on one axis is stacked alike. */
const typesOf = fc.oneof(
  fc.constantFrom(...CHART_TYPE_NAMES).chain((type) => fc.array(fc.constant(type), { minLength: 1, maxLength: 3 })),
  fc.uniqueArray(fc.constantFrom(...DOWNWARDS), { minLength: 2, maxLength: 4, selector: (type) => typeOf(type).kind }),
);

const all = typesOf.chain((types) => fc.tuple(...types.map(series)));

/** What Excel keeps of a group, not of a series: the width of gaps, and which axis the first is on. */
function asExcelHasThem(found: readonly BookSeries[]): BookSeries[] {
  const [first] = found;
  const round = first !== undefined && ROUND.has(first.type);
  return found.map((one, i) => {
    const secondary = i > 0 && !round && typeOf(one.type).kind !== 'bar' && one.secondary;
    const same = found.find((other, j) => {
      const own = typeOf(other.type).kind === typeOf(one.type).kind;
      return own && (j > 0 && !round && other.secondary) === secondary;
    });
    const { gapWidth, overlap } = same ?? one;
    return { ...one, secondary, gapWidth, overlap };
  });
}

const corner = fc.record({
  row: fc.nat(40),
  column: fc.nat(20),
  x: fc.nat(60),
  y: fc.nat(18),
});

export const randomChart: fc.Arbitrary<BookChart> = fc
  .record({
    name: words,
    description: fc.oneof(fc.constant(''), words),
    from: corner,
    to: fc.oneof(corner, fc.record({ width: fc.nat(900), height: fc.nat(500) })),
    series: all.map(asExcelHasThem),
    title: title(14),
    legend: fc.oneof(
      fc.constant({ visible: false, position: 'Bottom' as const, font: usualLetters(9) }),
      fc.record({ visible: fc.constant(true), position: fc.constantFrom(...LEGEND_POSITIONS), font: letters }),
    ),
    axes: fc.record({ category: axis, value: axis, secondary: axis }),
    fill: fc.oneof(color, fc.constant('none')),
    border: line,
    font: letters,
    blanks: fc.constantFrom(...BLANKS),
  })
  .map(({ series: found, axes, ...rest }): BookChart => {
    const [first] = found;
    const type = first?.type ?? 'Line';
    const used = found.some(({ secondary }) => secondary);
    const { kind } = typeOf(type);
    const plain = { ...usualAxis(false), numberFormat: null };
    const category = kind === 'scatter' ? axes.category : { ...axes.category, majorUnit: null };
    const drawn = ROUND.has(type)
      ? { category: plain, value: usualAxis(true), secondary: plain }
      : { category, value: axes.value, secondary: used ? axes.secondary : plain };
    return { ...rest, type, series: found, axes: drawn };
  });
