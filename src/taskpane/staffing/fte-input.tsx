import { isNobody } from '../state/staffing';
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { usePane } from '../components/pane-context';
import { enteredValue } from '../state/staffing-grid';
import type { PaneTexts } from '../../locales/pane/nl/nl';
import { moveFocus, moveOf } from './grid-keys';

const STEP = 1;
const LARGE_STEP = 10;
const DECIMALS = 6;

const useStyles = makeStyles({
  input: {
    width: '100%',
    minWidth: '46px',
    height: '28px',
    padding: '0 3px',
    textAlign: 'right',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    // The line under it is what Fluent's own fields have: here something can be typed.
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
    // Clear of the names of the locations, of the figures above and of the buttons below, which stay in sight.
    scrollMargin: '250px 8px 110px 90px',
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
    ':focus': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
  wrong: {
    ...shorthands.borderColor(tokens.colorStatusDangerBorderActive),
    color: tokens.colorStatusDangerForeground1,
  },
  approximate: { fontStyle: 'italic' },
});

interface Props {
  readonly label: string;
  /** FTE; null: not known, and then nothing can be typed. */
  readonly value: number | null;
  /** The value is a mean over periods that differ. */
  readonly approximate: boolean;
  /** The one cell of the grid that the Tab key stops at. */
  readonly isTabStop: boolean;
  readonly onSet: (fte: number) => void;
  /** Called with what was typed when it cannot be taken. */
  readonly onRefused: (text: string) => void;
  /** Called with what was pasted when it is more than one cell. */
  readonly onPaste: (text: string) => void;
  readonly onFocus: () => void;
}

/**
 * A cell to type in. A number is what it becomes, "+5" and "-5" are by how much it changes. Enter keeps it and goes down,
 * Escape forgets it, F2 goes into the text, Alt with an arrow steps by one (Shift: by ten). Arrows go to the next cell;
 * in a text, those to left and right stay in it.
 */
export function FteInput({ label, value, approximate, isTabStop, onSet, onRefused, onPaste, onFocus }: Props) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  const shown = formats.amount(value, 'fte');
  const isUnknown = value === null;
  const entered = text === null || isUnknown ? value : enteredValue(text, value, formats.parse);
  const wrong = entered === null && !isUnknown;

  const keep = () => {
    setText(null);
    if (isUnknown || text === null || text.trim() === '' || text.trim() === shown) return;
    if (entered === null) onRefused(text.trim());
    else if (!isNobody(entered - value)) onSet(entered);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = stepOf(event);
    if (by !== null) {
      event.preventDefault();
      event.stopPropagation();
      setText(null);
      if (!isUnknown) onSet(Number(Math.max(0, (entered ?? value) + by).toFixed(DECIMALS)));
    } else if (event.key === 'Enter') {
      // Leaving the cell is what keeps it; keeping it here too would add it twice. Below the last are totals, where
      // another Enter would ask something.
      if (!moveFocus(event.currentTarget, { rows: event.shiftKey ? -1 : 1, columns: 0 }, 'input')) keep();
    } else if (event.key === 'Escape' && text !== null) {
      // Office listens on the window: an Escape that reaches it leaves the pane, an arrow with Shift is a key of Excel's.
      event.stopPropagation();
      setText(null);
    } else if (event.key === 'F2') {
      setText(text ?? shown);
      goIntoText(event);
    } else if (text !== null && moveOf(event)?.columns !== 0) {
      event.stopPropagation();
    }
  };
  return (
    <input
      className={mergeClasses(styles.input, approximate && styles.approximate, wrong && styles.wrong)}
      type="text"
      tabIndex={isTabStop ? 0 : -1}
      data-fte={text === null ? 'kept' : 'typing'}
      aria-label={label}
      title={titleOf({ isUnknown, wrong, approximate }, texts)}
      readOnly={isUnknown}
      aria-invalid={wrong}
      value={text ?? shown}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => {
        event.target.select();
        onFocus();
      }}
      onBlur={keep}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const content = takenCells(event);
        if (content !== null) setText(null);
        if (content !== null) onPaste(content);
      }}
    />
  );
}

/** What a cell says when it is pointed at. */
function titleOf(
  { isUnknown, wrong, approximate }: Readonly<Record<'isUnknown' | 'wrong' | 'approximate', boolean>>,
  { staffing }: PaneTexts,
): string | undefined {
  if (isUnknown) return staffing.unknownFte;
  if (wrong) return staffing.notANumber;
  return approximate ? staffing.varies : undefined;
}

function goIntoText(event: KeyboardEvent<HTMLInputElement>): void {
  event.preventDefault();
  const { length } = event.currentTarget.value;
  event.currentTarget.setSelectionRange(length, length);
}

/** What is pasted when it is more than one cell: the input itself does not get it then. */
function takenCells(event: ClipboardEvent): string | null {
  const content = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(content.trimEnd())) return null;
  event.preventDefault();
  return content;
}

function stepOf({ key, altKey, shiftKey }: KeyboardEvent): number | null {
  if (!altKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null;
  return (key === 'ArrowUp' ? 1 : -1) * (shiftKey ? LARGE_STEP : STEP);
}
