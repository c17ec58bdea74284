import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Language } from '../../language';
import type { TestLine, SelfTestResult as Result, TestVerdict } from '../../selftest/run/runner';
import { BadIcon, ClosedIcon, CopyIcon, GoodIcon, OpenIcon, WarnIcon } from '../components/icons';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '10px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '& svg': { marginTop: '2px' },
  },
  'as-expected': { '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  differs: { '& > svg': { color: tokens.colorStatusDangerForeground1 } },
  'not-tried': { '& > svg': { color: tokens.colorStatusWarningForeground3 } },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

const ICONS = { 'as-expected': GoodIcon, differs: BadIcon, 'not-tried': WarnIcon } as const;

interface Props {
  readonly result: Extract<Result, { kind: 'done' }>;
  readonly report: (language: Language) => string;
}

/** What differs stands first; what is as expected behind one button. */
export function SelfTestResult({ result, report }: Props) {
  const { state, commands, texts } = usePane();
  const { selfTest } = texts;
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const { lines, stopped, left } = result;
  const of = (verdict: TestVerdict): readonly TestLine[] => lines.filter((line) => line.verdict === verdict);
  const good = of('as-expected');
  const others = [...of('differs'), ...of('not-tried')];
  const allGood = others.length === 0 && !stopped && lines.length > 0;
  return (
    <div className={styles.result}>
      <Message intent={allGood ? 'success' : 'warning'} live>
        {allGood
          ? selfTest.allGood(lines.length)
          : selfTest.counts(good.length, of('differs').length, of('not-tried').length)}
        {stopped && <> {selfTest.stopped}</>}
        {left && <> {selfTest.left}</>}
      </Message>
      {others.length > 0 && <Lines label={selfTest.attention} lines={others} />}
      {good.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          icon={open ? <OpenIcon /> : <ClosedIcon />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {selfTest.good(good.length)}
        </Button>
      )}
      {open && <Lines label={selfTest.good(good.length)} lines={good} />}
      <div className={shared.row}>
        <Button size="small" icon={<CopyIcon />} onClick={() => void commands.copy(report(state.language))}>
          {selfTest.copy}
        </Button>
        <span className={shared.quiet}>{selfTest.copyText}</span>
      </div>
    </div>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly TestLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {lines.map((line) => (
        <Item key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Item({ line }: { readonly line: TestLine }) {
  const { state, texts } = usePane();
  const { selfTest } = texts;
  const styles = useStyles();
  const shared = useShared();
  const { verdict, expected, seen, why } = line;
  const Icon = ICONS[verdict];
  const compared = expected !== '' || seen !== '';
  return (
    <li className={`${styles.item} ${styles[verdict]}`}>
      <Icon aria-hidden />
      <div>
        {line.relies[state.language]}: <strong>{selfTest.verdicts[verdict]}</strong>
        {compared && (
          <div className={shared.quiet}>
            {selfTest.expected} <span className={styles.code}>{expected === '' ? '–' : expected}</span> ·{' '}
            {selfTest.seen} <span className={styles.code}>{seen === '' ? selfTest.nothing : seen}</span>
          </div>
        )}
        {why !== null && <div>{why[state.language]}</div>}
      </div>
    </li>
  );
}
