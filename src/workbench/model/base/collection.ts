/** What all collections of the model have in common. */
import { invalidArgument, itemNotFound } from '../../wire/errors';
import type { HostCollection, HostObject } from '../../wire/host-object';

export abstract class Collection<T extends HostObject> implements HostCollection {
  abstract readonly excelType: string;
  abstract list(): readonly T[];
  /** By id, name or whatever the collection is keyed by. */
  abstract find(key: unknown): T | null;

  get count(): number {
    return this.list().length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: unknown): T {
    const item = this.find(key);
    if (!item) throw itemNotFound();
    return item;
  }

  getItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }

  getItemAt(index: unknown): T {
    const item = typeof index === 'number' ? this.list()[index] : undefined;
    if (!item) throw invalidArgument();
    return item;
  }
}

export const sameName = (a: string, b: unknown) => a.toLowerCase() === String(b).toLowerCase();
