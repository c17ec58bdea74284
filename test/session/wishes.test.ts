import { makeWishes, type Wish } from '../../src/session/wishes';

test('a wish waits for the pane, and is heard once', () => {
  const wishes = makeWishes();
  const heard: Wish[] = [];
  wishes.ask('report');
  const stop = wishes.listen((wish) => void heard.push(wish));
  expect(heard).toEqual(['report']);
  wishes.ask('report');
  expect(heard).toEqual(['report', 'report']);
  stop();
  wishes.listen((wish) => void heard.push(wish));
  expect(heard).toEqual(['report', 'report']);
});
