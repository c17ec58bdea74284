import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MEASURES } from '../../src/model/tables/measure-definitions';
import { en } from '../../src/locales/pane/en/en';
import { formats } from '../../src/locales/notation/formats';
import { nl } from '../../src/locales/pane/nl/nl';

test('a label ends its sentence with one point, also after an abbreviation', () => {
  for (const [texts, language] of [
    [nl, 'nl'],
    [en, 'en'],
  ] as const)
    for (const [value, unit] of [
      [101_500_000, 'eur'],
      [12, 'cases'],
      [0.5, 'share'],
      [-3.2, 'fte'],
    ] as const) {
      const { explain, explainDifference, explainText } = texts.overview;
      const amount = formats(language).amount(value, unit);
      const change = formats(language).change(value, unit);
      for (const label of [explain('x', amount), explainDifference('x', change), explainText(`x ${amount}`)])
        expect(label).toMatch(/[^.]\. \S/);
    }
});

test('no difference is one in a difference, and FTE stays FTE', () => {
  for (const [language, texts, difference] of [
    ['nl', nl, 'verschil'],
    ['en', en, 'difference|gap'],
  ] as const) {
    const { titles } = texts.explanation;
    const sayings = [titles.difference, titles.sinceStart, titles.part, titles.interaction];
    for (const { name } of MEASURES)
      for (const say of [...sayings, texts.scenarios.contributionsOf]) {
        const title = say(name[language]);
        expect(title.toLowerCase().split(new RegExp(difference)).length).toBeLessThanOrEqual(2);
        if (language === 'en') expect(title).not.toMatch(/\bfte\b/);
      }
  }
  const { titles } = nl.explanation;
  expect(en.explanation.titles.difference('FTE gap')).toBe('Difference in FTE to spare or short');
  expect(en.explanation.titles.sinceStart('FTE required')).toBe('Change in FTE required');
  expect(en.scenarios.contributionsOf('Stock')).toBe('Contributions to the difference in stock');
  expect(titles.difference('Verschil in fte')).toBe('Verschil in fte over of tekort');
  expect(titles.difference('Besluiten')).toBe('Verschil in besluiten');
});

test('one reads as one, and more as more', () => {
  expect([1, 2].map((count) => nl.mending.summary(0, 0, count))).toEqual([
    '1 waarschuwing: telt mee, maar kijk ernaar',
    '2 waarschuwingen: tellen mee, maar kijk ernaar',
  ]);
  expect([1, 2].map((count) => en.mending.summary(0, 0, count))).toEqual([
    '1 warning: counted, but look at it',
    '2 warnings: counted, but look at them',
  ]);
  expect([1, 2].map(nl.collect.effectAll)).toEqual(['Dit bestand', 'Alle 2 bestanden samen']);
  expect([1, 2].map(en.collect.effectAll)).toEqual(['This file', 'All 2 files together']);
});

/** As Intl and Excel's cells write it, in both languages; "2,4 %-pt" is a unit of its own. */
const SPACED_PERCENT = [/[\d}][ \u00a0\u202f]%(?!-pt)/, 'the sign at the number'] as const;

/** One thing has one word. What is said instead stands beside it. */
const OTHER_WORDS = {
  nl: [
    [/\bpaneel\b/i, 'taakvenster'],
    [/\bbureaublad\b/i, 'Excel op de computer'],
    [/\bde horizon\b/i, 'perioden van het model'],
    [/\b(haar|zij was|zoals ze is)\b/i, 'die, de eigen'],
    [/\b(checken|updaten|releasen|committen|runnen)\b/i, 'controleren, bijwerken'],
    [/\bnetto-uren\b/i, 'netto uren'],
    [/\bde verkeerstoren\b/, 'de Verkeerstoren'],
    [/\b(de|van|met) toren\b/i, 'het landelijke model'],
    SPACED_PERCENT,
  ],
  en: [
    [/\bthe horizon\b/i, 'periods of the model'],
    [/\b(measures|measure) (changes?|alone|of the scenario)\b/i, 'package'],
    [/\bfor want of\b/i, 'a lack of'],
    [/\bbehind (their names|a figure|a \+)/i, 'after'],
    [/\bthe tower\b/i, 'the national model'],
    SPACED_PERCENT,
  ],
} as const;

test.each(['nl', 'en'] as const)('in %s one thing has one word', (language) => {
  const root = path.resolve(__dirname, '../../src');
  const rooms = [
    'locales',
    'functions',
    'selftest/assertions',
    'workbook/schema',
    'workbook/example',
    'workbook/collect',
  ];
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(root, room, file)),
  );
  const said = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => new RegExp(`/${language}[/.-]`).test(file) || new RegExp(`\\b${language}: `).test(line))
      .map((line) => line.replace(language === 'nl' ? /\ben: .*/ : /\bnl: .*?(?=\ben: )/, '')),
  );
  expect(said.length).toBeGreaterThan(800);
  const wrong = OTHER_WORDS[language].flatMap(([word, instead]) =>
    said.filter((line) => word.test(line)).map((line) => [line.trim(), instead]),
  );
  expect(wrong).toEqual([]);
});

test('the self-test names the buttons of the pane and the ribbon by what stands on them', () => {
  const root = path.resolve(__dirname, '../../src/selftest/assertions');
  const said = readdirSync(root)
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  const named = (pattern: RegExp) => [...new Set([...said.matchAll(pattern)].map(([, name]) => name))];
  expect(named(/de knop (\S+?)[ .;]/g)).toEqual([nl.notices.takeBack]);
  expect(named(/[Uu]se the (\S+) button/g)).toEqual([en.notices.takeBack]);
  expect(named(/onder Controle op ([A-Z][a-z]+ lezen)/g)).toEqual([nl.check.refresh]);
  expect(named(/[Pp]ress (Read again) under Check/g)).toEqual([en.check.refresh]);
});
