/**
 * All tests of a room (the model, unless another is named) as one file, which Stryker runs for every change it makes: the
 * modules are loaded once instead of once per file. Worked examples come first, as they find most changes at once; laws
 * with many runs come last. What the session answers is tested where it is asked: in the functions.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

// A law that fails has done its work: nobody reads the smallest counterexample here. One that holds is let go after a
// moment: what it might still have found counts as not found, so the score is never too high.
const MOMENT = 250;
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, interruptAfterTimeLimit: MOMENT });

const SLOW = /laws|explain\.test|requirement|flattest|taut|pert|fuzz|doors|robustness/;
const room = process.env['MUTATED_ROOM'] ?? 'model';
const rooms = room === 'session' ? [room, 'functions'] : [room];
const tests = join(__dirname, '..');
const files = rooms
  .flatMap((one) => readdirSync(join(tests, one), { recursive: true, encoding: 'utf8' }).map((name) => join(one, name)))
  .filter((name) => name.endsWith('.test.ts'));
const [quick, slow] = [files.filter((name) => !SLOW.test(name)), files.filter((name) => SLOW.test(name))];
// Without the laws a run takes a fraction of the time, and its score can only be too low.
for (const file of process.env['EXAMPLES_ONLY'] === '1' ? quick : [...quick, ...slow])
  describe(file, () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(tests, file));
  });
