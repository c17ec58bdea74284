/** The edges of functions: a value exactly at its limit, a length that does not fit, a filter on what is shown. */
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Cell } from '../../src/workbook/port';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { atOnce } from '../session/clock';
import { smallWorkbook } from '../session/small-model';

const empty = openSession(new MemoryWorkbook(), { time: atOnce() });

function ask(id: string, args: readonly unknown[], session: WorkbookSession = empty): Cell | Cell[][] {
  const declared = CATALOGUE.find((candidate) => candidate.id === id);
  if (!declared) throw new Error(`no function ${id}`);
  const around = { language: 'nl', session } as const;
  return answerFor(declared.compute(args, around), around, (kind, sentence) => {
    throw new Error(`${kind} ${sentence}`);
  });
}

describe('SIGNAL', () => {
  test.each([
    // Stock: high is bad. At the limit it has that colour.
    [99.9, 100, 200, 'groen'],
    [100, 100, 200, 'oranje'],
    [199.9, 100, 200, 'oranje'],
    [200, 100, 200, 'rood'],
    // On time: low is bad.
    [0.91, 0.9, 0.75, 'groen'],
    [0.9, 0.9, 0.75, 'oranje'],
    [0.76, 0.9, 0.75, 'oranje'],
    [0.75, 0.9, 0.75, 'rood'],
    // One limit for both: high is bad, and there is no amber.
    [5, 5, 5, 'rood'],
    [4.9, 5, 5, 'groen'],
    [5.1, 5, 5, 'rood'],
  ])('of %p with limits %p and %p is %s', (value, amber, red, colour) => {
    expect(ask('SIGNAL', [value, amber, red])).toBe(colour);
  });
});

describe('what sums of fractions leave behind is no reason to refuse', () => {
  test.each<[string, readonly unknown[], Cell]>([
    // 0.1 + 0.2 is 0.30000000000000004 to a computer, and 0.3 to Excel and to whoever typed it.
    ['BLEND', [0.3, 0.1 + 0.2, 0.3], 0.3],
    ['BLEND', [0.1 + 0.2, 0.3, 0.3], 0.1 + 0.2],
    ['BLEND', [0.3, 0.3, 0.1 + 0.2, 3 * 0.4 - 0.2], 0.3],
    ['CASEHOURS', [[[4]], [[3 * 0.4 - 0.2]]], 4],
    ['WORKLOAD', [[[0.3 - 0.1 - 0.2]], 5], 0],
    ['SAFESTOCK', [100, (0.1 + 0.2) * 10], 300],
    ['SIGNAL', [0.7 + 0.2, 0.9, 0.75], 'oranje'],
  ])('%s of %j is %p', (id, args, answer) => {
    const found = ask(id, args);
    if (typeof answer === 'number') expect(found).toBeCloseTo(answer, 12);
    else expect(found).toBe(answer);
  });

  test('and none to divide by: who never shows up does so in full', () =>
    expect(() => ask('CASEHOURS', [[[4]], [[1]], [[0.7 + 0.2 + 0.1]]])).toThrow(/noShow: .*minder dan 1/));
});

describe('PENALTY', () => {
  // Awb 4:17: 14 days of € 23, 14 of € 35, 14 of € 45; at most 322 + 490 + 630 = € 1,442.
  test.each([
    [0, 0],
    [1, 23],
    [14, 322],
    [15, 357],
    [28, 812],
    [42, 1442],
    [43, 1442],
  ])('of %p days is € %p', (days, euros) => {
    expect(ask('PENALTY', [days])).toBe(euros);
    expect(ask('PENALTY', [days, [[days + 1, 100]]])).toBe(100 * days);
  });

  test.each([
    ['less than no days', [-1], /dagen: /],
    ['a rate for no days', [5, [[0, 100]]], /een aantal dagen boven 0/],
    ['a rate for no days behind another', [5, [['', 100], [7, 50]]], /een aantal dagen boven 0/], // oxfmt-ignore
    ['less than no euro', [5, [[7, -1]]], /euro per dag, 0 of meer/],
    ['a table without a column of amounts', [5, [[7]]], /twee kolommen nodig/],
    ['a table of blank cells', [5, [['', ''], ['', '']]], /twee kolommen nodig/], // oxfmt-ignore
    ['an amount that is no number', [5, [[7, 'veel']]], /twee kolommen nodig/],
  ])('of %s is refused', (_, args, sentence) => {
    expect(() => ask('PENALTY', args)).toThrow(sentence);
  });

  test('passes over blank rows of its table', () => {
    expect(ask('PENALTY', [10, [['', ''], [7, 100], ['', ''], [7, 10]]])).toBe(730); // oxfmt-ignore
  });

  test('of a rate of no euro is nothing', () => expect(ask('PENALTY', [5, [[7, 0]]])).toBe(0));
});

