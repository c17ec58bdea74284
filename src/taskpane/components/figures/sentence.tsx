import { makeStyles } from '@fluentui/react-components';
import type { FigureQuestion } from '../../state/question';
import { AskButton } from './figure-button';
import { usePane } from '../pane-context';
import { titleOf } from './question-texts';

const useStyles = makeStyles({
  // No higher than the line it stands in: the sentence is read before it is pressed.
  number: { padding: 0, minHeight: 0, fontWeight: 600 },
});

/** Unicode's own placeholder for something in a text that is no text. */
const HOLE = '\uFFFC';

interface Props {
  /** The sentence with a text where its number goes. */
  readonly say: (number: string) => string;
  readonly number: string;
  readonly question: FigureQuestion;
}

/** A sentence in which the number can be asked where it comes from. */
export function Sentence({ say, number, question }: Props) {
  const pane = usePane();
  const styles = useStyles();
  const [before = '', after = ''] = say(HOLE).split(HOLE);
  return (
    <>
      {before}
      <AskButton
        question={question}
        label={pane.texts.overview.explain(titleOf(question, pane), number)}
        className={styles.number}
      >
        {number}
      </AskButton>
      {after}
    </>
  );
}
