/** Titles and axes of a chart. */
import { type ChartAxis, type ChartTitle, usualAxis, usualTitle } from '../../book/chart';
import { TICK_WORDS, wordOf } from '../../book/chart-words';
import { GENERAL_FORMAT } from '../../notation/number-formats';
import { child, children, decodeText, flag, numberOf } from '../../package/xml';
import type { XmlElement } from '../../package/xml-element';
import { readLetters, readLine, type Theme } from './looks';

export const valueOf = (element: XmlElement | null, name: string): string | null =>
  child(element, name)?.get('val') ?? null;
export const numberIn = (element: XmlElement | null, name: string): number | null =>
  numberOf(child(element, name), 'val');

/** A flag's element without a value means yes. */
export function saysYes(element: XmlElement | null, name: string, usual = false): boolean {
  const found = child(element, name);
  return found ? flag(found, 'val', true) : usual;
}

export function readTitle(title: XmlElement | null, usual: ChartTitle, theme: Theme): ChartTitle {
  if (!title) return { ...usual, visible: false };
  return { visible: true, text: titleText(child(title, 'tx')), font: readLetters(title, usual.font, theme) };
}

/** A title that follows a cell is the text it had. */
function titleText(tx: XmlElement | null): string | null {
  if (!tx) return null;
  const rich = child(tx, 'rich');
  if (!rich) {
    const [cached] = tx.descendants('v');
    return cached ? decodeText(cached.text) : null;
  }
  return children(rich, 'p')
    .map((paragraph) =>
      paragraph
        .descendants('t')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

export function readAxis(axis: XmlElement | null, gridlines: boolean, theme: Theme): ChartAxis {
  const usual = usualAxis(gridlines);
  if (!axis) return usual;
  const scaling = child(axis, 'scaling');
  const format = child(axis, 'numFmt');
  const linked = !format || flag(format, 'sourceLinked');
  const tick = wordOf(TICK_WORDS, valueOf(axis, 'tickLblPos') ?? 'nextTo');
  return {
    visible: !saysYes(axis, 'delete'),
    minimum: numberIn(scaling, 'min'),
    maximum: numberIn(scaling, 'max'),
    majorUnit: numberIn(axis, 'majorUnit'),
    numberFormat: linked ? null : (format.get('formatCode') ?? GENERAL_FORMAT),
    reversed: valueOf(scaling, 'orientation') === 'maxMin',
    gridlines: child(axis, 'majorGridlines') !== null,
    tickLabels: tick ?? 'NextToAxis',
    labelSpacing: numberIn(axis, 'tickLblSkip'),
    title: readTitle(child(axis, 'title'), usualTitle(false, 10), theme),
    font: readLetters(axis, usual.font, theme),
    line: readLine(child(axis, 'spPr'), usual.line, theme),
  };
}
