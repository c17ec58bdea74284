/** What an assertion works with: a sheet of its own, Excel itself, and what functions of ours hear. */
import type { Heard } from '../functions/runtime/overheard';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

export interface Bench {
  /** Of this assertion only; gone when it is done. */
  readonly sheetName: string;
  /** A name no table has. */
  readonly tableName: string;
  /** A number that stands nowhere else: whoever hears it hears this assertion. */
  readonly token: number;
  readonly host: HostFacts;
  run<T>(batch: Batch<T>, options?: { readonly mergeUndoGroup?: boolean }): Promise<T>;
  /** With the sheet; all that was asked is sent at the end. */
  onSheet<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T>;
  /** Asks until it holds or the time is up; returns what it was in the end. */
  until<T>(ask: () => Promise<T> | T, holds: (answer: T) => boolean, most?: number): Promise<T>;
  overhear(listener: (heard: Heard) => void): () => void;
  /** Asks the user to do something, and waits until it is so; false when it was skipped or did not happen. */
  request(what: UserRequest, isSo: () => boolean): Promise<boolean>;
  isHidden(): boolean;
  /** In milliseconds, from any moment on. */
  now(): number;
}

/** What only a user can do. */
export type UserRequest = 'hide-pane';

export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  supports(set: string, version: string): boolean;
}

/** On the web and on the desktop Excel differs, and the product bears both; a report should tell which is usual where. */
export const isWeb = ({ platform }: HostFacts): boolean => platform === 'OfficeOnline';
