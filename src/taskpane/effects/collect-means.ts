/** What the work of Collect is given. */
import type { SpawnFileReader } from '../../session/collect/read-file';
import type { Session } from '../../session/session';
import type { Day } from '../../model/tables/tables';
import type { NoticeText, Task } from '../state/pane-state';
import type { Store } from '../state/store';

/** What is made for the locations. */
export interface MakeRequest {
  readonly locations: readonly string[];
  readonly edition: string;
  readonly due: Day | null;
}

/** What it needs of the commands around it. */
export interface CollectMeans {
  readonly store: Store;
  readonly session: Session;
  readonly tell: (text: NoticeText, undo?: () => Promise<void>) => void;
  readonly attempt: (work: () => Promise<void>, task?: Task) => Promise<boolean>;
  /** Hands a file to the person: a download. */
  readonly hand: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  /** What starts a reading worker; null where there are none. */
  readonly reader: () => Promise<SpawnFileReader | null>;
  readonly today: () => Day;
  readonly newId: () => string;
}
