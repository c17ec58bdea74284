/** Tables and lists of the views as they come to stand in a sheet. */
import { blockOf } from '../../../src/taskpane/effects/put-desk';
import { paneStore } from '../../../src/taskpane/effects/pane-store';
import { withUnits } from '../../../src/taskpane/effects/put-tables/as-table';
import { ageBands } from '../../../src/model/measures/age-bands';
import { figure } from '../../../src/model/measures/figures';
import { balance } from '../../../src/model/measures/judge/balance';
import { bottleneck } from '../../../src/model/measures/judge/bottleneck';
import { verdicts } from '../../../src/model/measures/judge/orders';
import { leversApart } from '../../../src/model/scenario/scenario';
import { groupsApart, leversBetween } from '../../../src/model/scenario/shares';
import { compared } from '../../../src/taskpane/state/selectors/compared';
import { contentsOf } from '../../../src/workbook/put';
import { liveTable } from '../../../src/taskpane/state/selectors/live-table';
import type { PaneState } from '../../../src/taskpane/state/pane-state';
import type { ViewTable } from '../../../src/taskpane/state/put';
import type { RunKey } from '../../../src/taskpane/state/question';
import { scopeOf } from '../../../src/taskpane/state/selectors/selection';
import { ask } from '../../support/ask-formula';
import { atOnce, exampleSession } from '../../support/example-session';

const DAY = 20_783;

async function pane(language: 'nl' | 'en' = 'nl') {
  const { session } = await exampleSession();
  const { store } = paneStore(session, language, { schedule: atOnce });
  const state = store.state();
  const run = state.runs.shown;
  if (run === null) throw new Error('expected a run');
  return { session, state, run, scope: scopeOf(run, state.selection) };
}

/** The example with an amount of stock that is no number. */
async function damagedSession() {
  const { workbook, session } = await exampleSession();
  const [stock] = await workbook.readTables(['vkt_Stock']);
  const [first = [], ...others] = stock?.rows ?? [];
  workbook.edit({
    name: 'vkt_Stock',
    sheet: stock?.sheet ?? '',
    headers: stock?.headers ?? [],
    rows: [first.map((cell) => (typeof cell === 'number' ? 'veel' : cell)), ...others],
  });
  await session.refresh();
  return session;
}

async function damagedRun() {
  const { run } = (await damagedSession()).current;
  if (run === null) throw new Error('expected a run');
  return run;
}

type Pane = Awaited<ReturnType<typeof pane>>;

/** Of Ter Apel, unless the table is of all locations. */
function put(
  { state, scope }: Pick<Pane, 'state' | 'scope'>,
  table: ViewTable,
  {
    run = 'shown',
    location = 'Ter Apel',
    live = false,
  }: { readonly run?: RunKey; readonly location?: string | null; readonly live?: boolean } = {},
) {
  const source = { kind: 'table', scope: { ...scope, location }, run, title: 'Titel', table, live } as const;
  const block = blockOf(source, state, DAY);
  if (block?.kind !== 'block') throw new Error('expected a block');
  return { ...block, header: block.table.headers, rows: block.table.rows, formats: block.table.formats };
}

/** The pane with two scenarios compared with the base, and what the first differs by worked out. */
function comparing({
  session,
  state,
  run,
  scope,
}: Pane): Pick<Pane, 'state' | 'scope'> & { readonly state: PaneState } {
  const { tables } = state.model;
  const [a = '', b = ''] = [...new Set(tables?.scenarios.map(({ scenario }) => scenario))];
  if (tables === null) throw new Error('expected tables');
  const of = (name: string) => {
    const made = session.scenario(name)?.run;
    if (!made) throw new Error('expected a run');
    return { scenario: name, run: made, problems: [] };
  };
  const groups = groupsApart(tables, null, a);
  const worlds = Array.from({ length: 1 << groups.length }, (_, mask) => {
    const made = session.scenario(null, leversBetween(tables, { a: null, b: a, groups }, mask))?.run;
    if (!made) throw new Error('expected a run');
    return made;
  });
  const answered = { reference: null, others: [a, b], detail: a };
  return {
    scope,
    state: {
      ...state,
      scenarios: { ...state.scenarios, compared: { ...state.scenarios.compared, ...answered } },
      comparison: {
        ...state.comparison,
        answered,
        runs: [{ scenario: null, run, problems: [] }, of(a), of(b)],
        groups,
        worlds,
        alone: leversApart(tables, null, a).map((own) => ({ ...own, run })),
      },
    },
  };
}

