import { reportSheetsOn } from '../../../src/session/report-sheets';
import { collectingOn } from '../../../src/session/collect/collecting';
import { act, screen, waitFor, within } from '@testing-library/react';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { NOTHING_READ, type LiveModel } from '../../../src/session/live-model';
import type { Session } from '../../../src/session/session';
import { emptyWorkbook, exampleSession } from '../../support/example-session';
import { openPane } from './open-pane';

/** Loading a view's module for the first time takes a while under jest. */
const patience = { timeout: 20_000 };

describe('the overview', () => {
  test('answers the three questions and ranks the locations by shortage', async () => {
    const { session } = await exampleSession();
    await openPane(session);
    expect(screen.getByRole('heading', { name: 'Capaciteit' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Voorraad' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Besluiten' })).toBeVisible();
    const rows = within(screen.getByRole('table', { name: /Locaties/ })).getAllByRole('row');
    expect(rows).toHaveLength(1 + 8);
  });

  test('opens a location from its row', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session);
    await user.click(screen.getByRole('button', { name: 'Budel' }));
    expect(await screen.findByLabelText('Locatie', {}, patience)).toHaveValue('Budel');
  });

  test('explains a number, and gives the keyboard back to it on Escape', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session);
    const figure = screen.getAllByRole('button', { name: /^Voorraad: / })[0];
    if (figure === undefined) throw new Error('expected the stock');
    await user.click(figure);
    expect(screen.getByRole('heading', { name: /Uitleg: Voorraad/ })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: /Uitleg/ })).toBeNull();
    expect(figure).toHaveFocus();
  });

  test('Escape closes the explanation and goes no further: Office listens on the window and would leave the pane', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session);
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    window.addEventListener('keydown', listen);
    const figure = screen.getAllByRole('button', { name: /^Voorraad: / })[0];
    if (figure === undefined) throw new Error('expected the stock');
    await user.click(figure);
    await user.keyboard('a{Escape}');
    window.removeEventListener('keydown', listen);
    expect(heard).toEqual(['a']);
  });

  test('a chart is read aloud period by period with the arrow keys, from Home to End and no further', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session);
    const chart = screen.getByRole('slider', { name: /^Voorraad en over termijn/ });
    act(() => chart.focus());
    const read = async (key: string) => {
      await user.keyboard(`{${key}}`);
      return chart.getAttribute('aria-valuetext') ?? '';
    };
    expect(await read('Home')).toMatch(/^mei 2023: Voorraad [\d.]+.*, .+ [\d.]+/);
    expect(await read('ArrowLeft')).toMatch(/^mei 2023: /);
    expect(await read('ArrowRight')).toMatch(/^jun 2023: /);
    expect(await read('End')).toMatch(/^apr 2025: Voorraad 93\.733/);
    expect(await read('ArrowRight')).toMatch(/^apr 2025: /);
  });

  test('shows charts as tables on request', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session);
    await user.click(screen.getByRole('button', { name: 'Als tabel' }));
    const table = screen.getByRole('table', { name: 'Voorraad en over termijn' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 24);
  });

  test('speaks English', async () => {
    const { session } = await exampleSession('en');
    await openPane(session, 'en');
    expect(screen.getByRole('heading', { name: 'Capacity' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Staffing' })).toBeVisible();
  });
});

describe('before there is a model', () => {
  test('an empty workbook offers a model, and shows it when it is there', async () => {
    const { session } = await emptyWorkbook();
    const { user } = await openPane(session);
    await user.click(screen.getByRole('button', { name: 'Voorbeeld maken' }));
    expect(await screen.findByRole('heading', { name: 'Capaciteit' }, patience)).toBeVisible();
  });

  const at = (part: Partial<LiveModel>): Session => {
    const model: LiveModel = { ...NOTHING_READ, revision: 1, ...part };
    const refuse = () => Promise.reject(new WorkbookRefusal('unknown', ''));
    return {
      current: model,
      subscribe: (listener) => {
        listener(model);
        return () => undefined;
      },
      scenario: () => null,
      refresh: refuse,
      createModel: refuse,
      mend: refuse,
      writeScenario: refuse,
      collecting: collectingOn(new MemoryWorkbook(), refuse, { now: () => 0 }),
      reports: reportSheetsOn(new MemoryWorkbook()),
      goTo: refuse,
      selectedCell: refuse,
      valuesOf: refuse,
      put: refuse,
      startsWithDocument: refuse,
      startWithDocument: refuse,
    };
  };

  test('reading says that it is reading', async () => {
    await openPane(at({ status: 'starting' }));
    expect(screen.getByText('De werkmap wordt gelezen')).toBeVisible();
  });

  test('a workbook that cannot be read says why, and can be read again', async () => {
    const { user } = await openPane(at({ status: 'failed', failure: 'protected' }));
    expect(screen.getByText(/beveiligd/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Opnieuw lezen' }));
    expect(await screen.findByText(/Excel weigerde/)).toBeVisible();
  });

  test('a read-only workbook cannot be given a model, and says so', async () => {
    await openPane(at({ status: 'no-model', readOnly: true }));
    expect(screen.getByRole('button', { name: 'Voorbeeld maken' })).toBeDisabled();
    expect(screen.getByText(/alleen-lezen/)).toBeVisible();
  });
});

describe('when not everything is there', () => {
  const withoutTables = async (...names: readonly string[]) => {
    const example = await exampleSession();
    await example.workbook.deleteTables(names);
    await example.session.refresh();
    return example;
  };

  test('a missing table is said above the figures in every view that has some', async () => {
    const { session } = await withoutTables('vkt_Staff');
    const { openView } = await openPane(session);
    for (const view of ['Overzicht', 'Locatie', 'Bezetting', 'Scenario’s']) {
      await openView(view);
      expect(screen.getByText('Deze cijfers zijn niet te gebruiken')).toBeVisible();
      expect(screen.getByText('De tabel Bezetting ontbreekt.')).toBeVisible();
    }
    await openView('Hulp');
    expect(screen.queryByText('Deze cijfers zijn niet te gebruiken')).toBeNull();
  });

  test('without work and staff nothing is in order: there is no signal and no bottleneck to speak of', async () => {
    const { session } = await withoutTables('vkt_Staff', 'vkt_Roles', 'vkt_Steps');
    const { openView } = await openPane(session);
    expect(screen.queryByText('Op orde')).toBeNull();
    expect(screen.getAllByText('Onvolledig').length).toBeGreaterThan(0);
    await openView('Locatie');
    expect(await screen.findByText(/daarom is niet te zeggen of er een knelpunt is/, {}, patience)).toBeVisible();
    expect(screen.queryByText('Geen knelpunt')).toBeNull();
    await openView('Bezetting');
    expect(await screen.findByText(/Er zijn nog geen rollen/, {}, patience)).toBeVisible();
  });

  test('figures that could not be read again say that they are old, and can be read again', async () => {
    const { session, workbook } = await exampleSession();
    const { user } = await openPane(session);
    const reading = jest.spyOn(workbook, 'readTables').mockRejectedValue(new WorkbookRefusal('cell-edit', 'tables'));
    await act(() => session.refresh());
    reading.mockRestore();
    expect(screen.getByText(/Wat hier staat, is van .*De werkmap wordt vanzelf opnieuw gelezen/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Capaciteit' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Opnieuw lezen' }));
    await waitFor(() => expect(screen.queryByText(/Wat hier staat, is van/)).toBeNull());
  });
});

describe('staffing', () => {
  test('typing shows before and after; undo takes it back; nothing reaches the workbook', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    const cell = await screen.findByRole('textbox', { name: 'Ter Apel, Beslismedewerker, fte' }, patience);
    const before = session.current.tables;
    await user.clear(cell);
    await user.type(cell, '99,5{Enter}');
    expect(cell).toHaveValue('99,5');
    expect(store.state().staffing.changes).toHaveLength(1);
    expect(screen.getByRole('table', { name: 'Effect: Alle locaties' })).toHaveTextContent('→');
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(store.state().staffing.changes).toEqual([]);
    expect(session.current.tables).toBe(before);
  });

  test('Alt with an arrow steps, a number with a sign is by how much; less than nobody is refused aloud', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    const cell = await screen.findByRole('textbox', { name: 'Budel, Ondersteuning, fte' }, patience);
    await user.click(cell);
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowDown}{/Alt}');
    expect(store.state().staffing.changes).toMatchObject([{ location: 'Budel', fte: 1 }]);
    await user.clear(cell);
    await user.type(cell, '+4{Enter}');
    expect(store.state().staffing.changes).toMatchObject([{ fte: 5 }]);
    const last = screen.getByRole('textbox', { name: 'Bant, Ondersteuning, fte' });
    await user.click(last);
    await user.keyboard('{Enter}');
    expect(last).toHaveFocus();
    await user.click(cell);
    await user.keyboard('-2{Enter}');
    expect(store.state().staffing.changes).toMatchObject([{ fte: 3 }]);
    await user.click(cell);
    await user.keyboard('-999');
    expect(cell).toHaveAttribute('aria-invalid', 'true');
    await user.keyboard('{Enter}');
    expect(store.state().staffing.changes).toMatchObject([{ fte: 3 }]);
    expect(screen.getByText(/“-999” kan hier niet/)).toBeVisible();
  });

  test('typing what is shown already changes nothing, whatever its rounding hides', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    // The mean of a cell that differs per period: 35,8 and some hundredths.
    const name = 'Ter Apel, Hoormedewerker, fte';
    const cell = await screen.findByRole<HTMLInputElement>('textbox', { name }, patience);
    await user.click(cell);
    await user.keyboard(`${cell.value}{Enter}`);
    expect(store.state().staffing.changes).toEqual([]);
  });

  test('the grid is one stop of the Tab key, cells and totals together; arrows go through it', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session, 'nl', 'staffing');
    const grid = await screen.findByRole('grid', { name: 'Fte per locatie en rol' }, patience);
    const stops = () =>
      [...grid.querySelectorAll('input, button')].filter((one) => one.getAttribute('tabindex') === '0');
    const named = (name: string) => within(grid).getByRole('textbox', { name });
    expect(stops()).toEqual([named('Ter Apel, Aanmeldmedewerker, fte')]);
    await user.click(named('Ter Apel, Hoormedewerker, fte'));
    await user.keyboard('{ArrowDown}');
    expect(named('Schiphol, Hoormedewerker, fte')).toHaveFocus();
    expect(stops()).toEqual([named('Schiphol, Hoormedewerker, fte')]);
    // F2 goes into the text: the arrow is the text's own.
    await user.keyboard('{F2}{ArrowLeft}{Escape}{Control>}{End}{/Control}');
    const total = within(grid).getAllByRole('button').at(-1);
    expect(total).toHaveFocus();
    expect(stops()).toEqual([total]);
  });

  test('hiring asks for new people, beside all there are', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    await user.click(await screen.findByRole('radio', { name: 'Nieuw, met leercurve' }, patience));
    const cell = screen.getByRole('textbox', { name: 'Ter Apel, Beslismedewerker, nieuwe mensen in fte' });
    expect(cell).toHaveValue('0,0');
    await user.click(cell);
    await user.keyboard('20{Enter}');
    expect(store.state().staffing.changes).toMatchObject([{ kind: 'hires', fte: 20 }]);
    await user.click(cell);
    await user.keyboard('+20{Enter}');
    expect(store.state().staffing.changes).toMatchObject([{ kind: 'hires', fte: 40 }]);
    expect(cell).toHaveValue('40,0');
  });

  test('a bottleneck leads to its cell with a proposal, which is a draft and says so', async () => {
    const { session } = await exampleSession();
    const before = session.current.tables;
    const { user, store } = await openPane(session, 'nl', 'location');
    await user.click(await screen.findByRole('button', { name: 'Bezetting aanpassen' }, patience));
    await screen.findByText('Voorstel, er is nog niets geschreven', {}, patience);
    const [change] = store.state().staffing.changes;
    if (change === undefined) throw new Error('expected a proposal');
    expect(change.fte).toBeGreaterThan(0);
    expect(screen.getByRole('textbox', { name: `${change.location}, ${change.role}, fte` })).toHaveFocus();
    expect(session.current.tables).toBe(before);
    await user.click(screen.getByRole('button', { name: /^Voorstel wissen/ }));
    expect(store.state().staffing.changes).toEqual([]);
    expect(screen.queryByText('Voorstel, er is nog niets geschreven')).toBeNull();
  });

  test('Escape forgets what was being typed and stays in the pane; pressed again it is for Excel', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    const cell = await screen.findByRole('textbox', { name: 'Budel, Ondersteuning, fte' }, patience);
    const shown = (cell as HTMLInputElement).value;
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    await user.clear(cell);
    await user.type(cell, '7');
    window.addEventListener('keydown', listen);
    await user.keyboard('{Escape}');
    expect(heard).toEqual([]);
    expect(cell).toHaveValue(shown);
    await user.keyboard('{Escape}');
    window.removeEventListener('keydown', listen);
    expect(heard).toEqual(['Escape']);
    expect(store.state().staffing.changes).toEqual([]);
  });

  test('cells pasted from Excel land where they were pasted, in one step of undo', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    const cell = await screen.findByRole('textbox', { name: 'Budel, Hoormedewerker, fte' }, patience);
    await user.click(cell);
    await user.paste('20\t30\n40\t50');
    expect(store.state().staffing.changes).toHaveLength(4);
    expect(store.state().staffing.past).toHaveLength(1);
    expect(store.state().notices).toEqual([]);
    await user.paste('12.5\tveel\n');
    expect(cell).toHaveValue('12,5');
    expect(screen.getByText(/^1 cel geplakt; 1 cel overgeslagen/)).toBeVisible();
    await user.keyboard('{Control>}z{/Control}');
    expect(cell).toHaveValue('20,0');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(cell).toHaveValue('12,5');
    await user.keyboard('9{Control>}z{/Control}');
    expect(store.state().staffing.past).toHaveLength(2);
  });

  test('a transfer moves staff and keeps the total', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    await user.click(await screen.findByRole('textbox', { name: 'Budel, Hoormedewerker, fte' }, patience));
    await user.click(screen.getByRole('button', { name: 'Verplaats' }));
    const { changes } = store.state().staffing;
    expect(changes.map(({ fte }) => fte)).toEqual([-1, 1]);
    for (const { location } of changes)
      expect(screen.getByRole('table', { name: `Effect: ${location}` })).toHaveTextContent('→');
  });

  test('applying writes a scenario, shows it, and offers the way back', async () => {
    const { session } = await exampleSession();
    const { user, store } = await openPane(session, 'nl', 'staffing');
    await user.click(await screen.findByRole('textbox', { name: 'Budel, Hoormedewerker, fte' }, patience));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const { changes } = store.state().staffing;
    await user.click(screen.getByRole('button', { name: 'Toepassen op “Bezettingsplan”' }));
    expect(await screen.findByText(/staat in de werkmap/)).toBeVisible();
    await waitFor(() => expect(store.state().selection.scenario).toBe('Bezettingsplan'));
    expect(store.state().staffing.changes).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Terugdraaien' }));
    await waitFor(() => expect(store.state().selection.scenario).toBeNull());
    expect(store.state().staffing.changes).toEqual(changes);
  });
});

