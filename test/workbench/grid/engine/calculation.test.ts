/** What is written while the engine calculates, over Univer's own engine: nothing may stay as old as it was. */
import { IConfigService, LocaleType, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  IFormulaDependencyGenerator,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { IRegisterFunctionService, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import fc from 'fast-check';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import { Calculation } from '../../../../src/workbench/grid/engine/calculation';
import { UNIT } from '../../../../src/workbench/grid/engine/unit';

// Of a kind jest does not load: where the engine needs them, what they are in another spelling.
jest.mock('lodash-es', () => jest.requireActual('lodash'));
jest.mock('rbush', () => jest.requireActual('../../../../node_modules/rbush/rbush.js'));
jest.mock('kdbush', () => jest.requireActual('../../../../node_modules/kdbush/kdbush.js'));
jest.mock('nanoid', () => {
  let made = 0;
  const next = () => String((made += 1));
  return { customAlphabet: () => next, nanoid: next };
});
jest.mock('cjk-regex', () => {
  const none = () => ({ toRegExp: () => /^$/ });
  return { letters: none, all: none, punctuations: none };
});
jest.mock('opentype.js', () => ({}));
jest.mock('franc-min', () => ({}));

/** A turn of the page. Node's own channel keeps the process from ending when a run is stopped and leaves it open. */
class Turns {
  readonly port1 = { onmessage: null as (() => void) | null, close: (): void => undefined };
  readonly port2 = {
    postMessage: () => void setImmediate(() => this.port1.onmessage?.()),
    close: (): void => undefined,
  };
}
Object.assign(globalThis, { MessageChannel: Turns });

const reported: unknown[] = [];
const SHEET = 'sheet-1';
/** Column A: numbers. B: each plus one. C: each and the one below it, times ten, spilling into two rows and two columns. */
const ROWS = 4;

function start() {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin])
    univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  // A turn of the page for every second formula, so that a run can be stopped between them.
  const settings = univer.__getInjector().get(IConfigService);
  settings.setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, { intervalCount: 2 }, { merge: true });
  const workbook = api.createWorkbook({
    id: UNIT,
    sheetOrder: [SHEET],
    sheets: { [SHEET]: { id: SHEET, name: SHEET, rowCount: 30, columnCount: 20 } },
  });
  const sheet = workbook.getActiveSheet();
  const calculation = new Calculation(api, univer.__getInjector(), (error) => reported.push(error));
  const write = (row: number, value: number) => void sheet.getRange(row, 0).setValue({ v: value });
  const values = (row: number, columns: number) => sheet.getRange(row, 0, 1, columns).getValues()[0];
  return { univer, api, sheet, calculation, write, values };
}

type Started = ReturnType<typeof start>;

async function filled(): Promise<Started> {
  const started = start();
  const { sheet, calculation } = started;
  for (let row = 0; row < ROWS; row += 1) {
    started.write(row, 0);
    sheet.getRange(row, 1).setValue({ f: `=A${row + 1}+1` });
  }
  sheet.getRange(0, 2).setValue({ f: '=A1:A4*10' });
  await calculation.settle();
  return started;
}

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('write' as const), row: fc.nat(ROWS - 1), value: fc.integer({ min: 1, max: 99 }) }),
    fc.record({ kind: fc.constant('microtasks' as const), count: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ kind: fc.constantFrom('flush' as const, 'flush' as const, 'turn' as const, 'all' as const) }),
  ),
  { minLength: 1, maxLength: 24 },
);
type Step = ReturnType<typeof steps.generate>['value'][number];

async function take(step: Step, { calculation, write }: Started): Promise<void> {
  switch (step.kind) {
    case 'write':
      return write(step.row, step.value);
    case 'flush':
      return calculation.flush();
    case 'all':
      return calculation.recalculateAll();
    case 'microtasks':
      for (let i = 0; i < step.count; i += 1) await Promise.resolve();
      return;
    case 'turn':
      return await new Promise((resolve) => setImmediate(resolve));
    default:
      return step satisfies never;
  }
}

test('Whatever is written while it calculates, in the end every formula follows its cells.', async () => {
  const started = await filled();
  const numbers = Array.from({ length: ROWS }, () => 0);
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      for (const step of taken) {
        if (step.kind === 'write') numbers[step.row] = step.value;
        await take(step, started);
      }
      await started.calculation.settle();
      const shown = numbers.map((_number, row) => started.values(row, 3));
      expect(shown).toEqual(numbers.map((number) => [number, number + 1, number * 10]));
    }),
    { seed: 42, numRuns: 40 },
  );
  expect(reported.splice(0)).toEqual([]);
  started.univer.dispose();
});

test('A formula in which the engine fails is an error, and the others are calculated.', async () => {
  const started = await filled();
  const { univer, sheet, calculation, write } = started;
  univer
    .__getInjector()
    .get(IRegisterFunctionService)
    .registerFunction({
      name: 'FAIL',
      description: '',
      func: () => {
        throw new Error('a mistake of the engine');
      },
    });
  sheet.getRange(0, 6).setValue({ f: '=FAIL(A1)' });
  write(0, 5);
  await calculation.settle();
  expect(sheet.getRange(0, 6).getValue()).toBe('#VALUE!');
  expect(started.values(0, 3)).toEqual([5, 6, 50]);
  expect(reported.splice(0)).toEqual([new Error('a mistake of the engine')]);
  univer.dispose();
});

test('A run that the engine gives up ends all the same, and the next is calculated.', async () => {
  const started = await filled();
  const generator = started.univer.__getInjector().get(IFormulaDependencyGenerator);
  const generate = generator.generate.bind(generator);
  generator.generate = () => Promise.reject(new Error('given up'));
  started.write(0, 5);
  await started.calculation.settle();
  expect(started.calculation.busy).toBe(false);
  expect(reported.splice(0)).toEqual([new Error('given up')]);
  generator.generate = generate;
  started.write(0, 6);
  await started.calculation.settle();
  expect(started.values(0, 3)).toEqual([6, 7, 60]);
  started.univer.dispose();
});
