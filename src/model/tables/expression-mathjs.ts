/**
 * The expression engine: mathjs reads the text, and of what it reads only arithmetic is let through. Nothing of mathjs
 * runs when an expression is evaluated: the tree becomes plain functions of numbers, made from the lists below and from
 * nothing else. In a file of its own, so that only who needs it loads it.
 */
import { create, parseDependencies, type MathNode } from 'mathjs/number';
import { MINUTES_PER_HOUR, minutesPer } from './durations';
import { type Evaluate, type ExpressionEngine, type ParsedExpression } from './expression';
import { Refused } from './expression-fault';

const { parse } = create(parseDependencies ?? {});

/** More parts than anybody writes in a cell. */
const MOST_NODES = 200;

type Operator = (a: number, b: number) => number;
const truth = (value: boolean): number => (value ? 1 : 0);

const BINARY: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['add', (a, b) => a + b],
  ['subtract', (a, b) => a - b],
  ['multiply', (a, b) => a * b],
  ['divide', (a, b) => a / b],
  ['pow', (a, b) => a ** b],
  ['larger', (a, b) => truth(a > b)],
  ['largerEq', (a, b) => truth(a >= b)],
  ['smaller', (a, b) => truth(a < b)],
  ['smallerEq', (a, b) => truth(a <= b)],
  ['equal', (a, b) => truth(a === b)],
  ['unequal', (a, b) => truth(a !== b)],
  ['and', (a, b) => truth(a !== 0 && b !== 0)],
  ['or', (a, b) => truth(a !== 0 || b !== 0)],
]);

const UNARY: ReadonlyMap<string, (a: number) => number> = new Map<string, (a: number) => number>([
  ['unaryMinus', (a) => -a],
  ['unaryPlus', (a) => a],
  ['not', (a) => truth(a === 0)],
]);

interface NamedFunction {
  readonly fewest: number;
  readonly most: number;
  readonly apply: (values: readonly number[]) => number;
}

const one = (apply: (value: number) => number): NamedFunction => ({
  fewest: 1,
  most: 1,
  apply: ([value = 0]) => apply(value),
});

const FUNCTIONS: ReadonlyMap<string, NamedFunction> = new Map([
  ['min', { fewest: 1, most: MOST_NODES, apply: (values) => Math.min(...values) }],
  ['max', { fewest: 1, most: MOST_NODES, apply: (values) => Math.max(...values) }],
  ['abs', one(Math.abs)],
  ['floor', one(Math.floor)],
  ['ceil', one(Math.ceil)],
  ['sqrt', one(Math.sqrt)],
  ['round', { fewest: 1, most: 2, apply: ([value = 0, digits = 0]) => roundTo(value, digits) }],
]);

/** Half away from zero, as ROUND in Excel does it; the tiny push undoes that 1.005 is stored as a little less. */
function roundTo(value: number, digits: number): number {
  const factor = 10 ** Math.trunc(digits);
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.floor(scaled + 0.5 + scaled * Number.EPSILON)) / factor;
}

interface ReadSoFar {
  readonly names: readonly string[];
  nodes: number;
}

function read(node: MathNode, reading: ReadSoFar): Evaluate {
  reading.nodes += 1;
  if (reading.nodes > MOST_NODES) throw new Refused('too-complex');
  const inner = (child: MathNode): Evaluate => read(child, reading);
  switch (node.type) {
    case 'ConstantNode':
      return constant(fieldOf(node, 'value'));
    case 'SymbolNode':
      return symbol(String(fieldOf(node, 'name')), reading.names);
    case 'ParenthesisNode':
      return inner(nodeOf(fieldOf(node, 'content')));
    case 'OperatorNode':
      if (fieldOf(node, 'implicit') === true) throw new Refused('no-operator');
      return operator(String(fieldOf(node, 'fn')), nodesOf(fieldOf(node, 'args')).map(inner));
    case 'ConditionalNode':
      return choice(
        inner(nodeOf(fieldOf(node, 'condition'))),
        inner(nodeOf(fieldOf(node, 'trueExpr'))),
        inner(nodeOf(fieldOf(node, 'falseExpr'))),
      );
    case 'RelationalNode':
      return chain(namesOf(fieldOf(node, 'conditionals')), nodesOf(fieldOf(node, 'params')).map(inner));
    case 'FunctionNode':
      return call(functionName(node), nodesOf(fieldOf(node, 'args')).map(inner));
    default:
      throw new Refused('not-allowed');
  }
}

