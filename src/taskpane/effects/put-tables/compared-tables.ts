/** Runs beside each other: before and after, scenarios, and what a difference comes from. */
import type { MeasureId, Scope } from '../../../model/measures/figures';
import { DECISION_FIGURES } from '../../lines/decision-figures';
import { comparedLines } from '../../lines/compared-lines';
import { contributionLines } from '../../lines/contribution-lines';
import { compared, contributions } from '../../state/selectors/compared';
import type { RunKey } from '../../state/question';
import { runOf } from '../../state/selectors/run-of';
import { amountAt, cellOf, changeAt, isLacking, unitOf, type About, type ShownCell, type ShownTable } from './cells';

/** @param places whose figures they are; null = all locations together */
export function effectsTable(
  about: About,
  { before, places }: { readonly before: RunKey; readonly places: readonly (string | null)[] },
): ShownTable | null {
  const { run, state, words, texts } = about;
  const { columns } = texts.put;
  const was = runOf(state, before);
  if (was === null) return null;
  return {
    headers: [words.columns.location, words.columns.figure, columns.before, columns.after, words.columns.difference],
    rows: places.flatMap((location) =>
      DECISION_FIGURES.map((id): readonly ShownCell[] => {
        const scope: Scope = { ...about.scope, location };
        return [
          location ?? words.allLocations,
          words.measure(id).name,
          amountAt(was, id, scope),
          amountAt(run, id, scope),
          changeAt([run, was], id, scope),
        ];
      }),
    ),
  };
}

/** A row per measure; of every scenario a column, and one more for what it differs from the first. */
export function comparedTable({ state, scope, words, texts }: About): ShownTable | null {
  const [reference, ...others] = state.comparison.runs;
  if (reference === undefined) return null;
  const name = (scenario: string | null): string => scenario ?? words.base;
  const rows = comparedLines({ reference, others, scope }).map(({ id, product }): readonly ShownCell[] => {
    const of = { ...scope, product };
    const measure = words.measure(id).name;
    return [
      product === null ? measure : `${product}: ${measure.toLowerCase()}`,
      amountAt(reference.run, id, of),
      ...others.flatMap(({ run }) => [amountAt(run, id, of), changeAt([run, reference.run], id, of)]),
    ];
  });
  return {
    headers: [
      words.columns.figure,
      name(reference.scenario),
      ...others.flatMap(({ scenario }) => [name(scenario), texts.put.columns.difference(name(scenario))]),
    ],
    rows,
  };
}

/** What adds up to a difference, with what each does alone where that is something else. */
export function contributionsTable(about: About, measure: MeasureId): ShownTable | null {
  const { run, state, scope, words, texts, formats } = about;
  const found = contributions(state, { measure, scope });
  if (found === null) return null;
  const names = compared(state);
  const { shown, together } = contributionLines(
    { run, found, scope, names },
    { texts, formats, language: state.language },
  );
  const sides = state.comparison.runs.filter(({ scenario }) => [names.reference, names.detail].includes(scenario));
  const isIncomplete = sides.some((side) => isLacking(side.run, measure, scope));
  const part = (value: number | null): ShownCell => cellOf(value, unitOf(measure), { isIncomplete, isChange: true });
  const hasAlone = shown.some(({ alone }) => alone !== null);
  const row = (label: string, value: number | null, alone: number | null): readonly ShownCell[] => [
    label,
    part(value),
    ...(hasAlone ? [alone === null ? '' : part(alone)] : []),
  ];
  return {
    headers: [words.columns.part, words.measure(measure).name, ...(hasAlone ? [texts.put.columns.alone] : [])],
    rows: [
      ...shown.map(({ label, value, alone }) => row(label, value, alone?.value ?? null)),
      ...(together ? [row(words.interaction, found.compared.interaction, null)] : []),
      row(words.columns.difference, found.compared.difference, null),
    ],
  };
}
