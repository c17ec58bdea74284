/** The help of a function, as Excel opens it, and what Excel itself is told. */
import { cells, number } from '../../src/functions/argument-kinds';
import { CATALOGUE } from '../../src/functions/catalogue';
import { define, defineLive } from '../../src/functions/define';
import { formulaText } from '../../src/functions/formula-text';
import { generatedFiles } from '../../src/functions/metadata/generate';
import { helpIndex, helpPage } from '../../src/functions/metadata/help-page';
import { metadataOf } from '../../src/functions/metadata/metadata';

const words = (nl: string, en: string) => ({ name: { nl, en }, help: { nl: `${nl} & <zo>.`, en: `${en} & "so".` } });

/** A function with one of everything. */
const declaration = {
  id: 'PROBE',
  summary: { nl: 'Wat het doet.', en: 'What it does.' },
  result: 'matrix',
  arguments: {
    one: number(words('een', 'one'), { min: 0 }),
    two: number(words('twee', 'two'), { max: 5 }, { byDefault: null }),
    three: cells(words('drie', 'three'), false),
    four: cells(words('vier', 'four'), true),
  },
  examples: [
    {
      args: [1.5, true, [['a"b', 2.5], [3, false]]], // oxfmt-ignore
      result: [['kop', 1234.56789], [-0.5, true]], // oxfmt-ignore
      because: { nl: 'Omdat 1 < 2.', en: 'Because 1 < 2.' },
    },
  ],
  compute: () => 0,
} as const;
const probe = define(declaration);
const live = defineLive({ ...declaration, id: 'LIVE', result: 'value', examples: [{ ...declaration.examples[0], result: 0.12345 }] }); // oxfmt-ignore