describe('scenarios', () => {
  test('a scenario is made with guided fields and saved', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session, 'nl', 'scenarios');
    await user.click(await screen.findByRole('button', { name: 'Nieuw' }, patience));
    await user.type(screen.getByRole('textbox', { name: 'Naam' }), 'Drukke zomer');
    await user.click(screen.getByRole('button', { name: 'Hefboom toevoegen' }));
    const percent = screen.getByRole('textbox', { name: /Wijziging in %/ });
    await user.clear(percent);
    await user.type(percent, '25');
    expect(screen.getByRole('table', { name: 'Vergeleken met de basis' })).toHaveTextContent('→');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(session.current.tables?.scenarios.at(-1)).toMatchObject({ scenario: 'Drukke zomer' }));
    expect(session.current.tables?.scenarios.at(-1)).toMatchObject({ lever: 'inflow', expression: 'x * 1.25' });
  });

  test('a difference that rounds to nothing has no arrow', async () => {
    const { session } = await exampleSession();
    const [any] = session.current.tables?.scenarios ?? [];
    if (!any) throw new Error('the example has scenarios');
    // One case in a hundred less in one place is too little to move the national share on time by a tenth of a point.
    const few = { ...any, lever: 'inflow', location: 'Ter Apel', product: 'Nareis', expression: 'x * 0.99' } as const;
    await session.writeScenario('Iets minder', [{ ...few, scenario: 'Iets minder', from: null, to: null }]);
    const { store } = await openPane(session, 'nl', 'scenarios');
    const choice = { others: ['Iets minder'] };
    act(() => store.dispatch({ type: 'scenarios', change: { type: 'comparison-chosen', choice } }));
    const share = await screen.findByRole('button', { name: /^Verschil, Aandeel binnen termijn: 0,0 %-pt/ }, patience);
    expect(share.textContent).toBe('0,0 %-pt');
    const [stock] = screen.getAllByRole('button', { name: /^Verschil, Voorraad: / });
    expect(stock?.textContent).toMatch(/^▼ −\d+$/);
  });

  test('a lever shows what its formula does with the values in the base', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session, 'nl', 'scenarios');
    await user.click(await screen.findByRole('button', { name: 'Half zoveel no-shows bewerken' }, patience));
    await user.click(screen.getByRole('button', { name: /No-show · overal/ }));
    expect(screen.getByText(/In de basis:/)).toHaveTextContent('In de basis: 0% tot 12% → 0% tot 6,0%');
  });

  test('a deleted scenario comes back', async () => {
    const { session } = await exampleSession();
    const { user } = await openPane(session, 'nl', 'scenarios');
    const count = session.current.tables?.scenarios.length;
    await user.click(await screen.findByRole('button', { name: /Half zoveel no-shows verwijderen/ }, patience));
    await user.click(await screen.findByRole('button', { name: 'Terugdraaien' }));
    await waitFor(() => expect(session.current.tables?.scenarios).toHaveLength(count ?? -1));
  });
});

