/** Excel's errors, as cells show them. */
const ERRORS =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!)$/;

export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && ERRORS.test(value);
}

/** What a cell shows whose value is not there yet. */
export const BUSY = '#BUSY!';
/** The engine's name for the same. */
export const ENGINE_BUSY = '#GETTING_DATA';