describe('as one formula', () => {
  const locationsOf = ({ run }: Pane): readonly string[] => [...run.model.locations].reverse();

  test('locations: the rows under the formula are what it answers, in the order of the model', async () => {
    const at = await pane();
    const live = put(at, { of: 'locations', locations: locationsOf(at) }, { location: null, live: true });
    const answered = ask(live.table.formula, at.session, 'nl');
    expect(answered).toEqual([['', 'Voorraad', 'Voorraad over termijn', 'Besluiten'], ...live.rows]);
    const values = put(at, { of: 'locations', locations: at.run.model.locations }, { location: null });
    expect(live.rows).toEqual(values.rows.map((row) => [row[0], row[4], row[5], row[7]]));
    expect(
      contentsOf(live)
        .flat()
        .filter((cell) => cell !== ''),
    ).toHaveLength(live.lines.length + 1);
    expect(live.lines.at(-1)?.text).toContain('Volgt het model');
  });

  test('not where it would answer other rows than the screen shows, or a figure lacks something', async () => {
    const at = await pane();
    const scope = { ...at.scope, location: null };
    const found = (table: ViewTable, of = { run: at.run, scope }) => liveTable(table, of);
    expect(found({ of: 'locations', locations: locationsOf(at) })).not.toBeNull();
    expect(found({ of: 'locations', locations: locationsOf(at).slice(1) })).toBeNull();
    // One role of the example works in no location of the base.
    expect(found({ of: 'roles' })).toBeNull();
    // One product is no case, which the screen says in its name.
    expect(found({ of: 'products' })).toBeNull();
    for (const kind of ['steps', 'ages', 'money', 'account', 'orders', 'compared'] as const)
      expect(found({ of: kind })).toBeNull();
    const damaged = await damagedRun();
    expect(found({ of: 'locations', locations: damaged.model.locations }, { run: damaged, scope })).toBeNull();
  });

  test('a table of a draft is put as values, whatever was asked', async () => {
    const at = await pane();
    const state = { ...at.state, runs: { ...at.state.runs, draft: at.run } };
    const table = { of: 'locations', locations: locationsOf(at) } as const;
    const { table: made } = put({ ...at, state }, table, { location: null, run: 'draft', live: true });
    expect(made.formula).toBeUndefined();
  });
});

describe('as a formula in each cell', () => {
  test('the figures of a card and the money: what the formula answers is the number, also against the base', async () => {
    const at = await pane();
    const { tables } = at.state.model;
    const [name = ''] = tables?.scenarios.map(({ scenario }) => scenario) ?? [];
    const shown = at.session.scenario(name)?.run;
    if (!shown) throw new Error('expected a run');
    const state = {
      ...at.state,
      selection: { ...at.state.selection, scenario: name },
      runs: { ...at.state.runs, shown },
    };
    for (const table of [{ of: 'money' }, { of: 'figures', measures: ['stock', 'overdueStock'] }] as const) {
      const values = put({ ...at, state }, table, { location: 'Budel' });
      const live = put({ ...at, state }, table, { location: 'Budel', live: true });
      expect(live.header).toEqual(values.header);
      expect(live.lines.at(-2)?.text).toContain('volgen het model');
      live.rows.forEach((row, index) =>
        row.forEach((cell, column) => {
          const value = values.rows[index]?.[column];
          if (typeof value !== 'number') return expect(cell).toBe(value);
          const parts = (typeof cell === 'object' && cell !== null ? cell.formula : '').slice(1).split(/-(?=VKT)/);
          const [is = NaN, was = 0] = parts.map((formula) => Number(ask({ formula: `=${formula}` }, at.session, 'nl')));
          expect(is - was).toBeCloseTo(value, 6);
        }),
      );
    }
  });

  test('a card of a draft, and a figure that lacks something, stay numbers', async () => {
    const at = await pane();
    const draft = { ...at.state, runs: { ...at.state.runs, draft: at.run } };
    const table = { of: 'figures', measures: ['stock'] } as const;
    expect(put({ ...at, state: draft }, table, { run: 'draft', live: true }).rows[0]?.[1]).toEqual(expect.any(Number));
    const lacks = { ...at.state, runs: { ...at.state.runs, shown: await damagedRun() } };
    const { rows, lines } = put({ ...at, state: lacks }, table, { live: true });
    expect(rows[0]?.[1]).toEqual(expect.any(Number));
    expect(lines.map(({ text }) => text).join()).not.toContain('volgen het model');
  });
});

