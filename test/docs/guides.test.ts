/** What the guides say is so: their models are built, their formulas answered, their mistakes made, their words looked up. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/language';
import { paneTexts } from '../../src/locales/pane/texts';
import { answerOf, CellError, isWritten } from './formula';
import { GuideModel, tableOn } from './guide-model';
import {
  boldOf,
  codeIn,
  DOCS,
  guidesIn,
  linksOf,
  picturesOf,
  tablesOf,
  type Guide,
  type GuideTable,
} from './guide-text';

const root = path.resolve(DOCS, '..');
const LANGUAGES = ['nl', 'en'] as const;
const guides: readonly Guide[] = LANGUAGES.flatMap(guidesIn);
const named = guides.map((guide) => [`${guide.language}/${guide.name}`, guide] as const);

/** The words that tell what a table is for. */
const WORDS = {
  nl: { formula: 'Formule', mistake: 'U typt', over: 'typ over', sheet: /^Werkblad `([^`]+)`/ },
  en: { formula: 'Formula', mistake: 'You type', over: 'type over', sheet: /^Sheet `([^`]+)`/ },
} as const;

/** Guides that begin with nothing; the others speak of the example. */
const FROM_NOTHING = ['handboek-analist.md', 'analyst-guide.md'];

const isSentence = (text: string): boolean => /^_.*_$/.test(text);

type Asking = Pick<GuideModel, 'session'> & { readonly language: Language };

function expectAnswer(formula: string, written: string, { session, language }: Asking): void {
  try {
    const answer = answerOf(formula, language, session);
    if (isSentence(written)) throw new Error(`${formula} answers ${String(answer)}`);
    if (Array.isArray(answer)) throw new Error(`${formula} spills`);
    expect([formula, answer, isWritten(answer as never, written, language)]).toEqual([formula, answer, true]);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    expect([formula, `_${error.message}_`]).toEqual([formula, written]);
  }
}

function expectSpill(formula: string, { headers, rows }: GuideTable, { session, language }: Asking): void {
  const answer = answerOf(formula, language, session);
  if (!Array.isArray(answer)) throw new Error(`${formula} does not spill`);
  const written = [['', ...headers.slice(1)], ...rows].flat();
  const cells = answer.flat();
  expect(cells.length).toBe(written.length);
  const wrong = cells.filter((cell, at) => !isWritten(cell, written[at] ?? '', language));
  expect([formula, wrong]).toEqual([formula, []]);
}

/** Types what a row of the table says into the first row of its sheet, sees what Check says, and takes it back. */
async function expectMistake(
  [sheet = '', column = '', text = '', said]: readonly string[],
  model: GuideModel,
  language: Language,
) {
  const back = await model.typeCell({ sheet, column, row: 0, text });
  const problems = answerOf('=VKT.CHECK()', language, model.session);
  const sentences = Array.isArray(problems) ? problems.map((row) => String(row[row.length - 1])) : [];
  await back();
  expect(sentences).toContain(said);
}

/** Does what one table of a guide says; a table of another kind is only to read. */
async function follow(table: GuideTable, model: GuideModel, language: Language): Promise<number> {
  const words = WORDS[language];
  const [first = ''] = table.headers;
  const spilled = codeIn(first);
  const [, sheet] = words.sheet.exec(table.above) ?? [];
  if (first === words.formula) {
    for (const [formula = '', written = ''] of table.rows)
      expectAnswer(codeIn(formula) ?? '', written, { session: model.session, language });
    return table.rows.length;
  }
  if (spilled?.startsWith('=')) expectSpill(spilled, table, { session: model.session, language });
  else if (table.headers.includes(words.mistake))
    for (const row of table.rows) await expectMistake(row, model, language);
  else if (sheet !== undefined) await model.type(table, sheet, table.above.includes(words.over));
  else return 0;
  return 1;
}

test.each(named)('%s: what it has you type can be typed, and each formula gives its answer', async (_, guide) => {
  const tables = tablesOf(guide.text);
  const model = await GuideModel.start(FROM_NOTHING.includes(guide.name) ? 'empty' : 'example', guide.language);
  for (const table of tables) await follow(table, model, guide.language);
  // Every formula of the text stands in a table that was followed, or is one of those.
  const followed = tables.flatMap(({ headers, rows }) =>
    [headers, ...rows].flatMap(([cell = '']) => codeIn(cell) ?? []),
  );
  const inText = [...guide.text.matchAll(/`(=VKT\.[A-Z]+\([^`]*\))`/g)].map(([, formula = '']) => formula);
  for (const formula of inText.filter((one) => !followed.includes(one)))
    expect(() => answerOf(formula, guide.language, model.session)).not.toThrow();
});

test('both handbooks build the same model, step by step, and find the same answers', () => {
  const shape = ({ language, text }: Guide) =>
    tablesOf(text).map(({ above, headers, rows }) => {
      const [, sheet] = WORDS[language].sheet.exec(above) ?? [];
      return [sheet === undefined ? '' : tableOn(sheet, language).name, headers.length, rows.length];
    });
  const [nl, en] = FROM_NOTHING.map((name) => guides.find((guide) => guide.name === name));
  if (!nl || !en) throw new Error('a handbook is missing');
  expect(shape(en)).toEqual(shape(nl));
  expect(shape(nl).length).toBeGreaterThan(15);
  const numbers = ({ language, text }: Guide) =>
    tablesOf(text)
      .filter(({ headers }) => headers[0] === WORDS[language].formula)
      .flatMap(({ rows }) => rows.map(([, answer = '']) => answer.replace(/[.,]/g, '')));
  expect(numbers(en)).toEqual(numbers(nl));
  expect(numbers(nl).length).toBeGreaterThan(12);
});

test('a wrong answer in a guide is found out', async () => {
  const model = await GuideModel.start('empty', 'nl');
  const table = (formula: string, answer: string) => ({
    above: '',
    headers: ['Formule', 'Antwoord'],
    rows: [[`\`${formula}\``, answer]],
  });
  const wrong: readonly [string, string][] = [
    ['=VKT.FTE(22184;20;1363)', '325,4'],
    ['=VKT.FTE(22184;20;1363)', '3255'],
    ['=VKT.FTE(22184;20;0)', '325,5'],
    ['=VKT.FTE(22184;20;1363)', '_nettoUren: moet meer dan 0 zijn; nu 0._'],
    ['=VKT.FTE(22184,20,1363)', '325,5'],
    ['=VKT.FTES(1;1;1)', '1'],
  ];
  for (const [formula, answer] of wrong) await expect(follow(table(formula, answer), model, 'nl')).rejects.toThrow();
  expect(await follow(table('=VKT.FTE(22184;20;1363)', '325,5'), model, 'nl')).toBe(1);
});

