/**
 * What of an add-in's work can be undone. Before ExcelApi 1.20 nothing, and what the user did before is lost with it.
 * Since then each call is a step of its own, unless Excel.run({ mergeUndoGroup: true }) makes one of them all; a few
 * members cannot be undone: they empty the stack, and are refused in a group.
 */
import type { Grid } from '../grid/base/port';
import type { Behaviour } from '../wire/behaviour';
import { undoNotSupported } from '../wire/errors';

/** By the documentation of "Undo support with the Excel JavaScript API", as far as the workbench serves them. */
const NEVER: ReadonlySet<string> = new Set([
  'Chart.categoryLabelLevel',
  'Chart.seriesNameLevel',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Worksheet.copy',
  'Worksheet.delete',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
]);
const NOT_ON: Readonly<Record<Behaviour['host'], ReadonlySet<string>>> = {
  desktop: new Set(['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility']),
  web: new Set([
    ...['author', 'category', 'comments', 'company', 'keywords', 'manager', 'subject', 'title'].map(
      (property) => `DocumentProperties.${property}`,
    ),
    'NamedItem.comment',
    'Worksheet.standardWidth',
  ]),
};

type Run = (...args: unknown[]) => unknown;

export class UndoPolicy {
  private groups = 0;
  private endGroup: (() => boolean) | null = null;
  private readonly followed = new WeakSet<object>();

  constructor(
    private readonly grid: Pick<Grid, 'beginStep' | 'forgetHistory'>,
    private readonly behaviour: Pick<Behaviour, 'host' | 'undo'>,
  ) {}

  /** One write or call, `member` as "Range.values". Returns what to do when it is done. */
  begin(member: string): () => void {
    const { grid, behaviour } = this;
    const lost = behaviour.undo && (NEVER.has(member) || NOT_ON[behaviour.host].has(member));
    if (this.endGroup) {
      if (lost) throw undoNotSupported();
      return () => undefined;
    }
    const end = grid.beginStep();
    return () => {
      const changed = end();
      if (lost || (changed && !behaviour.undo)) grid.forgetHistory();
    };
  }

  /**
   * The library of the package says nothing of groups to its host (newer ones do), so they are seen where they begin.
   */
  followGroups(frame: Window | null): void {
    const excel: unknown = frame && Reflect.get(frame, 'Excel');
    if (!this.behaviour.undo || typeof excel !== 'object' || excel === null || this.followed.has(excel)) return;
    this.followed.add(excel);
    const run = Reflect.get(excel, 'run') as Run; // Excel.run, of a page that asks something of Excel
    Reflect.set(excel, 'run', async (...args: unknown[]) => {
      const grouped = Reflect.get(Object(args[0]), 'mergeUndoGroup') === true;
      if (grouped && this.groups++ === 0) this.endGroup = this.grid.beginStep();
      try {
        return await run.apply(excel, args);
      } finally {
        if (grouped && --this.groups === 0) {
          this.endGroup?.();
          this.endGroup = null;
        }
      }
    });
  }
}
