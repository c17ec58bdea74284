import { itemNotFound } from '../../../src/workbench/wire/errors';
import type { HostObject } from '../../../src/workbench/wire/host-object';
import { memberName, type Metadata } from '../../../src/workbench/wire/metadata';
import { RequestServer } from '../../../src/workbench/host/request-server';
import { ACTION, type WireAction, type ObjectPath, PATH } from '../../../src/workbench/wire/wire';

const none = { scalars: {}, navigation: {}, methods: {}, events: {}, isCollection: false };
const metadata: Metadata = {
  Library: { ...none, navigation: { Books: 'Books' } },
  Books: { ...none, isCollection: true, scalars: { count: { wire: 'Count', writable: false } } },
  Book: {
    ...none,
    scalars: {
      title: { wire: 'Title', writable: true },
      pages: { wire: 'Pages', writable: false },
      secret: { wire: 'Secret', writable: false },
    },
    events: { Changed: { type: 10, register: '_RegisterChangedEvent' } },
  },
};

class Book implements HostObject {
  readonly excelType = 'Book';
  readonly pages = 100;
  constructor(public title: string) {}
  identity() {
    return { Id: this.title };
  }
}

function library() {
  const books = [new Book('Een'), new Book('Twee')];
  const events: string[] = [];
  const shelf = {
    excelType: 'Books',
    count: books.length,
    list: () => books,
    add: (title: unknown) => {
      const book = new Book(String(title));
      books.push(book);
      return book;
    },
    getItem: (title: unknown) => {
      const found = books.find((book) => book.title === title);
      if (!found) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: (title: unknown) => books.find((book) => book.title === title) ?? null,
  };
  const server = new RequestServer({
    root: Object.assign({ excelType: 'Library' }, { books: shelf }),
    metadata,
    services: new Map(),
    settle: () => Promise.resolve(),
    undo: { begin: () => () => undefined },
    strictNulls: false,
    subscribe: (_target, event, on) => events.push(`${on ? '+' : '-'}${event}`),
    track: (_target, on) => events.push(on ? 'track' : 'untrack'),
  });
  return { server, books, events };
}

const paths = (...list: Omit<ObjectPath, 'Id'>[]): Record<string, ObjectPath> =>
  Object.fromEntries(list.map((path, i) => [String(i + 1), { ...path, Id: i + 1 }]));
const ROOT = { ObjectPathType: PATH.root, Name: '' };
const BOOKS = { ObjectPathType: PATH.property, Name: 'Books', ParentObjectPathId: 1 };
const item = (title: string) => ({
  ObjectPathType: PATH.indexer,
  Name: '',
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [title] },
});
const method = (Name: string, ...Arguments: unknown[]) => ({
  ObjectPathType: PATH.method,
  Name,
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments },
});
const action = (Id: number, ActionType: number, ObjectPathId: number, rest: Partial<WireAction> = {}): WireAction => ({
  Id,
  ActionType,
  ObjectPathId,
  Name: '',
  ...rest,
});

test('loads a scalar by whatever capitals the caller used, under its wire name', async () => {
  const { server } = library();
  const answer = await server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Een')),
    Actions: [action(1, ACTION.query, 3, { QueryInfo: { Select: ['TITLE'] } })],
  });
  expect(answer.Results).toEqual([{ ActionId: 1, Value: { Id: 'Een', Title: 'Een' } }]);
});

test('loads the items of a collection with their identity; members not served are left out of load()', async () => {
  const { server } = library();
  const answer = await server.process({
    ObjectPaths: paths(ROOT, BOOKS),
    Actions: [action(1, ACTION.query, 2, { QueryInfo: {} })],
  });
  const items = [
    { Id: 'Een', Title: 'Een', Pages: 100 },
    { Id: 'Twee', Title: 'Twee', Pages: 100 },
  ];
  expect(answer.Results[0]?.Value).toEqual({ Count: 2, _Items: items });
});

test('asking by name for a member that is not served fails with that name', async () => {
  const { server } = library();
  const answer = await server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Een')),
    Actions: [action(1, ACTION.query, 3, { QueryInfo: { Select: ['secret'] } })],
  });
  expect(answer.Error).toMatchObject({ Code: 'NotImplemented', Location: 'Book.secret', ActionIndex: 0 });
});

test('stops at the first failure, keeps what was done, and says where it was', async () => {
  const { server, books } = library();
  const answer = await server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Een'), item('Geen')),
    Actions: [
      action(1, ACTION.setProperty, 3, { Name: 'Title', ArgumentInfo: { Arguments: ['Nieuw'] } }),
      action(2, ACTION.instantiate, 4),
      action(3, ACTION.setProperty, 3, { Name: 'Title', ArgumentInfo: { Arguments: ['Nooit'] } }),
    ],
  });
  expect(answer.Error).toMatchObject({ Code: 'ItemNotFound', Location: 'Books.getItem', ActionIndex: 1 });
  expect(answer.Results).toHaveLength(1);
  expect(books[0]?.title).toBe('Nieuw');
});

