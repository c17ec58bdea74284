/** A workbook the add-in made: Excel opens another window; here one chooses what becomes of it. */
import type { Language } from '../../language';
import { showNotice } from '../page/notice';
import { download } from '../file/hands';
import { fileText } from '../page/file-texts';

/** What an .xlsx file is to a browser. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** As Excel names a workbook nobody has saved. */
const NAME = 'Map1.xlsx';

export function offerCreated(bytes: Uint8Array<ArrayBuffer>, language: Language): void {
  const blob = new Blob([bytes], { type: XLSX_TYPE });
  const text = (key: Parameters<typeof fileText>[1]) => fileText(language, key);
  const close = () => showNotice(null);
  const open = () => {
    const address = new URL(location.href);
    // The page of the new tab reads it from here, so this one must stay open until it has.
    address.search = new URLSearchParams({ file: URL.createObjectURL(blob), lang: language }).toString();
    window.open(address);
    close();
  };
  showNotice({
    kind: 'info',
    lines: [text('created')],
    buttons: [
      { label: text('openTab'), action: open },
      { label: text('keepFile'), action: () => (download(blob, NAME), close()) },
      { label: text('close'), action: close },
    ],
  });
}