/** The page as a reader sees it: blocks on lines of their own, cells apart. */
const shown = (html: string): readonly string[] =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<\/(p|h1|h2|tr|table)>/g, '\n')
    .replace(/<\/t[dh]>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

test('a help page shows how it is typed, what goes in, and an example with its outcome', () => {
  expect(shown(helpPage(probe, 'nl'))).toEqual([
    'Alle functies',
    'VKT.PROBE',
    'Wat het doet.',
    '=VKT.PROBE(een; [twee]; drie; [vier])',
    'Argumenten',
    'een | een & <zo>; lege cel = 0.  |',
    'twee | twee & <zo>. optioneel |',
    'drie | drie & <zo>. waarde of bereik |',
    'vier | vier & <zo>. waarde of bereik, optioneel |',
    'Voorbeeld',
    '=VKT.PROBE(1,5;WAAR;{"a""b"\\2,5;3\\ONWAAR})',
    'Uitkomst: kop | 1.234,5679 |',
    '-0,5 | true |',
    'Omdat 1 < 2.',
    'Klopt een argument niet, dan toont de cel #WAARDE! met een zin die zegt welk argument, en wat het moet zijn.',
  ]);
});

test('the English page is English throughout, and a live function says that it follows the model', () => {
  expect(shown(helpPage(live, 'en'))).toEqual([
    'All functions',
    'VKT.LIVE',
    'What it does.',
    '=VKT.LIVE(one, [two], three, [four])',
    'This function reads the model in the workbook and follows every change.',
    'Arguments',
    'one | one & "so"; empty cell = 0.  |',
    'two | two & "so". optional |',
    'three | three & "so". value or range |',
    'four | four & "so". value or range, optional |',
    'Example',
    '=VKT.LIVE(1.5,TRUE,{"a""b",2.5;3,FALSE})',
    'Result: 0.1235',
    'Because 1 < 2.',
    'If an argument is wrong the cell shows #VALUE! with a sentence that names the argument and what it must be.',
  ]);
});

test('a page is one of its language, with a title, and nothing in it is taken for markup', () => {
  const page = helpPage(probe, 'nl');
  expect(page).toMatch(/^<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">.*<title>VKT\.PROBE<\/title>/);
  expect(page).toContain('een &amp; &lt;zo&gt;; lege cel = 0.');
  expect(page).toContain('<p><a href="index.html">Alle functies</a></p>\n<h1>');
  expect(page).toContain('max-width:46rem');
  expect(helpPage(probe, 'en')).toContain('one &amp; &quot;so&quot;; empty cell = 0.');
});

test('a function without arguments has no list of them', () => {
  const bare = define({ ...declaration, arguments: {} });
  expect(shown(helpPage(bare, 'nl'))).not.toContain('Argumenten');
  expect(shown(helpPage(bare, 'nl'))).toContain('=VKT.PROBE()');
});

test('the list of functions leads to every page', () => {
  expect(shown(helpIndex([probe, live], 'nl'))).toEqual([
    'Functies van de Verkeerstoren',
    'VKT.PROBE | Wat het doet. |',
    'VKT.LIVE | Wat het doet. |',
  ]);
  expect(helpIndex([probe], 'en')).toContain('<tr><th scope="row"><a href="PROBE.html">VKT.PROBE</a></th>');
});

test('there is a file of metadata, one of shortcuts and a page of every function in each language, and nothing else', () => {
  const files = generatedFiles('https://x');
  const pages = ['index', ...CATALOGUE.map(({ id }) => id)];
  const wanted = ['nl', 'en'].flatMap((language) => pages.map((page) => `help/${language}/${page}.html`));
  expect([...files.keys()].sort()).toEqual(
    ['functions.json', 'functions.en-US.json', 'shortcuts.json', 'shortcuts.nl.json', ...wanted].sort(),
  );
  expect(JSON.parse(files.get('functions.json') ?? '')).toEqual(
    JSON.parse(JSON.stringify(metadataOf(CATALOGUE, 'nl', 'https://x'))),
  );
});

test('Excel is told of each argument whether it may be a range or left out, and of a live function that it streams', () => {
  const [plain, streaming] = metadataOf([probe, live], 'en', 'https://x').functions;
  const any = { type: 'any' };
  expect(plain).toEqual({
    id: 'PROBE',
    name: 'PROBE',
    description: 'What it does.',
    helpUrl: 'https://x/help/en/PROBE.html',
    parameters: [
      { name: 'one', description: 'one & "so"; empty cell = 0.', ...any, dimensionality: 'scalar' },
      { name: 'two', description: 'two & "so".', ...any, dimensionality: 'scalar', optional: true },
      { name: 'three', description: 'three & "so".', ...any, dimensionality: 'matrix' },
      { name: 'four', description: 'four & "so".', ...any, dimensionality: 'matrix', optional: true },
    ],
    result: { ...any, dimensionality: 'matrix' },
  });
  expect(streaming).toMatchObject({
    result: { ...any, dimensionality: 'scalar' },
    options: { stream: true, cancelable: true },
  });
});

test('examples of live functions ask the example model, and promise no number: it follows the workbook', () => {
  const live = CATALOGUE.filter((f) => f.live).flatMap((f) => f.examples.map((example) => ({ f, example })));
  expect(live.map(({ f, example }) => [formulaText(f, example, 'en'), example.result])).toEqual([
    ['=VKT.MEASURE("stock","Ter Apel","","","2023-12")', ''],
    ['=VKT.OVERVIEW({"stock","fteGap"},"location","",{"period","2023-12"})', ''],
    ['=VKT.EXPLAIN("stock","Ter Apel","","","2023-12")', ''],
    ['=VKT.CHECK()', [['Geen problemen gevonden.']]],
    ['=VKT.COSTPRICE("Spoor 4","Ter Apel")', ''],
  ]);
});

test.each(CATALOGUE)('$id has an example, which shows as a formula in both languages', (f) => {
  expect(f.examples.length).toBeGreaterThan(0);
  expect(['value', 'matrix']).toContain(f.result);
  for (const example of f.examples) {
    expect(example.because.nl).not.toBe('');
    expect(formulaText(f, example, 'nl')).toMatch(/^=VKT\.[A-Z]+\(.*\)$/);
    expect(formulaText(f, example, 'en')).toMatch(/^=VKT\.[A-Z]+\(.*\)$/);
  }
});