test('writing a read-only member is InvalidArgument', async () => {
  const { server } = library();
  const answer = await server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Een')),
    Actions: [action(1, ACTION.setProperty, 3, { Name: 'Pages', ArgumentInfo: { Arguments: [1] } })],
  });
  expect(answer.Error?.Code).toBe('InvalidArgument');
});

test('a method path runs once, however often it is used', async () => {
  const { server, books } = library();
  await server.process({
    ObjectPaths: paths(ROOT, BOOKS, method('Add', 'Drie')),
    Actions: [action(1, ACTION.instantiate, 3), action(2, ACTION.query, 3, { QueryInfo: { Select: ['title'] } })],
  });
  expect(books.map(({ title }) => title)).toEqual(['Een', 'Twee', 'Drie']);
});

test('null objects answer null and swallow actions', async () => {
  const { server } = library();
  const answer = await server.process({
    ObjectPaths: paths(ROOT, BOOKS, method('GetItemOrNullObject', 'Geen'), {
      ObjectPathType: PATH.property,
      Name: 'Anything',
      ParentObjectPathId: 3,
    }),
    Actions: [
      action(1, ACTION.instantiate, 3),
      action(2, ACTION.setProperty, 3, { Name: 'Title', ArgumentInfo: { Arguments: ['x'] } }),
      action(3, ACTION.instantiate, 4),
    ],
  });
  expect(answer.Error).toBeUndefined();
  expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
});

test('kept objects get a reference that later requests can use, until it is removed', async () => {
  const { server, events } = library();
  const first = await server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Een')),
    Actions: [action(1, ACTION.instantiate, 3), action(2, ACTION.method, 3, { Name: '_KeepReference' })],
  });
  const reference = String(Reflect.get(Object(first.Results[0]?.Value), '_ReferenceId'));
  const byReference = paths({ ObjectPathType: PATH.reference, Name: reference }, ROOT);
  const load = action(1, ACTION.query, 1, { QueryInfo: { Select: ['title'] } });
  const second = await server.process({ ObjectPaths: byReference, Actions: [load] });
  expect(second.Results[0]?.Value).toMatchObject({ Title: 'Een' });
  const remove = action(2, ACTION.method, 2, { Name: '_RemoveReference', ArgumentInfo: { Arguments: [reference] } });
  await server.process({ ObjectPaths: byReference, Actions: [remove] });
  const third = await server.process({ ObjectPaths: byReference, Actions: [load] });
  expect(third.Error?.Code).toBe('InvalidReference');
  expect(events).toEqual(['track', 'untrack']);
});

test('event registrations go to the hub; trace actions are answered twice', async () => {
  const { server, events } = library();
  const answer = await server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Een')),
    Actions: [action(1, ACTION.method, 3, { Name: '_RegisterChangedEvent' }), action(2, ACTION.trace, 3)],
  });
  expect(events).toEqual(['+ChangedEvent']);
  expect(answer.TraceIds).toEqual([2]);
  expect(answer.Results).toHaveLength(2);
});

test('requests are served in order, also when one fails', async () => {
  const { server } = library();
  const add = (title: string) =>
    server.process({
      ObjectPaths: paths(ROOT, BOOKS, method('Add', title)),
      Actions: [action(1, ACTION.instantiate, 3)],
    });
  const missing = server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Geen')),
    Actions: [action(1, ACTION.instantiate, 3)],
  });
  const [one, failed, two] = await Promise.all([add('a'), missing, add('b')]);
  expect([one.Error, failed.Error?.Code, two.Error]).toEqual([undefined, 'ItemNotFound', undefined]);
});

test.each([
  ['GetRange', 'getRange'],
  ['ID', 'id'],
  ['RowIndex', 'rowIndex'],
  ['XMLPart', 'xmlPart'],
  ['_KeepReference', '_KeepReference'],
  ['Gridlines', 'showGridlines'],
])('%s on the wire is %s in the model', (wire, name) => {
  expect(memberName(wire)).toBe(name);
});

test('a request that cannot be served at all does not stand before those that follow', async () => {
  const { server } = library();
  const broken = server.process(JSON.parse('{}'));
  const next = server.process({
    ObjectPaths: paths(ROOT, BOOKS, item('Een')),
    Actions: [action(1, ACTION.query, 3, { QueryInfo: { Select: ['title'] } })],
  });
  await expect(broken).rejects.toThrow(TypeError);
  expect((await next).Results).toEqual([{ ActionId: 1, Value: { Id: 'Een', Title: 'Een' } }]);
});
