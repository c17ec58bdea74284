import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { labelText } from '../../locales/derivation';
import { tableTitle } from '../../locales/problems/titles';
import { explain } from '../../model/explain/explain';
import type { Run } from '../../model/simulate/simulate';
import type { AnswerPart } from '../../model/explain/answers/parts';
import { ClosedIcon, OpenIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

/** The rows of a source that get a button each; more than this says less. */
const SOURCES_SHOWN = 3;
/** The parts shown at once: a year of months fits. */
const PARTS_SHOWN = 12;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  nested: { paddingLeft: '14px' },
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    display: 'grid',
    gridTemplateColumns: '24px 14px minmax(0, 1fr) auto',
    alignItems: 'center',
    minHeight: '28px',
  },
  toggle: { minWidth: '24px', width: '24px', height: '24px', padding: 0 },
  operation: { color: tokens.colorNeutralForeground3 },
  sources: { gridColumn: '3 / -1', display: 'flex', flexWrap: 'wrap', gap: '0 8px', paddingBottom: '4px' },
  source: {
    padding: 0,
    minWidth: 0,
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
  },
  unit: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: 400,
  },
});

interface PartsProps {
  readonly run: Run;
  readonly parts: readonly AnswerPart[];
  readonly label: string;
  readonly nested?: boolean;
}

/** The parts of a number in the order of the calculation; each opens into its own. */
export function ExplanationParts({ run, parts, label, nested = false }: PartsProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? parts : parts.slice(0, PARTS_SHOWN);
  if (parts.length === 0) return null;
  return (
    <>
      <ul className={mergeClasses(styles.list, nested && styles.nested)} aria-label={label}>
        {shown.map((part, index) => (
          <PartLine key={index} run={run} part={part} first={index === 0} />
        ))}
      </ul>
      {parts.length > shown.length && (
        <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
          {texts.explanation.moreParts(parts.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function PartLine({ run, part, first }: { readonly run: Run; readonly part: AnswerPart; readonly first: boolean }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const label = labelText(part.label, state.language);
  const of = part.run ?? run;
  const canOpen = part.parts !== undefined || part.query !== undefined;
  return (
    <li className={styles.part}>
      <div className={styles.line}>
        {canOpen ? (
          <Button
            className={styles.toggle}
            size="small"
            appearance="subtle"
            icon={open ? <OpenIcon /> : <ClosedIcon />}
            aria-expanded={open}
            aria-label={texts.explanation.open(label)}
            onClick={() => setOpen(!open)}
          />
        ) : (
          <span />
        )}
        <span className={styles.operation}>
          {first && part.operation === '+' ? '' : part.operation.replace('-', '−')}
        </span>
        <span>{label}</span>
        <ExplanationAmount value={part.reason === undefined ? part.value : null} unit={part.unit} />
        {part.reason !== undefined && <span className={shared.quiet}>{texts.explanation.reasons[part.reason]}</span>}
        {part.source !== null && <Sources source={part.source} />}
      </div>
      {open && <ExplanationParts run={of} parts={innerParts(of, part)} label={label} nested />}
    </li>
  );
}

/** What was worked out already, or else the answer to the part's own question. */
const innerParts = (run: Run, part: AnswerPart): readonly AnswerPart[] =>
  part.parts ?? (part.query === undefined ? [] : explain(run, part.query).parts);

function Sources({ source }: { readonly source: NonNullable<AnswerPart['source']> }) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const table = tableTitle(source.table, state.language);
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

/** A number with its unit in words. */
export function ExplanationAmount({ value, unit }: { readonly value: number | null; readonly unit: string }) {
  const { formats, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const known: Readonly<Record<string, string>> = texts.units;
  return (
    <span className={shared.number}>
      {formats.amount(value, unit)} <span className={styles.unit}>{known[unit] ?? unit}</span>
    </span>
  );
}
