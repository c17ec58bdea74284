/** The halves of conditional formats that draw inside cells: icons, bars and colours. */
import {
  type Bound,
  type ColorScale,
  type DataBar,
  evenly,
  ICON_SETS,
  type IconSet,
  type IconSetName,
} from '../../../xlsx/book/conditions';
import { requireColor } from '../charts/formats';
import { invalidArgument, notServed } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { oneOf, requireFlag, requireText } from '../base/values';
import type { RuleOwner } from './conditional-looks';

/** Excel's names of bounds → the file's. */
const BOUND_TYPES = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
  Automatic: 'automatic',
} as const;
const BOUND_NAMES = Object.keys(BOUND_TYPES) as (keyof typeof BOUND_TYPES)[]; // its own keys

function readBound(given: unknown): Bound {
  const type = BOUND_TYPES[oneOf(BOUND_NAMES, Reflect.get(Object(given), 'type'))];
  const bare = type === 'min' || type === 'max' || type === 'automatic';
  const formula: unknown = Reflect.get(Object(given), 'formula');
  if (!bare && typeof formula !== 'string' && typeof formula !== 'number') throw invalidArgument();
  return { type, value: bare ? '' : String(formula).replace(/^=/, '') };
}

function boundName({ type, value }: Bound) {
  const name = BOUND_NAMES.find((one) => BOUND_TYPES[one] === type) ?? 'Number';
  return value === '' ? { type: name } : { type: name, formula: `=${value}` };
}

const bound = (type: Bound['type'], value = ''): Bound => ({ type, value });

/** As Excel makes them. */
export const newIconSet = (set: IconSetName = '3TrafficLights1'): IconSet => ({
  kind: 'icons',
  set,
  from: evenly(set),
  reversed: false,
  only: false,
});

export const newDataBar = (): DataBar => ({
  kind: 'bar',
  from: bound('automatic'),
  to: bound('automatic'),
  color: '#638EC6',
  negative: '#FF0000',
  gradient: true,
  only: false,
});

export const newColorScale = (): ColorScale => ({
  kind: 'scale',
  stops: [
    { bound: bound('min'), color: '#F8696B' },
    { bound: bound('percentile', '50'), color: '#FFEB84' },
    { bound: bound('max'), color: '#63BE7B' },
  ],
});

const COUNTS = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five'];
/** "3TrafficLights1" is ThreeTrafficLights1 in Excel. */
const officeName = (set: IconSetName) => (COUNTS[Number(set.charAt(0))] ?? '') + set.slice(1);

export class IconSetPart implements HostObject {
  readonly excelType = 'IconSetConditionalFormat';

  constructor(private readonly owner: RuleOwner) {}

  get style() {
    return officeName(this.data.set);
  }

  /** Another set begins with its own even parts. */
  set style(value: unknown) {
    const name = requireText(value);
    const set = ICON_SETS.find((one) => officeName(one) === name);
    if (!set) throw notServed(`IconSetConditionalFormat.style ${name}`);
    this.change({ set, from: evenly(set) });
  }

  get reverseIconOrder() {
    return this.data.reversed;
  }

  set reverseIconOrder(value: unknown) {
    this.change({ reversed: requireFlag(value) });
  }

  get showIconOnly() {
    return this.data.only;
  }

  set showIconOnly(value: unknown) {
    this.change({ only: requireFlag(value) });
  }

  get criteria(): unknown {
    return this.data.from.map(({ included, ...one }) => ({
      ...boundName(one),
      operator: included ? 'GreaterThanOrEqual' : 'GreaterThan',
    }));
  }

  /** One per icon, from the lowest up; the first says nothing, for the lowest icon has no bound. */
  set criteria(value: unknown) {
    if (!Array.isArray(value) || value.length !== this.data.from.length) throw invalidArgument();
    const from = value.map((one: unknown, i) => {
      const given = Object(one) as object; // any value becomes one
      if (Reflect.get(given, 'customIcon')) throw notServed('ConditionalIconCriterion.customIcon');
      if (i === 0) return { ...bound('percent', '0'), included: true };
      const operator = oneOf(['GreaterThan', 'GreaterThanOrEqual'], Reflect.get(given, 'operator'));
      return { ...readBound(given), included: operator === 'GreaterThanOrEqual' };
    });
    this.change({ from });
  }

  private get data(): IconSet {
    const { condition } = this.owner;
    return condition?.kind === 'icons' ? condition : newIconSet();
  }

  private change(change: Partial<IconSet>): void {
    this.owner.change(() => (this.owner.condition = { ...this.data, ...change }));
  }
}

export class DataBarPart implements HostObject {
  readonly excelType = 'DataBarConditionalFormat';

  constructor(private readonly owner: RuleOwner) {}

  get lowerBoundRule(): unknown {
    return boundName(this.data.from);
  }

  set lowerBoundRule(value: unknown) {
    this.change({ from: readBound(value) });
  }

  get upperBoundRule(): unknown {
    return boundName(this.data.to);
  }

  set upperBoundRule(value: unknown) {
    this.change({ to: readBound(value) });
  }

  get showDataBarOnly() {
    return this.data.only;
  }

  set showDataBarOnly(value: unknown) {
    this.change({ only: requireFlag(value) });
  }

  get positiveFormat() {
    const read = () => this.data;
    const change = (to: Partial<DataBar>) => this.change(to);
    return {
      excelType: 'ConditionalDataBarPositiveFormat',
      get fillColor() {
        return read().color;
      },
      set fillColor(value: unknown) {
        change({ color: requireColor(value) });
      },
      get gradientFill() {
        return read().gradient;
      },
      set gradientFill(value: unknown) {
        change({ gradient: requireFlag(value) });
      },
    };
  }

  get negativeFormat() {
    const read = () => this.data;
    const change = (to: Partial<DataBar>) => this.change(to);
    return {
      excelType: 'ConditionalDataBarNegativeFormat',
      get fillColor() {
        return read().negative;
      },
      set fillColor(value: unknown) {
        change({ negative: requireColor(value) });
      },
    };
  }

  private get data(): DataBar {
    const { condition } = this.owner;
    return condition?.kind === 'bar' ? condition : newDataBar();
  }

  private change(change: Partial<DataBar>): void {
    this.owner.change(() => (this.owner.condition = { ...this.data, ...change }));
  }
}

export class ColorScalePart implements HostObject {
  readonly excelType = 'ColorScaleConditionalFormat';

  constructor(private readonly owner: RuleOwner) {}

  get threeColorScale() {
    return this.data.stops.length === 3;
  }

  get criteria(): unknown {
    const names = this.threeColorScale ? ['minimum', 'midpoint', 'maximum'] : ['minimum', 'maximum'];
    return Object.fromEntries(
      this.data.stops.map(({ bound: at, color }, i) => [names[i] ?? '', { ...boundName(at), color }]),
    );
  }

  set criteria(value: unknown) {
    const given = ['minimum', 'midpoint', 'maximum'].map((name): unknown => Reflect.get(Object(value), name));
    const stops = given
      .filter((one) => one !== undefined && one !== null)
      .map((one) => ({ bound: readBound(one), color: requireColor(Reflect.get(Object(one), 'color')) }));
    if (!given[0] || !given[2] || stops.some(({ bound: at }) => at.type === 'automatic')) throw invalidArgument();
    this.owner.change(() => (this.owner.condition = { kind: 'scale', stops }));
  }

  private get data(): ColorScale {
    const { condition } = this.owner;
    return condition?.kind === 'scale' ? condition : newColorScale();
  }
}
