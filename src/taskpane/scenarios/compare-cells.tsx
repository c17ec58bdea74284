import { Difference } from '../components/figures/change';
import { FigureButton } from '../components/figures/figure-button';
import { usePane } from '../components/pane-context';
import { unitOf } from '../lines/unit-of';
import type { ComparedRun } from '../state/comparison';
import type { ComparedLine } from '../lines/compared-lines';
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';

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
