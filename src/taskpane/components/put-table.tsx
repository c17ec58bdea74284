import { useRef } from 'react';
import type { Scope } from '../../model/measures/figures';
import { PutButton } from './put-button';
import { shownTable } from './shown-table';

/** Puts the table of the card it stands in into the sheet, as it is shown. */
export function PutTable({ title, scope }: { readonly title: string; readonly scope: Scope }) {
  const mark = useRef<HTMLSpanElement>(null);
  return (
    <span ref={mark}>
      <PutButton
        title={title}
        canLive={false}
        source={() => {
          const table = mark.current?.closest('section')?.querySelector('table');
          return table ? { kind: 'table', scope, run: 'shown', title, ...shownTable(table) } : null;
        }}
      />
    </span>
  );
}
