/** What an argument may be stands in its help: what is said there is what is held to, no more and no less. */
import type { Argument } from '../../src/functions/argument';
import { CATALOGUE } from '../../src/functions/catalogue';

interface Said {
  readonly least: number | null;
  readonly above: number | null;
  readonly most: number | null;
  readonly below: number | null;
  readonly whole: boolean;
}

/** "0 of meer", "meer dan 0 en minder dan 1", "0 tot minder dan 1", "1 tot 600", "hoogstens 8.784", "hele". */
function saidIn(help: string): Said {
  const after = (pattern: RegExp): number | null => {
    const found = pattern.exec(help)?.[1];
    return found === undefined ? null : Number(found.replaceAll('.', ''));
  };
  return {
    least: after(/(\d[\d.]*) (?:of meer|tot \d|tot minder)/),
    above: after(/meer dan (\d[\d.]*\d|\d)/),
    most: after(/(?:\d tot|hoogstens) (\d[\d.]*\d|\d)/),
    below: after(/minder dan (\d[\d.]*\d|\d)/),
    whole: /\b(hele|aantal) perioden/i.test(help),
  };
}

const faultOf = ({ take }: Argument<unknown>, value: unknown): string | null => {
  const read = take(value);
  return read.ok ? null : read.fault.kind;
};
const outside = (argument: Argument<unknown>, value: number): boolean => faultOf(argument, value) === 'range';

const numeric = CATALOGUE.flatMap((f) =>
  Object.entries(f.arguments).map(([id, argument]) => ({ name: `${f.id}.${id}`, argument })),
).filter(({ argument }) => faultOf(argument, 'zeven') === 'not-a-number');

test('arguments that are numbers are looked at, and no others', () => {
  expect(numeric.length).toBeGreaterThan(50);
});

test.each(numeric)('$name is held to what its help says', ({ argument }) => {
  const { least, above, most, below, whole } = saidIn(argument.help.nl);
  const lowest = least ?? above;
  if (lowest === null) expect(outside(argument, -1e9)).toBe(false);
  else expect([outside(argument, lowest - 0.5), outside(argument, lowest + 0.5)]).toEqual([true, false]);
  if (least !== null) expect(outside(argument, least)).toBe(false);
  // 0 is an empty cell, which may mean that the argument is left out.
  if (above !== null && !(argument.optional && above === 0)) expect(outside(argument, above)).toBe(true);
  const highest = most ?? below;
  if (highest === null) expect(outside(argument, 1e9)).toBe(false);
  else expect([outside(argument, highest - 0.5), outside(argument, highest + 0.5)]).toEqual([false, true]);
  if (most !== null) expect(outside(argument, most)).toBe(false);
  if (below !== null) expect(outside(argument, below)).toBe(true);
  expect(faultOf(argument, 2.5) === 'whole').toBe(whole);
});

test.each(numeric)('$name: the help says the same in English', ({ argument: { help } }) => {
  const figures = (text: string): readonly string[] =>
    [...text.matchAll(/\d[\d.,]*\d|\d/g)].map(([figure]) => figure.replace(/[.,]/g, ''));
  expect(figures(help.en)).toEqual(figures(help.nl));
});
