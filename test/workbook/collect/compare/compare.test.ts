import fc from 'fast-check';
import { compare } from '../../../../src/workbook/collect/compare/compare';
import type { Comparison } from '../../../../src/workbook/collect/compare/comparison';
import { applied, takeOverPlan } from '../../../../src/workbook/collect/plan/plan';
import { asked, type contents, day, delivery, stock, tower, TOWER } from '../tower';

/** "vkt_Stock changed 1←1 cases 300→250", for every change that would be taken. */
const told = ({ tables, deviations }: Comparison, standard = true): readonly string[] =>
  [...tables.flatMap(({ changes }) => changes), ...deviations]
    .filter((change) => change.standard === standard)
    .map(({ table, kind, towerRow, fileRow, cells }) =>
      `${table} ${kind} ${String(towerRow)}←${String(fileRow)} ${kind === 'changed' ? cells.map((cell) => `${cell.column} ${String(cell.before)}→${String(cell.after)}`).join() : ''}`.trim(),
    );
const codes = ({ findings }: Comparison): readonly string[] => findings.map(({ code }) => code);
const rowsOf = (tables: ReturnType<typeof contents>, name: string) => tables.find((table) => table.name === name)?.rows;

// The tower has of Ter Apel: row 1, ages 1–3, 300 cases; row 3, ages 4–6, 20 cases; of Budel row 2. The file says 250 for
// ages 1–3, nothing of ages 4–6, and 7 cases of ages 7–9: one row changes, one goes, one is added, and Budel's stays.
test('rows are added, changed and gone, and only of the file’s location', () => {
  const file = delivery({ vkt_Stock: [stock('Ter Apel', 250), stock('Ter Apel', 7, { ageFrom: 7, ageTo: 9 })] });
  const comparison = compare(asked(file));
  expect(comparison.location).toBe('Ter Apel');
  expect(told(comparison)).toEqual([
    'vkt_Stock changed 1←1 cases 300→250',
    'vkt_Stock added null←2',
    'vkt_Stock gone 3←null',
  ]);
  const plan = takeOverPlan(tower(), [{ comparison, choices: asked(file).choices }]);
  expect(plan).toEqual([
    {
      table: 'vkt_Stock',
      changed: [{ row: 1, cells: [{ at: 6, value: 250 }] }],
      removed: [3],
      added: [['Ter Apel', 'Spoor 4', '', '', 7, 9, 7, '', 'aanname']],
    },
  ]);
  const after = rowsOf(applied(tower(), plan), 'vkt_Stock');
  expect(after?.map((row) => [row[0], row[4], row[6]])).toEqual([
    ['Ter Apel', 1, 250],
    ['Budel', 1, 50],
    ['Ter Apel', 7, 7],
  ]);
});

test('a file that says what the tower has changes nothing, whatever its order, its capitals and its spaces', () => {
  const file = delivery({
    vkt_Stock: [stock(' ter apel', 20, { ageFrom: 4, ageTo: 6 }), stock('Ter Apel ', 300, { product: 'SPOOR 4' })],
    vkt_Staff: [{ location: 'TER APEL', role: 'hoormedewerker', fte: 3 }],
  });
  const comparison = compare(asked(file));
  expect(told(comparison)).toEqual([]);
  expect(comparison.unknown).toEqual([]);
  expect(takeOverPlan(tower(), [{ comparison, choices: asked(file).choices }])).toEqual([]);
});

test('a name the tower does not know waits with its rows until it is accepted, and nothing goes meanwhile', () => {
  const file = delivery({
    vkt_Stock: [stock('Ter Apel', 250, { product: 'Spor 4' }), stock('Ter Apel', 20, { ageFrom: 4, ageTo: 6 })],
  });
  const before = compare(asked(file));
  expect(before.unknown).toEqual([{ kind: 'product', name: 'Spor 4', nearest: 'Spoor 4', accepted: null, rows: 1 }]);
  expect(takeOverPlan(tower(), [{ comparison: before, choices: asked(file).choices }])).toEqual([]);
  const choices = { names: { 'product|spor 4': 'Spoor 4' } };
  const after = compare(asked(file, { choices }));
  expect(told(after)).toEqual(['vkt_Stock changed 1←1 cases 300→250']);
  expect(after.unknown.map(({ accepted }) => accepted)).toEqual([]);
});

