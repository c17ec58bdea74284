import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { tableTitle } from '../../locales/problems';
import { explain } from '../../model/explain';
import type { TableName } from '../../model/problem';
import type { Run } from '../../model/simulate';
import { queryOf, specOf } from '../state/figures';
import type { Question } from '../state/pane-state';
import { ClosedIcon, CloseIcon, FormulaIcon, OpenIcon } from './icons';
import { periodAt } from './periods';
import { usePane } from './pane-context';
import { WIDE, useShared } from './styles';
import { unitOf } from './units';

/** The rows of a source that get a button each; more than this says less. */
const SOURCES_SHOWN = 3;

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
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  nested: { paddingLeft: '18px' },
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px 14px minmax(0, 1fr) auto',
    alignItems: 'center',
    minHeight: '28px',
  },
  toggle: { minWidth: '20px', width: '20px', height: '24px', padding: 0 },
  operation: { color: tokens.colorNeutralForeground3, textAlign: 'center' },
  sources: { gridColumn: '3 / -1', display: 'flex', flexWrap: 'wrap', gap: '0 8px', paddingBottom: '4px' },
  source: {
    color: tokens.colorBrandForeground1,
    padding: 0,
    minWidth: 0,
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
  },
  unit: {
    color: tokens.colorNeutralForeground3,
    paddingLeft: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 400,
  },
});

type Part = ReturnType<typeof explain>['parts'][number];

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
  const explanation = explain(run, queryOf(run, spec.id, question));
  const { name } = unitOf(spec.id, state.language);
  const where = [question.location ?? texts.choose.allLocations, question.product, question.role].filter(
    (part) => part !== null,
  );
  const when = texts.overview.inPeriod(periodAt(run, question.from, formats), periodAt(run, question.to, formats));
  return (
    <aside
      className={styles.panel}
      aria-labelledby="explanation-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={shared.spread}>
        <h2 id="explanation-title" ref={heading} tabIndex={-1} className={styles.title}>
          <span className={shared.hidden}>{texts.explanation.title}: </span>
          {name}
        </h2>
        <Button size="small" appearance="subtle" icon={<CloseIcon />} aria-label={texts.shell.close} onClick={close} />
      </div>
      <div className={shared.quiet}>
        {where.join(' · ')} · {when}
      </div>
      <div className={styles.value}>
        <Amount value={explanation.value} unit={explanation.unit} />
      </div>
      <div className={styles.formula}>
        <FormulaIcon aria-hidden />
        <span>
          <span className={shared.hidden}>{texts.explanation.formula}: </span>
          {explanation.formula}
        </span>
      </div>
      {explanation.parts.length === 0 ? (
        <p className={shared.quiet}>{texts.explanation.none}</p>
      ) : (
        <Parts parts={explanation.parts} depth={0} label={texts.explanation.parts} />
      )}
    </aside>
  );
}

function Parts(props: { readonly parts: readonly Part[]; readonly depth: number; readonly label: string }) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, props.depth > 0 && styles.nested)} aria-label={props.label}>
      {props.parts.map((part, index) => (
        <PartLine key={index} part={part} depth={props.depth} />
      ))}
    </ul>
  );
}

function PartLine({ part, depth }: { readonly part: Part; readonly depth: number }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const inner = part.parts ?? [];
  return (
    <li className={styles.part}>
      <div className={styles.line}>
        {inner.length > 0 ? (
          <Button
            className={styles.toggle}
            size="small"
            appearance="subtle"
            icon={open ? <OpenIcon /> : <ClosedIcon />}
            aria-expanded={open}
            aria-label={part.label}
            onClick={() => setOpen(!open)}
          />
        ) : (
          <span />
        )}
        <span className={styles.operation}>{part.operation}</span>
        <span>{part.label}</span>
        <Amount value={part.value} unit={part.unit} />
        {part.source !== null && <Sources source={part.source} />}
      </div>
      {open && <Parts parts={inner} depth={depth + 1} label={part.label} />}
    </li>
  );
}

function Sources({ source }: { readonly source: NonNullable<Part['source']> }) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const table = tableTitle(source.table as TableName, state.language);
  const rows = source.rows.slice(0, SOURCES_SHOWN);
  const goTo = (row: number | null) => void commands.goTo({ table: source.table, row, column: null });
  return (
    <span className={styles.sources}>
      {rows.length === 0 && (
        <Button className={styles.source} size="small" appearance="transparent" onClick={() => goTo(null)}>
          {table}
        </Button>
      )}
      {rows.map((row) => (
        <Button key={row} className={styles.source} size="small" appearance="transparent" onClick={() => goTo(row)}>
          {texts.explanation.goToRow(table, row)}
        </Button>
      ))}
      {source.rows.length > rows.length && (
        <span className={shared.quiet}>{texts.explanation.more(source.rows.length - rows.length)}</span>
      )}
    </span>
  );
}

function Amount({ value, unit }: { readonly value: number | null; readonly unit: string }) {
  const { formats, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const known: Readonly<Record<string, string>> = texts.units;
  return (
    <span className={shared.number}>
      {formats.amount(value, unit)}
      <span className={styles.unit}>{known[unit] ?? unit}</span>
    </span>
  );
}
