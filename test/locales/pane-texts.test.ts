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

test('no difference is one "in verschil in"', () => {
  const { titles } = nl.explanation;
  for (const { name } of MEASURES)
    for (const say of [
      titles.difference,
      titles.sinceStart,
      titles.part,
      titles.interaction,
      nl.scenarios.contributionsOf,
    ]) {
      const title = say(name.nl);
      expect(title.toLowerCase().split('verschil').length).toBeLessThanOrEqual(2);
    }
  expect(titles.difference('Verschil in fte')).toBe('Verschil in fte over of tekort');
  expect(titles.difference('Besluiten')).toBe('Verschil in besluiten');
});
