/** One question has one number, whoever is asked: MEASURE, OVERVIEW, EXPLAIN, the report and the model itself. */
import fc from 'fast-check';
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Surroundings } from '../../src/functions/define';
import { compile } from '../../src/model/compile/compile';
import { measure } from '../../src/model/measures/measures';
import { MEASURES } from '../../src/model/tables/measure-definitions';
import type { ModelTables, ScenarioRow } from '../../src/model/tables/tables';
import { simulate } from '../../src/model/simulate/simulate';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { computeFacts } from '../../src/session/report/compute-facts';
import { newTable, type RowValues } from '../../src/workbook/codec/encode';
import { MemoryWorkbook } from '../../src/workbook/memory';
import type { Cell, NewTable } from '../../src/workbook/port';
import { TABLES } from '../../src/workbook/schema';
import { randomModel } from '../model/support/random-model';
import { lever, tables, type Given } from '../model/support/tables';
import { atOnce } from '../session/clock';

const ROWS: Readonly<Record<string, keyof ModelTables>> = {
  vkt_Locations: 'locations', vkt_Products: 'products', vkt_Terms: 'terms', vkt_Steps: 'steps', vkt_Roles: 'roles',
  vkt_Stock: 'stock', vkt_Inflow: 'inflow', vkt_Staff: 'staff', vkt_Derived: 'derived',
  vkt_Corrections: 'corrections', vkt_Scenarios: 'scenarios',
}; // oxfmt-ignore

/** The tables as somebody would have typed them. */
function sheets(read: ModelTables): readonly NewTable[] {
  const { periods, workOrder } = read.settings;
  const order = workOrder.kind === 'split' ? `split(${workOrder.share})` : workOrder.kind;
  const settings: readonly RowValues[] = [
    { setting: 'Periodesoort', value: 'maand', remark: '' },
    { setting: 'Eerste periode', value: '2023-01', remark: '' },
    { setting: 'Aantal perioden', value: periods, remark: '' },
    { setting: 'Werkvolgorde', value: order, remark: '' },
  ];
  return TABLES.flatMap((table): readonly NewTable[] => {
    if (table.name === 'vkt_Settings') return [newTable(table, settings, 'nl')];
    const key = ROWS[table.name];
    const rows = key === undefined ? [] : read[key];
    return Array.isArray(rows) && rows.length > 0 ? [newTable(table, rows as readonly RowValues[], 'nl')] : [];
  });
}

async function opened(read: ModelTables): Promise<WorkbookSession> {
  const port = new MemoryWorkbook();
  await port.createTables(sheets(read));
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
}

/** The answer of a function; an error as its kind. */
function ask(session: WorkbookSession, id: string, raw: readonly unknown[]): Cell | Cell[][] {
  const around: Surroundings = { language: 'nl', session };
  const declared = CATALOGUE.find((one) => one.id === id);
  if (!declared) throw new Error(id);
  try {
    return answerFor<Cell>(declared.compute(raw, around), around, (kind) => `#${kind}`);
  } catch (kind) {
    return String(kind);
  }
}

const filled = (given: Given): Given => ({
  ...given,
  stock: [...(given.stock ?? []), { location: 'Budel', product: 'one', ageFrom: 1, cases: 7 }],
  inflow: [...(given.inflow ?? []), { location: 'Ter Apel', product: 'one', cases: 3 }],
  staff: [...(given.staff ?? []), { location: 'Budel', role: 'officer', fte: 0.3 }],
});

/** What the workbook's own rows become when they are read back is what the model is computed from. */
const directly = (session: WorkbookSession) => {
  const { run } = session.current;
  if (!run) throw new Error(JSON.stringify(session.current.problems));
  return run;
};

