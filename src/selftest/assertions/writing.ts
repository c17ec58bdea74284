/** What becomes of what is written. */
import { makeTable, valueAt, valuesAt, write } from '../asking';
import { answerOrCode, seen, text, type Assertion } from '../assertion';
import type { Bench } from '../bench';

const STRAY = text(
  'Excel leest hier geschreven teksten anders. Namen en perioden kunnen als getal of datum in de werkmap komen; meld dit voordat u het model gebruikt.',
  'Excel reads written texts differently here. Names and periods may end up as numbers or dates; report this before using the model.',
);

/** What a text becomes in a cell nobody formatted. */
const becomes =
  (written: string, expected: unknown) =>
  async (bench: Bench): Promise<ReturnType<typeof seen>> => {
    await bench.onSheet((sheet) => {
      sheet.getRange('A3').values = [[written]];
    });
    return seen(expected, await valueAt(bench, 'A3'));
  };

export const WRITING: readonly Assertion[] = [
  {
    id: 'text-date',
    level: 'quick',
    relies: text('Een tekst als “2026-01” wordt een datum', 'A text such as “2026-01” becomes a date'),
    means: STRAY,
    // 1 January 2026 is day 46,023 of Excel.
    check: becomes('2026-01', 46_023),
  },
  {
    id: 'text-number',
    level: 'quick',
    relies: text('Een tekst als “0344” wordt een getal', 'A text such as “0344” becomes a number'),
    means: STRAY,
    check: becomes('0344', 344),
  },
  {
    id: 'text-percent',
    level: 'quick',
    relies: text('Een tekst als “10%” wordt een getal', 'A text such as “10%” becomes a number'),
    means: STRAY,
    check: becomes('10%', 0.1),
  },
  {
    id: 'text-apostrophe',
    level: 'quick',
    relies: text('Met een apostrof ervoor blijft een tekst tekst', 'With an apostrophe before it a text stays text'),
    means: STRAY,
    check: becomes("'2026-01", '2026-01'),
  },
  {
    id: 'text-format',
    level: 'quick',
    relies: text('In een cel met opmaak Tekst blijft een tekst tekst', 'In a cell formatted as Text a text stays text'),
    means: STRAY,
    check: async (bench) => {
      await bench.onSheet((sheet) => {
        const cell = sheet.getRange('A3');
        cell.numberFormat = [['@']];
        cell.values = [['2026-01']];
      });
      return seen('2026-01', await valueAt(bench, 'A3'));
    },
  },
  {
    id: 'null-keeps',
    level: 'quick',
    relies: text(
      'Een leeg gelaten plek in een blok laat de cel zoals die was',
      'A gap in a block leaves its cell as it was',
    ),
    means: text(
      'Schrijven kan cellen wissen die het moest laten staan. Laat de Verkeerstoren hier niet in tabellen schrijven.',
      'Writing may clear cells it should leave alone. Do not let the control tower write to tables here.',
    ),
    check: async (bench) => {
      await write(bench, 'A3:B3', [[1, 2]]);
      await write(bench, 'A3:B3', [[null, 20]]);
      return seen([[1, 20]], await valuesAt(bench, 'A3:B3'));
    },
  },
  {
    id: 'table-formula',
    level: 'quick',
    relies: text('Een formule in een tabel rekent mee', 'A formula in a table recalculates'),
    means: text(
      'Formules in uw tabellen volgen hun invoer niet; staat Excel op handmatig berekenen? Druk op F9.',
      'Formulas in your tables do not follow their input; is Excel set to manual calculation? Press F9.',
    ),
    check: async (bench) => {
      await makeTable(bench, [
        ['a', 'b'],
        [3, ''],
      ]);
      // Only in a table is [@a] a reference.
      await write(bench, 'B4', [['=[@a]*2']]);
      await write(bench, 'A4', [[4]]);
      const found = await bench.until(
        () => valueAt(bench, 'B4'),
        (value) => value === 8,
        3_000,
      );
      return seen(8, found);
    },
  },
  {
    id: 'table-grows',
    level: 'quick',
    relies: text('Onder een tabel schrijven maakt de tabel langer', 'Writing below a table makes it longer'),
    means: text(
      'Nieuwe rijen komen onder de tabel te staan in plaats van erin, en tellen dan niet mee. Zet in Excel “Nieuwe rijen en kolommen opnemen in tabel” aan.',
      'New rows end up below the table instead of in it, and are not counted. Turn on “Include new rows and columns in table”.',
    ),
    check: async (bench) => {
      await makeTable(bench, [['a'], [1]]);
      const rows = await bench.onSheet(async (sheet, context) => {
        const table = sheet.tables.getItem(bench.tableName);
        table.getDataBodyRange().getRowsBelow(2).values = [[2], [3]];
        const body = table.getDataBodyRange().load('rowCount');
        await context.sync();
        return body.rowCount;
      });
      return seen(3, rows);
    },
  },
  {
    id: 'block',
    level: 'quick',
    relies: text('20.000 cellen in één keer schrijven en lezen', 'Writing and reading 20,000 cells at once'),
    means: text(
      'Grote tabellen kunnen niet in één keer worden gelezen. Een landelijk model kan hier traag zijn of niet laden.',
      'Large tables cannot be read at once. A national model may be slow here, or not load.',
    ),
    check: async (bench) => {
      const values = Array.from({ length: 2_000 }, (_, row) =>
        Array.from({ length: 10 }, (_none, at) => row * 10 + at),
      );
      await bench.onSheet((sheet) => {
        sheet.getRange('A3:J2002').values = values;
      });
      const found = await answerOrCode(valueAt(bench, 'J2002'));
      const all = await answerOrCode(valuesAt(bench, 'A3:J2002').then((rows) => rows.flat().length));
      return seen([19_999, 20_000], [found, all]);
    },
  },
  {
    id: 'language',
    level: 'quick',
    relies: text('Formules worden in het Engels geschreven en gelezen', 'Formulas are written and read in English'),
    means: text(
      'Formules die de Verkeerstoren invoegt kunnen #NAAM? geven. Typ ze zelf in de taal van uw Excel.',
      'Formulas that the control tower inserts may give #NAME?. Type them in the language of your Excel.',
    ),
    check: async (bench) => {
      await write(bench, 'A3', [['=ROUND(1.25,1)+SUM(1,2)']]);
      const [value, formula] = await bench.onSheet(async (sheet, context) => {
        const cell = sheet.getRange('A3').load('values,formulas');
        await context.sync();
        return [cell.values[0]?.[0], cell.formulas[0]?.[0]] as const;
      });
      return seen([4.3, '=ROUND(1.25,1)+SUM(1,2)'], [value, formula]);
    },
  },
];
