/** Names and what a cell holds stand between “ and ” in every sentence people read, in Dutch as in English. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

/** Where words for people stand. */
const ROOMS = [
  ...['locales', 'functions', 'taskpane', 'ribbon', 'selftest/assertions'],
  ...['workbook/schema', 'workbook/collect', 'workbook/report', 'workbook/example', 'workbench/page'],
];

/** Straight marks of a formula, a number format, an attribute or a cell: Excel, a browser or a programmer reads them. */
const NOT_SAID = [
  /"€"|"−"|""|"\$\{INCOMPLETE\}"|"\+ "/g,
  /\b[\w-]+="[^"]*"|"Segoe UI"|element "pane"/g,
  /VKT\.MEASURE\("[^"]*"\)|`"\$\{(?:text|cell|choices)\b.*"`|'\$\{table\.sheet.*/g,
  /'(?:"+|\{"a":1\})'|"'2026-01"|\?"<>/g,
];
/** What somebody types in a formula, with the marks: Excel reads only straight ones. */
const TYPED = /"(?:nl|en|fifo|exponential)"/g;

const wordsOf = (file: string): readonly string[] =>
  readFileSync(path.join(SRC, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '')
    .split('\n');

const misquoted = (line: string): boolean => {
  const said = [...NOT_SAID, TYPED].reduce((rest, pattern) => rest.replace(pattern, ''), line);
  const [opened, closed] = [said.split('“').length, said.split('”').length];
  return opened !== closed || /["‘‚„‟«»]|'\$\{[^}]*\}'/.test(said);
};

test('every sentence quotes with “ and ”', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(room, name)),
  );
  const lines = files.flatMap((file) => wordsOf(file).map((line) => `${file}: ${line.trim()}`));
  expect(lines.filter((line) => line.includes('“')).length).toBeGreaterThan(100);
  expect(lines.filter(misquoted)).toEqual([]);
});

test('so does every guide, but for what stands there to be typed', () => {
  const docs = path.resolve(SRC, '../docs');
  const names = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const said = readFileSync(path.join(docs, name), 'utf8').replace(/```[^]*?```|`[^`]*`/g, '');
    expect([name, said.split('\n').filter((line) => misquoted(line) || /\w'\w/.test(line))]).toEqual([name, []]);
  }
});

test('another mark is seen, an apostrophe and what is typed in a formula are none', () => {
  const name = '${name}';
  const wrong = [`"${name}" ontbreekt`, `the sheet ‘${name}’`, `„${name}”`, `de rij '${name}'`, `“${name}" is leeg`];
  expect(wrong.filter((line) => !misquoted(line))).toEqual([]);
  const right = [`“${name}” ontbreekt`, 'Scenario’s', '“taal: "nl" of leeg”', '=VKT.MEASURE("stock")', '"€" #,##0'];
  expect(right.filter(misquoted)).toEqual([]);
});
