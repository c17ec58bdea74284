// npm run docs:pictures: takes the pictures of the guides (docs/pictures) from the running product, in both languages, and the
// one of the whole page that the README shows.
// The same model, day and size at every run. A test holds the names here to those the guides show.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';

/** A day on which the pictures are always taken: the pane tells how old deliveries are. */
const TODAY = '2027-01-18T09:00:00Z';
const PANE_WIDTH = 400;
const README_PICTURE = inRoot('src', 'workbench', 'screenshots', 'overzicht.png');
const VIEWPORT = { width: 1600, height: 900 };
/** Of the grid: from under its toolbar and formula bar, as many cells as a picture needs. */
const ABOVE_CELLS = 104;

/**
 * The page a picture is taken of, the pane in it and the words it speaks.
 * @typedef {{ page: import('playwright-core').Page, frame: import('playwright-core').Frame, words: Words }} Shown
 */

/**
 * What is done before a picture, and its size: a number as width is that of a piece of the grid, or of the whole page.
 * @typedef {object} Picture
 * @property {string} [model]
 * @property {boolean} [whole]
 * @property {number} [width]
 * @property {number} height
 * @property {(shown: Shown) => Promise<void> | void} act
 */

/** @typedef {typeof WORDS.nl} Words */

/** What is clicked and waited for, in the language of the picture. */
export const WORDS = {
  nl: {
    locale: 'nl-NL',
    tabs: {
      overview: 'Overzicht',
      location: 'Locatie',
      staffing: 'Bezetting',
      scenarios: 'Scenario',
      check: 'Controle',
      collect: 'Verzamelen',
    },
    empty: 'Nog geen model',
    stock: 'Voorraad',
    explained: /^Uitleg: /,
    bottleneck: 'Knelpunt',
    staffCell: 'Ter Apel, Beslismedewerker, fte',
    change: '+10',
    saveAs: 'Opslaan als scenario…',
    planName: 'Naam',
    plan: 'Tien erbij in Ter Apel',
    save: 'Opslaan',
    saved: /staat in de werkmap/,
    compared: ['Instroom minimum', 'Instroom maximum', 'BAA'],
    compare: 'Vergelijken',
    whence: 'Waar het verschil vandaan komt',
    misspelt: ['Bezetting', 'Ter Appel'],
    unknown: /Ter Appel/,
    tryOut: 'Probeer verzamelen',
    takeAll: /^7 bestanden overnemen/,
    makeReport: 'Rapport maken',
    reportMade: 'Het rapport is klaar',
    table: 'Termijnen',
    sheet: 'Blad1',
    formulas: [
      ['Uw vraag', 'Antwoord', 'Formule in de cel ernaast'],
      ['Fte voor 22.184 zaken van 20 uur', '=VKT.FTE(22184,20,1363)', "'=VKT.FTE(22184;20;1363)"],
      ['Zaken die 100 fte beslissen', '=VKT.DECISIONS(100,1363,20)', "'=VKT.DECISIONS(100;1363;20)"],
      [
        'Voorraad in Ter Apel, eind van het model',
        '=VKT.MEASURE("stock","Ter Apel")',
        '\'=VKT.MEASURE("voorraad";"Ter Apel")',
      ],
      ['Fte te veel of te weinig in Budel', '=VKT.MEASURE("fteGap","Budel")', '\'=VKT.MEASURE("tekort";"Budel")'],
    ],
  },
  en: {
    locale: 'en-US',
    tabs: {
      overview: 'Overview',
      location: 'Location',
      staffing: 'Staffing',
      scenarios: 'Scenario',
      check: 'Check',
      collect: 'Collect',
    },
    empty: 'No model in this workbook yet',
    stock: 'Stock',
    explained: /^Explanation: /,
    bottleneck: 'Bottleneck',
    staffCell: 'Ter Apel, Decision officer, FTE',
    change: '+10',
    saveAs: 'Save as scenario…',
    planName: 'Name',
    plan: 'Ten more at Ter Apel',
    save: 'Save',
    saved: /is in the workbook/,
    compared: ['Minimum inflow', 'Maximum inflow', 'BAA'],
    compare: 'Compare',
    whence: 'Where the difference comes from',
    misspelt: ['Staff', 'Ter Appel'],
    unknown: /Ter Appel/,
    tryOut: 'Try collecting',
    takeAll: /^Take over 7 files/,
    makeReport: 'Make report',
    reportMade: 'The report is ready',
    table: 'Terms',
    sheet: 'Sheet1',
    formulas: [
      ['Your question', 'Answer', 'Formula in the cell beside it'],
      ['FTE for 22,184 cases of 20 hours', '=VKT.FTE(22184,20,1363)', "'=VKT.FTE(22184,20,1363)"],
      ['Cases that 100 FTE decide', '=VKT.DECISIONS(100,1363,20)', "'=VKT.DECISIONS(100,1363,20)"],
      ['Stock at Ter Apel, end of the model', '=VKT.MEASURE("stock","Ter Apel")', '\'=VKT.MEASURE("stock","Ter Apel")'],
      ['FTE to spare or short at Budel', '=VKT.MEASURE("fteGap","Budel")', '\'=VKT.MEASURE("gap","Budel")'],
    ],
  },
};

