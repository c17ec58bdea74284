/** Hears of changes in the model's tables, and in nobody else's. */
import type { TableContent, WorkbookChange, WorkbookPort } from '../workbook/port';
import { TABLE_NAMES } from '../workbook/schema';

const plainName = (name: string): string => name.toLowerCase();
const OUR_NAMES = new Map<string, string>(TABLE_NAMES.map((name) => [plainName(name), name]));

/** A table's name as we write it, whatever its capitals in the workbook: to Excel they are the same. null = not ours. */
const ourName = (name: string): string | null => OUR_NAMES.get(plainName(name)) ?? null;

/** A table under the name we give it, whatever its capitals; others stay as they are. */
export function underOurName(content: TableContent): TableContent {
  const name = ourName(content.name);
  return name === null || name === content.name ? content : { ...content, name };
}

/** Whether a table is one of the model's, whatever the capitals of its name. */
export const isOurs = ({ name }: TableContent): boolean => ourName(name) !== null;

/** Follows the workbook, and passes on what may touch the model: cells of our tables, and all that is not about cells. */
export class Watcher {
  private watching: Promise<() => Promise<void>> | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly onChange: (kind: WorkbookChange['kind']) => void,
  ) {}

  /** Listens from now on, once. Rejects where Excel refuses; the next call tries again. */
  async follow(): Promise<void> {
    this.watching ??= this.port.watch((change) => this.see(change));
    const { watching } = this;
    await watching.catch((error: unknown) => {
      if (this.watching === watching) this.watching = null;
      throw error;
    });
  }

  async stop(): Promise<void> {
    const { watching } = this;
    this.watching = null;
    const end = await watching?.catch(() => undefined);
    await end?.();
  }

  private see({ kind, tables }: WorkbookChange): void {
    if (kind !== 'cells' || tables.some((name) => ourName(name) !== null)) this.onChange(kind);
  }
}