async function misspellFirstLocation(workbook: MemoryWorkbook): Promise<void> {
  const [stock] = await workbook.readTables(['vkt_Stock']);
  if (stock === undefined) throw new Error('expected vkt_Stock');
  const at = stock.headers.indexOf('Locatie');
  const rows = stock.rows.map((row, index) => (index === 0 ? row.with(at, 'Ter Aple') : row));
  workbook.edit({ ...stock, rows });
}

describe('check and help', () => {
  test('a problem leads to its cell', async () => {
    const { session, workbook } = await exampleSession();
    await misspellFirstLocation(workbook);
    await session.refresh();
    const { openView, user } = await openPane(session);
    expect(screen.getByText(/1 fout: wat daar staat, telt niet mee/)).toBeVisible();
    await openView(/Controle.*1 melding/);
    const [first] = screen.getAllByRole('button', { name: /Ga naar cel/ });
    if (first === undefined) throw new Error('expected a problem');
    await user.click(first);
    expect(workbook.selection).toMatchObject({ table: 'vkt_Stock', row: 1, header: 'Locatie' });
  });

  test('an example of a function goes into the active cell, in English notation', async () => {
    const { session, workbook } = await exampleSession();
    const { user } = await openPane(session, 'nl', 'help');
    await user.click(await screen.findByRole('button', { name: /VKT\.NETHOURS/ }, patience));
    await user.click(screen.getByRole('button', { name: /NETHOURS invoegen/ }));
    expect(workbook.inserted).toMatch(/^=VKT\.NETHOURS\([^;]+\)$/);
    // what is said is as one would type it in Dutch
    expect(await screen.findByText(/^=VKT\.NETHOURS\([^,]+;.* staat op “Blad1” in A1\./, {}, patience)).toBeVisible();
  });

  test('a measure is found by its other name, and put into the active cell with a picker', async () => {
    const { session, workbook } = await exampleSession();
    const { user } = await openPane(session, 'nl', 'help');
    await user.type(await screen.findByRole('searchbox', { name: 'Zoek maat' }, patience), 'lead time');
    await user.click(screen.getByRole('button', { name: /^Gemiddelde leeftijd bij besluit/ }));
    await user.selectOptions(screen.getByLabelText('Locatie'), '=Ter Apel');
    await user.selectOptions(screen.getByLabelText('Periode'), '=2023-12');
    await user.click(
      screen.getByRole('button', { name: 'Gemiddelde leeftijd bij besluit invoegen in de actieve cel' }),
    );
    expect(workbook.inserted).toBe('=VKT.MEASURE("Gemiddelde leeftijd bij besluit","Ter Apel","","","2023-12")');
  });

  test('a misspelt name is mended with one click, and one takes it back', async () => {
    const { session, workbook } = await exampleSession();
    await misspellFirstLocation(workbook);
    await session.refresh();
    const { openView, user } = await openPane(session);
    await openView(/Controle/);
    expect(screen.getByText('1 rij: locatie “Ter Aple” is onbekend')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ga naar cel: Voorraad!A4' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Maak er overal “Ter Apel” van' }));
    expect(await screen.findByText(/Geen meldingen/, {}, patience)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Terugdraaien' }));
    expect(await screen.findByText('1 rij: locatie “Ter Aple” is onbekend', {}, patience)).toBeVisible();
  });

  test('diagnostics hold no names from the workbook', async () => {
    const { session } = await exampleSession();
    const { user, copied } = await openPane(session, 'nl', 'help');
    await user.click(await screen.findByRole('button', { name: 'Kopiëren' }, patience));
    expect(copied[0]).toContain('status ready');
    expect(copied[0]).not.toMatch(/Ter Apel|Spoor/);
  });

  test('the language can be switched', async () => {
    const { session } = await exampleSession();
    const { openView, user } = await openPane(session);
    await openView('Hulp');
    await user.selectOptions(await screen.findByLabelText('Taal', {}, patience), 'en');
    expect(screen.getByRole('tab', { name: 'Overview' })).toBeVisible();
  });
});

test('a view that breaks leaves the rest of the pane standing', async () => {
  const { session } = await exampleSession();
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { openView, store } = await openPane(session);
  const { tables } = store.state().model;
  if (tables === null) throw new Error('expected tables');
  // Tables no decoder would give: the overview reads the signals and falls, Check does not look at them.
  const signals = [null] as unknown as typeof tables.signals;
  act(() =>
    store.dispatch({ type: 'model-published', model: { ...store.state().model, tables: { ...tables, signals } } }),
  );
  expect(screen.getByText('Dit onderdeel kan niet worden getoond')).toBeVisible();
  await openView(/Controle/);
  expect(screen.getByRole('heading', { name: 'Controle' })).toBeVisible();
  silent.mockRestore();
});
