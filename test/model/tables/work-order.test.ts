/** A work order as people write it. */
import { parseWorkOrder } from '../../../src/model/tables/work-order';

test.each([
  ['fifo', { kind: 'fifo' }],
  [' EDD ', { kind: 'edd' }],
  ['Priority', { kind: 'priority' }],
  ['split(0.7)', { kind: 'split', share: 0.7 }],
  ['split (0,7)', { kind: 'split', share: 0.7 }],
  [' Split( 70 % ) ', { kind: 'split', share: 0.7 }],
  ['split(.25)', { kind: 'split', share: 0.25 }],
  ['split(12.5%)', { kind: 'split', share: 0.125 }],
  ['split(0)', { kind: 'split', share: 0 }],
  ['split(1)', { kind: 'split', share: 1 }],
  ['split(100%)', { kind: 'split', share: 1 }],
])('%j is one', (text, order) => expect(parseWorkOrder(text)).toEqual(order));

test.each([
  '',
  'lifo',
  'split',
  'split()',
  'split(70)',
  'split(1.01)',
  'split(101%)',
  'split(-0.1)',
  'split(a)',
  'split(0.7',
  'my split(0.7)',
  'split(0.7) or so',
  'splits(0.7)',
  'split(0.7%x)',
  'split(1.2.3)',
])('%j is none', (text) => expect(parseWorkOrder(text)).toBeNull());
