// Charts an add-in makes, as the real library and a user see them.
import assert from 'node:assert/strict';

export const address = '/?addin=/fixture/';
export const addIn = false;

/** A page's answer, of the type its text comes to. @template R @param {string} text */
const script = (text) => /** @type {import('./journeys').Script<R>} */ (text);

/**
 * Runs a batch on a sheet of its own, shown, with a chart "Stand" over E2:J15 if asked; `data` are its first cells.
 * @template R
 * @template [A=undefined]
 * @param {string} name
 * @param {import('./journeys').ChartBatch<R, A>} batch
 * @param {{ argument?: A, withChart?: boolean }} [options]
 * @returns {import('./journeys').Script<R>}
 */
const onSheet = (name, batch, { argument, withChart = false } = {}) =>
  script(`(async () => {
    try {
      return await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        const found = sheets.getItemOrNullObject(${JSON.stringify(name)});
        await context.sync();
        const sheet = found.isNullObject ? sheets.add(${JSON.stringify(name)}) : found;
        sheet.activate();
        const data = sheet.getRange('A1:C4');
        if (found.isNullObject)
          data.values = [['', 'Voorraad', 'Instroom'], ['jan', 100, 50], ['feb', 130, 40], ['mrt', 160, 45]];
        const chart = sheet.charts.getItemOrNullObject('Stand');
        await context.sync();
        if (chart.isNullObject && ${withChart}) {
          const added = sheet.charts.add('ColumnClustered', data, 'Auto');
          added.name = 'Stand';
          added.title.text = 'Stand per maand';
          added.setPosition('E2', 'J15');
          await context.sync();
        }
        return await (${batch.toString()})(context, sheet, { data, argument: ${JSON.stringify(argument)} });
      });
    } catch (error) { return describeError(error); }
  })()`);

/**
 * @template R
 * @param {string} name
 * @param {import('./journeys').ChartBatch<R>} batch
 */
const onChart = (name, batch) => onSheet(name, batch, { withChart: true });

/** A batch that Excel refuses comes to what its error says. @param {import('./journeys').Script<unknown>} batch */
const refusal = (batch) => /** @type {import('./journeys').Script<import('./journeys').Refusal>} */ (batch);

const nothing = async () => null;

/** @param {import('./journeys').Opened} test */
const shown = async ({ idle, workbench }) => {
  await idle();
  return await workbench(() => window.workbench.charts());
};

/** @param {import('./journeys').Opened} test */
const images = ({ page }) =>
  page.evaluate(() =>
    /** @type {HTMLImageElement[]} */ ([...document.querySelectorAll('#grid img.chart')]).map((image) => {
      const { left, top, width, height } = image.getBoundingClientRect();
      return { chart: image.dataset.chart, alt: image.alt, left, top, width, height, loaded: image.naturalWidth };
    }),
  );

