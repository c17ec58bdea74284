import { Select, makeStyles, tokens, useId } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: {
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  select: {
    minWidth: 0,
    '& select': { textOverflow: 'ellipsis', paddingLeft: '8px', paddingRight: '22px', minWidth: 0 },
  },
});

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** A labelled list to choose one from. The browser's own list: it fits any width and every contrast theme. */
export function Picker({ label, value, choices, onChoose, disabled = false, className }: Props) {
  const styles = useStyles();
  const id = useId('picker');
  return (
    <div className={className === undefined ? styles.field : `${styles.field} ${className}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChoose(data.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** A choice of "all" (null) or one of the names. Names get a prefix so that no name can pass for "all". */
export const namesWithAll = (all: string, names: readonly string[]): readonly Choice[] => [
  { value: '', label: all },
  ...names.map((name) => ({ value: `=${name}`, label: name })),
];
export const nameValue = (name: string | null): string => (name === null ? '' : `=${name}`);
export const chosenName = (value: string): string | null => (value === '' ? null : value.slice(1));
