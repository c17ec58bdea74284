/** Writes that are one step to undo where Excel can group them, and where it cannot the same, with a way back of our own. */
import { WorkbookRefusal, type Trace, type Written } from '../port';
import { cellsText, type Occupied, type Put, type PutBlock, type PutPlace } from '../put';
import { put } from './put';
import { takeBackPut } from './put-back';
import { carryOut, type TableChange, type WriteProgress } from './rows';
import { NO_NAME, write, type Batch } from './run';

/** The version of ExcelApi from which the writes of one run can be one step to undo. */
const UNDO_GROUPS = '1.20';

/** Times that a write is begun anew because somebody changed the rows between reading and writing them. */
const MOST_ATTEMPTS = 2;

const canGroup = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', UNDO_GROUPS);

/** Excel could not put the step in one group; before anything was written, that costs only the group. */
const cannotGroup = (error: unknown): boolean =>
  error instanceof WorkbookRefusal &&
  error.cause instanceof OfficeExtension.Error &&
  ['UndoNotSupported', 'GeneralException'].includes(error.cause.code);

/**
 * One step to undo where Excel groups them; where it turns out that it cannot, and nothing of it is left in the
 * workbook, the same without grouping. Once more from the start when somebody was just ahead of us.
 */
export async function writeRows(
  subject: string,
  plans: Batch<readonly TableChange[]>,
): Promise<Pick<Written, 'traces' | 'undo'>> {
  let grouped = canGroup();
  for (let left = MOST_ATTEMPTS; ; left -= 1) {
    const progress: WriteProgress = { begun: false };
    let traces: readonly Trace[] | null = null;
    const work = async (context: Excel.RequestContext): Promise<readonly Trace[]> =>
      (traces = await carryOut(context, await plans(context), progress));
    try {
      return { traces: await write(subject, work, grouped), undo: grouped ? 'excel' : 'own' };
    } catch (error) {
      // Everything was written, only closing the group failed.
      if (traces !== null && cannotGroup(error)) return { traces, undo: 'own' };
      const again = cannotGroup(error) ? grouped : error instanceof WorkbookRefusal && error.code === 'changed';
      if (!again || progress.begun || left === 0) throw error;
      if (cannotGroup(error)) grouped = false;
    }
  }
}

/** What is put between cells, as rows: in one step to undo where Excel groups, and else with a way back of our own. */
export async function putInOneStep(block: PutBlock, place: PutPlace): Promise<Put | Occupied> {
  const groups = place.kind !== 'sheet' && canGroup();
  const progress: WriteProgress = { begun: false };
  const work = (grouped: boolean) =>
    write(NO_NAME, (context) => put(context, block, { place, progress }), grouped).then((found) => ({
      found,
      grouped,
    }));
  const { found, grouped } = await work(groups).catch((error: unknown) => {
    if (!groups || progress.begun || !cannotGroup(error)) throw error;
    return work(false);
  });
  if ('kind' in found) return found;
  return {
    kind: 'put',
    sheet: found.corner.sheet,
    cells: cellsText(found.corner, found.extent),
    undo: grouped ? 'excel' : 'own',
    takeBack: () => write(found.corner.sheet, (context) => takeBackPut(context, found)),
  };
}
