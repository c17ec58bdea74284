import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { usePane } from '../components/pane-context';

const STEP = 1;
const LARGE_STEP = 10;
const SMALL_STEP = 0.1;
const DECIMALS = 6;

const useStyles = makeStyles({
  input: {
    width: '100%',
    minWidth: '52px',
    height: '28px',
    padding: '0 3px',
    textAlign: 'right',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1) },
    ':focus': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  wrong: {
    ...shorthands.borderColor(tokens.colorStatusDangerBorderActive),
    color: tokens.colorStatusDangerForeground1,
  },
  approximate: { fontStyle: 'italic' },
});

interface Props {
  readonly label: string;
  readonly value: number;
  /** The value is a mean over periods that differ. */
  readonly approximate: boolean;
  readonly onSet: (fte: number) => void;
  /** Called with what was pasted when it is more than one cell. */
  readonly onPaste: (text: string) => void;
  readonly onFocus: () => void;
}

/** A number to type, or to step with the arrow keys (Shift: ten, Alt: a tenth). Enter keeps it, Escape forgets it. */
export function FteInput({ label, value, approximate, onSet, onPaste, onFocus }: Props) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  const parsed = text === null ? value : formats.parse(text);
  const wrong = parsed === null || parsed < 0;

  const keep = () => {
    if (text !== null && !wrong && Math.abs(parsed - value) > 1e-9) onSet(parsed);
    setText(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      // Leaving the cell is what keeps it; keeping it here too would add it twice.
      const next = cellBelow(event.currentTarget, event.shiftKey ? -1 : 1);
      if (next === null) event.currentTarget.blur();
      else next.focus();
    } else if (event.key === 'Escape' && text !== null) {
      // Office listens on the window: an Escape that reaches it leaves the pane, an arrow with Shift is a key of Excel's.
      event.stopPropagation();
      setText(null);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      event.stopPropagation();
      const size = event.shiftKey ? LARGE_STEP : event.altKey ? SMALL_STEP : STEP;
      const next = (wrong ? value : parsed) + (event.key === 'ArrowUp' ? size : -size);
      setText(null);
      onSet(Number(Math.max(0, next).toFixed(DECIMALS)));
    }
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const content = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(content.trimEnd())) return;
    event.preventDefault();
    setText(null);
    onPaste(content);
  };
  return (
    <input
      className={mergeClasses(styles.input, approximate && styles.approximate, wrong && styles.wrong)}
      type="text"
      inputMode="decimal"
      data-fte={text === null ? 'kept' : 'typing'}
      aria-label={label}
      title={wrong ? texts.staffing.notANumber : approximate ? texts.staffing.varies : undefined}
      aria-invalid={wrong}
      value={text ?? formats.amount(value, 'fte')}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => {
        event.target.select();
        onFocus();
      }}
      onBlur={keep}
      onKeyDown={onKeyDown}
      onPaste={paste}
    />
  );
}

/** The input in the same column of the next (or previous) row, as Enter does in Excel. */
function cellBelow(input: HTMLInputElement, by: 1 | -1): HTMLInputElement | null {
  const cell = input.closest('td');
  const row = cell?.parentElement;
  const next = by === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  if (cell === null || row === null || row === undefined || next === null || next === undefined) return null;
  const column = [...row.children].indexOf(cell);
  return next.children[column]?.querySelector('input') ?? null;
}
