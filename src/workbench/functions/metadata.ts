/** functions.json: what the add-in says its custom functions are. */
import type { FunctionHelp } from '../grid/base/port';

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  /** Whether errors reach parameters of type any: allowErrorForDataTypeAny, for all functions of the file at once. */
  readonly takesErrors?: boolean;
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
  };
}

/** Reads the file; throws a sentence when it is none of these. */
export async function readFunctions(address: string): Promise<readonly FunctionDescription[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
  const content: unknown = await response.json();
  const functions: unknown = Reflect.get(Object(content), 'functions');
  if (!Array.isArray(functions) || !functions.every(isDescription)) throw new Error(`${address} lists no functions.`);
  const takesErrors = Reflect.get(Object(content), 'allowErrorForDataTypeAny') === true;
  return functions.map((description) => ({ ...description, takesErrors }));
}

function isDescription(value: unknown): value is FunctionDescription {
  const field = (name: string): unknown => Reflect.get(Object(value), name);
  return typeof field('id') === 'string' && typeof field('name') === 'string' && Array.isArray(field('parameters'));
}

/** What is shown of it while it is typed, as Excel does. */
export function helpOf(namespace: string, { name, description = '', parameters }: FunctionDescription): FunctionHelp {
  return {
    name: `${namespace}.${name}`.toUpperCase(),
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? '',
      optional: parameter.optional === true,
      repeating: parameter.repeating === true,
    })),
  };
}
