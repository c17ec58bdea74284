import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { incompleteReasons, incompleteWords } from '../../locales/incomplete';
import { lacking } from '../../model/measures/figures';
import { isMeasureId } from '../../model/measures/measures';
import type { ExplainedAnswer } from '../../model/explain/answers/parts';
import { answerTo, placeOf } from '../state/selectors/answer';
import type { FigureQuestion } from '../state/question';
import { scenarioOf } from '../state/selectors/run-of';
import { ExplanationAmount as Amount, ExplanationParts as Parts } from './explanation-parts';
import { hasFormula } from '../state/put';
import { PutButton } from '../components/put/put-button';
import { CloseIcon, FormulaIcon } from '../components/icons';
import { periodAt } from '../../locales/notation/period-name';
import { usePane, type Pane } from '../components/pane-context';
import { formulaOf, titleOf } from '../components/figures/question-texts';
import { WIDE, useShared } from '../components/styles';

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
export function ExplanationPanel({ question }: { readonly question: FigureQuestion }) {
  const pane = usePane();
  const answer = answerTo(pane.state, question);
  return answer === null ? null : <Panel question={question} answer={answer} />;
}

/** The keyboard goes to the heading with every question, and on leaving back to the number that was asked about. */
function useFocusUntilLeft(question: FigureQuestion) {
  const heading = useRef<HTMLHeadingElement>(null);
  const asker = useRef<Element | null>(null);
  useEffect(() => {
    if (heading.current !== document.activeElement) asker.current = document.activeElement;
    heading.current?.focus();
  }, [question]);
  const leave = () => {
    if (asker.current instanceof HTMLElement) asker.current.focus();
  };
  return { heading, leave };
}

function Panel({ question, answer }: { readonly question: FigureQuestion; readonly answer: ExplainedAnswer }) {
  const pane = usePane();
  const { dispatch, texts } = pane;
  const lack =
    question.kind === 'figure' && isMeasureId(question.measure) ? lacking(answer.run, question.measure, question) : [];
  const styles = useStyles();
  const shared = useShared();
  const { heading, leave } = useFocusUntilLeft(question);
  const close = () => {
    dispatch({ type: 'asked', question: null });
    leave();
  };
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
          {titleOf(question, pane)}
        </h2>
        <Button size="small" appearance="subtle" icon={<CloseIcon />} aria-label={texts.shell.close} onClick={close} />
      </div>
      <div className={shared.quiet}>{placeText(question, answer, pane)}</div>
      <div className={shared.spread}>
        <span className={styles.value}>
          <Amount value={answer.value} unit={answer.unit} />
        </span>
        <PutAnswer question={question} answer={answer} isWhole={lack.length === 0} />
      </div>
      <div className={styles.formula} title={answer.symbols}>
        <FormulaIcon aria-hidden />
        <span>
          <span className={shared.hidden}>{texts.explanation.formula}: </span>
          {formulaOf(question, texts)}
        </span>
      </div>
      {lack.length > 0 && (
        <p className={shared.quiet}>
          {incompleteWords(lack, pane.state.language)}. {incompleteReasons(lack, pane.state.language).join(' ')}
        </p>
      )}
      {answer.reason !== null && <p className={shared.quiet}>{texts.explanation.reasons[answer.reason]}</p>}
      {answer.parts.length > 0 && <PartsHeading question={question} />}
      {/* Opened lines close when the question changes: they belong to another number. */}
      <Parts key={JSON.stringify(question)} run={answer.run} parts={answer.parts} label={texts.explanation.parts} />
    </aside>
  );
}

interface PutAnswerProps {
  readonly question: FigureQuestion;
  readonly answer: ExplainedAnswer;
  readonly isWhole: boolean;
}

/** Puts the number into the sheet; where it is whole and a figure of the workbook, as a formula if wanted. */
function PutAnswer({ question, answer, isWhole }: PutAnswerProps) {
  const title = titleOf(question, usePane());
  const canLive = question.kind === 'figure' && isWhole && answer.value !== null && hasFormula(question.run);
  return <PutButton title={title} canLive={canLive} source={(live) => ({ kind: 'answer', question, title, live })} />;
}

/** Above what the number is made of, which it puts into the sheet. */
function PartsHeading({ question }: { readonly question: FigureQuestion }) {
  const pane = usePane();
  const shared = useShared();
  const { explanation, put } = pane.texts;
  const title = put.partsOf(titleOf(question, pane));
  return (
    <div className={shared.spread}>
      <span className={shared.quiet} aria-hidden>
        {explanation.parts}
      </span>
      <PutButton title={title} canLive={false} source={() => ({ kind: 'parts', question, title })} />
    </div>
  );
}

/** Where, when, and under which scenario. */
function placeText(question: FigureQuestion, { run }: ExplainedAnswer, { state, texts, formats }: Pane): string {
  const { location, product, role, from, to } = placeOf(question);
  const when = texts.overview.inPeriod(periodAt(run, from, formats), periodAt(run, to, formats));
  const where = [location ?? texts.choose.allLocations, product, role];
  const draft = question.run === 'draft' ? texts.explanation.withChanges : null;
  return [...where, when, scenarioOf(state, question.run), draft].filter((part) => part !== null).join(' · ');
}