test('a cell that cannot be read spoils its row only, and then nothing of that table goes', () => {
  const file = delivery({ vkt_Stock: [stock('Ter Apel', 250)] });
  const [table] = file.tables;
  const spoilt = ['Ter Apel', 'Spoor 4', '', '', 4, 6, '#N/A', '', ''];
  const tables = [
    { name: 'vkt_Stock', sheet: 'Voorraad', headers: table?.headers ?? [], rows: [...(table?.rows ?? []), spoilt] },
  ];
  const comparison = compare(asked({ ...file, tables }));
  expect(told(comparison)).toEqual(['vkt_Stock changed 1←1 cases 300→250']);
  expect(told(comparison, false)).toEqual(['vkt_Stock gone 3←null']);
  expect(comparison.problems.map(({ code, row, column }) => [code, row, column])).toEqual([['cell-error', 2, 'cases']]);
  expect(comparison.tables.map(({ unusable }) => unusable)).toEqual([1]);
});

test.each([
  ['a table that is not in the file stays', {}, ['table-absent']],
  ['an emptied table stays too', { vkt_Stock: [] }, ['table-emptied']],
])('%s', (_, rows, found) => {
  const file = delivery({ vkt_Staff: [{ location: 'Ter Apel', role: 'Hoormedewerker', fte: 3 }], ...rows });
  const comparison = compare(asked(file));
  expect(codes(comparison)).toEqual(expect.arrayContaining(found));
  expect(takeOverPlan(tower(), [{ comparison, choices: asked(file).choices }])).toEqual([]);
});

const norm = (normTime: number, more = {}) => ({
  product: 'Spoor 4',
  step: 'Gehoor',
  order: 1,
  role: 'Hoormedewerker',
  normTime,
  status: 'assumption',
  ...more,
});

test('a norm of its own is shown and not taken; chosen, it becomes a step of that location and of no other', () => {
  const file = delivery({ vkt_Stock: [stock('Ter Apel', 300)], vkt_Steps: [norm(8)] });
  const comparison = compare(asked(file));
  expect(comparison.deviations).toMatchObject([
    { scope: 'own-norm', kind: 'added', standard: false, cells: [{ column: 'normTime', before: 10, after: 8 }] },
  ]);
  const [deviation] = comparison.deviations;
  const { choices } = asked(file, { choices: { rows: { [deviation?.id ?? '']: true } } });
  const plan = takeOverPlan(tower(), [{ comparison, choices }]);
  const steps = plan.find(({ table }) => table === 'vkt_Steps');
  expect(steps?.changed).toEqual([]);
  expect(steps?.added.map((row) => [row[0], row[1], row[4], row.includes('Ter Apel')])).toEqual([
    ['Spoor 4', 'Gehoor', 8, true],
  ]);
});

test('a role that differs is shown, and chosen it changes the tower’s', () => {
  const file = delivery({
    vkt_Stock: [stock('Ter Apel', 300)],
    vkt_Roles: [{ role: 'Hoormedewerker', contractHours: 1100, hourlyRate: 50 }],
  });
  const comparison = compare(asked(file));
  expect(comparison.deviations).toMatchObject([
    {
      scope: 'shared',
      kind: 'changed',
      standard: false,
      cells: [{ column: 'contractHours', before: 1200, after: 1100 }],
    },
  ]);
});

