/** Data validation between Office's description and the file's. */
import { readDate } from '../formula/typed';
import { asComparison, validationOperator } from '../model/conditional/operators';
import type { BookValidation } from '../../xlsx/book/book';

const OFFICE_NAMES = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
} as const;
type Kind = keyof typeof OFFICE_NAMES;

const isKind = (name: string): name is Kind => name in OFFICE_NAMES;

/** The grid's rule, with what the add-in said of it and the grid does not know. */
export function asValidation(shown: BookValidation, remembered: unknown): BookValidation {
  if (remembered === undefined) return shown;
  const part = (of: unknown, name: string): unknown => Reflect.get(Object(of), name);
  const text = (of: unknown, name: string): string => {
    const value = part(of, name);
    return value === undefined || value === null ? '' : String(value);
  };
  const alert = part(remembered, 'errorAlert');
  const prompt = part(remembered, 'prompt');
  const style = text(alert, 'style').toLowerCase();
  return {
    ...shown,
    ...ownRule(part(remembered, 'rule'), shown),
    ignoreBlanks: part(remembered, 'ignoreBlanks') !== false,
    alert: {
      shown: part(alert, 'showAlert') !== false,
      style: style === 'warning' || style === 'information' ? style : 'stop',
      title: text(alert, 'title'),
      message: text(alert, 'message'),
    },
    prompt: {
      shown: part(prompt, 'showPrompt') !== false,
      title: text(prompt, 'title'),
      message: text(prompt, 'message'),
    },
  };
}

function ownRule(rule: unknown, shown: BookValidation): Partial<BookValidation> {
  const kind = Object.keys(OFFICE_NAMES)
    .filter(isKind)
    .find((name) => Reflect.get(Object(rule), OFFICE_NAMES[name]) !== undefined);
  if (!kind) return { kind: 'none', formula1: '', formula2: '' };
  const own: unknown = Reflect.get(Object(rule), OFFICE_NAMES[kind]);
  const field = (name: string): string => formula(Reflect.get(Object(own), name));
  // The grid follows the cells of a list; a list by another table's column is in the add-in's words only.
  if (kind === 'list') {
    const source: unknown = Reflect.get(Object(own), 'source');
    return typeof source === 'string' && source.startsWith('=') ? { kind, formula1: source.slice(1) } : { kind };
  }
  if (kind === 'custom') return { kind, formula1: field('formula') || shown.formula1, formula2: '' };
  const operator = asComparison(String(Reflect.get(Object(own), 'operator') ?? 'Between'));
  return { kind, operator, formula1: field('formula1'), formula2: field('formula2') };
}

/** A number, "=A1" or a date in words → what a file has. */
function formula(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = String(value).replace(/^=/, '');
  return String(readDate(text.slice(0, 10)) ?? text);
}

/** What an add-in would assign to `dataValidation` for this rule. */
export function forOffice({
  kind,
  operator,
  formula1,
  formula2,
  alert,
  prompt,
}: Omit<BookValidation, 'areas' | 'ignoreBlanks'>) {
  return {
    rule: officeRule(kind, { operator: validationOperator(operator), formula1, formula2 }),
    errorAlert: {
      showAlert: alert.shown,
      style: alert.style.charAt(0).toUpperCase() + alert.style.slice(1),
      title: alert.title,
      message: alert.message,
    },
    prompt: { showPrompt: prompt.shown, title: prompt.title, message: prompt.message },
  };
}

interface Limits {
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
}

function officeRule(
  kind: BookValidation['kind'],
  { operator, formula1, formula2 }: Limits,
): Readonly<Record<string, unknown>> {
  if (kind === 'none') return {};
  if (kind === 'custom') return { custom: { formula: `=${formula1}` } };
  if (kind === 'list') {
    const values = /^"(.*)"$/s.exec(formula1)?.[1]?.replaceAll('""', '"');
    return { list: { inCellDropDown: true, source: values ?? `=${formula1}` } };
  }
  const limit = (text: string) =>
    text === '' || Number.isNaN(Number(text)) ? (text === '' ? '' : `=${text}`) : Number(text);
  return { [OFFICE_NAMES[kind]]: { operator, formula1: limit(formula1), formula2: limit(formula2) } };
}
