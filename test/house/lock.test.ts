/** The lock files work for everybody: on every system, whatever registry made them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const LOCKS = ['package-lock.json', 'test/mutation/package-lock.json'];

describe.each(LOCKS)('%s', (file) => {
  const lock = JSON.parse(readFileSync(path.resolve(__dirname, '../..', file), 'utf8')) as {
    readonly packages: Readonly<Record<string, Entry>>;
  };

  test('it names no registry', () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.startsWith('http'));
    expect(named).toEqual([]);
  });

  test('it holds the builds for every system (else: node src/workbench/tools/complete-lock.mjs)', () => {
    const missing = Object.values(lock.packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => /-(darwin|linux|win32)-/.test(name) && !lock.packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('every package has the hash of its bytes, those for other systems too (else: node src/workbench/tools/complete-lock.mjs)', () => {
    const without = Object.entries(lock.packages).filter(
      ([place, { integrity, link }]) => place !== '' && !link && !/^sha(512|384)-\S+$/.test(integrity ?? ''),
    );
    expect(without.map(([place]) => place)).toEqual([]);
  });
});
