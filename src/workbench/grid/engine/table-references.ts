/** The engine knows no table whose name holds "_" or ".", nor columns with other signs than letters in their names. */
import type { Injector } from '@univerjs/core';
import { ISuperTableService, ReferenceNodeFactory } from '@univerjs/engine-formula';
import { engineName } from '../../formula/structured';

/** `Tabel[…]`: whether there is such a table the engine finds out itself. */
const TABLE_REFERENCE = /^[\p{L}_\\][\p{L}\p{N}_.\\]*\[[^]*\]$/u;
const CHECK = '_checkTokenIsTableReference';

let repaired = false;

export function repairTableReferences(injector: Injector): void {
  const tables = injector.get(ISuperTableService);
  const register = tables.registerTable.bind(tables);
  tables.registerTable = (unit, name, { titleMap, ...reference }) => {
    const names = [...titleMap].flatMap(([title, i]): [string, number][] => [
      [title, i],
      [engineName(title), i],
    ]);
    register(unit, name, { ...reference, titleMap: new Map(names) });
  };
  repairTokens();
}

/** Once for all grids: the engine's classes are shared. */
function repairTokens(): void {
  if (repaired) return;
  repaired = true;
  const check: unknown = Reflect.get(ReferenceNodeFactory.prototype, CHECK);
  if (typeof check !== 'function') throw new Error('Univer changed: see grid/engine/table-references.ts.');
  Reflect.set(ReferenceNodeFactory.prototype, CHECK, function (this: unknown, token: string): boolean {
    return TABLE_REFERENCE.test(token) || Boolean(Reflect.apply(check, this, [token]));
  });
}
