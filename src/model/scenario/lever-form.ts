/** The guided fields of a lever: what it changes, which fields that needs, and how a formula of x reads as a choice. */
import { plainExpression } from '../tables/expression-text';
import { writeNumber } from '../tables/numbers';
import { parseWorkOrder } from '../tables/work-order';
import type { Lever, ScenarioRow } from '../tables/tables';

/** Every kind of lever, in the order in which the pane offers them. */
export const LEVERS = [
  'inflow',
  'staff',
  'hires',
  'sickness',
  'normTime',
  'noShow',
  'share',
  'minimumWait',
  'stepRole',
  'term',
  'withdrawal',
  'workOrder',
  'derivedShare',
] as const satisfies readonly Lever[];

interface LeverShape {
  readonly product: boolean;
  /** What stands in the target column. */
  readonly target: 'step' | 'role' | null;
  /** number: a formula of x; role and work order are chosen from a list. */
  readonly value: 'number' | 'role' | 'workOrder';
}

const plain: LeverShape = { product: true, target: null, value: 'number' };
const ofStep: LeverShape = { product: true, target: 'step', value: 'number' };
const ofRole: LeverShape = { product: false, target: 'role', value: 'number' };

/** Which fields each kind of lever has. */
export const SHAPES: Readonly<Record<Lever, LeverShape>> = {
  inflow: plain,
  withdrawal: plain,
  term: plain,
  derivedShare: plain,
  normTime: ofStep,
  noShow: ofStep,
  share: ofStep,
  minimumWait: ofStep,
  stepRole: { ...ofStep, value: 'role' },
  sickness: ofRole,
  staff: ofRole,
  hires: ofRole,
  workOrder: { product: false, target: null, value: 'workOrder' },
};

/** How a formula changes x. */
type Change =
  | { readonly how: 'percent'; readonly value: number }
  | { readonly how: 'add'; readonly value: number }
  | { readonly how: 'set'; readonly value: number }
  | { readonly how: 'own'; readonly text: string };

/** percent: more or fewer by that many per cent. add: so many more. set: becomes. own: a formula of one's own. */
export type How = Change['how'];

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const TIMES = new RegExp(`^x\\*${NUMBER}$`);
const PLUS = new RegExp(`^x([+-])${NUMBER}$`);
const ALONE = new RegExp(`^-?${NUMBER}$`);
/** Enough for any percentage somebody types; fewer than floating-point arithmetic leaves behind. */
const DECIMALS = 8;

const tidy = (value: number): number => Number(value.toFixed(DECIMALS));

/**
 * What a formula of x does, as far as a choice and a number can say it.
 *
 * @returns 'own', with the text, for every other formula and for one that cannot be read.
 * @example readChange('x * 1.05') // { how: 'percent', value: 5 }
 * @example readChange('x - 2') // { how: 'add', value: -2 }
 * @example readChange('max(x, 3)') // { how: 'own', text: 'max(x, 3)' }
 */
export function readChange(expression: string): Change {
  const plain = plainExpression(expression, ['x']);
  const text = plain.ok && plain.share === null ? plain.text : '';
  const times = TIMES.exec(text);
  if (times !== null) return { how: 'percent', value: tidy((Number(times[1]) - 1) * 100) };
  const plus = PLUS.exec(text);
  if (plus !== null) return { how: 'add', value: plus[1] === '-' ? -Number(plus[2]) : Number(plus[2]) };
  if (ALONE.test(text)) return { how: 'set', value: Number(text) };
  return { how: 'own', text: expression.trim() };
}

const FRACTION = new RegExp(`^x\\*${NUMBER}/${NUMBER}$|^x/${NUMBER}\\*${NUMBER}$`);

/**
 * What a formula does to x in per cent, also where it is written as a fraction.
 *
 * @returns null for a formula that does something else.
 * @example percentOf('x * 77000 / 70000') // 10
 */
export function percentOf(expression: string): number | null {
  const change = readChange(expression);
  if (change.how === 'percent') return change.value;
  const plain = plainExpression(expression, ['x']);
  const parts = plain.ok && plain.share === null ? FRACTION.exec(plain.text) : null;
  if (parts === null) return null;
  const [above, below] = [Number(parts[1] ?? parts[4]), Number(parts[2] ?? parts[3])];
  return below === 0 ? null : tidy((above / below - 1) * 100);
}

/**
 * The formula of x that does this; `readChange` reads it back.
 *
 * @example writeChange({ how: 'percent', value: -10 }) // 'x * 0.9'
 * @example writeChange({ how: 'add', value: -2 }) // 'x - 2'
 */
export function writeChange(change: Change): string {
  switch (change.how) {
    case 'percent':
      return `x * ${writeNumber(tidy(1 + change.value / 100))}`;
    case 'add':
      return change.value < 0 ? `x - ${writeNumber(-change.value)}` : `x + ${writeNumber(change.value)}`;
    case 'set':
      return writeNumber(change.value);
    case 'own':
      return change.text;
    default:
      return change satisfies never;
  }
}

/**
 * fifo: longest waiting first. edd: first due first. priority: the product of lowest priority number first. split: a share of
 * each role's hours for what is overdue, the rest for the others, both longest waiting first.
 */
export const WORK_ORDERS = ['fifo', 'edd', 'priority', 'split'] as const;
/** One of the work orders, without the share of a split. */
export type WorkOrderKind = (typeof WORK_ORDERS)[number];

const DEFAULT_SPLIT = 0.7;

/**
 * The fields of a work order; share is 0.7 where the order has none, and the kind fifo where the text is no work order.
 *
 * @example readWorkOrder('split(0.6)') // { kind: 'split', share: 0.6 }
 * @example readWorkOrder('edd') // { kind: 'edd', share: 0.7 }
 */
export function readWorkOrder(expression: string): { readonly kind: WorkOrderKind; readonly share: number } {
  const order = parseWorkOrder(expression);
  return order?.kind === 'split' ? order : { kind: order?.kind ?? 'fifo', share: DEFAULT_SPLIT };
}

/**
 * The text of a work order; the share (0–1) is that of a split, and let go of the others.
 *
 * @example writeWorkOrder('split', 0.6) // 'split(0.6)'
 * @example writeWorkOrder('fifo', 0.6) // 'fifo'
 */
export const writeWorkOrder = (kind: WorkOrderKind, share: number): string =>
  kind === 'split' ? `split(${writeNumber(tidy(share))})` : kind;

/** A new lever, or another kind of lever in the same place: what no longer applies is let go. */
export function leverOfKind(lever: Lever, row: ScenarioRow | null, roles: readonly string[]): ScenarioRow {
  const shape = SHAPES[lever];
  const same = row !== null && SHAPES[row.lever].value === shape.value;
  const expressions = { number: lever === 'hires' ? 'x + 1' : 'x * 1', role: roles[0] ?? '', workOrder: 'fifo' };
  return {
    row: 0,
    scenario: row?.scenario ?? '',
    order: row?.order ?? 1,
    lever,
    location: row?.location ?? null,
    product: shape.product ? (row?.product ?? null) : null,
    target: row !== null && SHAPES[row.lever].target === shape.target ? row.target : null,
    from: row?.from ?? null,
    to: row?.to ?? null,
    expression: same ? row.expression : expressions[shape.value],
    active: row?.active ?? true,
    group: row?.group ?? '',
    remark: row?.remark ?? '',
  };
}
