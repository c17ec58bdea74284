/** What Collect and its reading worker say to each other: a file's bytes in, its tables out. */
import type { Delivery } from '../../workbook/collect/book/delivery';
import { deliveryOf } from '../../workbook/collect/book/delivery-of-book';
import type { Day } from '../../model/tables/tables';
import type { Limits } from '../../xlsx/package/limits';
import { readXlsx } from '../../xlsx/read/read-xlsx';

/** A file to read. Its bytes are handed over: with a worker, the asker has them no longer. */
export interface ToFileReader {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly file: string;
  /** The day it was saved, where its disk says so. */
  readonly saved: Day | null;
}

/** Why a file was not read: a code of the reader of .xlsx files, 'stopped', or 'unread' for what nobody foresaw. */
export interface FileFault {
  readonly code: string;
  /** Of 'tooLarge': what there is too much of. */
  readonly limit: string | null;
}

/** What the reading side says: that it has started, how far it is, and once how it ended: a delivery or a problem. */
export type FromFileReader =
  | { readonly kind: 'ready' }
  /** 0–1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  | ({ readonly kind: 'problem' } & FileFault);

/** A location's workbook is a few hundred kilobytes; a thousand times that is something else, or somebody's trick. */
export const LIMITS: Partial<Limits> = {
  fileBytes: 50_000_000,
  unpackedBytes: 200_000_000,
  cells: 1_500_000,
  milliseconds: 30_000,
};

/** SHA-256 of bytes; the platform's own, so that tests can bring theirs. */
type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
/** The browser's SHA-256: by it Collect knows a file that was taken before. Throws outside of a secure page. */
export const sha256: Digest = (bytes) => crypto.subtle.digest('SHA-256', bytes);

const hexadecimal = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The worker's side; also used where there are no workers. Never rejects. */
export async function answerFile(
  { bytes, file, saved }: ToFileReader,
  post: (message: FromFileReader) => void,
  digest: Digest = sha256,
): Promise<void> {
  try {
    const checksum = hexadecimal(await digest(bytes));
    const onProgress = (done: number, total: number): void =>
      post({ kind: 'progress', share: total > 0 ? done / total : 0 });
    const result = readXlsx(bytes, { namespaces: ['VKT'], limits: LIMITS, onProgress });
    if (result.kind === 'problem') post({ kind: 'problem', code: result.code, limit: result.limit });
    else post({ kind: 'delivery', delivery: deliveryOf(result, { file, sha256: checksum, saved }) });
  } catch {
    post({ kind: 'problem', code: 'unread', limit: null });
  }
}
