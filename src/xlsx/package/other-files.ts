/** What is not a zip is most often something people know by name. */
import { FileProblem } from './problem';

/** Throws FileProblem unless the bytes begin as a zip does. */
export function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileProblem('empty');
  const starts = (...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b)) return;
  // The container of old Office documents, and of encrypted new ones.
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new FileProblem(holdsName(bytes, 'EncryptedPackage') ? 'password' : 'oldExcel');
  // Workbooks of Excel 2 to 5, which had no container.
  if ([0x00, 0x02, 0x04, 0x08].some((version) => starts(0x09, version) && bytes[3] === 0x00))
    throw new FileProblem('oldExcel');
  throw new FileProblem(textKind(bytes) ?? 'notZip');
}

/** Names of streams stand in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const [first = 0] = wanted;
  for (let start = bytes.indexOf(first); start >= 0; start = bytes.indexOf(first, start + 1))
    if (wanted.every((byte, i) => bytes[start + i] === byte)) return true;
  return false;
}

/** Enough to see what kind of text it is. */
const LOOKED_AT = 4_096;

function textKind(bytes: Uint8Array): 'csv' | 'webPage' | null {
  const [a, b] = bytes;
  const utf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const label = utf16 ? (a === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252'; // every byte is some character there
  const text = new TextDecoder(label).decode(bytes.subarray(0, LOOKED_AT));
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return null;
  if (/^\s*(\xef\xbb\xbf)?\s*<[!?a-z]/i.test(text)) return 'webPage';
  return /^[^\n]*[;,\t|]/.test(text) || /[\r\n]/.test(text) ? 'csv' : null;
}
