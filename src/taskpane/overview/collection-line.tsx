import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { collectionState } from '../../workbook/collect/settings/collection-state';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({ line: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 } });

/** How far the locations' figures have come in; above the figures, which are no better than that. */
export function CollectionLine() {
  const { state, dispatch, commands, texts, formats } = usePane();
  const styles = useStyles();
  const { locations, delivered, oldest, unused } = collectionState(state.model.contents, commands.collect.today());
  if (unused) return null;
  const names = (wanted: 'old' | 'missing') =>
    locations.filter((one) => one.state === wanted).map(({ location }) => location);
  const [missing, old] = [names('missing'), names('old')];
  const t = texts.collect;
  return (
    <Message
      intent={missing.length + old.length > 0 ? 'warning' : 'info'}
      actions={
        <Button
          size="small"
          appearance="transparent"
          onClick={() => dispatch({ type: 'view-opened', view: 'collect' })}
        >
          {texts.shell.showProblems}
        </Button>
      }
    >
      <span className={styles.line}>
        {t.state(delivered, locations.length, oldest)}.{missing.length > 0 && ` ${t.missing(formats.list(missing))}`}
        {old.length > 0 && ` ${t.old(formats.list(old))}`}
      </span>
    </Message>
  );
}
