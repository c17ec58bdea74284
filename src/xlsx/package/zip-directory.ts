/** The list at the end of a zip: what is in it and where. Nothing it says about sizes is believed later. */
import { FileProblem } from './problem';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes as packed. */
  readonly packed: number;
  /** Bytes as the list says; what is seen decides. */
  readonly unpacked: number;
  readonly encrypted: boolean;
  /** Where its own header stands. */
  readonly header: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END_64_PLACE = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
/** A comment of at most so many bytes may follow the end. */
const COMMENT = 0xffff;
const IN_64 = 0xffffffff;

const damaged = (reason: string) => new FileProblem('damaged', `zip: ${reason}`);

/** `count` hears of each entry as it is met, and may throw. */
export function readDirectory(bytes: Uint8Array, count: (parts: number) => void): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view, count);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('ends too early');
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView, count: (parts: number) => void): ZipEntry[] {
  const { entries, start } = findList(view);
  const found: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < entries; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged('list');
    count(1);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameStart = at + CENTRAL_SIZE;
    const plain = { packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) };
    const large = { ...plain, header: view.getUint32(at + 42, true) };
    found.push({
      name: zipName(bytes.subarray(nameStart, nameStart + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...readExtra(view, { at: nameStart + nameLength, length: extraLength }, large),
    });
    at = nameStart + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return found;
}

/** "xl\workbook.xml" and "/xl/workbook.xml" occur. */
export function zipName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

function findList(view: DataView): { readonly entries: number; readonly start: number } {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    // The count stands in two places: where they differ, one was changed, and parts at the end would be lost in silence.
    if (view.getUint16(at + 8, true) !== view.getUint16(at + 10, true)) throw damaged('count');
    const plain = { entries: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
    return plain.entries === 0xffff || plain.start === IN_64 ? findLargeList(view, at) : plain;
  }
  throw damaged('no end');
}

/** Some programs write the form for files above 4 GB whatever the size. */
function findLargeList(view: DataView, end: number): { readonly entries: number; readonly start: number } {
  if (view.getUint32(end - 20, true) !== END_64_PLACE) throw damaged('end');
  const at = long(view, end - 12);
  if (view.getUint32(at, true) !== END_64) throw damaged('end');
  return { entries: long(view, at + 32), start: long(view, at + 48) };
}

type Sizes = Pick<ZipEntry, 'packed' | 'unpacked' | 'header'>;

/** Sizes that do not fit stand in a field of their own, in this order. */
function readExtra(view: DataView, { at, length }: { at: number; length: number }, plain: Sizes): Sizes {
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    const next = (value: number) => {
      if (value !== IN_64) return value;
      place += 8;
      return long(view, place - 8);
    };
    const unpacked = next(plain.unpacked);
    return { unpacked, packed: next(plain.packed), header: next(plain.header) };
  }
  return plain;
}

function long(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged('size');
  return value;
}
