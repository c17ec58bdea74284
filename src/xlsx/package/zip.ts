/** Packs the parts of a file. */
import { zipSync, strToU8 } from 'fflate';

/** Packs texts. A fixed date: the same workbook gives the same bytes. */
export function pack(parts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
