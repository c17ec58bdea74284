import { expressionEngine, fetchedOnce } from '../../src/session/compute/expression-engine';

test('what cannot be fetched is said, and fetched the next time; what was fetched is kept', async () => {
  let fetched = 0;
  const part = fetchedOnce(async () => {
    fetched += 1;
    if (fetched === 1) throw new Error('no network');
    return { fetched };
  });
  await expect(part()).rejects.toMatchObject({
    code: 'no-part',
    subject: '',
    cause: new Error('no network'),
  });
  const first = await part();
  expect([first, await part()]).toEqual([{ fetched: 2 }, { fetched: 2 }]);
  expect(await part()).toBe(first);
});

test('two who ask at the same time wait for one', async () => {
  let fetched = 0;
  const part = fetchedOnce(async () => (fetched += 1));
  expect([await Promise.all([part(), part()]), fetched]).toEqual([[1, 1], 1]);
});

test('the engine is the same for everybody', async () => {
  expect(await expressionEngine()).toBe(await expressionEngine());
});
