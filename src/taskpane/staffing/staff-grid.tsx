import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { withSoftHyphens } from '../../locales/notation/soft-hyphens';
import type { Run } from '../../model/simulate/simulate';
import { AskButton } from '../components/figures/figure-button';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { gridRow } from '../../model/scenario/staff-grid';
import type { StaffCell as Place } from '../state/staffing';
import { spanOf } from '../state/staffing-grid';
import { moveFocus, moveOf } from './grid-keys';
import { MoreColumns } from './more-columns';
import { StaffCell } from './staff-cell';

const useStyles = makeStyles({
  grid: {
    '& td, & tbody th, & tfoot th': { padding: '2px' },
    '& tfoot tr': { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
    '& tfoot th': { verticalAlign: 'middle' },
    '& tfoot td': { padding: '4px 6px 2px 2px', fontWeight: 600 },
    '& tfoot td:last-child, & thead th:last-child': { paddingRight: '6px' },
  },
  location: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    // Two names that begin alike must not be cut to the same one.
    minWidth: '76px',
    maxWidth: '84px',
    overflowWrap: 'anywhere',
    lineHeight: '14px',
  },
  role: {
    padding: '6px 4px 6px 0',
    hyphens: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
    lineHeight: '14px',
    fontSize: '11px',
  },
});

/** FTE per location and role, to type in, step through or paste into. For the Tab key it is one stop. */
export function StaffGrid({ run }: { readonly run: Run }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [total, setTotal] = useState<string | null>(null);
  const table = useArrival();
  const scroller = useRef<HTMLDivElement>(null);
  const { staffing } = state;
  const span = spanOf(run, staffing);
  const stop = total === null ? tabStop(run, staffing.cell) : null;
  const focused = (cell: Place) => {
    setTotal(null);
    dispatch({ type: 'staffing', change: { type: 'cell-chosen', cell } });
  };
  return (
    <>
      <MoreColumns scroller={scroller} />
      <div ref={scroller} className={shared.scroll}>
        <table
          ref={table}
          role="grid"
          aria-label={staffing.kind === 'hires' ? texts.staffing.gridHires : texts.staffing.grid}
          className={mergeClasses(shared.table, styles.grid)}
          onKeyDown={onGridKey}
        >
          <caption className={shared.hidden}>{texts.staffing.gridHelp}</caption>
          <Head run={run} />
          <tbody>
            {run.model.locations.map((location) => (
              <tr key={location}>
                <th scope="row" className={styles.location} title={location}>
                  {location}
                </th>
                {gridRow(run, staffing.changes, { location, span }).map((cell) => (
                  <StaffCell
                    key={cell.role}
                    run={run}
                    cell={cell}
                    isTabStop={stop?.location === location && stop.role === cell.role}
                    onFocus={() => focused({ location, role: cell.role })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <Totals run={run} tabStop={total} onFocus={setTotal} />
          </tfoot>
        </table>
      </div>
    </>
  );
}

/** The cell that was touched last, or the first. */
function tabStop({ model }: Run, cell: Place | null): Place | null {
  if (cell !== null && model.locations.includes(cell.location) && model.roles.includes(cell.role)) return cell;
  const [location, role] = [model.locations[0], model.roles[0]];
  return location === undefined || role === undefined ? null : { location, role };
}

/** Gives the keyboard to the cell that somebody was led to. */
function useArrival() {
  const { state, dispatch } = usePane();
  const table = useRef<HTMLTableElement>(null);
  const { arriving } = state.staffing;
  useEffect(() => {
    if (!arriving) return;
    table.current?.querySelector<HTMLElement>('input[tabindex="0"]')?.focus();
    dispatch({ type: 'staffing', change: { type: 'arrived' } });
  }, [arriving, dispatch]);
  return table;
}

function onGridKey(event: KeyboardEvent<HTMLTableElement>) {
  const move = moveOf(event);
  if (move === null || !(event.target instanceof Element)) return;
  event.preventDefault();
  event.stopPropagation();
  moveFocus(event.target, move);
}

function Head({ run }: { readonly run: Run }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.location}>
          {texts.choose.location}
        </th>
        {run.model.roles.map((role) => (
          <th key={role} scope="col" className={mergeClasses(shared.number, styles.role)} title={role}>
            {withSoftHyphens(role)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TotalsProps {
  readonly run: Run;
  /** The role of the total that the Tab key stops at; null when it stops at a cell. */
  readonly tabStop: string | null;
  readonly onFocus: (role: string) => void;
}

/** A sum; null where one of its numbers is not known. */
const added = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** All FTE on the books, whichever kind is being changed. */
function Totals({ run, tabStop: stop, onFocus }: TotalsProps) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { changes, kind } = state.staffing;
  const span = spanOf(run, state.staffing);
  const rows = run.model.locations.map((location) => gridRow(run, changes, { location, span }));
  const name = kind === 'hires' ? texts.staffing.totalFte : texts.staffing.total;
  const side = state.runs.draft === null ? 'shown' : 'draft';
  return (
    <tr>
      <th scope="row" className={styles.location}>
        {name}
      </th>
      {run.model.roles.map((role, column) => {
        const cells = rows.map((row) => row[column]?.after ?? null);
        const text = formats.amount(added(cells), 'fte');
        const place = { ...span, location: null, product: null, role };
        return (
          <td key={role} className={shared.number}>
            <AskButton
              question={{ ...place, kind: 'books', measure: 'fteContracted', run: side }}
              label={texts.overview.explain(`${name}, ${role}`, text)}
              tabIndex={stop === role ? 0 : -1}
              onFocus={() => onFocus(role)}
            >
              {text}
            </AskButton>
          </td>
        );
      })}
    </tr>
  );
}
