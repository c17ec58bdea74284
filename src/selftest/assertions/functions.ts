/** What Excel hands to functions, and what it does with their answers. The functions are the product's own. */
import type { Heard } from '../../functions/runtime/overheard';
import { plainCell } from '../../functions/plain-cell';
import { settledAt, valueAt, valuesAt, write } from '../asking';
import { seen, text, type Assertion } from '../assertion';
import { isWeb, type Bench } from '../bench';

const NO_ANSWERS = text(
  'Formules van de Verkeerstoren antwoorden hier niet. Start de invoegtoepassing opnieuw via Invoegen › Mijn invoegtoepassingen.',
  'Formulas of the control tower do not answer here. Start the add-in again via Insert › My Add-ins.',
);
const EMPTY_OR_ZERO = text(
  'Een lege cel komt hier anders aan dan elders. De Verkeerstoren behandelt leeg en 0 gelijk; u merkt er niets van.',
  'An empty cell arrives differently here than elsewhere. The control tower treats empty and 0 alike; you will not notice.',
);
const STREAMS = text(
  'Levende cellen kosten hier meer rekentijd dan nodig. De uitkomsten zijn dezelfde.',
  'Live cells take more time here than needed. Their answers are the same.',
);
const EMPTY = 'K9';

/** What happens to streams of a live cell of this assertion while something is done with its formula. */
async function kindsHeard(
  bench: Bench,
  act: (formula: string, soFar: readonly string[]) => Promise<unknown>,
): Promise<readonly string[]> {
  const heard: string[] = [];
  const token = String(bench.token);
  const stop = bench.overhear((one) => void (mentions(one, token) && heard.push(one.kind)));
  try {
    await act(`=VKT.MEASURE("zelftest ${token}")`, heard);
  } finally {
    stop();
  }
  return heard;
}

/** What functions hear of this assertion, by its token, while a formula is written and answered. */
async function heardOf(bench: Bench, formula: string): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  const token = String(bench.token);
  const stop = bench.overhear((one) => void (mentions(one, token) && heard.push(one)));
  try {
    await write(bench, 'A3', [[formula]]);
    await settledAt(bench, 'A3', 4_000);
  } finally {
    stop();
  }
  return heard;
}

/** The last argument is Excel's own and is no plain data. */
const mentions = ({ args }: Heard, token: string): boolean =>
  args.some((arg) => (typeof arg === 'object' && !Array.isArray(arg) ? false : JSON.stringify(arg).includes(token)));

/** null stands for left out, too: Excel hands over either. */
const shownArgument = (arg: unknown): unknown => {
  if (arg === undefined) return null;
  if (typeof arg !== 'object' || arg === null || Array.isArray(arg)) return arg;
  const { type, basicValue } = arg as { readonly type?: unknown; readonly basicValue?: unknown }; // whatever Excel made of it
  return `${String(type)} ${String(basicValue)}`;
};

const argument =
  (formula: (token: number) => string, at: number, expected: (bench: Bench) => unknown): Assertion['check'] =>
  async (bench) => {
    const [call] = await heardOf(bench, formula(bench.token));
    return seen(expected(bench), call === undefined ? 'not called' : shownArgument(call.args[at]));
  };

