/** What a user can have done to the workbook. Every refusal ends as a notice on screen, never as a thrown error. */
import type { Mend } from '../../workbook/mend/mend';
import { WorkbookRefusal } from '../../workbook/port';
import type { Session, StarterModel, WayBack } from '../../session/session';
import type { ScenarioRow } from '../../model/tables/tables';
import type { SelfTest } from '../../selftest/run/self-test';
import type { NoticeText, Task } from '../state/pane-state';
import type { Store } from '../state/store';
import { collectCommands, type CollectCommands } from './collect-commands';
import type { CollectMeans } from './collect-means';
import { putCommands, type PutCommands } from './put-commands';
import { reportCommands, type ReportCommands } from './report-commands';
import type { ReportMeans } from './report-means';

export interface Commands {
  readonly createModel: (kind: StarterModel, replace?: boolean) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly goTo: (place: Parameters<Session['goTo']>[0]) => Promise<void>;
  /** Mends many rows at once; true when the workbook took it. */
  readonly mend: (mend: Mend) => Promise<boolean>;
  /** Writes the rows, under another name than before when it `replaces` one; true when the workbook took them. An empty list deletes the scenario. */
  readonly writeScenario: (
    name: string,
    rows: readonly ScenarioRow[],
    more?: { readonly replaces?: string | undefined; readonly takenBack?: () => void },
  ) => Promise<boolean>;
  readonly takeBack: (notice: number) => Promise<void>;
  /** Whether the add-in starts with this workbook; null where Excel does not offer it. */
  readonly startsWithDocument: () => Promise<boolean | null>;
  readonly startWithDocument: (start: boolean) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** Begins anew with what the server has now. What was not applied is lost. */
  readonly reload: () => void;
  readonly collect: CollectCommands;
  readonly report: ReportCommands;
  readonly put: PutCommands;
  /** Fetches the self-test; refuses ('no-part') when it cannot be had. */
  readonly selfTest: () => Promise<SelfTest>;
  /** Says something that the user did not ask for, but should know. */
  readonly tell: (text: NoticeText) => void;
}

/** Puts text on the clipboard; given by the page, because not every host has one. */
export type Clipboard = (text: string) => Promise<void>;

/** What the page gives besides. */
export type PaneMeans = Pick<CollectMeans, 'hand' | 'reader' | 'today' | 'newId'> &
  Pick<ReportMeans, 'reporter'> & {
    readonly clipboard: Clipboard;
    readonly reload: () => void;
    readonly selfTest: () => Promise<SelfTest>;
  };

export function paneCommands(store: Store, session: Session, means: PaneMeans): Commands {
  let notices = 0;
  const takeBacks = new Map<number, { readonly undo: WayBack['takeBack']; readonly after: NoticeText }>();

  const tell = (text: NoticeText, undo?: WayBack['takeBack']): void => {
    notices += 1;
    const canTakeBack = undo !== undefined;
    const after: NoticeText =
      'scenario' in text
        ? { code: 'taken-back', scenario: text.scenario }
        : text.code === 'collected'
          ? { code: 'collected-back' }
          : text.code === 'mended'
            ? { code: 'mended-back' }
            : text.code === 'report-made'
              ? { code: 'report-back' }
              : text.code === 'put'
                ? { code: 'put-back' }
                : { code: 'restored' };
    // A report that was made before has been replaced by this one: its way back is gone.
    if (text.code === 'report-made')
      for (const { id, text: earlier } of store.state().notices)
        if (earlier.code === 'report-made') store.dispatch({ type: 'notice-dismissed', id });
    if (canTakeBack) takeBacks.set(notices, { undo, after });
    store.dispatch({ type: 'notice-raised', id: notices, text, canTakeBack });
  };

  const attempt = async (work: () => Promise<void>, task?: Task): Promise<boolean> => {
    if (task !== undefined) store.dispatch({ type: 'task-started', task });
    try {
      await work();
      return true;
    } catch (failure) {
      tell(noticeOf(failure));
      return false;
    } finally {
      if (task !== undefined) store.dispatch({ type: 'task-ended' });
    }
  };

  return {
    collect: collectCommands({ ...means, store, session, attempt, tell }),
    report: reportCommands({ ...means, store, session, attempt, tell }),
    put: putCommands({ ...means, store, session, attempt, tell }),
    tell: (text) => tell(text),
    createModel: async (kind, replace = false) => {
      await attempt(async () => {
        const { takeBack } = await session.createModel(kind, store.state().language, replace);
        if (replace) tell({ code: 'replaced' }, takeBack);
      }, 'creating');
    },
    refresh: async () => {
      await attempt(() => session.refresh(), 'refreshing');
    },
    goTo: async (place) => {
      await attempt(() => session.goTo(place));
    },
    writeScenario: (name, rows, { replaces, takenBack } = {}) =>
      attempt(async () => {
        const { undo, takeBack } = await session.writeScenario(name, rows, replaces);
        const back = async () => {
          await takeBack();
          takenBack?.();
        };
        tell({ code: rows.length === 0 ? 'deleted' : 'saved', scenario: name, undo }, back);
      }, 'saving'),
    mend: (mend) =>
      attempt(async () => {
        const { undo, takeBack } = await session.mend(mend);
        tell({ code: 'mended', mend, undo }, takeBack);
      }, 'saving'),
    takeBack: async (notice) => {
      const write = takeBacks.get(notice);
      if (write === undefined) return;
      const undone = await attempt(write.undo, 'saving');
      if (!undone) return;
      takeBacks.delete(notice);
      store.dispatch({ type: 'notice-dismissed', id: notice });
      tell(write.after);
    },
    startsWithDocument: () => session.startsWithDocument(),
    startWithDocument: async (start) => {
      await attempt(() => session.startWithDocument(start), 'saving');
    },
    reload: means.reload,
    selfTest: means.selfTest,
    copy: async (text) => {
      const copied = await attempt(() => means.clipboard(text));
      if (copied) tell({ code: 'copied' });
    },
  };
}

const noticeOf = (failure: unknown): NoticeText =>
  failure instanceof WorkbookRefusal
    ? { code: 'refused', reason: failure.code, subject: failure.subject }
    : { code: 'broken', detail: failure instanceof Error ? failure.message : String(failure) };
