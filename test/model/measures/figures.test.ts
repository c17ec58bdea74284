/** Figures by name: a name the model does not have is no place, and never all of them. */
import { figure, lacking, trend, type Scope } from '../../../src/model/measures/figures';
import { month, runOf, type Given } from '../support/tables';

/** Two locations with 50 and 100 cases, ten more at each in the only month, and nobody who decides: 60 and 110 at its end. */
const given: Given = {
  products: [{ product: 'track 4' }],
  roles: [{ role: 'officer' }],
  steps: [{ normTime: 2 }],
  locations: ['Ter Apel', 'Budel'],
  stock: [
    { ageFrom: 1, cases: 50 },
    { location: 'Budel', ageFrom: 1, cases: 100 },
  ],
  inflow: [
    { period: month(0), cases: 10 },
    { location: 'Budel', period: month(0), cases: 10 },
  ],
};
const run = runOf(given);
const all: Scope = { location: null, product: null, role: null, from: 0, to: 0 };

test('a location that is there has its own figure, and no location is all of them', () => {
  expect(figure(run, 'stock', { ...all, location: 'Budel' })).toBeCloseTo(110, 9);
  expect(figure(run, 'stock', all)).toBeCloseTo(170, 9);
});

test.each([{ location: 'Bant' }, { product: 'track 5' }, { location: 'Budel', product: 'track 5' }])(
  '%o, which the model does not have, has no figure, no gaps and no course',
  (name) => {
    const scope = { ...all, ...name };
    expect(figure(run, 'stock', scope)).toBeNull();
    expect(lacking(run, 'stock', scope)).toEqual([]);
    expect(trend(run, 'stock', scope)).toEqual([]);
  },
);

test('a role says nothing about a measure that has none, so an unknown one does not either', () => {
  expect(figure(run, 'stock', { ...all, role: 'judge' })).toBeCloseTo(170, 9);
  expect(figure(run, 'fteGap', { ...all, role: 'judge' })).toBeNull();
});
