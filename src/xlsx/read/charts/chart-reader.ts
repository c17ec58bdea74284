/** The charts of a sheet: where they hang, and what each is. Who asked counts those that are not among them. */
import type { BookChart, ChartCorner } from '../../book/chart';
import { EMU_PER_PIXEL } from '../../book/chart-words';
import { MAX_COLUMNS, MAX_ROWS } from '../../notation/address';
import type { Package, Relation } from '../../package/package';
import { child, numberOf, relationId } from '../../package/xml';
import type { XmlElement } from '../../package/xml-element';
import type { ChartReader } from '../read-sheet';
import { readChart } from './chart';

export const chartReader: ChartReader = (relations, files, { leftOut, theme }) => {
  const drawings = relations.filter(({ kind }) => kind === 'drawing');
  return drawings.flatMap(({ target }) => {
    if (!files.has(target)) {
      leftOut.add('objects');
      return [];
    }
    const parts = files.relations(target);
    return files.xml(target).children.flatMap((anchor): BookChart[] => {
      // Several in one anchor are grouped: where each of them is depends on the group.
      const [frame, ...others] = anchor.descendants('graphicFrame').filter((one) => referenceOf(one) !== null);
      if (!frame || others.length > 0) return [];
      const place = placeOf(anchor, frame);
      const part = partOf(frame, parts, files);
      // Those that are there are counted by who asked.
      if (isMissing(frame, parts, files)) leftOut.add('charts');
      const read = part && readChart(files.xml(part), { theme, budget: files.budget });
      if (!read || !place) return [];
      if (!read.whole) leftOut.add('chartDetails');
      const [known] = frame.descendants('cNvPr');
      const own = { name: known?.get('name') ?? '', description: known?.get('descr') ?? known?.get('title') ?? '' };
      return [{ ...own, ...place, ...read.chart }];
    });
  });
};

const referenceOf = (frame: XmlElement): XmlElement | null => {
  const data = frame.descendants('graphicData')[0];
  return child(data ?? null, 'chart');
};

/** Whether the chart it is to show is not in the file. */
function isMissing(frame: XmlElement, parts: readonly Relation[], files: Package): boolean {
  const reference = referenceOf(frame);
  const found = parts.find(({ id }) => id === (reference && relationId(reference)));
  return found === undefined || !files.has(found.target);
}

/** Null for kinds of charts that have a part of another sort. */
function partOf(frame: XmlElement, parts: readonly Relation[], files: Package): string | null {
  const reference = referenceOf(frame);
  const id = reference && relationId(reference);
  const found = parts.find((relation) => relation.id === id && relation.kind === 'chart');
  return found && files.has(found.target) ? found.target : null;
}

function placeOf(anchor: XmlElement, frame: XmlElement): Pick<BookChart, 'from' | 'to'> | null {
  const size = child(anchor, 'ext') ?? child(child(frame, 'xfrm'), 'ext');
  const extent = () => ({ width: pixels(numberOf(size, 'cx')), height: pixels(numberOf(size, 'cy')) });
  const from = cornerOf(child(anchor, 'from'));
  if (anchor.localName === 'absoluteAnchor') {
    const place = child(anchor, 'pos');
    return {
      from: { row: 0, column: 0, x: pixels(numberOf(place, 'x')), y: pixels(numberOf(place, 'y')) },
      to: extent(),
    };
  }
  if (!from) return null;
  if (anchor.localName === 'oneCellAnchor') return { from, to: extent() };
  const to = cornerOf(child(anchor, 'to'));
  return to && { from, to };
}

const pixels = (emu: number | null) => Math.max(0, (emu ?? 0) / EMU_PER_PIXEL);

function cornerOf(corner: XmlElement | null): ChartCorner | null {
  const number = (name: string) => Number(child(corner, name)?.text ?? Number.NaN);
  const [row, column] = [number('row'), number('col')];
  const within = (index: number, most: number) => Number.isInteger(index) && index >= 0 && index < most;
  if (!within(row, MAX_ROWS) || !within(column, MAX_COLUMNS)) return null;
  const offset = (name: string) => pixels(Number.isFinite(number(name)) ? number(name) : 0);
  return { row, column, x: offset('colOff'), y: offset('rowOff') };
}
