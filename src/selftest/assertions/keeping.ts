/** What is kept in a workbook, and how it looks. */
import { makeTable } from '../asking';
import { seen, text, type Assertion } from '../assertion';

export const SETTING = 'verkeerstoren-zelftest';
export const NAMESPACE = 'urn:verkeerstoren:zelftest';

const NOT_KEPT = text(
  'Keuzes die in de werkmap horen, kunnen hier verloren gaan bij opslaan.',
  'Choices that belong in the workbook may be lost here on saving.',
);
const NOT_DRAWN = text(
  'Rapporten worden hier gemaakt, maar kunnen er anders uitzien dan bedoeld. De cijfers zijn dezelfde.',
  'Reports are made here, but may look different from what was intended. The figures are the same.',
);

export const KEEPING: readonly Assertion[] = [
  {
    id: 'setting',
    level: 'quick',
    relies: text('De werkmap bewaart een instelling', 'The workbook keeps a setting'),
    means: NOT_KEPT,
    check: async (bench) => {
      const found = await bench.run(async (context) => {
        const { settings } = context.workbook;
        settings.add(SETTING, '{"a":1}');
        const kept = settings.getItemOrNullObject(SETTING).load('value');
        await context.sync();
        const value: unknown = kept.isNullObject ? null : kept.value;
        settings.getItem(SETTING).delete();
        await context.sync();
        return value;
      });
      return seen('{"a":1}', found);
    },
  },
  {
    id: 'xml-part',
    level: 'quick',
    relies: text('De werkmap bewaart een verborgen deel', 'The workbook keeps a hidden part'),
    means: NOT_KEPT,
    check: async (bench) => {
      const xml = `<zelftest xmlns="${NAMESPACE}">1</zelftest>`;
      const found = await bench.run(async (context) => {
        const parts = context.workbook.customXmlParts;
        parts.add(xml);
        const part = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
        const kept = part.getXml();
        await context.sync();
        const value = kept.value;
        part.delete();
        await context.sync();
        return value;
      });
      return { expected: '1', seen: />([^<]*)<\/zelftest>/.exec(found)?.[1] ?? '' };
    },
  },
  {
    id: 'chart',
    level: 'quick',
    relies: text('Een grafiek over een tabel kan worden gemaakt', 'A chart of a table can be made'),
    means: NOT_DRAWN,
    check: async (bench) => {
      await makeTable(bench, [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ]);
      const found = await bench.onSheet(async (sheet, context) => {
        const range = sheet.tables.getItem(bench.tableName).getRange();
        const chart = sheet.charts.add('ColumnClustered', range, 'Columns');
        chart.title.text = 'a';
        const count = chart.series.getCount();
        await context.sync();
        return count.value;
      });
      return seen(2, found);
    },
  },
  {
    id: 'conditional-format',
    level: 'quick',
    relies: text('Voorwaardelijke opmaak kan worden gemaakt', 'A conditional format can be made'),
    means: NOT_DRAWN,
    check: async (bench) => {
      const found = await bench.onSheet(async (sheet, context) => {
        const formats = sheet.getRange('A3:A9').conditionalFormats;
        const { textComparison } = formats.add('ContainsText');
        textComparison.rule = { operator: 'Contains', text: 'rood' };
        textComparison.format.font.color = '#9C0006';
        const count = formats.getCount();
        await context.sync();
        return count.value;
      });
      return seen(1, found);
    },
  },
  {
    id: 'number-text',
    level: 'quick',
    relies: text(
      'Getallen staan in de notatie van de taal van Excel',
      'Numbers are shown in the notation of Excel’s language',
    ),
    means: text(
      'Getallen in cellen staan in de notatie van uw systeem, anders dan in het taakvenster. De waarden zijn dezelfde.',
      'Numbers in cells are in the notation of your system, unlike in the pane. The values are the same.',
    ),
    check: async (bench) => {
      const found = await bench.onSheet(async (sheet, context) => {
        const cell = sheet.getRange('A3');
        cell.numberFormat = [['#,##0.00']];
        cell.values = [[1234.5]];
        cell.load('text');
        await context.sync();
        return cell.text[0]?.[0] ?? '';
      });
      const isDutch = bench.host.displayLanguage.toLowerCase().startsWith('nl');
      return { expected: isDutch ? '1.234,50' : '1,234.50', seen: found };
    },
  },
];
