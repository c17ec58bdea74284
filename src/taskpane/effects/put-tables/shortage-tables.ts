/** What is short and what is over, as the headline of a place tells it, and the bottleneck of a location. */
import { periodAt } from '../../../locales/notation/period-name';
import { lacking, type Scope } from '../../../model/measures/figures';
import { pressing } from '../../../model/measures/judge/balance';
import { bottleneck } from '../../../model/measures/judge/bottleneck';
import type { Run } from '../../../model/simulate/simulate';
import { less } from '../../../workbook/report/cells';
import { shortageOf } from '../../../workbook/report/facts/place-facts';
import { bottleneckHeaders } from '../../../workbook/report/words';
import { amountAt, cellOf, changeAt, type About, type ShownCell, type ShownTable } from './cells';

/** The periods that the headline is of: all of them, or the tightest where everything must be on time. */
export const headlineSpan = (run: Run, scope: Scope): Scope => pressing(run, scope);

/** One side is not taken from the other; what it is measured for is said above the table. */
export function balanceTable(about: About): ShownTable {
  const { run, scope, state, words, texts, formats } = about;
  const { columns } = words;
  const { headline } = texts.picture;
  const base = state.selection.scenario === null ? null : state.runs.base;
  const span = headlineSpan(run, scope);
  const is = shortageOf({ run, base }, scope);
  const was = base === null ? null : shortageOf({ run: base, base: null }, scope);
  const side = (which: 'short' | 'spare', name: string): readonly ShownCell[] => {
    const now = is.isKnown ? is[which] : null;
    const before = was?.isKnown === true ? was[which] : null;
    const isUnsure = is.isIncomplete || was?.isIncomplete === true;
    return [
      name,
      cellOf(now, 'fte', { isIncomplete: is.isIncomplete }),
      ...(was === null
        ? []
        : [
            cellOf(before, 'fte', { isIncomplete: was.isIncomplete }),
            cellOf(less(now, before), 'fte', { isIncomplete: isUnsure, isChange: true }),
          ]),
    ];
  };
  const named = (id: 'fteRequired' | 'fteAvailable'): readonly ShownCell[] => [
    words.measure(id).name,
    amountAt(run, id, span),
    ...(base === null ? [] : [amountAt(base, id, span), changeAt([run, base], id, span)]),
  ];
  return {
    headers: [columns.figure, columns.value, ...(base === null ? [] : [columns.inBase, columns.againstBase])],
    rows: [
      side('short', words.shortage),
      side('spare', texts.put.columns.spare),
      named('fteRequired'),
      named('fteAvailable'),
    ],
    notes: [
      `${headline.measuredFor(formats.list(is.goals.map((goal) => headline.goals[goal])))} ${headline.place}`,
      ...(is.nobodyPlaces > 0 ? [headline.nobody(is.nobodyPlaces)] : []),
      ...(is.incompletePlaces > 0 ? [headline.incomplete(is.incompletePlaces)] : []),
    ],
  };
}

/** null where there is none: the view says so itself. */
export function bottleneckTable({ run, scope, words, formats }: About): ShownTable | null {
  const { location } = scope;
  const found = location === null ? null : bottleneck(run, { ...scope, location });
  if (location === null || found === null) return null;
  const { columns, say } = words;
  const when = (index: number): string => periodAt(run, index, formats);
  const isIncomplete = lacking(run, 'fteGap', { ...scope, product: null, role: null }).length > 0;
  const facts = { ...found, location, isIncomplete };
  const fte = (value: number): ShownCell => cellOf(value, 'fte', { isIncomplete });
  return {
    headers: bottleneckHeaders(columns, { step: true }),
    rows: [
      [
        location,
        found.role,
        fte(found.short),
        when(found.since),
        fte(found.highest.short),
        when(found.highest.period),
        found.queue?.step ?? '',
        cellOf(found.queue?.cases ?? null, 'cases', { isIncomplete }),
        `${say.queue(facts)} ${say.relief(facts, when)}`.trim(),
      ],
    ],
  };
}
