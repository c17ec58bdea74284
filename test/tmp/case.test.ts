import { decodeTables } from '../../src/workbook/codec/decode';
import { goodWorkbook } from '../workbook/spoilt-workbook';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { openSession } from '../../src/session/live-session';
import { atOnce } from '../session/clock';
test('case', async () => {
  const port = new MemoryWorkbook();
  for (const c of goodWorkbook) port.edit(c.name === 'vkt_Stock' || c.name==='vkt_Terms' ? { ...c, name: c.name.toUpperCase() } : c);
  const session = openSession(port, { time: atOnce() });
  await session.start();
  const cs = await port.readTables(['vkt_Stock','vkt_Terms']); console.log(cs.map((c)=>c.name), decodeTables(goodWorkbook.map((c)=>c.name==='vkt_Stock'?{...c,name:'VKT_STOCK'}:c)).value.stock.length);
  console.log(session.current.problems?.map((p) => `${p.code} ${p.table} ${p.value}`), session.current.status, session.current.run?.model.tables.stock, session.current.contents?.map((c)=>c.name));
});