/**
 * Every picture: what it shows, of which height, and what is done before. Each begins in a fresh page, with the example model or
 * none, at the overview. A number is the width of a piece of the grid; otherwise the pane is shown.
 * @type {Record<string, Picture>}
 */
export const PICTURES = {
  start: { model: 'none', height: 620, act: ({ frame, words }) => frame.getByText(words.empty).waitFor() },
  overview: { height: 800, act: () => undefined },
  explanation: { height: 800, act: explain },
  location: { height: 800, act: (t) => open(t, 'location', t.words.bottleneck) },
  formulas: { width: 760, height: 160, act: formulas },
  staffing: { height: 836, act: staff },
  saved: { height: 560, act: save },
  scenarios: { height: 820, act: compare },
  check: { height: 470, act: mistake },
  collect: { height: 700, act: collect },
  report: { width: 900, height: 440, act: report },
  table: { width: 1120, height: 216, act: (t) => look(t, `'${t.words.table}'!A4`) },
};

/**
 * The whole page, as the README shows it.
 * @type {Picture}
 */
const PAGE = { whole: true, width: 1280, height: 740, act: (t) => look(t, 'Voorraad!A4') };

/**
 * @param {Shown} shown
 * @param {keyof Words['tabs']} tab
 * @param {string | RegExp} [shows]
 */
async function open({ page, frame, words }, tab, shows) {
  await frame.getByRole('tab', { name: new RegExp(words.tabs[tab]) }).click();
  if (shows) await frame.getByText(shows).first().waitFor();
  await page.evaluate(() => window.workbench.idle());
}

/**
 * @param {Pick<Shown, 'page'>} shown
 * @param {string} cell
 */
async function look({ page }, cell) {
  await page.evaluate((address) => window.workbench.select(address), cell);
  await page.evaluate(() => window.workbench.idle());
}

/** @param {Shown} shown */
async function explain({ frame, words }) {
  const figure = frame.getByRole('button', { name: new RegExp(`^${words.stock}: `) });
  await figure.first().click();
  await frame.getByRole('heading', { name: words.explained }).waitFor();
}

/** @param {Shown} shown */
async function formulas({ page, frame, words }) {
  const { sheet } = words;
  await frame.evaluate(async (name) => {
    await window.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(name);
      for (const [column, points] of Object.entries({ A: 230, B: 70, C: 240 }))
        cells.getRange(`${column}1`).format.columnWidth = points;
      cells.getRange('B2:B5').numberFormat = Array.from({ length: 4 }, () => ['#,##0.0']);
      cells.getRange('A1:C1').format.font.bold = true;
      await context.sync();
    });
  }, sheet);
  for (const [row, cells] of words.formulas.entries())
    for (const [column, text] of cells.entries())
      await page.evaluate(
        ([address, value]) => window.workbench.setCell(address, value),
        [`'${sheet}'!${'ABC'[column]}${row + 1}`, text],
      );
  await look({ page }, `'${sheet}'!B2`);
}

/** @param {Shown} t */
async function staff(t) {
  await open(t, 'staffing');
  const cell = t.frame.getByRole('textbox', { name: t.words.staffCell });
  await cell.fill(t.words.change);
  await cell.press('Enter');
  await t.frame.getByRole('button', { name: t.words.saveAs }).waitFor();
}

/** @param {Shown} t */
async function save(t) {
  await staff(t);
  await t.frame.getByRole('button', { name: t.words.saveAs }).click();
  await t.frame.getByRole('textbox', { name: t.words.planName }).fill(t.words.plan);
  await t.frame.getByRole('button', { name: t.words.save, exact: true }).click();
  await t.frame.getByText(t.words.saved).waitFor();
}

