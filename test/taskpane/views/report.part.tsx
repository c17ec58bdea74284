import { act, screen, within } from '@testing-library/react';
import { exampleSession } from '../../support/example-session';
import { smallWorkbook } from '../../session/small-model';
import { openSession } from '../../../src/session/live-session';
import { accessibilityProblems, openPane } from './open-pane';

const patience = { timeout: 30_000 };

async function small() {
  const workbook = await smallWorkbook();
  const session = openSession(workbook);
  await session.refresh();
  return { workbook, session };
}

/** The view, from the overview's button. */
async function openReport(session: Parameters<typeof openPane>[0], language: 'nl' | 'en' = 'nl') {
  const pane = await openPane(session, language);
  const name = language === 'nl' ? 'Rapport maken' : 'Make report';
  await pane.user.click(screen.getByRole('button', { name }));
  await screen.findByRole('heading', { name }, patience);
  const press = async (button: string) => pane.user.click(screen.getByRole('button', { name: button }));
  return { ...pane, press };
}

describe('the report', () => {
  test('one button makes the report, and its sheets can be gone to', async () => {
    const { workbook, session } = await small();
    const { press, container } = await openReport(session);
    expect(await accessibilityProblems(container)).toEqual([]);
    await press('Rapport maken');
    await screen.findByRole('heading', { name: 'Het rapport is klaar' }, patience);
    expect(screen.getByText(/Het rapport staat klaar: 8 nieuwe bladen/)).toBeVisible();
    await press('Rapport Ter Apel');
    expect(workbook.shown).toBe('Rapport Ter Apel');
    await press('Terugdraaien');
    expect(await screen.findByText(/Het rapport is weer weg/)).toBeVisible();
    expect(await session.reports.existing()).toEqual([]);
  });

  test('a report that was set aside earlier is told of, with how to see it', async () => {
    const { workbook, session } = await small();
    const { press } = await openReport(session);
    for (const again of [false, true]) {
      await press('Rapport maken');
      if (again) await press('Vervangen');
      await screen.findByRole('heading', { name: 'Het rapport is klaar' }, patience);
    }
    expect(await screen.findByText(/vorige rapport is bewaard op 8 bladen/)).toBeVisible();
    expect(workbook.hidden.has('Rapport (vorig)')).toBe(true);
  });

  test('what is on screen is what the report is about: scenario, periods and language', async () => {
    const { workbook, session } = await small();
    const { store, user } = await openPane(session);
    act(() => store.dispatch({ type: 'selected', selection: { scenario: 'Meer instroom', from: 2, to: 5 } }));
    await user.click(screen.getByRole('button', { name: 'Rapport maken' }));
    await user.selectOptions(await screen.findByLabelText('Taal van het rapport', {}, patience), 'en');
    await user.click(screen.getByRole('button', { name: 'Rapport maken' }));
    await screen.findByRole('heading', { name: 'Het rapport is klaar' }, patience);
    const said = workbook.reports.get('Report')?.lines.map(({ text }) => text);
    expect(said).toContain('Mar 2023 to Jun 2023 · scenario: Meer instroom');
  });

  test('a report that is there is not replaced unasked', async () => {
    const { workbook, session } = await small();
    const { press } = await openReport(session);
    await press('Rapport maken');
    await screen.findByRole('heading', { name: 'Het rapport is klaar' }, patience);
    const before = await workbook.sheetNames();
    await press('Rapport maken');
    expect(screen.getByText(/Er staat al een rapport van 8 bladen/)).toBeVisible();
    await press('Annuleren');
    expect(await workbook.sheetNames()).toEqual(before);
    await press('Rapport maken');
    await press('Vervangen');
    await screen.findByText(/Het rapport staat klaar/, {}, patience);
    expect(workbook.hidden.has('Rapport (vorig)')).toBe(true);
  });

  test('of many scenarios no more are compared than can be told apart', async () => {
    const { session } = await exampleSession();
    const { user } = await openReport(session);
    const boxes = within(screen.getByRole('group', { name: /Vergelijken met de basis/ })).getAllByRole('checkbox');
    expect(boxes).toHaveLength(7);
    for (const box of boxes) if (!(box as HTMLInputElement).checked) await user.click(box);
    expect(boxes.filter((box) => (box as HTMLInputElement).checked)).toHaveLength(6);
  });

  test('a workbook that is read-only gets no report, and the view says why', async () => {
    const { workbook, session } = await small();
    workbook.readOnly = true;
    await session.refresh();
    await openReport(session);
    expect(screen.getByRole('button', { name: 'Rapport maken' })).toBeDisabled();
    expect(screen.getByText('De werkmap is alleen-lezen')).toBeVisible();
  });
});
