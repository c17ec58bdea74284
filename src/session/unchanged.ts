/** Tables that did not change stay the very same objects, so that nobody reads, sends or compiles them again. */
import type { TableContent } from '../workbook/port';

/** What was read, with the objects of the reading before for every table whose cells are all the same. */
export function keepUnchanged(
  contents: readonly TableContent[],
  before: readonly TableContent[],
): readonly TableContent[] {
  const byName = new Map(before.map((content) => [content.name, content]));
  return contents.map((content) => {
    const old = byName.get(content.name);
    return old && isSame(content, old) ? old : content;
  });
}

function isSame(a: TableContent, b: TableContent): boolean {
  return (
    a.sheet === b.sheet &&
    a.corner?.row === b.corner?.row &&
    a.corner?.column === b.corner?.column &&
    a.rows.length === b.rows.length &&
    a.below?.length === b.below?.length &&
    sameCells([a.headers, ...(a.below ?? []), ...a.rows], [b.headers, ...(b.below ?? []), ...b.rows])
  );
}

function sameCells(a: readonly TableContent['rows'][number][], b: readonly TableContent['rows'][number][]): boolean {
  for (let row = 0; row < a.length; row += 1) {
    const [cells, others] = [a[row], b[row]];
    if (cells === others) continue;
    if (cells === undefined || cells.length !== others?.length) return false;
    for (let at = 0; at < cells.length; at += 1) if (cells[at] !== others[at]) return false;
  }
  return true;
}
