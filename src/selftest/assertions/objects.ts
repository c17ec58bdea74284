/** How Excel answers about what is not there, what may be undone, and what the product needs of it. */
import { valueAt, write } from '../asking';
import { answerOrCode, codeOf, seen, text, type Assertion } from '../assertion';

const NOT_THERE = 'VKT-bestaat-niet';

export const OBJECTS: readonly Assertion[] = [
  {
    id: 'sets',
    level: 'quick',
    relies: text('Deze Excel kan wat de Verkeerstoren nodig heeft', 'This Excel can do what the control tower needs'),
    means: text(
      'Deze Excel is te oud. Werk Excel bij, of gebruik Excel op het web.',
      'This Excel is too old. Update it, or use Excel on the web.',
    ),
    check: async ({ host }) => {
      const needed = ['ExcelApi 1.14', 'SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3'];
      const there = needed.filter((one) => {
        const [set = '', version = ''] = one.split(' ');
        return host.supports(set, version);
      });
      return { expected: needed.join(', '), seen: there.join(', ') };
    },
  },
  {
    id: 'null-object',
    level: 'quick',
    relies: text('Naar iets vragen dat er niet is, mag', 'Asking for something that is not there is allowed'),
    means: text(
      'De Verkeerstoren kan hier niet voorzichtig naar tabellen vragen; een ontbrekende tabel kan het lezen stoppen.',
      'The control tower cannot ask carefully for tables here; a missing table may stop the reading.',
    ),
    check: async (bench) => {
      const found = await answerOrCode(
        bench.run(async (context) => {
          const table = context.workbook.tables.getItemOrNullObject(NOT_THERE);
          await context.sync();
          return table.isNullObject;
        }),
      );
      return seen(true, found);
    },
  },
  {
    id: 'null-object-chained',
    level: 'quick',
    relies: text(
      'Wat hoort bij iets dat er niet is, is er ook niet',
      'What belongs to something that is not there is not there either',
    ),
    means: text(
      'Deze Excel is strenger dan andere. De Verkeerstoren rekent daarop; u merkt er niets van.',
      'This Excel is stricter than others. The control tower allows for that; you will not notice.',
    ),
    check: async (bench) => {
      const found = await answerOrCode(
        bench.run(async (context) => {
          const range = context.workbook.worksheets.getItemOrNullObject(NOT_THERE).getRange('A1').load('values');
          await context.sync();
          return range.isNullObject;
        }),
      );
      return seen(true, found);
    },
  },
  {
    id: 'missing',
    level: 'quick',
    relies: text(
      'Iets dat er moet zijn en niet is, geeft een fout met naam',
      'What must be there and is not gives an error with a name',
    ),
    means: text(
      'Meldingen van de Verkeerstoren kunnen hier minder precies zijn.',
      'Messages of the control tower may be less precise here.',
    ),
    check: async (bench) => {
      const found = await bench
        .run(async (context) => {
          context.workbook.worksheets.getItem(NOT_THERE).load('name');
          await context.sync();
          return 'found';
        })
        .catch(codeOf);
      return { expected: 'ItemNotFound', seen: found };
    },
  },
  {
    id: 'undo-group',
    level: 'quick',
    relies: text('Wat geschreven wordt is één stap voor Ongedaan maken', 'What is written is one step to undo'),
    means: text(
      'Ctrl+Z maakt wat de Verkeerstoren schreef niet in één keer ongedaan. Gebruik de knop Terugdraaien in het taakvenster.',
      'Ctrl+Z does not undo in one go what the control tower wrote. Use the Undo button in the task pane.',
    ),
    check: async (bench) => {
      if (!bench.host.supports('ExcelApi', '1.20'))
        return {
          notTried: text(
            'Deze Excel kan dit niet (ouder dan ExcelApi 1.20); gebruik de knop Terugdraaien in het taakvenster.',
            'This Excel cannot do this (older than ExcelApi 1.20); use the Undo button in the task pane.',
          ),
        };
      const grouped = bench.run(
        async (context) => {
          const sheet = context.workbook.worksheets.getItem(bench.sheetName);
          sheet.getRange('A3').values = [[1]];
          await context.sync();
          sheet.getRange('A4').formulas = [['=A3+1']];
          await context.sync();
          return 'accepted';
        },
        { mergeUndoGroup: true },
      );
      return { expected: 'accepted', seen: await grouped.catch(codeOf) };
    },
  },
  {
    id: 'create-workbook',
    level: 'quick',
    relies: text('Een nieuwe werkmap kan worden geopend', 'A new workbook can be opened'),
    means: text(
      'Werkmappen voor locaties kunnen hier alleen worden gedownload.',
      'Workbooks for locations can only be downloaded here.',
    ),
    check: async ({ host }) => seen(true, host.supports('ExcelApi', '1.8')),
  },
  {
    id: 'protected',
    level: 'quick',
    relies: text('Schrijven op een beveiligd blad wordt geweigerd', 'Writing to a protected sheet is refused'),
    means: text(
      'Een beveiligd blad wordt hier anders behandeld; controleer na het schrijven wat er staat.',
      'A protected sheet is treated differently here; check what is there after writing.',
    ),
    check: async (bench) => {
      await bench.onSheet((sheet) => {
        sheet.getRange('A3').values = [[1]];
        sheet.protection.protect();
      });
      const found = await write(bench, 'A3', [[2]]).then(() => 'written', codeOf);
      await bench.onSheet((sheet) => sheet.protection.unprotect());
      return { expected: 'AccessDenied 1', seen: `${found} ${String(await valueAt(bench, 'A3'))}` };
    },
  },
  {
    id: 'hidden-sheet',
    level: 'quick',
    relies: text(
      'Een verborgen blad rekent en leest als ieder ander',
      'A hidden sheet calculates and reads like any other',
    ),
    means: text(
      'Tabellen op verborgen bladen worden hier mogelijk niet gelezen; maak die bladen zichtbaar.',
      'Tables on hidden sheets may not be read here; show those sheets.',
    ),
    check: async (bench) => {
      await bench.onSheet((sheet) => {
        sheet.visibility = 'VeryHidden';
        sheet.getRange('A3:A4').formulas = [[2], ['=A3*2']];
      });
      return seen(4, await valueAt(bench, 'A4'));
    },
  },
];
