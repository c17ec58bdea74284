/** OVERVIEW: a table of the model that spills from one cell. */
import type { Language } from '../../language';
import { measure, type MeasureQuery } from '../../model/measures/measures';
import type { KnownMeasure } from '../../model/tables/measure-definitions';
import type { Run } from '../../model/simulate/simulate';
import { dimensionNamed, measureFrom, membersOf, runOf, type Found, type Narrowing } from '../../session/question';
import type { Session } from '../../session/session';
import { isEmpty } from '../../workbook/cells';
import type { Cell } from '../../workbook/port';
import { among } from '../argument';
import { cell, cells } from '../argument-kinds';
import { defineLive, refuse, type CellAnswer, type AnswerMatrix, type Refusal } from '../define';
import type { Amount, Unit } from '../number-format';
import { measured, unanswerable } from '../unanswerable';
import { wording } from '../wording';
import { deliveryNamed, deliveryTable } from './deliveries';
import { DIMENSION_MEMBERS, OVERVIEW_MEMBERS } from './members';
import { filterOf, isRefused } from './overview-filter';
import { WHICH } from './which';

const DIMENSION_HELP = {
  nl: 'locatie, product, rol of periode',
  en: 'location, product, role or period',
};

export const OVERVIEW = defineLive({
  id: 'OVERVIEW',
  summary: {
    nl: 'Een tabel van het model: maten per locatie, product, rol of periode, die elke wijziging volgt.',
    en: 'A table of the model: measures by location, product, role or period, which follows every change.',
  },
  result: 'matrix',
  arguments: {
    measures: among(
      OVERVIEW_MEMBERS,
      cells(
        wording(
          { nl: 'maten', en: 'measures' },
          {
            nl: 'Eén maat of meer; per locatie ook levering, leverdatum, leverdagen en leverbevindingen.',
            en: 'One measure or more; by location also delivery, deliveryDate, deliveryAge and deliveryFindings.',
          },
        ),
        false,
      ),
    ),
    rowsBy: among(
      DIMENSION_MEMBERS,
      cell(
        wording(
          { nl: 'rijen', en: 'rowsBy' },
          { nl: `Eén rij per ${DIMENSION_HELP.nl}.`, en: `One row per ${DIMENSION_HELP.en}.` },
        ),
        false,
      ),
    ),
    columnsBy: among(
      DIMENSION_MEMBERS,
      cell(
        wording(
          { nl: 'kolommen', en: 'columnsBy' },
          {
            nl: `Eén kolom per ${DIMENSION_HELP.nl}; leeg = alleen de maten.`,
            en: `One column per ${DIMENSION_HELP.en}; empty = only the measures.`,
          },
        ),
        true,
      ),
    ),
    filters: cells(
      wording(
        { nl: 'filters', en: 'filters' },
        {
          nl: 'Twee kolommen: locatie, product, rol of periode, en de waarde; leeg = alles.',
          en: 'Two columns: location, product, role or period, and the value; empty = all.',
        },
      ),
      true,
    ),
    scenario: WHICH.scenario,
  },
  examples: [
    {
      args: [[['stock', 'fteGap']], 'location', '', [['period', '2023-12']]],
      result: '',
      because: {
        nl: 'Voorraad en tekort per locatie, eind december 2023.',
        en: 'Stock and gap per location, at the end of December 2023.',
      },
    },
  ],
  compute: (a, { session, language }): CellAnswer => {
    const run = runOf(session, a.scenario);
    if (!run.ok) return unanswerable(run.why);
    const delivered = a.measures
      .flat()
      .filter((name) => !isEmpty(name))
      .map(deliveryNamed);
    if (delivered.some((one) => one !== undefined))
      return collected(session, delivered, { rowsBy: a.rowsBy, language });
    const measures = every(
      a.measures.flat().filter((name) => !isEmpty(name)),
      measureFrom,
    );
    if (!measures.ok) return unanswerable(measures.why);
    const rows = dimensionNamed(a.rowsBy);
    if (!rows.ok) return unanswerable(rows.why);
    const columns = isEmpty(a.columnsBy) ? null : dimensionNamed(a.columnsBy);
    if (columns && !columns.ok) return unanswerable(columns.why);
    if (columns && columns.value === rows.value)
      return refuse('value', 'rijen en kolommen moeten verschillen.', 'rows and columns must differ.');
    const { model } = run.value;
    const filter = filterOf(run.value, a.filters);
    if (isRefused(filter)) return filter;
    if (!filter.ok) return unanswerable(filter.why);
    const across = columns ? membersOf(model, columns.value) : [{ label: '', only: {} }];
    const asked = within(filter.value);
    return spill(
      run.value,
      {
        rows: membersOf(model, rows.value).filter(asked),
        across: across.filter(asked),
        filter: filter.value,
        measures: measures.value,
      },
      language,
    );
  },
});

/** The state of collection stands in a table of its own: it is about locations, and about no period or scenario. */
function collected(
  session: Session,
  measures: readonly ReturnType<typeof deliveryNamed>[],
  { rowsBy, language }: { readonly rowsBy: Cell; readonly language: Language },
): CellAnswer {
  const known = measures.flatMap((one) => (one === undefined ? [] : [one]));
  const rows = dimensionNamed(rowsBy);
  if (!rows.ok) return unanswerable(rows.why);
  if (rows.value !== 'location' || known.length < measures.length)
    return refuse(
      'value',
      'levering, leverdatum, leverdagen en leverbevindingen gaan per locatie en zonder andere maten.',
      'delivery, deliveryDate, deliveryAge and deliveryFindings go by location and without other measures.',
    );
  return deliveryTable(session, known, language);
}

function every<A, B>(list: readonly A[], read: (one: A) => Found<B>): Found<readonly B[]> {
  const values: B[] = [];
  for (const one of list) {
    const reading = read(one);
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  return { ok: true, value: values };
}

/** Whether a row or column lies within the filter: who filters on periods sees no other periods. */
const within =
  (filter: Narrowing) =>
  ({ only }: ReturnType<typeof membersOf>[number]): boolean =>
    (['location', 'product', 'role'] as const).every(
      (key) => (filter[key] ?? null) === null || only[key] === undefined || only[key] === filter[key],
    ) &&
    (only.from ?? Infinity) >= (filter.from ?? -Infinity) &&
    (only.to ?? -Infinity) <= (filter.to ?? Infinity);

interface Layout {
  readonly rows: ReturnType<typeof membersOf>;
  readonly across: ReturnType<typeof membersOf>;
  readonly filter: Narrowing;
  readonly measures: readonly KnownMeasure[];
}

/** Header row, then one row per member; a cell without an answer is empty, one that lacks something says so as an error. */
function spill(run: Run, { rows, across, filter, measures }: Layout, language: Language): AnswerMatrix {
  const whole = { location: null, product: null, role: null, from: 0, to: run.model.periods.length - 1 };
  const value = (query: MeasureQuery, unit: Unit): Cell | Amount | Refusal => {
    const answer = measure(run, query);
    return answer.ok || answer.missing !== undefined ? measured(answer, unit) : '';
  };
  const title = (measureName: string, label: string): string =>
    label === '' ? measureName : measures.length === 1 ? label : `${measureName} · ${label}`;
  const header = ['', ...across.flatMap(({ label }) => measures.map(({ name }) => title(name[language], label)))];
  const body = rows.map(({ label, only }) => [
    label,
    ...across.flatMap((column) =>
      measures.map(({ id, unit }) => value({ ...whole, ...filter, ...column.only, ...only, measure: id }, unit)),
    ),
  ]);
  return [header, ...body];
}
