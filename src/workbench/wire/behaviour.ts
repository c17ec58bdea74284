/** Where Excels differ among themselves, and what the address asks for: the product must bear all of them. */

/**
 * What an empty cell becomes where the parameter's type leaves it open. Hosts differ: 0 on the desktop, null for single
 * cells on the web. Empty cells in matrices are 0 on both, which is the harder case and our default.
 */
export type EmptyCells = 'zero' | 'null';

export interface Behaviour {
  /** Excel on the web refuses answers and questions over 5 MB; what can be undone differs. */
  readonly host: 'web' | 'desktop';
  /** What an empty cell becomes for a parameter of type any: null on the web, 0 on the desktop. */
  readonly emptyCells: EmptyCells;
  /** Whether members of a null object are null objects in the same request ('kind') or ItemNotFound ('strict'). */
  readonly nullObjects: 'kind' | 'strict';
  /** Whether an error reaches a parameter of type any; 'declared' does as functions.json says. */
  readonly errorArguments: 'declared' | 'objects' | 'refused';
  /** 'restless': streams are started twice, show 0 before their first value, and start anew at a ribbon button. */
  readonly streams: 'calm' | 'restless';
  /** Whether Excel can undo what add-ins do (ExcelApi 1.20); before, their writing loses all there was to undo. */
  readonly undo: boolean;
}

export function readBehaviour(address: URLSearchParams): Behaviour {
  const host = address.get('host') === 'desktop' ? 'desktop' : 'web';
  const empty = address.get('empty') ?? (host === 'web' ? 'null' : 'zero');
  const errors = address.get('errors');
  return {
    host,
    emptyCells: empty === 'null' ? 'null' : 'zero',
    nullObjects: address.get('nulls') === 'strict' ? 'strict' : 'kind',
    errorArguments: errors === 'objects' || errors === 'refused' ? errors : 'declared',
    streams: address.get('streams') === 'restless' ? 'restless' : 'calm',
    undo: hasUndo(address.get('excel')),
  };
}

/** "1.20" is newer than "1.9". */
function hasUndo(version: string | null): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > 1 || (major === 1 && minor >= 20);
}
