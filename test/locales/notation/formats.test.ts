import { formats, parseNumber } from '../../../src/locales/notation/formats';
import { withSoftHyphens } from '../../../src/locales/notation/soft-hyphens';
import { meervoud, plural } from '../../../src/locales/notation/plural';

const nl = formats('nl');
const en = formats('en');

test('cases are whole, in the notation of the language', () => {
  expect([nl.amount(33555.4, 'cases'), en.amount(33555.4, 'cases')]).toEqual(['33.555', '33,555']);
});

test('a shortage too small for one decimal still shows', () => {
  expect([nl.amount(-0.04, 'fte'), nl.amount(-12.34, 'fte')]).toEqual(['−0,04', '−12,3']);
});

test('floating-point dust is zero, without a sign', () => {
  expect([nl.amount(-1e-9, 'fte'), nl.change(-1e-9, 'fte'), nl.change(1e-9, 'cases')]).toEqual(['0,0', '0,0', '0']);
});

test('what rounds to nothing has no sign', () => {
  expect([nl.change(-0.0004, 'share'), nl.change(0.0004, 'share')]).toEqual(['0,0 %-pt', '0,0 %-pt']);
  expect([nl.change(-0.004, 'fte'), nl.change(0.004, 'fte'), nl.amount(-0.001, 'fte')]).toEqual([
    '0,00',
    '0,00',
    '0,00',
  ]);
  expect([nl.change(-0.4, 'eur'), nl.change(0.4, 'eur'), en.amount(-0.4, 'eur')]).toEqual(['0', '0', '€0']);
  expect([nl.change(-0.006, 'fte'), nl.change(-0.6, 'eur')]).toEqual(['−0,01', '−1']);
});

test('no number is a dash', () => {
  expect([nl.amount(null, 'cases'), nl.amount(Infinity, 'cases'), nl.change(null, 'fte')]).toEqual(['–', '–', '–']);
});

test('a share is written as cells of Excel write it, in both languages', () => {
  expect([nl.amount(0.42, 'share'), nl.fine(0.425, 'share')]).toEqual(['42%', '42,5%']);
  expect([en.amount(0.42, 'share'), en.fine(0.425, 'share')]).toEqual(['42%', '42.5%']);
});

test('differences carry their sign, and shares differ by percentage points', () => {
  expect([nl.change(5, 'fte'), nl.change(-5, 'fte')]).toEqual(['+5,0', '−5,0']);
  expect([nl.change(0.024, 'share'), en.change(-0.024, 'share')]).toEqual(['+2,4 %-pt', '−2.4 pp']);
});

test('a value before another leaves the unit to it, unless they differ in size', () => {
  expect(nl.short(1.2e6, 3.4e6, 'eur')).toBe('1,2');
  expect(nl.short(800_000, 1.2e6, 'eur')).toBe(nl.amount(800_000, 'eur'));
  expect(nl.short(0.62, 0.65, 'share')).toBe('62,0');
});

test.each([
  ['12,5', 'nl', 12.5],
  ['12.5', 'nl', 12.5],
  ['1.234', 'nl', 1234],
  ['1.234,5', 'nl', 1234.5],
  ['1,234', 'en', 1234],
  ['1,234.5', 'en', 1234.5],
  ['−3', 'nl', -3],
  [' 1 234 ', 'nl', 1234],
  ['', 'nl', null],
  ['twaalf', 'nl', null],
  ['1.2.3', 'nl', null],
] as const)('%j in %s is %p', (text, language, value) => {
  expect(parseNumber(text, language)).toBe(value);
});

test('one is singular, all else plural', () => {
  expect([meervoud(1, 'rij', 'rijen'), meervoud(0, 'rij', 'rijen')]).toEqual(['1 rij', '0 rijen']);
  expect(plural(1200, 'row', 'rows')).toBe('1,200 rows');
});

test('a long compound may break before its last part', () => {
  expect(withSoftHyphens('Hoormedewerker')).toBe('Hoor\u00admedewerker');
  expect(withSoftHyphens('Medewerker nareis')).toBe('Medewerker nareis');
});

test.each([
  ['nl', ['12,5', '1.234'], [12.5, 1234]],
  ['nl', ['12.5', '1.234'], [12.5, 1.234]],
  ['nl', ['1.234', '20'], [1234, 20]],
  ['nl', ['12,5', '12.5'], [12.5, 12.5]],
  ['nl', ['1,234.5', '1.5'], [1234.5, 1.5]],
  ['en', ['12,5', '1.234'], [12.5, 1234]],
  ['en', ['12.5', '1.234'], [12.5, 1.234]],
  ['en', ['1.234,5'], [1234.5]],
  ['nl', ['tien', '3,5'], [null, 3.5]],
] as const)('cells copied together are read in one notation: %s %j', (language, words, values) => {
  expect(formats(language).parseAll(words)).toEqual(values);
});

test('with both separators there is one way to read a number, whatever the language', () => {
  expect(parseNumber('1,234.5', 'nl')).toBe(1234.5);
  expect(parseNumber('1.234,5', 'en')).toBe(1234.5);
  expect(parseNumber('1,23.4', 'nl')).toBeNull();
});
