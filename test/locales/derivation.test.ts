/** What the parts of an explanation are called where the words take data. The rest stands in test/golden/explanation. */
import { labelText } from '../../src/locales/derivation';
import type { Label } from '../../src/model/explain/label';
import type { ScenarioRow } from '../../src/model/tables/tables';

const lever: ScenarioRow = {
  row: 1,
  scenario: 'Plan A',
  order: 1,
  lever: 'inflow',
  target: null,
  product: 'Spoor 4',
  location: 'Ter Apel',
  expression: 'x * 1.1',
  from: null,
  to: null,
  active: true,
  remark: '',
  group: '',
};

test.each<[Label, string, string]>([
  [{ code: 'named', name: 'Budel' }, 'Budel', 'Budel'],
  [{ code: 'measure', measure: 'stock' }, 'Voorraad', 'Stock'],
  [{ code: 'received-earlier', periods: 0 }, 'ontvangen in deze periode', 'received in this period'],
  [{ code: 'received-earlier', periods: 1 }, 'ontvangen 1 periode eerder', 'received 1 period earlier'],
  [{ code: 'received-earlier', periods: 3 }, 'ontvangen 3 perioden eerder', 'received 3 periods earlier'],
  [{ code: 'of-age', age: 1, unit: 'week', overdue: false }, '1 week eerder ontvangen', 'received 1 week earlier'],
  [
    { code: 'of-age', age: 2, unit: 'month', overdue: true },
    '2 maanden eerder ontvangen, over termijn',
    'received 2 months earlier, overdue',
  ],
  [
    { code: 'derived-from', product: 'Spoor 4', event: 'overdue', lag: 1 },
    'Spoor 4: over termijn geraakt, 1 periode eerder',
    'Spoor 4: became overdue, 1 period earlier',
  ],
  [
    { code: 'penalty-of', kind: 'court', age: 2 },
    'rechterlijke dwangsom, ontvangen 2 perioden eerder',
    'court penalty, received 2 periods earlier',
  ],
  [{ code: 'hours-used-at', step: 'Horen' }, 'uren besteed aan Horen', 'hours used at Horen'],
  [
    { code: 'lever', lever, without: false },
    'instroom · Spoor 4 · Ter Apel: +10%',
    'inflow · Spoor 4 · Ter Apel: +10%',
  ],
  [
    { code: 'lever', lever, without: true },
    'zonder instroom · Spoor 4 · Ter Apel: +10%',
    'without inflow · Spoor 4 · Ter Apel: +10%',
  ],
  [
    {
      code: 'after',
      others: [
        { code: 'named', name: 'A' },
        { code: 'named', name: 'B' },
      ],
    },
    'na A + B',
    'after A + B',
  ],
])('%j reads naturally in both languages', (label, nl, en) => {
  expect(labelText(label, 'nl')).toBe(nl);
  expect(labelText(label, 'en')).toBe(en);
});
