import { Button, makeStyles } from '@fluentui/react-components';
import type { PaneTexts } from '../../locales/pane/texts';
import type { Notice, NoticeText } from '../state/pane-state';
import { CloseIcon } from './icons';
import { Message } from './message';
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
    <div className={styles.group}>
      {state.notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { state, dispatch, commands, texts } = usePane();
  const failed = notice.text.code === 'refused' || notice.text.code === 'broken';
  const actions = (
    <>
      {notice.canTakeBack && (
        <Button size="small" disabled={state.task !== null} onClick={() => void commands.takeBack(notice.id)}>
          {texts.notices.takeBack}
        </Button>
      )}
      <Button
        appearance="transparent"
        size="small"
        icon={<CloseIcon />}
        aria-label={texts.shell.close}
        onClick={() => dispatch({ type: 'notice-dismissed', id: notice.id })}
      />
    </>
  );
  return (
    <Message intent={failed ? 'error' : notice.text.code === 'pasted' ? 'warning' : 'success'} actions={actions} live>
      {sentence(notice.text, texts)}
    </Message>
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
    case 'replaced':
      return texts.notices.replaced;
    case 'restored':
      return texts.notices.restored;
    case 'inserted':
      return texts.notices.inserted(text.formula);
    case 'copied':
      return texts.notices.copied;
    case 'pasted':
      return texts.notices.pasted(text.cells, text.skipped);
    case 'refused':
      return text.subject === '' ? texts.refusals[text.reason] : `${texts.refusals[text.reason]} (${text.subject})`;
    case 'broken':
      return texts.notices.broken(text.detail);
    default:
      return text satisfies never;
  }
}
