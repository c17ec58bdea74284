import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { unitOf } from './units';
import type { MeasureId, Scope } from '../state/figures';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  figure: {
    appearance: 'none',
    background: 'none',
    border: 'none',
    padding: '2px 0',
    margin: 0,
    minHeight: '24px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: 'transparent',
    textUnderlineOffset: '3px',
    textDecorationThickness: '1px',
    ':hover': { textDecorationColor: 'currentColor' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      textDecorationColor: 'currentColor',
    },
  },
});

interface Props {
  readonly measure: MeasureId;
  readonly value: number | null;
  readonly scope: Scope;
  /** Shown instead of the formatted value. */
  readonly text?: string;
  readonly className?: string;
}

/** A number that can be asked where it comes from. */
export function FigureButton({ measure, value, scope, text, className }: Props) {
  const { dispatch, formats, state, texts } = usePane();
  const styles = useStyles();
  const { unit, name } = unitOf(measure, state.language);
  const shown = text ?? formats.amount(value, unit);
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, className)}
      aria-label={texts.overview.explain(name, shown)}
      onClick={(event) => {
        event.stopPropagation();
        dispatch({ type: 'asked', question: { ...scope, measure } });
      }}
    >
      {shown}
    </button>
  );
}
