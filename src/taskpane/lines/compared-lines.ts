import type { MeasureId, Scope } from '../../model/measures/figures';
import { otherWork } from '../../model/measures/other-work';
import { COMPARED, type ComparedRun } from '../state/comparison';

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
