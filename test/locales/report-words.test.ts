import { LOOKS } from '../../src/workbook/report/looks';
import { reportWords } from '../../src/locales/report/report-words';

/** A shape for whoever sees no colour, and prints without: the sheets colour by it. */
test.each(['nl', 'en'] as const)('in %s what is judged begins with the shape of its look, once', (language) => {
  const { signal, outcome, status, effects, deliveries } = reportWords(language);
  const shape = { good: '●', warning: '▲', bad: '■', unknown: '–' };
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    signal,
    outcome,
    status,
    effects,
    deliveries,
  };
  for (const [column, looks] of Object.entries(LOOKS))
    for (const [answer, look] of Object.entries(looks))
      expect(words[column]?.[answer]).toMatch(new RegExp(`^${shape[look]} [^●▲■–]+$`));
});
