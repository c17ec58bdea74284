/** The bytes of an XML part → its characters, a piece at a time. What is not what it says it is, is refused. */
import { FileProblem } from './problem';

/** Bytes at a time. */
const PIECE = 1_048_576;
/** Characters XML does not know; a text of the wrong encoding is full of them. */
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

export function* textPieces(bytes: Uint8Array, part: string): Generator<string, void, void> {
  const decoder = decoderOf(bytes, part);
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    const piece = decode(decoder, bytes.subarray(at, at + PIECE), { last: at + PIECE >= bytes.length, part });
    if (NO_XML.test(piece)) throw new FileProblem('damaged', `${part}: a character that XML does not have`);
    yield piece;
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, { last, part }: { last: boolean; part: string }): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    throw new FileProblem('damaged', `${part}: not ${decoder.encoding}`);
  }
}

function decoderOf(bytes: Uint8Array, part: string): TextDecoder {
  const [a, b] = bytes;
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const start = new TextDecoder(utf16 ?? 'windows-1252').decode(bytes.subarray(0, 400));
  const named = /^\D{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/i.exec(start)?.[1]?.toLowerCase() ?? null;
  const known = utf16 ? ['utf-16', utf16] : ['utf-8', 'us-ascii', 'ascii'];
  if (named !== null && !known.includes(named)) throw new FileProblem('damaged', `${part}: ${named}`);
  return new TextDecoder(utf16 ?? 'utf-8', { fatal: true });
}
