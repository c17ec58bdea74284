import type { Language } from '../../src/language';
import { exampleModel } from '../../src/workbook/example';
import { STARTER_ROLE } from '../../src/workbook/example/empty-model';
import { SOURCES } from '../../src/workbook/example/base/sources';
import {
  COST_GROUPS,
  ORDERS,
  PARAMETERS,
  PRODUCTS,
  ROLES,
  SCENARIOS,
  STEPS,
} from '../../src/workbook/example/base/vocabulary';
import { TABLE_NAMES } from '../../src/workbook/schema';
import { dayOf } from '../../src/model/time/calendar';
import { TODAY } from '../support/pane-means';
import { readBack, run, type Starter } from './starter';

const KINDS: readonly Starter[] = ['example', 'pact', 'empty'];
const LANGUAGES: readonly Language[] = ['nl', 'en'];
const BOTH = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

const DICTIONARY = new Map(
  [ORDERS, PRODUCTS, STEPS, ROLES, PARAMETERS, SCENARIOS, COST_GROUPS, SOURCES, STARTER_ROLE].flatMap((list) =>
    Object.values(list).map(({ nl, en }) => [nl, en] as const),
  ),
);

/** Free text: only whether there is any must agree. */
const FREE_TEXT = ['remark', 'reason', 'group'];

function translated(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (FREE_TEXT.includes(key)) return value === '' ? '' : 'text';
    const whole = DICTIONARY.get(value);
    return whole ?? value.replace(/[A-Za-z_]\w*/g, (word) => DICTIONARY.get(word) ?? word);
  }
  if (Array.isArray(value)) return value.map((one) => translated(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translated(inner, name)]));
}

test.each(BOTH)('%s in %s makes every table of the schema, in order', (kind, language) => {
  expect(exampleModel(kind, language, TODAY).map(({ name }) => name)).toEqual(TABLE_NAMES);
});

test.each(BOTH)('%s in %s is read back without any problem', (kind, language) => {
  expect(readBack(kind, language).problems).toEqual([]);
});

test.each(KINDS)('%s is the same in both languages apart from its names', (kind) => {
  expect(translated(readBack(kind, 'nl').value)).toEqual(translated(readBack(kind, 'en').value));
});

test('the vocabulary gives every name one translation, and every translation one name', () => {
  for (const list of [ORDERS, PRODUCTS, STEPS, ROLES, PARAMETERS, SCENARIOS]) {
    const names = Object.values(list);
    expect(new Set(names.map(({ nl }) => nl)).size).toBe(names.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
  }
});

test.each(['example', 'pact'] as const)('%s says for every figure where it comes from', (kind) => {
  const { locations, products, goals, orders, scenarios, signals, corrections, settings, unread, ...others } = readBack(
    kind,
    'nl',
  ).value;
  expect([locations, products, goals, scenarios, signals, corrections, settings, unread]).toBeDefined();
  for (const { source } of orders) expect(source).toMatch(/./);
  for (const rows of Object.values(others)) {
    for (const row of rows)
      expect(row).toMatchObject({ source: expect.stringMatching(/./), status: expect.any(String) });
  }
});

test.each(BOTH.filter(([kind]) => kind !== 'empty'))(
  '%s in %s compiles and runs without an error',
  (kind, language) => {
    const { value } = readBack(kind, language);
    const names = [null, ...new Set(value.scenarios.map(({ scenario }) => scenario))];
    for (const name of names) {
      expect({ name, problems: run(value, name).problems }).toEqual({ name, problems: [] });
    }
  },
);

test('an empty model has settings that start with the coming month, and one role with a usual year', () => {
  const { value } = readBack('empty', 'nl');
  // 26 November 2026 → December 2026; days since 1970.
  expect(value.settings).toMatchObject({ periodKind: 'month', periods: 24, workOrder: { kind: 'fifo' } });
  expect(value.settings.firstPeriod).toBe(dayOf(2026, 12, 1));
  expect(value.settings.parameters).toEqual([]);
  expect(value.roles.map(({ role, contractHours }) => ({ role, contractHours }))).toEqual([
    { role: 'Medewerker', contractHours: 1872 },
  ]);
  expect([value.locations, value.products, value.steps, value.stock, value.inflow, value.staff].flat()).toEqual([]);
});
