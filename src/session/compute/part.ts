/** Parts of the add-in that are fetched when they are needed. */
import { WorkbookRefusal } from '../../workbook/port';

/**
 * Fetches a part, and refuses in a way a person can act on where it cannot be had: it is of an older version and gone
 * from the server, or there is no connection.
 *
 * @param fetch a dynamic import
 * @returns what the part exports
 * @throws WorkbookRefusal 'no-part'
 * @example part(() => import('../file-worker')) // its exports, or 'no-part'
 */
export async function part<T>(fetch: () => Promise<T>): Promise<T> {
  try {
    return await fetch();
  } catch (error) {
    throw new WorkbookRefusal('no-part', '', { cause: error });
  }
}
