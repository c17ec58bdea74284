/** What several components share: cards, tables with right-aligned tabular numbers, text for screen readers only. */
import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

export const WIDE = '@media (min-width: 640px)';
export const CONTRAST = '@media (forced-colors: active)';
export const CALM = '@media (prefers-reduced-motion: reduce)';

export const useShared = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    padding: '12px',
    minWidth: 0,
  },
  cardTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  /** Two cards beside each other where there is room. */
  pair: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [WIDE]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', alignItems: 'start' },
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  spread: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  /** A title with what can be done with what it is of. */
  titled: { display: 'flex', alignItems: 'center', gap: '4px', flexWrap: 'wrap' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      padding: '6px 4px',
      verticalAlign: 'bottom',
    },
    '& tbody th': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightRegular,
      verticalAlign: 'middle',
    },
    '& td': { padding: '6px 4px', verticalAlign: 'middle' },
    // A mark goes under its number: so numbers stay under one another, and a column as narrow as they are.
    '& td [data-lacking]': { display: 'block', lineHeight: '12px' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& th:first-child': { paddingLeft: 0, textAlign: 'left' },
    '& td:first-child': { paddingLeft: 0 },
    '& th:last-child, & td:last-child': { paddingRight: 0 },
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  left: { textAlign: 'left' },
  onlyWide: { display: 'none', [WIDE]: { display: 'table-cell' } },
  scroll: { overflowX: 'auto', maxWidth: '100%' },
});
