import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { explain } from '../../model/explain';
import type { Run } from '../../model/simulate';
import { fitting, queryOf, specOf } from '../state/figures';
import type { Question } from '../state/pane-state';
import { ExplanationAmount as Amount, ExplanationParts as Parts } from './explanation-parts';
import { CloseIcon, FormulaIcon } from './icons';
import { periodAt } from './periods';
import { usePane } from './pane-context';
import { WIDE, useShared } from './styles';

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: '55%',
    overflowY: 'scroll',
    scrollbarWidth: 'thin',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow16,
    padding: '10px 12px 14px',
    [WIDE]: { padding: '12px 20px 18px' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600, outlineStyle: 'none' },
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  formula: {
    display: 'flex',
    gap: '6px',
    alignItems: 'baseline',
    margin: '8px 0',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Where a number comes from: its formula and its parts, down to the cells. Beside the figures, not over them. */
export function ExplanationPanel({ run, question }: { readonly run: Run; readonly question: Question }) {
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  const asker = useRef<Element | null>(null);
  useEffect(() => {
    // Remembered so that the keyboard returns to the number that was asked about.
    if (heading.current !== document.activeElement) asker.current = document.activeElement;
    heading.current?.focus();
  }, [question]);
  const close = () => {
    dispatch({ type: 'asked', question: null });
    if (asker.current instanceof HTMLElement) asker.current.focus();
  };

  const spec = specOf(question.measure);
  if (spec === undefined) return null;
  const explained = explain(run, queryOf(run, spec.id, question));
  const { location, product, role } = fitting(spec.id, question);
  const where = [location ?? texts.choose.allLocations, product, role].filter((part) => part !== null);
  const when = texts.overview.inPeriod(periodAt(run, question.from, formats), periodAt(run, question.to, formats));
  return (
    <aside
      className={styles.panel}
      aria-labelledby="explanation-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Office listens on the window and takes an Escape for leaving the pane.
        event.stopPropagation();
        close();
      }}
    >
      <div className={shared.spread}>
        <h2 id="explanation-title" ref={heading} tabIndex={-1} className={styles.title}>
          <span className={shared.hidden}>{texts.explanation.title}: </span>
          {spec.name[state.language]}
        </h2>
        <Button size="small" appearance="subtle" icon={<CloseIcon />} aria-label={texts.shell.close} onClick={close} />
      </div>
      <div className={shared.quiet}>
        {where.join(' · ')} · {when}
      </div>
      <div className={styles.value}>
        <Amount value={explained.value} unit={explained.unit} />
      </div>
      <div className={styles.formula} title={explained.formula}>
        <FormulaIcon aria-hidden />
        <span>
          <span className={shared.hidden}>{texts.explanation.formula}: </span>
          {texts.explanation.formulas[explained.measure]}
        </span>
      </div>
      {explained.reason !== null && <p className={shared.quiet}>{texts.explanation.reasons[explained.reason]}</p>}
      {/* Opened lines close when the question changes: they belong to another number. */}
      <Parts key={JSON.stringify(question)} run={run} parts={explained.parts} label={texts.explanation.parts} />
    </aside>
  );
}
