/**
 * Formulas between how people write them and how files do. Files know newer functions by prefixes, variables of LET and
 * LAMBDA by `_xlpm.`, and custom functions of an add-in as `_xldudf_NAMESPACE_NAME` (seen in workbooks saved by Excel
 * on the web; the plain name occurs too, and both are read). Pure.
 */
import { scanFormula } from './scan';
import { filePrefix } from './newer-functions';
import { fromSingle, toSingle } from './single';

const CUSTOM = '_xldudf_';
const FUNCTION_NAME = /[\p{L}_\\][\p{L}\d_.\\]*(?=\()/gu;

const TEXT = '"(?:[^"]|"")*"';
const CELL = String.raw`((?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?\d+)`;
/** `D4#` of this sheet or another; in texts nothing is. */
const ANCHORED = new RegExp(String.raw`${TEXT}|_xlfn\.ANCHORARRAY\(${CELL}\)`, 'giu');
const SPILLED = new RegExp(String.raw`${TEXT}|(?<![\p{L}\d_.$'!])${CELL}#`, 'giu');

/** `namespaces` are those of known add-ins, e.g. ["VKT"]: the file cannot tell a dot from an underscore. */
export function fromFileFormula(formula: string, namespaces: readonly string[]): string {
  if (!formula.includes('_xl')) return formula;
  const anchored = formula.replace(ANCHORED, (all, cell: string | undefined) => (cell ? `${cell}#` : all));
  const plain = mapCode(anchored, (code) =>
    code
      .replace(/_xldudf_([\p{L}\d_.]+)(?=\()/giu, (_all, name: string) => customName(name, namespaces))
      .replace(/_xll\./gi, '')
      .replace(/_xlfn\.(_xlws\.)?(?!SINGLE\(|ANCHORARRAY\()/gi, '')
      .replace(/_xlpm\./gi, ''),
  );
  return mapCode(fromSingle(plain), (code) => code.replace(/_xlfn\.(?=(SINGLE|ANCHORARRAY)\()/gi, ''));
}

function customName(name: string, namespaces: readonly string[]): string {
  for (const namespace of namespaces) {
    const flat = `${namespace.replaceAll('.', '_')}_`;
    if (name.toUpperCase().startsWith(flat.toUpperCase())) return `${namespace}.${name.slice(flat.length)}`;
  }
  return name.replace('_', '.');
}

export function toFileFormula(formula: string, namespaces: readonly string[]): string {
  const custom = (name: string): string | null => {
    const own = namespaces.some((namespace) => name.toUpperCase().startsWith(`${namespace.toUpperCase()}.`));
    return own ? CUSTOM + name.toUpperCase().replaceAll('.', '_') : null;
  };
  const anchored = formula.replace(SPILLED, (all, cell: string | undefined) =>
    cell ? `_xlfn.ANCHORARRAY(${cell})` : all,
  );
  const prefixed = mapCode(prefixVariables(anchored), (code) =>
    code.replace(FUNCTION_NAME, (name) => (name.startsWith('_xlfn.') ? name : (custom(name) ?? filePrefix(name)))),
  );
  return toSingle(prefixed);
}

/** Changes what is neither text, sheet name, structured reference nor array constant. */
function mapCode(formula: string, change: (code: string) => string): string {
  return scanFormula(formula)
    .map(({ kind, source }) => (kind === 'code' ? change(source) : source))
    .join('');
}

/** Gives the variables of LET and LAMBDA their prefix, within the call that names them. */
function prefixVariables(formula: string): string {
  if (!/\b(LET|LAMBDA)\(/i.test(formula)) return formula;
  // Joined pieces keep their places, so that a call's end can be found without tripping over texts.
  const masked = scanFormula(formula)
    .map(({ kind, source }) => (kind === 'code' ? source : '\u0000'.repeat(source.length)))
    .join('');
  const variables = new Set<string>();
  for (const call of masked.matchAll(/\b(LET|LAMBDA)\(/gi)) {
    const parts = argumentsAt(masked, call.index + call[0].length);
    const named = parts.filter((_part, i) =>
      call[1]?.toUpperCase() === 'LET' ? i % 2 === 0 && i < parts.length - 1 : i < parts.length - 1,
    );
    for (const name of named) if (/^[\p{L}_][\p{L}\d_.]*$/u.test(name.trim())) variables.add(name.trim().toLowerCase());
  }
  return mapCode(formula, (code) =>
    code.replace(/(?<![\p{L}\d_.!$])[\p{L}_][\p{L}\d_.]*(?![\p{L}\d_.!(])/gu, (name) =>
      variables.has(name.toLowerCase()) ? `_xlpm.${name}` : name,
    ),
  );
}

/** The arguments of a call, from just behind its opening parenthesis. */
function argumentsAt(text: string, start: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter === '(') depth++;
    if (depth === 0 && (letter === ',' || letter === ')')) {
      found.push(text.slice(from, i));
      from = i + 1;
    }
    if (letter === ')' && depth-- === 0) break;
  }
  return found;
}
