/** Things of a view, put into a planner's own cells. */
import { paneCommands } from '../../../src/taskpane/effects/commands';
import { blockOf } from '../../../src/taskpane/effects/put-desk';
import { paneStore } from '../../../src/taskpane/effects/pane-store';
import { figure, trend } from '../../../src/model/measures/figures';
import { paneTexts } from '../../../src/locales/pane/texts';
import { hasFormula, type PutSource } from '../../../src/taskpane/state/put';
import { scopeOf } from '../../../src/taskpane/state/selectors/selection';
import { trends } from '../../../src/taskpane/state/trends';
import type { InTheWay, PutBlock } from '../../../src/workbook/put';
import { atOnce, exampleSession } from '../../support/example-session';
import { paneMeans } from '../../support/pane-means';

async function pane() {
  const { workbook, session } = await exampleSession();
  workbook.selection = null;
  const { store } = paneStore(session, 'nl', { schedule: atOnce });
  const commands = paneCommands(
    store,
    session,
    paneMeans(() => Promise.resolve()),
  );
  const run = store.state().runs.shown;
  if (run === null) throw new Error('expected a run');
  return { workbook, store, commands, run, scope: { ...scopeOf(run, store.state().selection), location: 'Budel' } };
}

type Pane = Awaited<ReturnType<typeof pane>>;

const stockChart = ({ run, scope }: Pick<Pane, 'run' | 'scope'>, live = false): PutSource => {
  const spec = trends(run, scope).find(({ id }) => id === 'stock');
  if (!spec) throw new Error('expected a chart of the stock');
  return { kind: 'trend', spec, scope, title: 'Voorraad', live };
};

const whole = (block: PutBlock | null): Extract<PutBlock, { kind: 'block' }> => {
  if (block?.kind !== 'block') throw new Error('expected a block');
  return block;
};

const DAY = 20_783;

describe('a chart of a view', () => {
  test('stands over a table of its figures, period by period, with what they are of', async () => {
    const { store, run, scope } = await pane();
    const { lines, table, chart } = whole(blockOf(stockChart({ run, scope }), store.state(), DAY));
    expect(table.rows).toHaveLength(scope.to - scope.from + 1);
    expect(table.rows.map((row) => row[1])).toEqual(trend(run, 'stock', scope));
    expect(table.rows.map((row) => row[2])).toEqual(trend(run, 'overdueStock', scope));
    expect(chart?.series.map(({ column }) => column)).toEqual([1, 2]);
    expect(lines[0]?.text).toBe('Voorraad');
    expect(lines[1]?.text).toMatch(/^zaken · Budel · .* tot en met .* · scenario: /);
    // 20 783 days since 1970-01-01 is 2026-11-26.
    expect(lines[2]?.text).toContain('26 nov 2026');
  });

  test('is formulas that follow the model where somebody asks for them', async () => {
    const { store, run, scope } = await pane();
    const { table } = whole(blockOf(stockChart({ run, scope }, true), store.state(), DAY));
    const label = run.model.periods[scope.from]?.label ?? '';
    expect(table.rows[0]?.[1]).toEqual({ formula: `=VKT.MEASURE("Voorraad","Budel",,,"${label}")` });
  });
});

