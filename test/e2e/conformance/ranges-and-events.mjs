// What lasts longer than a batch: tracked ranges and events.
import assert from 'node:assert/strict';
import { onSheet } from './sheet-batch.mjs';

/** @type {import('../journeys').Tests} */
export const rangesAndEvents = {
  'a tracked range outlives its run and moves along with its cells': async ({ addIn }) => {
    await addIn(
      onSheet('Spoor', async (context, sheet) => {
        sheet.getRange('A3').values = [['hier']];
        window.kept = sheet.getRange('A3');
        context.trackedObjects.add(window.kept);
        await context.sync();
        sheet.getRange('1:1').insert('Down');
        await context.sync();
      }),
    );
    const found = await addIn(() =>
      Excel.run(window.kept, async (context) => {
        window.kept.load('address,values');
        await context.sync();
        context.trackedObjects.remove(window.kept);
        await context.sync();
        return [window.kept.address, window.kept.values];
      }).catch(describeError),
    );
    assert.deepEqual(found, ['Spoor!A4', [['hier']]]);
  },

  'a range is lost when its run ends, when it is given back, and with its cells': async ({ addIn }) => {
    const lost = await addIn(async () => {
      const use = async (/** @type {Excel.Range} */ range) => {
        range.load('address');
        await range.context.sync();
        return range.address;
      };
      /** @type {(address: string, before?: (context: Excel.RequestContext, range: Excel.Range) => unknown) => Promise<Excel.Range>} */
      const keep = (address, before) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Spoor').getRange(address).load('values');
          await before?.(context, range);
          await context.sync();
          return range;
        });
      const ended = await keep('A1');
      const released = await keep('A1', async (context, range) => {
        context.trackedObjects.add(range);
        await context.sync();
        context.trackedObjects.remove(range);
      });
      const deleted = await keep('C9', (context, range) => context.trackedObjects.add(range));
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Spoor').getRange('9:9').delete('Up');
        await context.sync();
      });
      return await Promise.all([ended, released, deleted].map((range) => use(range).catch((error) => error.code)));
    });
    assert.deepEqual(lost, ['InvalidObjectPath', 'InvalidReference', 'InvalidReference']);
  },

  'events: add, range of the change, values before and after, remove': async ({ addIn, until }) => {
    await addIn(
      onSheet('Gebeurtenis', async (context, sheet) => {
        window.seen = [];
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        window.handler = sheet.onChanged.add(async (event) => {
          const values = await Excel.run(async (inner) => {
            const range = event.getRange(inner).load('values');
            await inner.sync();
            return range.values;
          });
          window.seen.push([event.changeType, event.address, event.source, event.details?.valueBefore, values]);
        });
        await context.sync();
        sheet.getRange('A1').values = [[7]];
        await context.sync();
      }),
    );
    await until(() => window.seen.length === 1);
    assert.deepEqual(await addIn(() => window.seen), [['RangeEdited', 'A1', 'Local', 1, [[7]]]]);
    await addIn(() =>
      Excel.run(window.handler.context, async (context) => {
        window.handler.remove();
        await context.sync();
      }),
    );
    await addIn(
      onSheet('Gebeurtenis', async (context, sheet) => {
        window.second = [];
        sheet.onChanged.add(async (event) => void window.second.push(event.address));
        await context.sync();
        sheet.getRange('B2').values = [[8]];
        await context.sync();
      }),
    );
    await until(() => window.second.length === 1);
    assert.equal((await addIn(() => window.seen)).length, 1);
  },

  'events: a colleague is Remote, the user is Local; enableEvents silences': async ({ addIn, workbench, until }) => {
    await addIn(
      onSheet('Samen', async (context, sheet) => {
        window.together = [];
        sheet.onChanged.add(async (event) => void window.together.push([event.source, event.address]));
        await context.sync();
      }),
    );
    await workbench(() => window.workbench.setCell('Samen!A1', 1, 'coauthor'));
    await workbench(() => window.workbench.setCell('Samen!A2', 2));
    await until(() => window.together.length === 2);
    await addIn(
      onSheet('Samen', async (context, sheet) => {
        context.runtime.enableEvents = false;
        await context.sync();
        sheet.getRange('A3').values = [[3]];
        await context.sync();
        context.runtime.enableEvents = true;
        await context.sync();
        sheet.getRange('A4').values = [[4]];
        await context.sync();
      }),
    );
    await until(() => window.together.length === 3);
    assert.deepEqual(await addIn(() => window.together), [
      ['Remote', 'A1'],
      ['Local', 'A2'],
      ['Local', 'A4'],
    ]);
  },

  'events of the collections: sheets added, renamed, deleted; tables added, changed, deleted': async ({
    addIn,
    until,
  }) => {
    await addIn(() =>
      Excel.run(async (context) => {
        window.collected = [];
        const { worksheets, tables } = context.workbook;
        const note = (/** @type {string} */ kind) => async (/** @type {{ type: string }} */ event) =>
          void window.collected.push([kind, event.type]);
        worksheets.onAdded.add(note('added'));
        worksheets.onNameChanged.add(note('renamed'));
        worksheets.onDeleted.add(note('deleted'));
        tables.onAdded.add(note('table'));
        tables.onChanged.add(note('change'));
        tables.onDeleted.add(note('tableGone'));
        await context.sync();
        const sheet = worksheets.add('Verzameling');
        sheet.getRange('A1').values = [['kop']];
        const table = sheet.tables.add('A1:A2', true);
        await context.sync();
        sheet.getRange('A2').values = [[1]];
        sheet.name = 'Verzameling 2';
        await context.sync();
        table.delete();
        sheet.delete();
        await context.sync();
      }).catch(describeError),
    );
    await until(() => window.collected.some(([kind]) => kind === 'deleted'));
    const kinds = (await addIn(() => window.collected)).map(([kind]) => kind);
    for (const kind of ['added', 'table', 'change', 'renamed', 'tableGone', 'deleted'])
      assert.ok(kinds.includes(kind), kind);
  },
};
