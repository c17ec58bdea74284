import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../../language';
import { incompleteReasons, incompleteWords } from '../../../locales/incomplete';
import { lacking, type MeasureId, type Scope } from '../../../model/measures/figures';
import type { Gap } from '../../../model/measures/measures';
import type { Run } from '../../../model/simulate/simulate';
import { usePane } from '../pane-context';
import { useShared } from '../styles';

const useStyles = makeStyles({
  mark: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
});

/** What is missing and where, for a title. */
export const lackingText = (gaps: readonly Gap[], language: Language): string =>
  [incompleteWords(gaps, language), ...incompleteReasons(gaps, language)].join('\n');

/** Stands at a number that lacks something; its words and reasons are in the button's label and title. */
export function Incomplete() {
  const { texts } = usePane();
  const styles = useStyles();
  // The space stands before it, so that a long number and its mark may go on two lines.
  return (
    <>
      {' '}
      <span className={styles.mark} data-lacking>
        {texts.overview.incomplete}
      </span>
    </>
  );
}

interface Props {
  readonly run: Run;
  readonly measures: readonly MeasureId[];
  readonly scope: Scope;
}

/** Stands at the heading of a chart, a list or a sentence that follows from numbers of which one lacks something. */
export function IncompleteMark({ run, measures, scope }: Props) {
  const { state } = usePane();
  const shared = useShared();
  const gaps = [...new Set(measures.flatMap((measure) => lacking(run, measure, scope)))];
  if (gaps.length === 0) return null;
  return (
    <span title={lackingText(gaps, state.language)}>
      <Incomplete />
      <span className={shared.hidden}> ({incompleteWords(gaps, state.language)})</span>
    </span>
  );
}
