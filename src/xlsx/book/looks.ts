/** The looks of a book, each once. */
import { type CellLook, PLAIN } from './book';

/** Gives equal looks one number. */
export class Looks {
  readonly all: CellLook[] = [];
  private readonly known = new Map<string, number>();

  constructor() {
    this.number(PLAIN);
  }

  number(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.all.length);
    return this.all.push(look) - 1;
  }
}
