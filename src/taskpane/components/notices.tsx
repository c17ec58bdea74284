import { Button, makeStyles } from '@fluentui/react-components';
import type { Formats } from '../../locales/pane/formats';
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

const WARNINGS: readonly NoticeText['code'][] = ['pasted', 'limited', 'not-fte'];

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { state, dispatch, commands, texts, formats } = usePane();
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
    <Message
      intent={failed ? 'error' : WARNINGS.includes(notice.text.code) ? 'warning' : 'success'}
      actions={actions}
      live
    >
      {sentence(notice.text, texts, formats)}
    </Message>
  );
}

function sentence(text: NoticeText, texts: PaneTexts, formats: Formats): string {
  switch (text.code) {
    case 'saved':
      return `${texts.notices.saved(text.scenario)} ${texts.notices.undo[text.undo]}`;
    case 'deleted':
      return `${texts.notices.deleted(text.scenario)} ${texts.notices.undo[text.undo]}`;
    case 'taken-back':
      return texts.notices.takenBack(text.scenario);
    case 'replaced':
      return texts.notices.replaced;
    case 'restored':
      return texts.notices.restored;
    case 'collected':
      return texts.notices.collected(text.files, text.location);
    case 'collected-back':
      return texts.notices.collectedBack;
    case 'mended':
      return `${texts.mending.done(text.mend)} ${texts.notices.undo[text.undo]}`;
    case 'mended-back':
      return texts.mending.doneBack;
    case 'workbooks-made':
      return texts.collect.made(text.count);
    case 'inserted':
      return texts.notices.inserted(text.formula);
    case 'copied':
      return texts.notices.copied;
    case 'not-fte':
      return texts.notices.notFte(text.text);
    case 'limited':
      return texts.notices.limited(formats.amount(text.fte, 'fte'));
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