/** @param {Shown} t */
async function compare(t) {
  const { frame, words } = t;
  await open(t, 'scenarios');
  // The first scenario is ticked already.
  for (const name of words.compared) await frame.getByRole('checkbox', { name: new RegExp(name) }).click();
  const title = frame.getByRole('heading', { name: words.compare, exact: true });
  await frame.getByRole('heading', { name: words.whence }).waitFor();
  await title.evaluate((element) => element.closest('section')?.scrollIntoView());
}

/** @param {Shown} t */
async function mistake(t) {
  const [sheet, name] = t.words.misspelt;
  await t.page.evaluate(([address, value]) => window.workbench.setCell(address, value), [`'${sheet}'!A4`, name]);
  await t.page.evaluate(() => window.workbench.idle());
  await open(t, 'check', t.words.unknown);
}

/** @param {Shown} t */
async function collect(t) {
  await open(t, 'collect');
  await t.frame.getByRole('button', { name: t.words.tryOut }).click();
  await t.frame.getByRole('button', { name: t.words.takeAll }).waitFor();
}

/** @param {Shown} t */
async function report(t) {
  await t.frame.getByRole('button', { name: t.words.makeReport }).first().click();
  await t.frame.getByRole('button', { name: t.words.makeReport, exact: true }).last().click();
  await t.frame.getByRole('heading', { name: t.words.reportMade }).waitFor();
}

/**
 * The part of the page that a picture shows.
 * @param {Shown['page']} page
 * @param {Pick<Picture, 'whole' | 'width' | 'height'>} size
 */
async function part(page, { whole, width, height }) {
  if (whole) return { x: 0, y: 0, width: width ?? 0, height };
  const box = await page.locator(width === undefined ? '#pane' : '#grid').boundingBox();
  if (box === null) throw new Error('The part of the page to be shown is not on screen.');
  return width === undefined ? { ...box, height } : { x: box.x, y: box.y + ABOVE_CELLS, width, height };
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} origin
 * @param {{ language: string, words: Words, file: string, picture: Picture }} what
 */
async function take(context, origin, { language, words, file, picture }) {
  const { model = 'example', act, ...size } = picture;
  const page = await context.newPage();
  if (size.whole) await page.setViewportSize({ width: size.width ?? 0, height: size.height });
  page.setDefaultTimeout(60_000);
  await page.clock.setFixedTime(TODAY);
  await page.goto(`${origin}/?model=${model}&lang=${language}`);
  const frame = await (await page.waitForSelector('#pane iframe')).contentFrame();
  if (frame === null) throw new Error('The pane holds no page.');
  await page.evaluate((width) => document.documentElement.style.setProperty('--pane-width', `${width}px`), PANE_WIDTH);
  await frame
    .getByText(model === 'none' ? words.empty : 'Ter Apel')
    .first()
    .waitFor();
  await page.evaluate(() => window.workbench.idle());
  await act({ page, frame, words });
  await page.evaluate(() => window.workbench.idle());
  // What flies in has landed, and no caret blinks.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.addStyleTag({ content: '* { animation: none !important; transition: none !important; }' });
  await page.screenshot({ path: file, clip: await part(page, size), animations: 'disabled', caret: 'hide' });
  console.log(path.relative(inRoot(), file));
  await page.close();
}

/** @param {string[]} only names to take; all when there are none. */
async function main(only) {
  const { chromium } = await import('playwright-core');
  const { headlessBrowser } = await import('./browser.mjs');
  const { buildWhatChanged } = await import('./builds.mjs');
  const { startServer } = await import('./server.mjs');
  await buildWhatChanged();
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch(await headlessBrowser());
  try {
    for (const [language, words] of Object.entries(WORDS)) {
      const folder = inRoot('docs', 'pictures', language);
      mkdirSync(folder, { recursive: true });
      for (const file of readdirSync(folder)) if (!(path.parse(file).name in PICTURES)) rmSync(path.join(folder, file));
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: VIEWPORT,
        locale: words.locale,
        timezoneId: 'Europe/Amsterdam',
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      for (const [name, picture] of Object.entries(PICTURES))
        if (only.length === 0 || only.includes(name))
          await take(context, server.origin, { language, words, file: path.join(folder, `${name}.png`), picture });
      if (language === 'nl' && (only.length === 0 || only.includes('page')))
        await take(context, server.origin, { language, words, file: README_PICTURE, picture: PAGE });
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
