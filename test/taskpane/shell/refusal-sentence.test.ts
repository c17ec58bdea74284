/** What was refused goes by the names on screen: a sheet and a cell, never a table's name. */
import { formats } from '../../../src/locales/notation/formats';
import { paneTexts } from '../../../src/locales/pane/texts';
import { refusalSentence } from '../../../src/taskpane/shell/refusal-sentence';
import { exampleSession } from '../../support/example-session';

const said = async (
  refused: Omit<Parameters<typeof refusalSentence>[0], 'code'>,
  language: 'nl' | 'en' = 'nl',
): Promise<string> => {
  const { session } = await exampleSession();
  const { contents } = session.current;
  return refusalSentence(
    { code: 'refused', ...refused },
    { texts: paneTexts(language), formats: formats(language), language, contents },
  );
};

test.each([
  ['vkt_Stock', { row: 0, column: 2 }, 'Het gaat om “Voorraad”, cel C3.'],
  ['vkt_Stock', null, 'Het gaat om “Voorraad”.'],
  ['VKT_STOCK', null, 'Het gaat om “Voorraad”.'],
  ['vkt_Stock, vkt_Inflow, vkt_Staff', null, 'Het gaat om “Voorraad”, “Instroom” en “Bezetting”.'],
  ['Mijn blad', { row: 4, column: 27 }, 'Het gaat om “Mijn blad”, cel AB5.'],
  ['Blad, met een komma', null, 'Het gaat om “Blad, met een komma”.'],
  ['BAA: 13.000 extra in een jaar', null, 'Het gaat om “BAA: 13.000 extra in een jaar”.'],
] as const)('%s at %j', async (subject, cell, about) => {
  expect(await said({ reason: 'changed', subject, cell })).toBe(`${paneTexts('nl').refusals.changed} ${about}`);
});

test('about no table or sheet there is only the reason, and what Excel says itself stays as it is', async () => {
  expect(await said({ reason: 'read-only', subject: '' }, 'en')).toBe('The workbook is read-only.');
  expect(await said({ reason: 'unknown', subject: 'Busy: try later' }, 'en')).toMatch(/again\. \(Busy: try later\)$/);
});

test.each(['nl', 'en'] as const)('no sentence names a table, whatever the reason: %s', async (language) => {
  const { header: _column, unknown: _excels, ...others } = paneTexts(language).refusals;
  for (const reason of Object.keys(others) as (keyof typeof others)[])
    expect(await said({ reason, subject: 'vkt_Collected' }, language)).not.toContain('vkt_');
});
