/** A desk without Excel: sheets are names in a list, and time passes when somebody waits. */
import type { Assertion, AssertionOutcome } from '../../src/selftest/assertion';
import type { Bench, HostFacts } from '../../src/selftest/bench';
import type { Desk, Obstacle, Clock } from '../../src/selftest/run/runner';

export const HOST: HostFacts = {
  host: 'Excel',
  platform: 'OfficeOnline',
  version: '16.0',
  displayLanguage: 'nl-NL',
  contentLanguage: 'nl-NL',
  supports: (set, version) => set === 'ExcelApi' && Number(version.split('.')[1]) <= 17,
};

export class FakeDesk implements Desk {
  sheets = ['Eigen blad'];
  closed = 0;
  /** Sheets that were there while an assertion was asked. */
  readonly during: string[][] = [];
  private made = 0;

  constructor(private readonly can: { readonly obstacle?: Obstacle; readonly sweeps?: boolean } = {}) {}

  async open(): Promise<Obstacle | null> {
    if (this.can.obstacle !== undefined) return this.can.obstacle;
    await this.sweep();
    return null;
  }

  async bench(ask: Parameters<Desk['bench']>[0]): Promise<Bench> {
    this.made += 1;
    const sheetName = `VKT-zelftest ${String(this.made)}`;
    this.sheets.push(sheetName);
    this.during.push([...this.sheets]);
    const none = (): never => {
      throw new Error('no Excel here');
    };
    return {
      sheetName,
      tableName: '',
      token: this.made,
      host: HOST,
      run: none,
      onSheet: none,
      until: async (read) => await read(),
      overhear: () => () => undefined,
      request: (what, isSo) => Promise.resolve(!ask(what).aborted && isSo()),
      isHidden: () => false,
      now: () => 0,
    };
  }

  async sweep(): Promise<void> {
    if (this.can.sweeps === false) throw new Error('cannot');
    this.sheets = this.sheets.filter((name) => !name.startsWith('VKT-zelftest'));
  }

  async close(): Promise<void> {
    this.closed += 1;
  }
}

/** Nothing is late unless `late` says so. */
export const clock = (late = false): Clock => {
  let now = 0;
  return {
    now: () => (now += 5),
    after: () => ({ passed: late ? Promise.resolve() : new Promise(() => undefined), end: () => undefined }),
  };
};

export const assertion = (
  id: string,
  check: (bench: Bench) => Promise<AssertionOutcome>,
  level: Assertion['level'] = 'quick',
): Assertion => ({
  id,
  level,
  relies: { nl: `${id} gaat goed`, en: `${id} goes well` },
  means: { nl: `${id} betekent iets`, en: `${id} means something` },
  check,
});

export const good = (id: string): Assertion => assertion(id, () => Promise.resolve({ expected: '1', seen: '1' }));
export const bad = (id: string): Assertion => assertion(id, () => Promise.resolve({ expected: '1', seen: '2' }));