describe('what is to be known about a file', () => {
  const known = { vkt_Stock: [stock('Ter Apel', 300), stock('Ter Apel', 20, { ageFrom: 4, ageTo: 6 })], vkt_Staff: [] };
  const taken = (more = {}) => ({
    location: 'Ter Apel',
    date: day(2026, 11, 1),
    checksum: 'cd',
    edition: '2026-11',
    asOf: day(2026, 10, 31),
    ...more,
  });
  const mark = (more = {}) => ({ location: 'Ter Apel', model: null, edition: null, asOf: null, by: null, ...more });
  const of = (file: ReturnType<typeof delivery>, more = {}) => compare(asked(file, more)).findings;
  const with_ = (finding: object) => expect.arrayContaining([expect.objectContaining(finding)]);

  test('the same file', () => {
    expect(of(delivery(known), { taken: [taken({ checksum: 'ab' })] })).toEqual(
      with_({ code: 'same-file', date: day(2026, 11, 1) }),
    );
  });
  test('an older one, by its cover and by its disk', () => {
    expect(of(delivery(known, { mark: mark({ asOf: day(2026, 9, 30) }) }), { taken: [taken()] })).toEqual(
      with_({ code: 'older', own: day(2026, 9, 30), taken: day(2026, 10, 31) }),
    );
    expect(of(delivery(known, { saved: day(2026, 10, 30) }), { taken: [taken()] })).toEqual(with_({ code: 'older' }));
    expect(of(delivery(known, { mark: mark({ edition: '2026-10' }) }), { taken: [taken()] })).toEqual(
      with_({ code: 'older-edition' }),
    );
  });
  test('of this location and of a later day, it is no news', () => {
    const newer = delivery(known, { mark: mark({ asOf: day(2026, 11, 1), edition: '2026-12' }) });
    const codesOf = (file: ReturnType<typeof delivery>, ...before: readonly object[]) =>
      of(file, { taken: before.map(taken) }).map(({ code }) => code);
    expect(codesOf(newer, {})).toEqual(codesOf(newer));
    expect(codesOf(delivery(known, { mark: mark({ asOf: day(2026, 10, 31), edition: '2026-11' }) }), {})).toEqual(codesOf(newer)); // oxfmt-ignore
    // Of another location, without a day, or in no edition: nothing to hold it against.
    const old = delivery(known, { mark: mark({ asOf: day(2026, 9, 30), edition: '2026-10' }) });
    expect(codesOf(old, { location: 'Budel' })).toEqual(codesOf(newer));
    expect(codesOf(old, { asOf: null, edition: '' })).toEqual(codesOf(newer));
    expect(codesOf(delivery(known, { mark: mark({ edition: '' }) }), {})).toEqual(codesOf(newer));
    // The latest counts, the last of two on one day; capitals do not matter.
    expect(codesOf(old, {}, { location: 'ter apel', asOf: null, edition: '' })).toEqual(codesOf(newer));
    expect(codesOf(old, { date: day(2026, 11, 2) }, { asOf: null, edition: '' })).toEqual([...codesOf(old, {})]);
  });
  test('the name of a file says nothing when it names no location, or the same', () => {
    const codesOf = (name: string) => of(delivery(known, { file: name })).map(({ code }) => code);
    for (const name of ['ter apel.xlsx', 'Ter_Apel (2).xlsx', 'november.xlsx', 'Budelhuis.xlsx', 'november.Budel'])
      expect([name, codesOf(name).includes('file-name-differs')]).toEqual([name, false]);
    for (const name of ['budel.xlsx', 'Budel', 'x-BUDEL.nov.xlsx'])
      expect([name, codesOf(name).includes('file-name-differs')]).toEqual([name, true]);
    // The longest name that fits is meant.
    const places = [{ location: 'Ter Apel' }, { location: 'Budel' }, { location: 'Budel Dorp' }];
    expect(of(delivery(known, { file: 'Budel Dorp.xlsx' }), { tower: tower({ vkt_Locations: places }) })).toEqual(
      with_({ code: 'file-name-differs', named: 'Budel Dorp', location: 'Ter Apel' }),
    );
  });
  test('a file beside it of another location is no second file', () => {
    const beside = [{ file: 'x.xlsx', location: 'Budel' }, { file: 'y.xlsx', location: null }]; // oxfmt-ignore
    expect(of(delivery(known), { beside }).map(({ code }) => code)).not.toContain('two-files');
    const unknown = delivery({ vkt_Stock: [stock('Nergens', 60)] }, { file: 'x.xlsx' });
    expect(of(unknown, { beside }).map(({ code }) => code)).not.toContain('two-files');
  });
  test('no location at all', () => {
    const file = delivery({ vkt_Settings: TOWER['vkt_Settings'] ?? [] }, { file: 'x.xlsx' });
    expect(of(file)).toEqual([{ code: 'no-location' }]);
    expect(compare(asked(file)).location).toBeNull();
    // Who says which it is, need not hear it.
    expect(of(file, { choices: { location: 'Budel' } }).map(({ code }) => code)).not.toContain('no-location');
  });
  test('the model of this tower, or of none, is no news', () => {
    const ours = tower({ vkt_Settings: [...(TOWER['vkt_Settings'] ?? []), { setting: 'Model-id', value: 'onze' }] });
    const codesOf = (model: string | null, more: object) =>
      of(delivery(known, { mark: mark({ model }) }), more).map(({ code }) => code);
    expect(codesOf('onze', { tower: ours })).not.toContain('other-model');
    expect(codesOf(null, { tower: ours })).not.toContain('other-model');
    expect(codesOf('andere', {})).not.toContain('other-model');
  });
  test('the same horizon is no news, another length is', () => {
    const settings = (periods: number) => [
      { setting: 'Periodesoort', value: 'maand' },
      { setting: 'Eerste periode', value: '2023-01' },
      { setting: 'Aantal perioden', value: periods },
    ];
    expect(of(delivery({ ...known, vkt_Settings: settings(12) })).map(({ code }) => code)).not.toContain(
      'other-horizon',
    );
    expect(of(delivery({ ...known, vkt_Settings: settings(24) }))).toEqual(
      with_({ code: 'other-horizon', tower: [day(2023, 1), 12], file: [day(2023, 1), 24] }),
    );
  });
  test('two files for one location', () => {
    expect(of(delivery(known), { beside: [{ file: 'kopie.xlsx', location: 'Ter Apel' }] })).toEqual(
      with_({ code: 'two-files', other: 'kopie.xlsx' }),
    );
  });
  test('another location in the file’s name', () => {
    expect(of(delivery(known, { file: 'levering_Budel_nov.xlsx' }))).toEqual(
      with_({ code: 'file-name-differs', named: 'Budel', location: 'Ter Apel' }),
    );
  });
  test('rows of another location, which are left alone', () => {
    const file = delivery({ ...known, vkt_Stock: [...known.vkt_Stock, stock('Budel', 1)] });
    expect(of(file)).toEqual(with_({ code: 'other-locations', names: ['Budel'], rows: 1 }));
    expect(told(compare(asked(file)))).toEqual([]);
  });
  test('a location the tower does not have, with the nearest it has; it can be chosen, or added', () => {
    const file = delivery({ vkt_Stock: [stock('Bubel', 60)] }, { file: 'x.xlsx' });
    expect(of(file)).toEqual([{ code: 'unknown-location', name: 'Bubel', nearest: 'Budel' }]);
    expect(compare(asked(file)).tables).toEqual([]);
    const chosen = compare(asked(file, { choices: { location: 'Budel' } }));
    expect(told(chosen)).toEqual(['vkt_Stock changed 2←1 cases 50→60']);
    const added = asked(file, { choices: { addLocation: true } });
    const plan = takeOverPlan(tower(), [{ comparison: compare(added), choices: added.choices }]);
    expect(plan.map(({ table, added: rows }) => [table, rows.map((row) => row[0])])).toEqual([
      ['vkt_Locations', ['Bubel']],
      ['vkt_Stock', ['Bubel']],
    ]);
  });
  test('another period kind, and another horizon', () => {
    const settings = (kind: string, first: string) => [
      { setting: 'Periodesoort', value: kind },
      { setting: 'Eerste periode', value: first },
      { setting: 'Aantal perioden', value: 12 },
    ];
    expect(of(delivery({ ...known, vkt_Settings: settings('week', '2023-01') }))).toEqual(
      with_({ code: 'other-period-kind', tower: 'month', file: 'week' }),
    );
    expect(of(delivery({ ...known, vkt_Settings: settings('maand', '2023-02') }))).toEqual(
      with_({ code: 'other-horizon' }),
    );
  });
  test('the model of another tower', () => {
    const settings = [...(TOWER['vkt_Settings'] ?? []), { setting: 'Model-id', value: 'onze' }];
    expect(
      of(delivery(known, { mark: mark({ model: 'andere' }) }), { tower: tower({ vkt_Settings: settings }) }),
    ).toEqual(with_({ code: 'other-model' }));
  });
  test('nothing of ours in it', () => {
    expect(of(delivery({}))).toEqual([{ code: 'nothing-of-ours' }]);
  });
});

