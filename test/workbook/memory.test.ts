import { MemoryWorkbook } from '../../src/workbook/memory';
import { PORT_CONTRACT } from './port-contract';

describe('the workbook in memory keeps the port’s contract', () => {
  const port = new MemoryWorkbook();
  test.each(PORT_CONTRACT.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    await run({ port, entered: async (table) => port.entered(table) });
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
  await expect(port.insertFormula('=1')).rejects.toMatchObject({ code: 'read-only' });
});
