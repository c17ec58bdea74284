/** Functions of add-ins in the engine. */
import {
  FunctionType,
  IFunctionService,
  type IFunctionInfo,
  NullValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import { IRegisterFunctionService } from '@univerjs/sheets-formula';
import type { CallingCell, FunctionHelp } from '../base/port';
import type { StartedUniver } from './univer';

type Run = (cell: CallingCell, args: readonly unknown[]) => unknown;

/** The engine gives functions 0 for an empty cell; only while one of ours is asked does it give null. */
let asked = false;
NullValueObject.prototype.getValue = () => (asked ? null : 0) as number; // as the engine declares it

/** Values of an answer that the engine has still to take in: Excel leaves texts of functions as they are, the engine would
 * make a date of "2023-05". It takes them in right after the function, one by one. */
let answered = 0;
const take = ValueObjectFactory.create.bind(ValueObjectFactory);
ValueObjectFactory.create = (value, isPlainText = false) => {
  const isAnswer = answered > 0;
  if (isAnswer) answered -= 1;
  return take(value, isPlainText || isAnswer);
};

const valuesIn = (answer: unknown): number =>
  Array.isArray(answer)
    ? answer.reduce((sum: number, row: unknown) => sum + (Array.isArray(row) ? row.length : 0), 0)
    : 1;

/**
 * Registers one function. Not by the grid's facade, which calculates the whole workbook after each.
 *
 * @param run is given the calling cell, which the engine tells just before it makes up the arguments.
 */
export function registerInEngine({ injector }: StartedUniver, help: FunctionHelp, run: Run): void {
  const { name } = help;
  let cell: CallingCell = { sheetId: '', row: 0, column: 0 };
  injector.get(IRegisterFunctionService).registerFunction({
    name,
    description: shownHelp(help),
    func: (...args: readonly unknown[]) => {
      asked = false;
      const answer = run(cell, args);
      answered = valuesIn(answer);
      return answer;
    },
  } as Parameters<IRegisterFunctionService['registerFunction']>[0]); // what functions give back is wider than declared
  const executor = injector.get(IFunctionService).getExecutor(name);
  if (!executor) throw new Error(`The engine did not take ${name}.`);
  executor.setRefInfo = (...[, sheetId, row, column]) => {
    asked = true;
    cell = { sheetId, row, column };
  };
}

/** As the list of functions and the help beside a formula want it; texts that are no key of the grid's are shown as they are. */
function shownHelp({ name, description, parameters }: FunctionHelp): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
