/** Excel's metadata of the functions, per language, from the catalogue. Names and ids are the same in every language. */
import type { Language } from '../../locales/language';
import type { Argument } from '../argument';
import type { PlainFunction } from '../define';

export interface FunctionMetadata {
  readonly functions: readonly FunctionEntry[];
}

interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterEntry[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'scalar' | 'matrix' };
  readonly options?: { readonly stream: true; readonly cancelable: true };
}

interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  /** Always any: a wrong type then reaches us, and the user gets a sentence instead of a bare #VALUE!. */
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
}

const parameterEntry = (argument: Argument<unknown>, language: Language): ParameterEntry => ({
  name: argument.name[language],
  description: argument.help[language],
  type: 'any',
  dimensionality: argument.shape === 'value' ? 'scalar' : 'matrix',
  ...(argument.optional ? { optional: true } : {}),
});

const functionEntry = (declared: PlainFunction, language: Language, origin: string): FunctionEntry => ({
  id: declared.id,
  name: declared.id,
  description: declared.summary[language],
  helpUrl: `${origin}/help/${language}/${declared.id}.html`,
  parameters: Object.values(declared.arguments).map((argument) => parameterEntry(argument, language)),
  result: { type: 'any', dimensionality: declared.result === 'matrix' ? 'matrix' : 'scalar' },
  ...(declared.live ? { options: { stream: true, cancelable: true } } : {}),
});

export const metadataOf = (
  catalogue: readonly PlainFunction[],
  language: Language,
  origin: string,
): FunctionMetadata => ({
  functions: catalogue.map((declared) => functionEntry(declared, language, origin)),
});