export const FUNCTIONS: readonly Assertion[] = [
  {
    id: 'function-answers',
    level: 'quick',
    relies: text('Een functie antwoordt', 'A function answers'),
    means: NO_ANSWERS,
    check: async (bench) => {
      await write(bench, 'A3', [['=VKT.LOAD(30,10)']]);
      return seen(3, await settledAt(bench, 'A3'));
    },
  },
  {
    id: 'function-empty',
    level: 'quick',
    relies: text(
      'Een lege cel als argument komt aan als leeg (web) of 0',
      'An empty cell as an argument arrives as nothing (web) or 0',
    ),
    means: EMPTY_OR_ZERO,
    check: argument(
      (token) => `=VKT.LOAD(${EMPTY},${String(token)})`,
      0,
      ({ host }) => (isWeb(host) ? null : 0),
    ),
  },
  {
    id: 'function-empty-in-block',
    level: 'quick',
    relies: text('Een lege cel in een bereik komt aan als 0', 'An empty cell in a range arrives as 0'),
    means: EMPTY_OR_ZERO,
    check: argument(
      (token) => `=VKT.WORKLOAD(${EMPTY}:L9,${String(token)})`,
      0,
      () => [[0, 0]],
    ),
  },
  {
    id: 'function-omitted',
    level: 'quick',
    relies: text('Een weggelaten argument komt leeg aan', 'An argument left out arrives empty'),
    means: EMPTY_OR_ZERO,
    check: argument(
      (token) => `=VKT.FTE(${String(token)},1,1)`,
      3,
      () => null,
    ),
  },
  {
    id: 'function-error-in',
    level: 'quick',
    relies: text(
      'Een fout als argument komt aan, en blijft een fout',
      'An error as an argument arrives, and stays an error',
    ),
    means: text(
      'Excel toont de fout hier zelf in plaats van die aan de functie door te geven. Er komt geen getal, maar ook geen zin die zegt welk argument het is.',
      'Excel shows the error itself here instead of handing it to the function. There is no number, but neither is there a sentence that says which argument it is.',
    ),
    check: async (bench) => {
      const [call] = await heardOf(bench, `=VKT.LOAD(1/0,${String(bench.token)})`);
      const heard = call === undefined ? 'not called' : plainCell(call.args[0]);
      return seen(['#DIV/0!', '#VALUE!'], [heard, await settledAt(bench, 'A3')]);
    },
  },
  {
    id: 'function-error-out',
    level: 'quick',
    relies: text(
      'Een geweigerde formule toont een fout, nooit een getal',
      'A refused formula shows an error, never a number',
    ),
    means: NO_ANSWERS,
    check: async (bench) => {
      await write(bench, 'A3:B3', [['=VKT.LOAD(1,0)', '=VKT.FTEGOAL(100,10,1,0,0,5)']]);
      return seen(['#VALUE!', '#N/A'], [await settledAt(bench, 'A3'), await settledAt(bench, 'B3')]);
    },
  },
  {
    id: 'function-spills',
    level: 'quick',
    relies: text(
      'Een uitkomst van meer cellen vult de cellen eronder',
      'A result of several cells fills the cells below',
    ),
    means: text(
      'Deze Excel kent geen formules die meer cellen vullen. OVERVIEW en EXPLAIN tonen hier maar één cel.',
      'This Excel has no formulas that fill several cells. OVERVIEW and EXPLAIN show one cell only.',
    ),
    check: async (bench) => {
      await write(bench, 'A3', [['=VKT.RAMPUP({10;0;4},{0;0.5;1})']]);
      await settledAt(bench, 'A3');
      return seen([[0], [5], [10]], await valuesAt(bench, 'A3:A5'));
    },
  },
  {
    id: 'function-spill-blocked',
    level: 'quick',
    relies: text('Staat er iets in de weg, dan zegt Excel #OVERLOOP!', 'If something is in the way Excel says #SPILL!'),
    means: text(
      'Een uitkomst die niet past, kan hier onvolledig op het blad staan.',
      'A result that does not fit may be shown incomplete here.',
    ),
    check: async (bench) => {
      await write(bench, 'A4', [['in de weg']]);
      await write(bench, 'A3', [['=VKT.RAMPUP({10;0;4},{0;0.5;1})']]);
      const found = await settledAt(bench, 'A3');
      return seen(['#SPILL!', 'in de weg'], [found, await valueAt(bench, 'A4')]);
    },
  },
  {
    id: 'stream-shared',
    level: 'quick',
    relies: text('Twee gelijke levende cellen delen één vraag', 'Two equal live cells share one question'),
    means: STREAMS,
    check: async (bench) => {
      const heard = await kindsHeard(bench, async (formula) => {
        await write(bench, 'A3:A4', [[formula], [formula]]);
        await settledAt(bench, 'A3', 4_000);
        await settledAt(bench, 'A4', 4_000);
      });
      return seen(1, heard.filter((kind) => kind === 'called').length);
    },
  },
  {
    id: 'stream-cancelled',
    level: 'quick',
    relies: text('Een gewiste levende cel vraagt niet meer', 'A live cell that was cleared no longer asks'),
    means: STREAMS,
    check: async (bench) => {
      const heard = await kindsHeard(bench, async (formula, soFar) => {
        await write(bench, 'A3', [[formula]]);
        await settledAt(bench, 'A3', 4_000);
        await write(bench, 'A3', [['']]);
        await bench.until(
          () => soFar,
          (all) => all.includes('cancelled'),
          4_000,
        );
      });
      return seen('cancelled', heard.at(-1) ?? 'not called');
    },
  },
];
