import type { IClipboardInterfaceService } from '@univerjs/ui';
import { followCopies } from '../../../../src/workbench/grid/entering/under-way';

/** A clipboard of the system that takes in what is copied when it is told to. */
function slow() {
  const waiting: { text: string; takeIn: (isRefused?: boolean) => void }[] = [];
  const taken: string[] = [];
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const takeIn = (isRefused = false): void => {
        if (isRefused) return reject(new Error('NotAllowedError'));
        taken.push(text);
        resolve();
      };
      waiting.push({ text, takeIn });
    });
  const system: Omit<IClipboardInterfaceService, 'supportClipboard'> = {
    write,
    writeText: write,
    read: async () => [],
    readText: async () => taken.at(-1) ?? '',
  };
  return { system, takeIn: (which: number, isRefused?: boolean) => waiting[which]?.takeIn(isRefused) };
}

test('What is copied counts until the system has taken it in; of two copies the last.', async () => {
  const { system, takeIn } = slow();
  const underWay = followCopies(system);
  expect(underWay()).toBeNull();
  const first = system.write('1', '<b>1</b>');
  expect(underWay()).toEqual({ text: '1', html: '<b>1</b>' });
  const second = system.writeText('2');
  takeIn(0);
  await first;
  expect(underWay()).toEqual({ text: '2', html: '' });
  takeIn(1);
  await second;
  expect(underWay()).toBeNull();
});

test('Who asks the clipboard is answered when the copy is there.', async () => {
  const { system, takeIn } = slow();
  followCopies(system);
  void system.write('new', '');
  const asked = system.readText();
  takeIn(0);
  expect(await asked).toBe('new');
});

test('A copy the system refuses is on its way no longer, and who asks is not kept waiting.', async () => {
  const { system, takeIn } = slow();
  const underWay = followCopies(system);
  const copied = system.write('1', '');
  takeIn(0, true);
  await expect(copied).rejects.toThrow('NotAllowedError');
  expect(await system.read()).toEqual([]);
  expect(underWay()).toBeNull();
});
