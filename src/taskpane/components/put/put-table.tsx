import type { Scope } from '../../../model/measures/figures';
import type { ViewTable } from '../../state/put';
import type { RunKey } from '../../state/question';
import { PutButton } from './put-button';

/** Puts a table or list of a view into the sheet: its figures as numbers, each in a cell of its own. */
export function PutTable(props: {
  readonly title: string;
  readonly scope: Scope;
  readonly table: ViewTable;
  /** Whose figures they are. */
  readonly run?: RunKey;
}) {
  const { title, scope, table, run = 'shown' } = props;
  return <PutButton title={title} canLive={false} source={() => ({ kind: 'table', scope, run, title, table })} />;
}
