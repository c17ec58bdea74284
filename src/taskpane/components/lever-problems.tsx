import { makeStyles } from '@fluentui/react-components';
import { problemSentence } from '../../locales/problems/problems';
import type { Problem } from '../../model/tables/problem';
import { Message } from './message';
import { usePane } from './pane-context';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '16px' }, bar: { marginBottom: '8px' } });

/** Why a change does not do what was meant, beside what it does; nothing when all is well. */
export function LeverProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const { state } = usePane();
  const styles = useStyles();
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map((problem) => problemSentence(problem, state.language)))];
  const [only, ...others] = sentences;
  return (
    <div className={styles.bar}>
      <Message intent="warning" live>
        {others.length === 0 ? (
          only
        ) : (
          <ul className={styles.list}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  );
}