describe('FTEGOAL', () => {
  const inflow = [[10], [10], [10]];
  const hours = [[1], [1], [1]];
  test('takes as many periods as there are values', () => {
    // (100 + 30) ÷ 3 = 43.33 with one hour a case and one net hour.
    const wanted = expect.closeTo(130 / 3, 9);
    expect(ask('FTEGOAL', [100, inflow, 1, hours, 0])).toEqual(wanted);
    expect(ask('FTEGOAL', [100, inflow, 1, 1, 0])).toEqual(wanted);
    expect(ask('FTEGOAL', [100, 10, 1, hours, 0])).toEqual(wanted);
    expect(ask('FTEGOAL', [100, inflow, 1, hours, 0, 3])).toEqual(wanted);
    expect(ask('FTEGOAL', [100, 10, 1, 1, 0, 3])).toEqual(wanted);
  });

  test.each([
    ['fewer periods than inflow', [100, inflow, 1, 1, 0, 2], 2],
    ['more periods than inflow', [100, inflow, 1, 1, 0, 4], 4],
    ['fewer periods than net hours', [100, 10, 1, hours, 0, 2], 2],
    ['more periods than both', [100, inflow, 1, hours, 0, 5], 5],
    ['inflow and net hours that differ', [100, inflow, 1, [[1], [1]], 0], 3],
  ])('refuses %s, and says how many values it wants', (_, args, size) => {
    expect(() => ask('FTEGOAL', args)).toThrow(`geef overal ${size} waarden of één`);
  });
});

describe('OVERVIEW', () => {
  /** The small model with a second office, that has 50 cases, no inflow and no staff. */
  async function twoOffices(): Promise<WorkbookSession> {
    const port = await smallWorkbook();
    const [locations, stock] = await port.readTables(['vkt_Locations', 'vkt_Stock']);
    if (!locations || !stock) throw new Error('no tables');
    const other = (row: readonly Cell[]) => row.map((cell) => (cell === 'Ter Apel' ? 'Budel' : cell));
    port.edit({ ...locations, rows: [...locations.rows, ...locations.rows.map(other)] });
    const fewer = (row: readonly Cell[]) => other(row).map((cell) => (cell === 300 ? 50 : cell));
    port.edit({ ...stock, rows: [...stock.rows, ...stock.rows.map(fewer)] });
    const session = openSession(port, { time: atOnce() });
    await session.start();
    return session;
  }

  test('shows each row its own figure', async () => {
    const session = await twoOffices();
    // Ter Apel 300 + 240 − 360 = 180, Budel does nothing: 50.
    expect(ask('OVERVIEW', ['stock', 'location'], session)).toEqual([
      ['', 'Voorraad'],
      ['Ter Apel', expect.closeTo(180, 6)],
      ['Budel', expect.closeTo(50, 6)],
    ]);
  });

  test('shows only the rows and columns that its filter leaves, each with its own figure', async () => {
    const session = await twoOffices();
    const budel = ask('OVERVIEW', ['stock', 'location', '', [['locatie', 'Budel']]], session);
    expect(budel).toEqual([['', 'Voorraad'], ['Budel', expect.closeTo(50, 6)]]); // oxfmt-ignore
    const months = [['', 'Instroom'], ['2023-02', 20], ['2023-03', 20]]; // oxfmt-ignore
    expect(ask('OVERVIEW', ['inflow', 'period', '', [['periode', '2023-02:2023-03']]], session)).toEqual(months);
    const across = ask('OVERVIEW', ['inflow', 'location', 'period', [['periode', '2023-02:2023-03']]], session);
    expect(across).toEqual([['', '2023-02', '2023-03'], ['Ter Apel', 20, 20], ['Budel', 0, 0]]); // oxfmt-ignore
  });

  test.each<[string, readonly (readonly Cell[])[], RegExp]>([
    [
      'a dimension twice',
      [
        ['location', 'Budel'],
        ['locatie', 'Ter Apel'],
      ],
      /“locatie” staat er twee keer/,
    ],
    [
      'a period twice',
      [
        ['periode', '2023-02'],
        ['maand', '2023-03'],
      ],
      /“maand” staat er twee keer/,
    ],
    ['a value without its dimension', [['', 'Budel']], /links van “Budel”/],
    ['values beside the two columns', [['location', 'Budel', 'product', 'Spoor 4']], /daarnaast staat “product”/],
  ])('refuses %s, rather than pass over what was given', async (_, filters, sentence) => {
    const session = await twoOffices();
    expect(() => ask('OVERVIEW', ['stock', 'product', '', filters], session)).toThrow(sentence);
  });

  test('takes filters with room below and beside them', async () => {
    const session = await twoOffices();
    const filters = [['location', 'Budel', ''], ['', '', ''], ['product', '', '']]; // oxfmt-ignore
    expect(ask('OVERVIEW', ['stock', 'product', '', filters], session)).toEqual([
      ['', 'Voorraad'],
      ['Spoor 4', expect.closeTo(50, 6)],
    ]);
  });

  test('narrows its figures to a filter on what is not shown', async () => {
    const session = await twoOffices();
    const filters = [['periode', '2023-02:2023-04'], ['location', 'Ter Apel'], ['', '']]; // oxfmt-ignore
    expect(ask('OVERVIEW', ['inflow', 'product', '', filters], session)).toEqual([['', 'Instroom'], ['Spoor 4', 60]]); // oxfmt-ignore
  });
});
