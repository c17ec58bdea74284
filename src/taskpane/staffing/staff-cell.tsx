import { isNobody, STEPS_ROUNDING } from '../state/staffing';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { gridCell, type GridCell } from '../../model/scenario/staff-grid';
import { usePane } from '../components/pane-context';
import { CONTRAST } from '../components/styles';
import { askedIn, pasted, spanOf, typed } from '../state/staffing-grid';
import { FteInput } from './fte-input';

const useStyles = makeStyles({
  cell: { textAlign: 'right', minWidth: '70px' },
  below: {
    fontSize: '11px',
    lineHeight: '12px',
    paddingRight: '4px',
    paddingBottom: '3px',
  },
  added: { color: tokens.colorBrandForeground1, fontWeight: 600 },
  total: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  changed: {
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
    [CONTRAST]: { outline: '1px solid Highlight' },
  },
});

interface Asked {
  readonly location: string;
  readonly role: string;
  readonly fte: number;
}

/** One role at one location: all its FTE, or the new people to come, whichever is being changed. */
export function StaffCell(props: {
  readonly run: Run;
  readonly cell: GridCell;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}) {
  const { run, cell, isTabStop, onFocus } = props;
  const { state, commands, texts, formats } = usePane();
  const styles = useStyles();
  const { location, role } = cell;
  const { staffing } = state;
  const ofHires = staffing.kind === 'hires';
  const changed = !isNobody(cell.added);
  const set = useSet(run);
  const paste = (text: string) => {
    const { locations, roles } = run.model;
    const { cells, skipped } = pasted(text, { location, role }, { locations, roles, parseAll: formats.parseAll });
    const taken = set(cells);
    const left = skipped + cells.length - taken;
    if (left > 0) commands.tell({ code: 'pasted', cells: taken, skipped: left });
  };
  return (
    <td className={mergeClasses(styles.cell, changed && styles.changed)}>
      <FteInput
        label={ofHires ? texts.staffing.cellHires(location, role) : texts.staffing.cell(location, role)}
        value={askedIn(cell, staffing)}
        approximate={cell.varies && !ofHires}
        isTabStop={isTabStop}
        onSet={(fte) => set([{ location, role, fte }])}
        onRefused={(text) => commands.tell({ code: 'not-fte', text })}
        onPaste={paste}
        onFocus={onFocus}
      />
      {ofHires ? (
        <div className={mergeClasses(styles.below, styles.total)}>
          {texts.staffing.inAll(formats.amount(cell.after, 'fte'))}
        </div>
      ) : (
        changed && <div className={mergeClasses(styles.below, styles.added)}>{formats.change(cell.added, 'fte')}</div>
      )}
    </td>
  );
}

/**
 * Puts what was asked into the draft in one gesture, and says so where it could not be taken in full.
 *
 * @returns of how many cells it was taken: not of those of which it is not known how many there are.
 */
function useSet(run: Run) {
  const { state, dispatch, commands } = usePane();
  const { staffing } = state;
  return (cells: readonly Asked[]): number => {
    const span = spanOf(run, staffing);
    const wanted = cells.flatMap((one) => {
      const before = gridCell(run, staffing.changes, { ...one, ...span });
      const was = askedIn(before, staffing);
      return was === null ? [] : [{ least: before.least, was, ...one, change: typed(before, one.fte, staffing) }];
    });
    dispatch({ type: 'staffing', change: { type: 'changed', changes: wanted.map(({ change }) => change) } });
    const limited = wanted.find(({ was, fte, change }) => was + change.fte > fte + STEPS_ROUNDING);
    if (limited !== undefined) commands.tell({ code: 'limited', fte: limited.least });
    return wanted.length;
  };
}
