/** The files that go out: one workbook per location, several in one zip. Its own chunk, with the writer of .xlsx files. */
import { zipSync } from 'fflate';
import { fileNameOf, locationBook } from '../../workbook/collect/book/location-book';
import type { Cover } from '../../workbook/collect/book/cover';
import type { Day } from '../../model/tables/tables';
import { collectSettings } from '../../workbook/collect/settings/collect-settings';
import { knownNames } from '../../workbook/collect/rows/known-names';
import { practiceDeliveries } from '../../workbook/example/deliveries';
import type { TableContent } from '../../workbook/port';
import { writeBook } from '../../xlsx/write/write-book';

/** A file to hand to the person: its name with extension, without folder, and what is in it. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** As in manifest.xml: the add-in whose settings a file keeps. These files have none. */
const ADD_IN = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };

/**
 * The workbook for one location, made from the central one.
 *
 * @param tower the tables of the central workbook.
 * @param cover the location it goes to, and the dates and edition on its cover.
 * @returns an .xlsx file.
 */
export const locationFile = (tower: readonly TableContent[], cover: Cover): MadeFile => ({
  name: fileNameOf(cover),
  bytes: writeBook(locationBook(tower, cover), { namespaces: ['VKT'], addIn: ADD_IN }),
});

/** Several files as one; names that differ only in case get a number, as disks need. */
export function zipped(files: readonly MadeFile[]): Uint8Array<ArrayBuffer> {
  const used = new Set<string>();
  const entries = files.map(({ name, bytes }): [string, Uint8Array] => {
    let free = name;
    for (let n = 2; used.has(free.toLowerCase()); n += 1) free = name.replace(/(\.\w+)$/, ` (${String(n)})$1`);
    used.add(free.toLowerCase());
    return [free, bytes];
  });
  // Workbooks are zips themselves: packing them again gains nothing.
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1, 12) });
}

/** Files as the example's locations might send them back. */
export function practiceFiles(tower: readonly TableContent[], today: Day): readonly MadeFile[] {
  const locations = [...knownNames(tower).location.values()];
  const { model, edition } = collectSettings(tower);
  return practiceDeliveries(tower, locations, today).map(({ location, tower: own, asOf, broken }) => {
    const cover = { location, model: model ?? '', edition: edition ?? '', made: asOf, due: null, asOf };
    const file = locationFile(own, cover);
    const name = `${location}.xlsx`;
    return broken ? { name, bytes: file.bytes.slice(0, Math.floor(file.bytes.length / 2)) } : { ...file, name };
  });
}
