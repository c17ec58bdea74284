/** How long an answer takes, and how much goes through at once. */
import { settledAt, valueAt, write } from '../asking';
import { answerOrCode, seen, text, type Assertion, type Seen } from '../assertion';
import { isWeb, type Bench } from '../bench';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const SLOW = text(
  'Formules antwoorden hier traag. Houd het taakvenster open terwijl u rekent, en liever één OVERVIEW dan honderd keer MEASURE.',
  'Formulas answer slowly here. Keep the pane open while calculating, and prefer one OVERVIEW to a hundred MEASUREs.',
);

const within = (most: number, took: number, right: boolean): Seen => ({
  expected: `≤ ${seconds(most)}`,
  seen: right ? seconds(took) : `> ${seconds(took)}`,
  fine: right && took <= most,
});

/** From a changed cell to the answer of a function that depends on it. */
async function answerTime(bench: Bench, most: number): Promise<Seen> {
  await write(bench, 'A3:B3', [[10, '=VKT.LOAD(A3,10)']]);
  await settledAt(bench, 'B3', most);
  const start = bench.now();
  await write(bench, 'A3', [[bench.token]]);
  const wanted = bench.token / 10;
  const found = await bench.until(
    () => valueAt(bench, 'B3'),
    (value) => value === wanted,
    most * 2,
  );
  return within(most, bench.now() - start, found === wanted);
}

export const TIME: readonly Assertion[] = [
  {
    id: 'time-shown',
    level: 'quick',
    relies: text('Een functie antwoordt binnen 2 seconden', 'A function answers within 2 seconds'),
    means: SLOW,
    check: (bench) => answerTime(bench, 2_000),
  },
  {
    id: 'time-many',
    level: 'full',
    relies: text('500 formules antwoorden binnen 10 seconden', '500 formulas answer within 10 seconds'),
    means: SLOW,
    limit: 40_000,
    check: async (bench) => {
      const start = bench.now();
      const formulas = Array.from({ length: 500 }, (_, at) => [`=VKT.LOAD(${String(bench.token + at)},10)`]);
      await write(bench, 'A3:A502', formulas);
      const wanted = (bench.token + 499) / 10;
      const found = await bench.until(
        () => valueAt(bench, 'A502'),
        (value) => value === wanted,
        30_000,
      );
      return within(10_000, bench.now() - start, found === wanted);
    },
  },
  {
    id: 'large-answer',
    level: 'full',
    relies: text(
      'Meer dan 5 MB in één antwoord: geweigerd op het web, gegeven in Excel op de computer',
      'More than 5 MB in one answer: refused on the web, given on the desktop',
    ),
    means: text(
      'De grens voor grote antwoorden ligt hier anders dan verwacht. De Verkeerstoren leest dan tabel voor tabel.',
      'The limit for large answers is different here. The control tower then reads table by table.',
    ),
    limit: 60_000,
    check: async (bench) => {
      const long = 'x'.repeat(6_000);
      // Written in four parts, as a question has the same limit as an answer.
      for (let part = 0; part < 4; part += 1)
        await bench.onSheet((sheet) => {
          const first = 3 + part * 300;
          sheet.getRange(`A${String(first)}:A${String(first + 299)}`).values = Array.from({ length: 300 }, () => [
            long,
          ]);
        });
      const found = await answerOrCode(
        bench.onSheet(async (sheet, context) => {
          const range = sheet.getRange('A3:A1202').load('values');
          await context.sync();
          return range.values.length;
        }),
      );
      return seen(isWeb(bench.host) ? 'ResponsePayloadSizeLimitExceeded' : 1_200, found);
    },
  },
  {
    id: 'time-hidden',
    level: 'full',
    relies: text(
      'Met het taakvenster uit het zicht antwoordt een functie binnen 5 seconden',
      'With the pane out of sight a function answers within 5 seconds',
    ),
    means: SLOW,
    limit: 90_000,
    check: async (bench) => {
      const hidden = await bench.request('hide-pane', () => bench.isHidden());
      if (!hidden) return { notTried: text('Het taakvenster bleef in het zicht.', 'The pane stayed in sight.') };
      return answerTime(bench, 5_000);
    },
  },
];
