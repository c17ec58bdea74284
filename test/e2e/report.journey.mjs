// A report as a planner makes it: from the overview, onto sheets of its own, into a file, and back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { withNewPane } from './page.mjs';

export const address = '/?model=example';

const PATIENCE = 60_000;
/**
 * @param {import('./journeys').Opened} t
 * @param {string} name
 */
const button = (t, name) => t.frame.getByRole('button', { name, exact: true });

/** @param {import('./journeys').Opened} t */
async function saved(t) {
  const [download] = await Promise.all([
    t.page.waitForEvent('download'),
    t.page.getByRole('button', { name: 'Opslaan', exact: true }).click(),
  ]);
  const file = readFileSync(await download.path());
  const parts = Object.entries(unzipSync(file));
  return { file, parts: parts.map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : '']) };
}

/**
 * What is on the report's sheets, as Excel tells it.
 *
 * @param {import('./journeys').Opened} t
 * @param {readonly string[]} names
 */
const told = (t, names) =>
  t.addIn(
    (wanted) =>
      Excel.run(async (context) => {
        const sheets = wanted.map((name) => context.workbook.worksheets.getItem(name));
        const asked = sheets.map((sheet) => {
          const { headersFooters } = sheet.pageLayout.load('orientation,paperSize,zoom,centerHorizontally');
          return {
            sheet: sheet.load('name,showGridlines'),
            page: sheet.pageLayout,
            foot: headersFooters.defaultForAllPages.load('leftFooter,rightFooter'),
            breaks: sheet.horizontalPageBreaks.load('items/rowIndex'),
            repeated: sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address'),
            frozen: sheet.freezePanes.getLocationOrNullObject().load('address'),
            used: sheet.getUsedRange().load('address,formulas,numberFormat'),
            tables: sheet.tables.load('items/name,items/style,items/showFilterButton'),
            charts: sheet.charts.load('items/name,items/chartType,items/title/text,items/legend/visible'),
            rules: sheet
              .getRange('A1:H200')
              .conditionalFormats.load('items/type,items/textComparisonOrNullObject/rule'),
          };
        });
        await context.sync();
        const series = asked.map(({ charts }) =>
          charts.items.map((chart) =>
            chart.series.load('items/name,items/chartType,items/markerStyle,items/format/line/lineStyle'),
          ),
        );
        await context.sync();
        return asked.map((one, at) => ({
          name: one.sheet.name,
          lines: one.sheet.showGridlines,
          page: [one.page.orientation, one.page.paperSize, one.page.zoom, one.page.centerHorizontally],
          foot: [one.foot.leftFooter, one.foot.rightFooter],
          breaks: one.breaks.items.map(({ rowIndex }) => rowIndex),
          repeated: [one.repeated.address, one.frozen.address],
          cells: [one.used.address, one.used.formulas, one.used.numberFormat],
          tables: one.tables.items.map(({ name, style, showFilterButton }) => [name, style, showFilterButton]),
          rules: one.rules.items.map(({ type, textComparisonOrNullObject: words }) => [type, words.rule]),
          charts: one.charts.items.map(({ name, chartType, title, legend }, chart) => [
            [name, chartType, title.text, legend.visible],
            series[at][chart].items.map((item) => [
              item.name,
              item.chartType,
              item.markerStyle,
              item.format.line.lineStyle,
            ]),
          ]),
        }));
      }),
    names,
  );

/** @type {import('./journeys').Tests} */
export const tests = {
  'makes the sheets, draws their charts, saves and opens them whole, and takes them back': async (t) => {
    t.page.setDefaultTimeout(PATIENCE);
    // The button is there when the example is.
    await button(t, 'Rapport maken').click();
    const before = await t.workbench(() => window.workbench.sheets());
    await t.frame.getByRole('heading', { name: 'Rapport maken' }).waitFor();
    // One location's page is as good as eight here.
    await t.frame.getByRole('checkbox', { name: 'Alle locaties' }).click();
    await t.frame.getByRole('checkbox', { name: 'Budel' }).click();
    await button(t, 'Rapport maken').click();
    await t.frame.getByRole('heading', { name: 'Het rapport is klaar' }).waitFor();
    await t.idle();

    const made = (await t.workbench(() => window.workbench.sheets())).filter((name) => !before.includes(name));
    assert.deepEqual(made, [
      'Rapport',
      'Rapport verloop',
      'Rapport Budel',
      'Rapport scenario’s',
      'Rapport signalen',
      'Rapport geld',
      'Rapport aannames',
      'Rapport kwaliteit',
    ]);
    // The director's page is the one that is shown, with both its charts over figures of another sheet.
    const charts = await t.workbench(() => window.workbench.charts());
    assert.equal(charts.length, 2);

    const { file, parts } = await saved(t);
    const sheets = parts.filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, xml]) => xml);
    const pages = sheets.filter((xml) => xml.includes('orientation="landscape"') && xml.includes('fitToPage="1"'));
    assert.equal(pages.length, made.length, 'sheets with a page of their own');
    assert.ok(sheets.every((xml) => !xml.includes('#NAME?') && !xml.includes('mergeCell')));
    const drawn = parts.filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    // Two for the director, three for all locations, three for Budel, two over time and three bridges.
    assert.equal(drawn.length, 2 + 3 + 3 + 2 + 3);

    const written = await told(t, made);
    const broken = written.filter(({ breaks }) => breaks.length > 0).map(({ name }) => name);
    assert.deepEqual(broken.slice(0, 3), ['Rapport verloop', 'Rapport Budel', 'Rapport scenario’s']);
    await button(t, 'Terugdraaien').click();
    await t.frame.getByText(/Het rapport is weer weg/).waitFor();
    assert.deepEqual(await t.workbench(() => window.workbench.sheets()), before);

    // A colleague opens the file: everything is as it was written.
    const page = await t.open('/?addin=/fixture/');
    await page.page.setInputFiles('#file', { name: 'Rapport.xlsx', mimeType: '', buffer: file });
    await page.untilWorkbench(() => /^Geopend/.test(document.getElementById('notice')?.textContent ?? ''));
    const again = await told(await withNewPane(page), made);
    for (const [at, sheet] of written.entries()) assert.deepEqual(again[at], sheet, sheet.name);
  },
};
