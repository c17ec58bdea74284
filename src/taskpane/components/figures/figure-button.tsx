import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { incompleteWords } from '../../../locales/incomplete';
import { lacking, type MeasureId, type Scope } from '../../../model/measures/figures';
import type { FigureQuestion, RunKey } from '../../state/question';
import { runOf } from '../../state/selectors/run-of';
import { Incomplete, lackingText } from './incomplete-mark';
import { usePane } from '../pane-context';
import { unitOf } from '../../lines/unit-of';

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

interface AskProps {
  readonly question: FigureQuestion;
  /** What the number is and what it says, for who cannot see where it stands. */
  readonly label: string;
  /** What the number is, shown on hover where no heading names it. */
  readonly title?: string;
  readonly className?: string | undefined;
  /** For a button in a grid, which the Tab key passes by. */
  readonly tabIndex?: number;
  readonly onFocus?: () => void;
  readonly children: ReactNode;
}

/** Anything on screen that can be asked where it comes from. */
export function AskButton({ question, label, className, children, ...rest }: AskProps) {
  const { dispatch } = usePane();
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, className)}
      aria-label={label}
      {...rest}
      onClick={(event) => {
        event.stopPropagation();
        dispatch({ type: 'asked', question });
      }}
    >
      {children}
    </button>
  );
}

interface Props {
  readonly measure: MeasureId;
  readonly value: number | null;
  readonly scope: Scope;
  /** The run it is a figure of. */
  readonly run?: RunKey;
  /** What it is a figure of, where neither a heading nor the row says so. */
  readonly of?: string | undefined;
  /** Shown instead of the formatted value. */
  readonly text?: string;
  readonly className?: string;
}

/** A figure that can be asked where it comes from. */
export function FigureButton({ measure, value, scope, run = 'shown', of, text, className }: Props) {
  const { formats, state, texts } = usePane();
  const { unit, name } = unitOf(measure, state.language);
  const shown = text ?? formats.amount(value, unit);
  const question = { ...scope, kind: 'figure' as const, measure, run };
  const itsRun = runOf(state, run);
  const gaps = itsRun === null ? [] : lacking(itsRun, measure, scope);
  const said = gaps.length === 0 ? shown : `${shown} (${incompleteWords(gaps, state.language)})`;
  return (
    <AskButton
      question={question}
      label={texts.overview.explain(of === undefined ? name : `${of}, ${name}`, said)}
      className={className}
      {...(gaps.length === 0 ? {} : { title: lackingText(gaps, state.language) })}
    >
      {shown}
      {gaps.length > 0 && <Incomplete />}
    </AskButton>
  );
}
