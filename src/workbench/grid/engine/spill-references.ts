/** `D4#`: all that the formula in D4 fills. The engine reads it and then gives up. */
import type { IRange, Injector } from '@univerjs/core';
import {
  type BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  SuffixNodeFactory,
} from '@univerjs/engine-formula';
import { isDynamic } from '../../../xlsx/notation/dynamic';

const POUND = '_handlerPound';
const CREATE_RANGE = '_createRange';

export function repairSpillReferences(injector: Injector): void {
  const factory = injector.get(SuffixNodeFactory);
  const create = factory.checkAndCreateNodeType.bind(factory);
  factory.checkAndCreateNodeType = (param) => {
    const node = create(param);
    if (node && POUND in node) Reflect.set(node, POUND, (value: FunctionVariantType) => spillOf(injector, value));
    return node;
  };
}

/** #REF! for what is no cell whose formula may fill others, as for one that has no room to. */
function spillOf(injector: Injector, value: FunctionVariantType): FunctionVariantType {
  const range = isReference(value) && value.isCell() ? filledBy(injector, value) : null;
  const create: unknown = Reflect.get(value, CREATE_RANGE);
  if (!range || typeof create !== 'function') return ErrorValueObject.create(ErrorType.REF);
  const { startRow, startColumn, endRow, endColumn } = range;
  return Reflect.apply(create, value, [{ startRow, startColumn, endRow, endColumn }]) as FunctionVariantType; // declared so
}

const isReference = (value: FunctionVariantType): value is BaseReferenceObject => value.isReferenceObject();

/** What was calculated just now counts before what stood there. */
function filledBy(injector: Injector, reference: BaseReferenceObject): IRange | null {
  const [now, before] = [injector.get(IFormulaRuntimeService), injector.get(IFormulaCurrentConfigService)];
  const [unit, sheet] = [reference.getUnitId(), reference.getSheetId()];
  const range = reference.getRangePosition();
  const [row, column] = [range.startRow, range.startColumn];
  const formula = before.getFormulaData()[unit]?.[sheet]?.[row]?.[column]?.f ?? '';
  if (reference.getFirstCell()?.getValue() === ErrorType.SPILL) return null;
  const calculated = now.getUnitData()[unit]?.[sheet]?.getValue(row, column);
  const filled = (calculated ? now.getUnitArrayFormula() : before.getArrayFormulaRange())[unit]?.[sheet];
  return filled?.[row]?.[column] ?? (isDynamic(formula.replace(/^=/, '')) ? range : null);
}
