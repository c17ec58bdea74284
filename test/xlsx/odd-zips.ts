/** Containers no ordinary program makes, or only some do. */
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, bytesOf(part)])));

const bytesOf = (part: string | Uint8Array) => (typeof part === 'string' ? strToU8(part) : part);

/** The container of old Office documents, with the name of a stream in it. */
export function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

/** A zip with names as they are: fflate's own writer takes an object, which has no room for some names. */
export function zipOf(parts: readonly (readonly [name: string, part: string | Uint8Array])[]): Uint8Array {
  const plain = parts.map(([name], i) => String.fromCharCode(65 + i).repeat(name.length));
  const bytes = zipSync(Object.fromEntries(parts.map(([, part], i) => [plain[i] ?? '', bytesOf(part)])));
  parts.forEach(([name], i) => replaceAll(bytes, strToU8(plain[i] ?? ''), strToU8(name)));
  return bytes;
}

function replaceAll(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): void {
  for (let at = 0; at + from.length <= bytes.length; at++)
    if (from.every((byte, i) => bytes[at + i] === byte)) bytes.set(to, at);
}

/** Where the list at the end of a zip begins, and where its end stands. */
function listOf(bytes: Uint8Array): { readonly view: DataView; readonly list: number; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  return { view, list: view.getUint32(end + 16, true), end };
}

/** The list says another unpacked size of its first part than there is. */
export function lying(bytes: Uint8Array, size: number): Uint8Array {
  const { view, list } = listOf(bytes);
  view.setUint32(list + 24, size, true);
  return bytes;
}

/** Twelve million zeros in a part that says it has ten bytes: more than the ten million from which on packing is judged. */
export const lyingBomb = (): Uint8Array =>
  lying(zipSync({ 'xl/styles.xml': [new Uint8Array(12_000_000), { level: 6 }] }), 10);

/** Its end in the form for files above 4 GB, as some programs write whatever the size. */
export function asZip64(bytes: Uint8Array): Uint8Array {
  const { view, list, end } = listOf(bytes);
  const large = new DataView(new ArrayBuffer(56 + 20));
  const count = BigInt(view.getUint16(end + 10, true));
  large.setUint32(0, 0x06064b50, true);
  large.setBigUint64(4, 44n, true);
  large.setBigUint64(24, count, true);
  large.setBigUint64(32, count, true);
  large.setBigUint64(40, BigInt(end - list), true);
  large.setBigUint64(48, BigInt(list), true);
  large.setUint32(56, 0x07064b50, true);
  large.setBigUint64(64, BigInt(end), true);
  large.setUint32(72, 1, true);
  const whole = new Uint8Array([...bytes.slice(0, end), ...new Uint8Array(large.buffer), ...bytes.slice(end)]);
  const last = new DataView(whole.buffer, end + 76);
  for (const at of [8, 10]) last.setUint16(at, 0xffff, true);
  last.setUint32(16, 0xffffffff, true);
  return whole;
}

/** As programs write that do not know a part's size when they begin it: the size comes behind it. */
export function streamed(parts: Readonly<Record<string, string>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => void pieces.push(piece));
  for (const [name, text] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}
