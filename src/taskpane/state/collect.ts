/** Collecting in the making: which files are being looked at, and what was chosen about each. */
import type { Choices } from '../../workbook/collect/compare/choices';
import type { Delivery } from '../../workbook/collect/book/delivery';
import type { KnownMappings, SheetMapping } from '../../workbook/collect/book/mapping';
import type { Run } from '../../model/simulate/simulate';

/** Why a file was not read: the codes of the reader, and what can go wrong around it. */
interface ReadProblem {
  readonly code: string;
  readonly limit: string | null;
}

export type FilePhase =
  | { readonly kind: 'waiting' }
  /** 0–1. */
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }
  | { readonly kind: 'read'; readonly delivery: Delivery }
  | { readonly kind: 'taken'; readonly location: string; readonly rows: number };

export interface CollectFile {
  readonly id: number;
  readonly name: string;
  readonly phase: FilePhase;
  readonly choices: Choices;
  /** By sheet, of a file without our tables. */
  readonly mappings: Readonly<Record<string, SheetMapping>>;
}

/** What taking over would do: the runs after the open file alone, and after all files. */
export interface CollectEffect {
  /** What it was computed for. */
  readonly key: object;
  readonly one: Run | null;
  readonly all: Run | null;
  /** Problems of the model after all files that it does not have now. */
  readonly newProblems: number;
}

export interface CollectState {
  readonly files: readonly CollectFile[];
  /** The file that is shown in full. */
  readonly open: number | null;
  readonly known: KnownMappings;
  /** Locations that were taken over last in an earlier session, which can still be taken back. */
  readonly lastTaken: readonly string[] | null;
  readonly effect: CollectEffect | null;
}

export const nothingCollected: CollectState = { files: [], open: null, known: {}, lastTaken: null, effect: null };

export type CollectAction =
  | { readonly type: 'files-added'; readonly files: readonly CollectFile[] }
  | { readonly type: 'phase'; readonly file: number; readonly phase: FilePhase }
  | { readonly type: 'removed'; readonly file: number }
  | { readonly type: 'cleared' }
  | { readonly type: 'opened'; readonly file: number | null }
  | { readonly type: 'chosen'; readonly file: number; readonly choices: Partial<Choices> }
  | { readonly type: 'mapped'; readonly file: number; readonly sheet: string; readonly mapping: SheetMapping | null }
  | { readonly type: 'mappings-known'; readonly known: KnownMappings }
  | { readonly type: 'last-taken'; readonly last: readonly string[] | null }
  | { readonly type: 'effect'; readonly effect: CollectEffect | null };

export function reduceCollect(state: CollectState, action: CollectAction): CollectState {
  switch (action.type) {
    case 'files-added':
      return { ...state, files: [...state.files, ...action.files] };
    case 'phase':
      return withFile(state, action.file, (file) => ({ ...file, phase: action.phase }));
    case 'removed':
      return {
        ...state,
        files: state.files.filter(({ id }) => id !== action.file),
        open: state.open === action.file ? null : state.open,
      };
    case 'cleared':
      return { ...state, files: [], open: null, effect: null };
    case 'opened':
      return { ...state, open: action.file };
    case 'chosen':
      return withFile(state, action.file, (file) => ({ ...file, choices: { ...file.choices, ...action.choices } }));
    case 'mapped':
      return withFile(state, action.file, (file) => ({ ...file, mappings: withMapping(file.mappings, action) }));
    case 'mappings-known':
      return { ...state, known: action.known };
    case 'last-taken':
      return { ...state, lastTaken: action.last };
    case 'effect':
      return { ...state, effect: action.effect };
    default:
      return action satisfies never;
  }
}

const withFile = (state: CollectState, id: number, change: (file: CollectFile) => CollectFile): CollectState => ({
  ...state,
  files: state.files.map((file) => (file.id === id ? change(file) : file)),
});

function withMapping(
  mappings: CollectFile['mappings'],
  { sheet, mapping }: Extract<CollectAction, { type: 'mapped' }>,
): CollectFile['mappings'] {
  const { [sheet]: _old, ...others } = mappings;
  return mapping === null ? others : { ...others, [sheet]: mapping };
}
