import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  makeStyles,
} from '@fluentui/react-components';
import type { PaneTexts } from '../../locales/pane/texts';
import type { Notice, NoticeText } from '../state/pane-state';
import { CloseIcon } from './icons';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 12px 0' },
});

/** What just happened, with the way back; never in the way of what somebody is doing. */
export function Notices() {
  const { state } = usePane();
  const styles = useStyles();
  if (state.notices.length === 0) return null;
  return (
    <MessageBarGroup className={styles.group}>
      {state.notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </MessageBarGroup>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { state, dispatch, commands, texts } = usePane();
  const failed = notice.text.code === 'refused' || notice.text.code === 'broken';
  return (
    <MessageBar intent={failed ? 'error' : 'success'} politeness={failed ? 'assertive' : 'polite'}>
      <MessageBarBody>{sentence(notice.text, texts)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<CloseIcon />}
            aria-label={texts.shell.close}
            onClick={() => dispatch({ type: 'notice-dismissed', id: notice.id })}
          />
        }
      >
        {notice.canTakeBack && (
          <Button size="small" disabled={state.task !== null} onClick={() => void commands.takeBack(notice.id)}>
            {texts.notices.takeBack}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function sentence(text: NoticeText, texts: PaneTexts): string {
  switch (text.code) {
    case 'saved':
      return texts.notices.saved(text.scenario);
    case 'deleted':
      return texts.notices.deleted(text.scenario);
    case 'taken-back':
      return texts.notices.takenBack(text.scenario);
    case 'inserted':
      return texts.notices.inserted(text.formula);
    case 'copied':
      return texts.notices.copied;
    case 'refused':
      return text.subject === '' ? texts.refusals[text.reason] : `${texts.refusals[text.reason]} (${text.subject})`;
    case 'broken':
      return texts.notices.broken(text.detail);
    default:
      return text satisfies never;
  }
}
