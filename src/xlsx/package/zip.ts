/** The parts of a file, and what is wrong with it before any part is read. */
import { unzipSync, zipSync, strToU8 } from 'fflate';
import { FileProblem } from './problem';

/** Parts that are read, unpacked. Excel's own limit is memory; this is a browser tab. */
const MOST_BYTES = 200_000_000;
const READ = /\.(xml|rels|vml)$/i;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Unpacks what can be read; other parts (pictures, macros) are there with no bytes, so that they can be counted. */
export function unpack(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new FileProblem('empty');
  refuseOthers(bytes);
  const names: string[] = [];
  let total = 0;
  const unzipped = unzip(bytes, ({ name, originalSize }) => {
    names.push(name);
    if (!READ.test(name)) return false;
    total += originalSize;
    if (total > MOST_BYTES) throw new FileProblem('tooLarge', `${String(total)} bytes`);
    return true;
  });
  const parts = new Map<string, Uint8Array>();
  for (const name of names)
    parts.set(name.replaceAll('\\', '/').replace(/^\//, ''), unzipped[name] ?? new Uint8Array());
  return parts;
}

type Filter = (file: { readonly name: string; readonly originalSize: number }) => boolean;

function unzip(bytes: Uint8Array, filter: Filter): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('damaged', error instanceof Error ? error.message : String(error));
  }
}

/** What is not a zip is most often something people know by name. */
function refuseOthers(bytes: Uint8Array): void {
  const starts = (...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b)) return;
  // The container of old Office documents, and of encrypted new ones.
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new FileProblem(holdsName(bytes, 'EncryptedPackage') ? 'password' : 'oldExcel');
  throw new FileProblem('notZip');
}

/** Names of streams stand in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let start = 0; start + wanted.length <= bytes.length; start += 2)
    if (wanted.every((byte, i) => bytes[start + i] === byte)) return true;
  return false;
}

/** Packs texts. A fixed date: the same workbook gives the same bytes. */
export function pack(parts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