interface Pictures {
  readonly names: readonly string[];
  readonly words: Readonly<Record<Language, Readonly<Record<string, unknown>>>>;
}

/** What the script that takes the pictures says of them; it is an ES module, which Jest does not load. */
function pictures(): Pictures {
  const script = path.join(root, 'src/workbench/tools/guide-pictures.mjs');
  const code = `const { PICTURES, WORDS } = await import('file://${script}');
    console.log(JSON.stringify({ names: Object.keys(PICTURES), words: WORDS }));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString()) as Pictures;
}

/** Words of the script that it clicks in the pane; the rest it types, or finds in the example. */
const CLICKED = [
  'empty',
  'stock',
  'bottleneck',
  'saveAs',
  'planName',
  'save',
  'compare',
  'whence',
  'tryOut',
  'makeReport',
  'reportMade',
];

test.each(LANGUAGES)(
  'the words that stand in the pictures in %s are still in the pane: else take them anew',
  (language) => {
    const { [language]: words } = pictures().words;
    const known = wordsIn(paneTexts(language));
    const seen = [...CLICKED.map((name) => words[name]), ...wordsIn(words['tabs'])];
    expect(seen.filter((word) => !known.some((text) => typeof word === 'string' && text.startsWith(word)))).toEqual([]);
    expect(seen.length).toBe(CLICKED.length + 6);
  },
);

test('the pictures are those that the guides show, one for each that the script takes; none is heavy', () => {
  const taken = pictures().names;
  for (const language of LANGUAGES) {
    const files = taken.map((name) => `${name}.png`).sort();
    const shown = guidesIn(language).flatMap(({ text }) => picturesOf(text));
    expect([...new Set(shown)].sort()).toEqual(files.map((file) => `../pictures/${language}/${file}`));
    const folder = path.join(DOCS, 'pictures', language);
    expect(readdirSync(folder).sort()).toEqual(files);
    for (const file of files) expect([file, statSync(path.join(folder, file)).size < 100_000]).toEqual([file, true]);
  }
});

test('every link leads somewhere, and every guide is in the table of contents', () => {
  const contents = readFileSync(path.join(DOCS, 'README.md'), 'utf8');
  const files = [
    ...guides.map(({ language, name, text }) => [`${language}/${name}`, text] as const),
    ['README.md', contents] as const,
  ];
  for (const [file, text] of files)
    for (const link of linksOf(text).filter((address) => !address.startsWith('http'))) {
      const [target = ''] = link.split('#');
      expect([file, link, existsSync(path.join(DOCS, path.dirname(file), target))]).toEqual([file, link, true]);
    }
  const linked = linksOf(contents).map((link) => link.split('#')[0]);
  for (const { language, name } of guides) expect(linked).toContain(`${language}/${name}`);
});

/** Words of Excel, Windows and browsers, which we cannot look up. */
const EXCELS = ['Enter', 'Ctrl+Z', 'F9', 'Tab', 'Esc'];
/** Guides whose bold words are what stands on a button, a tab or the ribbon. */
const WITH_BUTTONS = /aan-de-slag|quick-start|handboek|analyst-guide/;

test.each(named.filter(([name]) => WITH_BUTTONS.test(name)))(
  '%s: its bold words stand on a button, a tab or the ribbon',
  (_, { language, text }) => {
    const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
    const ribbon = [...manifest.matchAll(/(?:DefaultValue|Value)="([^"]+)"/g)].map(([, words = '']) => words);
    const known = new Set(
      [...wordsIn(paneTexts(language)), ...ribbon, ...EXCELS].map((words) => words.replace(/…$/, '')),
    );
    expect(boldOf(text).filter((words) => !known.has(words.replace(/…$/, '')))).toEqual([]);
    expect(boldOf(text).length).toBeGreaterThan(2);
  },
);

test.each([
  ['nl', 'beheer'],
  ['en', 'administrator'],
] as const)(
  '%s/%s: what it says you see when it does not work, and the button, are what the pane shows',
  (language, name) => {
    const text = readFileSync(path.join(DOCS, language, `${name}.md`), 'utf8');
    const firstWords = readFileSync(path.join(root, 'src/taskpane/index.ts'), 'utf8');
    const [, sentence = ''] = /^\| “([^”]+)”/m.exec(text) ?? [];
    expect(sentence).toMatch(/\w{5}/);
    expect(firstWords).toContain(`'${sentence}: `);
    expect(text).toContain(`**${paneTexts(language).shell.reload}**`);
  },
);

const wordsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];
