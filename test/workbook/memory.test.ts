import { MemoryWorkbook } from '../../src/workbook/memory';
import { PORT_CONTRACT } from './port-contract';

describe('the workbook in memory keeps the port’s contract', () => {
  const port = new MemoryWorkbook();
  test.each(PORT_CONTRACT.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    await run({
      port,
      entered: async (table) => port.entered(table),
      protect: async (sheet, on) => {
        if (sheet === null) port.isStructureProtected = on;
        else port.protectedSheets[on ? 'add' : 'delete'](sheet);
      },
    });
  });
});

test('tells of a change until it is no longer watched', async () => {
  const port = new MemoryWorkbook();
  const seen: string[] = [];
  const stop = await port.watch((change) => seen.push(`${change.tables.join()} ${change.source}`));
  port.edit({ name: 'vkt_Stock', sheet: 'Voorraad', headers: ['a'], rows: [[1]] }, 'remote');
  await stop();
  port.edit({ name: 'vkt_Stock', sheet: 'Voorraad', headers: ['a'], rows: [[2]] });
  expect(seen).toEqual(['vkt_Stock remote']);
});

test('refuses to write when it is read-only', async () => {
  const port = new MemoryWorkbook();
  port.readOnly = true;
  await expect(port.typeFormula('=1')).rejects.toMatchObject({ code: 'read-only' });
});

describe('what a test does to it as a person would', () => {
  const typed = async () => {
    const port = new MemoryWorkbook();
    port.edit({ name: 'vkt_Stock', sheet: 'Voorraad', headers: ['a', 'b'], rows: [[1, 2], [3, 4]] }); // oxfmt-ignore
    return port;
  };

  test('a formula goes into the cell that is selected, and nowhere when none is', async () => {
    const port = await typed();
    await port.typeFormula('=9');
    expect([port.inserted, port.entered('vkt_Stock')]).toEqual(['=9', [[1, 2], [3, 4]]]); // oxfmt-ignore
    for (const place of [
      { row: null, header: 'a' },
      { row: 1, header: null },
    ]) {
      await port.goTo({ table: 'vkt_Stock', ...place });
      await port.typeFormula('=9');
    }
    expect(port.entered('vkt_Stock')).toEqual([[1, 2], [3, 4]]); // oxfmt-ignore
    await port.goTo({ table: 'VKT_STOCK', row: 2, header: 'b' });
    await port.typeFormula('=9');
    expect(port.entered('vkt_Stock')).toEqual([[1, 2], [3, '=9']]); // oxfmt-ignore
    expect((await port.readTables(['vkt_Stock']))[0]?.rows).toEqual([[1, 2], [3, 9]]); // oxfmt-ignore
  });

  test('a formula comes to another value, and what is no formula stays', async () => {
    const port = await typed();
    await port.goTo({ table: 'vkt_Stock', row: 1, header: 'a' });
    await port.typeFormula('=x');
    const before = (await port.readTables(['vkt_Stock']))[0]?.rows;
    const seen: unknown[] = [];
    await port.watch((change) => seen.push(change));
    port.recalculate('vkt_Stock', (formula) => formula.length);
    expect([before, (await port.readTables(['vkt_Stock']))[0]?.rows]).toEqual([[['#NAME?', 2], [3, 4]], [[2, 2], [3, 4]]]); // oxfmt-ignore
    expect([port.entered('vkt_Stock')[0]?.[0], seen]).toEqual([
      '=x',
      [{ kind: 'calculation', tables: [], source: 'local' }],
    ]);
    expect(() => port.recalculate('Anders', () => 0)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('a place that is not there cannot be gone to; a table without rows shows a blank one', async () => {
    const port = await typed();
    const empty = { name: 'vkt_Goals', sheet: 'Doelen', headers: ['a'], rows: [] };
    port.edit(empty);
    for (const [table, row, header] of [
      ['vkt_Stock', 3, null],
      ['vkt_Stock', 1, 'c'],
      ['vkt_Goals', 2, null],
      ['Anders', 1, null],
    ] as const)
      // oxfmt-ignore
      await expect(port.goTo({ table, row, header })).rejects.toMatchObject({ code: 'not-found', subject: table });
    await port.goTo({ table: 'vkt_Goals', row: 1, header: 'a' });
    expect(port.selection).toEqual({ table: 'vkt_Goals', row: 1, header: 'a' });
  });

  test('a table that is typed makes its sheet, once', async () => {
    const port = await typed();
    port.edit({ name: 'vkt_Goals', sheet: 'VOORRAAD', headers: ['a'], rows: [] });
    expect(await port.sheetNames()).toEqual(['Blad1', 'Voorraad']);
  });

  test('other tables come without rows, and without headers where none is missing', async () => {
    const port = await typed();
    port.edit({ name: 'Eigen', sheet: 'Eigen', headers: ['x'], rows: [[1]] });
    const read = async (...names: readonly string[]) =>
      (await port.readTables(names, { others: true })).map(({ name, headers, rows }) => [
        name,
        headers.length,
        rows.length,
      ]);
    expect(await read('vkt_Stock')).toEqual([['vkt_Stock', 2, 2], ['Eigen', 0, 0]]); // oxfmt-ignore
    expect(await read('vkt_Stock', 'vkt_Goals')).toEqual([['vkt_Stock', 2, 2], ['Eigen', 1, 0]]); // oxfmt-ignore
    expect((await port.readTables(['VKT_stock'])).map(({ name }) => name)).toEqual(['vkt_Stock']);
  });

  test('nothing is written in one that is read-only', async () => {
    const port = await typed();
    port.readOnly = true;
    const writes = [
      () => port.createTables([]),
      () => port.changeRows([]),
      () => port.takeBack([]),
      () => port.keep('x', 'y'),
      () => port.deleteTables([]),
      () => port.setAside([], 'oud'),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'read-only', subject: '' });
  });
});