test('a number is put with its unit and place, as its value or as its formula', async () => {
  const { store, run, scope } = await pane();
  const question = { ...scope, kind: 'figure', measure: 'decisions', run: 'shown' } as const;
  const source = { kind: 'answer', question, title: 'Besluiten' } as const;
  const value = whole(blockOf({ ...source, live: false }, store.state(), DAY));
  expect(value.table.rows).toEqual([['Besluiten', figure(run, 'decisions', scope), 'zaken']]);
  const live = whole(blockOf({ ...source, live: true }, store.state(), DAY));
  expect(JSON.stringify(live.table.rows[0]?.[1])).toMatch(/=VKT\.MEASURE\(\\"Besluiten\\",\\"Budel\\"/);
});

test('figures of a draft or of one lever have no formula', () => {
  expect([hasFormula('shown'), hasFormula('base'), hasFormula({ scenario: 'x' })]).toEqual([true, true, true]);
  expect([hasFormula('draft'), hasFormula('edited'), hasFormula({ lever: 0 }), hasFormula({ world: 1 })]).not.toContain(
    true,
  );
});

describe('what is in the way', () => {
  test('nothing: it is put at once, and can be taken back', async () => {
    const { store, commands, run, scope } = await pane();
    await commands.put.view(stockChart({ run, scope }));
    const [notice] = store.state().notices;
    expect(notice).toMatchObject({ canTakeBack: true, text: { code: 'put', sheet: 'Blad1' } });
    await commands.takeBack(notice?.id ?? 0);
    expect(store.state().notices[0]?.text).toEqual({ code: 'put-back' });
    // The cells are free again.
    await commands.put.view(stockChart({ run, scope }));
    expect(store.state().put).toBeNull();
  });

  test('contents: it asks, and nothing is written until somebody says where', async () => {
    const { store, commands, workbook } = await pane();
    await commands.put.formula('=VKT.CHECK()');
    await commands.put.formula('=VKT.FTE()');
    expect(store.state().put?.occupied).toMatchObject({ by: 'contents', cells: 'A1' });
    expect(workbook.inserted).toBe('=VKT.CHECK()');
    await commands.put.answer('nowhere');
    expect([store.state().put, workbook.inserted]).toEqual([null, '=VKT.CHECK()']);
  });

  test('contents: over them when somebody agreed, in the cells that were asked about', async () => {
    const { store, commands, workbook } = await pane();
    await commands.put.formula('=VKT.CHECK()');
    await commands.put.formula('=VKT.FTE()');
    workbook.active = { sheet: 'Blad1', row: 8, column: 8 };
    await commands.put.answer('over');
    expect(store.state().notices[0]?.text).toMatchObject({ code: 'put', cells: 'A1', what: '=VKT.FTE()' });
    expect(workbook.inserted).toBe('=VKT.FTE()');
  });

  test('a sheet of its own gets a name Excel takes, whatever it is called', async () => {
    const { store, commands, workbook, run, scope } = await pane();
    for (const title of ["'[a]:*?/\\'", 'x'.repeat(200), '=VKT.CHECK()', '👩‍⚖️ קיבולת', '']) {
      workbook.obstacle = 'protected';
      await commands.put.view({ ...stockChart({ run, scope }), title });
      await commands.put.answer('sheet');
      const text = store.state().notices[0]?.text;
      if (text?.code !== 'put') throw new Error(`not put: ${title}`);
      expect(text.sheet).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    }
  });

  test('each is said with the place and a way on, in both languages', () => {
    const all: readonly InTheWay[] = ['contents', 'table', 'merged', 'spill', 'protected', 'no-room', 'no-cell'];
    for (const language of ['nl', 'en'] as const) {
      const said = all.map((by) => paneTexts(language).put.inTheWay[by]('A1:F14', "Jan's blad"));
      expect(new Set(said).size).toBe(all.length);
      expect(said.slice(0, 6).every((one) => one.includes("Jan's blad"))).toBe(true);
    }
  });

  test('only contents can be written over: a table, merged or protected cells never', async () => {
    const { store, commands, workbook } = await pane();
    for (const obstacle of ['table', 'merged', 'spill', 'protected', 'no-room'] as const) {
      workbook.obstacle = obstacle;
      await commands.put.formula('=VKT.CHECK()');
      await commands.put.answer('over');
      expect(store.state().put?.occupied.by).toBe(obstacle);
    }
    expect(workbook.inserted).toBeNull();
  });

  test('a chart sheet is shown: there is no cell, so only a new sheet is offered', async () => {
    const { store, commands, workbook } = await pane();
    workbook.obstacle = 'no-cell';
    await commands.put.formula('=VKT.CHECK()');
    expect(store.state().put?.occupied).toMatchObject({ by: 'no-cell', corner: null });
    await commands.put.answer('over');
    expect(workbook.inserted).toBeNull();
  });
});
