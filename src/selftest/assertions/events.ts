/** Which changes Excel tells of, and how. */
import { makeTable, write } from '../asking';
import { seen, text, type Assertion } from '../assertion';
import type { Bench } from '../bench';

const DEAF = text(
  'Wijzigingen worden hier niet altijd opgemerkt. Druk onder Controle op Opnieuw lezen voordat u op de cijfers afgaat.',
  'Changes are not always noticed here. Press Read again under Check before relying on the figures.',
);

const PATIENCE = 4_000;

type Follow = (context: Excel.RequestContext, tell: (what: string) => void) => readonly { remove(): void }[];

/** What is told of while the work is done and until it was enough; the handlers are taken away in any case. */
async function told(
  bench: Bench,
  follow: Follow,
  act: { readonly work: () => Promise<void>; readonly enough: (heard: readonly string[]) => boolean },
): Promise<readonly string[]> {
  const heard: string[] = [];
  const tell = (what: string): void => void heard.push(what);
  const { handlers, own } = await bench.run(async (context) => {
    const made = follow(context, tell);
    await context.sync();
    return { handlers: made, own: context };
  });
  try {
    await act.work();
    await bench.until(() => heard, act.enough, PATIENCE);
  } finally {
    for (const handler of handlers) handler.remove();
    await own.sync().catch(() => undefined);
  }
  return heard;
}

/** Ids of the sheet and of its table, to know our own events by. */
const ids = (bench: Bench): Promise<{ readonly sheet: string; readonly table: string }> =>
  bench.onSheet(async (sheet, context) => {
    sheet.load('id');
    const table = sheet.tables.getItem(bench.tableName).load('id');
    await context.sync();
    return { sheet: sheet.id, table: table.id };
  });

export const EVENTS: readonly Assertion[] = [
  {
    id: 'event-changed',
    level: 'quick',
    relies: text(
      'Een gewijzigde tabelcel wordt gemeld, met wie en hoe',
      'A changed table cell is reported, with who and how',
    ),
    means: DEAF,
    check: async (bench) => {
      await makeTable(bench, [['a'], [1]]);
      const own = await ids(bench);
      const heard = await told(
        bench,
        ({ workbook }, tell) => [
          workbook.tables.onChanged.add(async ({ tableId, source, changeType }) => {
            if (tableId === own.table) tell(`${source} ${changeType}`);
          }),
        ],
        { work: () => write(bench, 'A4', [[2]]), enough: (all) => all.length > 0 },
      );
      return seen(['Local RangeEdited'], heard);
    },
  },
  {
    id: 'event-calculated',
    level: 'quick',
    relies: text(
      'Een tabelformule met een nieuwe uitkomst wordt gemeld als berekend',
      'A table formula with a new result is reported as calculated',
    ),
    means: DEAF,
    check: async (bench) => {
      await write(bench, 'E3', [[1]]);
      await makeTable(bench, [['a'], ['=E3*2']]);
      const own = await ids(bench);
      const heard = await told(
        bench,
        ({ workbook }, tell) => [
          workbook.worksheets.onCalculated.add(async ({ worksheetId }) => {
            if (worksheetId === own.sheet) tell('calculated');
          }),
        ],
        { work: () => write(bench, 'E3', [[2]]), enough: (all) => all.length > 0 },
      );
      return seen(['calculated'], [...new Set(heard)]);
    },
  },
  {
    id: 'event-sorted',
    level: 'quick',
    relies: text('Een gesorteerde tabel wordt gemeld', 'A sorted table is reported'),
    means: text(
      'Na sorteren kan een melding naar een andere rij wijzen. Druk dan onder Controle op Opnieuw lezen.',
      'After sorting, a problem may point at another row. Then press Read again under Check.',
    ),
    check: async (bench) => {
      await makeTable(bench, [['a'], [2], [1]]);
      const own = await ids(bench);
      const heard = await told(
        bench,
        ({ workbook }, tell) => [
          workbook.worksheets.onRowSorted.add(async ({ worksheetId }) => {
            if (worksheetId === own.sheet) tell('sorted');
          }),
        ],
        {
          work: () =>
            bench.onSheet((sheet) => sheet.tables.getItem(bench.tableName).sort.apply([{ key: 0, ascending: true }])),
          enough: (all) => all.length > 0,
        },
      );
      return seen(['sorted'], heard);
    },
  },
  {
    id: 'event-structure',
    level: 'quick',
    relies: text('Een nieuwe tabel wordt gemeld', 'A new table is reported'),
    means: DEAF,
    check: async (bench) => {
      const heard = await told(
        bench,
        ({ workbook }, tell) => [workbook.tables.onAdded.add(async ({ source }) => tell(`${source} added`))],
        { work: () => makeTable(bench, [['a'], [1]]), enough: (all) => all.length > 0 },
      );
      return seen(['Local added'], heard);
    },
  },
  {
    id: 'event-silence',
    level: 'quick',
    relies: text('Eigen schrijfwerk kan zonder melding', 'Our own writing can go unreported'),
    means: text(
      'De Verkeerstoren hoort zichzelf schrijven en rekent vaker dan nodig; het wordt trager, niet fout.',
      'The control tower hears itself write and calculates more often than needed; it gets slower, not wrong.',
    ),
    check: async (bench) => {
      await makeTable(bench, [
        ['a', 'b'],
        [1, 1],
      ]);
      const own = await ids(bench);
      const quietly = async (): Promise<void> => {
        try {
          await bench.onSheet((sheet, context) => {
            context.runtime.enableEvents = false;
            sheet.getRange('A4').values = [[2]];
          });
        } finally {
          await bench.run(async (context) => {
            context.runtime.enableEvents = true;
            await context.sync();
          });
        }
        // Events come in order: when the loud one is there, a silent one would have been before it.
        await write(bench, 'B4', [[3]]);
      };
      const heard = await told(
        bench,
        ({ workbook }, tell) => [
          workbook.tables.onChanged.add(async ({ tableId, address }) => {
            if (tableId === own.table) tell(address);
          }),
        ],
        { work: quietly, enough: (all) => all.includes('B4') },
      );
      return seen(['B4'], heard);
    },
  },
];
