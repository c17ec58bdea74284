/** Excel's errors, as cells show them. */
const ERRORS =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!)$/;

export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && ERRORS.test(value);
}
