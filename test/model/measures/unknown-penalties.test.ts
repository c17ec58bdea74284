/** Cases are overdue and no row says what that costs: penalties are unknown, and never € 0. A row that says 0 is an answer. */
import { measure, series } from '../../../src/model/measures/measures';
import { month, runOf, type Given } from '../support/tables';

/** Ten cases of December, due in January; and ten of February, due in March. Nobody works on them. */
const late: Given = {
  terms: [{ term: 1 }, { product: 'legal', term: 1 }],
  products: [{ product: 'track 4' }, { product: 'legal', countsAsCase: false }],
  steps: [
    { step: 'decide', product: 'track 4' },
    { step: 'draft', product: 'legal' },
  ],
  locations: ['Budel', 'Ter Apel'],
  inflow: [{ period: month(1), location: 'Ter Apel', product: 'legal', cases: 10 }],
  stock: [{ ageFrom: 1, location: 'Budel', product: 'track 4', cases: 10 }],
};
const free = { rates: [{ days: 42, eurPerDay: 0 }], noticeShare: 1, lag: 0 };

/** January, February, March, and all three, somewhere. */
function told(given: Given, { location = null as number | null, product = null as number | null } = {}) {
  const run = runOf(given);
  const at = (from: number, to: number) => {
    const answer = measure(run, { measure: 'penalties', location, product, from, to });
    return answer.ok ? answer.value : answer.reason;
  };
  const each = [at(0, 0), at(1, 1), at(2, 2)];
  // A series has no number exactly where there is none.
  expect(series(run, { measure: 'penalties', location, product })).toEqual(
    each.map((one) => (typeof one === 'number' ? one : null)),
  );
  return [...each, at(0, 2)];
}

const NONE = 'no-penalty-rates';
test.each<[string, Given, { location?: number; product?: number }, readonly unknown[]]>([
  ['everywhere: from the first that is overdue', late, {}, [NONE, NONE, NONE, NONE]],
  ['where nothing is overdue until March', late, { location: 1 }, [0, 0, NONE, NONE]],
  ['of a product of which nothing is overdue here', late, { location: 1, product: 0 }, [0, 0, 0, 0]],
  ['of other work, which is no case and can be late', late, { product: 1 }, [0, 0, NONE, NONE]],
  ['nothing is late', { ...late, terms: [{ term: 36 }, { product: 'legal', term: 36 }] }, {}, [0, 0, 0, 0]],
  ['a row says it costs nothing a day', { ...late, penalties: [free] }, {}, [0, 0, 0, 0]],
  ['a row says nobody gives notice', { ...late, penalties: [{ ...free, rates: [{ days: 42, eurPerDay: 23 }], noticeShare: 0 }] }, {}, [0, 0, 0, 0]],
  ['a row that cannot be used: what is wrong is told', { ...late, penalties: [{ ...free, noticeShare: 2 }] }, {}, Array(4).fill('incomplete')],
])('penalties, %s', (_, given, where, wanted) => expect(told(given, where)).toEqual(wanted)); // oxfmt-ignore
