/** What a user can have done to the workbook. Every refusal ends as a notice on screen, never as a thrown error. */
import type { Mend } from '../../workbook/mend/mend';
import { WorkbookRefusal } from '../../workbook/port';
import type { Session, StarterModel, WayBack } from '../../session/session';
import type { ScenarioRow } from '../../model/tables/tables';
import type { SelfTest } from '../../selftest/run/self-test';
import type { NoticeText } from '../state/pane-state';
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
  const telling = noticesOf(store);
  const { tell } = telling;
  const attempt = attemptsOf(store, tell);
  const around = { ...means, store, session, attempt, tell };
  return {
    collect: collectCommands(around),
    report: reportCommands(around),
    put: putCommands(around),
    tell: (text) => tell(text),
    ...workbookCommands(around),
    takeBack: async (notice) => {
      const write = telling.takeBackOf(notice);
      if (write === undefined) return;
      const undone = await attempt(write.undo, 'saving');
      if (undone) telling.tellTakenBack(notice, write);
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

interface TakeBack {
  readonly undo: WayBack['takeBack'];
  /** What is said when it was taken back. */
  readonly after: NoticeText;
}

/** Notices, numbered in the order they were raised, and the ways back they offer. */
function noticesOf(store: Store) {
  let notices = 0;
  const takeBacks = new Map<number, TakeBack>();
  const tell = (text: NoticeText, undo?: WayBack['takeBack']): void => {
    notices += 1;
    const canTakeBack = undo !== undefined;
    if (text.code === 'report-made') dismissReports(store);
    if (canTakeBack) takeBacks.set(notices, { undo, after: takenBackNotice(text) });
    store.dispatch({ type: 'notice-raised', id: notices, text, canTakeBack });
  };
  return {
    tell,
    takeBackOf: (notice: number) => takeBacks.get(notice),
    tellTakenBack: (notice: number, { after }: TakeBack) => {
      takeBacks.delete(notice);
      store.dispatch({ type: 'notice-dismissed', id: notice });
      tell(after);
    },
  };
}

/** A report that was made before has been replaced: its way back is gone. */
function dismissReports(store: Store): void {
  for (const { id, text } of store.state().notices)
    if (text.code === 'report-made') store.dispatch({ type: 'notice-dismissed', id });
}

function takenBackNotice(text: NoticeText): NoticeText {
  if ('scenario' in text) return { code: 'taken-back', scenario: text.scenario };
  switch (text.code) {
    case 'collected':
      return { code: 'collected-back' };
    case 'mended':
      return { code: 'mended-back' };
    case 'report-made':
      return { code: 'report-back' };
    case 'put':
      return { code: 'put-back' };
    default:
      return { code: 'restored' };
  }
}

type Tell = CollectMeans['tell'];
type Attempt = CollectMeans['attempt'];

/** Does work with its task on screen; what fails is told. True when it succeeded. */
function attemptsOf(store: Store, tell: Tell): Attempt {
  return async (work, task) => {
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
}

type WorkbookCommands = Pick<Commands, 'createModel' | 'refresh' | 'goTo' | 'writeScenario' | 'mend'>;

function workbookCommands(around: Pick<CollectMeans, 'store' | 'session' | 'attempt' | 'tell'>): WorkbookCommands {
  const { store, session, attempt, tell } = around;
  return {
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
  };
}

const noticeOf = (failure: unknown): NoticeText =>
  failure instanceof WorkbookRefusal
    ? { code: 'refused', reason: failure.code, subject: failure.subject, cell: failure.cell }
    : { code: 'broken', detail: failure instanceof Error ? failure.message : String(failure) };