describe('every figure is a number in a cell of its own, with its format', () => {
  test('locations: in the order of the screen, with shares beside what they are of', async () => {
    const at = await pane();
    const { header, rows, formats } = put(
      at,
      { of: 'locations', locations: ['Zevenaar', 'Budel'] },
      { location: null },
    );
    expect(rows.map(([name]) => name)).toEqual(['Zevenaar', 'Budel']);
    const scope = { ...at.scope, location: 'Budel' };
    const [stock, overdue] = [figure(at.run, 'stock', scope) ?? 0, figure(at.run, 'overdueStock', scope) ?? 0];
    expect(rows[1]?.slice(4, 7)).toEqual([stock, overdue, overdue / stock]);
    expect(header[4]).toBe('Voorraad, eind (zaken)');
    expect(header[6]).toBe('Over de termijn, aandeel');
    expect(formats[1]?.[6]).toBe('0.0%');
  });

  test('roles: required less available is what is short, with its sign', async () => {
    const { rows, formats } = put(await pane(), { of: 'roles' });
    expect(rows.length).toBeGreaterThan(2);
    for (const [, , required, available, gap] of rows)
      expect(Number(gap)).toBeCloseTo(Number(available) - Number(required), 9);
    expect(formats[0]?.[4]).toContain('+');
  });

  test('products: the stock at the start stands in a column of its own', async () => {
    const at = await pane();
    const { rows, header } = put(at, { of: 'products' });
    expect(header.slice(1, 3)).toEqual(['Begin (zaken)', 'Voorraad, eind (zaken)']);
    expect(rows.flat().filter((cell) => typeof cell === 'string' && /\d.*→/.test(cell))).toEqual([]);
    const cases = rows.filter(([name]) => !String(name).includes('telt niet als zaak'));
    const all = cases.reduce((sum, row) => sum + Number(row[2]), 0);
    expect(all).toBeCloseTo(figure(at.run, 'stock', { ...at.scope, location: 'Ter Apel' }) ?? 0, 6);
  });

  test('steps say product and role beside the step; ages tell what is within the term', async () => {
    const at = await pane();
    const scope = { ...at.scope, location: 'Ter Apel' };
    const steps = put(at, { of: 'steps' });
    expect(steps.header.slice(0, 3)).toEqual(['Stap', 'Product', 'Rol']);
    expect(steps.rows.every((row) => typeof row[3] === 'number' && typeof row[4] === 'number')).toBe(true);
    const ages = put(at, { of: 'ages' });
    expect(ages.rows).toHaveLength(ageBands(at.run, scope)?.length ?? 0);
    for (const [, within, over, all] of ages.rows) expect(Number(within) + Number(over)).toBeCloseTo(Number(all), 9);
  });

  test('the account of the stock adds up in the sheet: what goes off has a minus', async () => {
    const { rows } = put(await pane(), { of: 'account' });
    const values = rows.map((row) => Number(row[1]));
    const sum = values.slice(0, -1).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(values.at(-1) ?? 0, 6);
    expect(values[4]).toBeLessThan(0);
  });

  test('money: in euros, and against the base where a scenario is on screen', async () => {
    const at = await pane();
    expect(put(at, { of: 'money' }).formats[0]?.[1]).toBe('"€" #,##0');
    const shown = { ...at.state, selection: { ...at.state.selection, scenario: 'x' } };
    const { header, rows } = put({ ...at, state: shown }, { of: 'money' });
    expect(header).toHaveLength(4);
    expect(rows[0]?.[3]).toBe(0);
  });

  test('the figures of a card by name, and the work that totals leave out', async () => {
    const at = await pane();
    const card = put(at, { of: 'figures', measures: ['decisions', 'onTimeShare'] }, { location: null });
    const of = { ...at.scope, location: null };
    expect(card.rows.map((row) => row.filter((cell) => typeof cell === 'number'))).toEqual([
      [figure(at.run, 'decisions', of)],
      [figure(at.run, 'onTimeShare', of)],
    ]);
    expect(card.formats[1]).toContain('0.0%');
    const other = put(at, { of: 'otherWork' });
    const [name, stock] = other.rows[0] ?? [];
    expect(name).toBe('Juridisch werk (BNTB)');
    expect(stock).toBe(
      figure(at.run, 'stock', { ...at.scope, location: 'Ter Apel', product: 'Juridisch werk (BNTB)' }),
    );
  });

  test('the headline: what is short and over is not set off; what it is measured for is said above it', async () => {
    const at = await pane();
    const { header, rows, lines, formats } = put(at, { of: 'balance' }, { location: null });
    const of = { ...at.scope, location: null };
    const found = balance(at.run, of);
    expect(header).toEqual(['Kerncijfer', 'Waarde (fte)']);
    expect(rows.map(([, value]) => value)).toEqual([
      found.short,
      found.spare,
      figure(at.run, 'fteRequired', of),
      figure(at.run, 'fteAvailable', of),
    ]);
    expect(lines.map(({ text }) => text).join()).toContain('Gemeten naar wat nodig is');
    expect(formats[0]?.[1]).toBe('#,##0.0');
  });

  test('the headline of a run that lacks a row keeps its mark', async () => {
    const at = await pane();
    const run = await damagedRun();
    const { rows, formats, lines } = put(
      { ...at, state: { ...at.state, runs: { ...at.state.runs, shown: run } } },
      { of: 'balance' },
      { location: null },
    );
    expect(rows).toHaveLength(4);
    expect(formats[0]?.[1]).toContain('"*"');
    expect(lines.at(-1)?.look).toBe('warning');
  });

  test('the bottleneck of a location, with what relieves it; nothing where there is none', async () => {
    const at = await pane();
    const scope = { ...at.scope, location: 'Ter Apel' };
    const found = bottleneck(at.run, scope);
    const { header, rows } = put(at, { of: 'bottleneck' });
    expect(rows[0]?.slice(0, 3)).toEqual(['Ter Apel', found?.role, found?.short]);
    expect(header).toHaveLength(9);
    expect(String(rows[0]?.[8])).toMatch(/[.]$/);
    const source = {
      kind: 'table',
      scope: at.scope,
      run: 'shown',
      title: 'T',
      table: { of: 'bottleneck' },
      live: false,
    } as const;
    expect(blockOf(source, at.state, DAY)).toBeNull();
  });

  test('the staff per location and role, with their total and what the draft adds, which says that it is one', async () => {
    const at = await pane();
    const scope = { ...at.scope, from: 0, to: 11 };
    const before = put({ ...at, scope }, { of: 'staff' }, { location: null });
    expect(before.header).toHaveLength(1 + at.run.model.roles.length);
    expect(before.rows).toHaveLength(at.run.model.locations.length + 1);
    for (const column of at.run.model.roles.keys()) {
      const values = before.rows.map((row) => Number(row[column + 1]));
      expect(values.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(values.at(-1) ?? NaN, 9);
    }
    const [role = ''] = at.run.model.roles;
    const change = { location: 'Budel', role, from: 0, to: null, kind: 'staff', fte: 6 } as const;
    const staffing = { ...at.state.staffing, changes: [change] };
    const state = { ...at.state, staffing, runs: { ...at.state.runs, draft: at.run } };
    const after = put({ state, scope }, { of: 'staff' }, { location: null, run: 'draft' });
    const row = at.run.model.locations.indexOf('Budel');
    expect(Number(after.rows[row]?.[1]) - Number(before.rows[row]?.[1])).toBeCloseTo(6, 9);
    expect(after.lines[1]?.text).toContain('concept: met uw wijzigingen');
    const changes = put({ state, scope }, { of: 'staffChanges' }, { location: null, run: 'draft' });
    expect(changes.rows).toEqual([['Budel', role, 'mei 2023', 'blijvend', 'Ervaren', 6]]);
  });

  test('what taking over does, before and after it; nothing when it was computed for other choices', async () => {
    const at = await pane();
    const table = { of: 'delivery', location: 'Budel', which: 'all' } as const;
    const source = { kind: 'table', scope: at.scope, run: 'base', title: 'T', table, live: false } as const;
    expect(blockOf(source, at.state, DAY)).toBeNull();
    const after = await damagedRun();
    const effect = { key: {}, one: null, all: after, newProblems: 1 };
    const state = { ...at.state, collect: { ...at.state.collect, effect } };
    const { rows, lines, header } = put({ ...at, state }, table, { run: 'base', location: 'Budel' });
    expect(header).toEqual(['Kerncijfer', 'Periode', 'Eenheid', 'Voor', 'Na', 'Verschil']);
    expect(rows).toHaveLength(5);
    const of = { ...at.scope, location: 'Budel' };
    expect(rows[1]?.slice(2)).toEqual([
      'zaken',
      figure(at.run, 'stock', of),
      figure(after, 'stock', of),
      (figure(after, 'stock', of) ?? 0) - (figure(at.run, 'stock', of) ?? 0),
    ]);
    expect(lines.map(({ text }) => text).join()).toContain('nog niet in de werkmap');
  });

  test('orders: what is asked, what is expected and the difference, with the unit of each', async () => {
    const at = await pane();
    const { header, rows } = put(at, { of: 'orders' }, { location: null });
    const found = verdicts(at.run);
    expect(rows).toHaveLength(found.length);
    expect(header).toContain('Eenheid');
    const [asked, expected, difference] = ['Gevraagd', 'Verwacht', 'Verschil'].map((name) => header.indexOf(name));
    rows.forEach((row, index) => {
      expect([row[asked ?? -1], row[expected ?? -1]]).toEqual([found[index]?.order.value, found[index]?.value]);
      expect(row[difference ?? -1]).toBe((found[index]?.value ?? 0) - (found[index]?.order.value ?? 0));
    });
  });

  test('signals: a figure and its verdict in words for each, with the limits below', async () => {
    const at = await pane();
    const { header, rows } = put(at, { of: 'signals', places: [null, 'Budel'] }, { location: null });
    expect(rows).toHaveLength(4);
    expect(header).toHaveLength(1 + 2 * (at.state.model.tables?.signals.length ?? 0));
    expect(String(rows[0]?.[2])).toMatch(/^[●▲■–]/);
    expect(String(rows[3]?.[2])).toMatch(/[≥≤]/);
  });
});

describe('figures that are not those of the workbook', () => {
  test('a draft says that it is one, beside what was', async () => {
    const at = await pane();
    const state = { ...at.state, runs: { ...at.state.runs, draft: at.run } };
    const block = put({ ...at, state }, { of: 'effects', before: 'shown', places: [null, 'Budel'] }, { run: 'draft' });
    expect(block.rows).toHaveLength(12);
    expect(block.header.slice(0, 4)).toEqual(['Locatie', 'Kerncijfer', 'Eenheid', 'Voor']);
    expect(block.lines[1]?.text).toContain('concept: met uw wijzigingen');
    expect(JSON.stringify(block.rows)).not.toContain('formula');
  });

  test('one lever alone says which', async () => {
    const at = comparing(await pane('en'));
    const question = { ...at.scope, kind: 'figure', measure: 'stock', run: { lever: 0 } } as const;
    const block = blockOf({ kind: 'answer', question, title: 'Stock', live: false }, at.state, DAY);
    expect(JSON.stringify(block)).toContain('one lever alone, on the base: ');
    const world = { ...question, run: { world: 1 } } as const;
    const part = blockOf({ kind: 'answer', question: world, title: 'Stock', live: false }, at.state, DAY);
    expect(JSON.stringify(part)).toContain('only these packages of the scenario: ');
  });
});

describe('what a number is made of', () => {
  const atBudel = { location: 'Budel', product: 'Spoor 4', from: 0, to: 0 };
  test.each(['nl', 'en'] as const)(
    'its parts in order, with what is done and where they stand, come to the number (%s)',
    async (language) => {
      const at = await pane(language);
      const question = { ...at.scope, kind: 'figure', measure: 'stock', run: 'shown' } as const;
      const block = blockOf({ kind: 'parts', question, title: 'Stock' }, at.state, DAY);
      if (block?.kind !== 'block') throw new Error('nothing was put');
      const { headers, rows } = block.table;
      expect(headers).toHaveLength(5);
      const words =
        language === 'nl'
          ? { plus: 'plus', min: 'min', is: 'is samen' }
          : { plus: 'plus', min: 'minus', is: 'comes to' };
      // Stock is a sum: what there was and came in, less what went.
      const sum = rows.slice(0, -1).reduce((total, [operation, , value]) => {
        expect(['', words.plus, words.min]).toContain(operation);
        return total + (operation === words.min ? -1 : 1) * Number(value);
      }, 0);
      const [operation, title, value, , source] = rows.at(-1) ?? [];
      expect([operation, title, source]).toEqual([words.is, 'Stock', '']);
      expect(value).toBe(figure(at.run, 'stock', at.scope));
      expect(sum).toBeCloseTo(Number(value), 6);
      const inflow = blockOf(
        { kind: 'parts', question: { ...question, ...atBudel, measure: 'inflow' }, title: 'Inflow' },
        at.state,
        DAY,
      );
      expect(JSON.stringify(inflow)).toMatch(
        language === 'nl' ? /"Instroom, (rij \d+|\d+ rijen)"/ : /"Inflow, (row \d+|\d+ rows)"/,
      );
    },
  );

  test('nothing where there is no such number any more', async () => {
    const at = await pane();
    const question = { ...at.scope, kind: 'figure', measure: 'stock', run: 'draft' } as const;
    expect(blockOf({ kind: 'parts', question, title: 'Stock' }, at.state, DAY)).toBeNull();
  });
});

describe('scenarios', () => {
  test('compared: a column for each and one for what it differs, of all measures, under all their names', async () => {
    const at = comparing(await pane());
    const { header, rows, lines } = put(at, { of: 'compared' }, { run: { scenario: null }, location: null });
    const { others } = compared(at.state);
    expect(header).toEqual([
      'Kerncijfer',
      'Eenheid',
      'Basis',
      ...others.flatMap((name) => [name, `${name}, verschil`]),
    ]);
    expect(lines[1]?.text).toContain(`Basis, ${others.join(', ')}`);
    for (const row of rows.filter((cells) => cells.every((cell) => cell !== '–')))
      expect(Number(row[3]) - Number(row[2])).toBeCloseTo(Number(row[4]), 6);
  });

  test('contributions add up to the difference that closes them', async () => {
    const at = comparing(await pane());
    const { detail } = compared(at.state);
    const table = { of: 'contributions', measure: 'stock' } as const;
    const { rows } = put(at, table, { run: { scenario: detail }, location: null });
    const values = rows.map((row) => Number(row[1]));
    expect(values.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(values.at(-1) ?? NaN, 0);
    expect(values.at(-1)).not.toBe(0);
  });
});

describe('lists about the workbook', () => {
  test('every problem is a row with the cell it is in, those that leave something out first', async () => {
    const session = await damagedSession();
    const { store } = paneStore(session, 'nl', { schedule: atOnce });
    const block = blockOf({ kind: 'list', list: 'problems', title: 'Controle' }, store.state(), DAY);
    if (block?.kind !== 'block') throw new Error('expected a block');
    expect(block.table.headers).toEqual(['Gevolg', 'Oorzaak', 'Wat', 'Waar']);
    expect(block.table.rows).toHaveLength(session.current.problems.length);
    expect(String(block.table.rows[0]?.[3])).toMatch(/^[^!]+![A-Z]+\d+$/);
  });

  test('who delivered, also when nobody did', async () => {
    const { state } = await pane('en');
    const block = blockOf({ kind: 'list', list: 'collection', title: 'State' }, state, DAY);
    if (block?.kind !== 'block') throw new Error('expected a block');
    expect(block.table.rows).toHaveLength(8);
    expect(block.table.rows[0]?.[1]).toBe('missing');
    expect(blockOf({ kind: 'list', list: 'problems', title: 'Check' }, state, DAY)).toBeNull();
  });
});

describe('marks and units', () => {
  const cell = { value: 3.5, unit: 'fte', isIncomplete: true, isChange: false } as const;
  const nameOf = (unit: string) => (unit === 'share' ? '' : unit);

  test('one unit in a column is said in its header; what is incomplete keeps its mark', () => {
    const table = withUnits({ headers: ['Rol', 'Nodig'], rows: [['A', cell]] }, nameOf, 'Eenheid');
    expect(table.headers).toEqual(['Rol', 'Nodig (fte)']);
    expect(table.formats[0]?.[1]).toBe('#,##0.0"*"');
  });

  test('several units in a column are said in a column of their own; no number is a dash', () => {
    const share = { ...cell, value: null, unit: 'share' } as const;
    const table = withUnits(
      {
        headers: ['Wat', 'Waarde'],
        rows: [
          ['A', cell],
          ['B', share],
        ],
      },
      nameOf,
      'Eenheid',
    );
    expect(table.headers).toEqual(['Wat', 'Eenheid', 'Waarde']);
    expect(table.rows).toEqual([
      ['A', 'fte', 3.5],
      ['B', '', '–'],
    ]);
  });
});
