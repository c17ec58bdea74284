/** More of one thing never makes a formula's answer move the wrong way: more inflow asks no fewer FTE, a longer term makes nobody later. */
import fc from 'fast-check';
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Surroundings } from '../../src/functions/define';
import { openSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { atOnce } from '../session/clock';

type Argument = number | readonly number[];

const around: Surroundings = { language: 'nl', session: openSession(new MemoryWorkbook(), { time: atOnce() }) };

/** The numbers of the answer in a column of it; null where there is no answer. */
function ask(id: string, args: readonly Argument[], column: number): readonly number[] | null {
  const declared = CATALOGUE.find((one) => one.id === id);
  if (declared === undefined) throw new Error(`no function ${id}`);
  const raw = args.map((one) => (typeof one === 'number' ? one : one.map((value) => [value])));
  try {
    const answer = answerFor(declared.compute(raw, around), around, (_, sentence) => new Error(sentence));
    return Array.isArray(answer) ? answer.map((row) => Number(row[column])) : [Number(answer)];
  } catch {
    return null;
  }
}

const few = fc.integer({ min: 0, max: 40 });
const some = fc.integer({ min: 1, max: 20 });
const part = fc.integer({ min: 1, max: 18 }).map((n) => n / 20);
const list = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: 4, maxLength: 4 });
const hours = list(fc.integer({ min: 1, max: 9 }));

/** The arguments, and which way the answer may go when each of them grows: up, down, or not looked at. */
const LAWS: readonly (readonly [id: string, args: readonly fc.Arbitrary<Argument>[], ways: string, column?: number])[] =
  [
    ['NETHOURS', [fc.constant(1872), few, few, part.map((p) => p / 4), few, few, part.map((p) => p / 4)], '+------'],
    ['CASEHOURS', [list(some), list(part), list(part.map((p) => p * 0.9)), list(some)], '++++'],
    ['WORKLOAD', [list(few), list(some)], '++'],
    ['FTE', [list(few), list(some), some, part, few], '++-++'],
    ['DECISIONS', [few, some, some], '++-'],
    ['FTEGOAL', [few, list(few), some, hours, few], '+++--'],
    ['FTEONTIME', [list(few), list(few), some, hours, fc.integer({ min: 0, max: 4 })], '+++--'],
    ['FORECAST', [list(few), list(few), list(few), some, hours, fc.integer({ min: 1, max: 4 })], '++-+- ', 2],
    ['FORECAST', [list(few), list(few), list(few), some, hours, fc.integer({ min: 1, max: 4 })], '++-+--', 3],
    ['LEADTIME', [few, some], '+-'],
    ['SAFESTOCK', [some, some], '++'],
    ['HEADROOM', [some, some, part, few, few], '+-+++'],
    ['LOAD', [few, some], '+-'],
    ['RAMPUP', [list(few), list(part)], '++'],
    ['PENALTY', [few], '+'],
  ];

const grown = (argument: Argument, at: number, by: number): Argument =>
  typeof argument === 'number' ? argument + by : argument.map((value, place) => (place === at ? value + by : value));
/** Shares grow by a hundredth, terms by one, all else by one too: so whole stays whole. */
const stepOf = (argument: Argument): number =>
  (typeof argument === 'number' ? [argument] : argument).every(Number.isInteger) ? 1 : 0.01;

test.each(LAWS.map(([id, args, ways, column = 0]) => ({ id, args, ways, column })))(
  '$id',
  ({ id, args, ways, column }) => {
    const seen = { compared: 0 };
    fc.assert(
      fc.property(fc.tuple(...args), fc.nat(args.length - 1), fc.nat(3), (given, which, at) => {
        const way = ways[which];
        const argument = given[which];
        if (argument === undefined || way === ' ') return;
        const before = ask(id, given, column);
        const after = ask(id, given.toSpliced(which, 1, grown(argument, at, stepOf(argument))), column);
        if (before === null || after === null) return;
        seen.compared += 1;
        before.forEach((value, t) => {
          const moved = (after[t] ?? NaN) - value;
          const wrong = way === '+' ? -moved : moved;
          if (!(wrong <= 1e-9 * Math.max(1, Math.abs(value))))
            throw new Error(`argument ${which}: ${value} → ${String(after[t])} in ${t}`);
        });
      }),
      { numRuns: 200 },
    );
    expect(seen.compared).toBeGreaterThan(100);
  },
);
