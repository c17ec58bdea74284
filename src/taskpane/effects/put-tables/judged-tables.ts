/** Signals and orders: figures beside what they are held against, and the verdict in words. */
import { periodAt } from '../../../locales/notation/period-name';
import type { Scope } from '../../../model/measures/figures';
import { indications, indicators } from '../../../model/measures/judge/judgement';
import { verdicts } from '../../../model/measures/judge/orders';
import { isMeasureId } from '../../../model/measures/measures';
import { orderFacts } from '../../../workbook/report/facts/order-facts';
import { orderWords } from '../../../workbook/report/sheets/order-words';
import { cellOf, isLacking, unitOf, type About, type ShownCell, type ShownTable } from './cells';

/** A row per place, and below them from which value on a column is amber or red. */
export function signalsTable(about: About, places: readonly (string | null)[]): ShownTable {
  const { run, state, words, texts } = about;
  const { columns } = words;
  const limits = indicators(state.model.tables?.signals ?? []);
  const limitRow = (level: 'amber' | 'red'): readonly ShownCell[] => [
    columns[level],
    ...limits.flatMap((row): readonly ShownCell[] => [
      isMeasureId(row.indicator) ? cellOf(row[level], unitOf(row.indicator), { isIncomplete: false }) : '',
      row.amber <= row.red ? '≥' : '≤',
    ]),
  ];
  return {
    headers: [
      columns.location,
      ...limits.flatMap(({ indicator }) => {
        const name = isMeasureId(indicator) ? words.measure(indicator).name : indicator;
        return [name, texts.put.columns.signal(name)];
      }),
    ],
    rows: [
      ...places.map((location): readonly ShownCell[] => {
        const scope: Scope = { ...about.scope, location };
        return [
          location ?? words.allLocations,
          ...indications(run, scope, limits).flatMap(({ id, value, signal }): readonly ShownCell[] => [
            cellOf(value, unitOf(id), { isIncomplete: isLacking(run, id, scope), isChange: id === 'fteGap' }),
            words.signal[signal],
          ]),
        ];
      }),
      limitRow('amber'),
      limitRow('red'),
    ],
  };
}

export function ordersTable({ run, words, texts, formats }: About): ShownTable {
  const { columns } = words;
  return {
    headers: [
      columns.order,
      columns.what,
      columns.location,
      columns.product,
      columns.period,
      texts.put.columns.bound,
      columns.asked,
      columns.expected,
      columns.difference,
      columns.outcome,
      columns.where,
    ],
    rows: verdicts(run).map((verdict): readonly ShownCell[] => {
      const facts = orderFacts(run, verdict);
      const { order, value, isSure } = facts;
      const { query } = verdict;
      const { name, unit } = words.measure(order.measure);
      const { outcome, why } = orderWords(words, facts);
      const [from, to] = [query.from, query.to].map((index) => periodAt(run, index, formats));
      const difference = value === null ? null : value - order.value;
      return [
        order.order,
        name,
        run.model.locations[query.location ?? -1] ?? words.allLocations,
        run.model.products[query.product ?? -1] ?? '',
        from === to ? (from ?? '') : `${from ?? ''} – ${to ?? ''}`,
        texts.put.bound[order.bound],
        cellOf(order.value, unit, { isIncomplete: false }),
        cellOf(value, unit, { isIncomplete: !isSure }),
        cellOf(difference, unit, { isIncomplete: !isSure, isChange: true }),
        outcome,
        why,
      ];
    }),
  };
}