test('taken over, a file has nothing left to say: compared again it is the same', () => {
  const row = fc.record({
    ageFrom: fc.integer({ min: 1, max: 4 }),
    cases: fc.integer({ min: 0, max: 9 }),
    step: fc.constantFrom(null, 'Gehoor'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.array(row, { minLength: 1, maxLength: 6 }), (ours, theirs) => {
      const rows = (list: typeof ours) =>
        list.map(({ ageFrom, cases, step }) => stock('Ter Apel', cases, { ageFrom, ageTo: 5, step }));
      const before = tower({ vkt_Stock: [stock('Budel', 50), ...rows(ours)] });
      const file = delivery({ vkt_Stock: rows(theirs) });
      const first = asked(file, { tower: before });
      const after = applied(before, takeOverPlan(before, [{ comparison: compare(first), choices: first.choices }]));
      expect(told(compare(asked(file, { tower: after })))).toEqual([]);
      expect(rowsOf(after, 'vkt_Stock')?.[0]).toEqual(rowsOf(before, 'vkt_Stock')?.[0]);
    }),
  );
});

describe('norms that a location has of its own', () => {
  const own = (normTime: number, more = {}) => norm(normTime, { location: 'Ter Apel', ...more });
  const withSteps = (...steps: readonly object[]) =>
    tower({ vkt_Steps: [norm(10), ...steps.map((step) => ({ ...step }))] });
  const stocked = { vkt_Stock: [stock('Ter Apel', 300), stock('Ter Apel', 20, { ageFrom: 4, ageTo: 6 })] };
  const deviations = (ours: ReturnType<typeof tower>, steps: readonly object[]) =>
    compare(
      asked(delivery({ ...stocked, vkt_Steps: steps.map((step) => ({ ...step })) }), { tower: ours }),
    ).deviations.map(
      ({ kind, scope, towerRow, fileRow, cells, standard }) =>
        [kind, scope, towerRow, fileRow, cells.map(({ column, before, after }) => `${column} ${String(before)}→${String(after)}`).join(), standard].join(' '), // oxfmt-ignore
    );

  test('are compared with those the tower has of it', () => {
    const ours = withSteps(own(7), norm(6, { location: 'Budel' }));
    expect(deviations(ours, [norm(10), own(7)])).toEqual([]);
    expect(deviations(ours, [norm(10), own(8)])).toEqual(['changed own-norm 2 2 normTime 7→8 false']);
  });

  test('that the file no longer has are shown as gone, and do not go by themselves', () => {
    const gone = deviations(withSteps(own(7)), [norm(10)]);
    expect(gone).toEqual([expect.stringMatching(/^gone own-norm 2 {2}.*normTime 7→null.* false$/)]);
  });

  test('that the tower does not have are shown as added', () => {
    expect(deviations(withSteps(), [norm(10), own(7)])).toEqual([
      expect.stringMatching(/^added own-norm {2}2 .* false$/),
    ]);
  });

  test('of a name the tower does not know wait, and are not shown', () => {
    expect(deviations(withSteps(), [norm(10), own(7, { role: 'Tolk' })])).toEqual([]);
  });

  test('go before what the file says of all locations', () => {
    expect(deviations(withSteps(own(7)), [norm(9), own(7)])).toEqual([]);
    expect(deviations(withSteps(), [norm(9)])).toEqual(['added own-norm  1 normTime 10→9 false']);
  });

  test('say nothing where another remark or source is all that differs, or a cell cannot be read', () => {
    expect(deviations(withSteps(), [norm(10, { source: 'elders', status: 'measured' })])).toEqual([]);
    expect(deviations(withSteps(), [norm(10, { share: 7 })])).toEqual([]);
  });

  test('are none where one side has no such table', () => {
    expect(compare(asked(delivery(stocked))).deviations).toEqual([]);
    const without = tower().filter(({ name }) => name !== 'vkt_Steps' && name !== 'vkt_Roles');
    const file = delivery({ ...stocked, vkt_Steps: [norm(9)], vkt_Roles: [{ role: 'x', contractHours: 1 }] });
    expect(compare(asked(file, { tower: without })).deviations).toEqual([]);
  });
});

test('a table of the file with a header that is missing is a problem, and its rows are left alone', () => {
  const mark = { location: 'Ter Apel', model: null, edition: null, asOf: null, by: null };
  const file = delivery({ vkt_Stock: [stock('Ter Apel', 250)] }, { mark });
  const tables = file.tables.map((table) => ({
    ...table,
    headers: table.headers.map((one) => (one === 'Zaken' ? 'x' : one)),
  }));
  const comparison = compare(asked({ ...file, tables }));
  expect(comparison.problems.map(({ code, column }) => [code, column])).toEqual([['column-missing', 'cases']]);
  expect(comparison.tables).toEqual([]);
});

describe('a location that is added', () => {
  const file = delivery({ vkt_Stock: [stock('Bubel', 60)] }, { file: 'x.xlsx' });
  const planned = (before: ReturnType<typeof tower>, choices: object) => {
    const question = asked(file, { tower: before, choices: { addLocation: true, ...choices } });
    const chosen = { comparison: compare(question), choices: question.choices };
    return takeOverPlan(before, [chosen, chosen]).map(({ table, added }) => [table, added.length]);
  };
  test('gets its row once, however many files it sent', () => {
    expect(planned(tower(), {})).toEqual([['vkt_Locations', 1], ['vkt_Stock', 2]]); // oxfmt-ignore
  });
  test('gets none where nothing of it is taken, or where locations are not listed', () => {
    expect(planned(tower(), { tables: { vkt_Stock: false } })).toEqual([]);
    expect(
      planned(
        tower().filter(({ name }) => name !== 'vkt_Locations'),
        {},
      ),
    ).toEqual([['vkt_Stock', 2]]);
  });
});

test('a row that two files would change is changed by the first', () => {
  const of = (cases: number) => {
    const question = asked(
      delivery({ vkt_Stock: [stock('Ter Apel', cases), stock('Ter Apel', 20, { ageFrom: 4, ageTo: 6 })] }),
    );
    return { comparison: compare(question), choices: question.choices };
  };
  const [write] = takeOverPlan(tower(), [of(250), of(260)]);
  expect(write?.changed).toEqual([{ row: 1, cells: [{ at: 6, value: 250 }] }]);
});

test('a file of no location, or of a table the tower lacks, writes nothing', () => {
  const nowhere = asked(delivery({ vkt_Stock: [stock('Nergens', 60)] }, { file: 'x.xlsx' }));
  expect(takeOverPlan(tower(), [{ comparison: compare(nowhere), choices: nowhere.choices }])).toEqual([]);
  const bare = tower().filter(({ name }) => name !== 'vkt_Stock');
  const question = asked(delivery({ vkt_Stock: [stock('Ter Apel', 60)] }), { tower: bare });
  expect(takeOverPlan(bare, [{ comparison: compare(question), choices: question.choices }])).toEqual([]);
});

test('tables that are not written are the very same after taking over', () => {
  const before = tower();
  const after = applied(before, [{ table: 'vkt_Stock', changed: [], removed: [2], added: [['x', null, 5]] }]);
  expect(after.map((content, at) => content === before[at])).toEqual(before.map(({ name }) => name !== 'vkt_Stock'));
  expect(rowsOf(after, 'vkt_Stock')?.map((row) => row[0])).toEqual(['Ter Apel', 'Ter Apel', 'x']);
  expect(rowsOf(after, 'vkt_Stock')?.at(-1)).toEqual(['x', '', 5]);
});
