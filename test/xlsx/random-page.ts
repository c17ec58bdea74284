/** Print set-ups, and the conditional formats that draw in cells. */
import fc from 'fast-check';
import { BOUNDS, type ColorScale, type DataBar, evenly, ICON_SETS, type IconSet } from '../../src/xlsx/book/conditions';
import { type BookPage, USUAL_PAGE } from '../../src/xlsx/book/page';

const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);
const texts = fc.record({
  header: fc.constantFrom('', '&L&A&R&D', '&C&"Calibri,Bold"Rapport && "bijlage" <x>'),
  footer: fc.constantFrom('', '&CPagina &P van &N'),
});
const span = fc.tuple(fc.nat(30), fc.nat(3)).map(([first, more]) => ({ first, last: first + more }));

export const randomPage: fc.Arbitrary<BookPage> = fc.record({
  landscape: fc.boolean(),
  paper: fc.constantFrom(null, 8, 9),
  scale: fc.constantFrom(100, 85, 10),
  fit: orNull(fc.record({ wide: fc.constantFrom(0, 1, 2), high: fc.constantFrom(0, 1, 3) })),
  margins: fc.constantFrom(USUAL_PAGE.margins, {
    left: 0.25,
    right: 0.25,
    top: 0.5,
    bottom: 0.4,
    header: 0,
    footer: 0.3,
  }),
  centerHorizontally: fc.boolean(),
  centerVertically: fc.boolean(),
  gridlines: fc.boolean(),
  headings: fc.boolean(),
  blackAndWhite: fc.boolean(),
  draft: fc.boolean(),
  acrossFirst: fc.boolean(),
  firstPage: fc.constantFrom(null, 1, 7),
  errors: fc.constantFrom('displayed', 'blank', 'dash', 'NA'),
  comments: fc.constantFrom('none', 'atEnd', 'asDisplayed'),
  texts: fc.record({
    all: texts,
    even: orNull(texts),
    first: orNull(texts),
    scaled: fc.boolean(),
    aligned: fc.boolean(),
  }),
  area: fc.constantFrom('', '$A$1:$F$20', '$A$1:$B$2,$D$1:$E$9', '$A:$C'),
  titleRows: orNull(span),
  titleColumns: orNull(span),
  rowBreaks: fc.constantFrom([], [10], [10, 40]),
  columnBreaks: fc.constantFrom([], [4]),
});

const bound = fc.constantFrom(...BOUNDS).map((type) => {
  const bare = type === 'min' || type === 'max' || type === 'automatic';
  return { type, value: bare ? '' : type === 'formula' ? 'MAX($A$1:A9)*2' : '12.5' };
});
const written = bound.filter(({ type }) => type !== 'automatic');

const icons: fc.Arbitrary<IconSet> = fc
  .record({ set: fc.constantFrom(...ICON_SETS), reversed: fc.boolean(), only: fc.boolean(), included: fc.boolean() })
  .map(({ included, ...rest }) => ({
    kind: 'icons',
    ...rest,
    from: evenly(rest.set).map((one, i) => ({ ...one, included: i === 0 || included })),
  }));
const bar: fc.Arbitrary<DataBar> = fc.record({
  kind: fc.constant('bar'),
  from: bound,
  to: bound,
  color,
  negative: color,
  gradient: fc.boolean(),
  only: fc.boolean(),
});
const scale: fc.Arbitrary<ColorScale> = fc.record({
  kind: fc.constant('scale'),
  stops: fc.array(fc.record({ bound: written, color }), { minLength: 2, maxLength: 3 }),
});

export const randomDrawn = fc.oneof(icons, bar, scale);