/** @type {import('./journeys').Tests} */
export const tests = {
  'a chart is added, read back and found by name; its series and categories come from the cells': async (test) => {
    const found = await test.addIn(
      onSheet('Nieuw', async (context, sheet, { data }) => {
        const chart = sheet.charts.add(Excel.ChartType.columnClustered, data, Excel.ChartSeriesBy.auto);
        chart.name = 'Stand';
        chart.title.text = 'Stand per maand';
        chart.setPosition('E2', 'J15');
        const again = sheet.charts.getItem('Stand');
        again.load('id,name,chartType,left,top,width,height,title/text,title/visible,legend/visible,legend/position');
        again.series.load('items/name,items/chartType,count');
        const first = again.series.getItemAt(0);
        const categories = first.getDimensionValues(Excel.ChartSeriesDimension.categories);
        const values = first.getDimensionValues(Excel.ChartSeriesDimension.values);
        sheet.charts.load('count,items/name');
        const cells = sheet.getRange('E2:J15');
        cells.load('left,top,width,height');
        await context.sync();
        const { id, series: _ignored, ...said } = again.toJSON();
        const series = again.series.items.map(({ name, chartType }) => [name, chartType]);
        const charts = sheet.charts.items.map(({ name }) => name);
        return {
          id,
          chart: said,
          cells: cells.toJSON(),
          series,
          charts,
          categories: categories.value,
          values: values.value,
        };
      }),
    );
    assert.match(found.id ?? '', /^\{[\dA-F-]{36}\}$/);
    assert.deepEqual(found.charts, ['Stand']);
    assert.deepEqual(found.chart, {
      name: 'Stand',
      chartType: 'ColumnClustered',
      ...found.cells,
      title: { text: 'Stand per maand', visible: true },
      legend: { visible: true, position: 'Bottom' },
    });
    assert.deepEqual([found.cells.left, found.cells.width], [192, 288]);
    assert.deepEqual(found.series, [
      ['Voorraad', 'ColumnClustered'],
      ['Instroom', 'ColumnClustered'],
    ]);
    assert.deepEqual(
      [found.categories, found.values],
      [
        ['jan', 'feb', 'mrt'],
        [100, 130, 160],
      ],
    );
  },

  'the chart hangs over its cells, tells what it shows, and follows scrolling, zoom and other sheets': async (test) => {
    await test.addIn(onChart('Plaats', nothing));
    await shown(test);
    const [image] = await images(test);
    assert.equal(image.alt, 'Stand: Stand per maand');
    assert.ok(image.loaded > 0);
    assert.equal(image.width, 384);
    await test.workbench(() =>
      window.workbench.grid.setColumnWidth(
        { sheetId: window.workbench.grid.activeSheetId(), row: 0, column: 0, rows: 1, columns: 1 },
        164,
      ),
    );
    await test.untilWorkbench(
      (left) => document.querySelector('#grid img.chart')?.getBoundingClientRect().left === left,
      image.left + 100,
    );
    await test.page.mouse.move(300, 500);
    await test.page.mouse.wheel(0, 100);
    await test.untilWorkbench(
      (top) => (document.querySelector('#grid img.chart')?.getBoundingClientRect().top ?? Infinity) < top,
      image.top,
    );
    await test.page.mouse.wheel(0, -1000);
    await test.untilWorkbench(
      (top) => document.querySelector('#grid img.chart')?.getBoundingClientRect().top === top,
      image.top,
    );
    const width = () => document.querySelector('#grid img.chart')?.getBoundingClientRect().width;
    await test.page.keyboard.down('Control');
    await test.page.mouse.wheel(0, -10);
    await test.untilWorkbench(`(${width})() > 400`);
    await test.page.mouse.wheel(0, 10);
    await test.untilWorkbench(`Math.abs((${width})() - 384) < 1`);
    await test.page.keyboard.up('Control');
    await test.workbench(() => window.workbench.select('Blad1!A1'));
    await test.untilWorkbench(() => document.querySelectorAll('#grid img.chart').length === 0);
    await test.workbench(() => window.workbench.select('Plaats!A1'));
    await test.untilWorkbench(() => document.querySelectorAll('#grid img.chart').length === 1);
  },

  'a frozen pane keeps its part of a chart in place': async (test) => {
    const halves = () => document.querySelectorAll('#grid img.chart').length === 2;
    await test.addIn(onChart('Vast', nothing));
    await test.workbench(() => window.workbench.grid.freeze(window.workbench.grid.activeSheetId(), 5, 0));
    await test.untilWorkbench(halves);
    await test.workbench(() => window.workbench.grid.freeze(window.workbench.grid.activeSheetId(), 0, 0));
    await test.untilWorkbench(() => document.querySelectorAll('#grid img.chart').length === 1);
  },

  'changed cells redraw the chart; inserted rows move chart and series; formulas count': async (test) => {
    await test.addIn(onChart('Verandert', nothing));
    const before = (await shown(test))[0].picture;
    assert.deepEqual(before.series[0].values, [100, 130, 160]);
    const image = await test.page.getAttribute('#grid img.chart', 'src');
    await test.workbench(() => window.workbench.setCell('B3', '=20*10'));
    assert.deepEqual((await shown(test))[0].picture.series[0].values, [100, 200, 160]);
    await test.untilWorkbench((old) => document.querySelector('#grid img.chart')?.getAttribute('src') !== old, image);
    const top = await test.addIn(
      onChart('Verandert', async (context, sheet) => {
        const chart = sheet.charts.getItem('Stand').load('top');
        await context.sync();
        const before = chart.top;
        sheet.getRange('1:2').insert('Down');
        const inserted = sheet.getRange('1:2').load('height');
        chart.load('top');
        await context.sync();
        return { moved: chart.top - before, rows: inserted.height };
      }),
    );
    assert.deepEqual(top.moved, top.rows);
    await test.workbench(() => window.workbench.setCell('C6', 99));
    assert.deepEqual((await shown(test))[0].picture.series[1].values, [50, 40, 99]);
    await test.addIn(onChart('Verandert', async (_context, sheet) => sheet.getRange('1:2').delete('Up')));
    assert.deepEqual((await shown(test))[0].picture.categories, ['jan', 'feb', 'mrt']);
  },

  'series are added, coloured, put on a second axis and drawn in another way': async (test) => {
    const said = await test.addIn(
      onSheet('Samen', async (context, sheet, { data }) => {
        sheet.getRange('E1:E4').values = [['fte'], [10], [11], [12]];
        const chart = sheet.charts.add('ColumnStacked', data, 'Columns');
        const line = chart.series.add('FTE');
        line.setValues(sheet.getRange('E2:E4'));
        line.setXAxisValues(sheet.getRange('A2:A4'));
        line.chartType = 'LineMarkers';
        line.axisGroup = 'Secondary';
        line.format.line.color = '#c00000';
        line.hasDataLabels = true;
        chart.series.getItemAt(0).format.fill.setSolidColor('#154273');
        chart.series.getItemAt(1).delete();
        chart.series.load('items/name,items/chartType,items/axisGroup');
        await context.sync();
        return chart.series.items.map((s) => [s.name, s.chartType, s.axisGroup]);
      }),
    );
    assert.deepEqual(said, [
      ['Voorraad', 'ColumnStacked', 'Primary'],
      ['FTE', 'LineMarkers', 'Secondary'],
    ]);
    const [{ picture }] = await shown(test);
    assert.deepEqual(
      picture.series.map(({ color, secondary, labels }) => [color, secondary, labels]),
      [
        ['#154273', false, null],
        ['#C00000', true, ['10', '11', '12']],
      ],
    );
    assert.equal(picture.axes.secondary.visible, true);
  },

  'axes: bounds follow the values until they are set; titles, formats, gridlines': async (test) => {
    const said = await test.addIn(
      onSheet('Assen', async (context, sheet, { data }) => {
        const chart = sheet.charts.add('Line', data, 'Auto');
        const axis = chart.axes.valueAxis;
        axis.load('minimum,maximum,numberFormat');
        await context.sync();
        const automatic = [axis.minimum, axis.maximum, axis.numberFormat];
        axis.minimum = 20;
        axis.maximum = 180;
        axis.numberFormat = '#,##0.0';
        axis.title.text = 'zaken';
        axis.majorGridlines.visible = false;
        chart.axes.categoryAxis.title.text = 'maand';
        chart.legend.visible = false;
        chart.title.visible = false;
        axis.load('minimum,maximum,numberFormat,title/text,title/visible');
        await context.sync();
        const set = [axis.minimum, axis.maximum, axis.numberFormat, axis.title.text, axis.title.visible];
        axis.maximum = '';
        axis.load('maximum');
        await context.sync();
        return { automatic, set, back: axis.maximum };
      }),
    );
    assert.deepEqual(said.automatic, [0, 200, 'General']);
    assert.deepEqual(said.set, [20, 180, '#,##0.0', 'zaken', true]);
    assert.equal(said.back, 200);
    const [{ picture }] = await shown(test);
    assert.deepEqual([picture.title, picture.legend, picture.axes.category.title], [null, null, 'maand']);
  },

  'every kind of chart we claim is drawn': async (test) => {
    /** @type {`${Excel.ChartType}`[]} */
    const types = [
      'ColumnClustered',
      'ColumnStacked',
      'ColumnStacked100',
      'BarClustered',
      'BarStacked',
      'BarStacked100',
    ];
    types.push('Line', 'LineStacked', 'LineMarkers', 'Area', 'AreaStacked', 'AreaStacked100', 'Pie', 'Doughnut');
    types.push('XYScatter', 'XYScatterLines', 'XYScatterSmooth');
    const pictures = await test.addIn(
      onSheet(
        'Soorten',
        async (context, sheet, { data, argument: names }) => {
          const results = names.map((type) => sheet.charts.add(type, data, 'Auto').getImage(200, 120, 'Fill'));
          await context.sync();
          return results.map(({ value }) => value);
        },
        { argument: types },
      ),
    );
    for (const base64 of pictures) assert.match(base64, /^iVBORw0KGgo/);
    assert.equal(new Set(pictures).size, types.length, 'two kinds look the same');
    assert.equal((await shown(test)).length, types.length);
  },

  'a missing chart is ItemNotFound or a null object; kinds we do not draw, and other members, fail by name': async ({
    addIn,
    expectUnserved,
  }) => {
    expectUnserved('ChartCollection.add(Radar)');
    expectUnserved('Chart.plotArea');
    /** @param {import('./journeys').ChartBatch<unknown>} batch */
    const attempt = (batch) => addIn(onChart('Fouten', batch));
    /** @param {import('./journeys').ChartBatch<void>} batch */
    const refused = (batch) => addIn(refusal(onChart('Fouten', batch)));
    const missing = await refused(async (context, sheet) => {
      sheet.charts.getItem('weg').load('name');
      await context.sync();
    });
    assert.deepEqual([missing.code, missing.location], ['ItemNotFound', 'ChartCollection.getItem']);
    const nothing = await attempt(async (context, sheet) => {
      const chart = sheet.charts.getItemOrNullObject('weg').load('name');
      await context.sync();
      return chart.isNullObject;
    });
    assert.equal(nothing, true);
    const radar = await refused(async (context, sheet, { data }) => {
      sheet.charts.add('Radar', data);
      await context.sync();
    });
    assert.deepEqual([radar.code, radar.location], ['NotImplemented', 'ChartCollection.add(Radar)']);
    const plot = await refused(async (context, sheet) => {
      sheet.charts.getItem('Stand').plotArea.width = 100;
      await context.sync();
    });
    assert.equal(plot.code, 'NotImplemented');
  },

  'a protected sheet keeps its charts; a deleted chart is gone; charts go with their sheet': async (test) => {
    await test.addIn(onChart('Weg', nothing));
    await test.addIn(onChart('Dicht', nothing));
    const refused = await test.addIn(
      refusal(
        onSheet('Dicht', async (context, sheet) => {
          sheet.protection.protect();
          sheet.charts.getItem('Stand').title.text = 'anders';
          await context.sync();
        }),
      ),
    );
    assert.equal(refused.code, 'AccessDenied');
    const left = await test.addIn(
      onSheet('Dicht', async (context, sheet) => {
        sheet.protection.unprotect();
        sheet.charts.getItem('Stand').delete();
        const count = sheet.charts.getCount();
        await context.sync();
        return count.value;
      }),
    );
    assert.equal(left, 0);
    await test.idle();
    await test.untilWorkbench(() => document.querySelectorAll('#grid img.chart').length === 0);
    await test.addIn(
      onSheet('Weg', async (context, sheet) => {
        sheet.delete();
        await context.sync();
      }),
    );
    const orphans = await test.workbench(() => {
      const { grid, host } = window.workbench;
      const sheets = grid.sheets().map(({ id }) => id);
      return host.workbook.context.state.charts.filter(({ sheetId }) => !sheets.includes(sheetId)).length;
    });
    assert.equal(orphans, 0);
  },

  'charts added and deleted are events': async ({ addIn, until }) => {
    await addIn(
      onSheet('Gebeurtenis', async (context, sheet, { data }) => {
        window.chartEvents = [];
        sheet.charts.onAdded.add(async ({ type, chartId }) => void window.chartEvents.push([type, chartId]));
        sheet.charts.onDeleted.add(async ({ type, chartId }) => void window.chartEvents.push([type, chartId]));
        await context.sync();
        sheet.charts.add('Pie', data).delete();
        await context.sync();
      }),
    );
    await until(() => window.chartEvents.length === 2);
    const [added, deleted] = await addIn(() => window.chartEvents);
    assert.deepEqual([added[0], deleted[0], added[1]], ['ChartAdded', 'ChartDeleted', deleted[1]]);
  },
};
