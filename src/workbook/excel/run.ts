/**
 * How Excel is asked. The only file that calls Excel.run.
 *
 * Rules of the house for Office.js: values in blocks, events switched off during our own writes and back on in a finally,
 * addresses by name (never the active sheet, which may be another workbook's by then), everything checked before the
 * first write, and one step to undo where Excel can.
 */
import { WorkbookRefusal, type RefusalCode } from '../port';

const REFUSALS: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ItemAlreadyExists: 'exists',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** What a person reads behind a refusal is the name of a thing of theirs, a sheet or a table; where it is of none, nothing. */
export const NO_NAME = '';

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

export const isReadOnly = (): boolean => Office.context.document.mode === Office.DocumentMode.ReadOnly;

/** Our own writes must not come back to us as if a person had typed them. */
export async function write<T>(subject: string, batch: Batch<T>, grouped = false): Promise<T> {
  if (isReadOnly()) throw new WorkbookRefusal('read-only', subject);
  return run(subject, (context) => quietly(context, () => batch(context)), grouped);
}

/** What Excel refuses comes out as a refusal of the port. */
export async function run<T>(subject: string, batch: Batch<T>, grouped = false): Promise<T> {
  try {
    return await excelItself(batch, grouped ? { mergeUndoGroup: true } : {});
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      const code = REFUSALS[error.code] ?? 'unknown';
      const detail = code === 'unknown' ? [`${error.code}: ${error.message}`] : [];
      const about = [subject, ...detail].filter((part) => part !== NO_NAME).join(', ');
      throw new WorkbookRefusal(code, about, {
        cause: error,
      });
    }
    throw error;
  }
}

/** Excel as it is, with its own errors: for who must see what it does. */
export const excelItself = <T>(batch: Batch<T>, options: { readonly mergeUndoGroup?: boolean } = {}): Promise<T> =>
  Excel.run({ delayForCellEdit: true, ...options }, batch);

/** Once more in a context that is there already: what was made in it can only be ended in it. */
export const runIn = (context: Excel.RequestContext, batch: Batch<void>): Promise<void> => Excel.run(context, batch);

/** A workbook of its own beside this one, from the text of its file. */
export const newWorkbook = (base64: string): Promise<void> => Excel.createWorkbook(base64);

async function quietly<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  try {
    return await work();
  } finally {
    await eventsOn(context).catch(() => Excel.run({ delayForCellEdit: true }, eventsOn));
  }
}

/** Left off, every live value would go stale in silence. */
async function eventsOn(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}