test('MEASURE, OVERVIEW, EXPLAIN and the report say what the model says', async () => {
  await fc.assert(
    fc.asyncProperty(randomModel(), fc.nat(), fc.nat(), async (given, one, two) => {
      const session = await opened(tables(filled(given)));
      const run = directly(session);
      const { model } = run;
      const N = model.periods.length;
      const [from, to] = [Math.min(one % N, two % N), Math.max(one % N, two % N)];
      const period = `${model.periods[from]?.label ?? ''}:${model.periods[to]?.label ?? ''}`;
      const facts = await computeFacts({
        tables: session.current.tables ?? tables(given),
        question: { scenario: null, compared: [], from, to, locations: [...model.locations] },
      });
      for (const { id } of MEASURES) {
        const whole = { location: null, product: null, role: null, from, to };
        const table = ask(session, 'OVERVIEW', [id, 'location', '', [['period', period]]]);
        model.locations.forEach((name, location) => {
          const answer = measure(run, { ...whole, location, measure: id });
          // A cell has no place for a mark: a number that lacks something is an error there, and a table leaves what cannot be empty.
          const isWhole = answer.ok && answer.missing === undefined;
          const wanted: Cell = isWhole ? answer.value : '#absent';
          const inTable: Cell = isWhole || answer.missing !== undefined ? wanted : '';
          expect([id, name, ask(session, 'MEASURE', [id, name, '', '', period])]).toEqual([id, name, wanted]);
          expect([id, name, Array.isArray(table) ? table[location + 1]?.[1] : table]).toEqual([id, name, inTable]);
          const told = ask(session, 'EXPLAIN', [id, name, '', '', period]);
          expect([id, name, Array.isArray(told) ? told[1]?.[2] : told]).toEqual([
            id,
            name,
            answer.ok ? answer.value : '#absent',
          ]);
          const place = facts.places.find((candidate) => candidate.location === name);
          const figure = place?.figures.find((candidate) => candidate.id === id);
          if (figure) expect([id, name, figure.now.value]).toEqual([id, name, answer.ok ? answer.value : null]);
        });
        const all = measure(run, { ...whole, measure: id });
        const figure = facts.whole.figures.find((candidate) => candidate.id === id);
        if (figure) expect([id, figure.now.value]).toEqual([id, all.ok ? all.value : null]);
        for (const product of model.products) {
          const index = model.products.indexOf(product);
          const answer = measure(run, { ...whole, product: index, measure: id });
          expect([id, product, ask(session, 'MEASURE', [id, '', product, '', period])]).toEqual([
            id,
            product,
            answer.ok && answer.missing === undefined ? answer.value : '#absent',
          ]);
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('a scenario that changes nothing is the base, to the last bit', () => {
  const nothing: readonly Partial<ScenarioRow>[] = [
    lever('inflow', 'x * 1'), lever('staff', 'x + 0'), lever('normTime', 'x'), lever('noShow', 'x'),
    lever('inflow', 'x * 9', { active: false }),
  ]; // oxfmt-ignore
  fc.assert(
    fc.property(randomModel(), (given) => {
      const read = tables(filled(given));
      const scenarios = nothing.map((row, at) => ({ ...lever('inflow', 'x'), ...row, scenario: 'Niets', row: at + 1 }));
      const base = simulate(compile(read).model);
      const same = simulate(compile({ ...read, scenarios }, { scenario: 'niets ' }).model);
      for (const { id } of MEASURES) {
        const query = {
          measure: id,
          location: null,
          product: null,
          role: null,
          from: 0,
          to: base.model.periods.length - 1,
        };
        const [a, b] = [measure(base, query), measure(same, query)];
        expect([id, b.ok && b.value]).toEqual([id, a.ok && a.value]);
      }
    }),
    { numRuns: 50 },
  );
});

test('the order of rows changes no number, but for that of products, which breaks ties', () => {
  const mixed = <T>(rows: readonly T[], by: number): readonly T[] =>
    rows.map((row, at) => ({ row, key: ((at + 1) * (by + 7919)) % 10_007 })).sort((a, b) => a.key - b.key).map(({ row }) => row); // oxfmt-ignore
  fc.assert(
    fc.property(randomModel(), fc.nat(10_000), (given, by) => {
      const read = tables(filled(given));
      const other: ModelTables = {
        ...read,
        locations: mixed(read.locations, by),
        steps: mixed(read.steps, by),
        stock: mixed(read.stock, by),
        inflow: mixed(read.inflow, by),
        staff: mixed(read.staff, by),
        terms: mixed(read.terms, by),
        roles: mixed(read.roles, by),
        derived: mixed(read.derived, by),
      };
      const [a, b] = [simulate(compile(read).model), simulate(compile(other).model)];
      for (const { id } of MEASURES) {
        for (const location of [null, 'Budel']) {
          const query = (run: typeof a) => ({
            measure: id, location: location === null ? null : run.model.locations.indexOf(location),
            product: null, role: null, from: 0, to: run.model.periods.length - 1,
          }); // oxfmt-ignore
          const [left, right] = [measure(a, query(a)), measure(b, query(b))];
          expect([id, location, right.ok]).toEqual([id, location, left.ok]);
          if (left.ok && right.ok)
            expect([id, location, right.value]).toEqual([id, location, expect.closeTo(left.value, 6)]);
        }
      }
    }),
    { numRuns: 60 },
  );
});
