/** Excel's metadata of the functions, per language, from the catalogue. Names and ids are the same in every language. */
import type { Language } from '../../language';
import type { Argument, MemberList } from '../argument';
import type { PlainFunction } from '../define';

interface FunctionMetadata {
  /** Lets us answer a number with its format, and lets such a number reach us as an argument. */
  readonly allowCustomDataForDataTypeAny: true;
  /** Lets an error in a cell reach us: it gets a sentence that names the argument, as every other fault does. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionEntry[];
  readonly enums: readonly EnumEntry[];
}

interface EnumEntry {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
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
  readonly customEnumId?: string;
}

const parameterEntry = (argument: Argument<unknown>, language: Language): ParameterEntry => ({
  name: argument.name[language],
  description: argument.help[language],
  type: 'any',
  dimensionality: argument.shape === 'value' ? 'scalar' : 'matrix',
  ...(argument.optional ? { optional: true } : {}),
  ...(argument.members ? { customEnumId: argument.members.id } : {}),
});

/** Names and tooltips are translated, codes are not: formulas stay readable in every language. */
const enumEntry = ({ id, list }: MemberList, language: Language): EnumEntry => ({
  id,
  type: 'string',
  values: list.map(({ code, name, tooltip }) => ({
    name: name[language],
    stringValue: code,
    tooltip: tooltip[language],
  })),
});

const membersIn = (catalogue: readonly PlainFunction[]): readonly MemberList[] => [
  ...new Set(
    catalogue.flatMap((declared) => Object.values(declared.arguments).flatMap(({ members }) => members ?? [])),
  ),
];

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
  allowCustomDataForDataTypeAny: true,
  allowErrorForDataTypeAny: true,
  functions: catalogue.map((declared) => functionEntry(declared, language, origin)),
  enums: membersIn(catalogue).map((members) => enumEntry(members, language)),
});
