import type { PutSource } from '../../state/put';
import { PutButton } from './put-button';

type Source = Extract<PutSource, { readonly kind: 'list' }>;

/** Puts a list about the workbook into the sheet: also where nothing can be computed. */
export function PutList({ title, list }: Omit<Source, 'kind'>) {
  return <PutButton title={title} canLive={false} source={() => ({ kind: 'list', list, title })} />;
}
