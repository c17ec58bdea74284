/**
 * Every `call // value` under an @example of the model is run. Numbers are compared to six digits after the point, or to as many as
 * are printed; what stands after a colon behind the value explains it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Example {
  readonly call: string;
  readonly value: string;
}

const folder = join(__dirname, '../../src/model');
// Loaded only to run their examples: mathjs takes its time, the declarations have none.
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('expression-mathjs.ts'),
);

/** Formulas people call one by one: here every exported function shows how. */
const FORMULAS = files.filter((file) => file.startsWith('formulas/'));

function examplesIn(file: string): readonly Example[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const blocks = [...text.matchAll(/@example([\s\S]*?)(?=@|\*\/)/g)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [call = '', value = ''] = line.split(' // ');
      return { call, value: value.replace(/: [^{}]*$/, '') };
    });
}

const modules = new Map(
  files.map((file): [string, Readonly<Record<string, unknown>>] => [
    file,
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(folder, file)) as Readonly<Record<string, unknown>>,
  ]),
);
const scope: Readonly<Record<string, unknown>> = Object.assign({}, ...modules.values());

function evaluate(expression: string): unknown {
  const run: unknown = new Function(...Object.keys(scope), `return (${expression});`);
  return typeof run === 'function' ? run(...Object.values(scope)) : undefined;
}

/** Numbers to the digits printed; lists of any kind as lists. */
function near(value: unknown): unknown {
  if (typeof value === 'number')
    return expect.closeTo(value, 6 - Math.floor(Math.log10(Math.max(1, Math.abs(value) / 100))));
  return Array.isArray(value) ? value.map(near) : value;
}

const plain = (value: unknown): unknown => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value);

const withExamples = files
  .map((file) => ({ file, examples: examplesIn(file) }))
  .filter(({ examples }) => examples.length > 0);

describe.each(withExamples)('examples in $file', ({ examples }) => {
  test.each(examples)('$call gives $value', ({ call, value }) => {
    expect(plain(evaluate(call))).toEqual(near(evaluate(value)));
  });
});

test.each(FORMULAS)('every function of %s has an example', (name) => {
  const examples = examplesIn(name);
  const functions = Object.values(modules.get(name) ?? {}).filter((value) => typeof value === 'function');
  expect(functions.length).toBeGreaterThan(0);
  const named = functions.filter(({ name: own }) => examples.some(({ call }) => call.startsWith(`${own}(`)));
  expect(named.map((value) => value.name)).toEqual(functions.map((value) => value.name));
});
