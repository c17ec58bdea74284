/** The parts of a file, and what is wrong with it before any part is read. */
import { Inflate } from 'fflate';
import { crc32 } from './crc';
import type { Budget } from './budget';
import { FileProblem } from './problem';
import { refuseOthers } from './other-files';
import { readDirectory, type ZipEntry, zipName } from './zip-directory';

/** Parts that are read. */
const READ = /\.(xml|rels|vml)$/i;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes at a time: what they can become at most is a small part of what is allowed. */
const BITE = 16_384;
/** Below this a part may be packed as tightly as it likes. */
const SMALL = 10_000_000;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Unpacks what can be read; other parts (pictures, macros) are there with no bytes, so that they can be counted. */
export function unpack(bytes: Uint8Array, budget: Budget): Parts {
  budget.within('fileBytes', bytes.length);
  refuseOthers(bytes);
  const parts = new Map<string, Uint8Array>();
  const known = new Set<string>();
  const entries = readDirectory(bytes, (count) => budget.spend('parts', count));
  const readable = entries.filter(({ name }) => READ.test(name));
  // A file that says itself that it is too large is believed; one that says it is not, is not.
  budget.within(
    'unpackedBytes',
    readable.reduce((sum, { unpacked }) => sum + unpacked, 0),
  );
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    // Two parts of one name: which is meant, nobody can know.
    if (known.has(entry.name.toLowerCase())) throw damaged(entry, 'twice');
    known.add(entry.name.toLowerCase());
    const packed = packedBytes(bytes, entry);
    parts.set(entry.name, READ.test(entry.name) ? unpackPart(packed, entry, budget) : new Uint8Array());
  }
  return parts;
}

const damaged = ({ name }: ZipEntry, reason: string) => new FileProblem('damaged', `${name}: ${reason}`);

function unpackPart(packed: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.encrypted) throw new FileProblem('password', entry.name);
  const collected = new Pieces(entry, budget);
  if (entry.method === STORED) collected.add(packed);
  else if (entry.method === DEFLATED) inflate(packed, entry, collected);
  else throw damaged(entry, `method ${String(entry.method)}`);
  return collected.whole();
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { header, packed } = entry;
  if (header + LOCAL_SIZE > bytes.length) throw damaged(entry, 'outside the file');
  const view = new DataView(bytes.buffer, bytes.byteOffset + header, LOCAL_SIZE);
  if (view.getUint32(0, true) !== LOCAL) throw damaged(entry, 'header');
  const nameEnd = header + LOCAL_SIZE + view.getUint16(26, true);
  // The name stands in two places: where they differ, one was changed.
  if (zipName(bytes.subarray(header + LOCAL_SIZE, nameEnd)) !== entry.name) throw damaged(entry, 'name');
  const start = nameEnd + view.getUint16(28, true);
  if (start + packed > bytes.length) throw damaged(entry, 'outside the file');
  return bytes.subarray(start, start + packed);
}

function inflate(packed: Uint8Array, entry: ZipEntry, pieces: Pieces): void {
  const stream = new Inflate((piece) => pieces.add(piece));
  try {
    for (let at = 0; at < packed.length; at += BITE)
      stream.push(packed.subarray(at, at + BITE), at + BITE >= packed.length);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw damaged(entry, error instanceof Error ? error.message : String(error));
  }
}

/** What comes out of a part, counted as it comes. */
class Pieces {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;
  private crc = 0;

  constructor(
    private readonly entry: ZipEntry,
    private readonly budget: Budget,
  ) {}

  add(piece: Uint8Array): void {
    this.size += piece.length;
    this.budget.spend('unpackedBytes', piece.length);
    this.budget.willRead(piece.length);
    if (this.size > SMALL) this.budget.within('ratio', this.size / this.entry.packed);
    this.budget.checkTime();
    this.crc = crc32(piece, this.crc);
    this.pieces.push(piece);
  }

  whole(): Uint8Array {
    const { entry, size, crc } = this;
    if (size !== entry.unpacked) throw damaged(entry, `${String(size)} bytes, not ${String(entry.unpacked)}`);
    if (crc !== entry.crc) throw damaged(entry, 'checksum');
    const [only] = this.pieces;
    if (only && this.pieces.length === 1) return only;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
