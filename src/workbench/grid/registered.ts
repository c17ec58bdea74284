/** Functions of add-ins in the engine. */
import { IFunctionService, NullValueObject } from '@univerjs/engine-formula';
import { IRegisterFunctionService } from '@univerjs/sheets-formula';
import type { CallingCell } from './port';
import type { StartedUniver } from './univer';

type Run = (cell: CallingCell, args: readonly unknown[]) => unknown;

/** The engine gives functions 0 for an empty cell; only while one of ours is asked does it give null. */
let asked = false;
NullValueObject.prototype.getValue = () => (asked ? null : 0) as number; // as the engine declares it

/**
 * Registers one function. Not by the grid's facade, which calculates the whole workbook after each.
 *
 * @param run is given the calling cell, which the engine tells just before it makes up the arguments.
 */
export function registerInEngine({ injector }: StartedUniver, name: string, description: string, run: Run): void {
  let cell: CallingCell = { sheetId: '', row: 0, column: 0 };
  injector.get(IRegisterFunctionService).registerFunction({
    name,
    description,
    func: (...args: readonly unknown[]) => {
      asked = false;
      return run(cell, args);
    },
  } as Parameters<IRegisterFunctionService['registerFunction']>[0]); // what functions give back is wider than declared
  const executor = injector.get(IFunctionService).getExecutor(name);
  if (!executor) throw new Error(`The engine did not take ${name}.`);
  executor.setRefInfo = (_unit, sheetId, row, column) => {
    asked = true;
    cell = { sheetId, row, column };
  };
}
