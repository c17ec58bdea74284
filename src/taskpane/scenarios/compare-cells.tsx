import { Difference } from '../components/change';
import { FigureButton } from '../components/figure-button';
import { usePane } from '../components/pane-context';
import { otherWork } from '../../model/measures/other-work';
import { unitOf } from '../components/units';
import { COMPARED, type ComparedRun } from '../state/comparison';
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';

export interface CompareProps {
  readonly reference: ComparedRun;
  readonly others: readonly ComparedRun[];
  readonly scope: Scope;
}

/** A line of the comparison: a measure of all cases, or of other work by name. */
export interface ComparedLine {
  readonly id: MeasureId;
  readonly product: string | null;
}

/** The measures, and for work that is no case what lies and what is done. */
export function comparedLines({ reference, others, scope }: CompareProps): readonly ComparedLine[] {
  const names = [reference, ...others].flatMap(({ run }) => otherWork(run, scope));
  const besides = [...new Set(names)].flatMap((product) =>
    (['stock', 'decisions'] as const).map((id) => ({ id, product })),
  );
  return [...COMPARED.map((id) => ({ id, product: null })), ...besides];
}

interface CellProps {
  readonly id: MeasureId;
  readonly scope: Scope;
}

export function Value({ id, of, scope }: CellProps & { readonly of: ComparedRun }) {
  const { formats, state } = usePane();
  const value = figure(of.run, id, scope);
  const text = formats.fine(value, unitOf(id, state.language).unit);
  return <FigureButton measure={id} value={value} scope={scope} run={{ scenario: of.scenario }} text={text} />;
}

export function Against({ id, one, reference, scope }: CellProps & Record<'one' | 'reference', ComparedRun>) {
  const [value, start] = [figure(one.run, id, scope), figure(reference.run, id, scope)];
  if (value === null || start === null) return null;
  return (
    <Difference
      measure={id}
      difference={value - start}
      scope={scope}
      run={{ scenario: one.scenario }}
      against={{ scenario: reference.scenario }}
    />
  );
}

export function useMeasureName({ id, product }: ComparedLine): { readonly name: string; readonly short: string } {
  const { texts, state } = usePane();
  const { name } = unitOf(id, state.language);
  const shorts: Readonly<Partial<Record<MeasureId, string>>> = texts.staffing.names;
  const of = (text: string) => (product === null ? text : `${product}: ${text.toLowerCase()}`);
  return { name: of(name), short: of(shorts[id] ?? name) };
}
