import type { Scope } from '../../../model/measures/figures';
import { hasFormula } from '../../state/put';
import type { TrendSpec } from '../../state/trends';
import { PutButton } from './put-button';

/** Puts a chart into the sheet, over the table it draws. */
export function PutTrend(props: { readonly spec: TrendSpec; readonly scope: Scope; readonly title: string }) {
  const { spec, scope, title } = props;
  return (
    <PutButton
      title={title}
      canLive={spec.lines.every(({ run }) => hasFormula(run))}
      source={(live) => ({ kind: 'trend', spec, scope, title, live })}
    />
  );
}
