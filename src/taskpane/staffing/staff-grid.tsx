import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { withSoftHyphens } from '../../locales/pane/soft-hyphens';
import type { Run } from '../../model/simulate/simulate';
import { AskButton } from '../components/figure-button';
import { usePane } from '../components/pane-context';
import { CONTRAST, useShared } from '../components/styles';
import { gridCell, gridRow, type GridCell, type Span } from '../../model/scenario/staff-grid';
import { pasted, spanOf, typed } from '../state/staffing-grid';
import { FteInput } from './fte-input';

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
    maxWidth: '84px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  role: {
    padding: '6px 6px 6px 0',
    hyphens: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
    lineHeight: '14px',
    fontSize: '11px',
  },
  cell: { textAlign: 'right', minWidth: '70px' },
  added: {
    fontSize: '11px',
    lineHeight: '12px',
    paddingRight: '4px',
    paddingBottom: '3px',
    color: tokens.colorBrandForeground1,
    fontWeight: 600,
  },
  changed: {
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
    [CONTRAST]: { outline: '1px solid Highlight' },
  },
});

/** A sum of floating-point steps may be this much off. */
const ROUNDING = 1e-6;

/** FTE per location and role, to type in, step through or paste into. */
export function StaffGrid({ run }: { readonly run: Run }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const span = spanOf(run, state.staffing);
  return (
    <div className={shared.scroll} role="group" aria-label={texts.staffing.grid}>
      <table className={mergeClasses(shared.table, styles.grid)}>
        <caption className={shared.hidden}>{texts.staffing.gridHelp}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.location}>
              {texts.choose.location}
            </th>
            {run.model.roles.map((role) => (
              <th key={role} scope="col" className={mergeClasses(shared.number, styles.role)}>
                {withSoftHyphens(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.model.locations.map((location) => (
            <tr key={location}>
              <th scope="row" className={styles.location} title={location}>
                {location}
              </th>
              {gridRow(run, state.staffing.changes, { location, span }).map((cell) => (
                <Cell key={cell.role} run={run} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Totals run={run} />
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ run, cell }: { readonly run: Run; readonly cell: GridCell }) {
  const { state, dispatch, commands, texts, formats } = usePane();
  const styles = useStyles();
  const { location, role } = cell;
  const changed = Math.abs(cell.added) > 1e-9;
  const set = (cells: readonly { readonly location: string; readonly role: string; readonly fte: number }[]) => {
    const span = spanOf(run, state.staffing);
    const wanted = cells.map((one) => {
      const before = gridCell(run, state.staffing.changes, { ...one, ...span });
      return { before, fte: one.fte, change: typed(before, one.fte, state.staffing) };
    });
    dispatch({ type: 'staffing', change: { type: 'changed', changes: wanted.map(({ change }) => change) } });
    const limited = wanted.find(({ before, fte, change }) => before.after + change.fte > fte + ROUNDING);
    if (limited !== undefined) commands.tell({ code: 'limited', fte: limited.before.least });
  };
  const paste = (text: string) => {
    const { locations, roles } = run.model;
    const { cells, skipped } = pasted(text, { location, role }, { locations, roles, parseAll: formats.parseAll });
    set(cells);
    if (skipped > 0) commands.tell({ code: 'pasted', cells: cells.length, skipped });
  };
  return (
    <td className={mergeClasses(styles.cell, changed && styles.changed)}>
      <FteInput
        label={texts.staffing.cell(location, role)}
        value={cell.after}
        approximate={cell.varies}
        onSet={(fte) => set([{ location, role, fte }])}
        onPaste={paste}
        onFocus={() => dispatch({ type: 'staffing', change: { type: 'cell-chosen', cell: { location, role } } })}
      />
      {changed && <div className={styles.added}>{formats.change(cell.added, 'fte')}</div>}
    </td>
  );
}

function Totals({ run }: { readonly run: Run }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const { changes } = state.staffing;
  const span = spanOf(run, state.staffing);
  const rows = run.model.locations.map((location) => gridRow(run, changes, { location, span }));
  return (
    <tr>
      <th scope="row" className={styles.location}>
        {texts.staffing.total}
      </th>
      {run.model.roles.map((role, column) => (
        <Total key={role} role={role} fte={rows.reduce((sum, row) => sum + (row[column]?.after ?? 0), 0)} span={span} />
      ))}
    </tr>
  );
}

function Total({ role, fte, span }: { readonly role: string; readonly fte: number; readonly span: Span }) {
  const { state, texts, formats } = usePane();
  const shared = useShared();
  const text = formats.amount(fte, 'fte');
  const place = { ...span, location: null, product: null, role };
  return (
    <td className={shared.number}>
      <AskButton
        question={{
          ...place,
          kind: 'books',
          measure: 'fteContracted',
          run: state.runs.draft === null ? 'shown' : 'draft',
        }}
        label={texts.overview.explain(`${texts.staffing.total}, ${role}`, text)}
      >
        {text}
      </AskButton>
    </td>
  );
}