function constant(value: unknown): Evaluate {
  if (typeof value === 'boolean') return () => truth(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refused('not-allowed');
  return () => value;
}

function symbol(name: string, names: readonly string[]): Evaluate {
  const index = names.indexOf(name);
  if (index >= 0) return (values) => values[index] ?? NaN;
  // A unit on its own is one of it. A value of the model with the same name goes first.
  const minutes = minutesPer(name);
  if (minutes === null) throw new Refused('unknown-name', { name });
  return () => minutes / MINUTES_PER_HOUR;
}

function operator(name: string, args: readonly Evaluate[]): Evaluate {
  const [a, b] = args;
  const unary = UNARY.get(name);
  if (a !== undefined && args.length === 1 && unary !== undefined) return (values) => unary(a(values));
  const binary = BINARY.get(name);
  if (a === undefined || b === undefined || args.length !== 2 || binary === undefined) throw new Refused('not-allowed');
  return (values) => binary(a(values), b(values));
}

function choice(condition: Evaluate, yes: Evaluate, no: Evaluate): Evaluate {
  return (values) => (condition(values) !== 0 ? yes(values) : no(values));
}

/** 1 < x < 3 */
function chain(conditions: readonly string[], params: readonly Evaluate[]): Evaluate {
  const tests = conditions.map((name, index) => operator(name, params.slice(index, index + 2)));
  return (values) => truth(tests.every((test) => test(values) !== 0));
}

function call(name: string, args: readonly Evaluate[]): Evaluate {
  const [condition, yes, no] = args;
  if (name === 'if' && condition && yes && no && args.length === 3) return choice(condition, yes, no);
  const known = FUNCTIONS.get(name);
  if (known === undefined || args.length < known.fewest || args.length > known.most) throw new Refused('not-allowed');
  return (values) => known.apply(args.map((arg) => arg(values)));
}

const fieldOf = (node: MathNode, field: string): unknown => (node as unknown as Record<string, unknown>)[field];

/** mathjs has checked these shapes when it made the node; anything else is refused. */
const isNode = (value: unknown): value is MathNode => typeof value === 'object' && value !== null && 'type' in value;

function nodeOf(value: unknown): MathNode {
  if (!isNode(value)) throw new Refused('not-allowed');
  return value;
}

const nodesOf = (value: unknown): readonly MathNode[] => (Array.isArray(value) ? value.map(nodeOf) : []);
const namesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function functionName(node: MathNode): string {
  const fn = fieldOf(node, 'fn');
  if (!isNode(fn) || fn.type !== 'SymbolNode') throw new Refused('not-allowed');
  return String(fieldOf(fn, 'name'));
}

function parseWithMathjs(text: string, names: readonly string[]): ParsedExpression {
  let tree: MathNode;
  try {
    tree = parse(text);
  } catch {
    return { ok: false, fault: 'syntax' };
  }
  try {
    return { ok: true, evaluate: read(tree, { names, nodes: 0 }) };
  } catch (error) {
    return error instanceof Refused
      ? { ok: false, fault: error.fault, data: error.data }
      : { ok: false, fault: 'too-complex' };
  }
}

/**
 * Arithmetic (+ − * / ^), comparison, and/or/not, `c ? a : b`, if, min, max, round, abs, floor, ceil, sqrt, the units min,
 * h (uur) and day (dag), and the names given. Anything else, and anything too long or deep, is a fault; never throws.
 */
export const mathExpressions: ExpressionEngine = { parse: parseWithMathjs };
