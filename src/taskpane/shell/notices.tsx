import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Notice, NoticeText } from '../state/pane-state';
import { refusalSentence } from './refusal-sentence';
import { inSight, isFailure } from '../state/notices';
import { ClosedIcon, CloseIcon, OpenIcon } from '../components/icons';
import { Message } from '../components/message';
import { usePane, type Pane } from '../components/pane-context';
import { ReloadButton } from '../components/reload-button';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px 0',
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  more: { alignSelf: 'start', minWidth: 0 },
});

/** What just happened, with the way back; never in the way of what somebody is doing. */
export function Notices() {
  const { state, texts } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { notices } = state;
  if (notices.length === 0) return null;
  const first = inSight(notices);
  const shown = open ? notices : first;
  const rest = notices.length - first.length;
  return (
    <div className={styles.group}>
      {shown.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
      {rest > 0 && (
        <Button
          className={styles.more}
          appearance="transparent"
          size="small"
          icon={open ? <OpenIcon /> : <ClosedIcon />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {texts.notices.earlier(rest)}
        </Button>
      )}
    </div>
  );
}

const WARNINGS: readonly NoticeText['code'][] = [
  'pasted',
  'limited',
  'not-fte',
  'unexplained',
  'draft-outside',
  'choice-gone',
];

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const pane = usePane();
  const { state, dispatch, commands, texts } = pane;
  const failed = isFailure(notice);
  const actions = (
    <>
      {notice.text.code === 'refused' && notice.text.reason === 'no-part' && <ReloadButton />}
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
      {sentence(notice.text, pane)}
    </Message>
  );
}

/** A reason begins small where it follows an error; here it stands alone. */
const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentence(text: NoticeText, { texts, formats, state: { language, model } }: Pane): string {
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
    case 'report-made':
      return texts.report.made(text.sheets);
    case 'report-back':
      return texts.report.takenBack;
    case 'workbooks-made':
      return texts.collect.made(text.count);
    case 'put':
      return `${texts.put.done(text.what, text.sheet, text.cells)} ${texts.notices.undo[text.undo]}`;
    case 'put-back':
      return texts.put.back;
    case 'copied':
      return texts.notices.copied;
    case 'not-fte':
      return texts.notices.notFte(text.text);
    case 'draft-outside':
      return texts.notices.draftOutside(text.changes);
    case 'choice-gone':
      return texts.notices.choiceGone(text.plan, text.others);
    case 'limited':
      return texts.notices.limited(formats.amount(text.fte, 'fte'));
    case 'pasted':
      return texts.notices.pasted(text.cells, text.skipped);
    case 'unexplained':
      return sentenceStart(text.sentence[language]);
    case 'refused':
      return refusalSentence(text, { texts, formats, contents: model.contents, language });
    case 'broken':
      return texts.notices.broken(text.detail);
    default:
      return text satisfies never;
  }
}
